"""What stands together on a page: no first or last row of a table by itself, no small print away from what it is of."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from avklart.documents.document import Block, Paragraph, Picture, Table


def with_neighbours[One](blocks: Iterable[One]) -> Iterator[tuple[One | None, One, One | None]]:
    """Give each block with the one before it and the one after it."""
    before: One | None = None
    for block, after in pairwise((*blocks, None)):
        if block is not None:
            yield before, block, after
        before = block


def stands_with_next(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a block stands on one page with what follows: picture or table with small print, that with a table.

    Of a table it is the last row. Small print between a picture and a table is the picture's.
    """
    if isinstance(block, Picture | Table):
        return _is_small_print(after)
    return _is_small_print(block) and isinstance(after, Table) and not isinstance(before, Picture)


def rows_with_next(heads: int, rows: int, *, is_followed: bool) -> frozenset[int]:
    """Give the rows, counted from 0, that stand on one page with what is below them.

    They are the first below so many header rows, the last but one, and the last of a table that is followed.
    """
    inside = {at for at in (heads, rows - 2) if heads <= at < rows - 1}
    return frozenset(inside | ({rows - 1} if is_followed else set()))


def _is_small_print(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.style == "note"
