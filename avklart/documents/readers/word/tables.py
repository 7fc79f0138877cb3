"""Word's tables: rows of cells laid on their grid, so that a merged cell shifts nobody."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Block, Cell, Place, Revision, Row, Table, visible_texts
from avklart.documents.header_rows import marked_rows
from avklart.documents.readers.word.names import (
    BOOKMARK,
    CELL,
    CELL_PR,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    ROW,
    ROW_PR,
    TABLE,
    VAL,
    P,
    W,
    first_child,
    is_on,
    whole,
)
from avklart.documents.readers.word.reading import Change, Fate, Reading, Where
from avklart.documents.readers.word.words import change_of
from avklart.documents.readers.word.wrappers import flattened

ReadBlocks = Callable[[Reading, Iterable[etree._Element], Where, Fate, int], list[Block]]

_ROWS = frozenset((ROW, CELL, P, TABLE, BOOKMARK))
_CELLS = frozenset((CELL, P, TABLE, BOOKMARK))
_BEFORE, _AFTER, _HEADER, _HIDDEN = W + "gridBefore", W + "gridAfter", W + "tblHeader", W + "hidden"
_SPAN, _DOWN, _ACROSS = W + "gridSpan", W + "vMerge", W + "hMerge"
_CHANGED = (W + "trPrChange", W + "tcPrChange", W + "tblPrChange")
_CELL_DELETED, _CELL_MERGED = W + "cellDel", W + "cellMerge"


class _RowFormat:
    """What a row's properties say of it."""

    __slots__ = ("after", "before", "changed", "header", "hidden", "inserted", "removed")

    def __init__(self, properties: etree._Element | None) -> None:
        self.before = self.after = 0
        self.header = self.hidden = self.changed = False
        self.inserted: etree._Element | None = None
        self.removed: Change | None = None
        for child in () if properties is None else properties:
            self._take(child, child.tag)

    def _take(self, child: etree._Element, tag: str) -> None:
        if tag == _BEFORE:
            self.before = max(0, whole(child.get(VAL), 0))
        elif tag == _AFTER:
            self.after = max(0, whole(child.get(VAL), 0))
        elif tag == _HEADER:
            self.header = is_on(child)
        elif tag == _HIDDEN:
            self.hidden = is_on(child)
        elif tag in (INS, MOVE_TO):
            self.inserted = child
        elif tag in (DEL, MOVE_FROM):
            self.removed = change_of(child, "deleted" if tag == DEL else "moved-from")
        else:
            self.changed |= tag in _CHANGED


class _CellFormat(NamedTuple):
    """What a cell's properties say: its width in grid columns, and whether it goes on from the cell above or before."""

    span: int = 1
    goes_on_down: bool = False
    may_grow_down: bool = False
    goes_on_across: bool = False
    removed: Change | None = None
    changed: bool = False


class _DraftCell:
    """A cell that may still grow, downwards or to the right."""

    __slots__ = ("blocks", "column", "place", "rows", "span")

    def __init__(self, column: int, span: int, place: Place) -> None:
        self.column = column
        self.span = span
        self.rows = 1
        self.place = place
        self.blocks: list[Block] = []


class _DraftRow(NamedTuple):
    """A row whose cells may still grow downwards. `header` is what the file says, `marks` its bookmarks."""

    cells: list[_DraftCell]
    place: Place
    header: bool
    hidden: bool
    marks: tuple[str, ...]

    def finished(self) -> Row:
        """Give the row as it is kept."""
        return Row(
            cells=tuple(
                Cell(place=cell.place, blocks=tuple(cell.blocks), column_span=cell.span, row_span=cell.rows)
                for cell in self.cells
            ),
            place=self.place,
            header=self.header,
            hidden=self.hidden,
            marks=self.marks,
        )


def read_table(
    reading: Reading, table: etree._Element, where: Where, fate: Fate, depth: int, read_blocks: ReadBlocks
) -> list[Block]:
    """Give the table, in a list that is empty when it has no row left. `depth` counts from 1.

    `read_blocks` reads the content of a cell.
    """
    return _Grid(reading, where, depth, read_blocks).read(table, fate)


class _Grid:
    """One table while it is read. `_open` are the cells of the last row that can grow downwards, by column."""

    def __init__(self, reading: Reading, where: Where, depth: int, read_blocks: ReadBlocks) -> None:
        self._reading = reading
        self._read_blocks = read_blocks
        self._part = where.part
        self._depth = depth
        self._number = reading.next_table(depth)
        self._rows: list[_DraftRow] = []
        self._open: dict[int, _DraftCell] = {}
        self._columns = 1

    def read(self, table: etree._Element, fate: Fate) -> list[Block]:
        """Give the finished table, in a list that is empty when it has no row left."""
        first_mark = len(self._reading.marks)
        for element, inner in flattened(table, _ROWS, fate):
            if element.tag == BOOKMARK:
                self._reading.bookmark(element.get(W + "name"), self._place())
                continue
            is_row = element.tag == ROW
            form = _RowFormat(first_child(element, ROW_PR) if is_row else None)
            self._row(element if is_row else (element,), form, inner, first_mark)
            first_mark = len(self._reading.marks)
        if not self._rows:
            return []
        rows = marked_rows([row.finished() for row in self._rows])
        return [Table(rows=rows, place=Place(part=self._part, table=self._number), columns=self._columns)]

    def _place(self, column: int | None = None) -> Place:
        return Place(part=self._part, table=self._number, row=len(self._rows) + 1, cell=column)

    def _row(self, contents: Iterable[etree._Element], form: _RowFormat, fate: Fate, first_mark: int) -> None:
        reading, place = self._reading, self._place()
        reading.count_row()
        removed = form.removed or fate.removed
        if removed is not None:
            change = Revision(change="row-deleted", place=place, author=removed.author, made_at=removed.made_at)
            reading.revisions.append(change)
            fate = fate._replace(removed=removed)
        still_open = self._open
        cells = self._cells(contents, form.before + 1, form.after, fate)
        if removed is not None:
            self._open = still_open
            return
        if form.hidden:
            reading.doubts.add("hidden-text", place)
        if form.changed:
            reading.revisions.append(Revision(change="format", place=place))
        if form.inserted is not None:
            self._note_inserted(form.inserted, cells, place)
        marks = [mark.name for mark in reading.marks[first_mark:] if mark.place.table == self._number]
        self._rows.append(_DraftRow(cells, place, form.header, form.hidden, tuple(marks)))

    def _note_inserted(self, change: etree._Element, cells: list[_DraftCell], place: Place) -> None:
        text = "\t".join("\n".join(text for block in cell.blocks for text in visible_texts(block)) for cell in cells)
        by, made_at = change.get(W + "author"), change.get(W + "date")
        self._reading.revisions.append(
            Revision(change="row-inserted", place=place, text=text, author=by, made_at=made_at)
        )

    def _cells(self, contents: Iterable[etree._Element], column: int, after: int, fate: Fate) -> list[_DraftCell]:
        """Give the cells that begin in a row, and let those of the rows above that go on here grow."""
        reading = self._reading
        cells: list[_DraftCell] = []
        still_open: dict[int, _DraftCell] = {}
        for element, inner in flattened(contents, _CELLS, fate):
            if element.tag == BOOKMARK:
                reading.bookmark(element.get(W + "name"), self._place(column))
                continue
            is_cell = element.tag == CELL
            form = _cell_format(first_child(element, CELL_PR) if is_cell else None)
            reading.count_cell()
            reading.refuse_columns(column + form.span - 1)
            cell = self._cell(element if is_cell else (element,), form, column, inner, cells)
            if cell is not None and form.may_grow_down:
                still_open[cell.column] = cell
            column += form.span
        reading.refuse_columns(column - 1 + after)
        self._columns = max(self._columns, column - 1 + after)
        self._open = still_open
        return cells

    def _cell(
        self, contents: Iterable[etree._Element], form: _CellFormat, column: int, fate: Fate, cells: list[_DraftCell]
    ) -> _DraftCell | None:
        """Read one cell into a draft of its own or into the one it goes on from; None when it was removed."""
        where = Where(self._part, self._number, len(self._rows) + 1, column)
        removed = fate.removed or form.removed
        above = self._open.get(column) if form.goes_on_down else None
        before = cells[-1] if form.goes_on_across and cells else None
        origin = above or before
        # Word shows nothing of what stands in a cell that only goes on from another one.
        inner = Fate(removed, fate.prompt, fate.hidden or origin is not None)
        blocks = self._read_blocks(self._reading, contents, where, inner, self._depth)
        if form.changed:
            self._reading.revisions.append(Revision(change="format", place=self._place(column)))
        if removed is not None:
            return None
        if origin is None:
            origin = _DraftCell(column, form.span, self._place(column))
            cells.append(origin)
        elif above is not None:
            above.rows += 1
        else:
            origin.span += form.span
        origin.blocks.extend(blocks)
        return origin


def _cell_format(properties: etree._Element | None) -> _CellFormat:
    span = 1
    down = grows = across = changed = False
    removed: Change | None = None
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == _SPAN:
            span = max(1, whole(child.get(VAL), 1))
        elif tag == _DOWN:
            down, grows = child.get(VAL, "continue") != "restart", True
        elif tag == _ACROSS:
            across = child.get(VAL, "continue") != "restart"
        elif tag == _CELL_DELETED:
            removed = change_of(child)
        elif tag == _CELL_MERGED:
            down, grows = child.get(_DOWN) == "cont", True
        else:
            changed |= tag in _CHANGED
    return _CellFormat(span, down, grows, across, removed, changed)
