"""At which lines the columns of a table begin again, told by what stands in them where nothing parts its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from avklart.documents.readers.pdf.joining import fits_after
from avklart.documents.readers.pdf.line_ends import JOINING_WORDS
from avklart.documents.readers.pdf.pieces import Line, Piece, line_of

Columns = dict[int, list[Piece]]
# So many lines of a table that all look like rows are rows.
_TELLING = 3
# A column that has stood empty for this many lines is not asked about further.
_FARTHEST = 60
_UNFINISHED = "-\u2010–,/(&+"
# No figure of its own begins so: these are the last thousands of one that a line end broke.
_REST_OF_FIGURE = "00"
_FIGURE = re.compile(r"(?:kr\.? ?)?[−–-]?\d{1,3}(?:[ .]?\d{3})*(?:,\d+|,-)?(?: ?%)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


def columns_in(line: Line, edges: Sequence[float]) -> Columns:
    """Give the words of the line by the column they stand in."""
    found: Columns = {}
    for word in line.words:
        middle = (word.x0 + word.x1) / 2
        found.setdefault(sum(1 for edge in edges[1:-1] if middle > edge), []).append(word)
    return found


def beside(lines: Sequence[Line], number: int) -> bool:
    """Say whether the line stands beside the one above rather than under it: cells set at the middle of their row."""
    return lines[number].top < lines[number - 1].bottom - 0.3 * lines[number].size


def comes_back(lines: Sequence[Line], columns: Sequence[Columns], number: int, leading: float) -> bool:
    """Say whether a column that had ended has text again in the line: at least one line of it was left out."""
    line = lines[number]
    if beside(lines, number):
        return False
    for column in columns[number]:
        for above in range(number - 1, max(-1, number - _FARTHEST), -1):
            if column in columns[above]:
                if line.top - lines[above].bottom > leading + 0.5 * line.size:
                    return True
                break
    return False


def restarts(
    lines: Sequence[Line], columns: Sequence[Columns], edges: Sequence[float], breaks: set[int], leading: float
) -> set[int]:
    """Give the lines at which a row begins although nothing parts it from the one above.

    Within a row no column begins again once it has ended, so a column that comes back begins a row. A line also begins
    one when enough of its columns begin afresh.
    """
    asked = [number for number in range(1, len(lines)) if number not in breaks and not beside(lines, number)]
    shared = {number: _Shared.of(columns[number - 1], columns[number], edges, lines[number].page) for number in asked}
    found = {
        number
        for number in asked
        if comes_back(lines, columns, number, leading) or _begins_anew(columns[number], shared[number], len(edges) - 1)
    }
    whole = all(_begins_whole(columns[number], shared[number]) for number in asked)
    if not whole or not (found or len(asked) >= _TELLING):
        return found
    # Nothing in the table goes on from the line above: every cell is of one line, and every line is a row.
    return {number for number in asked if number in found or len(columns[number]) > 1 or shared[number].roomy}


def everything_begins(columns: Sequence[Columns], number: int, edges: Sequence[float], page: int) -> bool:
    """Say whether two columns or more go on from the line above, and each of them begins afresh."""
    shared = _Shared.of(columns[number - 1], columns[number], edges, page)
    return shared.count > 1 and shared.roomy == shared.count


@dataclass(slots=True)
class _Shared:
    """How the columns that a line shares with the one above begin in it.

    `ended` is how many had come to an end above, `roomy` those of them that had room for the first word of the line,
    and `running` how many go on with what stands above.
    """

    count: int = 0
    ended: int = 0
    roomy: int = 0
    running: int = 0

    @classmethod
    def of(cls, above: Columns, line: Columns, edges: Sequence[float], page: int) -> Self:
        """Give what two lines, one under the other, tell."""
        told = cls()
        for column in line.keys() & above.keys():
            over, words = line_of(above[column], page), line[column]
            lower = words[0].text[0].islower()
            rest = words[0].text.startswith(_REST_OF_FIGURE)
            room = not (lower or rest) and fits_after(
                over, line_of(words, page), 0.9 * (edges[column + 1] - edges[column])
            )
            unfinished = lower or _is_unfinished(over.words[-1].text)
            told.count += 1
            told.roomy += room
            told.ended += room or (not rest and _is_whole(above[column], words))
            told.running += rest or (unfinished and not _is_value(above[column], words))
        return told


def _is_unfinished(word: str) -> bool:
    return word[-1] in _UNFINISHED or word.casefold() in JOINING_WORDS


def _is_whole(above: Sequence[Piece], words: Sequence[Piece]) -> bool:
    """Say whether what stands above is all there was: a sentence at its end, a figure over a figure, a mark again."""
    first, last = words[0].text[0], above[-1].text[-1]
    if last in ".!?" and first.isupper():
        return True
    over, under = " ".join(word.text for word in above), " ".join(word.text for word in words)
    return (over == under and len(over) == 1) or bool(_FIGURE.fullmatch(over) and _FIGURE.fullmatch(under))


def _is_value(above: Sequence[Piece], words: Sequence[Piece]) -> bool:
    """Say whether a cell that begins with a small letter is a mark or a sum with its unit, not running text."""
    if len(words[0].text) == 1:
        return True
    return all(any(sign.isdigit() for word in cell for sign in word.text) for cell in (above, words))


def _begins_whole(line: Columns, shared: _Shared) -> bool:
    """Say whether nothing in the line goes on from the one above; a first column left out needs figures to tell so."""
    return not shared.running and (0 in line or shared.ended > 1)


def _begins_anew(line: Columns, shared: _Shared, width: int) -> bool:
    """Say whether a row begins in the line by what its columns share with the line above.

    Text that runs on seldom begins with a capital or a figure in every column at once.
    """
    if 0 not in line or len(line) < 2 or line[0][0].text[0].islower():
        return False
    if 2 * shared.roomy >= shared.count > 0:
        return True
    capitals = sum(words[0].text[0].isupper() for words in line.values())
    return not shared.running and (capitals + shared.ended > 2 or capitals == shared.count == width)
