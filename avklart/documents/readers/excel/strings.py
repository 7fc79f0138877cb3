"""The texts of an xlsx workbook: shared strings, rich text, and letters written as codes."""

import re
from collections.abc import Callable, Iterable
from itertools import count

from lxml import etree

from avklart.documents.readers.excel.parts import local
from avklart.documents.text import clean_text

_CODED = re.compile("_x([0-9A-Fa-f]{4})_")

Note = Callable[[str], None]


def cell_text(raw: str, note: Note) -> str:
    """Give a text as a person sees it in the cell: letters written as _x00E5_ decoded, cleaned, without ends."""
    if "_x" in raw:
        raw = _CODED.sub(lambda coded: chr(int(coded[1], 16)), raw)
    return clean_text(raw, note).strip()


def rich_text(element: etree._Element) -> tuple[str, str]:
    """Give the raw text of a string with its runs joined, and the reading aids (phonetics) beside it."""
    if len(element) == 1 and len(element[0]) == 0:
        return element[0].text or "", ""
    shown: list[str] = []
    aids: list[str] = []
    for child in element:
        name = local(child)
        if name == "t":
            shown.append(child.text or "")
        elif name in ("r", "rPh"):
            texts = [part.text or "" for part in child if local(part) == "t"]
            (shown if name == "r" else aids).extend(texts)
    return "".join(shown), " ".join(aids)


class SharedStrings:
    """The workbook's shared strings by their number, and which of them some cell showed."""

    def __init__(self, elements: Iterable[etree._Element], note: Note) -> None:
        self._texts: list[str] = []
        self._shown: set[int] = set()
        self._aids: list[str] = []
        for element in elements:
            raw, aid = rich_text(element)
            self._texts.append(cell_text(raw, note))
            if aid:
                self._aids.append(cell_text(aid, note))

    def text(self, number: str) -> str | None:
        """Give the text of that number as written in a cell, or None when there is none."""
        try:
            at = int(number)
            found = self._texts[at] if at >= 0 else None
        except (ValueError, IndexError):
            return None
        self._shown.add(at)
        return found

    def left_over(self) -> list[str]:
        """Give the texts no cell showed (what a program left behind) and the reading aids."""
        unshown = [text for at, text in zip(count(), self._texts, strict=False) if at not in self._shown]
        return [text for text in (*unshown, *self._aids) if text]
