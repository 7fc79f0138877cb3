"""Activities as lists show them: filtered, a page at a time, each with what its row tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from avklart.domain.states import FundingEnd, State, activity_states
from avklart.plans.models import (
    Activity,
    ClarificationPlace,
    Funding,
    Plan,
    Responsibility,
)

A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see: all None, the whole plan."""

    area: int | None = None
    actor: int | None = None
    project: int | None = None
    state: State | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity with all that its row shows."""

    activity: Activity
    responsibilities: Sequence[Responsibility]
    funding: Sequence[Funding]
    open_points: Sequence[ClarificationPlace]
    states: tuple[State, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """A page of rows, how many there are in all, and the numbers of the page and of the last."""

    rows: Sequence[ActivityRow]
    total: int
    page: int
    pages: int


def activities_of(plan: Plan, wanted: Filter = Filter(), *, page: int = 1, a_page: int = A_PAGE) -> ActivityPage:
    """Give the activities of a plan that the filter lets through, in the plan's order, 200 a page, in five queries."""
    found = filtered(plan, wanted).order_by("area__position", "position", "pk")
    total = found.count()
    pages = max(1, -(-total // a_page))
    page = min(max(page, 1), pages)
    # The words of the source are long and no row of a list shows them.
    rows = found.select_related("area").defer("cells", "place", "extra", "under")[(page - 1) * a_page : page * a_page]
    return ActivityPage(rows=rows_of(rows, plan), total=total, page=page, pages=pages)


def filtered(plan: Plan, wanted: Filter) -> QuerySet[Activity]:
    """Give the standing activities of a plan that the filter lets through."""
    found = Activity.standing.filter(plan=plan)
    if wanted.area is not None:
        found = found.filter(area__position=wanted.area)
    if wanted.actor is not None:
        mine = Responsibility.every.filter(Q(actor=wanted.actor) | Q(of=wanted.actor), activity=OuterRef("pk"))
        found = found.filter(Exists(mine))
    if wanted.project is not None:
        found = found.filter(Exists(Funding.every.filter(project=wanted.project, activity=OuterRef("pk"))))
    for word in wanted.words.split():
        found = found.filter(text__icontains=word)
    return found.filter(_in_state(wanted.state, plan)) if wanted.state else found


def _in_state(state: State, plan: Plan) -> Q:
    """Give the condition that `activity_states` tells in words, for the database; a test holds the two together."""
    funding = with_until(Funding.every.filter(activity=OuterRef("pk")))
    is_open = Q(Exists(open_places().filter(activity=OuterRef("pk"))))
    has_responsible = Q(Exists(Responsibility.every.filter(activity=OuterRef("pk"))))
    late = Q(until_on__isnull=True) | Q(until_on__gte=OuterRef("to_on"), activity__to_on__isnull=False)
    if plan.to_on:
        late |= Q(activity__to_on__isnull=True, until_on__gte=plan.to_on)
    ends = Q(Exists(funding)) & ~Q(Exists(funding.filter(late)))
    conditions: dict[State, Q] = {
        "to-be-clarified": is_open,
        "nobody-responsible": ~has_responsible,
        "money-ends": ends,
        "settled": ~is_open & has_responsible & ~ends,
    }
    return conditions[state]


def with_until(lines: QuerySet[Funding]) -> QuerySet[Any]:
    """Give lines of money with `until_on`, as `Funding.until` tells it, for the database."""
    return lines.annotate(until_on=Coalesce("project__ends_on", "to_on"))


def neighbours(activity: Activity) -> tuple[str | None, str | None]:
    """Give the numbers of the activities before and after this one in the plan's order, in one query."""
    found = Activity.standing.filter(plan=activity.plan_id)
    at = activity.area.position
    before = found.filter(Q(area__position__lt=at) | Q(area=activity.area_id, position__lt=activity.position))
    after = found.filter(Q(area__position__gt=at) | Q(area=activity.area_id, position__gt=activity.position))
    first, last = Plan.every.values_list(
        Subquery(before.order_by("-area__position", "-position").values("number")[:1]),
        Subquery(after.order_by("area__position", "position").values("number")[:1]),
    ).get(pk=activity.plan_id)
    return first, last


def open_places() -> QuerySet[ClarificationPlace]:
    """Give the places of all questions that are still open."""
    return ClarificationPlace.every.filter(
        clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
    )


def rows_of(activities: Iterable[Activity], plan: Plan, *, with_years: bool = False) -> list[ActivityRow]:
    """Give the rows of these activities, in three queries however many they are; the years of their money in a fourth.

    Put together here: the library's own way makes two managers and a query for each activity, and throws them away.
    """
    found = list(activities)
    mine = {"activity__in": [one.pk for one in found]}
    money = Funding.every.filter(**mine).select_related("project__actor", "payer")
    responsibilities = _by_activity(Responsibility.every.filter(**mine).select_related("actor", "of"))
    funding = _by_activity(money.prefetch_related("years") if with_years else money)
    open_now = _by_activity(open_places().filter(**mine).select_related("clarification"))
    return [
        _row(one, plan.to_on, responsibilities.get(one.pk, ()), funding.get(one.pk, ()), open_now.get(one.pk, ()))
        for one in found
    ]


def _by_activity[Line: (Responsibility, Funding, ClarificationPlace)](lines: QuerySet[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(line.activity_id, []).append(line)
    return found


def _row(
    activity: Activity,
    plan_ends_on: date | None,
    responsibilities: Sequence[Responsibility],
    funding: Sequence[Funding],
    open_now: Sequence[ClarificationPlace],
) -> ActivityRow:
    return ActivityRow(
        activity=activity,
        responsibilities=responsibilities,
        funding=funding,
        open_points=open_now,
        states=activity_states(
            has_responsible=bool(responsibilities),
            has_open_question=bool(open_now),
            money=[FundingEnd(line.until) for line in funding],
            needed_until=activity.to_on or plan_ends_on,
        ),
    )
