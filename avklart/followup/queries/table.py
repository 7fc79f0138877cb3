"""The plan's table narrowed by how its activities have come along."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from avklart.domain.progress import FIRST_STATUS
from avklart.followup.models import Progress
from avklart.followup.queries.progress import is_silent
from avklart.plans.models import Activity, Plan
from avklart.plans.queries.activities import Filter, filtered


@dataclass(frozen=True, slots=True)
class TableFilter(Filter):
    """What a reader wants to see of the table: also by status, by the flag for the committee, and by long silence.

    `silent_since` is the day since which nobody has mentioned what is listed, as 2018-03-01; empty for all.
    """

    status: str = ""
    needs_committee: bool = False
    silent_since: str = ""


def narrowed(plan: Plan, wanted: TableFilter) -> QuerySet[Activity]:
    """Give the standing activities of a plan that the filter lets through."""
    found = filtered(plan, wanted)
    mine = Progress.every.filter(activity=OuterRef("pk"))
    if wanted.status == FIRST_STATUS:
        found = found.exclude(Exists(mine.exclude(status=FIRST_STATUS)))
    elif wanted.status:
        found = found.filter(Exists(mine.filter(status=wanted.status)))
    if wanted.needs_committee:
        found = found.filter(Exists(mine.filter(needs_committee=True)))
    if wanted.silent_since:
        day = date.fromisoformat(wanted.silent_since)
        found = found.filter(is_silent(plan.pk, timezone.make_aware(datetime.combine(day, time.min)), day))
    return found


def after(plan: Plan, wanted: TableFilter, activity: Activity) -> str:
    """Give the number of the activity that follows one in the table as it is narrowed; empty after the last."""
    place = (activity.area.position, activity.position, activity.pk)
    listed = narrowed(plan, wanted).values_list("area__position", "position", "pk", "number")
    return min((row for row in listed if row[:3] > place), default=(0, 0, 0, ""))[3]
