"""Tasks and milestones: of one activity, and those of a council that are due."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F

from avklart.councils.models import Council
from avklart.followup.models import ActivityTask
from avklart.plans.models import Activity


def tasks_of(activity: Activity) -> list[ActivityTask]:
    """Give the tasks of an activity: those to be done first, soonest first, those without a day last; then the done."""
    found = ActivityTask.every.filter(activity=activity, deleted_at__isnull=True).select_related("actor")
    return list(found.order_by(F("done_on").desc(nulls_first=True), F("to_on").asc(nulls_last=True), "id"))


def tasks_due(council: Council, until: date) -> Sequence[ActivityTask]:
    """Give the tasks of a council's standing activities that must be done by a day or are late, soonest first."""
    return list(
        ActivityTask.every.filter(
            council=council,
            done_on__isnull=True,
            to_on__lte=until,
            deleted_at__isnull=True,
            activity__deleted_at__isnull=True,
        )
        .select_related("activity")
        .order_by("to_on", "id")
    )
