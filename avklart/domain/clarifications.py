"""How a question stands, and what may be done to it on its way to an answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.typed import LONGEST_LINE, line_typed, refuse_days, text_typed

QuestionState = Literal["not-raised", "asked", "before-body", "overdue", "settled", "settled-by-secretariat"]
QUESTION_STATES: tuple[QuestionState, ...] = (
    *("overdue", "before-body", "asked", "not-raised", "settled", "settled-by-secretariat"),
)
DueWithin = Literal["overdue", "soon", "later", "none"]
DUE_WITHIN: tuple[DueWithin, ...] = ("overdue", "soon", "later", "none")
DAYS_SOON = 30
# What a register may be narrowed to: asked at least so many days ago.
AGES = (14, 30, 90, 180)
_DAYS_TO_ANSWER = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDays:
    """The days of a question that tell how it stands, and by what kind of source it was settled."""

    raised_on: date | None = None
    due_on: date | None = None
    meeting_on: date | None = None
    settled_on: date | None = None
    source: str = ""

    @property
    def answer_by(self) -> date | None:
        """The day the answer is there at last: of the day agreed and the day of the meeting, the first."""
        return min((day for day in (self.due_on, self.meeting_on) if day), default=None)


def question_state(days: QuestionDays, today: date) -> QuestionState:
    """Give how a question stands: settled, and by whom; else late, before a body, asked, or not raised with anyone.

    Source: none in law; terms of the councils' own lists of what is to be clarified.
    """
    if days.settled_on is not None:
        return "settled-by-secretariat" if days.source == "delegated" else "settled"
    if days.answer_by is not None and days.answer_by < today:
        return "overdue"
    if days.meeting_on is not None:
        return "before-body"
    return "asked" if days.raised_on is not None else "not-raised"


def due_within(days: QuestionDays, today: date) -> DueWithin:
    """Give when an open question must be answered: it should have been, within thirty days, later, or nobody has said.

    Source: none in law; a committee meets about once a month.
    """
    by = days.answer_by
    if by is None:
        return "none"
    if by < today:
        return "overdue"
    return "soon" if by <= today + timedelta(days=DAYS_SOON) else "later"


def days_asked(raised_on: date | None, settled_on: date | None, today: date) -> int | None:
    """Give for how many days a question has been with those asked, until it was settled; None before it was raised.

    Source: none in law; the calendar.
    """
    return None if raised_on is None else max(0, ((settled_on or today) - raised_on).days)


def suggested_due_on(today: date, needed_by: date | None) -> date:
    """Give a day to propose: four weeks ahead, earlier where the answer is needed earlier; never a weekend or the past.

    Source: none in law; committees of councils meet about once a month.
    """
    latest = today + timedelta(days=_DAYS_TO_ANSWER)
    day = max(today + timedelta(days=1), min(latest, needed_by or latest))
    friday = day - timedelta(days=max(0, day.weekday() - 4))
    if day.weekday() >= 5:
        day = friday if friday > today else friday + timedelta(days=3)
    return day


def refuse_due_day(due_on: date | None, today: date) -> None:
    """Refuse a new date to answer by that has passed already.

    Raises:
        RuleError: "due-in-past", or "year-out-of-sense".

    Source: none in law; what must be answered cannot be asked for yesterday.
    """
    refuse_days(None, due_on, "due_on")
    if due_on is not None and due_on < today:
        raise RuleError("due-in-past", field="due_on")


def raised_day(raised_on: date | None, today: date) -> date:
    """Give the day a question was sent to those asked, today where none is said.

    Raises:
        RuleError: "raised-in-future", or "year-out-of-sense".

    Source: none in law; a question is with somebody from the day it was sent.
    """
    refuse_days(raised_on, None, "raised_on")
    if raised_on is not None and raised_on > today:
        raise RuleError("raised-in-future", field="raised_on")
    return raised_on or today


def meeting_of(body: str, meeting_on: date | None, raised_on: date | None, today: date) -> tuple[str, date]:
    """Give the body a question is put before, and the day of its meeting.

    Raises:
        RuleError: "body-missing", "text-too-long", "meeting-missing", "meeting-in-past", "meeting-before-raised" or
            "year-out-of-sense".

    Source: none in law; a case is on the list of a meeting that is still to be held.
    """
    name = line_typed(body, "body", most=LONGEST_LINE)
    if not name:
        raise RuleError("body-missing", field="body")
    if meeting_on is None:
        raise RuleError("meeting-missing", field="meeting_on")
    refuse_days(meeting_on, None, "meeting_on")
    if meeting_on < today:
        raise RuleError("meeting-in-past", field="meeting_on")
    if raised_on is not None and meeting_on < raised_on:
        raise RuleError("meeting-before-raised", field="meeting_on")
    return name, meeting_on


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry:
    """What was said of a question along the way, by whom, and on which day.

    Raises:
        RuleError: "note-missing", "text-too-long", "said-in-future", "year-out-of-sense".

    Source: none in law; who takes over a question must see what was said before.
    """

    text: str
    said_by: str = ""
    on: date
    today: date

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", text_typed(self.text, "text"))
        if not self.text:
            raise RuleError("note-missing", field="text")
        object.__setattr__(self, "said_by", line_typed(self.said_by, "said_by", most=200))
        refuse_days(self.on, None, "on")
        if self.on > self.today:
            raise RuleError("said-in-future", field="on")
