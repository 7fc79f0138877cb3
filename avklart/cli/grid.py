"""A table drawn on a terminal with its cells wrapped."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from avklart.documents.document import Row, Table
from avklart.ui.sentences import Language, sentence

_LEFT = "  "
_BETWEEN = " │ "
_NARROWEST = 6
_MOST_COLUMNS = 30
_LONGEST_WORD = 20
_USUAL_WORD = 13
_MOST_WEIGHT = 400


def grid_lines(table: Table, language: Language, width: int) -> Iterator[str]:
    """Give the lines of a table drawn `width` characters wide, each row with its number; header rows are underlined.

    A table with more columns than fit is drawn as one line of text a row.
    """
    columns = max(1, table.columns)
    left = len(_LEFT) + max((len(_number(row)) for row in table.rows), default=0) + len(_BETWEEN)
    room = width - left - len(_BETWEEN) * (columns - 1)
    if columns > _MOST_COLUMNS or room < columns * _NARROWEST:
        for row in table.rows:
            joined = _BETWEEN.join([_number(row), *(cell.text.replace("\n", " ") for cell in row.cells)])
            yield from textwrap.wrap(joined, width, initial_indent=_LEFT, subsequent_indent=_LEFT * 2) or [""]
        return
    widths = _column_widths(table, columns, room)
    for number, row in enumerate(table.rows):
        numbers = _padded(_LEFT + _number(row), left - len(_BETWEEN))
        for line in _row_lines(row, widths, language):
            yield numbers + _BETWEEN + line if line else numbers
            numbers = " " * len(numbers)
        if row.header and not (number + 1 < len(table.rows) and table.rows[number + 1].header):
            yield "─┼─".join("─" * column for column in (len(numbers), *widths))


def _number(row: Row) -> str:
    """Give the number a place names the row by."""
    return str(row.place.row or "")


def _column_widths(table: Table, columns: int, room: int) -> list[int]:
    """Share the room by how much text each column holds, none narrower than its longest word where there is room."""
    longest = [_NARROWEST] * columns
    amount = [1] * columns
    for row in table.rows:
        for cell in row.cells:
            at = (cell.place.cell or 1) - 1
            if cell.column_span == 1 and at < columns:
                words = cell.text.split() or [""]
                longest[at] = max(longest[at], min(_LONGEST_WORD, max(_shown_width(word) for word in words)))
                amount[at] += min(_MOST_WEIGHT, len(cell.text))
    if sum(longest) >= room:
        longest = [min(length, _USUAL_WORD) for length in longest]
    if sum(longest) >= room:
        return [room // columns] * columns
    spare = room - sum(longest)
    return [least + spare * share // sum(amount) for least, share in zip(longest, amount, strict=True)]


def _row_lines(row: Row, widths: Sequence[int], language: Language) -> Iterator[str]:
    texts = [""] * len(widths)
    spans = [1] * len(widths)
    covered: set[int] = set()
    for cell in row.cells:
        at = min((cell.place.cell or 1) - 1, len(widths) - 1)
        texts[at] = f"{texts[at]} {cell.text}".strip() if texts[at] else cell.text
        spans[at] = max(1, min(cell.column_span, len(widths) - at))
        covered.update(range(at + 1, at + spans[at]))
    columns = [at for at in range(len(widths)) if at not in covered]
    boxes = []
    for at in columns:
        room = sum(widths[at : at + spans[at]]) + len(_BETWEEN) * (spans[at] - 1)
        boxes.append((room, _wrapped(texts[at], room)))
    for number in range(max(len(lines) for _, lines in boxes)):
        shown = (_padded(lines[number] if number < len(lines) else "", room) for room, lines in boxes)
        yield _BETWEEN.join(shown).rstrip() + (_aside(row, language) if number == 0 else "")


def _aside(row: Row, language: Language) -> str:
    codes = [code for code, is_so in (("hidden", row.hidden), ("repeated", row.repeated)) if is_so]
    return f" [{', '.join(sentence('screen', code, language) for code in codes)}]" if codes else ""


def _wrapped(text: str, room: int) -> list[str]:
    return [part for line in text.split("\n") for part in _CellWrapper(room).wrap(line.expandtabs(4)) or [""]]


class _CellWrapper(textwrap.TextWrapper):
    """Wraps after spaces that may break, hyphens and slashes: "ordfører/rådgiver/referansegruppe", "kr 120 000"."""

    wordsep_re = re.compile(r"([ \t\r\f\v]+|[^\s/-]*[/-]+(?=\w))")


def _padded(text: str, room: int) -> str:
    return text + " " * max(0, room - _shown_width(text))


def _shown_width(text: str) -> int:
    """Give the columns a text takes on a terminal: wide letters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
