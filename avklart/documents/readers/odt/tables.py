"""Tables: rows, cells on their grid columns, header rows, repeated and hidden ones, tables in cells."""

from itertools import count

from lxml import etree
from msgspec.structs import replace

from avklart.documents.document import Cell, Paragraph, Place, Row, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.header_rows import marked_rows
from avklart.documents.readers.odt.flat import flat_text
from avklart.documents.readers.odt.names import (
    COLUMNS_REPEATED,
    COLUMNS_SPANNED,
    OFFICE,
    ROWS_REPEATED,
    ROWS_SPANNED,
    TABLE,
    whole,
)
from avklart.documents.readers.odt.reading import Flow, Reading, skip
from avklart.documents.text import clean_text

_ROW = TABLE + "table-row"
_CELL = TABLE + "table-cell"
_COVERED = TABLE + "covered-table-cell"
_COLUMN = TABLE + "table-column"
_HEADER_ROWS = TABLE + "table-header-rows"
_WRAPPING = frozenset(
    TABLE + name
    for name in ("table-rows", "table-row-group", "table-columns", "table-column-group", "table-header-columns")
)
_CAPTIONS = (TABLE + "title", TABLE + "desc")
_VISIBILITY = TABLE + "visibility"
_UNSEEN = ("collapse", "filter")


def take_table(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read a table into the flow; what stands in it outside rows comes after it."""
    reading.nested += 1
    if reading.nested > reading.limits.nested_tables:
        raise FileRefusedError("too-many-nested-tables", limit=reading.limits.nested_tables)
    reading.tables += 1
    grid = _Grid(reading, flow, reading.tables)
    grid.take(element, is_header=False)
    flow.out.append(grid.table(not reading.styles.is_shown("table", element.get(TABLE + "style-name"))))
    flow.out.extend(grid.beside.out)
    reading.nested -= 1


class _Grid:
    """One table being read."""

    def __init__(self, reading: Reading, flow: Flow, number: int) -> None:
        self.reading = reading
        self.flow = flow
        self.number = number
        self.rows: list[Row] = []
        self.captions: list[str] = []
        self.beside = flow.inner(hidden=flow.hidden, item=None)
        self.beside.out = []
        self.declared = 0
        self.widest = 0
        self.lowest = 0
        self.unseen_columns: set[int] = set()
        self.taken: dict[int, int] = {}  # grid column -> last row that a cell begun before covers

    def take(self, element: etree._Element, *, is_header: bool) -> None:
        """Take the rows and columns under an element, in whatever groups they stand."""
        self.reading.keep_stray(element.text, self.flow.place())
        for child in element:
            tag = child.tag
            if tag == _ROW:
                self._take_rows(child, is_header)
            elif tag == _COLUMN:
                self._take_columns(child)
            elif tag == _HEADER_ROWS or tag in _WRAPPING:
                self.take(child, is_header=is_header or tag == _HEADER_ROWS)
            elif tag in _CAPTIONS:
                self.captions.append(flat_text(child))
            else:
                self.reading.block(child, self.beside)
            self.reading.keep_stray(child.tail, self.flow.place())

    def _take_columns(self, element: etree._Element) -> None:
        skip(self.reading, element, self.flow)
        repeats = whole(element.get(COLUMNS_REPEATED), 1, 1)
        self._refuse_column(self.declared + repeats)
        if element.get(_VISIBILITY) in _UNSEEN:
            self.unseen_columns.update(range(self.declared + 1, self.declared + repeats + 1))
        self.declared += repeats

    def _take_rows(self, element: etree._Element, is_header: bool) -> None:
        repeats = whole(element.get(ROWS_REPEATED), 1, 1)
        if len(self.rows) + repeats > self.reading.limits.rows:
            raise FileRefusedError("too-many-rows", limit=self.reading.limits.rows)
        self.reading.count_again(element, repeats)
        for _ in range(repeats):
            self._take_row(element, is_header)

    def _take_row(self, element: etree._Element, is_header: bool) -> None:
        reading, number = self.reading, len(self.rows) + 1
        place = Place(part=self.flow.part, table=self.number, row=number)
        is_unseen = element.get(_VISIBILITY) in _UNSEEN
        first_mark = len(reading.marks)
        cells: list[Cell] = []
        column = 1
        self.reading.keep_stray(element.text, self.flow.place())
        for child in element:
            tag = child.tag
            if tag == _CELL:
                column = self._take_cells(child, number, column, cells)
            elif tag == _COVERED:
                column = self._take_covered(child, number, column)
            else:
                reading.block(child, self.beside)
            self.reading.keep_stray(child.tail, self.flow.place())
        if is_unseen and any(cell.blocks for cell in cells):
            reading.doubts.add("hidden-text", place)
        self.rows.append(
            Row(
                cells=tuple(cells),
                place=place,
                header=is_header,
                hidden=is_unseen,
                marks=tuple(mark.name for mark in reading.marks[first_mark:]),
            )
        )

    def _take_cells(self, element: etree._Element, row: int, column: int, cells: list[Cell]) -> int:
        """Take a cell as often as it is repeated; give the column after."""
        repeats = whole(element.get(COLUMNS_REPEATED), 1, 1)
        self._refuse_column(column + repeats - 1)
        self.reading.count_cells(repeats)
        self.reading.count_again(element, repeats)
        column_span = whole(element.get(COLUMNS_SPANNED), 1, 1)
        row_span = whole(element.get(ROWS_SPANNED), 1, 1)
        for _ in range(repeats):
            # Sound files have an element for each covered position; where it was left out, the position is passed.
            while self.taken.get(column, 0) >= row:
                column += 1
            last = column + column_span - 1
            self._refuse_column(last)
            cells.append(self._cell(element, row, column, column_span, row_span))
            if row_span > 1 or column_span > 1:
                self.taken.update(dict.fromkeys(range(column, last + 1), row + row_span - 1))
                self.lowest = max(self.lowest, row + row_span - 1)
            self.widest = max(self.widest, last)
            column += 1
        return column

    def _cell(self, element: etree._Element, row: int, column: int, column_span: int, row_span: int) -> Cell:
        outer = self.flow
        flow = Flow(outer.part, count(1), within=(self.number, row, column), hidden=outer.hidden)
        self.reading.blocks(element, flow)
        if not flow.out and (value := element.get(OFFICE + "string-value")):
            self._take_value(value, flow)
        is_unseen = column in self.unseen_columns
        place = Place(part=outer.part, table=self.number, row=row, cell=column)
        if is_unseen and flow.out:
            self.reading.doubts.add("hidden-text", place)
        return Cell(
            place=place,
            blocks=tuple(flow.out),
            column_span=column_span,
            row_span=row_span,
            hidden=is_unseen,
        )

    def _take_value(self, value: str, flow: Flow) -> None:
        """Take the value of a cell that has no paragraph to show it."""
        text = clean_text(value).strip()
        self.reading.count_text(len(text))
        if text:
            flow.out.append(Paragraph(text=text, place=flow.next_place(), hidden=flow.hidden))

    def _take_covered(self, element: etree._Element, row: int, column: int) -> int:
        """Pass positions a merged cell covers; text left under it is kept as hidden. Give the column after."""
        repeats = whole(element.get(COLUMNS_REPEATED), 1, 1)
        self._refuse_column(column + repeats - 1)
        self.reading.count_cells(repeats)
        if len(element) or element.text:
            flow = Flow(self.flow.part, count(1), within=(self.number, row, column), hidden=True)
            self.reading.blocks(element, flow)
            self.reading.leave_over_blocks(flow.out, flow.place())
        self.widest = max(self.widest, column + repeats - 1)
        return column + repeats

    def _refuse_column(self, column: int) -> None:
        if column > self.reading.limits.columns:
            raise FileRefusedError("too-many-columns", limit=self.reading.limits.columns)

    def table(self, unseen: bool) -> Table:
        """Give the table, its spans not reaching past its last row, and header rows met again marked."""
        rows = self.rows
        if self.lowest > len(rows):
            rows = [_within(row, len(rows)) for row in rows]
        hidden = unseen or self.flow.hidden
        place = Place(part=self.flow.part, table=self.number)
        if unseen and not self.flow.hidden and rows:
            self.reading.doubts.add("hidden-text", place)
        caption = clean_text("\n".join(text for text in self.captions if text)).strip()
        self.reading.count_text(len(caption))
        return Table(
            rows=marked_rows(rows),
            place=place,
            columns=max(self.declared, self.widest),
            caption=caption or None,
            hidden=hidden,
        )


def _within(row: Row, rows: int) -> Row:
    number = row.place.row or 1
    if all(number + cell.row_span - 1 <= rows for cell in row.cells):
        return row
    cells = [replace(cell, row_span=min(cell.row_span, rows - number + 1)) for cell in row.cells]
    return replace(row, cells=tuple(cells))
