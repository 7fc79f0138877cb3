"""How an activity stands, told from its responsible, its money and its open questions alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["to-be-clarified", "nobody-responsible", "money-ends", "settled"]
# In this order they are shown, the one that asks most of the reader first.
STATES: tuple[State, ...] = ("to-be-clarified", "nobody-responsible", "money-ends", "settled")


@dataclass(frozen=True, slots=True)
class FundingEnd:
    """What the state of an activity depends on in one line of its money: the day it ends, or None for no end."""

    ends_on: date | None


def activity_states(
    *, has_responsible: bool, has_open_question: bool, money: Iterable[FundingEnd], needed_until: date | None
) -> tuple[State, ...]:
    """Give how an activity stands: one or several of what is missing, or that it is settled.

    It is to be clarified while a question about it is open. Nobody is responsible when no actor has any part in it. Its
    money ends when all of it has an end, and the last end lies before the activity is over; `needed_until` is the
    activity's own end, else the plan's. What lacks none of these is settled.

    Source: none in law; the council's own practice, "Prosjekt til mai 2018 – videre innsats må avklares".
    """
    found: list[State] = []
    if has_open_question:
        found.append("to-be-clarified")
    if not has_responsible:
        found.append("nobody-responsible")
    if _money_ends_early(tuple(money), needed_until):
        found.append("money-ends")
    return tuple(found) or ("settled",)


def _money_ends_early(money: tuple[FundingEnd, ...], needed_until: date | None) -> bool:
    ends = [line.ends_on for line in money]
    known = [end for end in ends if end is not None]
    if not ends or len(known) < len(ends):
        return False
    return needed_until is None or max(known) < needed_until
