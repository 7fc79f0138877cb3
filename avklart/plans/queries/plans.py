"""What pages and papers read of plans."""

from datetime import date

from django.db.models import CharField, Value
from django.db.models.functions import Concat, Length

from avklart.councils.models import Council
from avklart.councils.prepared import Prepared
from avklart.plans.models import Plan

# The plan of a council by the word that stands for it in addresses.
PLANS = Prepared(lambda council, slug: Plan.every.filter(council=council, slug=slug))
_OF_COUNCIL = Prepared(lambda council: Plan.every.filter(council=council))


def current_plan(council: Council, today: date) -> Plan | None:
    """Give the plan whose period holds the day, else the newest, or None where the council has none."""
    plans = _OF_COUNCIL(council.pk)
    for plan in plans:
        if plan.from_on and plan.to_on and plan.from_on <= today <= plan.to_on:
            return plan
    return plans[0] if plans else None


_NAME = Concat("council__slug", Value("-"), "slug", output_field=CharField())


def plan_named(name: str) -> Plan | None:
    """Give the plan that a command line calls by council and plan ("fjellregionen-2017-2018"), or None."""
    # Two pairs may be written alike ("a-b" + "c", "a" + "b-c"): the council of the longest name has it.
    found = Plan.every.select_related("council").alias(whole=_NAME).filter(whole=name)
    return found.order_by(Length("council__slug").desc()).first()


def plan_names() -> list[str]:
    """Give the names of all plans as `plan_named` takes them, in order."""
    return list(Plan.every.annotate(whole=_NAME).order_by("whole").values_list("whole", flat=True))
