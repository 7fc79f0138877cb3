"""Which plan of a council a document may be a newer version of."""

from django.db.models import Q

from avklart.councils.models import Council
from avklart.domain.draft import PlanDraft
from avklart.plans.models import Plan


def plans_of_same_years(council: Council, draft: PlanDraft) -> list[Plan]:
    """Give the council's plans that have the title or the period of a draft, the latest first."""
    same = Q(title=draft.title or "")
    if draft.period:
        same |= Q(from_on=draft.period.starts_on, to_on=draft.period.ends_on)
    return list(Plan.every.filter(same, council=council))
