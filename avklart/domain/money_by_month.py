"""Money month by month with its state: promised, conditional, applied for, and what has ended."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from avklart.domain.commitments import CommittedMoney, sum_of_one
from avklart.domain.draft import Period

LAYERS = ("promised", "conditional", "applied", "ended")
_NOTHING, _KRONE = Decimal(0), Decimal(1)
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


def money_by_month(commitments: Iterable[SpreadMoney], period: Period | None) -> MoneyByMonth | None:
    """Give the money of commitments month by month over the plan's period, or None where there is none to show.

    Each amount is spread alike over the months from the day its money begins to the day it ends, and where no day is
    said, over the plan's period. In the months after its end the same money is told as ended. A promise that lapsed
    counts as promised with what was paid of it, and as ended with the rest. What was refused is not shown. Each month
    is told in whole kroner.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    told = _together(commitments)
    shown = _shown(told, period)
    if shown is None:
        return None
    first, last = shown
    months: dict[str, list[Decimal]] = {layer: [_NOTHING] * (last - first + 1) for layer in LAYERS}
    for (layer, begins_on, ends_on), amount in told.items():
        begins = begins_on if begins_on is not None else first
        ends = max(ends_on if ends_on is not None else last, begins)
        ends = min(ends, begins + _MOST_MONTHS - 1)
        part = amount / (ends - begins + 1)
        for month in range(max(begins, first), last + 1):
            months[layer if month <= ends else "ended"][month - first] += part
    return MoneyByMonth(
        tuple(
            MonthOfMoney(
                first=_first_day(first + at), **{layer: _in_kroner(amounts[at]) for layer, amounts in months.items()}
            )
            for at in range(last - first + 1)
        )
    )


_Span = tuple[str, int | None, int | None]


def _together(commitments: Iterable[SpreadMoney]) -> dict[_Span, Decimal]:
    """Give the sums of what stands alike from the same month to the same month: its layer and both months."""
    found: defaultdict[_Span, Decimal] = defaultdict(lambda: _NOTHING)
    for one in commitments:
        begins, ends = (_month(day) if day else None for day in (one.from_on, one.to_on))
        comes_to = sum_of_one(one.money)
        for layer, amount in (
            ("promised", comes_to.promised),
            ("conditional", comes_to.conditional),
            ("applied", comes_to.applied),
            ("ended", comes_to.lapsed),
        ):
            if amount:
                found[layer, begins, ends] += amount
    return found


def _shown(told: Collection[_Span], period: Period | None) -> tuple[int, int] | None:
    if not told:
        return None
    if period:
        return _month(period.starts_on), _month(period.ends_on)
    months = [month for _, *both in told for month in both if month is not None]
    if not months:
        return None
    first, last = min(months) // 12 * 12, max(months) // 12 * 12 + 11
    return first, min(last, first + _MOST_MONTHS - 1)


def _in_kroner(amount: Decimal) -> Decimal:
    return amount.quantize(_KRONE, ROUND_HALF_UP)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
