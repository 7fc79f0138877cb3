"""Lists whose markers are drawn by the program, so that a person can go on with them, and are those that were given."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from avklart.documents.document import ListItem, Place
from avklart.documents.writers.odt.names import quoted

BULLETS = "List_20_1"
MOST_LEVELS = 10
_NUMBERED = re.compile(r"(?P<before>.*?)(?P<number>[1-9]\d{0,6})(?P<after>\D*)")
_LETTERED = re.compile(r"(?P<before>\(?)(?P<number>[a-zA-Z])(?P<after>[).])")
# The longest that is drawn before an item; what is longer stands as text in it.
_LONGEST = 40
_STEP, _LETTER, _HEADING_LETTER = 0.55, 0.22, 0.36


class _Marker(NamedTuple):
    """How a marker is drawn. `number` is None for what is no number; a `bullet` is one sign."""

    before: str
    number_format: str
    after: str
    number: int | None = None
    bullet: str = ""


class Lists:
    """The lists of one file: their styles, and how far the numbers of each have come."""

    def __init__(self) -> None:
        self._styles: dict[tuple[_Marker, int, float], str] = {}
        self._letters: dict[str, int] = {}
        self._last: dict[str, tuple[str, int]] = {}
        self._count = 0

    def written(
        self, items: Iterable[ListItem], inside: Callable[[ListItem, str], str], letter: float = _LETTER
    ) -> Iterator[str]:
        """Give items that follow one another; `inside` gives the paragraph of one after a text it is to begin with.

        `letter` is how wide a letter of their markers is, in centimetres.
        """
        open_styles: list[str] = []
        for item in items:
            level = min(max(item.level, 1), MOST_LEVELS)
            marker, before = _marker_of(item.marker)
            style = self._style_of(marker, level, letter)
            while len(open_styles) > level or (len(open_styles) == level and open_styles[-1] != style):
                open_styles.pop()
                yield "</text:list-item></text:list>"
            if len(open_styles) == level:
                yield "</text:list-item>"
            while len(open_styles) < level:
                yield self._opened(style, marker)
                open_styles.append(style)
                if len(open_styles) < level:
                    yield "<text:list-item>"
            yield f"<text:list-item{self._start(style, marker)}>{inside(item, before)}"
        yield "</text:list-item></text:list>" * len(open_styles)

    def numbered(self, number: str, heading: Callable[[str], str]) -> str:
        """Give a heading in a list of its own, which draws the number before it."""
        item = ListItem(text="", marker=number, place=Place())
        return "".join(self.written((item,), lambda _, before: heading(before), _HEADING_LETTER))

    def styles(self) -> str:
        """Give the styles of the lists written so far."""
        return "".join(
            _style(name, marker, level, letter * (self._letters[name] + 1))
            for (marker, level, letter), name in self._styles.items()
        )

    def _style_of(self, marker: _Marker | None, level: int, letter: float) -> str:
        if marker is None:
            return BULLETS
        # Headings have styles of their own, or one more item of a list would move the numbers of the headings on.
        key = (marker._replace(number=None), level, letter)
        style = self._styles.setdefault(key, f"L{len(self._styles) + 1}")
        drawn = f"{marker.before}{marker.number or ''}{marker.after}{marker.bullet}"
        self._letters[style] = max(self._letters.get(style, 0), len(drawn))
        return style

    def _opened(self, style: str, marker: _Marker | None) -> str:
        if marker is None or marker.number is None:
            return f'<text:list text:style-name="{style}">'
        self._count += 1
        name = f"list{self._count}"
        known = self._last.get(style)
        goes_on = f' text:continue-list="{known[0]}"' if known else ""
        self._last[style] = (name, known[1] if known else 0)
        return f'<text:list xml:id="{name}" text:style-name="{style}"{goes_on}>'

    def _start(self, style: str, marker: _Marker | None) -> str:
        """Give what an item says of its number: nothing where it is the next one, which a new item then moves on."""
        if marker is None or marker.number is None:
            return ""
        name, last = self._last[style]
        self._last[style] = (name, marker.number)
        return "" if marker.number == last + 1 else f' text:start-value="{marker.number}"'


def _marker_of(given: str | None) -> tuple[_Marker | None, str]:
    """Give how a marker is drawn, None for a plain bullet, and what of it is to stand as text."""
    said = " ".join((given or "").split())
    if said in ("", "•"):
        return None, ""
    if len(said) > _LONGEST:
        return _Marker("", "", ""), f"{said} "
    if len(said) == 1 and not said.isalnum():
        return _Marker("", "", "", bullet=said), ""
    if found := _LETTERED.fullmatch(said):
        letter = found["number"]
        number = ord(letter.lower()) - ord("a") + 1
        return _Marker(found["before"], "a" if letter.islower() else "A", found["after"], number), ""
    if found := _NUMBERED.fullmatch(said):
        return _Marker(found["before"], "1", found["after"], int(found["number"])), ""
    return _Marker(said, "", ""), ""


def _style(name: str, marker: _Marker, level: int, width: float) -> str:
    kind = "bullet" if marker.bullet else "number"
    said = f' text:bullet-char="{quoted(marker.bullet)}"' if marker.bullet else _number_said(marker)
    return (
        f'<text:list-style style:name="{name}"><text:list-level-style-{kind} text:level="{level}"{said}>'
        f"{label(level, max(_STEP, width))}</text:list-level-style-{kind}></text:list-style>"
    )


def _number_said(marker: _Marker) -> str:
    before = f' style:num-prefix="{quoted(marker.before)}"' if marker.before else ""
    after = f' style:num-suffix="{quoted(marker.after)}"' if marker.after else ""
    return f'{before}{after} style:num-format="{marker.number_format}"'


def label(level: int, hanging: float = _STEP) -> str:
    """Give where the label and the text of a level stand: the text so many centimetres in from the label."""
    left = _STEP * (level - 1) + hanging
    return (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'text:list-tab-stop-position="{left:.2f}cm" fo:text-indent="-{hanging:.2f}cm" '
        f'fo:margin-left="{left:.2f}cm"/></style:list-level-properties>'
    )
