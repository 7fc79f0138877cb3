"""The numbers and bullets Word draws before headings and list items, computed from the numbering part."""

import re
from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.word.names import R_PR, VAL, W, child_value, is_on, whole
from avklart.documents.readers.word.styles import Styles
from avklart.documents.readers.word.symbols import bullet_sign

_LEVEL, _START = W + "lvl", W + "start"
_PLACEHOLDER = re.compile("%([1-9])")
_LEVELS = 9
_LONGEST_CHAIN = 20
_MOST_ROMAN = 3_999
_MOST_LETTERS = 26 * 20
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class _Level(NamedTuple):
    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    plain: bool = False
    style: str | None = None
    font: str = ""


class _List(NamedTuple):
    """A list: the definition whose counts it shares with other lists, its levels, and the starts it sets itself."""

    counts: str
    levels: tuple[_Level, ...]
    starts: dict[int, int]


class Numbering:
    """Draws markers in the order the paragraphs come. `root` is the numbering part, None when the file has none."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, etree._Element] = {}
        self._elements: dict[str, etree._Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            for definition in root.iterchildren(W + "abstractNum"):
                self._definitions.setdefault(definition.get(W + "abstractNumId", ""), definition)
            for element in root.iterchildren(W + "num"):
                self._elements.setdefault(element.get(W + "numId", ""), element)

    def level_of_style(self, list_id: str, style_id: str) -> int | None:
        """Give the level of a list that a paragraph style is tied to, counted from 0; None when it is tied to none."""
        found = self._list(list_id)
        levels = () if found is None else found.levels
        return next((number for number, level in enumerate(levels) if level.style == style_id), None)

    def marker(self, list_id: str, level: int) -> str | None:
        """Count one item of a list on, and give what is drawn before it: None when there is no such list."""
        found = self._list(list_id)
        if found is None:
            return None
        self._count(list_id, found, level)
        return self._drawn(found, level)

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            element = self._elements.get(list_id)
            self._lists[list_id] = None if element is None else self._read_list(element)
        return self._lists[list_id]

    def _read_list(self, element: etree._Element) -> _List | None:
        counts = self._definition_of(element)
        definition = self._definitions.get(counts)
        if definition is None:
            return None
        written = {whole(level.get(W + "ilvl"), 0): level for level in definition.iterchildren(_LEVEL)}
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            number = whole(override.get(W + "ilvl"), 0)
            start = child_value(override, W + "startOverride")
            if start is not None:
                starts[number] = whole(start, 1)
            own = override.find(_LEVEL)
            if own is not None:
                written[number] = own
        levels = tuple(_read_level(written[number]) if number in written else _Level() for number in range(_LEVELS))
        return _List(counts, levels, starts)

    def _definition_of(self, element: etree._Element) -> str:
        """Follow a list whose definition only names a numbering style to the definition that style uses."""
        seen: set[str] = set()
        counts = child_value(element, W + "abstractNumId") or ""
        while counts not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(counts)
            style = child_value(self._definitions.get(counts), W + "numStyleLink")
            linked = None if style is None else self._elements.get(self._styles.numbering_list(style) or "")
            if linked is None:
                break
            counts = child_value(linked, W + "abstractNumId") or ""
        return counts

    def _count(self, list_id: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.counts, [None] * _LEVELS)
        if level in found.starts and (list_id, level) not in self._begun:
            counts[level] = None
        self._begun.add((list_id, level))
        last = counts[level]
        counts[level] = found.starts.get(level, found.levels[level].start) if last is None else last + 1
        for deeper in range(level + 1, _LEVELS):
            restart = found.levels[deeper].restart
            # "Restart after level n" counts from 1; 0 is never, nothing is after any level further out.
            if restart is None or level < restart:
                counts[deeper] = None

    def _drawn(self, found: _List, level: int) -> str:
        this = found.levels[level]
        if this.kind == "bullet":
            return bullet_sign(this.pattern, this.font)
        counts = self._counts[found.counts]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            count = counts[at]
            kind = "decimal" if this.plain and at < level else found.levels[at].kind
            return in_figures(found.levels[at].start if count is None else count, kind)

        return _PLACEHOLDER.sub(number, this.pattern).strip()


def _read_level(element: etree._Element) -> _Level:
    restart = child_value(element, W + "lvlRestart")
    plain = element.find(W + "isLgl")
    fonts = element.find(f"{R_PR}/{W}rFonts")
    return _Level(
        start=whole(child_value(element, _START), 1),
        kind="bullet" if element.find(W + "lvlPicBulletId") is not None else _kind(element),
        pattern=(child_value(element, W + "lvlText") or "")[:100],
        restart=None if restart is None else whole(restart, 0),
        plain=plain is not None and is_on(plain),
        style=child_value(element, W + "pStyle"),
        font="" if fonts is None else fonts.get(W + "ascii", ""),
    )


def _kind(element: etree._Element) -> str:
    written = element.find(W + "numFmt")
    if written is None:  # Word 2010 writes newer kinds of numbers beside an older one.
        written = next(element.iter(W + "numFmt"), None)
    return "decimal" if written is None else written.get(VAL, "decimal")


def in_figures(number: int, kind: str) -> str:
    """Give a number as Word draws it: letters and Roman figures where they are usable, else plain figures."""
    if kind == "none":
        return ""
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= _MOST_LETTERS:
        drawn = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return drawn.upper() if kind == "upperLetter" else drawn
    if kind in ("lowerRoman", "upperRoman") and 0 < number <= _MOST_ROMAN:
        drawn = _roman(number)
        return drawn.upper() if kind == "upperRoman" else drawn
    if kind == "decimalZero":
        return f"{number:02}"
    return f"{number}." if kind == "ordinal" else str(number)


def _roman(number: int) -> str:
    drawn = ""
    for value, sign in _ROMAN:
        drawn += sign * (number // value)
        number %= value
    return drawn
