"""Tables of HTML: cells put into the grid their spans make, however the spans lie."""

from avklart.documents.document import Block, Cell, Origin, Paragraph, Part, Place, Row, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.html.box import Box

_LONGEST_ROW_SPAN = 65_534


class _OpenCell:
    """A cell while its row and its table are not yet complete."""

    __slots__ = ("box", "column", "column_span", "header", "hidden", "row_span")

    def __init__(self, box: Box, column: int, column_span: int, row_span: int, header: bool, hidden: bool) -> None:
        self.box = box
        self.column = column
        self.column_span = column_span
        self.row_span = row_span
        self.header = header
        self.hidden = hidden


class _OpenRow:
    __slots__ = ("cells", "hidden", "in_head", "marks", "place")

    def __init__(self, place: Place, in_head: bool, hidden: bool) -> None:
        self.place = place
        self.in_head = in_head
        self.hidden = hidden
        self.cells: list[_OpenCell] = []
        self.marks: list[str] = []

    @property
    def is_all_header_cells(self) -> bool:
        return bool(self.cells) and all(cell.header for cell in self.cells)


class Slots:
    """Counts the places of all grids, covered ones too: spans that lie cost no more than cells that are there."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._used = 0

    def use(self, count: int) -> None:
        """Note places of a grid as used.

        Raises:
            FileRefusedError: "too-many-cells" past the limit.
        """
        self._used += count
        if self._used > self._limit:
            raise FileRefusedError("too-many-cells", limit=self._limit)


class OpenTable:
    """A table being read. `number` is its place among the tables of the file."""

    def __init__(self, number: int, part: Part, limits: Limits, slots: Slots, origin: Origin = "table") -> None:
        self.number = number
        # How many boxes were open where the table began: its rows and cells begin only there.
        self.boxes_around = 0
        self.part: Part = part
        self.origin: Origin = origin
        self.caption: str | None = None
        self.hidden = False
        self.in_head = False
        self.rows: list[_OpenRow] = []
        self.row: _OpenRow | None = None
        self._row_number = 0
        self._limits = limits
        self._slots = slots
        # Grid columns that a cell above reaches into, and how many rows more it reaches.
        self._covered: dict[int, int] = {}
        self._reaching: list[tuple[_OpenCell, int]] = []
        self._column = 0

    def begin_row(self, hidden: bool, mark: str | None = None) -> None:
        """Begin a row; one that is still open ends here."""
        self.end_row()
        self._row_number += 1
        if self._row_number > self._limits.rows:
            raise FileRefusedError("too-many-rows", limit=self._limits.rows)
        place = Place(part=self.part, table=self.number, row=self._row_number)
        self.row = _OpenRow(place, self.in_head, hidden)
        if mark:
            self.row.marks.append(mark)
        self._column = 0

    def begin_cell(self, column_span: int, row_span: int, header: bool, hidden: bool) -> Box:
        """Begin a cell in the next free column of the row, and give the box its content goes into."""
        if self.row is None:
            self.begin_row(hidden=False)
        row = self.row
        assert row is not None  # noqa: S101 - begun above
        column = self._column
        if self._covered:
            while column in self._covered:
                column += 1
        if column >= self._limits.columns:
            raise FileRefusedError("too-many-columns", limit=self._limits.columns)
        width = 1 if column_span == 1 else self._free_width(column, min(column_span, self._limits.columns - column))
        self._slots.use(width)
        self._column = column + width
        place = Place(part=self.part, table=self.number, row=self._row_number, cell=column + 1)
        cell = _OpenCell(Box(place), column, width, row_span, header, hidden)
        if row_span > 1:
            self._reaching.append((cell, len(self.rows)))
            self._covered.update(dict.fromkeys(range(column, column + width), row_span))
        row.cells.append(cell)
        return cell.box

    def _free_width(self, column: int, wanted: int) -> int:
        """Give how far a cell may reach to the right before a cell from above stands in its way."""
        width = 1
        while width < wanted and column + width not in self._covered:
            width += 1
        return width

    def end_row(self) -> None:
        """End the open row, if there is one. A row without cells counts only where cells from above reach into it."""
        if self.row is None:
            return
        if self.row.cells or self._covered:
            self.rows.append(self.row)
        else:
            self._row_number -= 1
        self.row = None
        if self._covered:
            self._slots.use(len(self._covered))
            self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1}

    def end_group(self) -> None:
        """End a group of rows (head, body, foot): no cell reaches out of it."""
        self.end_row()
        for cell, begun in self._reaching:
            cell.row_span = max(1, min(cell.row_span, len(self.rows) - begun))
        self._reaching.clear()
        self._covered.clear()
        self.in_head = False

    def table(self) -> Table | None:
        """Give the finished table, None when it has no row."""
        self.end_group()
        if not self.rows:
            return None
        # A span over columns where no cell ever begins is a lie or a left-over; it would only make empty columns.
        columns = max((cell.column + 1 for row in self.rows for cell in row.cells), default=1)
        rows = _with_headers(self.rows, columns)
        return Table(
            rows=rows,
            place=Place(part=self.part, table=self.number),
            columns=columns,
            origin=self.origin,
            caption=self.caption,
            hidden=self.hidden,
        )


def row_span_of(written: int | None) -> int:
    """Give how many rows a cell asks for; 0 means all that are left of its group."""
    if written is None or written < 0:
        return 1
    return _LONGEST_ROW_SPAN if written == 0 else min(written, _LONGEST_ROW_SPAN)


def _with_headers(rows: list[_OpenRow], columns: int) -> tuple[Row, ...]:
    """Give the rows with the header rows marked, and each later row that says the same marked as repeated."""
    made = [_row(row, columns) for row in rows]
    count = _header_count(rows)
    headers = {_said(row) for row in made[: count or 1]}
    firsts = {said[0] for said in headers if sum(1 for text in said if text) > 1}
    again = {
        number
        for number, row in enumerate(made[count or 1 :], count or 1)
        if row.cells and row.cells[0].text in firsts and _said(row) in headers
    }
    if not count and again:
        count = 1
    return tuple(
        _marked(row, header=True)
        if number < count or (rows[number].in_head and number not in again)
        else _marked(row, repeated=True)
        if number in again
        else row
        for number, row in enumerate(made)
    )


def _said(row: Row) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.cells)


def _header_count(rows: list[_OpenRow]) -> int:
    """Give how many rows at the top are header rows: those of the head, or those of header cells only.

    One header cell across the columns, under those of the table, is the head of a group of rows.
    """
    count = 0
    for row in rows:
        is_group = count and len(row.cells) == 1 and len(rows[count - 1].cells) > 1
        if not (row.in_head or (row.is_all_header_cells and not is_group)):
            return count
        count += 1
    # A table of header cells only has no header: they were used for their bold type.
    return 0 if count == len(rows) and not rows[0].in_head else count


def _row(row: _OpenRow, columns: int) -> Row:
    cells = tuple(
        Cell(
            place=cell.box.place,
            blocks=tuple(cell.box.blocks),
            column_span=min(cell.column_span, columns - cell.column),
            row_span=cell.row_span,
            hidden=cell.hidden,
        )
        for cell in row.cells
    )
    return Row(cells=cells, place=row.place, hidden=row.hidden, marks=tuple(row.marks))


def _marked(row: Row, header: bool = False, repeated: bool = False) -> Row:
    return Row(cells=row.cells, place=row.place, header=header, repeated=repeated, hidden=row.hidden, marks=row.marks)


def caption_text(blocks: list[Block]) -> str | None:
    """Give a caption's text, None when it holds more than plain paragraphs."""
    if not all(isinstance(block, Paragraph) and not block.hidden for block in blocks):
        return None
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph)) or None
