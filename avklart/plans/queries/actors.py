"""The actors of a plan."""

from django.db.models import Q, QuerySet

from avklart.councils.prepared import Prepared
from avklart.plans.models import Actor, Plan, Responsibility


def actors_in(plan: Plan) -> list[tuple[int, str]]:
    """Give key and name of those who carry something in a plan, or whose role does, by name."""
    return _ACTORS(plan.pk, plan.council_id)


def _actors(plan: int, council: int) -> QuerySet[Actor, tuple[int, str]]:
    mine = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    found = Actor.every.filter(Q(pk__in=mine.values("actor")) | Q(pk__in=mine.values("of")), council=council)
    return found.values_list("pk", "name")


_ACTORS = Prepared(_actors)
