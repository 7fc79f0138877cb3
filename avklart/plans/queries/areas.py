"""Areas, by themselves or with the words that stand before their activities."""

from django.db.models import Prefetch, QuerySet

from avklart.councils.prepared import Prepared
from avklart.plans.models import Area, Goal, Plan, Text

_AREAS = Prepared(lambda plan: Area.every.filter(plan=plan))


def areas_of(plan: Plan) -> list[Area]:
    """Give the areas of a plan in their order."""
    return _AREAS(plan.pk)


def areas_with_words(plan: Plan) -> QuerySet[Area]:
    """Give the areas of a plan with their introductions and goals, in three queries."""
    return Area.every.filter(plan=plan).prefetch_related(
        Prefetch("texts", Text.every.all()), Prefetch("goals", Goal.every.all())
    )
