"""The rows of a sheet, of whatever format, as headings, paragraphs and tables.

A run of rows without a wholly empty row between them is one table. Rows with a single cell at its beginning are title
lines and become paragraphs; so does every row of a run that has no row of two cells. Rows keep the sheet's own
numbers, cells the sheet's own columns, so that a place is what the person sees beside and above the cell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from avklart.documents.document import Block, Cell, Heading, Paragraph, Place, Row, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits


class SheetCell(NamedTuple):
    """A cell that holds text, and the number of its column, counted from 1."""

    column: int
    text: str
    bold: bool = False
    hidden: bool = False
    size: float | None = None


class SheetRow(NamedTuple):
    """A row that holds text: its number in the sheet and its cells in order of column."""

    number: int
    cells: list[SheetCell]
    hidden: bool = False


class Merge(NamedTuple):
    """A merged area, its edges included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """What a format's own part gives of one sheet: its rows with text in order, and what is known about them.

    `header_rows` are the rows the file itself calls header rows, `marks` the named cells by the row they stand in.
    """

    name: str | None
    rows: list[SheetRow]
    hidden: bool = False
    merges: Sequence[Merge] = ()
    header_rows: frozenset[int] = frozenset()
    marks: Mapping[int, tuple[str, ...]] = MappingProxyType({})


class Budget:
    """How much of a file has been read so far, refused as soon as it is more than the limits allow."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows = self._cells = self._characters = 0

    def take_row(self, cells: list[SheetCell], times: int = 1) -> None:
        """Count a row that holds text, `times` over.

        Raises:
            FileRefusedError: "too-many-rows", "too-many-columns", "too-many-cells" or "too-much-text", with the limit.
        """
        limits = self._limits
        self._rows += times
        if self._rows > limits.rows:
            raise FileRefusedError("too-many-rows", limit=limits.rows)
        if cells[-1].column > limits.columns:
            raise FileRefusedError("too-many-columns", limit=limits.columns)
        self.take_text(times * sum([len(cell.text) for cell in cells]))

    def take_cells(self, number: int) -> None:
        """Count cells of a table, empty ones included: they are what the memory goes to."""
        self._cells += number
        if self._cells > self._limits.cells:
            raise FileRefusedError("too-many-cells", limit=self._limits.cells)

    def take_text(self, characters: int) -> None:
        """Count characters: a short file can repeat one long text in every cell."""
        self._characters += characters
        if self._characters > self._limits.text_characters:
            raise FileRefusedError("too-much-text", limit=self._limits.text_characters)


class SheetBlocks:
    """Makes blocks of sheets, one after another, numbering the tables of the whole file."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._tables = 0
        self._table_rows: dict[tuple[str | None, int], int] = {}

    def place(self, sheet: str | None, row: int, column: int | None) -> Place:
        """Give the place of a cell of a sheet that has been made blocks of, its table included."""
        return Place(sheet=sheet, table=self._table_rows.get((sheet, row)), row=row, cell=column)

    def of_sheet(self, sheet: Sheet) -> list[Block]:
        """Give the sheet's name as a heading, when it has one, and its rows as paragraphs and tables."""
        blocks: list[Block] = []
        if sheet.name is not None:
            blocks.append(Heading(text=sheet.name, level=1, place=Place(sheet=sheet.name), hidden=sheet.hidden))
        merges = _useful_merges(sheet)
        for run in _runs(sheet.rows, merges):
            begins = _title_lines(run, merges)
            for row in run[:begins]:
                blocks.extend(_paragraphs(sheet, row))
            if begins < len(run):
                blocks.append(self._table(sheet, run[begins:], merges))
        return blocks

    def _table(self, sheet: Sheet, rows: list[SheetRow], merges: dict[tuple[int, int], Merge]) -> Table:
        self._tables += 1
        first = min(row.cells[0].column for row in rows)
        last = max(row.cells[-1].column for row in rows)
        self._budget.take_cells(len(rows) * (last - first + 1))
        covered, spans = self._covered(rows, merges, last)
        name, table = sheet.name, self._tables
        made = []
        for row in rows:
            self._table_rows[name, row.number] = table
            cells = _row_cells(Place(sheet=name, table=table, row=row.number), row, (first, last), covered, spans)
            place = Place(sheet=name, table=table, row=row.number)
            header = row.number in sheet.header_rows
            marks = sheet.marks.get(row.number, ())
            made.append(Row(cells=tuple(cells), place=place, header=header, hidden=row.hidden, marks=marks))
        place = Place(sheet=name, table=table, row=rows[0].number)
        return Table(rows=tuple(made), place=place, columns=last, origin="sheet", hidden=sheet.hidden)

    def _covered(
        self, rows: list[SheetRow], merges: dict[tuple[int, int], Merge], last: int
    ) -> tuple[dict[int, set[int]], dict[tuple[int, int], tuple[int, int]]]:
        """Give the columns that merged cells cover in each row, and each merged cell's spans within these rows."""
        numbers = [row.number for row in rows]
        covered: dict[int, set[int]] = {}
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        for merge in merges.values():
            begin, end = bisect_left(numbers, merge.top), bisect_right(numbers, merge.bottom)
            right = min(merge.right, last)
            if begin == end or merge.left > right:
                continue
            self._budget.take_cells((end - begin) * (right - merge.left + 1) - 1)
            spans[merge.top, merge.left] = (right - merge.left + 1, end - begin)
            for number in numbers[begin:end]:
                covered.setdefault(number, set()).update(range(merge.left, right + 1))
            covered[merge.top].discard(merge.left)
        return covered, spans


def _useful_merges(sheet: Sheet) -> dict[tuple[int, int], Merge]:
    """Give the merged areas by their first cell, where that cell holds text: an empty area joins nothing."""
    if not sheet.merges:
        return {}
    filled = {(row.number, cell.column) for row in sheet.rows for cell in row.cells}
    return {(merge.top, merge.left): merge for merge in sheet.merges if (merge.top, merge.left) in filled}


def _runs(rows: list[SheetRow], merges: dict[tuple[int, int], Merge]) -> list[list[SheetRow]]:
    """Give the rows in runs: a missing row ends a run, unless a merged cell reaches over it."""
    runs: list[list[SheetRow]] = []
    bottoms: dict[int, int] = {}
    for merge in merges.values():
        bottoms[merge.top] = max(merge.bottom, bottoms.get(merge.top, 0))
    reach = 0
    for row in rows:
        if not runs or row.number > max(runs[-1][-1].number + 1, reach):
            runs.append([])
        runs[-1].append(row)
        reach = max(reach, bottoms.get(row.number, 0))
    return runs


def _title_lines(run: list[SheetRow], merges: dict[tuple[int, int], Merge]) -> int:
    """Give how many rows at the beginning are title lines: a single cell that does not reach into the next row."""
    for at, row in enumerate(run):
        merge = merges.get((row.number, row.cells[0].column))
        if row.cells[0].column != row.cells[-1].column:
            return at
        if merge is not None and at + 1 < len(run) and merge.bottom >= run[at + 1].number:
            return at
    return len(run)


def _paragraphs(sheet: Sheet, row: SheetRow) -> list[Paragraph]:
    return [
        Paragraph(
            text=cell.text,
            place=Place(sheet=sheet.name, row=row.number, cell=cell.column),
            bold=cell.bold,
            size=cell.size,
            hidden=sheet.hidden or row.hidden or cell.hidden,
        )
        for cell in row.cells
    ]


def _row_cells(
    place: Place,
    row: SheetRow,
    columns: tuple[int, int],
    covered: dict[int, set[int]],
    spans: dict[tuple[int, int], tuple[int, int]],
) -> list[Cell]:
    """Give a cell for every column that no merged cell covers; text under a merged cell is kept as a hidden cell."""
    under = covered.get(row.number, _NOTHING)
    sheet, table, number = place.sheet, place.table, row.number
    by_column: dict[int, list[SheetCell]] = {}
    for cell in row.cells:
        by_column.setdefault(cell.column, []).append(cell)
    made = []
    for column in range(columns[0], columns[1] + 1):
        found = by_column.get(column)
        if found is None:
            if column not in under:
                made.append(Cell(place=Place(sheet=sheet, table=table, row=number, cell=column)))
            continue
        here = Place(sheet=sheet, table=table, row=number, cell=column)
        wide, high = spans.get((number, column), _ALONE) if spans else _ALONE
        made.append(
            Cell(
                place=here,
                blocks=tuple([Paragraph(text=cell.text, place=here, bold=cell.bold) for cell in found]),
                column_span=wide,
                row_span=high,
                hidden=column in under or found[0].hidden,
            )
        )
    return made


_NOTHING: set[int] = set()
_ALONE = (1, 1)
