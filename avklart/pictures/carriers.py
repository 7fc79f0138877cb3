"""Who carries how many activities: a bar and a number for each, and one for all the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from avklart.domain.overview import Carriers
from avklart.pictures.svg import SIZE, Named, element, picture, rectangle, stripes, text, width_of, wrapped

_LINE = 15.0
_BAR = 14.0
_NARROW = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierWords(Named):
    """The words of the picture; `others` names those who share the last bar."""

    others: str


def carrier_rows(facts: Carriers, others: str) -> tuple[tuple[str, int], ...]:
    """Give each name of the picture with its number of activities; the last may be all the rest."""
    rows = tuple((one.name, one.activities) for one in facts.first)
    return (*rows, (others, facts.of_others)) if facts.others else rows


def carrier_svg(facts: Carriers, words: CarrierWords, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels."""
    rows = carrier_rows(facts, words.others)
    most = max((count for _, count in rows), default=0) or 1
    parts: list[str] = []
    y = 0.0
    for at, (name, count) in enumerate(rows):
        how = {"cls": "sure"} if at < len(facts.first) else {"fill": f"url(#{key}-others)", "cls": "edge"}
        drawn, high = (_below if width < _NARROW else _beside)(name, count, y, width, most, how)
        parts += drawn
        y += high
    return picture(element("defs", stripes(f"{key}-others")) + "".join(parts), words, key, width, y)


_How = dict[str, str]


def _beside(name: str, count: int, y: float, width: int, most: int, how: _How) -> tuple[list[str], float]:
    """Draw a name and its bar to the right of it."""
    label = width * 0.36
    lines = wrapped(name, label - 16, SIZE + 1, 2)
    high = len(lines) * _LINE + 9
    middle = y + high / 2
    first = middle + 4.5 - (len(lines) - 1) * _LINE / 2
    named = [text(line, label - 12, first + n * _LINE, "name", "end") for n, line in enumerate(lines)]
    return named + list(_bar(count, label, middle - _BAR / 2, (width - label) / most, width - label, how)), high


def _below(name: str, count: int, y: float, width: int, most: int, how: _How) -> tuple[list[str], float]:
    """Draw a name and its bar below it."""
    lines = wrapped(name, width, SIZE + 1, 2)
    named = [text(line, 0, y + 12 + n * _LINE, "name") for n, line in enumerate(lines)]
    top = y + len(lines) * _LINE + 2
    return named + list(_bar(count, 0, top, width / most, width, how)), len(lines) * _LINE + _BAR + 14


def _bar(count: int, x: float, y: float, unit: float, room: float, how: _How) -> Iterator[str]:
    # The number stands after the longest bar too.
    wide = unit * count * (1 - (width_of(str(count), 15) + 12) / room)
    yield rectangle(x, y, wide, _BAR, **how)
    yield text(str(count), x + wide + 7, y + 12, "count")
