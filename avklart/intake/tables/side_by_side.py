"""Tables of activities that stand side by side in one: the same header twice or more in a row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from avklart.domain.draft import Language, Passage
from avklart.intake.raw import AreaTitle, PlanItem, RawActivity
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.header_words import BEGINS, folded, meaning_of
from avklart.intake.tables.looks import is_time

# A header is looked for in so many rows from the top, and has so many words.
_FIRST_ROWS = 4
_FEWEST_HEADERS = 2


def side_by_side(rows: Sequence[GridRow], width: int, language: Language | None) -> list[tuple[list[GridRow], int]]:
    """Give the rows of each table that stands beside another in this one, with the last column of each.

    A table that stands alone gives itself.

    Source: none published; the layouts of published plans.
    """
    for row in rows[:_FIRST_ROWS]:
        starts = _starts(row.own(), language)
        if len(starts) > 1:
            bounds = [*starts, width + 1]
            return [(list(_part(rows, first, after)), after - 1) for first, after in pairwise(bounds)]
    return [(list(rows), width)]


def _starts(own: Sequence[GridCell], language: Language | None) -> list[int]:
    """Give the columns where a header begins anew: "Tiltak | Ansvar | Tiltak | Ansvar"."""
    texts = [folded(cell.text) for cell in own]
    count = texts.index(texts[0], 1) if texts[:1] and texts[0] in texts[1:] else 0
    if count < _FEWEST_HEADERS or len(texts) % count or texts != texts[:count] * (len(texts) // count):
        return []
    meanings = [meaning_of(cell.text, language) for cell in own[:count]]
    if not any(one.role == "text" and one.strength >= BEGINS for one in meanings):
        return []
    return [own[at].column if at else 1 for at in range(0, len(own), count)]


def _part(rows: Sequence[GridRow], first: int, after: int) -> Iterator[GridRow]:
    """Give the rows with the cells of one table; what is merged over several stands in the first of them."""
    for row in rows:
        cells = {column: cell for column, cell in row.cells.items() if first <= column < after}
        if cells:
            yield GridRow(row.row, cells)


def with_time_above(items: Sequence[PlanItem], language: Language | None) -> list[PlanItem]:
    """Give the items of a table beside others, a time that stands over it as that of its activities: "2026".

    Source: the plan draft contract, a heading that is a time holds for what stands under it.
    """
    time = next((one.title for one in items if isinstance(one, AreaTitle) and is_time(one.title, language)), None)
    time = time or next((one.text for one in items if isinstance(one, Passage) and is_time(one.text, language)), None)
    return [_with_time(item, time) for item in items] if time else list(items)


def _with_time(item: PlanItem, time: str) -> PlanItem:
    if isinstance(item, AreaTitle) and item.title == time:
        return Passage(text=time, place=item.place)
    if isinstance(item, RawActivity) and not item.times and not item.year_marks:
        return replace(item, times=(("when", time),))
    return item
