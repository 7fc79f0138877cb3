"""Elements of an SVG as text. Colours come by class from the page's style sheet, so dark and forced ones follow."""

import re
import unicodedata
from dataclasses import dataclass
from html import escape

SIZE = 12.0
# Signs that XML does not know, that no reader sees, or that turn the direction of what follows.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")
_NARROW = frozenset("fijlrtI.,:;'|!()[]-– ")
_BROAD = frozenset("mwMW@%—…")


@dataclass(frozen=True, slots=True)
class Named:
    """What a picture is called and what it tells, for those who do not see it."""

    title: str
    description: str


def element(name: str, inner: str = "", /, **attributes: str | float) -> str:
    """Give one element; `inner` is markup already. "cls" is the class, and "_" in a name stands for "-"."""
    said = "".join(f' {_NAMES.get(key, key.replace("_", "-"))}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def text(words: str, x: float, y: float, cls: str = "", anchor: str = "start", **also: str | float) -> str:
    """Give a line of text; the words may be anybody's."""
    return element("text", escape(seen(words)), x=x, y=y, cls=cls, text_anchor=anchor, **also)


def seen(words: str) -> str:
    """Give the words without signs that cannot stand in a picture."""
    return _UNSEEN.sub(" ", words)


def rectangle(x: float, y: float, width: float, height: float, **how: str | float) -> str:
    """Give a rectangle."""
    return element("rect", x=x, y=y, width=width, height=height, **how)


def path(steps: str, **how: str | float) -> str:
    """Give a path."""
    return element("path", d=steps, **how)


def picture(inner: str, named: Named, key: str, width: float, height: float) -> str:
    """Give the whole picture; `key` tells its parts from those of others on the page."""
    title = element("title", escape(seen(named.title)), id=f"{key}-title")
    description = element("desc", escape(seen(named.description)), id=f"{key}-desc")
    return element(
        "svg",
        title + description + inner,
        cls="picture",
        viewBox=f"0 0 {shown(width)} {shown(height)}",
        role="img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-desc",
    )


def pattern(name: str, inner: str, turn: int = 0) -> str:
    """Give a fill that tells without colour, six by six."""
    return element(
        "pattern",
        inner,
        id=name,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({turn})",
    )


def stripes(name: str) -> str:
    """Give a fill of stripes."""
    return pattern(name, rectangle(0, 0, 6, 6, cls="paper") + rectangle(0, 0, 2.4, 6, cls="ink"), 45)


def dots(name: str) -> str:
    """Give a fill of dots."""
    return pattern(name, rectangle(0, 0, 6, 6, cls="paper") + element("circle", cx=3, cy=3, r=1.3, cls="ink"))


def width_of(words: str, size: float) -> float:
    """Give about how wide a line of text is; nothing here knows the reader's fonts, so it is rather too much."""
    return sum(_WIDTHS.get(sign) or _width(sign) for sign in words) * size


def wrapped(words: str, width: float, size: float, most: int) -> list[str]:
    """Give the words in at most so many lines of this width, the last ended by "…" where they have no room."""
    lines: list[str] = []
    left = seen(words).split()
    while left and len(lines) < most:
        line = left.pop(0)
        while left and width_of(f"{line} {left[0]}", size) <= width:
            line = f"{line} {left.pop(0)}"
        if len(lines) == most - 1 and left:
            line = " ".join([line, *left])
            left = []
        lines.append(shortened(line, width, size))
    return lines


def shortened(words: str, width: float, size: float) -> str:
    """Give as much of a line as has room, ended by "…" where something is left out."""
    room = width / size
    ends = 0
    for at, sign in enumerate(words):
        room -= _WIDTHS.get(sign) or _width(sign)
        if room >= _WIDTHS["…"]:
            ends = at + 1
        if room < 0:
            return words[:ends].rstrip(" ,;.–-") + "…"
    return words


def shown(number: float) -> str:
    """Give a number as it stands in a path."""
    return _value(float(number))


def _width(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF" or unicodedata.category(sign) in ("So", "Co", "Cn"):
        return 1.1
    return 0.72 if sign.isupper() else 0.57


_WIDTHS = dict.fromkeys(_NARROW, 0.34) | dict.fromkeys(_BROAD, 0.87) | dict.fromkeys("0123456789", 0.62)
_NAMES = {"cls": "class", "viewBox": "viewBox", "patternUnits": "patternUnits", "patternTransform": "patternTransform"}


def _value(value: str | float) -> str:
    return escape(seen(value)) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
