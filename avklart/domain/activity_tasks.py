"""Tasks and milestones of an activity: what is to be done, and when in words that may be imprecise."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.draft import Time
from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed, refuse_choice, refuse_days
from avklart.domain.typed_time import TimeSaid, time_followed

TaskKind = Literal["task", "milestone"]
TASK_KINDS: tuple[TaskKind, ...] = ("task", "milestone")
LONGEST_TIME = 100
MOST_YEARS_AHEAD = 20


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """A task or milestone: its name, its time beside the words for it, and who does it.

    Raises:
        RuleError: "choice-unknown", "text-missing", "text-too-long", "ends-before-start", "year-out-of-sense".

    Source: none in law; imprecise times as in docs/rules/time.md.
    """

    kind: str
    title: str
    from_on: date | None = None
    to_on: date | None = None
    time_as_written: str = ""
    actor: str = ""

    def __post_init__(self) -> None:
        refuse_choice(self.kind, TASK_KINDS, "kind")
        object.__setattr__(self, "title", line_typed(self.title, "title", needed=True))
        object.__setattr__(self, "actor", line_typed(self.actor, "actor"))
        object.__setattr__(self, "time_as_written", line_typed(self.time_as_written, "when", most=LONGEST_TIME))
        refuse_days(self.from_on, self.to_on, "when")


def time_of_task(words: str, today: date, read: Callable[[str], Time | None]) -> TimeSaid:
    """Give when a task is to be done, from its words alone: the days they say, and the words.

    Words that name a time of the year without the year mean the next one that is not over: "innen mai" said in March
    is May of this year, said in June May of the next. Words that say no day leave the task without one.

    Args:
        words: as they were typed.
        today: the day they were typed on.
        read: gives what words say by the rules of plans, or None.

    Raises:
        RuleError: "day-too-far" when that is more than twenty years ahead: a slip of the finger.

    Source: docs/rules/time.md; whoever says "innen mai" means the May that comes.
    """
    plain = TimeSaid(words=words)
    found = time_followed(plain, TimeSaid(), read)
    for year in (today.year, today.year + 1):
        if found.from_on or found.to_on:
            break
        tried = time_followed(TimeSaid(words=f"{words} {year}"), TimeSaid(), read)
        if _is_part_of_year(tried) and (tried.to_on or tried.from_on or today) >= today:
            found = TimeSaid(tried.from_on, tried.to_on, "", words)
    last = found.to_on or found.from_on
    if last and last.year > today.year + MOST_YEARS_AHEAD:
        raise RuleError("day-too-far", field="when", years=MOST_YEARS_AHEAD, year=today.year + MOST_YEARS_AHEAD + 1)
    return TimeSaid(found.from_on, found.to_on, "", words)


def _is_part_of_year(said: TimeSaid) -> bool:
    """Whether the words named a part of the year: else the year that was put after them is all that was understood."""
    first, last = said.from_on, said.to_on
    if first is None:
        return last is not None and (last.month, last.day) != (12, 31)
    return last is None or (first.month, first.day, last.month, last.day) != (1, 1, 12, 31)


def is_late(to_on: date | None, done_on: date | None, today: date) -> bool:
    """Whether a task is late: not done, and the last day of its time has passed. Without a day, it never is.

    Source: none in law; "høsten 2018" is over on 1 December and not before.
    """
    return done_on is None and to_on is not None and to_on < today
