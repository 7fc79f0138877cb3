"""Remarks of the plan check that somebody has accepted."""

from avklart.plans.models import AcceptedFinding, Plan


def accepted_in(plan: Plan) -> dict[str, AcceptedFinding]:
    """Give what is accepted in a plan, by key."""
    return {one.key: one for one in AcceptedFinding.every.filter(plan=plan).select_related("by")}
