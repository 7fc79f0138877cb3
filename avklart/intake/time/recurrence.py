"""How often something happens: "årlig", "hvert annet år", "to ganger i året"."""

from typing import NamedTuple, cast

from avklart.domain.draft import Recurrence
from avklart.intake.time.lexicon import Line
from avklart.intake.time.numbers import is_inside_number, ordinal_at

_TIMES_A_YEAR = {
    "year": 1,
    "half-year": 2,
    "third": 3,
    "quarter": 4,
    "month": 12,
    "week": 52,
    "day": 365,
}
_BY_TIMES: dict[float, Recurrence] = {1: "yearly", 2: "half-yearly", 4: "quarterly", 12: "monthly"}
# Between a number and its "i året" stand at most these many tokens: "4 interne møter", "1 g.", "2 x".
_ONCE_A_YEAR = ("seasons", "months", "holidays", "events")
_MOST_BETWEEN = 4
_MOST_COUNT = 60


class Repeats(NamedTuple):
    """A recurrence and the tokens that say it, the first and the one after the last."""

    recurs: Recurrence
    begins: int
    ends: int


def recurrences_in(line: Line) -> list[Repeats]:
    """Give every statement of a text about how often.

    Source: the plan draft contract; published plans.
    """
    found: list[Repeats] = []
    index = 0
    while index < len(line):
        repeats = _counted(line, index) or _every(line, index) or _day_of(line, index) or _said(line, index)
        if repeats:
            found.append(repeats)
        index = repeats.ends if repeats else index + 1
    return found


def _said(line: Line, index: int) -> Repeats | None:
    match = line.at("recurs", index)
    if match is None:
        return None
    ends = match.ends
    if match.value == "other" and (unit := line.at("rates", ends)):
        ends = unit.ends
    return Repeats(cast("Recurrence", match.value), index, ends)


def _every(line: Line, index: int) -> Repeats | None:
    """Read "hvert år", "hver 6. uke", "hvert annet år", "hver høst", "hver 1. mars"."""
    every = line.at("every", index)
    if every is None:
        return None
    if unit := line.at("rates", every.ends):
        return Repeats(_rate(unit.value, 1, 1), index, unit.ends)
    counted = ordinal_at(line, every.ends) or _number_at(line, every.ends)
    if counted and counted[0] and (unit := line.at("rates", counted[1])):
        return Repeats(_rate(unit.value, 1, counted[0]), index, unit.ends)
    at = counted[1] if counted else every.ends
    if yearly := next((found for kind in _ONCE_A_YEAR if (found := line.at(kind, at))), None):
        return Repeats("yearly", index, yearly.ends)
    weekday = line.at("weekdays", at)
    if weekday is None:
        return None
    return _within(line, index, weekday.ends) or Repeats("other", index, weekday.ends)


def _day_of(line: Line, index: int) -> Repeats | None:
    """Read "siste fredag i måneden", "første mandag hver måned"."""
    which = line.at("ordinals", index)
    counted = (which.value, which.ends) if which else ordinal_at(line, index)
    weekday = line.at("weekdays", counted[1]) if counted else None
    return _within(line, index, weekday.ends) if weekday else None


def _within(line: Line, index: int, at: int) -> Repeats | None:
    per = line.at("per", at)
    unit = line.at("rates", per.ends) if per else None
    return Repeats(_rate(unit.value, 1, 1), index, unit.ends) if unit else None


def _counted(line: Line, index: int) -> Repeats | None:
    """Read "to ganger i året", "4 møter årlig", "ca. 1 g. pr. mnd.", "1-2 ganger per halvår"."""
    counted = None if is_inside_number(line, index) else _number_at(line, index)
    if counted is None:
        return None
    count, at = counted
    for step in range(at, min(at + _MOST_BETWEEN, len(line))):
        per = line.at("per", step)
        unit = line.at("rates", per.ends) if per else None
        if unit is None and (adverb := line.at("recurs", step)) and line.at("rates", step):
            unit = line.at("rates", step)
            per = adverb
        if per and unit and (step > at or not line.at("every", step)):
            return Repeats(_rate(unit.value, count, 1), index, unit.ends)
        if line.low(step) in {";", ":"} or line.low(step).isdecimal() or line.at("months", step):
            return None
    return None


def _number_at(line: Line, index: int) -> tuple[int, int] | None:
    if word := line.at("numbers", index):
        return int(word.value), word.ends
    number = line.number(index)
    if number is None and line.low(index).isdecimal() and line.at("times", index + 1):
        number = int(line.low(index)[:3])
    if number is None or not 1 <= number <= _MOST_COUNT:
        return None
    if line.low(index + 1) in {"-", "–"} and (upper := line.number(index + 2)) is not None:
        # "1-2 ganger i året" is no rate of its own.
        return number * 100 + upper, index + 3
    return number, index + 1


def _rate(unit: str, count: int, every: int) -> Recurrence:
    return _BY_TIMES.get(count * _TIMES_A_YEAR.get(unit, 0) / every, "other")
