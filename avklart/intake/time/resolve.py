"""From pieces of time to days: years that one piece takes from another, and the doubts that arise."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, cast

from msgspec.structs import replace

from avklart.domain import period
from avklart.domain.period import Days, Holiday, Season, Semester, Stretch
from avklart.intake.time.piece import Piece

_STRETCHES = {"begin", "mid", "end"}
_VAGUE = {"semester", "turn-of-month", "holiday"}


class Dated(NamedTuple):
    """The days pieces name together, None where they cannot be known, and the codes of doubts."""

    days: Days | None
    codes: tuple[str, ...] = ()


def days_of_pieces(pieces: Sequence[Piece], joins: Sequence[str]) -> Dated | None:
    """Give the days from the first to the last of joined pieces; None when no piece gives the year.

    A piece without a year takes that of the next one ("våren og høsten 2026"), else that of the one before; the year
    is one less or more where the order asks for it ("november–februar 2026").

    Source: the plan draft contract.
    """
    dated = years_filled(pieces)
    if any(piece.year is None and piece.unit != "event" for piece in dated):
        return None
    days = [days_of_piece(piece) for piece in dated]
    if any(piece.unit == "event" for piece in dated):
        return Dated(None, ("time-not-read",) if any(piece.year for piece in dated) else ())
    known = [found for found in days if found]
    codes = _doubts(pieces, dated, joins)
    if len(known) < len(days):
        return Dated(None, ("no-such-time", *codes))
    if "range" in joins and known[-1].ends_on < known[0].starts_on:
        codes = (*codes, "time-ends-before-start")
    return Dated(Days(min(found.starts_on for found in known), max(found.ends_on for found in known)), codes)


def years_filled(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces with the years they take from each other, as far as any has one.

    Source: published plans.
    """
    filled = list(pieces)
    last = filled[-1]
    if len(filled) > 1 and last.until and last.slash and last.unit in {"month", "season"} and _lacks_pair(last):
        filled[-1] = replace(last, year=last.until, until=None)
    for index in range(len(filled) - 2, -1, -1):
        filled[index] = _year_from_next(filled[index], filled[index + 1])
    for index in range(1, len(filled)):
        filled[index] = _year_from_before(filled[index - 1], filled[index], pieces[index - 1])
    return filled


def days_of_piece(piece: Piece) -> Days | None:
    """Give the days of a piece that has its year, or None where the calendar lacks it.

    Source: the plan draft contract.
    """
    if piece.year is None:
        return None
    whole = _whole(piece, piece.year)
    if whole is None or piece.part is None:
        return whole
    if piece.part in _STRETCHES:
        return period.third_of(whole, cast("Stretch", piece.part))
    return period.half_of(whole, 1 if piece.part == "first-half" else 2)


def _whole(piece: Piece, year: int) -> Days | None:
    if piece.until and piece.unit not in {"school-year", "year", "turn-of-year"}:
        first, last = _of_one_year(piece, year), _of_one_year(piece, piece.until)
        if piece.name == "winter" and piece.until == year + 1:
            return last
        return Days(first.starts_on, last.ends_on) if first and last else None
    return _of_one_year(piece, year)


def _of_one_year(piece: Piece, year: int) -> Days | None:
    number = piece.number
    match piece.unit:
        case "day":
            day = period.day_of(year, number, piece.day) if 1 <= number <= 12 else None
            return Days(day, day) if day else None
        case "month":
            return period.month_days(year, number)
        case "season":
            return period.season_days(year, cast("Season", piece.name))
        case "semester":
            return period.semester_days(year, cast("Semester", piece.name))
        case "quarter":
            return period.quarter_days(year, number)
        case "tertial":
            return period.tertial_days(year, number)
        case "half":
            return period.half_year_days(year, number)
        case _:
            return _of_larger_unit(piece, year)


def _of_larger_unit(piece: Piece, year: int) -> Days | None:
    match piece.unit:
        case "week":
            return period.week_days(year, piece.number)
        case "school-year":
            return period.school_year_days(year, piece.until)
        case "turn-of-year":
            new_years_eve = date(year, 12, 31)
            return Days(new_years_eve, new_years_eve)
        case "turn-of-month":
            last = period.month_days(year, piece.number).ends_on
            return Days(last, last)
        case "holiday":
            return period.holiday_days(year, cast("Holiday", piece.name))
        case "year":
            return period.year_days(year, piece.until)
        case _:
            return None


def _lacks_pair(piece: Piece) -> bool:
    """Tell whether a pair of years belongs to the joined pieces together, not to a winter of its own."""
    return piece.name != "winter"


def _start_in(piece: Piece, year: int) -> date | None:
    days = _of_one_year(replace(piece, until=None), year)
    return days.starts_on if days else None


def _year_from_next(piece: Piece, following: Piece) -> Piece:
    if piece.year is not None or following.year is None or piece.unit == "event":
        return piece
    mine, its = _start_in(piece, following.year), _start_in(following, following.year)
    if following.name == "winter" and piece.name == "autumn" and not following.until:
        return replace(piece, year=following.year)
    year = following.year
    if following.name == "winter" and following.until:
        year = following.year if mine and mine.month > 2 else following.until
    elif mine and its and mine > its:
        year -= 1
    return replace(piece, year=year)


def _year_from_before(before: Piece, piece: Piece, before_as_read: Piece) -> Piece:
    if piece.name == "winter" and before.name == "autumn" and before_as_read.year is None and not piece.until:
        # "høsten og vinteren 2025": the winter that follows that autumn.
        return replace(piece, year=(piece.year or before.year or 0) + 1)
    if piece.year is not None or before.year is None or piece.unit == "event":
        return piece
    mine, its = _start_in(piece, before.year), _start_in(before, before.year)
    return replace(piece, year=before.year + (1 if mine and its and mine < its else 0))


def _doubts(pieces: Sequence[Piece], dated: Sequence[Piece], joins: Sequence[str]) -> tuple[str, ...]:
    first = pieces[0]
    codes = [code for piece in pieces for code in piece.notes]
    if len(pieces) == 1:
        codes += _doubts_of_one(first)
    elif missing_years(dated, joins):
        codes.append("years-with-gaps")
    elif "and" in joins and first.year is None and not pieces[-1].until and _is_out_of_order(dated):
        codes.append("season-order")
    if any(piece.part in {"begin", "mid"} or piece.unit in _VAGUE for piece in pieces):
        codes.append("vague-time")
    if any(piece.part == "end" for piece in pieces):
        codes.append("vague-start")
    return tuple(dict.fromkeys(codes))


def _doubts_of_one(piece: Piece) -> list[str]:
    if piece.name == "winter":
        return [] if piece.until else ["winter-year"]
    is_pair = bool(piece.slash and piece.until)
    if piece.unit in {"year", "month", "season"}:
        return ["split-year"] if is_pair else []
    return ["split-year"] if piece.unit in {"school-year", "turn-of-year"} and not (piece.until or piece.name) else []


def _is_out_of_order(dated: Sequence[Piece]) -> bool:
    """Tell whether seasons fell in two years because of their order ("høst og vår 2026")."""
    years = {piece.year for piece in dated}
    return len(years) > 1 and all(
        piece.unit == "season" and not piece.until and piece.name != "winter" for piece in dated
    )


def missing_years(pieces: Sequence[Piece], joins: Sequence[str]) -> list[int]:
    """Give the years between listed years that are not listed themselves ("2025 og 2027").

    Source: none published; years that are listed one by one are meant one by one.
    """
    if "range" in joins or any(piece.unit != "year" or piece.year is None for piece in pieces):
        return []
    listed = {year for piece in pieces for year in range(piece.year or 0, (piece.until or piece.year or 0) + 1)}
    return [year for year in range(min(listed), max(listed)) if year not in listed]
