"""Project money month by month: how many activities it carries, when it ends, and where other money goes on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from avklart.domain.ending_money import MoneyEnd, MoneyTimeline, Stretch
from avklart.domain.period import month_days
from avklart.pictures.axis import months_apart, round_step
from avklart.pictures.svg import SIZE as _SIZE
from avklart.pictures.svg import (
    Named,
    dots,
    element,
    path,
    pattern,
    picture,
    rectangle,
    shown,
    stripes,
    text,
    width_of,
)

_LINE = 18.0
_PLOT = 170.0
_LEFT, _RIGHT = 26.0, 6.0
_YEAR_WIDTH = 36.0
# The layers of a column from below, by the names of their legend.
LAYERS = ("operations", "sure", "disputed", "ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords(Named):
    """The words of the picture in the reader's language. `months` are twelve short ones; `ends` says one end."""

    months: Sequence[str]
    after: str
    today: str
    legend: Mapping[str, str]
    ends: Callable[[MoneyEnd], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One stretch of the picture as a row of a table; `is_after` is the time after the plan."""

    first: date
    last: date
    fewest: int
    most: int
    operations: int
    ended: int
    is_after: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand: the columns of months, one more for the time after, and the height of one activity."""

    first: int
    columns: int
    width: float
    top: float
    most: int

    @property
    def step(self) -> float:
        # The column after the plan stands a little apart.
        return (self.width - _LEFT - _RIGHT) / (self.columns + 1.5)

    @property
    def floor(self) -> float:
        return self.top + _PLOT

    def column(self, day: date) -> int:
        return day.year * 12 + day.month - 1 - self.first

    def x(self, column: float) -> float:
        return _LEFT + self.step * (column + (0.5 if column >= self.columns else 0))

    def x_of(self, day: date) -> float:
        """Give where a day lies, never outside the months shown."""
        inside = (day.day - 1) / _last_day_of(day).day
        return _LEFT + self.step * min(max(self.column(day) + inside, 0), self.columns)

    def height(self, count: float) -> float:
        return _PLOT * count / self.most


def timeline_rows(facts: MoneyTimeline) -> tuple[TimelineRow, ...]:
    """Give what the picture shows as rows of a table."""
    return tuple(
        TimelineRow(
            first=one.first,
            last=_last_day_of(one.last),
            fewest=one.sure,
            most=one.sure + one.disputed,
            operations=one.operations + one.also_operations,
            ended=one.ended,
            is_after=one is facts.stretches[-1],
        )
        for one in facts.stretches
    )


def timeline_svg(facts: MoneyTimeline, words: TimelineWords, today: date, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels; `key` tells its parts from those of others on the page."""
    marks = _marks(facts, words, today)
    rows, lines = _placed(marks, facts, width)
    columns = _months_between(facts.first, facts.last) + 1
    frame = _Frame(
        first=facts.first.year * 12 + facts.first.month - 1,
        columns=columns,
        width=width,
        top=lines * _LINE + 24,
        most=max(1, *(_height(one) for one in facts.stretches)),
    )
    legend, legend_height = _legend(facts, words, frame, key)
    height = frame.floor + 2 * _LINE + 12 + legend_height
    inner = (
        element("defs", _patterns(key))
        + "".join(_grid(frame))
        + "".join(_bars(facts.stretches, frame, key))
        + "".join(_counts(facts.stretches, frame))
        + "".join(_axis(frame, words))
        + "".join(_flags(rows, frame))
        + legend
    )
    return picture(inner, words, key, width, height)


def _last_day_of(month: date) -> date:
    return month_days(month.year, month.month).ends_on


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _height(one: Stretch) -> int:
    return one.sure + one.disputed + one.operations + one.ended


def _patterns(key: str) -> str:
    """Give the fills that tell without colour: stripes for what is disputed, dots where other money goes on."""
    light_dot = element("circle", cx=3, cy=3, r=1.3, cls="paper")
    return (
        stripes(f"{key}-disputed")
        + dots(f"{key}-operations")
        + pattern(f"{key}-also", rectangle(0, 0, 6, 6, cls="ink") + light_dot)
    )


def _grid(frame: _Frame) -> Iterator[str]:
    """Give a line at each round number of activities, at most five."""
    for count in range(0, frame.most + 1, round_step(frame.most)):
        y = frame.floor - frame.height(count)
        yield path(
            f"M{shown(_LEFT)} {shown(y)}H{shown(frame.x(frame.columns - 1) + frame.step)}",
            cls="grid-line" if count else "axis-line",
        )
        yield text(str(count), _LEFT - 6, y + 4, "axis", "end")


def _bars(stretches: Iterable[Stretch], frame: _Frame, key: str) -> Iterator[str]:
    gaps = []
    for one in stretches:
        begins, ends = frame.column(one.first), frame.column(one.last) + 1
        x, width = frame.x(begins), frame.step * (ends - begins)
        base = 0
        for count, how in _layers(one, key):
            if count:
                y = frame.floor - frame.height(base + count)
                yield rectangle(x, y, width, frame.height(count), **how)
            base += count
        high = shown(frame.floor - frame.height(base - one.ended))
        gaps += [f"M{shown(x + frame.step * at)} {shown(frame.floor)}V{high}" for at in range(1, ends - begins)]
    if frame.step > 6:
        # Thin gaps make months of what would be one block.
        yield path("".join(gaps), cls="gap")


def _layers(one: Stretch, key: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Give how many activities each layer holds, from below, and how it is filled."""
    yield one.also_operations, {"fill": f"url(#{key}-also)", "cls": "edge"}
    yield one.operations, {"fill": f"url(#{key}-operations)", "cls": "edge"}
    yield one.sure - one.also_operations, {"cls": "sure"}
    yield one.disputed, {"fill": f"url(#{key}-disputed)", "cls": "edge"}
    yield one.ended, {"cls": "ended"}


def _counts(stretches: Iterable[Stretch], frame: _Frame) -> Iterator[str]:
    """Give the number that project money carries, on top of each stretch that has room for it."""
    for one in stretches:
        most = one.sure + one.disputed
        words = str(most) if one.sure == most else f"{one.sure}–{most}"
        begins, ends = frame.column(one.first), frame.column(one.last) + 1
        width = frame.step * (ends - begins)
        if most and (width >= width_of(words, 16) or begins >= frame.columns):
            y = frame.floor - frame.height(most + one.operations) - 6
            yield text(words, frame.x(begins) + width / 2, y, "count", "middle")


def _axis(frame: _Frame, words: TimelineWords) -> Iterator[str]:
    """Give the months as closely as they have room, and the years below them."""
    months, ticks = frame.floor + 15, []
    step = months_apart(words.months, frame.step)
    years_apart = next((years for years in (1, 2, 5, 10, 20, 50) if frame.step * 12 * years >= _YEAR_WIDTH), 100)
    for column in range(frame.columns):
        month, year = (frame.first + column) % 12, (frame.first + column) // 12
        x = frame.x(column)
        if step < 12 and month % step == 0:
            yield text(words.months[month], x + (frame.step * min(step, 1)) / 2, months, "axis", "middle")
        if (month == 0 or column == 0) and year % years_apart == 0:
            ticks.append(f"M{shown(x)} {shown(frame.floor)}v{shown(2 * _LINE)}")
            yield text(str(year), x + 4, months + (_LINE if step < 12 else 0), "axis year")
    yield path("".join(ticks), cls="tick")
    after = frame.x(frame.columns) + frame.step / 2
    yield text(words.after, min(after, frame.width - width_of(words.after, _SIZE) / 2), months, "axis", "middle")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A day worth a flag: its words, and whether it is today, a sure end or a disputed one."""

    day: date
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Flag:
    """A mark on its line, its words left or right of its pole."""

    mark: _Mark
    is_left: bool
    y: float


def _marks(facts: MoneyTimeline, words: TimelineWords, today: date) -> list[_Mark]:
    last = _last_day_of(facts.last)
    found = [
        _Mark(end.on, words.ends(end), "is-disputed" if end.disputed else "is-sure")
        for end in facts.ends
        if facts.first <= end.on <= last
    ]
    if facts.first <= today <= last:
        found.append(_Mark(today, words.today, "is-today"))
    return sorted(found, key=lambda mark: mark.day)


def _placed(marks: Sequence[_Mark], facts: MoneyTimeline, width: float) -> tuple[list[_Flag], int]:
    """Give each flag its side and line, so that no words lie over others or over a pole, and the number of lines."""
    columns = _months_between(facts.first, facts.last) + 1
    frame = _Frame(facts.first.year * 12 + facts.first.month - 1, columns, width, 0, 1)
    poles = [_flag_x(mark, frame) for mark in marks]
    spans = [_span(mark, pole, poles, width) for mark, pole in zip(marks, poles, strict=True)]
    lefts = [span.is_left for span in spans]
    # Words to the right may lie above poles of later flags, words to the left above those of earlier ones.
    order = [at for at in reversed(range(len(marks))) if not lefts[at]] + [at for at, left in enumerate(lefts) if left]
    lines: dict[int, int] = {}
    for at in order:
        mine = spans[at]
        crossed = [lines[other] + 1 for other in lines if mine.begins < poles[other] < mine.ends]
        line = max(crossed, default=0)
        while any(lines[other] == line and mine.meets(spans[other]) for other in lines):
            line += 1
        lines[at] = line
    most = max(lines.values(), default=-1) + 1
    # The first line is the lowest, nearest to the bars.
    return [_Flag(mark, lefts[at], (most - lines[at]) * _LINE - 4) for at, mark in enumerate(marks)], most


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a flag's words lie on their line."""

    begins: float
    ends: float
    is_left: bool

    def meets(self, other: "_Span") -> bool:
        """Whether two spans on one line lie over each other."""
        return self.begins < other.ends and other.begins < self.ends


def _span(mark: _Mark, pole: float, poles: Sequence[float], width: float) -> _Span:
    """Give the span of a flag's words: to the right, or to the left where they have no room or a pole would cross."""
    wide = width_of(mark.words, _SIZE) + 18
    is_crossed = any(pole < other < pole + wide for other in poles) and pole > wide
    is_left = (pole + wide > width and pole > width / 2) or is_crossed
    return _Span(pole - wide, pole + 6, True) if is_left else _Span(pole - 6, pole + wide, False)


def _flag_x(mark: _Mark, frame: _Frame) -> float:
    """Give where a day's flag stands: an end at the end of its day."""
    return frame.x_of(mark.day) + (0 if mark.kind == "is-today" else frame.step / _last_day_of(mark.day).day)


def _flags(placed: Iterable[_Flag], frame: _Frame) -> Iterator[str]:
    for flag in placed:
        pole, y = _flag_x(flag.mark, frame), flag.y
        inner = path(f"M{shown(pole)} {shown(frame.floor)}V{shown(y + 2)}", cls="pole")
        inner += path(_sign(flag.mark.kind, pole, y - 4), cls="sign")
        side = -10 if flag.is_left else 10
        inner += text(flag.mark.words, pole + side, y, "flag", "end" if flag.is_left else "start")
        yield element("g", inner, cls=f"mark-{flag.mark.kind}")


def _sign(kind: str, x: float, y: float) -> str:
    """Give the sign of a flag: a triangle for a sure end, a hollow diamond for a disputed one, a dot for today."""
    at = f"M{shown(x)} {shown(y)}"
    if kind == "is-sure":
        return f"{at}m-5 -4h10l-5 9z"
    if kind == "is-disputed":
        return f"{at}m0 -5l5 5l-5 5l-5 -5z"
    return f"{at}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"


def _legend(facts: MoneyTimeline, words: TimelineWords, frame: _Frame, key: str) -> tuple[str, float]:
    """Give the legend of what the picture holds, and its height."""
    fills: dict[str, dict[str, str]] = {
        "sure": {"cls": "sure"},
        "disputed": {"fill": f"url(#{key}-disputed)", "cls": "edge"},
        "ended": {"cls": "ended"},
        "operations": {"fill": f"url(#{key}-operations)", "cls": "edge"},
    }
    held = {
        name
        for one in facts.stretches
        for name in LAYERS
        if getattr(one, name) or (name == "operations" and one.also_operations)
    }
    x, y, parts = _LEFT, frame.floor + 2 * _LINE + 24, []
    for name, how in fills.items():
        if name not in held:
            continue
        wide = 22 + width_of(words.legend[name], _SIZE)
        if x > _LEFT and x + wide > frame.width:
            x, y = _LEFT, y + _LINE + 2
        parts.append(rectangle(x, y - 11, 16, 13, **how) + text(words.legend[name], x + 22, y, "legend"))
        x += wide + 16
    return "".join(parts), y - frame.floor - 2 * _LINE
