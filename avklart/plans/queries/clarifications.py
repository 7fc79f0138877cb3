"""The register of questions: filtered, a page at a time, each with whom it is asked of and what it is about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Prefetch, Q, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, Least, RowNumber
from django.utils import timezone

from avklart.councils.prepared import Prepared
from avklart.domain.clarifications import DAYS_SOON, QuestionDays, QuestionState, days_asked, question_state
from avklart.domain.note_changes import OpenOn, open_and_settled
from avklart.plans.models import Actor, ActorAlias, Clarification, ClarificationAsked, ClarificationPlace, Plan

A_PAGE = 100
# So many activities are read for a row of the register: one more than it shows.
A_ROW = 13


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """Which questions a reader wants to see: all None, those that are open. `state` "all" is every one.

    `asked` is the key of one asked, or of the body they are before. `due` is when they must be answered, `age` for how
    many days at least they have been with those asked.
    """

    state: str | None = None
    asked: int | None = None
    words: str = ""
    due: str | None = None
    age: int | None = None
    by_age: bool = False


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question as a row shows it; each activity once, in the plan's order. `age` is in days since it was raised."""

    question: Clarification
    asked: Sequence[ClarificationAsked]
    places: Sequence[ClarificationPlace]
    state: QuestionState
    answer_by: date | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page of questions, how many there are in all, and the numbers of the page and of the last."""

    rows: Sequence[QuestionRow]
    total: int
    page: int
    pages: int


def clarifications_of(
    plan: Plan, wanted: QuestionFilter, today: date, *, page: int = 1, a_page: int = A_PAGE
) -> QuestionPage:
    """Give the questions of a plan that the filter lets through, open ones first, soonest first; in four queries."""
    found = _filtered(plan, wanted, today).select_related("body")
    soonest = (F("settled_on").desc(nulls_first=True), F("answer_by").asc(nulls_last=True), "number")
    found = found.order_by(*((F("raised_on").asc(nulls_last=True), "number") if wanted.by_age else soonest))
    total = found.count()
    pages = max(1, -(-total // a_page))
    page = min(max(page, 1), pages)
    rows = question_rows(found[(page - 1) * a_page : page * a_page], today, most_places=A_ROW)
    return QuestionPage(rows=rows, total=total, page=page, pages=pages)


def question_rows(
    questions: Iterable[Clarification], today: date, *, most_places: int | None = None
) -> list[QuestionRow]:
    """Give the rows of these questions, in two queries however many they are, beside that of the questions.

    `most_places` is how many activities of each are read, None for all: a question may be about thousands.
    """
    found = list(questions)
    keys = [one.pk for one in found]
    asked: defaultdict[int, list[ClarificationAsked]] = defaultdict(list)
    for one in _ASKED.of_keys(keys):
        asked[one.clarification_id].append(one)
    places: defaultdict[int, dict[int, ClarificationPlace]] = defaultdict(dict)
    for place in _PLACES.of_keys(keys) if most_places is None else _FIRST_PLACES.of_keys(keys, most_places):
        places[place.clarification_id].setdefault(place.activity_id, place)
    return [_row(one, asked[one.pk], list(places[one.pk].values()), today) for one in found]


def _row(
    one: Clarification, asked: Sequence[ClarificationAsked], places: Sequence[ClarificationPlace], today: date
) -> QuestionRow:
    days = days_of(one)
    return QuestionRow(
        question=one,
        asked=asked,
        places=places,
        state=question_state(days, today),
        answer_by=days.answer_by,
        age=days_asked(one.raised_on, one.settled_on, today),
    )


def days_of(one: Clarification) -> QuestionDays:
    """Give the days of a question that the rules go by."""
    return QuestionDays(
        raised_on=one.raised_on,
        due_on=one.due_on,
        meeting_on=one.meeting_on,
        settled_on=one.settled_on,
        source=one.source,
    )


def questions_numbered(plan: Plan, numbers: Sequence[int]) -> list[Clarification]:
    """Give the questions of a plan that have these numbers."""
    return _NUMBERED.of_keys(numbers, plan.pk)


_NUMBERED = Prepared(lambda plan, *numbers: Clarification.every.filter(plan=plan, number__in=numbers))
_ASKED = Prepared(lambda *keys: ClarificationAsked.every.filter(clarification__in=keys).select_related("actor"))


def _places(*keys: int) -> QuerySet[ClarificationPlace]:
    found = ClarificationPlace.every.filter(clarification__in=keys, activity__deleted_at__isnull=True)
    narrow = found.select_related("activity").defer(*(f"activity__{name}" for name in _UNREAD))
    return narrow.order_by("activity__position", "pk")


def _first_places(most: int, *keys: int) -> QuerySet[ClarificationPlace]:
    order = ("activity__position", "pk")
    counted = _places(*keys).annotate(nth=Window(RowNumber(), partition_by="clarification", order_by=order))
    return counted.filter(nth__lte=most)


_UNREAD = ("cells", "place", "extra", "under")
_PLACES, _FIRST_PLACES = Prepared(_places), Prepared(_first_places)


def numbers_by_state(plan: Plan, today: date) -> dict[str, int]:
    """Give how many questions of a plan stand in each state, in one query."""
    found = _dated(Clarification.every.filter(plan=plan, deleted_at__isnull=True))
    counted: dict[str, int] = found.aggregate(
        **{state.replace("-", "_"): Count("pk", filter=condition) for state, condition in _states(today).items()}
    )
    return counted


def asked_in(plan: Plan) -> list[tuple[str, str]]:
    """Give the keys and names of those asked anything in a plan, and of bodies its questions are before, by name.

    Keys are words, as an address has them: a page formats thousands of numbers much more slowly.
    """
    asked = ClarificationAsked.every.filter(clarification__plan=plan, clarification__deleted_at__isnull=True)
    before = Clarification.every.filter(plan=plan, deleted_at__isnull=True, body__isnull=False)
    found = Actor.every.filter(Q(pk__in=asked.values("actor")) | Q(pk__in=before.values("body")))
    return [(str(key), name) for key, name in found.values_list("pk", "name")]


def _states(today: date) -> dict[str, Q]:
    """Give the conditions that `question_state` tells in words, for the database; a test holds the two together."""
    is_open = Q(settled_on__isnull=True)
    in_time = is_open & (Q(answer_by__isnull=True) | Q(answer_by__gte=today))
    return {
        "open": is_open,
        "overdue": is_open & Q(answer_by__lt=today),
        "before-body": in_time & Q(meeting_on__isnull=False),
        "asked": in_time & Q(meeting_on__isnull=True, raised_on__isnull=False),
        "not-raised": in_time & Q(meeting_on__isnull=True, raised_on__isnull=True),
        "settled": ~is_open & ~Q(source="delegated"),
        "settled-by-secretariat": ~is_open & Q(source="delegated"),
    }


def _dues(today: date) -> dict[str, Q]:
    """Give the conditions that `due_within` tells in words, for the database; a test holds the two together."""
    soon = today + timedelta(days=DAYS_SOON)
    return {
        "overdue": Q(answer_by__lt=today),
        "soon": Q(answer_by__gte=today, answer_by__lte=soon),
        "later": Q(answer_by__gt=soon),
        "none": Q(answer_by__isnull=True),
    }


def _dated(found: QuerySet[Clarification]) -> QuerySet[Clarification]:
    """Give questions with the day they must be answered by; where one of the two days is missing, the other."""
    either = Coalesce("due_on", "meeting_on"), Coalesce("meeting_on", "due_on")
    return found.annotate(answer_by=Least(*either))


def _filtered(plan: Plan, wanted: QuestionFilter, today: date) -> QuerySet[Clarification]:
    found = _dated(Clarification.every.filter(plan=plan, deleted_at__isnull=True))
    if wanted.state != "all":
        found = found.filter(_states(today)[wanted.state or "open"])
    if wanted.due is not None:
        found = found.filter(_dues(today)[wanted.due])
    if wanted.age is not None:
        found = found.filter(raised_on__lte=today - timedelta(days=wanted.age))
    if wanted.asked is not None:
        asked = Exists(ClarificationAsked.every.filter(clarification=OuterRef("pk"), actor=wanted.asked))
        found = found.filter(asked | Q(body=wanted.asked))
    for word in wanted.words.split():
        found = found.filter(question__icontains=word)
    return found


def continuations_of(plan: Plan, on: date) -> list[QuestionRow]:
    """Give the questions of a plan, open and settled, about what goes on when money ends; in three queries."""
    about = Q(about="continuation") | Q(places__about="continuation")
    found = Clarification.every.filter(about, plan=plan, deleted_at__isnull=True).distinct().order_by("number")
    return question_rows(found, on)


def asked_by_name(plan: Plan) -> list[tuple[str, Actor]]:
    """Give those that open questions of a plan are put to, by each name they are known by; in two queries."""
    asked = ClarificationAsked.every.filter(
        clarification__plan=plan, clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
    )
    actors = Actor.every.filter(pk__in=asked.values("actor")).prefetch_related(
        Prefetch("aliases", ActorAlias.every.all())
    )
    return [(name, one) for one in actors for name in (one.name, *(alias.name for alias in one.aliases.all()))]


def open_questions(plan: Plan, today: date) -> list[QuestionRow]:
    """Give all open questions of a plan, those to be answered soonest first; in three queries."""
    found = _filtered(plan, QuestionFilter(), today).select_related("body")
    return question_rows(found.order_by(F("answer_by").asc(nulls_last=True), "number"), today)


def open_by_month(plan: Plan, today: date) -> tuple[OpenOn, ...]:
    """Give how many questions were open and settled month by month, in one query.

    A question came when it was raised or written into the plan, whichever was first.
    """
    return open_and_settled([(_came(raised, at), settled) for raised, settled, at in _DAYS(plan.pk)], today)


def _came(raised: date | None, written_at: Any) -> date:
    written: date = timezone.localdate(written_at)
    return min(raised, written) if raised else written


def _days(plan: int) -> QuerySet[Any, Any]:
    records = Clarification.history.filter(id=OuterRef("pk")).order_by().values("id")
    written_at = Subquery(records.annotate(first=Min("history_date")).values("first"))
    found = Clarification.every.filter(plan=plan, deleted_at__isnull=True).annotate(written_at=written_at)
    return found.order_by("number").values_list("raised_on", "settled_on", "written_at")


_DAYS: Prepared[Any] = Prepared(_days)
