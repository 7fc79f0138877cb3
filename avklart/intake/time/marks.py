"""Crosses and words in the year columns of a table."""

from collections.abc import Mapping
from datetime import date

from avklart.domain.draft import Language, Period, Recurrence, Time
from avklart.domain.period import Days, year_days
from avklart.intake.found import Note, TimeReading
from avklart.intake.time.cells import read_time

_NEGATIVE = frozenset({"0", "nei", "nej", "no", "ikke", "ikkje", "nil", "n/a"})
_PLAIN = frozenset({"x", "xx", "xxx", "v", "ja", "yes", "j", "y", "1", "o"})


def read_year_marks(marks: Mapping[int, str], language: Language | None) -> TimeReading:
    """Give the time that crosses in year columns say: from the first marked year to the last.

    Words in the cell of a year ("høst", "innen 1. juni") are read within that year; other words count as a cross, with
    a doubt. A year without a cross between two that have one is a doubt too.

    Source: the plan draft contract ("Crosses in year columns run from the first to the last").
    """
    marked = {year: " ".join(mark.split()) for year, mark in sorted(marks.items()) if _is_mark(mark)}
    if not marked:
        return TimeReading()
    first, last = min(marked), max(marked)
    recurs: Recurrence | None = None
    notes: list[Note] = []
    read: dict[int, Days] = {}
    for year, mark in marked.items():
        days, repeats, doubtful = _in_year(year, mark, language)
        read[year] = days
        recurs = recurs or repeats
        if doubtful:
            notes.append(Note("year-mark-words", "time", {"year": year, "words": mark}))
    gaps = [str(year) for year in range(first, last) if year not in marked]
    if gaps:
        notes.append(Note("years-with-gaps", "time", {"words": _written(marked), "years": ", ".join(gaps)}))
    time = Time(
        as_written=_written(marked),
        starts_on=read[first].starts_on,
        ends_on=read[last].ends_on,
        recurs=recurs,
        rule="year-marks",
    )
    return TimeReading(time=time, notes=tuple(notes))


def _is_mark(mark: str) -> bool:
    folded = mark.strip().lower()
    return bool(folded.strip("-–—−._ ()?")) and folded not in _NEGATIVE


def _written(marked: Mapping[int, str]) -> str:
    return ", ".join(f"{year} {mark}" for year, mark in marked.items())


def _in_year(year: int, mark: str, language: Language | None) -> tuple[Days, Recurrence | None, bool]:
    """Give the days of a cell's words within its year, what they say of recurrence, and whether they are doubtful."""
    whole = year_days(year)
    if mark.lower() in _PLAIN or not any(sign.isalnum() for sign in mark):
        return whole, None, False
    context = Period(starts_on=whole.starts_on, ends_on=whole.ends_on, as_written=str(year))
    time = read_time(mark, "when", language, period=context).time
    if time is None or not (time.starts_on or time.ends_on or time.recurs):
        return whole, None, True
    starts_on, ends_on = _within(whole, time.starts_on), _within(whole, time.ends_on)
    return Days(starts_on or whole.starts_on, ends_on or whole.ends_on), time.recurs, False


def _within(whole: Days, day: date | None) -> date | None:
    return day if day and whole.starts_on <= day <= whole.ends_on else None
