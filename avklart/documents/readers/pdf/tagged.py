"""Blocks from the tag tree: the tables, headings and lists that the file itself declares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from avklart.documents.readers.pdf.joining import without_marker
from avklart.documents.readers.pdf.pieces import Line, Page, Piece
from avklart.documents.readers.pdf.rough import RoughBlock, RoughCell, RoughRow, RoughTable, RoughText
from avklart.documents.readers.pdf.tree import GROUPS, INLINE, Marked, Node
from avklart.documents.readers.pdf.words import line_without_leaders, words_of

_ROW_GROUPS = ("THead", "TBody", "TFoot", *GROUPS)
_NOTES = ("Note", "FENote")
# Share of a page's letters that must hang on the tree before the tree is believed about that page.
_ENOUGH = 0.9


def believed_pages(root: Node, pages: Sequence[Page]) -> set[int]:
    """Give the pages, from 0, nearly all of whose text hangs on the tree; furniture marked as such is not counted."""
    hung: dict[int, set[int]] = {}
    for at, number in root.texts():
        hung.setdefault(at, set()).add(number)
    believed = set()
    for index, page in enumerate(pages):
        seen = [piece for piece in page.pieces if not piece.artifact and not piece.unseen]
        total = sum(len(piece.text) for piece in seen)
        tied = sum(len(piece.text) for piece in seen if piece.marked in hung.get(index, ()))
        if tied and tied >= _ENOUGH * total:
            believed.add(index)
    return believed


def pages_with_tables(root: Node) -> set[int]:
    """Give the pages, from 0, that a tagged table has text on."""
    found: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.role == "Table":
            found.update(page for page, _ in node.texts())
        else:
            waiting += [inner for inner in node.inside if isinstance(inner, Node)]
    return found


@dataclass(slots=True)
class TaggedText:
    """What the tree gives: blocks in its order, notes, and the pieces of each page that it does not hold."""

    blocks: list[RoughBlock] = field(default_factory=list)
    notes: list[RoughBlock] = field(default_factory=list)
    left: dict[int, list[Piece]] = field(default_factory=dict)


def tagged_text(root: Node, pages: Sequence[Page], believed: set[int]) -> TaggedText:
    """Give the blocks of the tree with the text of the believed pages."""
    builder = _Builder(pages, believed)
    text = TaggedText(builder.blocks(root.inside, 1), builder.notes)
    _set_widths(text.blocks)
    for index in believed:
        text.left[index] = [piece for pieces in builder.pieces[index].values() for piece in pieces]
    return text


class _Builder:
    """Takes each marked text once, in the order of the tree."""

    def __init__(self, pages: Sequence[Page], believed: set[int]) -> None:
        self.notes: list[RoughBlock] = []
        self.pieces: dict[int, dict[int, list[Piece]]] = {}
        self._last_page = 1
        for index in believed:
            by_mark = self.pieces.setdefault(index, {})
            for piece in pages[index].pieces:
                if not piece.artifact:
                    by_mark.setdefault(piece.marked, []).append(piece)

    def blocks(self, inside: Iterable[Node | Marked], depth: int, level: int = 0) -> list[RoughBlock]:
        """Give the blocks among the items; text that stands loose between them becomes paragraphs."""
        found: list[RoughBlock] = []
        loose: list[Node | Marked] = []
        for item in inside:
            if isinstance(item, tuple) or item.role in INLINE:
                loose.append(item)
                continue
            found += self._text("paragraph", loose, None)
            loose = []
            found += self._block(item, depth, level)
        return found + self._text("paragraph", loose, None)

    def _block(self, node: Node, depth: int, level: int) -> list[RoughBlock]:
        role = node.role
        if role == "Table":
            return self._table(node, depth)
        if role in ("L", "LI"):
            return self._list(node, depth, level + 1) if role == "L" else self._item(node, depth, max(1, level))
        if role in ("H", "Title") or (role[0] == "H" and role[1:].isdigit()):
            number = int(role[1:]) if role[1:].isdigit() else min(6, depth) if role == "H" else 1
            return self._text("heading", node.inside, node, number)
        if role in _NOTES:
            self.notes += self.blocks(node.inside, depth, level)
            return []
        if role in ("Figure", "Formula"):
            return self._picture(node, depth, level)
        if role in ("P", "TOCI", "Caption", "BlockQuote"):
            return self._text("paragraph", node.inside, node)
        return self.blocks(node.inside, depth + (role == "Sect"), level)

    def _picture(self, node: Node, depth: int, level: int) -> list[RoughBlock]:
        picture = RoughText("picture", [], self._last_page, text=node.alternative or "", name=node.role)
        return [picture, *self.blocks(node.inside, depth, level)]

    def _text(self, kind: str, inside: Sequence[Node | Marked], node: Node | None, level: int = 1) -> list[RoughBlock]:
        """Give a text with what stands in it, then the blocks that the file puts inside it."""
        own: list[Marked] = []
        inner: list[RoughBlock] = []
        waiting = list(reversed(inside))
        while waiting:
            item = waiting.pop()
            if isinstance(item, tuple):
                own.append(item)
            elif item.role in INLINE or (item.role == "P" and kind != "paragraph") or item.role == "Div":
                waiting.extend(reversed(item.inside))
            else:
                inner += self._block(item, 1, 0)
        lines = self._lines(own)
        if not lines:
            return inner
        style = node.name if node is not None and node.name != node.role else None
        text = RoughText(kind, lines, lines[0].page, lines[0].top, level, style=style)  # type: ignore[arg-type]
        if node is not None and node.actual and _is_garbled(lines):
            text.text = node.actual
        return [text, *inner]

    def _lines(self, texts: Iterable[Marked]) -> list[Line]:
        """Give the lines of marked texts in their order; each text is given once."""
        lines: list[Line] = []
        by_page: list[tuple[int, list[Piece]]] = []
        for page, number in texts:
            pieces = self.pieces.get(page, {}).pop(number, [])
            if not pieces:
                continue
            if not by_page or by_page[-1][0] != page:
                by_page.append((page, []))
            by_page[-1][1].extend(pieces)
        for page, pieces in by_page:
            self._last_page = page + 1
            lines += _lines_in_order(words_of(pieces), page + 1)
        return lines

    def _list(self, node: Node, depth: int, level: int) -> list[RoughBlock]:
        found: list[RoughBlock] = []
        for item in node.inside:
            if isinstance(item, Node) and item.role == "LI":
                found += self._item(item, depth, level)
            elif isinstance(item, Node):
                found += self._block(item, depth, level)
            else:
                found += self._text("paragraph", [item], None)
        return found

    def _item(self, node: Node, depth: int, level: int) -> list[RoughBlock]:
        """Give a list item: its mark from Lbl, its text, and what else stands in its body."""
        mark: list[Line] = []
        body: list[Node | Marked] = []
        for part in node.inside:
            if isinstance(part, Node) and part.role == "Lbl":
                mark += self._lines(part.texts())
            elif isinstance(part, Node) and part.role == "LBody":
                body += part.inside
            else:
                body.append(part)
        found = self.blocks(body, depth, level)
        first = found[0] if found else None
        if isinstance(first, RoughText) and first.kind == "paragraph":
            first.kind, first.level = "item", level
            first.marker = " ".join(line.text for line in mark) or None
            if first.marker is None:
                first.marker, first.lines[0] = without_marker(first.lines[0])
        elif mark:
            marker = " ".join(line.text for line in mark)
            found.insert(0, RoughText("item", [], mark[0].page, mark[0].top, level, marker=marker, text=""))
        return found

    def _table(self, node: Node, depth: int) -> list[RoughBlock]:
        rows: list[tuple[Node, bool]] = []
        other: list[Node | Marked] = []
        caption: list[Line] = []
        waiting = [(item, False) for item in reversed(node.inside)]
        while waiting:
            item, head = waiting.pop()
            if isinstance(item, tuple):
                other.append(item)
            elif item.role == "TR":
                rows.append((item, head))
            elif item.role == "Caption":
                caption += self._lines(item.texts())
            elif item.role in _ROW_GROUPS:
                waiting += [(inner, item.role == "THead") for inner in reversed(item.inside)]
            else:
                other.append(item)
        table = self._filled(rows, caption, depth)
        rest = self.blocks(other, depth)
        return [table, *rest] if table is not None else rest

    def _filled(self, rows: list[tuple[Node, bool]], caption: list[Line], depth: int) -> RoughTable | None:
        """Give the table of the rows; cells that spans from above cover are stepped over."""
        taken: dict[int, set[int]] = {}
        built: list[RoughRow] = []
        for number, (row, head) in enumerate(rows):
            cells: list[RoughCell] = []
            column = 0
            for cell in row.inside:
                if isinstance(cell, tuple) or cell.role not in ("TD", "TH"):
                    cell = Node("TD", "TD", [cell])  # noqa: PLW2901
                column = _free(taken.get(number, set()), column)
                rows_high = min(cell.rows, len(rows) - number)
                for below in range(number + 1, number + rows_high):
                    taken.setdefault(below, set()).update(range(column, column + cell.columns))
                inner = self.blocks(cell.inside, depth)
                cells.append(RoughCell(column, cell.columns, rows_high, blocks=inner, header=cell.role == "TH"))
                column += cell.columns
            is_head = head or (bool(cells) and all(cell.header for cell in cells))
            built.append(RoughRow(cells, _first_page(cells) or self._last_page, header=is_head))
        if not any(row.cells for row in built):
            return None
        columns = max((cell.column + cell.span for row in built for cell in row.cells), default=1)
        _leave_groups(built, columns)
        return RoughTable(built, columns, "tagged", built[0].page, 0.0, 0.0, [], self._last_page, caption)


def _leave_groups(rows: list[RoughRow], columns: int) -> None:
    """Let a header cell across the whole table, under the table's own, be what it is: the head of a group of rows."""
    for above, row in pairwise(rows):
        is_group = row.header and len(row.cells) == 1 and row.cells[0].span == columns > 1
        if is_group and (len(above.cells) > 1 or not above.header):
            row.header = False


def _first_page(cells: list[RoughCell]) -> int | None:
    pages = [block.page for cell in cells for block in cell.blocks]
    return min(pages) if pages else None


def _free(taken: set[int], column: int) -> int:
    while column in taken:
        column += 1
    return column


def _lines_in_order(words: Sequence[Piece], page: int) -> list[Line]:
    """Give the lines of words in the order given: a line ends where the next word stands lower or further left."""
    groups: list[list[Piece]] = []
    for word in words:
        last = groups[-1][-1] if groups else None
        if last is not None and not word.turned and _goes_on(last, word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [line for group in groups if (line := line_without_leaders(group, page)) is not None]


def _goes_on(last: Piece, word: Piece) -> bool:
    return abs(word.base - last.base) < 0.5 * max(word.size, last.size) and word.x0 > last.x0 - 0.1


def _is_garbled(lines: Sequence[Line]) -> bool:
    letters = [sign for line in lines for word in line.words for sign in word.text]
    return 2 * sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in letters) > len(letters)


def _set_widths(blocks: Sequence[RoughBlock]) -> None:
    """Give each text the room its lines had: the widest lines of its column, or of the running text on its pages."""
    texts = [block for block in blocks if isinstance(block, RoughText) and block.lines]
    right = max((line.x1 for text in texts for line in text.lines if len(text.lines) > 1), default=0.0)
    for text in texts:
        if len(text.lines) > 1:
            text.width = right - min(line.x0 for line in text.lines)
    for block in blocks:
        if isinstance(block, RoughTable):
            _set_cell_widths(block)


def _set_cell_widths(table: RoughTable) -> None:
    ends: dict[tuple[int, int], tuple[float, float]] = {}
    texts: list[tuple[tuple[int, int], RoughText]] = []
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, RoughTable):
                    _set_cell_widths(block)
                elif block.lines:
                    key = (cell.column, cell.span)
                    x0, x1 = ends.get(key, (1e9, 0.0))
                    ends[key] = (
                        min(x0, *(line.x0 for line in block.lines)),
                        max(x1, *(line.x1 for line in block.lines)),
                    )
                    texts.append((key, block))
    for key, text in texts:
        text.width = ends[key][1] - ends[key][0]
