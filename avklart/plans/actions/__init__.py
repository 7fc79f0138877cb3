"""What is done to plans: each action is one transaction, is told who does it and when, and asks `domain`."""

from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.new_plan import plan_from_draft

__all__ = ["ActorBook", "plan_from_draft"]
