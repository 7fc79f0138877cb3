"""Blocks of papers in few words."""

import re
from collections.abc import Iterable

from avklart.documents.document import Cell, Paragraph, Place, Row
from avklart.documents.paper import PaperStyle

_LONGEST_WORD = 32
NOWHERE = Place()
_NOT_IN_MARKS = re.compile("[^0-9A-Za-z]")


def paragraph(text: str, style: PaperStyle | None = None, *, bold: bool = False) -> Paragraph:
    """Give a paragraph."""
    return Paragraph(text=text, place=NOWHERE, style=style, bold=bold)


def cell(words: str, *, span: int = 1, bold: bool = False) -> Cell:
    """Give a cell with a paragraph for each line of its words."""
    lines = (line for line in words.split("\n") if line.strip())
    return Cell(place=NOWHERE, column_span=span, blocks=tuple(paragraph(line, bold=bold) for line in lines))


def row(words: Iterable[str], *, header: bool = False, mark: str | None = None) -> Row:
    """Give a row with a cell for each of the words."""
    return Row(place=NOWHERE, header=header, marks=(mark,) if mark else (), cells=tuple(cell(one) for one in words))


def mark_of(number: str) -> str:
    """Give the bookmark that names an activity in a Word or ODT paper: letters and figures, at most forty.

    A bookmark can hold neither a full stop nor a hyphen; each is told by its code, so that no two numbers share one.
    """
    return "avklart_" + _NOT_IN_MARKS.sub(lambda sign: f"_{ord(sign[0]):x}_", number)[:32]


def number_in_mark(mark: str) -> str | None:
    """Give the number of the activity that a bookmark names, or None where it is not one of ours."""
    if not mark.startswith("avklart_"):
        return None
    return re.sub("_([0-9a-f]+)_", lambda code: chr(int(code[1], 16)), mark.removeprefix("avklart_"))


def longest_word(texts: Iterable[str]) -> int:
    """Give how many letters the longest word has, and no more than a column is made wider for."""
    return min(max((len(word) for text in texts for word in text.split()), default=0), _LONGEST_WORD)
