"""How activities stand, and which of them nobody has mentioned for long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from avklart.councils.prepared import Prepared
from avklart.domain.progress import NO_MENTION, OVER
from avklart.followup.models import Progress
from avklart.plans.models import Activity, Funding, Plan, Responsibility

_MOST_SILENT = 10
_LAST = ("activity_last_at", "responsibility_last_at", "funding_last_at")


@dataclass(frozen=True, slots=True)
class Silent:
    """An activity that nobody has mentioned for long, and when somebody last did, else when the plan was taken in."""

    activity: Activity
    last_at: datetime


def progress_of(activities: Iterable[Activity]) -> dict[int, Progress]:
    """Give how each of these activities stands, with its latest update, by its key, in one query.

    One that nobody has told anything about is left out: it has not been started.
    """
    return {one.activity_id: one for one in _OF.of_keys([one.pk for one in activities])}


_OF: Prepared[Progress] = Prepared(lambda *keys: Progress.every.filter(activity__in=keys).select_related("latest"))


def not_mentioned(plan: Plan, since: datetime) -> tuple[int, list[Silent]]:
    """Give how many activities nobody has mentioned since then, and the ten silent the longest.

    What is completed or dropped is left out: nobody is asked about it. See `domain.progress.silent_since`.
    """
    total: int | None = _HOW_MANY_SILENT.first(plan.pk, since, timezone.localtime(since).date())
    if not total:
        return 0, []
    found = _SILENT(plan.pk, since, timezone.localtime(since).date())
    return total, sorted((_silent_one(row, plan) for row in found), key=_longest_first)


def is_silent(plan: int, since: datetime, day: Any) -> Q:
    """Give the condition that nobody has mentioned an activity of a plan since a moment, on that day or later.

    One that nobody has mentioned at all has been silent since the plan was taken in.
    """
    mine = Progress.every.filter(activity=OuterRef("pk"))
    condition = ~Q(Exists(mine.filter(_told_since(day))))
    is_old = Q(plan__made_at__lt=since) | Q(Exists(mine.filter(mentioned_on__isnull=False)))
    for history, key in histories_that_mention():
        of_plan = {"plan": plan} if key == "id" else {}
        condition &= ~Q(pk__in=history.filter(history_date__gte=since, **of_plan).values(key))
        is_old |= Q(Exists(history.filter(**{key: OuterRef("pk")})))
    return condition & is_old


def _told_since(day: Any) -> Q:
    return Q(mentioned_on__gte=day) | Q(status__in=OVER)


def _silent(plan: int, since: datetime, day: Any) -> QuerySet[Activity]:
    last_ats = {
        name: Subquery(
            history.filter(**{key: OuterRef("pk")})
            .order_by()
            .values(key)
            .annotate(last=Max("history_date"))
            .values("last")
        )
        for name, (history, key) in zip(_LAST, histories_that_mention(), strict=True)
    }
    mentioned = Subquery(Progress.every.filter(activity=OuterRef("pk")).values("mentioned_on"))
    found = Activity.standing.filter(is_silent(plan, since, day), plan=plan)
    first = F(_LAST[0]).asc(nulls_first=True)
    return found.annotate(**last_ats, mentioned_on=mentioned).order_by(first, "position")[:_MOST_SILENT]


_SILENT: Prepared[Any] = Prepared(_silent)
_HOW_MANY_SILENT: Prepared[Any] = Prepared(
    lambda plan, since, day: (
        Activity.standing.filter(is_silent(plan, since, day), plan=plan)
        .order_by()
        .values("plan")
        .annotate(many=Count("pk"))
        .values_list("many", flat=True)
    )
)


def histories_that_mention() -> Sequence[tuple[QuerySet[Any], str]]:
    """Give the histories that tell when activities were changed so that it mentions them, each with its key's field."""
    histories: tuple[tuple[Any, str], ...] = (
        (Activity.history, "id"),
        (Responsibility.history, "activity_id"),
        (Funding.history, "activity_id"),
    )
    return [(history.exclude(history_change_reason__in=NO_MENTION), key) for history, key in histories]


def _silent_one(row: Any, plan: Plan) -> Silent:
    told = timezone.make_aware(datetime.combine(row.mentioned_on, time.min)) if row.mentioned_on else None
    moments = [moment for moment in (told, *(getattr(row, name) for name in _LAST)) if moment]
    return Silent(row, max(moments, default=plan.made_at))


def _longest_first(one: Silent) -> tuple[datetime, int]:
    return one.last_at, one.activity.position
