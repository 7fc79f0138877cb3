"""Money month by month with its state: promised, conditional, applied for, and what has ended."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from avklart.domain.commitments import CommittedMoney, sum_of_one
from avklart.domain.draft import Period
from avklart.domain.sharing import split_by_key

LAYERS = ("promised", "conditional", "applied", "ended")
_NOTHING = Decimal(0)
_MOST_MONTHS = 12 * 40


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadMoney:
    """A commitment and the days its money is for; None where nobody has said the day."""

    money: CommittedMoney
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfMoney:
    """The money of one month, by its first day: what is sure, has conditions, was applied for; and what was, before."""

    first: date
    promised: Decimal = _NOTHING
    conditional: Decimal = _NOTHING
    applied: Decimal = _NOTHING
    ended: Decimal = _NOTHING

    @property
    def in_all(self) -> Decimal:
        """All that stands in the month, what has ended too."""
        return self.promised + self.conditional + self.applied + self.ended


@dataclass(frozen=True, slots=True)
class MoneyByMonth:
    """The months of a plan in order, each with its money."""

    months: tuple[MonthOfMoney, ...]

    @property
    def most(self) -> Decimal:
        """The most that stands in one month."""
        return max((one.in_all for one in self.months), default=_NOTHING)


def money_by_month(commitments: Sequence[SpreadMoney], period: Period | None) -> MoneyByMonth | None:
    """Give the money of commitments month by month over the plan's period, or None where there is none to show.

    Each amount is spread alike over the months from the day its money begins to the day it ends, to the krone, and
    where no day is said, over the plan's period. In the months after its end the same money is told as ended. A promise
    that lapsed counts as promised with what was paid of it, and as ended with the rest. What was refused is not shown.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    told = [one for one in commitments if any(_layers(one.money).values())]
    if not told:
        return None
    shown = _shown(told, period)
    if shown is None:
        return None
    first, last = shown
    months: defaultdict[int, defaultdict[str, Decimal]] = defaultdict(lambda: defaultdict(lambda: _NOTHING))
    for one in told:
        begins = _month(one.from_on) if one.from_on else first
        ends = max(_month(one.to_on) if one.to_on else last, begins)
        for layer, amount in _layers(one.money).items():
            if amount:
                _spread(months, layer, amount, (begins, ends, last))
    return MoneyByMonth(
        tuple(
            MonthOfMoney(first=_first_day(month), **{layer: months[month][layer] for layer in LAYERS})
            for month in range(first, last + 1)
        )
    )


def _layers(money: CommittedMoney) -> dict[str, Decimal]:
    found = sum_of_one(money)
    return {
        "promised": found.promised,
        "conditional": found.conditional,
        "applied": found.applied,
        "ended": found.lapsed,
    }


def _spread(
    months: defaultdict[int, defaultdict[str, Decimal]], layer: str, amount: Decimal, span: tuple[int, int, int]
) -> None:
    begins, ends, last = span
    if ends - begins >= _MOST_MONTHS:
        ends = begins + _MOST_MONTHS - 1
    parts = split_by_key(amount, dict.fromkeys(range(begins, ends + 1), Decimal(1))).amounts
    for month, part in parts.items():
        months[month][layer] += part
    for month in range(ends + 1, last + 1):
        months[month]["ended"] += parts[ends]


def _shown(told: Sequence[SpreadMoney], period: Period | None) -> tuple[int, int] | None:
    if period:
        return _month(period.starts_on), _month(period.ends_on)
    days = [day for one in told for day in (one.from_on, one.to_on) if day]
    if not days:
        return None
    first, last = _month(min(days)) // 12 * 12, _month(max(days)) // 12 * 12 + 11
    return first, min(last, first + _MOST_MONTHS - 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
