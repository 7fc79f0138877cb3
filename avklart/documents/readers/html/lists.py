"""Lists of HTML: the number or bullet a browser would draw before an item."""

import re

from lxml import etree

_INTEGER = re.compile(r"\s*([+-]?\d{1,9})(?!\d)")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLET = "•"


def integer(written: str | None) -> int | None:
    """Give a whole number as HTML reads it: leading digits count, the rest is ignored; None when there are none."""
    found = _INTEGER.match(written or "")
    return int(found.group(1)) if found else None


class OpenList:
    """A list being read: counts its items and draws their markers."""

    def __init__(self, element: etree._Element | None) -> None:
        self.ordered = element is not None and element.tag == "ol"
        self._style = (element.get("type") or "1") if element is not None else "1"
        self._step = 1
        self._next = 1
        if self.ordered and element is not None:
            start = integer(element.get("start"))
            if element.get("reversed") is not None:
                self._step = -1
                self._next = sum(1 for child in element.iterchildren("li")) if start is None else start
            elif start is not None:
                self._next = start

    def marker(self, value: str | None) -> str:
        """Give the marker of the next item; `value` is the item's own value attribute."""
        if not self.ordered:
            return _BULLET
        own = integer(value)
        number = self._next if own is None else own
        self._next = number + self._step
        return f"{_drawn(number, self._style)}."


def _drawn(number: int, style: str) -> str:
    if style in ("i", "I") and 0 < number < 4000:
        roman = _roman(number)
        return roman if style == "i" else roman.upper()
    if style in ("a", "A") and number > 0:
        letters = _letters(number)
        return letters if style == "a" else letters.upper()
    return str(number)


def _roman(number: int) -> str:
    signs = []
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        signs.append(sign * count)
    return "".join(signs)


def _letters(number: int) -> str:
    """Give a, b … z, aa, ab …"""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
