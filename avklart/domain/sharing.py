"""Sharing a cost between participants by a key, to the krone, with a stated rule for the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.typed import checked_amount, line_typed, refuse_choice, refuse_year, text_typed

PartOfYear = Literal["none", "some", "all"]
KEY_KINDS = ("equal", "population", "numbers")
_NAME = 120
_MOST_WEIGHT = Decimal(10) ** 9
_MOST_HOURS = Decimal(100_000)
MOST_PAYERS = 200
_NO_WEIGHTS: Mapping[int, Decimal] = MappingProxyType({})


def _store(entry: object, name: str, value: object) -> None:
    object.__setattr__(entry, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A sharing key: its name, its kind, where its numbers are from, and how much each participant weighs.

    `weights` holds those who take part, by participant, None where no number was typed; where all pay alike, each
    weighs 1 whatever was typed.

    Raises:
        RuleError: "text-missing", "text-too-long", "choice-unknown"; "key-source-missing" for population without its
            date or source; "key-nobody" where nobody takes part; "key-weight-missing" with the field of the participant
            who has no number, or "key-no-inhabitants" where it is nought and they are shared by population;
            "amount-negative", "amount-too-large"; "key-all-nought" where all weigh nothing.

    Source: none in law; a key is agreed on by the participants (kommuneloven § 18-4 leaves it to the agreement).
    """

    name: str
    kind: str
    source: str = ""
    weights: Mapping[int, Decimal | None] = field(default_factory=lambda: _NO_WEIGHTS)

    def __post_init__(self) -> None:
        _store(self, "name", line_typed(self.name, "key_name", most=_NAME, needed=True))
        refuse_choice(self.kind, KEY_KINDS, "key_kind")
        _store(self, "source", line_typed(self.source, "key_source"))
        if self.kind == "population" and not self.source:
            raise RuleError("key-source-missing", field="key_source")
        if not self.weights:
            raise RuleError("key-nobody")
        checked = {one: Decimal(1) if self.kind == "equal" else _weight(one, w) for one, w in self.weights.items()}
        if self.kind == "population":
            _refuse_nobody_living(checked)
        if not any(checked.values()):
            raise RuleError("key-all-nought")
        _store(self, "weights", MappingProxyType(checked))

    @property
    def numbers(self) -> Mapping[int, Decimal]:
        """Give how much each participant weighs."""
        return {one: weight for one, weight in self.weights.items() if weight is not None}


def _refuse_nobody_living(weights: Mapping[int, Decimal | None]) -> None:
    for participant, weight in weights.items():
        if not weight:
            raise RuleError("key-no-inhabitants", field=f"weight_{participant}")


def _weight(participant: int, typed: Decimal | None) -> Decimal:
    name = f"weight_{participant}"
    if typed is None:
        raise RuleError("key-weight-missing", field=name)
    if typed < 0:
        raise RuleError("amount-negative", field=name)
    if typed >= _MOST_WEIGHT:
        raise RuleError("amount-too-large", field=name)
    return typed.quantize(Decimal("0.0001"))


@dataclass(frozen=True, slots=True)
class Split:
    """A sum as it was shared: the amount of each, what the whole kroner left over came to, and who got it, in order."""

    amounts: Mapping[int, Decimal]
    rest: Decimal
    rest_to: tuple[int, ...]


def split_by_key(total: Decimal, weights: Mapping[int, Decimal]) -> Split:
    """Give each its part of a sum in whole kroner by its weight, so that the parts are the sum exactly.

    Each gets its exact part rounded down to a whole krone. What is left goes out by one krone each to those whose part
    was rounded down most; where two were rounded down as much, to the one who stands first in the list of participants.
    Where the sum itself has øre, the next in that order gets them.

    So no part differs from the exact one by a krone or more, and the order in which the weights come changes nothing.

    Args:
        total: not negative, in kroner.
        weights: by place in the list of participants; none negative, not all nought.

    Raises:
        RuleError: "key-nobody" or "key-all-nought" where there is nobody to share between.

    Source: none in law; largest remainder (Hare–Niemeyer), as seats are shared; docs/rules/money-followed-up.md.
    """
    if not weights:
        raise RuleError("key-nobody")
    whole = sum((Fraction(weight) for weight in weights.values()), Fraction(0))
    if whole <= 0:
        raise RuleError("key-all-nought")
    exact = {one: Fraction(total) * Fraction(weight) / whole for one, weight in weights.items()}
    amounts = {one: Decimal(floor(part)) for one, part in exact.items()}
    rest = total - sum(amounts.values(), Decimal(0))
    by_rounding = sorted(exact, key=lambda one: (floor(exact[one]) - exact[one], one))
    given = []
    left = rest
    for one in by_rounding:
        if left <= 0:
            break
        step = min(left, Decimal(1))
        amounts[one] += step
        left -= step
        given.append(one)
    in_order = {one: amounts[one] for one in sorted(amounts)}
    return Split(MappingProxyType(in_order), rest, tuple(given))


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerShare:
    """What one payer gives in a year, as it was typed: an amount, and own work in hours.

    Raises:
        RuleError: "text-too-long", "amount-negative", "amount-too-large", "hours-out-of-sense"; "hours-below-tenth"
            where they would have to be rounded.

    Source: docs/formats/plan-draft.md, "Funding"; the rest none in law.
    """

    payer: str
    amount: Decimal = Decimal(0)
    hours: Decimal | None = None
    where: str = ""

    def __post_init__(self) -> None:
        _store(self, "payer", line_typed(self.payer, f"payer_{self.where}"))
        _store(self, "amount", checked_amount(self.amount, f"amount_{self.where}"))
        if self.hours is not None:
            if not 0 <= self.hours < _MOST_HOURS:
                raise RuleError("hours-out-of-sense", field=f"hours_{self.where}", limit=int(_MOST_HOURS))
            tenths = self.hours.quantize(Decimal("0.1"))
            if tenths != self.hours:
                raise RuleError("hours-below-tenth", field=f"hours_{self.where}")
            _store(self, "hours", tenths or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitEntry:
    """A year's sum with what each payer gives of it, typed by hand; payers who give nothing are left out.

    Raises:
        RuleError: "year-out-of-sense"; "amount-missing" without the year's sum; "payer-missing" for an amount nobody
            pays; "payer-twice" with the name; "split-differs" with both sums where the amounts are not the year's sum;
            "too-many-payers".

    Source: none in law; what is shared is what it costs.
    """

    year: int
    total: Decimal | None
    shares: tuple[PayerShare, ...] = ()

    def __post_init__(self) -> None:
        _store(self, "total", year_sum(self.year, self.total))
        shares = tuple(one for one in self.shares if one.amount or one.hours)
        if len(shares) > MOST_PAYERS:
            raise RuleError("too-many-payers", limit=MOST_PAYERS)
        seen: set[str] = set()
        for one in shares:
            if not one.payer:
                raise RuleError("payer-missing", field=f"payer_{one.where}")
            if one.payer.casefold() in seen:
                raise RuleError("payer-twice", field=f"payer_{one.where}", name=one.payer[:100])
            seen.add(one.payer.casefold())
        refuse_other_sum(sum((one.amount for one in shares), Decimal(0)), self.total or Decimal(0))
        _store(self, "shares", shares)


def year_sum(year: int, total: Decimal | None) -> Decimal:
    """Give what a year costs.

    Raises:
        RuleError: "year-out-of-sense"; "amount-missing" where no sum is said; "amount-negative", "amount-too-large".

    Source: none in law; only a sum that is known can be shared.
    """
    refuse_year(year, "year")
    if total is None:
        raise RuleError("amount-missing", field="total")
    return checked_amount(total, "total")


def refuse_other_sum(shared: Decimal, total: Decimal) -> None:
    """Refuse a split whose parts are not the sum that is split; one in which nobody pays anything splits nothing yet.

    Raises:
        RuleError: "split-differs" with what was shared and what it costs, as numbers, and which is more.

    Source: none in law; what is shared is what it costs.
    """
    if shared and shared != total:
        raise RuleError("split-differs", field="total", shared=_figures(shared), total=_figures(total))


def part_of_year(year: int, from_on: date | None, to_on: date | None) -> PartOfYear:
    """Give how much of a year somebody takes part who does from a day to a day: nothing, some of it, or all.

    Source: none in law; kommuneloven § 18-4 leaves it to the agreement what one who leaves still pays.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    if (from_on and from_on > last) or (to_on and to_on < first):
        return "none"
    return "some" if (from_on and from_on > first) or (to_on and to_on < last) else "all"


def year_typed(written: str) -> int:
    """Give the year typed.

    Raises:
        RuleError: "year-missing" when it is no year at all; "year-out-of-sense".

    Source: none in law; the calendar.
    """
    word = text_typed(written, "year", most=20)
    if not (word.isascii() and word.isdecimal() and len(word) <= 6):
        raise RuleError("year-missing", field="year")
    refuse_year(int(word), "year")
    return int(word)


def _figures(amount: Decimal) -> str:
    figures = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    return figures.replace(",", "\u00a0").replace(".", ",")
