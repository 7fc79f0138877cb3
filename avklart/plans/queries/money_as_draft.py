"""A plan as the rules of ending money read it: the activities that say something of project money, and no more."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Exists, OuterRef, Q, QuerySet

from avklart.councils.prepared import Prepared
from avklart.domain import draft
from avklart.domain.projects import says_a_number
from avklart.plans.models import Activity, ClarificationAsked, Funding, Plan, Responsibility
from avklart.plans.queries.as_draft import period_as_draft

_NOWHERE = draft.Place()
# What stands in lines, as the database gives it.
Said = Sequence[tuple[Any, ...]]
Lines = defaultdict[int, list[tuple[Any, ...]]]
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
    named, lines = _lines_of(plan)
    carriers, asked = _carriers_of(plan), _asked_in(plan)
    cells = _cells_of({pk for pk in named if _needs_cells(lines[pk], carriers[pk])})
    # Only what they say tells these activities apart: those of a large plan that say the same are made once.
    made: dict[tuple[Any, ...], draft.Activity] = {}
    read = []
    for pk in named:
        said = tuple(lines[pk]), tuple(carriers[pk]), tuple(asked[pk])
        which = (*said, pk if pk in cells else None)
        if which not in made:
            made[which] = _activity(*said, cells.get(pk, {}))
        read.append(made[which])
    source = draft.Source(file="", sha256="", media_type="")
    whole = draft.PlanDraft(source=source, period=period_as_draft(plan), areas=(draft.Area(activities=tuple(read)),))
    return list(named.values()), whole


def _activity(lines: Said, carriers: Said, asked: tuple[str, ...], cells: dict[str, str]) -> draft.Activity:
    """Give an activity of what is said in its lines of money, by those who carry it, and in open questions about it."""
    return draft.Activity(
        text="",
        place=_NOWHERE,
        responsibilities=tuple(
            draft.Responsibility(
                actor=name, of=of, part=cast(draft.ResponsibilityPart, part), ends_on=to_on, as_written=words
            )
            for name, of, part, to_on, words in carriers
        ),
        funding=tuple(
            draft.Funding(
                kind=cast(draft.FundingKind, kind), name=name, starts_on=from_on, ends_on=to_on, as_written=words
            )
            for kind, name, from_on, to_on, words in lines
        ),
        clarifications=(draft.Clarification(about="other", as_written="", asked=asked),) if asked else (),
        cells=cells,
    )


def _lines_of(plan: Plan) -> tuple[dict[int, NamedActivity], Lines]:
    """Give the activities that say something of project money and its ends, and their lines without amounts, by key."""
    named: dict[int, NamedActivity] = {}
    found: Lines = defaultdict(list)
    for activity, number, text, *said in _TELLING(plan.pk):
        if activity not in named:
            named[activity] = NamedActivity(number, text)
        if said[0] is not None:
            found[activity].append(tuple(said))
    return named, found


def _telling(plan: int) -> QuerySet[Any, Any]:
    """Give the activities that say something of project money and its ends, in order, once for each of their lines."""
    paid = Exists(Funding.every.filter(activity=OuterRef("pk"), kind="project"))
    ends = Exists(Responsibility.every.filter(_TELLS_OF_ENDS, activity=OuterRef("pk")))
    line = (f"funding__{name}" for name in ("kind", "project__actor__name", "from_on", "to_on", "as_written"))
    found = Activity.standing.filter(Q(paid) | Q(ends), plan=plan)
    return found.order_by("area__position", "position", "pk", "funding__position", "funding__pk").values_list(
        "pk", "number", "text", *line
    )


_TELLING: Prepared[Any] = Prepared(_telling)


def _carriers_of(plan: Plan) -> Lines:
    """Give those who carry something until a day, for a project, or decide, by activity."""
    found: Lines = defaultdict(list)
    for activity, *said in _CARRIERS(plan.pk):
        found[activity].append(tuple(said))
    return found


_CARRIERS: Prepared[Any] = Prepared(
    lambda plan: (
        Responsibility.every.filter(_TELLS_OF_ENDS | Q(part="decides"), standing_in(plan))
        .order_by("position", "pk")
        .values_list("activity", "actor__name", "of__name", "part", "to_on", "as_written")
    )
)


def _needs_cells(lines: Said, carriers: Said) -> bool:
    """Whether the words of an end are to be looked up in the cells, since its line does not say it itself."""
    return any(day and not says_a_number(words) for *_, day, words in (*lines, *carriers))


def _cells_of(keys: set[int]) -> dict[int, dict[str, str]]:
    return dict(_CELLS.of_keys(sorted(keys)))


_CELLS: Prepared[Any] = Prepared(lambda *keys: Activity.every.filter(pk__in=keys).values_list("pk", "cells"))


def _asked_in(plan: Plan) -> defaultdict[int, list[str]]:
    """Give whom open questions about each activity ask."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for activity, name in _ASKED(plan.pk):
        names[activity].append(name)
    return names


_ASKED: Prepared[Any] = Prepared(
    lambda plan: (
        ClarificationAsked.every.filter(
            clarification__plan=plan, clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
        )
        .order_by("position")
        .values_list("clarification__places__activity", "actor__name")
    )
)
