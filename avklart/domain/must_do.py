"""What a secretary must do now: questions, tasks, what has come in, money, notes to meetings, drafts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

TaskKind = Literal[
    "set-date",
    "put-before",
    "answer",
    "continuation",
    "received",
    "report",
    "claim",
    "review",
    "mark-done",
    "write-note",
]
Letter = Literal["report", "claim"]
DAYS_AHEAD_OF_ANSWER = 28
DAYS_AHEAD_OF_LETTER = 30
DAYS_AHEAD_OF_END = 180
DAYS_AHEAD_OF_TASK = 14
DAYS_AHEAD_OF_NOTE = 14


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that is open: its number, the day it must be answered by, and the day its answer is needed at last.

    `meeting_on` is the day of the meeting that it is put before.
    """

    number: int
    due_on: date | None
    needed_by: date | None
    meeting_on: date | None = None


@dataclass(frozen=True, slots=True)
class EndingMoney:
    """Money that ends before the activities it carries are over: of a project or not, when, and whether anybody asks.

    `activities` are the numbers of those that have no money left then; `is_raised` tells whether a question about
    their continuation stands, open or answered, for every one of them.
    """

    project: int | None
    ends_on: date
    activities: tuple[str, ...]
    is_raised: bool


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft that has been read and not accepted: which reading, and when it was read."""

    reading: int
    read_on: date


@dataclass(frozen=True, slots=True)
class CameIn:
    """What somebody has sent by a link and nobody has decided about: its key, and the day it was sent."""

    incoming: int
    sent_on: date


@dataclass(frozen=True, slots=True)
class GrantLetter:
    """A letter without which money is lost: a report or a claim for payment, of which commitment, and by when."""

    commitment: int
    what: Letter
    due_on: date


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task or milestone of an activity that is not done: its key, and the last day for it."""

    task: int
    due_on: date


@dataclass(frozen=True, slots=True)
class MeetingAhead:
    """A meeting that questions are put before and that no status note is written for: of which body, on which day."""

    body: str
    on: date


About = OpenQuestion | EndingMoney | WaitingDraft | CameIn | GrantLetter | DueTask | MeetingAhead


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, the day it is about, and what it is about."""

    kind: TaskKind
    on: date
    about: About

    @property
    def key(self) -> str:
        """Which task this is, the same from one showing of the page to the next."""
        match self.about:
            case OpenQuestion():
                return f"question-{self.about.number}"
            case EndingMoney():
                return f"money-{self.about.project or 0}-{self.about.ends_on.isoformat()}"
            case WaitingDraft():
                return f"draft-{self.about.reading}"
            case CameIn():
                return f"received-{self.about.incoming}"
            case GrantLetter():
                return f"{self.about.what}-{self.about.commitment}"
            case DueTask():
                return f"task-{self.about.task}"
            case MeetingAhead():
                return f"note-{self.about.on.isoformat()}"


def tasks_now(found: Iterable[About], *, today: date, plan_ends_on: date | None) -> Sequence[Task]:
    """Give what must be done now, soonest first.

    A question without a date must get one before its answer is needed, at the latest when the plan ends. A question
    with a date is there four weeks ahead, to be put before a meeting; once the meeting has been, to be answered. Money
    that ends is there half a year ahead, until somebody has raised what happens then; a report or a claim for payment
    thirty days ahead. A task of an activity is there two weeks ahead, and a meeting that wants a status note. What has
    come in waits since it was sent, a draft since it was read.

    Source: none in law; a secretary's week, where papers for a meeting are written a month ahead.
    """
    tasks = (_task(one, today, plan_ends_on) for one in found)
    return sorted((task for task in tasks if task), key=lambda task: (task.on, task.key))


def _task(one: About, today: date, plan_ends_on: date | None) -> Task | None:
    match one:
        case OpenQuestion():
            return _of_question(one, today, plan_ends_on)
        case EndingMoney():
            is_near = one.ends_on <= _ahead(today, DAYS_AHEAD_OF_END)
            return Task("continuation", one.ends_on, one) if is_near and not one.is_raised else None
        case GrantLetter():
            return Task(one.what, one.due_on, one) if one.due_on <= _ahead(today, DAYS_AHEAD_OF_LETTER) else None
        case CameIn():
            return Task("received", one.sent_on, one)
        case WaitingDraft():
            return Task("review", one.read_on, one)
        case DueTask():
            return Task("mark-done", one.due_on, one) if one.due_on <= _ahead(today, DAYS_AHEAD_OF_TASK) else None
        case MeetingAhead():
            is_soon = today <= one.on <= _ahead(today, DAYS_AHEAD_OF_NOTE)
            return Task("write-note", one.on, one) if is_soon else None


def _ahead(today: date, days: int) -> date:
    return today + timedelta(days=days)


def _of_question(one: OpenQuestion, today: date, plan_ends_on: date | None) -> Task | None:
    if one.meeting_on is not None:
        return Task("answer", one.meeting_on, one) if one.meeting_on <= today else None
    if one.due_on is None:
        return Task("set-date", one.needed_by or plan_ends_on or today + timedelta(days=DAYS_AHEAD_OF_END), one)
    soon = today + timedelta(days=DAYS_AHEAD_OF_ANSWER)
    return Task("put-before", one.due_on, one) if one.due_on <= soon else None
