"""Tables of OpenDocument: header rows on every page, rows not torn where they fit, marks that survive editing."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.text import clean_text
from avklart.documents.writers.grid import placed
from avklart.documents.writers.keeping import rows_with_next
from avklart.documents.writers.odt.names import quoted

CellBlocks = Callable[[tuple[Block, ...], str, float], Iterator[str]]

# What a letter and a line of the text in tables take, in centimetres, guessed so that a row said to fit does fit.
_LETTER, _LINE = 0.185, 0.5
_PADDING = 0.3
HEADING, GROUP, NAME, TEXT = "Table_20_Heading", "Tabellgruppe", "Tabellnavn", "Table_20_Contents"
# Paragraphs of rows that stand on one page with the next.
_KEPT = {NAME: "NameKept", TEXT: "TextKept"}
_KEPT_HEIGHT = 0.25
_CELL_STYLES = {HEADING: "CellHeading", GROUP: "CellGroup", NAME: "CellText", TEXT: "CellText"}
_COVERED = "<table:covered-table-cell/>"
_EMPTY = f'<table:table-cell table:style-name="CellText"><text:p text:style-name="{TEXT}"/></table:table-cell>'
_ROW_STYLES = "".join(
    f'<style:style style:name="{kept}" style:family="paragraph" style:parent-style-name="{style}">'
    '<style:paragraph-properties fo:keep-with-next="always"/></style:style>'
    for style, kept in _KEPT.items()
) + (
    '<style:style style:name="RowWhole" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
    '<style:style style:name="RowTorn" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="auto"/></style:style>'
)


def cell_styles(colour: str, tint: str) -> str:
    """Give the styles of cells and rows: thin lines between rows, header rows and groups tinted."""
    edges = 'fo:padding="0.12cm" fo:border-left="none" fo:border-right="none" style:vertical-align="top"'
    looks = {
        "CellHeading": f'fo:background-color="#{tint}" fo:border-top="1pt solid #{colour}"',
        "CellGroup": f'fo:background-color="#{tint}" fo:border-top="none"',
        "CellText": 'fo:border-top="none"',
    }
    return _ROW_STYLES + "".join(
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties {edges} {look} '
        'fo:border-bottom="0.5pt solid #a6a6a6"/></style:style>'
        for name, look in looks.items()
    )


class _Sheet(NamedTuple):
    """A table while it is written: the widths of its columns and the height of a page in centimetres."""

    widths: list[float]
    height: float
    naming: int


class Tables:
    """Writes the tables of one file. `inside` gives the content of a cell: blocks, a paragraph style, a width."""

    def __init__(self, inside: CellBlocks) -> None:
        self._inside = inside
        self._marks: set[str] = set()
        self._begins = self._ends = ""
        self._styles: dict[tuple[float, str], str] = {}
        self._columns: dict[float, str] = {}
        self._count = 0

    def styles(self) -> str:
        """Give the styles of the tables and columns written so far."""
        tables = (
            f'<style:style style:name="{name}" style:family="table"{page}><style:table-properties '
            f'style:width="{width:.3f}cm" table:align="margins" fo:margin-top="0.1cm" fo:margin-bottom="0.45cm" '
            'style:may-break-between-rows="true" table:border-model="collapsing"/></style:style>'
            for (width, page), name in self._styles.items()
        )
        columns = (
            f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width:.3f}cm" style:rel-column-width="{max(1, round(width * 1000))}*"/>'
            "</style:style>"
            for width, name in self._columns.items()
        )
        return "".join((*tables, *columns))

    def written(
        self, table: Table, width: float, height: float, page: str = "", *, is_followed: bool = False
    ) -> Iterator[str]:
        """Give a table that fills `width`, on pages of this height. `page` is what its style says of a new page.

        Where it `is_followed` by something that stands with it, its last row stands on that page.
        """
        rows = list(placed(table))
        columns = max(
            (at + cell.column_span for row, ats in rows for cell, at in zip(row.cells, ats, strict=True)), default=1
        )
        columns = max(columns, table.columns)
        shares = table.widths if len(table.widths) == columns else (1,) * columns
        widths = [round(width * share / (sum(shares) or 1), 3) for share in shares]
        naming = min(table.header_columns, columns - 1)
        self._count += 1
        style = self._styles.setdefault((round(width, 3), page), f"Table{len(self._styles) + 1}")
        yield f'<table:table table:name="Tabell{self._count}" table:style-name="{style}">'
        yield from self._column_elements(widths, naming)
        sheet, heads = _Sheet(widths, height, naming), 0
        held: dict[int, int] = {}
        while heads < len(rows) and rows[heads][0].header:
            heads += 1
        kept = rows_with_next(heads, len(rows), is_followed=is_followed)
        for number, (row, ats) in enumerate(rows):
            if number == 0 and heads:
                yield "<table:table-header-rows>"
            elif number == heads and heads:
                yield "</table:table-header-rows>"
            below = (heads if number < heads else len(rows)) - number
            yield self._row(row, ats, sheet, held, below, keeps=number in kept)
        yield "</table:table-header-rows></table:table>" if heads == len(rows) and heads else "</table:table>"

    def _column_elements(self, widths: list[float], naming: int) -> Iterator[str]:
        names = [self._columns.setdefault(width, f"Column{len(self._columns) + 1}") for width in widths]
        columns = [f'<table:table-column table:style-name="{name}"/>' for name in names]
        if naming:
            yield f"<table:table-header-columns>{''.join(columns[:naming])}</table:table-header-columns>"
        yield from columns[naming:]

    def _row(self, row: Row, ats: list[int], sheet: _Sheet, held: dict[int, int], below: int, *, keeps: bool) -> str:
        """Give a row; `held` counts the rows that cells above reach down, `below` those left, this one included."""
        self._begins, self._ends = self._bookmarks(row.marks)
        cells = dict(zip(ats, row.cells, strict=True))
        group = len(row.cells) == 1 and row.cells[0].column_span == len(sheet.widths) > 1 and not row.header
        height = _height_of(row, ats, sheet)
        keeps = keeps and height < sheet.height * _KEPT_HEIGHT
        pieces, at = [], 0
        while at < len(sheet.widths):
            cell = cells.get(at)
            if cell is None:
                pieces.append(_COVERED if held.get(at) else _EMPTY)
                at += 1
                continue
            role = HEADING if row.header else GROUP if group else NAME if at < sheet.naming else TEXT
            across = sum(sheet.widths[at : at + cell.column_span])
            pieces.append(self._cell(cell, role, across, min(cell.row_span, below), keeps=keeps))
            pieces += [_COVERED] * (cell.column_span - 1)
            at += cell.column_span
        _count_down(held, cells, below)
        style = "RowWhole" if height < sheet.height else "RowTorn"
        return f'<table:table-row table:style-name="{style}">{"".join(pieces)}</table:table-row>'

    def _cell(self, cell: Cell, role: str, width: float, row_span: int, *, keeps: bool) -> str:
        style = _KEPT.get(role, role) if keeps else role
        inner = "".join(self._inside(cell.blocks, style, width - _PADDING))
        across = f' table:number-columns-spanned="{cell.column_span}"' if cell.column_span > 1 else ""
        down = f' table:number-rows-spanned="{row_span}"' if row_span > 1 else ""
        inner = inner or f'<text:p text:style-name="{style}">{self.marked("")}</text:p>'
        return (
            f'<table:table-cell table:style-name="{_CELL_STYLES[role]}"{across}{down} office:value-type="string">'
            f"{inner}</table:table-cell>"
        )

    def marked(self, inner: str) -> str:
        """Give what stands in a paragraph between the bookmarks of the row, where it is the row's first."""
        if not self._begins:
            return inner
        inner = self._begins + inner + self._ends
        self._begins = self._ends = ""
        return inner

    def _bookmarks(self, marks: tuple[str, ...]) -> tuple[str, str]:
        begins = ends = ""
        for mark in map(clean_text, marks):
            # The second bookmark of a name would be given another.
            if mark and mark not in self._marks:
                self._marks.add(mark)
                begins += f'<text:bookmark-start text:name="{quoted(mark)}"/>'
                ends = f'<text:bookmark-end text:name="{quoted(mark)}"/>' + ends
        return begins, ends


def _height_of(row: Row, ats: list[int], sheet: _Sheet) -> float:
    widths = (sum(sheet.widths[at : at + cell.column_span]) for at, cell in zip(ats, row.cells, strict=True))
    return max((_lines(cell, width) for cell, width in zip(row.cells, widths, strict=True)), default=0) * _LINE


def _count_down(held: dict[int, int], cells: dict[int, Cell], below: int) -> None:
    for at in [at for at, left in held.items() if left]:
        held[at] -= 1
    for at, cell in cells.items():
        if (down := min(cell.row_span, below)) > 1:
            held.update(dict.fromkeys(range(at, at + cell.column_span), down - 1))


def _lines(cell: Cell, width: float) -> int:
    across = max(width - _PADDING, 0.5) / _LETTER
    return sum(math.ceil((len(line) + 1) / across) for line in cell.text.split("\n"))
