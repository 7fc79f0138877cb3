"""Tables of Word: header rows on every page, rows that are not torn where they fit, marks that survive editing."""

import math
import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.writers.grid import placed
from avklart.documents.writers.keeping import rows_with_next
from avklart.documents.writers.word.names import quoted
from avklart.documents.writers.word.styles import Styles
from avklart.documents.writers.word.text import KEPT, paragraph

CellBlocks = Callable[[tuple[Block, ...], str, int], Iterator[str]]

# What a letter and a line of the text in tables take, in twips, guessed so that a row said to fit does fit.
_LETTER, _LINE = 105, 290
# Rows higher than this part of a page are not kept together with others.
_KEPT_HEIGHT = 0.25
_PROPERTIES = re.compile(r"<w:pPr>(?:<w:pStyle [^>]*/>)?")
_MARK = re.compile(r"[^\W\d]\w{0,39}")


class _Sheet(NamedTuple):
    """A table while it is written: widths of its columns, height of a page, columns that name their rows.

    `held` are the cells that reach down into the next row: how many rows more, and how many columns.
    """

    widths: list[int]
    height: int
    naming: int
    held: dict[int, tuple[int, int]]

    def width(self, at: int, span: int) -> int:
        return sum(self.widths[at : at + span])


class Tables:
    """Writes the tables of one file. `inside` gives the content of a cell: blocks, a paragraph style, a width."""

    def __init__(self, styles: Styles, table_style: str, inside: CellBlocks) -> None:
        self._styles = styles
        self._style = table_style
        self._inside = inside
        self._marks: set[str] = set()

    def written(self, table: Table, width: int, height: int, *, is_followed: bool = False) -> Iterator[str]:
        """Give a table that fills `width`, on pages of this height, in twips; `is_followed`, its last row is kept."""
        widths = column_widths(table, width)
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        named = f'<w:tblCaption w:val="{quoted(table.caption)}"/>' if table.caption else ""
        heads = any(row.header for row in table.rows)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{quoted(self._style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{_look(table, heads):04X}" w:firstRow="{heads:d}" '
            f'w:lastRow="0" w:firstColumn="{table.header_columns > 0:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"{named}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )
        sheet = _Sheet(widths, height, table.header_columns, {})
        leading = sum(1 for _ in takewhile(lambda row: row.header, table.rows))
        kept = rows_with_next(leading, len(table.rows), is_followed=is_followed)
        for at, (row, columns) in enumerate(placed(table)):
            yield self._row(row, columns, sheet, repeats=at < leading, keeps=at in kept)
        yield "</w:tbl>"

    def _row(self, row: Row, columns: list[int], sheet: _Sheet, *, repeats: bool, keeps: bool) -> str:
        group = len(row.cells) == 1 and row.cells[0].column_span == len(sheet.widths) > 1 and not row.header
        pieces, lines = self._below(sheet), 0
        for cell, at in zip(row.cells, columns, strict=True):
            width = sheet.width(at, cell.column_span)
            style = self._style_of(row.header, group, at < sheet.naming)
            marks = row.marks if at == columns[0] else ()
            pieces[at] = (self._cell(cell, style, width, marks), cell.column_span)
            lines = max(lines, _lines(cell, width))
            if cell.row_span > 1:
                sheet.held[at] = (cell.row_span - 1, cell.column_span)
        if not pieces:  # Word opens no row without a cell.
            pieces[0] = self._blank(sheet, 0, len(sheet.widths), "")
        left = len(sheet.widths) - sum(span for _, span in pieces.values())
        told = f'<w:gridAfter w:val="{left}"/>' if left > 0 else ""
        told += "<w:cantSplit/>" if lines * _LINE < sheet.height else ""
        told += "<w:tblHeader/>" if repeats else ""
        properties = f"<w:trPr>{told}</w:trPr>" if told else ""
        cells = "".join(pieces[at][0] for at in sorted(pieces))
        if keeps and lines * _LINE < sheet.height * _KEPT_HEIGHT:
            # No text of a cell holds this: its signs are escaped.
            cells = _PROPERTIES.sub(rf"\g<0>{KEPT}", cells)
        return f"<w:tr>{properties}{cells}</w:tr>"

    def _below(self, sheet: _Sheet) -> dict[int, tuple[str, int]]:
        """Give what stands below each cell that reaches down, counting it down."""
        pieces = {}
        for at, (left, span) in list(sheet.held.items()):
            pieces[at] = self._blank(sheet, at, span, "<w:vMerge/>")
            if left == 1:
                del sheet.held[at]
            else:
                sheet.held[at] = (left - 1, span)
        return pieces

    def _blank(self, sheet: _Sheet, at: int, span: int, down: str) -> tuple[str, int]:
        return _opening(sheet.width(at, span), span, down) + paragraph("", self._styles["TableText"]) + "</w:tc>", span

    def _style_of(self, header: bool, group: bool, names_row: bool) -> str:
        role = "TableHeading" if header else "TableGroup" if group else "TableName" if names_row else "TableText"
        return self._styles[role]

    def _cell(self, cell: Cell, style: str, width: int, marks: tuple[str, ...]) -> str:
        inner = list(self._inside(cell.blocks, style, width - 170))
        if not inner or inner[-1].endswith("</w:tbl>"):
            inner.append(paragraph("", style))
        begins, ends = self._bookmarks(marks)
        if begins:
            inner[0] = _around(inner[0], begins, ends)
        down = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
        return f"{_opening(width, cell.column_span, down)}{''.join(inner)}</w:tc>"

    def _bookmarks(self, marks: tuple[str, ...]) -> tuple[str, str]:
        begins = ends = ""
        for mark in marks:
            # Word drops the second bookmark of a name, and opens no file with a name it does not allow.
            if mark not in self._marks and _MARK.fullmatch(mark):
                self._marks.add(mark)
                number = len(self._marks)
                begins += f'<w:bookmarkStart w:id="{number}" w:name="{quoted(mark)}"/>'
                ends = f'<w:bookmarkEnd w:id="{number}"/>' + ends
        return begins, ends


def column_widths(table: Table, width: int) -> list[int]:
    """Give the width of each column, which together fill the page."""
    shares = table.widths if len(table.widths) == table.columns else (1,) * table.columns
    total = sum(shares) or 1
    edges = [round(width * sum(shares[:at]) / total) for at in range(table.columns + 1)]
    return [max(1, right - left) for left, right in pairwise(edges)]


def _look(table: Table, heads: bool) -> int:
    return 0x0600 | (0x0020 if heads else 0) | (0x0080 if table.header_columns else 0)


def _opening(width: int, span: int, down: str) -> str:
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{down}</w:tcPr>'


def _around(inner: str, begins: str, ends: str) -> str:
    """Put bookmarks around the text of the first paragraph."""
    at = inner.find("</w:pPr>")
    if at < 0 or not inner.startswith("<w:p>"):
        return begins + ends + inner
    at += len("</w:pPr>")
    return f"{inner[:at]}{begins}{inner[at : -len('</w:p>')]}{ends}</w:p>"


def _lines(cell: Cell, width: int) -> int:
    across = max(width - 170, 400) / _LETTER
    return sum(math.ceil((len(line) + 1) / across) for line in cell.text.split("\n"))
