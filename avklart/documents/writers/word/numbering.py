"""Lists of Word: bullets that styles are tied to, and numbers that begin where the paper says they do."""

import re
from typing import NamedTuple

from lxml import etree

from avklart.documents.writers.word.names import VAL, W_SPACE, W

_BULLETS = ("•", "–", "•", "–", "•")
_STEP = 397
# What a marker ends in is counted on by Word: "1.", "a)", "2.3". What stands before it is drawn as it is.
_COUNTED = re.compile(r"(?P<before>.*?)(?P<value>[1-9]\d{0,4}|[a-z]|[A-Z])(?P<after>[^\w%]{0,3})", re.DOTALL)
_WORD_BEFORE = re.compile(r"[^\W\d_]$")
_LETTERS_WIDTH = 120


class Marker(NamedTuple):
    """A marker as Word makes it: a pattern where "%n" stands for the count, how that is written, and the count."""

    pattern: str
    kind: str
    value: int


def marker_of(text: str, level: int) -> Marker:
    """Give the marker of an item. `level` counts from 0; one that cannot be counted is drawn as it is."""
    found = _COUNTED.fullmatch(text)
    if found is None or "%" in found["before"] or _WORD_BEFORE.search(found["before"]):
        return Marker(text.replace("%", "％"), "bullet" if not any(map(str.isalnum, text)) else "decimal", 1)
    written = found["value"]
    pattern = f"{found['before']}%{level + 1}{found['after']}"
    if written.isdecimal():
        return Marker(pattern, "decimal", int(written))
    kind = "lowerLetter" if written.islower() else "upperLetter"
    return Marker(pattern, kind, ord(written.lower()) - ord("a") + 1)


class Lists:
    """The lists of one file. New ones stand beside those the file already has. `root` is its part, made if need be."""

    def __init__(self, root: etree._Element | None) -> None:
        self.root = etree.Element(W + "numbering", nsmap={"w": W_SPACE}) if root is None else root
        self._definitions: list[etree._Element] = []
        self._numbers: list[etree._Element] = []
        self._next_definition = 1 + _highest(self.root, "abstractNum", "abstractNumId")
        self._next_number = 1 + _highest(self.root, "num", "numId")
        self._defined: dict[tuple[str, str, int], int] = {}
        self._counting: dict[int, tuple[int, int]] = {}
        self._bullets: int | None = None

    def bullets(self) -> int:
        """Give the number of the list of bullets."""
        if self._bullets is None:
            element = self._define()
            for level in range(9):
                sign = _BULLETS[level % len(_BULLETS)]
                element.append(_level(level, Marker(sign, "bullet", 1), _STEP))
            self._bullets = self._use(self._next_definition - 1, {})
        return self._bullets

    def item(self, text: str, level: int) -> int:
        """Give the number of the list that draws this marker, one that counts on where it can. `level` from 0."""
        marker = marker_of(text, level)
        key = (marker.pattern, marker.kind, level)
        if key not in self._defined:
            element = self._define()
            # What Word gives 227 twips a level is too little for a long marker.
            element.append(_level(level, marker, max(_STEP, 100 + _LETTERS_WIDTH * len(text))))
            self._defined[key] = self._next_definition - 1
        definition = self._defined[key]
        number, last = self._counting.get(definition, (0, 0))
        literal = "%" not in marker.pattern
        if not number or (not literal and marker.value != last + 1):
            number = self._use(definition, {} if literal else {level: marker.value})
        self._counting[definition] = (number, marker.value)
        return number

    def finished(self) -> bytes:
        """Give the whole part."""
        first = next(iter(self.root.iterchildren(W + "num")), None)
        for element in self._definitions:
            if first is None:
                self.root.append(element)
            else:
                first.addprevious(element)
        last = next(iter(self.root.iterchildren(W + "numIdMacAtCleanup")), None)
        for element in self._numbers:
            if last is None:
                self.root.append(element)
            else:
                last.addprevious(element)
        self._definitions, self._numbers = [], []
        return etree.tostring(self.root, encoding="UTF-8", xml_declaration=True, standalone=True)

    def _define(self) -> etree._Element:
        element = etree.Element(W + "abstractNum", {W + "abstractNumId": str(self._next_definition)})
        etree.SubElement(element, W + "multiLevelType", {VAL: "hybridMultilevel"})
        self._definitions.append(element)
        self._next_definition += 1
        return element

    def _use(self, definition: int, starts: dict[int, int]) -> int:
        number = self._next_number
        self._next_number += 1
        element = etree.Element(W + "num", {W + "numId": str(number)})
        etree.SubElement(element, W + "abstractNumId", {VAL: str(definition)})
        for level, start in starts.items():
            override = etree.SubElement(element, W + "lvlOverride", {W + "ilvl": str(level)})
            etree.SubElement(override, W + "startOverride", {VAL: str(start)})
        self._numbers.append(element)
        return number


def _level(level: int, marker: Marker, hanging: int) -> etree._Element:
    element = etree.Element(W + "lvl", {W + "ilvl": str(level)})
    etree.SubElement(element, W + "start", {VAL: "1"})
    etree.SubElement(element, W + "numFmt", {VAL: marker.kind})
    etree.SubElement(element, W + "lvlText", {VAL: marker.pattern})
    etree.SubElement(element, W + "lvlJc", {VAL: "left"})
    properties = etree.SubElement(element, W + "pPr")
    indent = {W + "left": str(_STEP * level + hanging), W + "hanging": str(hanging)}
    etree.SubElement(properties, W + "ind", indent)
    return element


def _highest(root: etree._Element, name: str, attribute: str) -> int:
    written = (element.get(W + attribute, "") for element in root.iterchildren(W + name))
    return max((int(one) for one in written if one.isdecimal() and len(one) < 9), default=0)
