"""A plan as the rules of ending money read it: the activities that say something of project money, and no more."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Q, QuerySet

from avklart.councils.prepared import Prepared
from avklart.domain import draft
from avklart.domain.projects import says_a_number
from avklart.plans.models import Activity, ClarificationAsked, Funding, Plan, Responsibility
from avklart.plans.queries.as_draft import period_as_draft

_NOWHERE = draft.Place()
_TELLS_OF_ENDS = Q(to_on__isnull=False) | Q(of__isnull=False)


@dataclass(frozen=True, slots=True)
class NamedActivity:
    """An activity as money names it: its number and its text."""

    number: str
    text: str


def standing_in(plan: int) -> Q:
    """Give the condition that a line is one of an activity that stands in the plan."""
    return Q(activity__plan=plan, activity__deleted_at__isnull=True)


def money_as_draft(plan: Plan) -> tuple[list[NamedActivity], draft.PlanDraft]:
    """Give the activities that say something of project money and its ends, in order, and a plan draft of them alone.

    Of each activity only what the rules of ending money ask for is read: the whole plan would tell the same, at many
    times the cost in a large one.
    """
    lines, carriers = _lines_of(plan), _carriers_of(plan)
    rows = _TELLING(plan.pk)
    cells = _cells_of({pk for pk, _, _ in rows if _needs_cells(lines[pk], carriers[pk])})
    asked = _asked_in(plan)
    read = tuple(
        draft.Activity(
            text="",
            place=_NOWHERE,
            number=number,
            responsibilities=tuple(carriers[pk]),
            funding=tuple(lines[pk]),
            clarifications=asked.get(pk, ()),
            cells=cells.get(pk, {}),
        )
        for pk, number, _ in rows
    )
    source = draft.Source(file="", sha256="", media_type="")
    whole = draft.PlanDraft(source=source, period=period_as_draft(plan), areas=(draft.Area(activities=read),))
    return [NamedActivity(number, text) for _, number, text in rows], whole


def _telling(plan: int) -> QuerySet[Any, Any]:
    """Give the activities that say something of project money and its ends."""
    ends = Responsibility.every.filter(_TELLS_OF_ENDS, standing_in(plan)).values("activity")
    found = Activity.standing.filter(Q(pk__in=_paid_by_projects(plan)) | Q(pk__in=ends), plan=plan)
    return found.order_by("area__position", "position", "pk").values_list("pk", "number", "text")


_TELLING: Prepared[Any] = Prepared(_telling)


def _paid_by_projects(plan: int) -> QuerySet[Any, Any]:
    return Funding.every.filter(standing_in(plan), kind="project").values("activity")


def _lines_of(plan: Plan) -> defaultdict[int, list[draft.Funding]]:
    """Give all lines of money of activities that projects pay for, by activity, without their amounts."""
    found: defaultdict[int, list[draft.Funding]] = defaultdict(list)
    # A large plan says the same of many activities: each source is made once.
    known: dict[tuple[Any, ...], draft.Funding] = {}
    for activity, *said in _LINES(plan.pk):
        line = known.get(key := tuple(said))
        if line is None:
            kind, name, from_on, to_on, words = said
            of_kind = cast(draft.FundingKind, kind)
            line = known[key] = draft.Funding(
                kind=of_kind, name=name, starts_on=from_on, ends_on=to_on, as_written=words
            )
        found[activity].append(line)
    return found


_LINES: Prepared[Any] = Prepared(
    lambda plan: (
        Funding.every.filter(activity__in=_paid_by_projects(plan))
        .order_by("position", "pk")
        .values_list("activity", "kind", "project__actor__name", "from_on", "to_on", "as_written")
    )
)


def _carriers_of(plan: Plan) -> defaultdict[int, list[draft.Responsibility]]:
    """Give those who carry something until a day, for a project, or decide, by activity."""
    found: defaultdict[int, list[draft.Responsibility]] = defaultdict(list)
    for activity, name, of, part, to_on, words in _CARRIERS(plan.pk):
        of_part = cast(draft.ResponsibilityPart, part)
        found[activity].append(draft.Responsibility(actor=name, of=of, part=of_part, ends_on=to_on, as_written=words))
    return found


_CARRIERS: Prepared[Any] = Prepared(
    lambda plan: (
        Responsibility.every.filter(_TELLS_OF_ENDS | Q(part="decides"), standing_in(plan))
        .order_by("position", "pk")
        .values_list("activity", "actor__name", "of__name", "part", "to_on", "as_written")
    )
)


def _needs_cells(lines: Iterable[draft.Funding], carriers: Iterable[draft.Responsibility]) -> bool:
    """Whether the words of an end are to be looked up in the cells, since its line does not say it itself."""
    ends = [(line.ends_on, line.as_written) for line in lines]
    ends += [(one.ends_on, one.as_written) for one in carriers]
    return any(day and not says_a_number(words) for day, words in ends)


def _cells_of(keys: set[int]) -> dict[int, dict[str, str]]:
    return dict(_CELLS.of_keys(sorted(keys)))


_CELLS: Prepared[Any] = Prepared(lambda *keys: Activity.every.filter(pk__in=keys).values_list("pk", "cells"))


def _asked_in(plan: Plan) -> dict[int, tuple[draft.Clarification, ...]]:
    """Give whom open questions about each activity ask."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for activity, name in _ASKED(plan.pk):
        names[activity].append(name)
    return {
        activity: (draft.Clarification(about="other", as_written="", asked=tuple(found)),)
        for activity, found in names.items()
        if activity
    }


_ASKED: Prepared[Any] = Prepared(
    lambda plan: (
        ClarificationAsked.every.filter(
            clarification__plan=plan, clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
        )
        .order_by("position")
        .values_list("clarification__places__activity", "actor__name")
    )
)
