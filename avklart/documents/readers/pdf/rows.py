"""Where the rows of a table without drawn rows begin."""

from collections import Counter
from collections.abc import Sequence

from avklart.documents.readers.pdf.joining import fits_after
from avklart.documents.readers.pdf.pieces import Box, Line
from avklart.documents.readers.pdf.restarts import Columns, beside, columns_in, comes_back, everything_begins, restarts
from avklart.documents.readers.pdf.rough import Spacing


def row_starts(
    lines: Sequence[Line],
    edges: Sequence[float],
    crossing: set[int],
    drawn: Sequence[Box],
    before: Spacing | None,
) -> tuple[list[int], Spacing]:
    """Give the numbers of the lines that begin a row, the first line always, and the spacing they were found by.

    Rows are parted, in this order, by lines drawn between them; by more white than stands between the lines of one
    cell; and, where neither is there, by which columns begin again. `crossing` are lines over several columns, each
    a row of its own unless it goes on from the one before. `before` is the spacing of the same table on the page
    before, which holds here too.
    """
    columns = [columns_in(line, edges) for line in lines]
    ruled = _parted_by_lines(lines, edges, drawn)
    breaks = {0} | ruled
    for number in range(1, len(lines)):
        own = number in crossing and not (number - 1 in crossing and _goes_on(lines, number, edges))
        if own or (number - 1 in crossing and number not in crossing):
            breaks.add(number)
    breaks |= {number for number in range(1, len(lines)) if _ends_bold(lines, columns, number)}
    spacing = before if before and before.between_rows is not None else _spacing(lines, columns, edges)
    if len(ruled) >= 3 and 3 * (len(ruled) + 1) >= len(lines) / 3:
        return sorted(breaks), spacing
    if spacing.between_rows is None:
        return sorted(breaks | restarts(lines, columns, edges, breaks, spacing.leading)), spacing
    least = spacing.between_rows
    sure = crossing | breaks
    breaks = breaks | {number for number in range(1, len(lines)) if _white(lines, number) > least}
    return _without_halves(sorted(breaks), lines, columns, sure, len(edges) - 1, spacing.leading), spacing


def _without_halves(
    starts: list[int], lines: Sequence[Line], columns: Sequence[Columns], sure: set[int], width: int, leading: float
) -> list[int]:
    """Give the starts without those of paragraphs within a cell: fewer columns than a row, and less white above it.

    What stands in one column alone, and not the first, is never a row.
    """
    ends = [*starts[1:], len(lines)]
    filled = {
        start: {column for number in range(start, end) for column in columns[number]}
        for start, end in zip(starts, ends, strict=True)
    }
    whites = sorted(_white(lines, start) for start in starts[1:] if 2 * len(filled[start]) > width)
    usual = whites[len(whites) // 4] if whites else 0.0
    kept = [starts[0]]
    for start in starts[1:]:
        few = len(filled[start]) <= min(2, width / 2) or 0 not in filled[start]
        white = _white(lines, start)
        close = white < usual - max(1.0, 0.12 * lines[start].size, 0.25 * (usual - leading))
        lone = len(filled[start]) == 1 and 0 not in filled[start]
        if start in sure or not (lone or (few and close)):
            kept.append(start)
    return kept


def _ends_bold(lines: Sequence[Line], columns: Sequence[Columns], number: int) -> bool:
    """Say whether a head or an area's name, bold over columns, ends above the line."""
    return lines[number - 1].bold and not lines[number].bold and len(columns[number - 1]) > 1


def _white(lines: Sequence[Line], number: int) -> float:
    """Give the white between a line and everything above it that is near."""
    return lines[number].top - max(line.bottom for line in lines[max(0, number - 4) : number])


def _goes_on(lines: Sequence[Line], number: int, edges: Sequence[float]) -> bool:
    above, line = lines[number - 1], lines[number]
    near = line.top - above.bottom < 0.35 * line.size
    return near and not fits_after(above, line, edges[-1] - edges[0]) and above.bold == line.bold


def level_heights(drawn: Sequence[Box], left: float, right: float) -> list[float]:
    """Give the heights at which lines or edges of shaded areas run over most of the way from left to right."""
    return sorted(
        {
            round(at, 1)
            for box in drawn
            for at in (box.top, box.bottom)
            if min(box.x1, right) - max(box.x0, left) > 0.6 * (right - left)
        }
    )


def _parted_by_lines(lines: Sequence[Line], edges: Sequence[float], drawn: Sequence[Box]) -> set[int]:
    """Give the lines that a drawn line or the edge of a shaded area parts from the line above."""
    heights = level_heights(drawn, edges[0], edges[-1])
    found = set()
    for number in range(1, len(lines)):
        above = max(line.base for line in lines[max(0, number - 3) : number])
        if any(above - 1 < at < lines[number].top + 0.35 * lines[number].size for at in heights):
            found.add(number)
    return found


def _spacing(lines: Sequence[Line], columns: Sequence[Columns], edges: Sequence[float]) -> Spacing:
    """Give the spacing of the table: the lines of a cell lie evenly, and the white that comes most often is theirs."""
    gaps = []
    last: dict[int, int] = {}
    for number, found in enumerate(columns):
        for column in found:
            if column in last:
                gaps.append(round((lines[number].top - lines[last[column]].bottom) * 2) / 2)
            last[column] = number
    whites = [_white(lines, number) for number in range(1, len(lines))]
    if not gaps:
        return Spacing(0.0, None)
    size = Counter(round(line.size, 1) for line in lines).most_common(1)[0][0]
    small = [gap for gap in gaps if gap < min(gaps) + 0.3 * size]
    leading = Counter(small).most_common(1)[0][0]
    if leading > 0.75 * size:
        return Spacing(leading, leading - 0.25 * size)
    limit = leading + max(1.0, 0.09 * size)
    again = [
        number
        for number in range(1, len(lines))
        if comes_back(lines, columns, number, leading)
        or _ends_bold(lines, columns, number)
        or (not beside(lines, number) and everything_begins(columns, number, edges, lines[number].page))
    ]
    parted = sum(whites[number - 1] > limit for number in again)
    padded = any(white > limit for white in whites[1:] or whites) and parted >= 0.8 * len(again)
    return Spacing(leading, limit if padded else None)
