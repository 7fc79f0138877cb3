"""Rows of sums that no word tells of: their amounts are those of the rows above put together, or stand shifted."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from avklart.intake.tables.context import Columns
from avklart.intake.tables.grid import GridRow
from avklart.intake.tables.looks import is_amount
from avklart.intake.tables.roles import ACTORS, TIMES
from avklart.intake.tables.rows import RowKind

_AMOUNTS = frozenset({"year", "cost", "total"})
_NO_AMOUNTS = ACTORS | TIMES | {"source", "status", "extra", "comment"}
# A printed sum may differ so much from its rows by rounding.
_ROUNDING = Decimal(2)


def with_sums(rows: Sequence[GridRow], kinds: Sequence[RowKind], columns: Columns) -> list[RowKind]:
    """Give the kinds of the rows, with those that hold only sums told by their amounts.

    Source: none published; budgets and investment plans as published, where a subtotal is named after its unit.
    """
    places = [place for place, column in columns.by_place.items() if column.role in _AMOUNTS]
    others = [place for place, column in columns.by_place.items() if column.role in _NO_AMOUNTS]
    found = list(kinds)
    if not places:
        return found
    texts = {place for place in others if not _holds_amounts(rows, place)}
    open_rows: list[GridRow] = []
    last_sum: list[list[GridRow]] = []
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind == "sum" or (kind == "activity" and _is_sum(row, places, texts, open_rows, last_sum)):
            found[at] = "sum"
            last_sum.append(open_rows)
            open_rows = []
        elif kind == "activity":
            open_rows.append(row)
    return found


def _holds_amounts(rows: Sequence[GridRow], place: int) -> bool:
    cells = [text for row in rows if (text := row.own_text(place))]
    return sum(is_amount(text) for text in cells) * 2 > len(cells)


def _is_sum(
    row: GridRow,
    places: Sequence[int],
    texts: set[int],
    open_rows: Sequence[GridRow],
    before: Sequence[Sequence[GridRow]],
) -> bool:
    own = row.own()
    if len(own) < 3 or not all(is_amount(cell.text) for cell in own[1:]):
        return False
    if any(cell.column in texts for cell in own[1:]):
        return True
    if len(open_rows) > 1 and _adds_up(row, places, open_rows):
        return True
    return not open_rows and len(before) > 1 and _adds_up(row, places, [one for part in before for one in part])


def _adds_up(row: GridRow, places: Sequence[int], parts: Sequence[GridRow]) -> bool:
    """Tell whether every amount of a row is the sum of those above it in its column."""
    told = 0
    for place in places:
        amount = _amount(row.own_text(place))
        if amount is None:
            return False
        total = Decimal(0)
        for part in parts:
            total += _amount(part.own_text(place)) or Decimal(0)
        if abs(amount - total) > _ROUNDING:
            return False
        told += amount != 0
    return told > 1


def _amount(text: str) -> Decimal | None:
    digits = re.sub(r"[^\d,-]", "", text.replace("−", "-")).replace(",", ".").strip(".")
    if not digits:
        return Decimal(0)
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None
