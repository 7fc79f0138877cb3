"""Money month by month with its state: a column for each month, its layers from the surest to what has ended."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from avklart.domain.money_by_month import LAYERS, MoneyByMonth, MonthOfMoney
from avklart.pictures.axis import months_apart, round_marks
from avklart.pictures.svg import SIZE, Named, dots, element, path, picture, rectangle, shown, stripes, text, width_of

_LINE = 18.0
_PLOT = 190.0
_LEFT_LEAST, _RIGHT = 30.0, 6.0
_YEAR_WIDTH = 36.0
_FILLS: Mapping[str, str] = {"promised": "sure", "ended": "ended"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthWords(Named):
    """The words of the picture in the reader's language. `months` are twelve short ones; `amount` says a sum."""

    months: Sequence[str]
    today: str
    legend: Mapping[str, str]
    amount: Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Months in a row in which the same money stands, as a row of a table: the money is that of each month."""

    first: date
    last: date
    amounts: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    first: int
    columns: int
    left: float
    width: float
    top: float
    most: Decimal

    @property
    def step(self) -> float:
        return (self.width - self.left - _RIGHT) / self.columns

    @property
    def floor(self) -> float:
        return self.top + _PLOT

    def x(self, column: float) -> float:
        return self.left + self.step * column

    def height(self, amount: Decimal) -> float:
        return float(amount / self.most) * _PLOT


def month_rows(facts: MoneyByMonth) -> tuple[MonthRow, ...]:
    """Give what the picture shows as rows of a table: months in a row that hold the same stand together."""
    found: list[MonthRow] = []
    for one in facts.months:
        amounts = tuple(getattr(one, layer) for layer in LAYERS)
        if found and found[-1].amounts == amounts:
            found[-1] = replace(found[-1], last=one.first)
        else:
            found.append(MonthRow(one.first, one.first, amounts))
    return tuple(found)


def month_svg(facts: MoneyByMonth, words: MonthWords, today: date, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels; `key` tells its parts from those of others on the page."""
    marks = [Decimal(one) for one in round_marks(facts.most)]
    left = max(_LEFT_LEAST, *(width_of(words.amount(one), SIZE) + 10 for one in marks))
    first = facts.months[0].first
    frame = _Frame(first.year * 12 + first.month - 1, len(facts.months), left, width, _LINE + 10, marks[-1])
    legend, legend_height = _legend(facts, words, frame, key)
    inner = (
        element("defs", stripes(f"{key}-conditional") + dots(f"{key}-applied"))
        + "".join(_grid(frame, marks, words))
        + "".join(_bars(facts.months, frame, key))
        + "".join(_axis(frame, words))
        + "".join(_today(frame, today, words))
        + legend
    )
    return picture(inner, words, key, width, frame.floor + 2 * _LINE + 16 + legend_height)


def _grid(frame: _Frame, marks: Sequence[Decimal], words: MonthWords) -> Iterator[str]:
    for one in marks:
        y = frame.floor - frame.height(one)
        cls = "grid-line" if one else "axis-line"
        yield path(f"M{shown(frame.left)} {shown(y)}H{shown(frame.x(frame.columns))}", cls=cls)
        yield text(words.amount(one), frame.left - 6, y + 4, "axis", "end")


def _bars(months: Sequence[MonthOfMoney], frame: _Frame, key: str) -> Iterator[str]:
    gap = 1.0 if frame.step > 6 else 0.0
    for column, one in enumerate(months):
        base = Decimal(0)
        for layer in LAYERS:
            amount = getattr(one, layer)
            if amount:
                y = frame.floor - frame.height(base + amount)
                yield rectangle(
                    frame.x(column) + gap, y, frame.step - 2 * gap, frame.height(amount), **_fill(layer, key)
                )
            base += amount


def _fill(layer: str, key: str) -> dict[str, str]:
    """Give what fills a layer: full for what is sure, else a pattern, or nothing but an outline."""
    return {"cls": _FILLS[layer]} if layer in _FILLS else {"fill": f"url(#{key}-{layer})", "cls": "edge"}


def _axis(frame: _Frame, words: MonthWords) -> Iterator[str]:
    months, ticks = frame.floor + 15, []
    step = months_apart(words.months, frame.step)
    years_apart = next((years for years in (1, 2, 5, 10, 20) if frame.step * 12 * years >= _YEAR_WIDTH), 50)
    for column in range(frame.columns):
        month, year = (frame.first + column) % 12, (frame.first + column) // 12
        x = frame.x(column)
        if step < 12 and month % step == 0:
            yield text(words.months[month], x + frame.step / 2, months, "axis", "middle")
        if (month == 0 or column == 0) and year % years_apart == 0:
            ticks.append(f"M{shown(x)} {shown(frame.floor)}v{shown(2 * _LINE)}")
            yield text(str(year), x + 4, months + (_LINE if step < 12 else 0), "axis year")
    yield path("".join(ticks), cls="tick")


def _today(frame: _Frame, today: date, words: MonthWords) -> Iterator[str]:
    column = today.year * 12 + today.month - 1 - frame.first + (today.day - 1) / 31
    if not 0 <= column <= frame.columns:
        return
    x = frame.x(column)
    is_left = x + width_of(words.today, SIZE) + 8 > frame.width
    pole = path(f"M{shown(x)} {shown(frame.floor)}V{shown(frame.top - 6)}", cls="pole")
    flag = text(words.today, x + (-6 if is_left else 6), frame.top - 10, "flag", "end" if is_left else "start")
    yield element("g", pole + flag, cls="mark-is-today")


def _legend(facts: MoneyByMonth, words: MonthWords, frame: _Frame, key: str) -> tuple[str, float]:
    """Give the legend of the layers that the picture holds, and its height."""
    held = [layer for layer in LAYERS if any(getattr(one, layer) for one in facts.months)]
    x, y, parts = 4.0, frame.floor + 2 * _LINE + 24, []
    for layer in held:
        wide = 22 + width_of(words.legend[layer], SIZE)
        if x > 4 and x + wide > frame.width:
            x, y = 4.0, y + _LINE + 2
        parts.append(rectangle(x, y - 11, 16, 13, **_fill(layer, key)))
        parts.append(text(words.legend[layer], x + 22, y, "legend"))
        x += wide + 16
    return "".join(parts), y - frame.floor - 2 * _LINE
