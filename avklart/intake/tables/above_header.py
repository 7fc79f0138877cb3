"""Rows above a header that belong below it: activities in a table whose header stands in the middle or at the end."""

from collections.abc import Sequence

from avklart.domain.draft import Language
from avklart.intake.tables.context import Columns
from avklart.intake.tables.grid import GridRow
from avklart.intake.tables.header_words import BEGINS, meaning_of
from avklart.intake.tables.labelled_rows import labels_of_row

_FEWEST_WORDS = 2
_OF_TIME = ("year", "span")


def with_rows_of_body(
    before: Sequence[GridRow], lines: Sequence[GridRow], language: Language | None
) -> tuple[list[GridRow], list[GridRow]]:
    """Give the rows above a header that are none of its activities, and those that are.

    A label of those who do what stands below ("Ansvar: rådgiver") belongs to the rows below as well.

    Source: none published; the layouts of published plans.
    """
    header = {cell.column: meaning_of(cell.text, language) for line in lines for cell in line.own()}
    text = next((at for at, one in header.items() if one.role == "text" and one.strength >= BEGINS), None)
    rows = [row for row in before if row.own()]
    body = [row for row in rows if text is not None and _is_activity(row, text, set(header), language)]
    if not body and rows and labels_of_row(rows[-1], Columns(), language):
        body = rows[-1:]
    return [row for row in before if row not in body], body


def _is_activity(row: GridRow, text: int, places: set[int], language: Language | None) -> bool:
    """Tell whether a row has an activity where the header says so, and other things where the header has words."""
    own = row.own()
    if len(own) * 5 < len(places) * 3 or len(own) < len(places) - 1 or not row.own_text(text):
        return False
    if any(cell.span > 1 or cell.column not in places for cell in own):
        return False
    meanings = [meaning_of(cell.text, language) for cell in own]
    known = sum(one.strength >= BEGINS and one.role not in _OF_TIME for one in meanings)
    return len(row.own_text(text).split()) >= _FEWEST_WORDS and known * 2 < len(own)
