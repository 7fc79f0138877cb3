"""How the activities of each area stand: a bar and a number for each state, on one scale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from avklart.domain.overview import AreaStates
from avklart.domain.states import STATES, State
from avklart.pictures.svg import SIZE, Named, dots, element, path, picture, rectangle, shown, stripes, text, wrapped

# So many areas are drawn; the table has them all.
MOST_AREAS = 40
_LINE = 16.0
_BAR = 14.0
_NUMBER = 34.0
_NARROW = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaWords(Named):
    """The words of the picture: the states, an area's number of activities ("12 tiltak"), and the areas left out."""

    states: Mapping[State, str]
    counts: Mapping[int, str]
    left_out: str


def area_rows(facts: Sequence[AreaStates]) -> tuple[tuple[str, int, *tuple[int, ...]], ...]:
    """Give each area with its number of activities, and how many of them stand in each of STATES."""
    return tuple((one.title, one.activities, *(one.states.get(state, 0) for state in STATES)) for one in facts)


def area_svg(facts: Sequence[AreaStates], words: AreaWords, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels; areas beyond MOST_AREAS are said to be left out."""
    most = max((one.activities for one in facts), default=0) or 1
    draw = _upright if width < _NARROW else _across
    parts, height = draw(facts[:MOST_AREAS], words, width, key, most)
    if len(facts) > MOST_AREAS:
        height += _LINE
        parts.append(text(words.left_out, 0, height, "axis"))
    fills = stripes(f"{key}-to-be-clarified") + dots(f"{key}-money-ends")
    return picture(element("defs", fills) + "".join(parts), words, key, width, height + 8)


def _across(facts: Sequence[AreaStates], words: AreaWords, width: int, key: str, most: int) -> tuple[list[str], float]:
    """Draw a line for each area and a column for each state."""
    label = width * 0.3
    column = (width - label) / len(STATES)
    heads = {state: wrapped(words.states[state], column - 12, SIZE, 2) for state in STATES}
    top = max(len(lines) for lines in heads.values()) * _LINE + 6
    parts = []
    for at, state in enumerate(STATES):
        first = top - 8 - (len(heads[state]) - 1) * _LINE
        parts += [text(line, label + at * column, first + n * _LINE, "head") for n, line in enumerate(heads[state])]
    y = top
    for one in facts:
        lines = wrapped(one.title, label - 20, SIZE + 1, 2)
        high = (len(lines) + 1) * _LINE + 14
        parts.append(path(f"M0 {shown(y)}H{width}", cls="grid-line"))
        parts += [text(line, 0, y + 19 + n * _LINE, "name head") for n, line in enumerate(lines)]
        parts.append(text(words.counts[one.activities], 0, y + 19 + len(lines) * _LINE, "axis"))
        for at, state in enumerate(STATES):
            x = label + at * column
            parts += _bar(one, state, (x, y + high / 2 - _BAR / 2), (column - _NUMBER - 8) / most, key)
        y += high
    return parts, y


def _upright(facts: Sequence[AreaStates], words: AreaWords, width: int, key: str, most: int) -> tuple[list[str], float]:
    """Draw each area by itself, with a line for each state below its name."""
    label = width * 0.42
    parts = []
    y = 0.0
    for one in facts:
        lines = wrapped(one.title, width, SIZE + 1, 3)
        parts += [text(line, 0, y + 14 + n * _LINE, "name head") for n, line in enumerate(lines)]
        y += 14 + len(lines) * _LINE
        parts.append(text(words.counts[one.activities], 0, y, "axis"))
        y += 8
        for state in STATES:
            named = wrapped(words.states[state], label - 8, SIZE, 2)
            high = max(_BAR + 6, len(named) * _LINE)
            parts += [text(line, 0, y + 12 + n * _LINE, "label") for n, line in enumerate(named)]
            parts += _bar(one, state, (label, y + 1), (width - label - _NUMBER) / most, key)
            y += high
        y += 14
    return parts, y - 14


def _bar(one: AreaStates, state: State, at: tuple[float, float], unit: float, key: str) -> Iterator[str]:
    """Draw the number in one state before the outline of all the area's activities."""
    count = one.states.get(state, 0)
    x, y = at
    if one.activities:
        yield rectangle(x, y, unit * one.activities, _BAR, cls="track")
    if count:
        yield rectangle(x, y, unit * count, _BAR, **_fill(state, key))
    yield text(str(count), x + unit * one.activities + 7, y + 12, "count" if count else "nought")


def _fill(state: State, key: str) -> dict[str, str]:
    """Give what fills the bar of a state: full for what is settled, else a pattern or nothing but an outline."""
    if state == "settled":
        return {"cls": "sure"}
    if state == "nobody-responsible":
        return {"cls": "hollow"}
    return {"fill": f"url(#{key}-{state})", "cls": "edge"}
