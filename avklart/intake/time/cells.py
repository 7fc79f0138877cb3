"""What a cell of time, or the text of an activity, says about when."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from avklart.domain.draft import Language, Period, Recurrence, Time
from avklart.domain.period import Days
from avklart.intake.found import Note, TimeColumn, TimeReading
from avklart.intake.time.chains import Bounds, Chain, bounds_of, chains_in
from avklart.intake.time.lexicon import Line, lexicon_of
from avklart.intake.time.recurrence import Repeats, recurrences_in
from avklart.intake.time.resolve import Dated, days_of_pieces
from avklart.intake.time.spans import is_decided, note_facts, shown_codes

_OPENING, _CLOSING = "«“„", "»”"
# The kinds of limit words that make a lone year in running text a time: "i 2018", "innen 2030", but not "fra 2022".
_FIRM = frozenset({"in", "to", "until", "before", "after", "starts", "ends", "from-and-with"})


class Found(Struct, frozen=True):
    """One expression of a cell with the bounds it sets in its column and the codes of its doubts."""

    chain: Chain
    bounds: Bounds
    codes: tuple[str, ...]
    dated: bool = False


def read_time(text: str, column: TimeColumn, language: Language | None, *, period: Period | None = None) -> TimeReading:
    """Give what a cell says about when, by the kind of its column.

    A column of deadlines gives the end only, unless it holds a range or says "fra"; one of starts the start, one of
    ends the end; any other the whole period. The text of an activity ("text") gives only explicit times: days, months,
    seasons and parts of a year with a year, and years after "i", "innen", "ut" and the like. A time without a year is
    put into the plan's `period` where only one year fits, which is noted.

    Source: the plan draft contract ("Time").
    """
    if column == "text":
        return _time_in_text(text, language, period)
    words = " ".join(text.split())
    if not any(sign.isalnum() for sign in words) or _is_unclear(words, language):
        return TimeReading()
    line = Line(words, language)
    repeats = recurrences_in(line)
    chains = [
        chain for chain in chains_in(line, [(each.begins, each.ends) for each in repeats]) if _counts(line, chain)
    ]
    chains = [replace(chain, after="from") if _goes_on(line, chain, repeats) else chain for chain in chains]
    found = [read for chain in chains if (read := _read(chain, column, period, recurring=bool(repeats)))]
    return _reading(line, repeats, found, words)


def _is_unclear(words: str, language: Language | None) -> bool:
    return words.lower().strip(" .?!-–") in lexicon_of(language).endings("unclear")


def _counts(line: Line, chain: Chain) -> bool:
    """Tell whether a word that is also another word stands like a time: "vår og haust", not "vår kommune"."""
    if chain.has_year or not any(piece.unsure for piece in chain.pieces):
        return True
    return line.is_end(chain.ends) and not (chain.begins and line.low(chain.begins - 1).isalpha())


def _goes_on(line: Line, chain: Chain, repeats: Sequence[Repeats]) -> bool:
    """Tell whether how often follows a time: "høst 2025, deretter årlig" is from that autumn on."""
    at = chain.ends + (line.low(chain.ends) in {",", ";"})
    then = line.at("thereafter", at)
    return bool(then and chain.limit == "in" and any(each.begins == then.ends for each in repeats))


def _read(chain: Chain, column: TimeColumn, period: Period | None, *, recurring: bool) -> Found | None:
    dated = chain.dated() or _by_plan(chain, period, recurring=recurring)
    if dated is None:
        return (
            None
            if recurring or chain.pieces[0].unit == "plan-period"
            else Found(chain, Bounds(None, None), ("time-without-year",))
        )
    bounds = _in_column(chain, column, dated.days)
    codes = shown_codes(dated.codes, has_start=bool(bounds.from_on))
    if column == "start" and chain.limit in {"to", "before", "ends"} and dated.days:
        codes = (*codes, "start-with-limit")
    return Found(chain, bounds, codes, dated.days is not None)


def _in_column(chain: Chain, column: TimeColumn, days: Days | None) -> Bounds:
    bounds = bounds_of(chain.limit, days)
    if days is None or chain.is_range:
        return bounds
    if column == "start":
        return Bounds(bounds.from_on or days.starts_on, None)
    if column in {"deadline", "end"} and chain.limit == "in":
        return Bounds(None, bounds.to_on)
    if column == "end" and chain.limit in {"from", "starts"}:
        return Bounds(None, days.ends_on)
    return bounds


def _by_plan(chain: Chain, period: Period | None, *, recurring: bool) -> Dated | None:
    """Give the days of a time without a year in the only year of the plan's period that it fits in."""
    if period is None or recurring:
        return None
    if all(piece.unit == "plan-period" for piece in chain.pieces):
        return Dated(Days(period.starts_on, period.ends_on))
    fitting = []
    for year in range(period.starts_on.year, period.ends_on.year + 1):
        pieces = (*chain.pieces[:-1], replace(chain.pieces[-1], year=year, unsure=False))
        dated = days_of_pieces(pieces, chain.joins)
        if dated and dated.days and period.starts_on <= dated.days.ends_on <= period.ends_on:
            fitting.append(dated)
    if len(fitting) != 1:
        return None
    codes = [code for code in fitting[0].codes if code != "winter-year"]
    return Dated(fitting[0].days, ("year-from-period", *codes))


def _reading(line: Line, repeats: Sequence[Repeats], found: Sequence[Found], words: str) -> TimeReading:
    recurs: Recurrence | None = repeats[0].recurs if repeats else None
    starts_on, ends_on = _together(found)
    codes = [(_beside(code, starts_on, ends_on), each.chain) for each in found for code in each.codes]
    notes = [
        Note(code, "time", note_facts(code, line.written(chain.begins, chain.ends), chain)) for code, chain in codes
    ]
    notes += [Note(code, "time", {"words": words}) for code in _doubts(line, repeats, found, starts_on, ends_on)]
    rule = _rule(recurs, found, starts_on, ends_on)
    time = Time(as_written=words, starts_on=starts_on, ends_on=ends_on, recurs=recurs, rule=rule)
    return TimeReading(time=time, notes=_each_once(notes))


def _beside(code: str, starts_on: date | None, ends_on: date | None) -> str:
    """Give the code of a time without a year that stands beside a date: one is set, but not from it."""
    return "time-beside-without-year" if code == "time-without-year" and (starts_on or ends_on) else code


def _together(found: Sequence[Found]) -> tuple[date | None, date | None]:
    """Give the first start and the last end of all that a cell says."""
    starts = [each.bounds.from_on for each in found if each.bounds.from_on]
    ends = [each.bounds.to_on for each in found if each.bounds.to_on]
    return min(starts, default=None), max(ends, default=None)


def _doubts(
    line: Line, repeats: Sequence[Repeats], found: Sequence[Found], starts_on: date | None, ends_on: date | None
) -> Iterator[str]:
    if len({each.recurs for each in repeats}) > 1:
        yield "several-recurrences"
    dated = [each for each in found if each.dated]
    if starts_on and ends_on and starts_on > ends_on:
        yield "time-ends-before-start"
    elif len(dated) > 1 and not _complete_each_other(dated):
        yield "several-times"
    if repeats and len(dated) == 1 and dated[0].chain.limit == "in" and _is_one_time(dated[0].chain):
        yield "recurring-with-date"
    if dated and any(each.chain.pieces[0].unit == "event" for each in found):
        yield "time-not-read"
    if not repeats and any(each.chain.is_bare and line.low(each.chain.begins - 1).isalpha() for each in dated):
        yield "year-in-text"
    if not found and not repeats and any(token.low.isdecimal() for token in line.tokens):
        yield "time-not-read"


def _complete_each_other(found: Sequence[Found]) -> bool:
    """Tell whether two times are a start and an end: "oppstart 2025, ferdig 2027"."""
    if len(found) != 2:
        return False
    first, last = (each.bounds for each in found)
    return last.from_on is None and last.to_on is not None and first.from_on is not None and first.to_on is None


def _is_one_time(chain: Chain) -> bool:
    return len(chain.pieces) == 1 and chain.pieces[0].unit not in {"year", "school-year"}


def _each_once(notes: Sequence[Note]) -> tuple[Note, ...]:
    return tuple({(note.code, str(note.facts)): note for note in notes}.values())


def _rule(recurs: Recurrence | None, found: Sequence[Found], starts_on: date | None, ends_on: date | None) -> str:
    if any("year-from-period" in each.codes for each in found):
        return "year-from-period"
    if starts_on and ends_on:
        return "time-period"
    if starts_on or ends_on:
        return "time-start" if starts_on else "time-end"
    return "recurrence" if recurs else "time-words"


def _time_in_text(text: str, language: Language | None, period: Period | None) -> TimeReading:
    line = Line(text, language)
    quoted = _quoted(line)
    found = []
    for chain in chains_in(line):
        dated = chain.dated()
        if dated is None or chain.begins in quoted or is_decided(line, chain):
            continue
        if period and dated.days and dated.days.ends_on < period.starts_on:
            continue
        if not _is_said(chain):
            if not (dated.days and _is_likely(line, chain, dated.days, period)):
                continue
            dated = Dated(dated.days, (*dated.codes, "year-in-text"))
        bounds = bounds_of(chain.limit, dated.days)
        found.append(
            Found(chain, bounds, shown_codes(dated.codes, has_start=bool(bounds.from_on)), dated.days is not None)
        )
    if not found:
        return TimeReading()
    words = ", ".join(line.written(each.chain.begins, each.chain.ends) for each in found)
    reading = _reading(line, (), found, words)
    time = dataclasses.replace(reading.time, rule="time-in-text") if reading.time else None
    return TimeReading(time=time, notes=reading.notes)


def _is_said(chain: Chain) -> bool:
    """Tell whether a time in running text is explicit: more than a year that may belong to a name."""
    if not chain.has_year or chain.pieces[0].unit == "event":
        return False
    if any(piece.unit != "year" or piece.part for piece in chain.pieces):
        return True
    return bool(chain.after) or bool(_FIRM.intersection(chain.kinds))


def _is_likely(line: Line, chain: Chain, days: Days, period: Period | None) -> bool:
    """Tell whether years alone are likely a time: "Bygge bru (2026)", "2026: Bygge bru", "til 2026" within the plan."""
    if not chain.has_year or any(piece.unit != "year" for piece in chain.pieces):
        return False
    if chain.kinds:
        within = period is not None and period.starts_on < days.starts_on <= period.ends_on
        return within and set(chain.kinds) <= {"toward", "from"}
    if chain.begins == 0:
        return line.low(chain.ends) in {":", "–", "-"} and chain.ends + 1 < len(line)
    in_brackets = line.low(chain.begins - 1) == "(" and line.low(chain.ends) == ")"
    if not in_brackets or chain.ends + 1 < len(line) - (line.low(len(line) - 1) == "."):
        return False
    return not line.low(chain.begins - 2).endswith(line.words.endings("plan_endings"))


def _quoted(line: Line) -> frozenset[int]:
    """Give the tokens inside quotation marks, which hold names."""
    inside: set[int] = set()
    begins: int | None = None
    for index, token in enumerate(line.tokens):
        if begins is None and (token.low in _OPENING or token.low == '"'):
            begins = index
        elif begins is not None and (token.low in _CLOSING or token.low == '"'):
            inside.update(range(begins, index))
            begins = None
    return frozenset(inside)
