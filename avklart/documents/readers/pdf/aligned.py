"""Tables without drawn columns: found from any row that stands in columns, by the white that runs down between them.

The columns start from the gaps of one row, the anchor, and each further line of the table may only narrow the white
between them. No word is known beforehand. A line that crosses the white is a row of its own over several columns (an
area's name), or ends the table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from avklart.documents.readers.pdf.pieces import Box, Line, Piece, line_of
from avklart.documents.readers.pdf.rough import RoughCell, RoughRow, RoughTable, Spacing
from avklart.documents.readers.pdf.rows import level_heights, row_starts
from avklart.documents.readers.pdf.table_ends import end_of_rows
from avklart.documents.readers.pdf.words import segments_of

River = tuple[float, float]
Found = tuple[int, int, RoughTable | list[Line]]
# Shares of the letters' size: the white between columns in the anchor, between any two words of two columns, and in a
# column of white beside enough lines.
_ANCHOR_GAP = 1.0
_RIVER = 0.5
_MARGINS = 0.75
_ENOUGH_BESIDE = 3
_NEAR = 14.0
_MOST_CROSSING = 3
_FEWEST_RULES = 3
# Past this many lines, one line in this many must stand in more than one column.
_LONGEST_CELL = 150
_RARE = 12
_MARKER = re.compile(r"[^\w\s]|\(?\w{1,3}[.)]|[\ue000-\uf8ff]")


@dataclass(slots=True)
class _Growth:
    """A table while it grows: its lines, the white between its columns, and the lines that cross it."""

    first: int
    rivers: list[River]
    lines: list[Line] = field(default_factory=list)
    crossing: set[int] = field(default_factory=set)
    carried: bool = False
    beside: int = 0


def tables_among(
    lines: Sequence[Line], page: int, drawn: Sequence[Box], before: RoughTable | None = None
) -> list[Found]:
    """Give the tables among the lines of a page as (first line, line after the last, table).

    Running text in columns comes likewise, as its lines in reading order in place of a table. `drawn` are level
    lines and shaded areas, whose edges part rows. `before` is a table that may go on from the page before.
    """
    found: list[Found] = []
    at = 0
    if before is not None and before.columns > 1 and (carried := _carried(lines, before)):
        table = _table(carried, page, drawn, before.spacing)
        table.carried = True
        found.append((0, len(carried.lines), table))
        at = len(carried.lines)
    while at < len(lines):
        growth = _grown(lines, at)
        if growth is None:
            at += 1
            continue
        if _is_running_text(growth):
            found.append((growth.first, growth.first + len(growth.lines), _in_columns(growth, page)))
        else:
            _take_head(growth, lines, found[-1][1] if found else 0)
            _end_at_last_rule(growth, lines, drawn)
            found.append((growth.first, growth.first + len(growth.lines), _table(growth, page, drawn)))
        at = growth.first + len(growth.lines)
    return found


def _in_columns(growth: _Growth, page: int) -> list[Line]:
    """Give the lines of running text column by column."""
    columns: dict[int, list[Line]] = {}
    for line in growth.lines:
        for column, words in _columns_of(line, growth.rivers).items():
            columns.setdefault(column, []).append(line_of(words, page))
    return [line for column in sorted(columns) for line in columns[column]]


def _carried(lines: Sequence[Line], before: RoughTable) -> _Growth | None:
    """Give the table that goes on from the page before, when the first lines stand in its columns, in its size."""
    sizes = [line.size for row in before.rows[-3:] for cell in row.cells for line in cell.lines]
    if not lines or not sizes or lines[0].size > 1.1 * max(sizes):
        return None
    growth = _grow(lines, _Growth(0, list(before.rivers), carried=True))
    beside = [line for line in growth.lines if len(_columns_of(line, growth.rivers)) > 1]
    starts = [before.edges[0], *(end for _, end in before.rivers)]
    fitting = sum(any(abs(line.words[0].x0 - start) < _NEAR for start in starts) for line in growth.lines)
    return growth if beside and fitting >= 0.6 * len(growth.lines) else None


def _grown(lines: Sequence[Line], at: int) -> _Growth | None:
    """Give the table whose anchor is the line, or None when the lines after it do not stand in its columns."""
    anchor = lines[at]
    groups = segments_of(anchor, _ANCHOR_GAP * anchor.size)
    if len(groups) < 2 or anchor.leader or any(word.turned for word in anchor.words):
        return None
    if len(groups) == 2 and len(groups[0]) == 1 and _MARKER.fullmatch(groups[0][0].text):
        return None
    rivers = [(max(word.x1 for word in left), right[0].x0) for left, right in pairwise(groups)]
    growth = _grow(lines, _Growth(at, rivers))
    return growth if _is_table(growth) else None


def _grow(lines: Sequence[Line], growth: _Growth) -> _Growth:
    """Take line after line into the table until one ends it."""
    crossing: list[Line] = []
    for number in range(growth.first, len(lines)):
        line = lines[number]
        if growth.lines and _ends(growth, crossing, line):
            break
        rivers = _narrowed(growth.rivers, line)
        if rivers is None:
            crossing.append(line)
            if len(crossing) > _MOST_CROSSING:
                break
            continue
        for crosser in crossing:
            growth.crossing.add(len(growth.lines))
            growth.lines.append(crosser)
        crossing = []
        growth.lines.append(line)
        growth.rivers = rivers
        growth.beside += any(line.x0 < start and line.x1 > end for start, end in rivers)
        if len(growth.lines) > _LONGEST_CELL and _RARE * growth.beside < len(growth.lines):
            break
    if len(growth.lines) > 1:
        end = end_of_rows(growth.lines, growth.crossing, growth.rivers)
        del growth.lines[end:]
        growth.crossing = {crossed for crossed in growth.crossing if crossed < end}
    return growth


def _ends(growth: _Growth, crossing: list[Line], line: Line) -> bool:
    """Say whether the line stands too far below the table, is larger than its text, or begins the table anew."""
    last = (crossing or growth.lines)[-1]
    first = growth.lines[0]
    if line.top - last.bottom > 4.0 * max(last.size, line.size) or line.leader:
        return True
    if line.size > 1.15 * max(first.size, growth.lines[-1].size):
        return True
    return len(growth.lines) > 1 and not growth.carried and _same_words(first, line)


def _same_words(first: Line, line: Line) -> bool:
    return len(first.words) == len(line.words) and all(
        a.text == b.text and abs(a.x0 - b.x0) < 2 for a, b in zip(first.words, line.words, strict=True)
    )


def _narrowed(rivers: list[River], line: Line) -> list[River] | None:
    """Give the rivers as the words of the line leave them, None when too little white is left of one.

    Where words lie in a river, its widest white is kept: the gaps between words of one cell are narrower.
    """
    narrowed = []
    for start, end in rivers:
        best, at = (start, start), start
        for word in line.words:
            if word.x1 <= start or word.x0 >= end:
                continue
            if word.x0 - at > best[1] - best[0]:
                best = (at, word.x0)
            at = max(at, word.x1)
        if end - at > best[1] - best[0]:
            best = (at, end)
        if best[1] - best[0] < _RIVER * line.size:
            return None
        narrowed.append(best)
    return narrowed


def _is_table(growth: _Growth) -> bool:
    """Say whether enough lines besides the anchor stand in two columns, some of them clearly apart.

    Lines of set prose may by chance leave narrow white under one another; most of its lines then cross it.
    """
    rest = [line for number, line in enumerate(growth.lines[1:], 1) if number not in growth.crossing]
    if len(growth.crossing) > len(rest) + 1:
        return False
    beside = [line for line in rest if len(_columns_of(line, growth.rivers)) > 1]
    wide = sum(1 for line in beside if len(segments_of(line, _ANCHOR_GAP * line.size)) > 1)
    return len(beside) >= 1 and 6 * len(beside) >= len(rest) and 4 * wide >= len(beside)


def _is_running_text(growth: _Growth) -> bool:
    """Say whether the columns are those of a newspaper: alike in width and length, nearly every line filling them."""
    if len(growth.rivers) > 2 or len(growth.lines) < 6:
        return False
    by_column: dict[int, list[tuple[float, float]]] = {}
    for line in growth.lines:
        for column, words in _columns_of(line, growth.rivers).items():
            by_column.setdefault(column, []).append((words[0].x0, words[-1].x1))
    widths, full = [], []
    for spans in by_column.values():
        left, right = min(x0 for x0, _ in spans), max(x1 for _, x1 in spans)
        widths.append(right - left)
        full.append(sum(x1 - x0 > 0.8 * (right - left) for x0, x1 in spans) / len(spans))
    longest, shortest = max(map(len, by_column.values())), min(map(len, by_column.values()))
    alike = min(widths) > 0.75 * max(widths) and shortest > 0.5 * longest
    return alike and min(full) > 0.6 and min(widths) > 12 * growth.lines[0].size


def _columns_of(line: Line, rivers: Sequence[River]) -> dict[int, list[Piece]]:
    """Give the words of the line by column."""
    columns: dict[int, list[Piece]] = {}
    for word in line.words:
        middle = (word.x0 + word.x1) / 2
        column = sum(1 for start, end in rivers if middle > (start + end) / 2)
        columns.setdefault(column, []).append(word)
    return columns


def _take_head(growth: _Growth, lines: Sequence[Line], least: int) -> None:
    """Take in the lines right above the anchor that stand in its columns: a head whose cells are set at the foot."""
    while growth.first > least:
        above, head = lines[growth.first - 1], growth.lines[0]
        near = head.base - above.base < 1.35 * head.size and abs(above.size - head.size) < 0.2
        if not near or above.bold != head.bold or _narrowed(growth.rivers, above) is None:
            return
        if min(_columns_of(above, growth.rivers)) == 0 and len(_columns_of(above, growth.rivers)) == 1:
            return
        growth.first -= 1
        growth.lines.insert(0, above)
        growth.crossing = {number + 1 for number in growth.crossing}


def _end_at_last_rule(growth: _Growth, lines: Sequence[Line], drawn: Sequence[Box]) -> None:
    """End a table whose rows are ruled at its last rule: a name over all columns above it belongs to the table."""
    left, right = min(line.x0 for line in growth.lines), max(line.x1 for line in growth.lines)
    top, size = growth.lines[0].top, growth.lines[0].size
    end = growth.first + len(growth.lines)
    below = growth.lines[-1].bottom + 6 * size
    rules = [at for at in level_heights(drawn, left, right) if top - size < at < below]
    if sum(at < growth.lines[-1].bottom + size for at in rules) < _FEWEST_RULES:
        return
    for line in lines[end : end + _MOST_CROSSING]:
        over = any(growth.lines[-1].base < at < line.top + 0.2 * size for at in rules)
        under = any(line.base < at < line.bottom + size for at in rules)
        if not (over and under) or abs(line.size - size) > 0.3:
            break
        growth.crossing.add(len(growth.lines))
        growth.lines.append(line)
    last = max(at for at in rules if at < growth.lines[-1].bottom + size)
    while len(growth.lines) > 2 and growth.lines[-1].top > last - 0.2 * size:
        if len(_columns_of(growth.lines[-1], growth.rivers)) > 1:
            return
        growth.lines.pop()
        growth.crossing.discard(len(growth.lines))


def _further_rivers(growth: _Growth) -> list[River]:
    """Give the rivers with those the anchor does not show: a column without a heading of its own, or close to another.

    White no wider than the margins of two cells parts columns where it runs down beside enough lines.
    """
    lines = [line for number, line in enumerate(growth.lines) if number not in growth.crossing]
    spans = sorted((word.x0, word.x1) for line in lines for word in line.words)
    size = lines[0].size
    rivers: list[River] = []
    end = spans[0][1]
    for x0, x1 in spans:
        if x0 - end > _MARGINS * size:
            rivers.append((end, x0))
        end = max(end, x1)
    new = [river for river in rivers if not any(river[0] < b and a < river[1] for a, b in growth.rivers)]
    kept = []
    for river in new:
        both = sum(_stands_around(line, river) for line in lines)
        least = 2 if river[1] - river[0] > _ANCHOR_GAP * size else _ENOUGH_BESIDE
        if both >= max(least, len(lines) // 4) and not _only_markers(lines, river):
            kept.append(river)
    return sorted([*growth.rivers, *kept])


def _stands_around(line: Line, river: River) -> bool:
    """Say whether words of the line stand on both sides of the river, next to one another."""
    return any(a.x1 <= river[0] + 0.01 and b.x0 >= river[1] - 0.01 and b.x0 >= a.x1 for a, b in pairwise(line.words))


def _only_markers(lines: list[Line], river: River) -> bool:
    """Say whether what stands left of the river is list markers, whose text is the same cell's."""
    left = [
        max(before, key=lambda word: word.x1).text
        for line in lines
        if (before := [word for word in line.words if word.x1 <= river[0] + 0.01])
    ]
    return all(_MARKER.fullmatch(text) for text in left)


def _table(growth: _Growth, page: int, drawn: Sequence[Box], before: Spacing | None = None) -> RoughTable:
    rivers = _further_rivers(growth)
    edges = [
        min(line.x0 for line in growth.lines),
        *((start + end) / 2 for start, end in rivers),
        max(line.x1 for line in growth.lines),
    ]
    growth.crossing |= _lone_names(growth, rivers)
    starts, spacing = row_starts(growth.lines, edges, growth.crossing, drawn, before)
    rows = []
    for start, end in zip(starts, [*starts[1:], len(growth.lines)], strict=True):
        rows.append(_row(growth, start, end, edges, page))
    top, bottom = growth.lines[0].top, max(line.bottom for line in growth.lines)
    return RoughTable(rows, len(edges) - 1, "words", page, top, bottom, edges, page, spacing=spacing, rivers=rivers)


def _lone_names(growth: _Growth, rivers: Sequence[River]) -> set[int]:
    """Give the lines that are an area's name though it is short: bold, alone in the first column, unlike its text."""
    alone = {
        number
        for number, line in enumerate(growth.lines)
        if line.bold and number and number not in growth.crossing and set(_columns_of(line, rivers)) == {0}
    }
    first = [
        line.words[0].bold
        for number, line in enumerate(growth.lines[1:], 1)
        if number not in growth.crossing | alone and 0 in _columns_of(line, rivers)
    ]
    return alone if 4 * sum(first) < len(first) else set()


def _row(growth: _Growth, start: int, end: int, edges: list[float], page: int) -> RoughRow:
    lines = growth.lines[start:end]
    if start in growth.crossing:
        cells = [_crossing_cell(group, edges, lines, page) for group in _crossing_groups(lines)]
    else:
        columns: dict[int, list[Line]] = {}
        rivers = [(edge, edge) for edge in edges[1:-1]]
        for line in lines:
            for column, words in _columns_of(line, rivers).items():
                columns.setdefault(column, []).append(line_of(words, page))
        cells = [
            RoughCell(column, lines=columns.get(column, []), x0=edges[column], x1=edges[column + 1])
            for column in range(len(edges) - 1)
        ]
    return RoughRow(_without_overlap(cells, len(edges) - 1, edges), page)


def _crossing_groups(lines: list[Line]) -> list[list[Line]]:
    """Give the lines of a row over several columns, cut where clear gaps part it, as the lines of each cell."""
    if len(lines) > 1:
        return [lines]
    line = lines[0]
    return [[line_of(words, line.page)] for words in segments_of(line, _ANCHOR_GAP * line.size)]


def _crossing_cell(group: list[Line], edges: list[float], lines: list[Line], page: int) -> RoughCell:
    x0, x1 = min(line.x0 for line in group), max(line.x1 for line in group)
    first = sum(1 for edge in edges[1:-1] if edge <= x0 + 1)
    last = sum(1 for edge in edges[1:-1] if edge < x1 - 1)
    span = last - first + 1 if len(_crossing_groups(lines)) > 1 else len(edges) - 1 - first
    return RoughCell(first, span, lines=group, x0=edges[first], x1=edges[first + span])


def _without_overlap(cells: list[RoughCell], columns: int, edges: list[float]) -> list[RoughCell]:
    """Give the cells so that none begins where another still is, and empty ones where none stands."""
    row: list[RoughCell] = []
    at = 0
    for cell in cells:
        if row and cell.column < at:
            row[-1].lines += cell.lines
            continue
        row += [RoughCell(empty, x0=edges[empty], x1=edges[empty + 1]) for empty in range(at, cell.column)]
        row.append(cell)
        at = cell.column + cell.span
    return row + [RoughCell(empty, x0=edges[empty], x1=edges[empty + 1]) for empty in range(at, columns)]
