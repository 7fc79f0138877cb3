"""Activities as lists show them: filtered, a page at a time, each with what its row tells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from avklart.councils.prepared import Prepared
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


class ResponsibleLine(NamedTuple):
    """One responsible of an activity, by name; `of` is the project or body whose role it is, or None."""

    actor: str
    of: str | None
    part: str
    from_on: date | None
    to_on: date | None


class FundingLine(NamedTuple):
    """One source of money of an activity, with the name of its project or payer; `until` as `Funding.until`."""

    kind: str
    project: str | None
    payer: str | None
    amount: Decimal | None
    currency: str
    qualifier: str
    from_on: date | None
    to_on: date | None
    sure: bool
    project_ends_on: date | None

    @property
    def until(self) -> date | None:
        """The day the money ends: as somebody has settled for its project, else as the line says."""
        return self.project_ends_on or self.to_on


class OpenLine(NamedTuple):
    """One place of an activity that a question is still open about."""

    clarification_id: int
    question: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity with all that its row shows."""

    activity: Activity
    responsibilities: Sequence[ResponsibleLine]
    funding: Sequence[FundingLine]
    open_points: Sequence[OpenLine]
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
    return page_of(plan, None if wanted == Filter() else filtered(plan, wanted), page=page, a_page=a_page)


def page_of(plan: Plan, narrowed: QuerySet[Activity] | None, *, page: int = 1, a_page: int = A_PAGE) -> ActivityPage:
    """Give a page of the activities of a plan, all of them or as they are narrowed, in the plan's order."""
    found, is_whole = Activity.standing.filter(plan=plan) if narrowed is None else narrowed, narrowed is None
    total = how_many_standing(plan) if is_whole else found.count()
    pages = max(1, -(-total // a_page))
    page = min(max(page, 1), pages)
    is_first = is_whole and page == 1 and a_page == A_PAGE
    rows = _FIRST(plan.pk) if is_first else _listed(found)[(page - 1) * a_page : page * a_page]
    return ActivityPage(rows=rows_of(rows, plan), total=total, page=page, pages=pages)


def _listed(found: QuerySet[Activity]) -> QuerySet[Activity]:
    # The words of the source are long and no row of a list shows them.
    return found.order_by("area__position", "position", "pk").defer("cells", "place", "extra", "under")


# What is asked for most: the whole plan, from its beginning.
_FIRST = Prepared(lambda plan: _listed(Activity.standing.filter(plan=plan))[:A_PAGE])
_COUNT: Prepared[Any] = Prepared(
    lambda plan: (
        Activity.standing.filter(plan=plan)
        .order_by()
        .values("plan")
        .annotate(many=Count("pk"))
        .values_list("many", flat=True)
    )
)


def how_many_standing(plan: Plan) -> int:
    """Give how many activities a plan has, those deleted left out."""
    return _COUNT.first(plan.pk) or 0


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
    return found.filter(in_state(wanted.state)) if wanted.state else found


def in_state(state: State) -> Q:
    """Give the condition that `activity_states` tells in words, for the database; a test holds the two together."""
    funding = with_until(Funding.every.filter(activity=OuterRef("pk")))
    is_open = Q(Exists(open_places().filter(activity=OuterRef("pk"))))
    has_responsible = Q(Exists(Responsibility.every.filter(activity=OuterRef("pk"))))
    late = Q(until_on__isnull=True) | Q(until_on__gte=Coalesce(OuterRef("to_on"), OuterRef("plan__to_on")))
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


def open_places() -> QuerySet[ClarificationPlace]:
    """Give the places of all questions that are still open."""
    return ClarificationPlace.every.filter(
        clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
    )


def rows_of(activities: Iterable[Activity], plan: Plan) -> list[ActivityRow]:
    """Give the rows of these activities, in three queries however many they are.

    Their lines are read as names and days alone: a row of the database for each would take most of a page's time.
    """
    found = list(activities)
    mine = [one.pk for one in found]
    responsibilities = _by_activity(ResponsibleLine, _RESPONSIBLE, mine)
    funding, open_now = _by_activity(FundingLine, _FUNDING, mine), _by_activity(OpenLine, _OPEN, mine)
    return [
        _row(one, plan.to_on, responsibilities.get(one.pk, ()), funding.get(one.pk, ()), open_now.get(one.pk, ()))
        for one in found
    ]


# Lines of activities: the key of the activity, then what stands in the line.
_RESPONSIBLE: Prepared[Any] = Prepared(
    lambda *keys: Responsibility.every.filter(activity__in=keys).values_list(
        "activity_id", "actor__name", "of__name", "part", "from_on", "to_on"
    )
)
_FUNDING: Prepared[Any] = Prepared(
    lambda *keys: Funding.every.filter(activity__in=keys).values_list(
        *("activity_id", "kind", "project__actor__name", "payer__name", "amount", "currency", "qualifier"),
        *("from_on", "to_on", "sure", "project__ends_on"),
    )
)
_OPEN: Prepared[Any] = Prepared(
    lambda *keys: (
        open_places()
        .filter(activity__in=keys)
        .values_list("activity_id", "clarification_id", "clarification__question")
    )
)


def _by_activity[Line](made: Callable[..., Line], lines: Prepared[Any], keys: Sequence[int]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for activity, *values in lines.of_keys(keys):
        found.setdefault(activity, []).append(made(*values))
    return found


def _row(
    activity: Activity,
    plan_ends_on: date | None,
    responsibilities: Sequence[ResponsibleLine],
    funding: Sequence[FundingLine],
    open_now: Sequence[OpenLine],
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
