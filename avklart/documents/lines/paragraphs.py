"""Tables that stand as paragraphs in a document of any format: tabs between the cells, or labels and values."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from avklart.documents.document import Block, Document, Paragraph, Place, Table, tables_in
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.lines.found import FoundTable, Line, placed_table
from avklart.documents.lines.labels import label_tables
from avklart.documents.lines.numbering import Numbering
from avklart.documents.lines.runs import tables_in_lines

replace = msgspec.structs.replace


class _Moved(NamedTuple):
    """The blocks with tables found, how many, and what that did to places: old table numbers and paragraphs to new."""

    blocks: tuple[Block, ...]
    found: int
    tables: dict[int, int]
    paragraphs: dict[Place, Place]


def tables_in_paragraphs(blocks: tuple[Block, ...], limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Give the blocks with runs of paragraphs that are tables made into tables; the same blocks when there are none.

    Tables are numbered anew, in the order they stand. A paragraph of several lines is split where only some are rows.

    Raises:
        FileRefusedError: past a limit of rows, columns or cells.
    """
    return _moved(blocks, limits).blocks


def tables_in_document(document: Document, limits: Limits = DEFAULT) -> Document:
    """Give the document with tables found among its body's paragraphs, and every Place that this moved set right.

    Raises:
        FileRefusedError: past a limit of rows, columns or cells.
    """
    moved = _moved(document.blocks, limits)
    if moved.blocks is document.blocks:
        return document
    for block in (*document.furniture, *document.notes):
        for old in _numbers_in(block):
            moved.tables[old] = len(moved.tables) + moved.found + 1
    return replace(
        document,
        blocks=moved.blocks,
        furniture=tuple(_block_moved(block, moved) for block in document.furniture),
        notes=tuple(_block_moved(block, moved) for block in document.notes),
        comments=tuple(replace(one, place=_place_moved(one.place, moved)) for one in document.comments),
        revisions=tuple(replace(one, place=_place_moved(one.place, moved)) for one in document.revisions),
        marks=tuple(replace(one, place=_place_moved(one.place, moved)) for one in document.marks),
        formulas=tuple(replace(one, place=_place_moved(one.place, moved)) for one in document.formulas),
        doubts=tuple(replace(one, place=_place_moved(one.place, moved)) for one in document.doubts),
    )


def _moved(blocks: tuple[Block, ...], limits: Limits) -> _Moved:
    lines, owners = _lines_of(blocks)
    found = tables_in_lines(lines)
    for table in found:
        lines[table.first : table.after] = [None] * (table.after - table.first)
    found.extend(label_tables(lines))
    if not found:
        return _Moved(blocks, 0, {}, {})
    found.sort(key=_first_line)
    return _Rebuilding(blocks, lines, owners, limits).moved(found)


def _first_line(table: FoundTable) -> int:
    return table.first


def _lines_of(blocks: tuple[Block, ...]) -> tuple[list[Line], list[int]]:
    """Give the lines of the paragraphs, None for any other block, and for each line the index of its block."""
    lines: list[Line] = []
    owners: list[int] = []
    part = ""
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.hidden:
            lines.append(None)
            owners.append(number)
            continue
        if block.place.part != part:
            lines.append(None)
            owners.append(number)
            part = block.place.part
        for line in block.text.split("\n"):
            lines.append(line)
            owners.append(number)
    return lines, owners


class _Rebuilding:
    """Puts blocks together again with the tables found among them."""

    def __init__(self, blocks: tuple[Block, ...], lines: Sequence[Line], owners: Sequence[int], limits: Limits) -> None:
        self._blocks = blocks
        self._lines = lines
        self._owners = owners
        self._limits = limits
        self._made: list[Block] = []
        self._numbering = Numbering()
        self._tables: dict[int, int] = {}
        self._paragraphs: dict[Place, Place] = {}

    def moved(self, found: Sequence[FoundTable]) -> _Moved:
        """Give the blocks with the tables in their places."""
        at = 0
        for table in found:
            self._keep(at, table.first)
            self._make(table)
            at = table.after
        self._keep(at, len(self._owners))
        return _Moved(tuple(self._made), len(found), self._tables, self._paragraphs)

    def _make(self, table: FoundTable) -> None:
        first = self._paragraph_of(table.first)
        self._numbering.part = first.place.part
        made = placed_table(table, self._numbering, self._limits, self._page_of, self._cell_text)
        self._made.append(made)
        for line, row in zip((row.line for row in table.rows), made.rows, strict=True):
            self._paragraphs.setdefault(self._paragraph_of(line).place, row.place)

    def _paragraph_of(self, line: int) -> Paragraph:
        block = self._blocks[self._owners[line]]
        assert isinstance(block, Paragraph)  # noqa: S101 - tables are found in paragraphs only
        return block

    def _page_of(self, line: int) -> int | None:
        return self._paragraph_of(line).place.page

    def _cell_text(self, line: int, text: str, place: Place) -> Paragraph:
        source = self._paragraph_of(line)
        return Paragraph(text=text, place=place, style=source.style, bold=source.bold, size=source.size)

    def _keep(self, begin: int, end: int) -> None:
        """Keep the blocks of the lines as they are; of a paragraph that lies partly outside, only its lines inside."""
        at = begin
        while at < end:
            number = self._owners[at]
            after = at
            while after < end and self._owners[after] == number:
                after += 1
            is_whole = (at == 0 or self._owners[at - 1] != number) and (
                after == len(self._owners) or self._owners[after] != number
            )
            self._keep_block(self._blocks[number], None if is_whole else self._lines[at:after])
            at = after

    def _keep_block(self, block: Block, lines: Sequence[Line] | None) -> None:
        if isinstance(block, Table):
            self._made.append(self._renumbered(block))
        elif lines is None or not isinstance(block, Paragraph):
            self._made.append(block)
        elif text := "\n".join(line for line in lines if line is not None).strip("\n"):
            self._made.append(replace(block, text=text))

    def _renumbered(self, table: Table) -> Table:
        """Give the table with its new number, and those in it with theirs after it."""
        for old in _numbers_in(table):
            self._numbering.tables += 1
            self._tables[old] = self._numbering.tables
        moved = _block_moved(table, _Moved((), 0, self._tables, {}))
        assert isinstance(moved, Table)  # noqa: S101 - what was a table stays one
        return moved


def _numbers_in(block: Block) -> Iterator[int]:
    """Give the numbers of the tables in reading order: a table, then those in its cells."""
    for table in tables_in((block,)):
        if table.place.table is not None:
            yield table.place.table


def _block_moved(block: Block, moved: _Moved) -> Block:
    place = _place_moved(block.place, moved)
    if isinstance(block, Table):
        rows = tuple(
            replace(
                row,
                place=_place_moved(row.place, moved),
                cells=tuple(
                    replace(
                        cell,
                        place=_place_moved(cell.place, moved),
                        blocks=tuple(_block_moved(inner, moved) for inner in cell.blocks),
                    )
                    for cell in row.cells
                ),
            )
            for row in block.rows
        )
        return replace(block, place=place, rows=rows)
    return block if place is block.place else replace(block, place=place)


def _place_moved(place: Place, moved: _Moved) -> Place:
    """Give where a place is now: a paragraph that became a row, or a table whose number changed."""
    if place.table is None:
        return moved.paragraphs.get(place, place) if moved.paragraphs else place
    number = moved.tables.get(place.table, place.table)
    return place if number == place.table else replace(place, table=number)
