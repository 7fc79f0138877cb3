"""What a plan costs by year and payer, and which of it somebody has promised to pay without conditions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from avklart.domain.sharing import split_by_key

_NOTHING = Decimal(0)
# Sums that are said for no year stand last.
NO_YEAR = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What one payer is to give to one line of money in one year; nobody (0) where it has not been shared.

    `project` is the one that pays the line, 0 for none. `is_running` tells that the line is running budget.
    """

    line: int
    year: int
    amount: Decimal
    payer: int = 0
    project: int = 0
    is_running: bool = False
    hours: Decimal = _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Money promised without conditions, to a line or to a project, by a giver."""

    amount: Decimal
    giver: int
    line: int = 0
    project: int = 0


@dataclass(frozen=True, slots=True)
class Covered:
    """A need, and how much of it has cover."""

    need: Need
    amount: Decimal

    @property
    def uncovered(self) -> Decimal:
        """What has no cover."""
        return self.need.amount - self.amount


def years_of_line(
    amount: Decimal | None, by_year: Mapping[int, Decimal], from_on: date | None, to_on: date | None
) -> dict[int, Decimal]:
    """Give what a line costs by year; a sum that no year is said for stands under NO_YEAR.

    A line whose days lie within one year costs its whole amount then. Where years are said and come to less than the
    amount, the rest has no year.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    if by_year:
        rest = (amount or _NOTHING) - sum(by_year.values(), _NOTHING)
        return dict(by_year) | ({NO_YEAR: rest} if rest > 0 else {})
    if not amount:
        return {}
    is_one_year = from_on and to_on and from_on.year == to_on.year
    return {from_on.year if is_one_year and from_on else NO_YEAR: amount}


def covered(needs: Sequence[Need], promises: Iterable[Promise]) -> list[Covered]:
    """Give how much of each need has cover, in the order of the needs.

    Running budget covers itself. A promise covers first what its giver is to pay itself, then what nobody has covered
    yet of its line or its project, the earliest year first; within a year its payers alike, by what each lacks. A
    conditional promise covers nothing, and is not told here.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    cover = [need.amount if need.is_running else _NOTHING for need in needs]
    of_line: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for at, need in enumerate(needs):
        if not need.is_running:
            of_line["line", need.line].append(at)
            of_line["project", need.project].append(at)
    # Money for one line cannot help another: it is used before that of the whole project.
    given = sorted((one for one in promises if one.amount > 0), key=lambda one: not one.line)
    left = []
    for one in given:
        mine = [at for at in _reached(one, of_line) if needs[at].payer == one.giver and one.giver]
        left.append(replace(one, amount=_cover_in_order(mine, one.amount, needs, cover)))
    for one in left:
        _cover_by_year(_reached(one, of_line), one.amount, needs, cover)
    return [Covered(need, amount) for need, amount in zip(needs, cover, strict=True)]


def _reached(one: Promise, of_line: Mapping[tuple[str, int], list[int]]) -> list[int]:
    which = ("line", one.line) if one.line else ("project", one.project)
    return of_line.get(which, [])


def _year_order(need: Need) -> tuple[bool, int]:
    return (need.year == NO_YEAR, need.year)


def _cover_in_order(places: Iterable[int], amount: Decimal, needs: Sequence[Need], cover: list[Decimal]) -> Decimal:
    """Cover these needs by their years as far as the amount goes, and give what is left of it."""
    for at in sorted(places, key=lambda at: _year_order(needs[at])):
        step = min(amount, needs[at].amount - cover[at])
        cover[at] += step
        amount -= step
    return amount


def _cover_by_year(places: Iterable[int], amount: Decimal, needs: Sequence[Need], cover: list[Decimal]) -> None:
    by_year: defaultdict[tuple[bool, int], list[int]] = defaultdict(list)
    for at in places:
        if cover[at] < needs[at].amount:
            by_year[_year_order(needs[at])].append(at)
    for year in sorted(by_year):
        if amount <= 0:
            return
        lacks = {at: needs[at].amount - cover[at] for at in by_year[year]}
        step = min(amount, sum(lacks.values(), _NOTHING))
        _cover_alike(lacks, step, needs, cover)
        amount -= step


def _cover_alike(lacks: Mapping[int, Decimal], amount: Decimal, needs: Sequence[Need], cover: list[Decimal]) -> None:
    left = amount
    for at, part in split_by_key(amount, lacks).amounts.items():
        step = min(part, lacks[at])
        cover[at] += step
        left -= step
    # A part rounded up to a whole krone can be more than one lacks.
    _cover_in_order(lacks, left, needs, cover)


@dataclass(frozen=True, slots=True, kw_only=True)
class CostSum:
    """What some needs come to, what of it has no cover, and own work in hours."""

    costs: Decimal = _NOTHING
    uncovered: Decimal = _NOTHING
    hours: Decimal = _NOTHING

    def __add__(self, other: "CostSum") -> "CostSum":
        return CostSum(
            costs=self.costs + other.costs,
            uncovered=self.uncovered + other.uncovered,
            hours=self.hours + other.hours,
        )
