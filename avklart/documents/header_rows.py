"""The header rows of a table, and where the same row is printed once more further down."""

from collections.abc import Sequence

import msgspec

from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.text import folded_space


def marked_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows with `header` as Word and LibreOffice obey it: from the top without a gap.

    A later row that says the same as a header row is one more printing of it: `repeated`.

    A table whose every row is marked as a header has the first for one. Where no row is marked, the first counts as
    a header only for finding its repetition, and only when both are all in bold.
    """
    headers = next((number for number, row in enumerate(rows) if not row.header), len(rows))
    if headers == len(rows):
        headers = min(1, len(rows))
    if headers:
        wanted = {texts for row in rows[:headers] if any(texts := _texts(row))}
    elif not rows:
        return ()
    else:
        wanted = {_texts(rows[0])} if _is_bold(rows[0]) and sum(map(bool, _texts(rows[0]))) > 1 else set()
    firsts = {texts[0] for texts in wanted}
    return tuple(
        _marked(
            row,
            number < headers,
            number >= max(1, headers) and _is_one_of(row, firsts, wanted) and (headers > 0 or _is_bold(row)),
        )
        for number, row in enumerate(rows)
    )


def _marked(row: Row, header: bool, repeated: bool) -> Row:
    if row.header == header and not repeated:
        return row
    return msgspec.structs.replace(row, header=header, repeated=repeated)


def _is_one_of(row: Row, firsts: set[str], wanted: set[tuple[str, ...]]) -> bool:
    """Say whether the row reads as one of those wanted; its first cell alone tells that most rows do not."""
    return bool(row.cells) and _text(row.cells[0]) in firsts and _texts(row) in wanted


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(_text(cell) for cell in row.cells)


def _text(cell: Cell) -> str:
    return folded_space(cell.text).casefold()


def _is_bold(row: Row) -> bool:
    return all(_block_is_bold(block) for cell in row.cells for block in cell.blocks)


def _block_is_bold(block: Block) -> bool:
    return not isinstance(block, Table) and bool(getattr(block, "bold", True))
