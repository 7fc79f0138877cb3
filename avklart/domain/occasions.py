"""Occasions: what, on a day, gives reason to write to those who answer for it, told from plain facts and the day."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from avklart.domain.progress import is_asked_after, silent_since

OccasionKind = Literal[
    "update-due", "task-due", "long-not-mentioned", "money-ends", "clarification-due", "claim-due", "report-due"
]
# In this order letters tell them: what loses money first, then what others wait for, then what is to be told.
OCCASION_KINDS: tuple[OccasionKind, ...] = (
    *("claim-due", "report-due", "money-ends", "clarification-due", "task-due", "update-due", "long-not-mentioned"),
)
DAYS_AHEAD = 14
DAYS_AHEAD_OF_CLAIM = 30
MONEY_WARNINGS = (30, 90, 180)
_PIECES = re.compile(r"\d+|\D+")
_TO_BE_PAID = frozenset({"conditional", "final", "partly-paid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One reason to write: its kind, the day it is about, and the key of what it is about.

    `activity` is the key of an activity it belongs to; `about` of the task, question or commitment, 0 where it is the
    activity itself. `actors` are the keys of those who answer for it. `number` and `text` are of the activity,
    `subject` is the words of what it is about. `within` is the 180, 90 or 30 days in which money ends. `is_named` tells
    that the actors are named for this very thing, and not for the activity it belongs to.
    """

    kind: OccasionKind
    on: date
    is_late: bool
    activity: int = 0
    about: int = 0
    actors: tuple[int, ...] = ()
    number: str = ""
    text: str = ""
    subject: str = ""
    within: int = 0
    is_named: bool = False


def who_answers(parts: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    """Give the actors that are written to about an activity: who leads it or is responsible, else who carries it out.

    Who contributes, or decides, is left in peace.

    Args:
        parts: the part of each actor, and its key, in the plan's order.

    Source: none in law; docs/rules/letters.md.
    """
    told = list(parts)
    found = [actor for part, actor in told if part in ("leads", "responsible")]
    return tuple(dict.fromkeys(found or [actor for part, actor in told if part == "executes"]))


def update_due_on(status: str, ends_on: date | None, today: date) -> date | None:
    """Give the day by which somebody must tell whether an activity is finished, where it is due or late; else None.

    It is the activity's own end, from two weeks ahead until it is told to be completed or dropped. What is continuous
    has no end to tell of.

    Source: none in law; docs/rules/letters.md.
    """
    if ends_on is None or status == "continuous" or not is_asked_after(status):
        return None
    return ends_on if ends_on <= today + timedelta(days=DAYS_AHEAD) else None


def long_not_mentioned_since(status: str, mentioned_on: date, days: int, today: date) -> date | None:
    """Give the day an activity was last mentioned, where that is more than the council's number of days ago; else None.

    What is completed or dropped is never to be mentioned again; what is continuous is kept up to date like all else.

    Source: none in law; docs/rules/letters.md. Each council says how many days.
    """
    if not is_asked_after(status) or mentioned_on >= silent_since(today, days):
        return None
    return mentioned_on


def task_is_due(due_on: date | None, done_on: date | None, status: str, today: date) -> bool:
    """Whether a task of an activity with this status is due within two weeks, or late.

    Source: none in law; docs/rules/letters.md.
    """
    if done_on is not None or due_on is None or not is_asked_after(status):
        return False
    return due_on <= today + timedelta(days=DAYS_AHEAD)


def money_warning(ends_on: date | None, status: str, today: date) -> int | None:
    """Give within how many days the money of what has this status ends: 30, 90 or 180.

    None where it ends later, has ended, has no end, or pays for what is completed or dropped.

    Source: none in law; the councils' own practice: a continuation is applied for half a year ahead.
    """
    if ends_on is None or ends_on < today or not is_asked_after(status):
        return None
    left = (ends_on - today).days
    return next((days for days in MONEY_WARNINGS if left <= days), None)


def money_ends_on(ends: Collection[date | None], needed_until: date | None) -> date | None:
    """Give the day the last of an activity's money ends, where it is needed for longer than that; else None.

    Args:
        ends: of each line of its money, None for a line without an end.
        needed_until: the activity's own end, else the plan's.

    Source: docs/rules/plan-check.md, "Money that ends early".
    """
    known = [end for end in ends if end is not None]
    if not known or len(known) < len(ends):
        return None
    last = max(known)
    return last if needed_until is None or last < needed_until else None


def clarification_due_on(
    due_on: date | None, meeting_on: date | None, settled_on: date | None, today: date
) -> date | None:
    """Give the day a question must be answered by, where that is within two weeks or past; else None.

    The day is the one it was given; without one, that of the meeting it is put before.

    Source: none in law; docs/rules/letters.md.
    """
    day = due_on or meeting_on
    if settled_on is not None or day is None or day > today + timedelta(days=DAYS_AHEAD):
        return None
    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A commitment: its state, and the days by which its giver wants a report and a claim, with the days it got them.

    `status` is that of the activity it pays for. `is_continued` tells that what happens after its end is decided.
    """

    state: str
    status: str = "under-way"
    report_due_on: date | None = None
    reported_on: date | None = None
    claim_due_on: date | None = None
    claimed_on: date | None = None
    ends_on: date | None = None
    is_continued: bool = False


def commitment_dues(promised: Promised, today: date) -> Iterator[tuple[OccasionKind, date, int]]:
    """Give what a commitment wants done: the kind, the day, and for an end the 180, 90 or 30 days it is within.

    A claim and a report are due from thirty days ahead until they are sent; a claim only while money is left to be
    paid. The end of a commitment is warned of like the end of money, unless what happens then is decided.

    Source: none in law; the conditions of each grant. A claim that comes late loses the money.
    """
    soon = today + timedelta(days=DAYS_AHEAD_OF_CLAIM)
    is_open = promised.state in _TO_BE_PAID
    if is_open and promised.claimed_on is None and promised.claim_due_on and promised.claim_due_on <= soon:
        yield "claim-due", promised.claim_due_on, 0
    is_reported = promised.reported_on is not None or promised.state not in {*_TO_BE_PAID, "paid"}
    if not is_reported and promised.report_due_on and promised.report_due_on <= soon:
        yield "report-due", promised.report_due_on, 0
    within = money_warning(promised.ends_on, promised.status, today)
    if is_open and within and promised.ends_on and not promised.is_continued:
        yield "money-ends", promised.ends_on, within


def in_order(occasion: Occasion) -> tuple[int, date, tuple[tuple[int, str], ...], int]:
    """Give what letters put occasions in order by: their kind, their day, their activity.

    Source: none in law; what loses money comes first.
    """
    return OCCASION_KINDS.index(occasion.kind), occasion.on, _counted(occasion.number), occasion.about


def _counted(number: str) -> tuple[tuple[int, str], ...]:
    """Give a number of the plan as one counts, so that 1.2 comes before 1.10."""
    return tuple((len(one), one) if one.isdecimal() else (0, one) for one in _PIECES.findall(number))
