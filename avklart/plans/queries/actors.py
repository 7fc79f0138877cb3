"""The actors of a plan."""

from django.db.models import Q, QuerySet

from avklart.plans.models import Actor, Plan, Responsibility


def actors_in(plan: Plan) -> QuerySet[Actor]:
    """Give those who carry something in a plan, or whose role does, by name."""
    mine = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    return Actor.every.filter(Q(pk__in=mine.values("actor")) | Q(pk__in=mine.values("of")), council=plan.council_id)
