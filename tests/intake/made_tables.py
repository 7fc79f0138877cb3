"""Tables for tests, drawn as text: one line a row, cells between bars.

A line begins with "!" for a header row the file marks, "=" for one cell merged across the table, "?" for a hidden row.
"^" is a cell merged with the one above, "<" one merged with the one before it, "*text*" is bold, "\\n" a line break.
"""

from dataclasses import dataclass
from itertools import pairwise

from avklart.documents.document import Cell, Origin, Paragraph, Place, Row, Table
from avklart.intake.raw import AreaTitle, RawActivity
from avklart.intake.tables import TableContext, TableReading, read_table


@dataclass
class _Drawn:
    text: str
    column_span: int = 1
    row_span: int = 1


def drawn(text: str, origin: Origin = "table") -> Table:
    """Give the table that is drawn."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    marks = [line[0] if line[0] in "!=?" else "" for line in lines]
    split = [[cell.strip() for cell in line[len(mark) :].split("|")] for line, mark in zip(lines, marks, strict=True)]
    width = max(len(cells) for cells in split)
    grid: list[dict[int, _Drawn]] = []
    for cells, mark in zip(split, marks, strict=True):
        row: dict[int, _Drawn] = {}
        for at, cell in enumerate(cells, 1):
            if cell == "<":
                row[max(row)].column_span += 1
            elif cell == "^":
                next(above[at] for above in reversed(grid) if at in above).row_span += 1
            else:
                row[at] = _Drawn(cell, width if mark == "=" else 1)
        grid.append(row)
    rows = tuple(
        Row(
            place=Place(table=1, row=number),
            header=mark == "!",
            hidden=mark == "?",
            cells=tuple(_cell(cell, number, at) for at, cell in row.items()),
        )
        for number, (row, mark) in enumerate(zip(grid, marks, strict=True), 1)
    )
    return Table(rows=rows, place=Place(table=1), columns=width, origin=origin)


def _cell(cell: _Drawn, row: int, at: int) -> Cell:
    bold = len(cell.text) > 2 and cell.text[0] == cell.text[-1] == "*"
    text = (cell.text[1:-1] if bold else cell.text).replace("\\n", "\n")
    place = Place(table=1, row=row, cell=at)
    blocks = (Paragraph(text=text, place=place, bold=bold),) if text else ()
    return Cell(place=place, blocks=blocks, column_span=cell.column_span, row_span=cell.row_span)


def reading(text: str, above: TableContext | None = None, origin: Origin = "table") -> TableReading:
    """Give the reading of the table that is drawn; it must be one of activities."""
    found = read_table(drawn(text, origin), above or TableContext(language="nb"))
    assert found is not None
    return found


def refused(text: str, above: TableContext | None = None, origin: Origin = "table") -> bool:
    """Tell whether the table that is drawn is no table of activities."""
    return read_table(drawn(text, origin), above or TableContext(language="nb")) is None


def activities(found: TableReading) -> list[RawActivity]:
    """Give the activities of a reading."""
    return [item for item in found.items if isinstance(item, RawActivity)]


def texts(found: TableReading) -> list[str]:
    """Give the texts of the activities of a reading."""
    return [activity.text for activity in activities(found)]


def areas(found: TableReading) -> list[str]:
    """Give the titles of the areas of a reading."""
    return [item.title for item in found.items if isinstance(item, AreaTitle)]


def under(found: TableReading) -> list[tuple[str, ...]]:
    """Give what each activity stands under."""
    return [activity.under for activity in activities(found)]


def codes(found: TableReading) -> set[str]:
    """Give the codes of all notes of a reading."""
    own = {note.code for note, _ in found.notes}
    return own | {note.code for activity in activities(found) for note in activity.notes}


def is_in_order(rows: list[int]) -> bool:
    """Tell whether places go down the table."""
    return all(first <= second for first, second in pairwise(rows))
