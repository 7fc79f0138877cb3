"""What the start page tells: what is to be clarified, which money ends, what has changed, what nobody mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Least

from avklart.councils.models import User
from avklart.councils.prepared import Prepared
from avklart.domain.commitments import STANDING, deadlines_of
from avklart.domain.must_do import (
    DAYS_AHEAD_OF_ANSWER,
    DAYS_AHEAD_OF_END,
    DAYS_AHEAD_OF_LETTER,
    DAYS_AHEAD_OF_NOTE,
    EndingMoney,
    GrantLetter,
    MeetingAhead,
    OpenQuestion,
)
from avklart.domain.overview import AreaStates
from avklart.plans.models import (
    Activity,
    Actor,
    Clarification,
    ClarificationNote,
    ClarificationPlace,
    Commitment,
    Funding,
    Plan,
    Project,
    Responsibility,
)
from avklart.plans.queries.activities import in_state
from avklart.plans.queries.commitments import committed

_MOST_TASKS = 20
MOST_QUESTIONS = 15
_EVER, _NOBODY = datetime(1, 1, 1, tzinfo=UTC), 0


@dataclass(frozen=True, slots=True)
class PlanNumbers:
    """How many activities a plan has, and how many of them stand in each state that asks something of somebody."""

    activities: int
    nobody: int
    to_be_clarified: int
    questions: int
    with_date: int


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One change: when, by whom, of which activity or question, and what was done."""

    at: datetime
    by: User | None
    number: str
    text: str
    kind: str
    verb: str


def _either_day(one: str, other: str) -> Least:
    """Give the first of two days; where one is missing, the other, on every database."""
    return Least(Coalesce(one, other), Coalesce(other, one))


def numbers_of(plan: Plan, areas: Sequence[AreaStates]) -> PlanNumbers:
    """Give the numbers of a plan, whose areas are told by `states_by_area`, in one query."""
    states: Counter[str] = Counter()
    for area in areas:
        states.update(area.states)
    questions, with_date = _HOW_MANY.first(plan.pk) or (0, 0)
    return PlanNumbers(
        activities=sum(area.activities for area in areas),
        nobody=states["nobody-responsible"],
        to_be_clarified=states["to-be-clarified"],
        questions=questions,
        with_date=with_date,
    )


def _open(plan: int) -> QuerySet[Clarification]:
    return Clarification.every.filter(plan=plan, settled_on__isnull=True, deleted_at__isnull=True)


_DATED_AT_ALL = Q(due_on__isnull=False) | Q(meeting_on__isnull=False)
_HOW_MANY: Prepared[Any] = Prepared(
    lambda plan: (
        _open(plan)
        .order_by()
        .values("plan")
        .annotate(questions=Count("pk"), with_date=Count("pk", filter=_DATED_AT_ALL))
        .values_list("questions", "with_date")
    )
)


def first_open_questions(plan: Plan) -> Sequence[Clarification]:
    """Give the first open questions, those with a date first, soonest first."""
    return _FIRST(plan.pk)


_FIRST = Prepared(
    lambda plan: (
        _open(plan)
        .select_related("body")
        .annotate(answer_by=_either_day("due_on", "meeting_on"))
        .order_by(F("answer_by").asc(nulls_last=True), "number")[:MOST_QUESTIONS]
    )
)


def latest_notes(questions: Iterable[Clarification]) -> dict[int, ClarificationNote]:
    """Give what was said last of each of these questions, by its key, in one query; nothing where nothing was said."""
    # The last of each wins.
    return {one.clarification_id: one for one in _NOTES.of_keys([one.pk for one in questions])}


_NOTES = Prepared(lambda *keys: ClarificationNote.every.filter(clarification__in=keys).order_by("on", "pk"))


def questions_to_do(plan: Plan, today: date) -> list[OpenQuestion]:
    """Give the open questions that may ask something of somebody now, the most pressing of them.

    The answer to a question is needed at last on the first day from today on that money of its activities ends.
    """
    soon = today + timedelta(days=DAYS_AHEAD_OF_ANSWER)
    dated = _DATED(plan.pk, soon, today)
    found = [OpenQuestion(number, due_on, None, meeting_on) for number, due_on, meeting_on in dated]
    return found + [OpenQuestion(number, None, needed) for number, needed in _UNDATED(plan.pk, today)]


def _undated(plan: int, today: date) -> QuerySet[Any, Any]:
    needed_by = Min(
        "places__activity__funding__to_on",
        filter=Q(places__activity__funding__to_on__gte=today, places__activity__deleted_at__isnull=True),
    )
    found = _open(plan).filter(due_on__isnull=True, meeting_on__isnull=True).annotate(needed=needed_by)
    return found.order_by(F("needed").asc(nulls_last=True), "number").values_list("number", "needed")[:_MOST_TASKS]


_UNDATED: Prepared[Any] = Prepared(_undated)
_DATED: Prepared[Any] = Prepared(
    lambda plan, soon, today: (
        _open(plan)
        .filter(Q(due_on__lte=soon, meeting_on__isnull=True) | Q(meeting_on__lte=today))
        .order_by(Coalesce("meeting_on", "due_on"), "number")
        .values_list("number", "due_on", "meeting_on")[:_MOST_TASKS]
    )
)


def meetings_ahead(plan: Plan, today: date) -> list[MeetingAhead]:
    """Give the meetings within two weeks that open questions are put before, soonest first, each day once."""
    found: dict[date, MeetingAhead] = {}
    for body, on in _MEETINGS(plan.pk, today, today + timedelta(days=DAYS_AHEAD_OF_NOTE)):
        found.setdefault(on, MeetingAhead(body, on))
    return list(found.values())


_MEETINGS: Prepared[Any] = Prepared(
    lambda plan, today, until: (
        _open(plan)
        .filter(meeting_on__gte=today, meeting_on__lte=until, body__isnull=False)
        .order_by("meeting_on", "number")
        .values_list("body__name", "meeting_on")[:_MOST_TASKS]
    )
)


def letters_to_send(plan: Plan, today: date) -> list[tuple[GrantLetter, Commitment]]:
    """Give the reports and claims that must be sent within thirty days, or should have been, in one query."""
    until = today + timedelta(days=DAYS_AHEAD_OF_LETTER)
    return [
        (GrantLetter(one.pk, each.what, each.on), one)
        for one in _LETTERS(plan.council_id, until)
        for each in deadlines_of(committed(one), today)
        if each.what != "end" and each.done_on is None and each.on <= until
    ]


def _letters(council: int, until: date) -> QuerySet[Commitment]:
    report = Q(report_due_on__lte=until, reported_on__isnull=True, state__in=(*STANDING, "paid"))
    waits = report | Q(claim_due_on__lte=until, claimed_on__isnull=True, state__in=STANDING)
    stands = Q(funding__isnull=True) | Q(funding__activity__deleted_at__isnull=True)
    named = ("giver", "project__actor", "funding__activity__plan", "funding__project__actor")
    found = Commitment.every.filter(waits, stands, council=council).select_related(*named)
    return found.order_by(_either_day("report_due_on", "claim_due_on"), "pk")[:_MOST_TASKS]


_LETTERS = Prepared(_letters)


def bodies_of(plan: Plan) -> list[str]:
    """Give the names of the bodies that a plan's council knows, in one query."""
    return list(_BODIES(plan.council_id))


_BODIES: Prepared[Any] = Prepared(
    lambda council: (
        Actor.every.filter(council=council, kind="body").order_by("name").values_list("name", flat=True)[:50]
    )
)


def ending_money(plan: Plan, today: date) -> list[EndingMoney]:
    """Give the money that ends within half a year and leaves activities without, by day and project, in one query.

    Activities whose continuation somebody has asked about already are left out. The project is that of the line that
    ends last.
    """
    horizon = today + timedelta(days=DAYS_AHEAD_OF_END)
    found = _together(_ENDING(plan.pk))
    return [EndingMoney(by, on, numbers, is_raised=False) for (on, by), numbers in found.items() if on <= horizon]


def ending_at_all(plan: Plan) -> list[EndingMoney]:
    """Give all money that ends and leaves activities without, raised or not, however far ahead, in two queries."""
    asks_still = _together(_ENDING(plan.pk))
    found = _together(_ENDING_AT_ALL(plan.pk))
    return [EndingMoney(by, on, numbers, (on, by) not in asks_still) for (on, by), numbers in found.items()]


def question_raised_of(plan: Plan, ending: EndingMoney) -> Clarification | None:
    """Give the newest question about continuation that asks of these activities and no others, in two queries."""
    asked: defaultdict[int, set[str]] = defaultdict(set)
    for question, number in _ASKED_OF(plan.pk):
        asked[question].add(number)
    raised = [question for question, numbers in asked.items() if numbers <= set(ending.activities)]
    return Clarification.every.get(plan=plan, number=max(raised)) if raised else None


_ASKED_OF: Prepared[Any] = Prepared(
    lambda plan: ClarificationPlace.every.filter(
        clarification__plan=plan, clarification__about="continuation", clarification__deleted_at__isnull=True
    ).values_list("clarification__number", "activity__number")
)


def _together(rows: Iterable[tuple[int, str, date, int | None]]) -> dict[tuple[date, int | None], tuple[str, ...]]:
    """Give the numbers of activities by the day and the project of the line that ends last: the first of each."""
    found: defaultdict[tuple[date, int | None], list[str]] = defaultdict(list)
    for _, lines in groupby(rows, key=itemgetter(0)):
        _, number, ends_on, project = next(lines)
        found[ends_on, project].append(number)
    return {which: tuple(numbers) for which, numbers in found.items()}


def _ending_at_all(plan: int) -> QuerySet[Any, Any]:
    """Give the activities that their money leaves without, once for each line, the one that ends last first."""
    return (
        Activity.standing.filter(in_state("money-ends"), plan=plan)
        .annotate(ends_on=Coalesce("funding__project__ends_on", "funding__to_on"))
        .order_by("area__position", "position", "pk", "-ends_on", "funding__position", "funding__pk")
        .values_list("pk", "number", "ends_on", "funding__project")
    )


def _ending(plan: int) -> QuerySet[Any, Any]:
    asked = ClarificationPlace.every.filter(
        Q(about="continuation") | Q(clarification__about="continuation"),
        clarification__deleted_at__isnull=True,
        activity=OuterRef("pk"),
    )
    return _ending_at_all(plan).filter(~Exists(asked))


_ENDING: Prepared[Any] = Prepared(_ending)
_ENDING_AT_ALL: Prepared[Any] = Prepared(_ending_at_all)


def projects_with(keys: Sequence[int], plan: Plan) -> list[Project]:
    """Give the projects that have these keys, of the council of a plan, in one query."""
    return _PROJECTS.of_keys(keys, plan.council_id)


_PROJECTS = Prepared(lambda council, *keys: Project.every.filter(council=council, pk__in=keys).select_related("actor"))


def latest_changes(
    plan: Plan, *, since: datetime | None = None, but: User | None = None, most: int = 10
) -> list[LatestChange]:
    """Give the newest changes of activities, their lines, and questions; others' only where `but` is oneself.

    What came with the plan itself is no change. What one person did to the same thing in a row is told once.
    """
    after = max((moment for moment in (since, _BEGAN.first(plan.pk)) if moment), default=_EVER)
    found: list[LatestChange] = []
    for kind, rows, text in _changed_rows(most * 3):
        found += _changes(rows(plan.pk, after, but.pk if but else _NOBODY), kind, text)
    found.sort(key=lambda one: one.at, reverse=True)
    return told_once(found)[:most]


_BEGAN: Prepared[Any] = Prepared(
    lambda plan: Plan.history.filter(id=plan).order_by("history_id").values_list("history_date", flat=True)[:1]
)


@cache
def _changed_rows(most: int) -> Sequence[tuple[str, Prepared[Any], str]]:
    """Give what changes are read from: of what, the newest so many records, and which field holds its text."""
    return (
        ("activity", _newest(Activity.history.all(), "plan", most), "text"),
        ("line", _newest(Responsibility.history.select_related("activity"), "activity__plan", most), "text"),
        ("line", _newest(Funding.history.select_related("activity"), "activity__plan", most), "text"),
        ("clarification", _newest(Clarification.history.all(), "plan", most), "question"),
    )


def _newest(records: QuerySet[Any], of: str, most: int) -> Prepared[Any]:
    """Give the newest records of a plan after a moment, but those of one person."""

    def newest(plan: int, after: datetime, but: int) -> QuerySet[Any]:
        found = records.filter(**{of: plan}, history_date__gt=after).exclude(history_user=but)
        return found.select_related("history_user").order_by("-history_date")[:most]

    return Prepared(newest)


def _changes(rows: Iterable[Any], kind: str, text: str) -> Iterable[LatestChange]:
    for row in rows:
        of = row.activity if kind == "line" else row
        yield LatestChange(
            at=row.history_date,
            by=row.history_user,
            number=str(of.number),
            text=getattr(of, text),
            kind="activity" if kind == "line" else kind,
            verb="changed" if kind == "line" else _verb(row),
        )


def _verb(row: Any) -> str:
    if row.history_type == "+":
        return "added"
    if row.history_change_reason == "nothing-new":
        return "nothing-new"
    return "deleted" if row.history_type == "-" or row.deleted_at else "changed"


def told_once(found: Sequence[LatestChange]) -> list[LatestChange]:
    """Give changes, newest first, with what one person did to the same thing in a row told once."""
    told: list[LatestChange] = []
    for one in found:
        last = told[-1] if told else None
        if last and (last.kind, last.number, last.by, last.verb) == (one.kind, one.number, one.by, one.verb):
            continue
        told.append(one)
    return told
