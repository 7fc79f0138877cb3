"""A table as a grid: every cell with its text and column, merged cells known in every row they reach."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from avklart.documents.document import Block, Cell, Heading, ListItem, Paragraph, Picture, Place, Row, Table
from avklart.intake.tables.looks import is_amount
from avklart.intake.tables.nested import labelled_rows

_YEAR = re.compile(r"(?:19|20)\d\d")
_PAIR = 2


class GridCell(Struct):
    """One cell in one row. `own` is false in the rows that a merged cell only reaches down to.

    `text` is all that stands in it, hidden text included; `pictures` are the alternative texts of pictures in it.
    """

    text: str
    place: Place
    column: int
    span: int = 1
    own: bool = True
    bold: bool = False
    hidden: bool = False
    goes_on: bool = False
    pictures: tuple[str, ...] = ()


class GridRow(Struct):
    """One row: the cells that begin in it and those that reach down to it, by their first column."""

    row: Row
    cells: dict[int, GridCell]

    def own(self) -> list[GridCell]:
        """Give the cells with text that begin in this row, from the left."""
        return [cell for _, cell in sorted(self.cells.items()) if cell.own and cell.text]

    def text(self, column: int) -> str:
        """Give the text in a column, that of a cell merged from above included."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def own_text(self, column: int) -> str:
        """Give the text of the cell that begins in this row in a column."""
        cell = self.cells.get(column)
        return cell.text if cell and cell.own else ""

    def covering(self, column: int) -> GridCell | None:
        """Give the cell that lies over a column, merged from the left or from above too."""
        found = self.cells.get(column)
        if found is not None:
            return found
        return next((cell for cell in self.cells.values() if cell.column < column < cell.column + cell.span), None)

    def joined(self) -> str:
        """Give all own texts of the row, a line each."""
        return "\n".join(cell.text for cell in self.own())


def words_of_row(row: Row) -> tuple[str, ...]:
    """Give the texts of the cells of a row without regard to case and spaces; of empty cells nothing.

    Source: none; a step of reading.
    """
    return tuple(words for cell in row.cells if (words := " ".join(cell.text.split()).casefold()))


def grid_of(table: Table) -> list[GridRow]:
    """Give the rows of a table with what is merged down into each."""
    rows = []
    reaching: dict[int, tuple[GridCell, int]] = {}
    for row in table.rows:
        cells = {}
        for column, (above, left) in list(reaching.items()):
            cells[column] = above
            if left > 1:
                reaching[column] = (above, left - 1)
            else:
                del reaching[column]
        at = 1
        for cell in row.cells:
            found = _grid_cell(cell, at)
            at = found.column + found.span
            cells[found.column] = found
            if cell.row_span > 1:
                reaching[found.column] = (_reaching(found), cell.row_span - 1)
        rows.append(GridRow(row, cells))
    return rows


def _grid_cell(cell: Cell, at: int) -> GridCell:
    text = "\n".join(found for found in _texts(cell.blocks) if found).strip()
    bold = bool(text) and all(getattr(block, "bold", True) for block in cell.blocks)
    hidden = cell.hidden or any(getattr(block, "hidden", False) for block in cell.blocks)
    column = cell.place.cell or at
    return GridCell(
        text=text,
        place=cell.place,
        column=column,
        span=cell.column_span,
        bold=bold,
        hidden=hidden and bool(text),
        goes_on=cell.row_span > 1,
        pictures=tuple(_pictures(cell.blocks)),
    )


def _reaching(cell: GridCell) -> GridCell:
    return GridCell(cell.text, cell.place, cell.column, span=cell.span, own=False, bold=cell.bold)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListItem | Heading):
            mark = block.marker if isinstance(block, ListItem) else block.number
            yield f"{mark} {block.text}".strip() if mark else block.text
        elif isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from _texts_of_table(block)


def _texts_of_table(table: Table) -> Iterator[str]:
    """Give the lines of a table inside a cell; a label or a year stands before its value on one line."""
    if table.caption:
        yield table.caption
    rows = [["\n".join(text for text in _texts(cell.blocks) if text) for cell in row.cells] for row in table.rows]
    if labelled := labelled_rows(rows):
        yield from (_of_amount(*pair) for pair in labelled)
        return
    at = 0
    while at < len(rows):
        if at + 1 < len(rows) and _are_years_over_amounts(rows[at], rows[at + 1]):
            yield from (_of_amount(year, amount) for year, amount in zip(rows[at], rows[at + 1], strict=True))
            at += 2
            continue
        said = [text for text in rows[at] if text]
        yield from [_of_amount(*said)] if _is_amount_of(said) else rows[at]
        at += 1


def _is_amount_of(said: Sequence[str]) -> bool:
    """Tell whether the texts of a row are a label and its amount: "2026" and "400 000 kr"."""
    if len(said) != _PAIR or not is_amount(said[1]):
        return False
    return _YEAR.fullmatch(said[0]) is not None or not (is_amount(said[0]) or "\n" in said[0])


def _are_years_over_amounts(years: Sequence[str], amounts: Sequence[str]) -> bool:
    if len(years) != len(amounts) or not all(map(_YEAR.fullmatch, years)):
        return False
    return all(is_amount(amount) or not amount for amount in amounts) and not all(map(_YEAR.fullmatch, amounts))


def _of_amount(label: str, amount: str) -> str:
    return f"{label.rstrip(' :')}: {amount}" if amount else label


def _pictures(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Picture):
            yield from (text for text in (block.alternative_text, block.name) if text)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _pictures(cell.blocks)
