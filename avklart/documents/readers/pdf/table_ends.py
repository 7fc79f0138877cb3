"""Where a table without drawn columns ends: what stands under it in the first column alone may be its text or not."""

from collections.abc import Sequence
from itertools import pairwise

from avklart.documents.readers.pdf.joining import fits_after
from avklart.documents.readers.pdf.pieces import Line

_River = tuple[float, float]


def end_of_rows(lines: Sequence[Line], crossing: set[int], rivers: Sequence[_River]) -> int:
    """Give the number of the first line, of at least two, that is no longer the table's."""
    return _apart(lines[: _prose(lines, crossing, rivers)], rivers)


def _prose(lines: Sequence[Line], crossing: set[int], rivers: Sequence[_River]) -> int:
    """Give where a paragraph under the table begins: over the columns, and on in lines of the first column alone.

    A name over the columns has rows under it, and room left.
    """
    beside = [
        number
        for number, line in enumerate(lines)
        if number not in crossing and any(line.x0 < start and line.x1 > end for start, end in rivers)
    ]
    last = beside[-1] if beside else 0
    over = [number for number in crossing if number > last]
    if not over:
        return len(lines)
    rest = next(number for number in range(min(over), len(lines) + 1) if number not in crossing)
    if rest == len(lines):
        return rest
    above, line = lines[rest - 1], lines[rest]
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    runs_on = line.words[0].text[0].islower() or not fits_after(above, line, width)
    return max(2, min(over)) if runs_on and above.bold == line.bold else len(lines)


def _apart(lines: Sequence[Line], rivers: Sequence[_River]) -> int:
    """Give where lines in the first column alone stand apart from the rows above, or are set in another style."""
    first = len(lines)
    while first > 1 and rivers and lines[first - 1].x1 < rivers[0][0] + 1:
        first -= 1
    whites = sorted(below.top - above.bottom for above, below in pairwise(lines[: max(first, 2)]))
    low, high = whites[len(whites) // 5], whites[int(0.8 * (len(whites) - 1))]
    for number in range(max(first, 2), len(lines)):
        line, above = lines[number], lines[number - 1]
        apart = high - 0.5 if high - low > 1 else high + 0.6 * line.size
        other = abs(line.size - above.size) > 0.4 or (line.bold and not above.bold)
        if other or line.top - above.bottom > apart:
            return number
    return len(lines)
