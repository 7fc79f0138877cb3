"""Questions open and settled month by month: a column for each month, the open ones below and the settled above."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from avklart.domain.note_changes import OpenOn
from avklart.pictures.axis import months_apart, round_marks
from avklart.pictures.svg import SIZE, Named, element, path, picture, rectangle, shown, stripes, text, width_of

_LINE, _PLOT, _TOP, _RIGHT = 18.0, 150.0, 12.0, 6.0
_WIDEST = 44.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWords(Named):
    """The words of the picture in the reader's language. `months` are twelve short ones."""

    months: Sequence[str]
    legend: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    width: float
    columns: int
    most: int

    @property
    def step(self) -> float:
        return min(_WIDEST, (self.width - self.left - _RIGHT) / self.columns)

    @property
    def floor(self) -> float:
        return _TOP + _PLOT

    def x(self, column: int) -> float:
        return self.left + self.step * column

    def height(self, count: int) -> float:
        return count / self.most * _PLOT


def open_svg(facts: Sequence[OpenOn], words: OpenWords, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels; `key` tells its parts from those of others on the page."""
    marks = round_marks(max(one.open + one.settled for one in facts))
    left = width_of(str(marks[-1]), SIZE) + 12
    frame = _Frame(left, width, len(facts), marks[-1])
    inner = (
        element("defs", stripes(f"{key}-settled"))
        + "".join(_grid(frame, marks))
        + "".join(_bars(facts, frame, key))
        + "".join(_axis(facts, frame, words))
        + "".join(_legend(words, frame, key))
    )
    return picture(inner, words, key, width, frame.floor + 4 * _LINE + 6)


def _grid(frame: _Frame, marks: Sequence[int]) -> Iterator[str]:
    for one in marks:
        y = frame.floor - frame.height(one)
        yield path(
            f"M{shown(frame.left)} {shown(y)}H{shown(frame.width - _RIGHT)}", cls="grid-line" if one else "axis-line"
        )
        yield text(str(one), frame.left - 6, y + 4, "axis", "end")


def _bars(facts: Sequence[OpenOn], frame: _Frame, key: str) -> Iterator[str]:
    gap = 2.0 if frame.step > 12 else 1.0
    for column, one in enumerate(facts):
        at, wide = frame.x(column) + gap, frame.step - 2 * gap
        y = frame.floor - frame.height(one.open)
        if one.open:
            yield rectangle(at, y, wide, frame.height(one.open), cls="sure")
        if one.settled:
            high = frame.height(one.settled)
            yield rectangle(at, y - high, wide, high, fill=f"url(#{key}-settled)", cls="edge")


def _axis(facts: Sequence[OpenOn], frame: _Frame, words: OpenWords) -> Iterator[str]:
    widest = max(width_of(word, SIZE) for word in words.months) + 4
    step = months_apart(words.months, frame.step)
    for column, one in enumerate(facts):
        x, month = frame.x(column), one.on.month - 1
        if (month % step == 0 if column else step == 1) and x + widest <= frame.width:
            yield text(words.months[month], x + frame.step / 2, frame.floor + 15, "axis", "middle")
        if (month == 0 or column == 0) and x + width_of(str(one.on.year), SIZE) + 4 <= frame.width:
            if column == 0 and any(other.on.month == 1 for other in facts[1:3]):
                continue
            yield path(f"M{shown(x)} {shown(frame.floor)}v{shown(2 * _LINE)}", cls="tick")
            yield text(str(one.on.year), x + 4, frame.floor + 15 + _LINE, "axis year")


def _legend(words: OpenWords, frame: _Frame, key: str) -> Iterator[str]:
    x, y = 4.0, frame.floor + 3 * _LINE + 14
    fills: Sequence[tuple[str, dict[str, str]]] = (
        ("open", {"cls": "sure"}),
        ("settled", {"fill": f"url(#{key}-settled)", "cls": "edge"}),
    )
    for name, fill in fills:
        yield rectangle(x, y - 11, 16, 13, **fill)
        yield text(words.legend[name], x + 22, y, "legend")
        x += 38 + width_of(words.legend[name], SIZE)
