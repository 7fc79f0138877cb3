"""What pages and papers read of plans."""

from datetime import date

from avklart.councils.models import Council
from avklart.plans.models import Plan


def current_plan(council: Council, today: date) -> Plan | None:
    """Give the plan whose period holds the day, else the newest, or None where the council has none."""
    plans = list(Plan.every.filter(council=council))
    for plan in plans:
        if plan.from_on and plan.to_on and plan.from_on <= today <= plan.to_on:
            return plan
    return plans[0] if plans else None
