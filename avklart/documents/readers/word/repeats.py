"""The header rows of a table, and where the same row is printed once more further down."""

from collections.abc import Sequence

import msgspec

from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.text import folded_space


def marked_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows with `header` as Word obeys it, from the top without a gap, and later printings as `repeated`.

    A table whose every row is marked as a header has the first for one. Where no row is marked, the first counts as
    a header only for finding its repetition, and only when both are all in bold.
    """
    headers = next((number for number, row in enumerate(rows) if not row.header), len(rows))
    if headers == len(rows):
        headers = min(1, len(rows))
    if headers:
        wanted = [_texts(row) for row in rows[:headers]]
    else:
        wanted = [_texts(rows[0])] if _is_bold(rows[0]) and sum(map(bool, _texts(rows[0]))) > 1 else []
    wanted = [texts for texts in wanted if any(texts)]
    return tuple(
        _marked(row, number < headers, number >= max(1, headers) and _is_one_of(row, wanted, headers == 0))
        for number, row in enumerate(rows)
    )


def _marked(row: Row, header: bool, repeated: bool) -> Row:
    if row.header == header and not repeated:
        return row
    return msgspec.structs.replace(row, header=header, repeated=repeated)


def _is_one_of(row: Row, wanted: list[tuple[str, ...]], must_be_bold: bool) -> bool:
    for texts in wanted:
        if len(texts) == len(row.cells) and _text(row.cells[0]) == texts[0] and _texts(row) == texts:
            return not must_be_bold or _is_bold(row)
    return False


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(_text(cell) for cell in row.cells)


def _text(cell: Cell) -> str:
    return folded_space(cell.text).casefold()


def _is_bold(row: Row) -> bool:
    return all(_block_is_bold(block) for cell in row.cells for block in cell.blocks)


def _block_is_bold(block: Block) -> bool:
    return not isinstance(block, Table) and bool(getattr(block, "bold", True))
