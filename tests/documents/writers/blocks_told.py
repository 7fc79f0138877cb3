"""Papers and what was read back of them as plain values, block by block, so that one can be held against the other."""

import re
from collections.abc import Iterable, Iterator

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.paper import Paper
from avklart.documents.writers.cleaning import cleaned

Told = tuple[object, ...]
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def blocks_of(made: Paper) -> tuple[Block, ...]:
    """Give the blocks of a paper as a writer gets them."""
    return tuple(block for section in cleaned(made).sections for block in section.blocks)


def told(blocks: Iterable[Block], *, captions: bool = True, parted: bool = False) -> list[Told]:
    """Give what the blocks say: kind, level, number or marker, words; of tables every row with header and marks.

    `captions` is false where a caption is a paragraph of the file; `parted` is true where an empty line in a text
    begins a paragraph.
    """
    return [one for block in blocks for one in _told(block, captions=captions, parted=parted) if one[-1]]


def _told(block: Block, *, captions: bool, parted: bool) -> Iterator[Told]:
    match block:
        case Heading():
            first, *rest = _parts(block.text, parted)
            yield ("heading", block.level, block.number, first)
            yield from (("paragraph", one) for one in rest)
        case ListItem():
            first, *rest = _parts(block.text, parted)
            yield ("item", block.level, block.marker or "•", first)
            yield from (("paragraph", one) for one in rest)
        case Paragraph():
            yield from (("paragraph", one) for one in _parts(block.text, parted))
        case Picture():
            yield ("picture", block.alternative_text)
        case Table():
            caption = _words(block.caption or "")
            if not captions:
                yield ("paragraph", caption)
            yield ("table", caption if captions else "", tuple(map(_row, block.rows)))


def _row(row: Row) -> Told:
    cells = tuple((_words(cell.text), cell.column_span, cell.row_span) for cell in row.cells)
    return row.header, row.marks, cells


def _parts(text: str, parted: bool) -> list[str]:
    return [_words(one) for one in (_EMPTY_LINES.split(text) if parted else [text])]


def _words(text: str) -> str:
    return " ".join(text.split())
