"""One sheet of an OpenDocument spreadsheet: rows and cells that may stand for thousands, and what hangs on them."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Doubt, Place
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.excel.ods_text import ANNOTATION, OFFICE, TABLE, TEXT, cell_words, shapes_in
from avklart.documents.readers.excel.ods_text import times as repeats
from avklart.documents.readers.excel.strings import Note
from avklart.documents.readers.sheet_blocks import Budget, Merge, SheetCell, SheetRow

_ROW, _COLUMN = TABLE + "table-row", TABLE + "table-column"
_HEADER_ROWS = TABLE + "table-header-rows"
_GROUPS = frozenset(
    TABLE + name
    for name in (
        *("table-row-group", "table-rows", "table-header-rows"),
        *("table-column-group", "table-columns", "table-header-columns"),
    )
)
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_COLUMNS_REPEATED, _ROWS_REPEATED = TABLE + "number-columns-repeated", TABLE + "number-rows-repeated"
_CALCEXT_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_PLAIN_PARAGRAPH = TEXT + "p"
_HIDDEN = ("collapse", "filter")


class Hanging(NamedTuple):
    """An annotation or shape that hangs on a cell."""

    row: int
    column: int
    element: etree._Element


class OdsSheet:
    """One sheet being read. After `read` its rows and everything found beside them are there."""

    def __init__(self, limits: Limits, budget: Budget, bold: frozenset[str], note: Note) -> None:
        self.rows: list[SheetRow] = []
        self.merges: list[Merge] = []
        self.header_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.formulas: list[tuple[int, int, str]] = []
        self.formula_count = 0
        self.notes: list[Doubt] = []
        self.annotations: list[Hanging] = []
        self.shapes: list[Hanging] = []
        self._limits = limits
        self._budget = budget
        self._bold = bold
        self._note = note
        self._column_styles: list[tuple[int, str]] = []

    def read(self, table: etree._Element) -> None:
        """Read the rows of a table element; refuses past the limits before anything repeated is written out."""
        number, column = 0, 0
        for element, header in _rows_and_columns(table):
            if element.tag == _COLUMN:
                column = self._column(element, column)
                continue
            times = repeats(element.get(_ROWS_REPEATED))
            cells = self._cells(element, number + 1)
            if cells:
                self._budget.take_row(cells, times)
                hidden = element.get(TABLE + "visibility") in _HIDDEN
                self.rows.extend(SheetRow(number + at, cells, hidden) for at in range(1, times + 1))
                if header:
                    self.header_rows.update(range(number + 1, number + times + 1))
            number += times

    def _column(self, element: etree._Element, before: int) -> int:
        last = before + repeats(element.get(_COLUMNS_REPEATED))
        if element.get(TABLE + "visibility") in _HIDDEN:
            self.hidden_columns.append((before + 1, last))
        self._column_styles.append((last, element.get(TABLE + "default-cell-style-name", "")))
        return last

    def _cells(self, row: etree._Element, number: int) -> list[SheetCell]:
        cells: list[SheetCell] = []
        column = 0
        for element in row:
            if element.tag not in _CELLS:
                continue
            times = repeats(element.get(_COLUMNS_REPEATED))
            if len(element) or element.get(OFFICE + "value-type") or element.get(TABLE + "formula"):
                text = cell_words(element, self._note)
                if text:
                    self._refuse_column(column + times)
                    bold = self._is_bold(element, row, column + 1)
                    cells.extend(
                        SheetCell(at, text, bold, self._is_hidden(at)) for at in range(column + 1, column + times + 1)
                    )
                self._beside(element, number, column + 1, text)
            column += times
        return cells

    def _beside(self, cell: etree._Element, row: int, column: int, text: str) -> None:
        """Note what a cell is besides its text: merged, computed, commented, drawn upon."""
        high, wide = (
            repeats(cell.get(TABLE + "number-rows-spanned")),
            repeats(cell.get(TABLE + "number-columns-spanned")),
        )
        if high > 1 or wide > 1:
            self.merges.append(Merge(row, column, row + max(high, 1) - 1, column + max(wide, 1) - 1))
        formula = cell.get(TABLE + "formula")
        if formula is not None:
            self._formula(formula, cell, (row, column), text)
        if len(cell) == 1 and cell[0].tag == _PLAIN_PARAGRAPH and not len(cell[0]):
            return
        self.annotations.extend(Hanging(row, column, child) for child in cell if child.tag == ANNOTATION)
        self.shapes.extend(Hanging(row, column, shape) for shape in shapes_in(cell))

    def _formula(self, formula: str, cell: etree._Element, at: tuple[int, int], text: str) -> None:
        self.formula_count += 1
        written = formula.partition(":=")[2] or formula.removeprefix("=")
        self._budget.take_text(len(written))
        self.formulas.append((*at, written))
        if cell.get(_CALCEXT_TYPE) == "error" or text.startswith(
            ("#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "Err:")
        ):
            place = Place(row=at[0], cell=at[1])
            self.notes.append(Doubt(code="formula-error", place=place, facts={"error": text[:40]}))
        elif not text and cell.get(OFFICE + "value-type") is None:
            self.notes.append(Doubt(code="formula-without-value", place=Place(row=at[0], cell=at[1])))

    def _refuse_column(self, column: int) -> None:
        if column > self._limits.columns:
            raise FileRefusedError("too-many-columns", limit=self._limits.columns)

    def _is_hidden(self, column: int) -> bool:
        return any(first <= column <= last for first, last in self.hidden_columns)

    def _is_bold(self, cell: etree._Element, row: etree._Element, column: int) -> bool:
        """Say whether a cell's style is bold: its own, else its row's, else its column's."""
        style = cell.get(TABLE + "style-name") or row.get(TABLE + "default-cell-style-name")
        if style is None:
            style = next((name for last, name in self._column_styles if column <= last), "")
        return style in self._bold


def _rows_and_columns(table: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Give the rows and columns of a table in order, through all groups, and whether they are headers."""
    stack = [(child, False) for child in reversed(table)]
    while stack:
        at, header = stack.pop()
        if at.tag in (_ROW, _COLUMN):
            yield at, header
        elif at.tag in _GROUPS:
            inside = header or at.tag == _HEADER_ROWS
            stack.extend((child, inside) for child in reversed(at))
