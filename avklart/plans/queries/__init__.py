"""What pages and papers read of plans."""

from avklart.plans.queries.as_draft import plan_as_draft
from avklart.plans.queries.plans import current_plan

__all__ = ["current_plan", "plan_as_draft"]
