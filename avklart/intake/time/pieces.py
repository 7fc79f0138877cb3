"""Pieces of time that begin with a word: months, seasons, weeks, school years, and parts of them."""

from collections.abc import Callable
from typing import cast

from msgspec.structs import replace

from avklart.intake.time.lexicon import Line, Match
from avklart.intake.time.numbers import COUNTED_UNITS, ordinal_at, piece_by_number
from avklart.intake.time.piece import Part, Piece, Unit, with_years
from avklart.intake.time.years import DASHES, Years, pair_at, short_pair_at, year_after, year_at

_HALVES: dict[int, Part] = {1: "first-half", 2: "second-half", 0: "second-half"}
_LAST_OF: dict[Unit, int] = {"quarter": 4, "tertial": 3, "half": 2}
# What may stand after a year and before the part of it: "2026: høst", "2026 (Q2)".
_AFTER_YEAR = frozenset({",", ":", "(", "/"}) | DASHES
# Earlier years of two digits are more often a day and its month: "høst 11/12".
_FIRST_SHORT_PAIR = 2013
_IN_A_YEAR = frozenset({"month", "season", "quarter", "tertial", "half", "week"})


def piece_at(line: Line, index: int) -> Piece | None:
    """Give the piece of time that begins at a token, the longest one, or None.

    Source: published plans; the forms of the plan draft contract.
    """
    part = line.at("parts", index)
    if part and (whole := _whole_piece(line, part.ends)):
        return replace(whole, begins=index, part=cast("Part", part.value), unsure=False)
    return _whole_piece(line, index)


def _whole_piece(line: Line, index: int) -> Piece | None:
    if half := _half_of(line, index):
        return half
    found = piece_by_number(line, index)
    if found is None and not line.low(index).isdecimal():
        found = _named_piece(line, index)
    if found and found.unit == "year" and found.until is None and found.year is not None:
        return _part_after_year(line, found) or found
    return _last_made_plain(found)


def _last_made_plain(piece: Piece | None) -> Piece | None:
    if piece and piece.number == 0 and piece.unit in _LAST_OF:
        return replace(piece, number=_LAST_OF[piece.unit])
    return piece


def _half_of(line: Line, index: int) -> Piece | None:
    """Read "første halvdel av 2026", "2. halvdel av mars"."""
    counted = ordinal_at(line, index)
    unit = line.at("units", counted[1]) if counted else None
    if counted is None or unit is None or unit.value != "half-of" or counted[0] not in _HALVES:
        return None
    whole = piece_by_number(line, unit.ends) or _named_piece(line, unit.ends)
    return replace(whole, begins=index, part=_HALVES[counted[0]], unsure=False) if whole else None


def _part_after_year(line: Line, year: Piece) -> Piece | None:
    """Read "2026 Q2", "2026: høst", "2026 (2. tertial)": a year, and a part of it that has no year of its own."""
    index = year.ends
    sign = line.low(index)
    at = index + (sign in _AFTER_YEAR)
    part = piece_by_number(line, at) or _named_piece(line, at)
    if part and part.year is not None and line.low(part.ends - 2) == ",":
        # "2025 høst, 2026 vår": the year after the comma has a part of its own.
        part = replace(part, year=None, ends=part.ends - 2)
    if part is None or part.year is not None or part.unit not in _IN_A_YEAR:
        return None
    if part.unsure and line.low(part.ends).isalpha() and not line.at("joins", part.ends):
        return None
    ends = part.ends + (sign == "(" and line.low(part.ends) == ")")
    return _last_made_plain(replace(part, begins=year.begins, ends=ends, year=year.year, unsure=False))


def _named_piece(line: Line, index: int) -> Piece | None:
    if not line.low(index):
        return None
    for kind, read in _READERS.items():
        if (match := line.at(kind, index)) and (found := read(line, index, match)):
            return found
    return _counted_part(line, index)


def _weekday(line: Line, index: int, match: Match) -> Piece | None:
    at = match.ends
    while line.low(at) in {",", "."} or line.low(at) == "den":
        at += 1
    day = piece_by_number(line, at)
    return replace(day, begins=index, numeric=False) if day and day.unit == "day" else None


def _turn(line: Line, index: int, match: Match) -> Piece | None:
    """Read "årsskiftet 2025/2026" and "månedsskiftet jan./feb. 2026"."""
    if match.value == "year-end":
        years = year_after(line, match.ends, "stuck")
        return with_years(Piece(unit="turn-of-year", begins=index, ends=match.ends, name="end"), years)
    if match.value == "year":
        years = pair_at(line, match.ends) or year_after(line, match.ends, "stuck")
        return with_years(Piece(unit="turn-of-year", begins=index, ends=match.ends), years)
    month = line.at("months", match.ends)
    if month is None:
        return None
    ends = month.ends
    if (join := line.at("joins", ends)) and (following := line.at("months", join.ends)):
        ends = following.ends
    piece = Piece(unit="turn-of-month", begins=index, ends=ends, number=int(month.value))
    return with_years(piece, year_after(line, ends, "stuck"))


def _unit(line: Line, index: int, match: Match) -> Piece | None:
    if match.value == "school-year":
        piece = Piece(unit="school-year", begins=index, ends=match.ends)
        pair = pair_at(line, match.ends) or short_pair_at(line, match.ends)
        return with_years(piece, pair or year_after(line, match.ends, "stuck"))
    if match.value in {"year", "this-year"}:
        return _year_by_name(line, index, match)
    if match.value == "week":
        return _week(line, index, match)
    unit = COUNTED_UNITS.get(match.value)
    number = line.number(match.ends, 1, after_letter=True)
    if (
        unit is None
        or number is None
        or (match.ends == index + 1 and len(line.low(index)) == 1 and not line.is_glued(match.ends))
    ):
        return None
    piece = Piece(unit=unit, begins=index, ends=match.ends + 1, number=number)
    return with_years(piece, year_after(line, match.ends + 1, "loose"))


def _year_by_name(line: Line, index: int, match: Match) -> Piece | None:
    before = index - 1 - (line.low(index - 1) == ".")
    if line.words.has("rate_words", line.low(before)):
        return None
    pair = pair_at(line, match.ends)
    if pair and (pair.slash or line.is_glued(match.ends + 1)):
        return with_years(Piece(unit="year", begins=index, ends=match.ends), pair)
    year = year_at(line, match.ends)
    if year is not None:
        return Piece(unit="year", begins=index, ends=match.ends + 1, year=year)
    return Piece(unit="year", begins=index, ends=match.ends, unsure=True) if match.value == "this-year" else None


def _week(line: Line, index: int, match: Match) -> Piece | None:
    number = line.number(match.ends, 2, after_letter=True)
    if number is None:
        return None
    piece = Piece(unit="week", begins=index, ends=match.ends + 1, number=number)
    return with_years(piece, year_after(line, match.ends + 1, "no"))


def _season(line: Line, index: int, match: Match) -> Piece | None:
    unsure = line.words.has("unsure", line.low(index))
    piece = Piece(unit="season", begins=index, ends=match.ends, name=match.value, unsure=unsure)
    pair = pair_at(line, match.ends) if match.value == "winter" else None
    if pair is None or pair.until != pair.year + 1:
        pair = _slashed_pair(line, match.ends)
    years = pair or year_after(line, match.ends, "loose")
    if years is None and (years := _first_of_span(line, match.ends)):
        piece = replace(piece, notes=("vague-time",))
    return with_years(piece, years)


def _first_of_span(line: Line, index: int) -> Years | None:
    """Read "høst - 2026 - 2027": the season of the first year, or of each."""
    if line.low(index) not in DASHES or line.low(index + 2) not in DASHES:
        return None
    year, last = year_at(line, index + 1), year_at(line, index + 3)
    return Years(year, None, index + 2) if year and last and year < last else None


def _slashed_pair(line: Line, index: int) -> Years | None:
    """Read "høst 26/27": two years in two digits each, where nothing makes them a day or a count."""
    pair = short_pair_at(line, index)
    is_pair = pair is not None and line.low(index + 1) == "/" and pair.year >= _FIRST_SHORT_PAIR
    return pair if is_pair and line.is_end(index + 3) else None


def _semester(line: Line, index: int, match: Match) -> Piece | None:
    unsure = line.words.has("unsure", line.low(index))
    piece = Piece(unit="semester", begins=index, ends=match.ends, name=match.value, unsure=unsure)
    return with_years(piece, _slashed_pair(line, match.ends) or year_after(line, match.ends, "loose"))


def _month(line: Line, index: int, match: Match) -> Piece | None:
    month = int(match.value)
    if line.words.month_first and (day := ordinal_at(line, match.ends)) and 1 <= day[0] <= 31:
        year = year_after(line, day[1], "stuck")
        return with_years(Piece(unit="day", begins=index, ends=day[1], number=month, day=day[0]), year)
    unsure = line.words.has("unsure", line.low(index))
    piece = Piece(unit="month", begins=index, ends=match.ends, number=month, unsure=unsure)
    return with_years(piece, year_after(line, match.ends, "loose"))


def _event(line: Line, index: int, match: Match) -> Piece:
    piece = Piece(unit="event", begins=index, ends=match.ends)
    return with_years(piece, year_after(line, match.ends, "stuck"))


def _holiday(line: Line, index: int, match: Match) -> Piece:
    piece = Piece(unit="holiday", begins=index, ends=match.ends, name=match.value)
    return with_years(piece, year_after(line, match.ends, "stuck"))


def _plan_period(line: Line, index: int, match: Match) -> Piece:
    """Read "planperioden" alone, or the years that follow it ("perioden 2025–2027")."""
    at = match.ends + (line.low(match.ends) in {":", ","})
    years = piece_by_number(line, at) or _named_years(line, at)
    return years or Piece(unit="plan-period", begins=index, ends=match.ends)


def _named_years(line: Line, index: int) -> Piece | None:
    """Read a month or season after "perioden", which the words of limits may stand before."""
    for kind, read in (("months", _month), ("seasons", _season)):
        if match := line.at(kind, index):
            return read(line, index, match)
    return None


def _counted_part(line: Line, index: int) -> Piece | None:
    """Read "andre kvartal 2026", "siste halvår"."""
    counted = ordinal_at(line, index)
    unit = line.at("units", counted[1]) if counted else None
    if counted is None or unit is None or unit.value not in COUNTED_UNITS:
        return None
    at = unit.ends
    years: Years | None = year_after(line, at, "loose")
    return with_years(
        Piece(unit=COUNTED_UNITS[unit.value], begins=index, ends=at, number=counted[0]),
        years,
    )


_READERS: dict[str, Callable[[Line, int, Match], Piece | None]] = {
    "weekdays": _weekday,
    "turns": _turn,
    "units": _unit,
    "semesters": _semester,
    "plan_period": _plan_period,
    "months": _month,
    "seasons": _season,
    "holidays": _holiday,
    "events": _event,
}
