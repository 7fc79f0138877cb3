"""Tables of HTML: on a narrow screen each row is a card; one whose cells reach over rows scrolls in a frame instead."""

from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.text import clean_text
from avklart.documents.writers.grid import placed

# How many columns a table must have to become cards on screens up to this name's width; the style sheet knows them.
_WIDTHS = ((3, "few"), (5, "some"), (100_000, "many"))


class _Sheet(NamedTuple):
    """A table while it is written. `labels` are the words over its columns, empty where it becomes no cards."""

    columns: int
    naming: int
    cards: bool
    labels: list[str]


class Tables:
    """Writes the tables of one page. `inside` gives the content of a cell."""

    def __init__(self, inside: Callable[[tuple[Block, ...]], str]) -> None:
        self._inside = inside
        self._marks: set[str] = set()
        self._labels: dict[str, int] = {}

    def written(self, table: Table, under: str) -> Iterator[str]:
        """Give a table; `under` is the heading it stands under, which names it where it has no caption."""
        rows = list(placed(table))
        heads = 0
        while heads < len(rows) and rows[heads][0].header:
            heads += 1
        ends = (at + cell.column_span for row, ats in rows for cell, at in zip(row.cells, ats, strict=True))
        columns = max(table.columns, max(ends, default=1))
        cards = heads <= 1 and all(cell.row_span == 1 for row, _ in rows for cell in row.cells)
        labels = _labels(rows[0] if heads and cards else None, columns)
        sheet = _Sheet(columns, min(table.header_columns, columns - 1), cards, labels)
        yield self._opening(table, sheet, under)
        if heads:
            yield f"<thead{_role(sheet, 'rowgroup')}>\n"
            yield from (self._row(row, ats, sheet) for row, ats in rows[:heads])
            yield "</thead>\n"
        if heads < len(rows):
            yield f"<tbody{_role(sheet, 'rowgroup')}>\n"
            yield from (self._row(row, ats, sheet) for row, ats in rows[heads:])
            yield "</tbody>\n"
        yield "</table>\n" if cards else "</table></div>\n"

    def _opening(self, table: Table, sheet: _Sheet, under: str) -> str:
        width = next(name for most, name in _WIDTHS if sheet.columns <= most)
        caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
        shares = table.widths if len(table.widths) == sheet.columns else ()
        total = sum(shares) or 1
        columns = "".join(f'<col style="width:{100 * share / total:.4g}%">' for share in shares)
        group = f"<colgroup>{columns}</colgroup>\n" if columns else ""
        if sheet.cards:
            return f'<table class="cards {width}" role="table">\n{caption}{group}'
        label = escape(self._label(table.caption or under))
        return (
            f'<div class="frame" role="region" tabindex="0" aria-label="{label}">'
            f'<table class="{width}">\n{caption}{group}'
        )

    def _label(self, wanted: str) -> str:
        """Give a name for a frame that no other on the page has."""
        count = self._labels[wanted] = self._labels.get(wanted, 0) + 1
        return wanted if count == 1 else f"{wanted} ({count})"

    def _row(self, row: Row, ats: list[int], sheet: _Sheet) -> str:
        cells = "".join(self._cell(cell, at, row, sheet) for cell, at in zip(row.cells, ats, strict=True))
        group = len(row.cells) == 1 and row.cells[0].column_span >= sheet.columns > 1 and not row.header
        named = ' class="group"' if group else ""
        return f"<tr{self._id(row)}{named}{_role(sheet, 'row')}>{cells}</tr>\n"

    def _id(self, row: Row) -> str:
        """Give the row's mark as its id: the first that no row has and that can be one."""
        for mark in map(clean_text, row.marks):
            if mark and mark not in self._marks and not any(sign.isspace() for sign in mark):
                self._marks.add(mark)
                return f' id="{escape(mark)}"'
        return ""

    def _cell(self, cell: Cell, at: int, row: Row, sheet: _Sheet) -> str:
        across = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        down = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        inner = self._inside(cell.blocks)
        if row.header:
            scope = "colgroup" if across else "col"
            return f'<th scope="{scope}"{across}{down}{_role(sheet, "columnheader")}>{inner}</th>'
        label = sheet.labels[at] if at < len(sheet.labels) and not across and inner else ""
        labelled = f' data-label="{label}"' if label else ""
        if at < sheet.naming and at + cell.column_span < sheet.columns:
            scope = "rowgroup" if down else "row"
            return f'<th scope="{scope}"{across}{down}{labelled}{_role(sheet, "rowheader")}>{inner}</th>'
        return f"<td{across}{down}{labelled}{_role(sheet, 'cell')}>{inner}</td>"


def _role(sheet: _Sheet, role: str) -> str:
    # As a card a row is no row to a program that reads aloud, unless it is said.
    return f' role="{role}"' if sheet.cards else ""


def _labels(head: tuple[Row, list[int]] | None, columns: int) -> list[str]:
    labels = [""] * columns
    if head is not None:
        row, ats = head
        for cell, at in zip(row.cells, ats, strict=True):
            if cell.column_span == 1:
                labels[at] = escape(" ".join(cell.text.split()))
    return labels
