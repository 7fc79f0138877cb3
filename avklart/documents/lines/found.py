"""A table found in lines, before it has a place, and the Table made of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from avklart.documents.document import Cell, Origin, Paragraph, Place, Row, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.lines.numbering import Numbering

# A line of a text, "" for an empty one, and None for what no table reaches over: a heading, a picture, a list item.
Line = str | None


class FoundRow(NamedTuple):
    """A row: its cells' texts, and the index of the line it begins on."""

    cells: tuple[str, ...]
    line: int
    header: bool = False
    repeated: bool = False

    @property
    def filled(self) -> int:
        """The number of cells with text."""
        return sum(1 for cell in self.cells if cell)


class FoundTable(NamedTuple):
    """A table in the lines from `first` up to `after`, empty lines between its rows included."""

    origin: Origin
    first: int
    after: int
    rows: tuple[FoundRow, ...]


ParagraphMaker = Callable[[int, str, Place], Paragraph]


def plain_paragraph(_line: int, text: str, place: Place) -> Paragraph:
    """Give a paragraph that has nothing but its text."""
    return Paragraph(text=text, place=place)


def placed_table(
    found: FoundTable,
    numbering: Numbering,
    limits: Limits,
    page_of_line: Callable[[int], int | None],
    make: ParagraphMaker = plain_paragraph,
) -> Table:
    """Give the table at its place, each row filled up with empty cells.

    Raises:
        FileRefusedError: "too-many-rows", "too-many-columns" and "too-many-cells" past the limits.
    """
    columns = max(len(row.cells) for row in found.rows)
    if len(found.rows) > limits.rows:
        raise FileRefusedError("too-many-rows", limit=limits.rows)
    if columns > limits.columns:
        raise FileRefusedError("too-many-columns", limit=limits.columns)
    numbering.cells += columns * len(found.rows)
    if numbering.cells > limits.cells:
        raise FileRefusedError("too-many-cells", limit=limits.cells)
    table = numbering.next_table(page_of_line(found.first))
    rows = []
    for number, row in enumerate(found.rows, 1):
        place = Place(page=page_of_line(row.line), part=table.part, table=table.table, row=number)
        cells = tuple(_cell(row, at, place, make) for at in range(columns))
        rows.append(Row(cells=cells, place=place, header=row.header, repeated=row.repeated))
    return Table(rows=tuple(rows), place=table, columns=columns, origin=found.origin)


def _cell(row: FoundRow, at: int, of_row: Place, make: ParagraphMaker) -> Cell:
    text = row.cells[at] if at < len(row.cells) else ""
    page, part, table, number = of_row.page, of_row.part, of_row.table, of_row.row
    place = Place(page=page, part=part, table=table, row=number, cell=at + 1)
    if not text:
        return Cell(place=place)
    inner = Place(page=page, part=part, table=table, row=number, cell=at + 1, paragraph=1)
    return Cell(place=place, blocks=(make(row.line, text, inner),))


def with_headers(tables: Sequence[FoundTable]) -> list[FoundTable]:
    """Give the tables with their header rows marked, where that is sure, and their later printings as repeated.

    Sure is a first row that comes again, in its own table or as the first of another.
    """
    firsts: dict[tuple[str, ...], int] = {}
    for table in tables:
        said = folded(table.rows[0])
        firsts[said] = firsts.get(said, 0) + 1
    return [_with_header(table, firsts) for table in tables]


def _with_header(table: FoundTable, firsts: dict[tuple[str, ...], int]) -> FoundTable:
    first = table.rows[0]
    if table.origin == "labels" or first.filled < 2:
        return table
    said = folded(first)
    again = [folded(row) == said for row in table.rows[1:]]
    if not (first.header or firsts[said] > 1 or any(again)):
        return table
    rest = [row._replace(repeated=True) if same else row for row, same in zip(table.rows[1:], again, strict=True)]
    return table._replace(rows=(first._replace(header=True), *rest))


def folded(row: FoundRow) -> tuple[str, ...]:
    """Give the row's texts without what does not matter for being the same row."""
    return tuple(" ".join(cell.split()).casefold() for cell in row.cells)
