"""Rough blocks made into the Document's own: text joined and cleaned, every part given its Place."""

from collections.abc import Sequence

from avklart.documents.document import (
    Block,
    Cell,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Picture,
    Place,
    Row,
    Table,
)
from avklart.documents.doubts import Doubts
from avklart.documents.readers.pdf.joining import Joiner, without_marker
from avklart.documents.readers.pdf.pieces import Line
from avklart.documents.readers.pdf.rough import RoughBlock, RoughCell, RoughRow, RoughTable, RoughText
from avklart.documents.text import clean_text

_WIDEST_INSET = 12.0


class Placer:
    """Gives blocks their numbers: tables over the whole file, paragraphs within their part or cell."""

    def __init__(self, joiner: Joiner, doubts: Doubts) -> None:
        self._joiner = joiner
        self._doubts = doubts
        self._tables = 0
        self._paragraphs: dict[Part, int] = {}

    def blocks(self, rough: Sequence[RoughBlock], part: Part = "body") -> tuple[Block, ...]:
        """Give the blocks of a part of the document, in the order given."""
        return tuple(self._block(block, part) for block in rough)

    def _block(self, block: RoughBlock, part: Part) -> Block:
        if isinstance(block, RoughTable):
            return self._table(block, part)
        number = self._paragraphs[part] = self._paragraphs.get(part, 0) + 1
        return self._text(block, Place(page=block.page, part=part, paragraph=number))

    def _text(self, block: RoughText, place: Place) -> Block:
        raw = block.text if block.text is not None else self._joiner.text(block.lines, block.width)
        text = self._clean(raw, place)
        bold = bool(block.lines) and all(line.bold for line in block.lines)
        if block.kind == "picture":
            return Picture(place=place, alternative_text=text or None)
        if block.kind == "heading":
            return Heading(text=text, level=block.level, place=place, hidden=block.hidden)
        if block.kind == "item":
            marker = self._clean(block.marker, place) if block.marker else None
            return ListItem(text=text, place=place, level=block.level, marker=marker, bold=bold, hidden=block.hidden)
        sizes = {round(word.size, 1) for line in block.lines for word in line.words}
        size = sizes.pop() if len(sizes) == 1 else None
        return Paragraph(text=text, place=place, style=block.style, bold=bold, size=size, hidden=block.hidden)

    def _clean(self, raw: str, place: Place) -> str:
        return clean_text(raw, lambda code: self._doubts.add(code, place)).strip(" ")

    def _table(self, table: RoughTable, part: Part) -> Table:
        self._tables += 1
        number = self._tables
        place = Place(page=table.page, part=part, table=number)
        widths = _Widths(table)
        rows = tuple(
            self._row(row, widths, Place(page=row.page, part=part, table=number, row=at))
            for at, row in enumerate(table.rows, 1)
        )
        caption = self._clean(self._joiner.text(table.caption), place) if table.caption else None
        return Table(rows=rows, place=place, columns=table.columns, origin=table.origin, caption=caption)

    def _row(self, row: RoughRow, widths: "_Widths", place: Place) -> Row:
        cells = tuple(self._cell(cell, widths, place) for cell in row.cells)
        return Row(cells=cells, place=place, header=row.header, repeated=row.repeated, joined=row.joined)

    def _cell(self, cell: RoughCell, widths: "_Widths", row: Place) -> Cell:
        place = Place(page=row.page, part=row.part, table=row.table, row=row.row, cell=cell.column + 1)
        blocks: list[Block] = []
        texts = 0
        for rough in (*cell_texts(cell, widths.of(cell)), *cell.blocks):
            if isinstance(rough, RoughTable):
                blocks.append(self._table(rough, row.part))
                continue
            texts += 1
            page = rough.page if rough.lines else row.page
            inner = Place(page=page, part=row.part, table=row.table, row=row.row, cell=place.cell, paragraph=texts)
            blocks.append(self._text(rough, inner))
        return Cell(place=place, blocks=tuple(blocks), column_span=cell.span, row_span=cell.row_span)


class _Widths:
    """How wide the lines of each cell could be: the drawn cell less its margins, or the widest lines of the column."""

    def __init__(self, table: RoughTable) -> None:
        self._drawn = table.origin == "ruled"
        self._inset = _WIDEST_INSET
        self._ends: dict[tuple[int, int], tuple[float, float]] = {}
        for row in table.rows:
            for cell in row.cells:
                for line in cell.lines:
                    if not line.words[0].turned:
                        self._see(cell, line)

    def _see(self, cell: RoughCell, line: Line) -> None:
        self._inset = min(self._inset, max(0.0, line.x0 - cell.x0))
        key = (cell.column, cell.span)
        x0, x1 = self._ends.get(key, (line.x0, line.x1))
        self._ends[key] = (min(x0, line.x0), max(x1, line.x1))

    def of(self, cell: RoughCell) -> float | None:
        """Give the width that lines of the cell could take, in points."""
        x0, x1 = self._ends.get((cell.column, cell.span), (0.0, 0.0))
        if self._drawn:
            return max(cell.x1 - cell.x0 - 2 * self._inset, x1 - x0)
        return x1 - x0 if len(cell.lines) > 1 else None


def cell_texts(cell: RoughCell, width: float | None) -> list[RoughText]:
    """Give the paragraphs and list items of a cell: parted by white and by list marks."""
    texts: list[RoughText] = []
    whites = [below.top - above.bottom for above, below in zip(cell.lines, cell.lines[1:], strict=False)]
    least = min((white for white in whites if white > -2), default=0.0)
    above: Line | None = None
    for line in cell.lines:
        marker, rest = without_marker(line)
        last = texts[-1] if texts else None
        near = above is not None and (
            line.page != above.page or line.top - above.bottom < max(0.0, least) + 0.45 * line.size
        )
        above = line
        if marker is None and last is not None and near:
            last.lines.append(line)
        elif marker is None:
            texts.append(RoughText("paragraph", [line], line.page, line.top, width=width))
        else:
            texts.append(RoughText("item", [rest], line.page, line.top, marker=marker, width=width))
    return texts
