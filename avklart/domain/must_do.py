"""What a secretary must do now: questions to date or answer, money that ends, drafts that wait for a review."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

TaskKind = Literal["set-date", "answer", "continuation", "review"]
DAYS_AHEAD_OF_ANSWER = 28
DAYS_AHEAD_OF_END = 180


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that is open: its number, the day it must be answered by, and the day its answer is needed at last."""

    number: int
    due_on: date | None
    needed_by: date | None


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
class Task:
    """One thing to do, the day it is about, and what it is about."""

    kind: TaskKind
    on: date
    about: OpenQuestion | EndingMoney | WaitingDraft

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


def tasks_now(
    questions: Iterable[OpenQuestion],
    money: Iterable[EndingMoney],
    drafts: Iterable[WaitingDraft],
    *,
    today: date,
    plan_ends_on: date | None,
) -> Sequence[Task]:
    """Give what must be done now, soonest first.

    A question without a date must get one before its answer is needed, at the latest when the plan ends. A question
    with a date is there four weeks ahead, and until it is answered. Money that ends is there half a year ahead, until
    somebody has raised what happens then. A draft that waits has waited since it was read.

    Source: none in law; a secretary's week, where papers for a meeting are written a month ahead.
    """
    soon, horizon = today + timedelta(days=DAYS_AHEAD_OF_ANSWER), today + timedelta(days=DAYS_AHEAD_OF_END)
    found = [Task("review", draft.read_on, draft) for draft in drafts]
    for question in questions:
        if question.due_on is None:
            found.append(Task("set-date", question.needed_by or plan_ends_on or horizon, question))
        elif question.due_on <= soon:
            found.append(Task("answer", question.due_on, question))
    found += [
        Task("continuation", ending.ends_on, ending)
        for ending in money
        if ending.ends_on <= horizon and not ending.is_raised
    ]
    return sorted(found, key=lambda task: (task.on, task.key))
