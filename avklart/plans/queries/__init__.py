"""What pages and papers read of plans."""

from avklart.plans.queries.activities import Filter, activities_of
from avklart.plans.queries.as_draft import plan_as_draft
from avklart.plans.queries.plans import current_plan, plan_named, plan_names

__all__ = ["Filter", "activities_of", "current_plan", "plan_as_draft", "plan_named", "plan_names"]
