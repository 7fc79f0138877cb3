"""The grid of a table: which column each cell begins in, where cells above it reach down."""

from collections.abc import Iterator

from avklart.documents.document import Row, Table


def placed(table: Table) -> Iterator[tuple[Row, list[int]]]:
    """Give each row with the columns that its cells begin in, a cell from a row above pushing them on."""
    held: dict[int, int] = {}
    for row in table.rows:
        columns, at = [], 0
        for cell in row.cells:
            while held.get(at, 0):
                at += 1
            columns.append(at)
            at += cell.column_span
        held = {column: left - 1 for column, left in held.items() if left > 1}
        for cell, first in zip(row.cells, columns, strict=True):
            if cell.row_span > 1:
                held |= dict.fromkeys(range(first, first + cell.column_span), cell.row_span - 1)
        yield row, columns
