"""What is deleted and can still be brought back."""

from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from avklart.councils.prepared import Prepared
from avklart.domain.deletion import DAYS_TO_UNDO
from avklart.plans.models import Activity, Clarification, Plan


def deleted_activities(plan: Plan, at: datetime) -> QuerySet[Activity]:
    """Give the activities deleted in the last thirty days, the latest first."""
    since = at - timedelta(days=DAYS_TO_UNDO)
    return Activity.every.filter(plan=plan, deleted_at__gte=since).select_related("area").order_by("-deleted_at")


_HOW_MANY = Prepared(
    lambda plan, since: (
        Plan.every.filter(pk=plan)
        .annotate(many=Count("activities", filter=Q(activities__deleted_at__gte=since)))
        .values_list("many", flat=True)
    )
)


def how_many_deleted(plan: Plan, at: datetime) -> int:
    """Give how many activities have been deleted in the last thirty days."""
    return _HOW_MANY(plan.pk, at - timedelta(days=DAYS_TO_UNDO))[0]


def deleted_questions(plan: Plan, at: datetime) -> QuerySet[Clarification]:
    """Give the questions deleted in the last thirty days, the latest first."""
    since = at - timedelta(days=DAYS_TO_UNDO)
    return Clarification.every.filter(plan=plan, deleted_at__gte=since).order_by("-deleted_at")
