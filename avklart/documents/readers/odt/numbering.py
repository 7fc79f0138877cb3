"""The numbers and bullets the program draws before list items and headings, computed from list styles and counts."""

import re
from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.odt.names import LOEXT, STYLE, TEXT, whole
from avklart.documents.text import clean_text

BULLET = "•"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_ROMAN = 3_999
_MOST_AFFIX = 60
_MOST_LEVELS = 10
_PLACEHOLDER = re.compile("%([1-9]|10)%")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


class Level(NamedTuple):
    """How one level of a list is numbered; a level with a bullet has no number format."""

    number_format: str
    prefix: str
    suffix: str
    shown_levels: int
    start: int
    bullet: str | None
    pattern: str | None


_UNNUMBERED = Level("", "", "", 1, 1, None, None)


class ListStyle:
    """The levels of a list style or of the outline of headings."""

    def __init__(self, style: etree._Element | None) -> None:
        self._levels: dict[int, Level] = {}
        for level in () if style is None else style:
            number = whole(level.get(TEXT + "level"), 0)
            if 1 <= number <= _MOST_LEVELS:
                self._levels[number] = _level(level)

    def level(self, number: int) -> Level:
        """Give how a level is numbered; levels deeper than the style tells are as its deepest."""
        return self._levels.get(min(number, _MOST_LEVELS), _UNNUMBERED)

    def marker(self, number: int, counts: "Counts") -> str | None:
        """Give what is drawn before the item the counts stand at, or None where nothing is."""
        level = self.level(number)
        if level.bullet is not None:
            return level.bullet
        if level.pattern is not None:
            drawn = _PLACEHOLDER.sub(lambda found: self._number(int(found[1]), counts), level.pattern)
        else:
            first = max(1, number - level.shown_levels + 1)
            numbers = [self._number(shown, counts) for shown in range(first, number + 1)]
            drawn = level.prefix + ".".join(shown for shown in numbers if shown) + level.suffix
        return drawn.strip() or None

    def _number(self, number: int, counts: "Counts") -> str:
        level = self.level(number)
        return numbered(counts.at(number, level.start), level.number_format)


class Counts:
    """How far each level of a list has come."""

    def __init__(self) -> None:
        self._at: list[int | None] = []

    def step(self, level: int, start: int, given: int | None = None) -> None:
        """Count one more item on a level, from a start or to a given number; deeper levels begin anew."""
        del self._at[level:]
        self._at.extend([None] * (level - len(self._at)))
        last = self._at[level - 1]
        self._at[level - 1] = given if given is not None else start if last is None else last + 1

    def at(self, level: int, start: int) -> int:
        """Give the number of the item a level stands at; a level nothing was counted on shows its start."""
        number = self._at[level - 1] if level <= len(self._at) else None
        return start if number is None else number


def _level(element: etree._Element) -> Level:
    bullet = None
    if element.tag == TEXT + "list-level-style-bullet":
        bullet = clean_text(_PRIVATE_USE.sub(BULLET, element.get(TEXT + "bullet-char") or "")).strip()[:4] or None
    elif element.tag == TEXT + "list-level-style-image":
        bullet = BULLET
    number_format = element.get(STYLE + "num-format") or ""
    pattern = element.get(LOEXT + "num-list-format")
    return Level(
        number_format=number_format,
        prefix=_affix(element.get(STYLE + "num-prefix")),
        suffix=_affix(element.get(STYLE + "num-suffix")),
        shown_levels=whole(element.get(TEXT + "display-levels"), 1, 1),
        start=whole(element.get(TEXT + "start-value"), 1),
        bullet=bullet,
        pattern=_affix(pattern) if pattern and number_format else None,
    )


def _affix(written: str | None) -> str:
    return clean_text(written or "")[:_MOST_AFFIX]


def numbered(number: int, number_format: str) -> str:
    """Give a number as the format draws it: 1, a, A, i or I; "" for no format, digits for one not known."""
    if number_format == "":
        return ""
    drawn = str(number)
    if number_format in ("a", "A"):
        drawn = _letters(number)
    elif number_format in ("i", "I"):
        drawn = _roman(number)
    return drawn.upper() if number_format in ("A", "I") else drawn


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters or "0"


def _roman(number: int) -> str:
    if not 1 <= number <= _MOST_ROMAN:
        return str(number)
    drawn = ""
    for value, sign in _ROMAN:
        drawn += sign * (number // value)
        number %= value
    return drawn
