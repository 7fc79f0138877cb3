"""What the start page tells of the follow-up: what has come in, tasks that are due, marks, what others have told."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from avklart.councils.models import Council, User
from avklart.councils.prepared import Prepared
from avklart.domain.must_do import DAYS_AHEAD_OF_TASK
from avklart.followup.models import ActivityTask, Event, Incoming, Progress, StatusUpdate
from avklart.followup.queries.history import code_of
from avklart.plans.models import Plan
from avklart.plans.queries.week import LatestChange

MOST = 11
_HEAVY = ("activity__cells", "activity__place", "activity__extra", "activity__under")


def waiting_now(council: Council) -> list[Incoming]:
    """Give what waits longest, in one query; one more than the page shows tells that there is more."""
    return _WAITING(council.pk)


_WAITING = Prepared(
    lambda council: (
        Incoming.every.filter(council=council, state="waiting")
        .select_related("contact", "activity", "clarification")
        .defer(*_HEAVY)
        .order_by("sent_on", "pk")[:MOST]
    )
)


def tasks_to_do(plan: Plan, today: date) -> list[ActivityTask]:
    """Give the tasks of a plan that must be done within two weeks or are late, soonest first, in one query."""
    return _TASKS(plan.pk, today + timedelta(days=DAYS_AHEAD_OF_TASK))


_TASKS = Prepared(
    lambda plan, until: (
        ActivityTask.every.filter(
            activity__plan=plan,
            done_on__isnull=True,
            to_on__lte=until,
            deleted_at__isnull=True,
            activity__deleted_at__isnull=True,
        )
        .select_related("activity")
        .defer(*_HEAVY)
        .order_by("to_on", "id")[:MOST]
    )
)


def for_committee(plan: Plan) -> list[str]:
    """Give the numbers of the activities that somebody has marked for the committee, in the plan's order."""
    return list(_FOR_COMMITTEE(plan.pk))


_FOR_COMMITTEE: Prepared[Any] = Prepared(
    lambda plan: (
        Progress.every.filter(activity__plan=plan, needs_committee=True, activity__deleted_at__isnull=True)
        .order_by("activity__area__position", "activity__position")
        .values_list("activity__number", flat=True)
    )
)


def latest_told(plan: Plan, *, since: datetime, but: User, most: int = 10) -> list[LatestChange]:
    """Give what others have told of activities since a moment: updates, events, tasks and marks, in four queries."""
    found = [
        LatestChange(
            at=one.history_date,
            by=one.history_user,
            number=one.activity.number,
            text=one.activity.text,
            kind="activity",
            verb=code_of(one),
        )
        for newest in _NEWEST
        for one in newest(plan.pk, since, but.pk)
    ]
    found.sort(key=lambda one: one.at, reverse=True)
    return found[:most]


def _newest(records: QuerySet[Any]) -> Prepared[Any]:
    def newest(plan: int, since: datetime, but: int) -> QuerySet[Any]:
        found = records.filter(activity__plan=plan, history_date__gt=since).exclude(history_user=but)
        return found.select_related("history_user", "activity").defer(*_HEAVY).order_by("-history_date")[:_MOST_TOLD]

    return Prepared(newest)


def _marks() -> QuerySet[Any]:
    """Give the records of how activities stand where the mark for the committee was set or taken away."""
    before = Progress.history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by("-history_id")
    stood = Coalesce(Subquery(before.values("needs_committee")[:1]), Value(False))
    found: QuerySet[Any] = Progress.history.annotate(stood=stood).exclude(needs_committee=F("stood"))
    return found


_MOST_TOLD = 30
_NEWEST = tuple(
    _newest(records)
    for records in (StatusUpdate.history.all(), Event.history.all(), ActivityTask.history.all(), _marks())
)
