"""Sums that do not agree: the years of one activity with its total, and rows of sums with the activities above them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from avklart.domain.check.finding import CheckedPlan, Finding, Said
from avklart.domain.draft import Activity, Funding, LeftOut

# Doubts of the reading that say the same: it saw the stated sum before it settled on one.
DOUBTED = frozenset({"sum-mismatch", "amounts-differ"})

_PER_CENT = 100
_NUMBER = re.compile(r"-?\d[\d ]{0,20}(?:[.]\d{3}){0,4}(?:,\d{1,2})?(?=\s|,-|\D*\Z)")
_UNITS = (Decimal(1), Decimal(1000), Decimal(1_000_000))
_MOST_SECTIONS_BACK = 8

Table = tuple[str | None, int | None]


def sums_that_differ(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities whose amounts by year, or stated twice, do not agree beyond what rounding explains.

    Source: none published; a sum may differ by one of its last digit through rounding.
    """
    doubted = {doubt.activity for doubt in plan.draft.doubts if doubt.code in DOUBTED}
    found = {
        number: activity.funding[0].as_written
        for number, activity in plan.numbered()
        if activity.funding and (number in doubted or any(_differs(line) for line in activity.funding))
    }
    if found:
        said = [Said(words=words, activities=(number,)) for number, words in found.items()]
        yield plan.finding("sums-differ", found, said=said)


def rows_of_sums_that_differ(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the rows of sums that are not the sum of activities above them, with these activities.

    A row may sum its own section, several, or the whole table, in kroner or in the table's unit; it differs when it
    is the sum of none of these. Only where every amount above was read whole is anything said.

    Source: none published; subtotals and totals stand as rows in published plans with budgets.
    """
    rows: dict[Table, list[tuple[int, int]]] = defaultdict(list)
    for number, activity in plan.numbered():
        rows[activity.place.sheet, activity.place.table].append((activity.place.row or 0, number))
    said: list[Said] = []
    for table, sums in _rows_of_sums(plan).items():
        said += _wrong_rows(plan, rows[table], sums)
    if said:
        yield plan.finding("row-of-sums-differs", sorted({at for one in said for at in one.activities}), said=said)


def _rows_of_sums(plan: CheckedPlan) -> dict[Table, list[LeftOut]]:
    found: dict[Table, list[LeftOut]] = defaultdict(list)
    for left in plan.draft.left_out:
        if left.why == "sum-row" and left.place.row:
            found[left.place.sheet, left.place.table].append(left)
    return found


def _wrong_rows(plan: CheckedPlan, rows: Sequence[tuple[int, int]], sums: Iterable[LeftOut]) -> Iterator[Said]:
    """Give the rows of sums of one table that no run of activities right above them explains."""
    totals = [Decimal(0)]
    for _, number in rows:
        totals.append(totals[-1] + _amount(plan.activities[number - 1]))
    begins, at = [0], 0
    for left in sorted(sums, key=lambda left: left.place.row or 0):
        while at < len(rows) and rows[at][0] < (left.place.row or 0):
            at += 1
        starts = [start for start in {0, *begins[-_MOST_SECTIONS_BACK:]} if start < at]
        stated = _numbers_in(left.text)
        sections = [(totals[at] - totals[start], at - start) for start in starts]
        numbers = [number for _, number in rows[max(starts, default=at) : at]]
        if stated and numbers and not _explained(stated, sections) and _all_read(plan, numbers):
            yield Said(words=" ".join(left.text.split()), activities=tuple(numbers))
        begins.append(at)


def _explained(stated: Sequence[Decimal], sections: Iterable[tuple[Decimal, int]]) -> bool:
    """Say whether a number of the row, or all of them together, is the sum of a section, rounding aside."""
    claims = {*stated, sum(stated, Decimal(0))}
    return any(
        abs(claim * unit - total) <= unit * _written_to(claim) * max(1, count // 2)
        for total, count in sections
        for claim in claims
        for unit in _UNITS
        if claim or not total
    )


def _written_to(number: Decimal) -> Decimal:
    """Give the worth of the last digit a number is written with: one, or a tenth where it has one decimal."""
    return Decimal(10) ** int(number.as_tuple().exponent)


def _all_read(plan: CheckedPlan, numbers: Iterable[int]) -> bool:
    """Say whether every amount of the activities is known, in kroner: then a sum can be held to them."""
    lines = [line for number in numbers for line in plan.activities[number - 1].funding]
    whole = all(line.amount is not None and line.currency == "NOK" and not line.qualifier for line in lines)
    return bool(lines) and whole


def _amount(activity: Activity) -> Decimal:
    return sum((line.amount for line in activity.funding if line.amount is not None), Decimal(0))


def _numbers_in(text: str) -> list[Decimal]:
    """Give the numbers of a row of sums, a cell on each line."""
    found = []
    for line in text.replace("\u00a0", " ").replace("\u202f", " ").split("\n"):
        match = _NUMBER.search(line)
        if match:
            found.append(Decimal(match[0].replace(" ", "").replace(".", "").replace(",", ".")))
    return found


def _differs(line: Funding) -> bool:
    if line.amount is None or len(line.by_year) < 2:
        return False
    off = abs(line.amount - sum(line.by_year.values()))
    rounding = off <= _last_digit([line.amount, *line.by_year.values()]) and off * _PER_CENT <= abs(line.amount)
    return off != 0 and not rounding


def _last_digit(amounts: Iterable[Decimal]) -> Decimal:
    """Give the worth of the last digit that any of the amounts uses: 1000 where all are whole thousands."""
    worth = min((amount.normalize().as_tuple().exponent for amount in amounts if amount), default=0)
    return Decimal(10) ** int(worth)
