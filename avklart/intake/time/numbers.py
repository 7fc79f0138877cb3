"""Pieces of time that begin with a number: days, quarters by number, months and years in digits."""

from msgspec.structs import replace

from avklart.intake.time.lexicon import Line
from avklart.intake.time.piece import Piece, Unit, with_years
from avklart.intake.time.years import (
    DASHES,
    FIRST_BARE_YEAR,
    FIRST_YEAR,
    LAST_YEAR,
    Years,
    counts_something,
    pair_at,
    short_pair_at,
    short_year,
    year_after,
    year_at,
)

_MOST_DAY, _MOST_MONTH = 39, 19
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "a", "e"})
COUNTED_UNITS: dict[str, Unit] = {"quarter": "quarter", "tertial": "tertial", "half": "half"}


def piece_by_number(line: Line, index: int) -> Piece | None:
    """Give the piece of time that begins with the number at a token, or None where the number is something else.

    Source: published plans; the forms of the plan draft contract.
    """
    if not line.low(index).isdecimal() or _is_named(line, index):
        return None
    if len(line.low(index)) == 4:
        return _iso_day(line, index) or _years(line, index)
    return (
        _day_in_digits(line, index)
        or _day_of_month(line, index)
        or _part_of_year(line, index)
        or _month_in_digits(line, index)
        or _short_school_year(line, index)
    )


def _short_school_year(line: Line, index: int) -> Piece | None:
    """Read "24/25 skoleåret"."""
    pair = short_pair_at(line, index)
    unit = line.at("units", pair.ends) if pair else None
    if pair is None or unit is None or unit.value != "school-year":
        return None
    return replace(with_years(Piece(unit="school-year", begins=index, ends=index), pair), ends=unit.ends)


def is_inside_number(line: Line, index: int) -> bool:
    """Tell whether a number goes on from a sign and digits or letters before it ("31/2024", "LOV-2005")."""
    if not line.is_glued(index) or not line.low(index).isdecimal():
        return False
    before = line.low(index - 1)
    if before.isalnum():
        return True
    return (before in DASHES or before in {".", ",", "/", ":"}) and (
        line.is_glued(index - 1) and line.low(index - 2).isalnum() and not line.at("months", index - 2)
    )


def ordinal_at(line: Line, index: int) -> tuple[int, int] | None:
    """Give a number that counts ("2.", "2nd", "andre") and the token after it; "siste" counts as 0."""
    if word := line.at("ordinals", index):
        return (0 if word.value == "last" else int(word.value)), word.ends
    number = _day_number(line, index)
    if number is None:
        return None
    after = index + 1
    if line.is_glued(after) and line.low(after) in _ORDINAL_ENDINGS | {"."}:
        return number, after + 1
    return number, after


def _is_named(line: Line, index: int) -> bool:
    """Tell whether the word before makes the number a name, an amount or a reference: "fv. 2187", "kr 2025"."""
    before = index - 1
    if line.low(before) in {".", ":"}:
        before -= 1
    word = line.low(before)
    if line.words.has("not_after", word):
        return True
    return line.words.has("case_words", word) and line.low(index + 1) == "/"


def _day_number(line: Line, index: int) -> int | None:
    low = line.low(index)
    if not low.isdecimal() or not low.isascii() or len(low) > 2:
        return None
    if line.is_glued(index + 1) and line.low(index + 1).isalpha() and line.low(index + 1) not in _ORDINAL_ENDINGS:
        # "15mars": a month may be stuck to its day.
        return int(low) if line.at("months", index + 1) else None
    return int(low)


def _iso_day(line: Line, index: int) -> Piece | None:
    """Read "2025-09-15" and "2025-09"."""
    year, month = int(line.low(index)), line.number(index + 2)
    if not FIRST_YEAR <= year <= LAST_YEAR or month is None or len(line.low(index + 2)) != 2:
        return None
    if line.low(index + 1) != "-" or not (line.is_glued(index + 1) and line.is_glued(index + 2)):
        return None
    day = line.number(index + 4)
    if line.low(index + 3) == "-" and line.is_glued(index + 3) and day is not None and len(line.low(index + 4)) == 2:
        return Piece(unit="day", begins=index, ends=index + 5, number=month, day=day, year=year)
    if not 1 <= month <= 12 or month > year % 100:
        return None
    return Piece(unit="month", begins=index, ends=index + 3, number=month, year=year)


def _years(line: Line, index: int) -> Piece | None:
    """Read a year, or a pair of years that is one term."""
    pair = pair_at(line, index)
    if pair and (pair.slash or line.is_glued(index + 1) or len(line.low(pair.ends - 1)) == 2):
        if line.low(pair.ends) == "/" and pair.slash and year_at(line, pair.ends + 1):
            # "2025/2026/2027": one year, and what is joined to it.
            return Piece(unit="year", begins=index, ends=index + 1, year=pair.year)
        if counts_something(line, pair.ends) or line.low(pair.ends) == "/":
            return None
        school_year = line.at("units", pair.ends)
        if school_year and school_year.value == "school-year":
            return replace(with_years(Piece(unit="school-year", begins=index, ends=index), pair), ends=school_year.ends)
        return with_years(Piece(unit="year", begins=index, ends=pair.ends), pair)
    year = year_at(line, index)
    if year is None or year < FIRST_BARE_YEAR or _is_postcode(line, index):
        return None
    sign, following = line.low(index + 1), line.low(index + 2)
    stuck = (sign == "/" or sign in DASHES) and line.is_glued(index + 1) and line.is_glued(index + 2)
    if stuck and following.isdecimal() and not (pair or _goes_on_as_day(line, index + 2)):
        # "2024/123" is a case and "2025-0012" a number, but "2025-1.mars 2026" is a time.
        return None
    if stuck and following.isalpha() and sign in DASHES and not line.words.may_begin(following):
        # "2025-budsjettet", "2020-tallet"
        return None
    return Piece(unit="year", begins=index, ends=index + 1, year=year)


def _goes_on_as_day(line: Line, index: int) -> bool:
    return line.low(index + 1) == "." and len(line.low(index)) <= 2


def _is_postcode(line: Line, index: int) -> bool:
    """Tell whether a number stands like a postal code: "Storgata 5, 2040 Kløfta"."""
    name = line.low(index + 1)
    if line.low(index - 1) != "," or not line.low(index - 2).isdecimal() or len(line.low(index - 2)) > 3:
        return False
    return name.isalpha() and line.text[line.tokens[index + 1].begins].isupper()


def _day_in_digits(line: Line, index: int) -> Piece | None:
    """Read "15.09.2025", "15.9.25", "15/9-2025", "15/9", "15.09" and "15.9."."""
    day, month = line.number(index), line.number(index + 2)
    sign = line.low(index + 1)
    if day is None or month is None or sign not in {".", "/", "-"} or not line.is_glued(index + 1):
        return None
    spaced = not line.is_glued(index + 2)
    if not (1 <= day <= _MOST_DAY and 1 <= month <= _MOST_MONTH) and not (sign == "/" and day <= 12 and month <= 31):
        return None
    years = _year_of_digits(line, index + 3, sign)
    if years is None:
        return None if spaced or sign == "-" else _day_without_year(line, index, day, month)
    notes: tuple[str, ...] = ()
    if month > 12 and day <= 12 and sign == "/":
        day, month, notes = month, day, ("month-before-day",)
    return Piece(unit="day", begins=index, ends=years.ends, number=month, day=day, year=years.year, notes=notes)


def _year_of_digits(line: Line, index: int, sign: str) -> Years | None:
    """Read the year after a day and month in digits."""
    joined = {".": {"."}, "-": {"-"}, "/": {"-", "/", "–", "."}}[sign]
    at = index + 1 if line.low(index) in joined else index
    if at == index and sign == "-":
        return None
    year = year_at(line, at)
    if year is not None:
        return Years(year, None, at + 1)
    number = line.number(at)
    if number is None or len(line.low(at)) != 2 or at == index or not line.is_glued(at):
        return None
    if (
        line.low(at + 1) in {".", "/"}
        and line.is_glued(at + 1)
        and line.low(at + 2).isdecimal()
        and line.is_glued(at + 2)
    ):
        return None
    return Years(short_year(number), None, at + 1)


def _day_without_year(line: Line, index: int, day: int, month: int) -> Piece | None:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    ends = index + 3
    stuck = line.is_glued(ends) and line.is_glued(ends + 1) and line.low(ends + 1).isdecimal()
    if stuck and line.low(ends) in {".", ",", "/"}:
        return None
    if line.low(ends) == "." and line.is_glued(ends):
        ends += 1
    return Piece(unit="day", begins=index, ends=ends, number=month, day=day, numeric=True)


def _day_of_month(line: Line, index: int) -> Piece | None:
    """Read "1. mars 2026", "1 mars", "1st March 2026", "15.mars"."""
    counted = ordinal_at(line, index)
    if counted is None or not 1 <= counted[0] <= _MOST_DAY:
        return None
    after = line.at("year_links", counted[1])
    month = line.at("months", counted[1]) or (line.at("months", after.ends) if after else None)
    if month is None:
        return None
    piece = Piece(unit="day", begins=index, ends=month.ends, number=int(month.value), day=counted[0])
    return with_years(piece, year_after(line, month.ends, "stuck"))


def _part_of_year(line: Line, index: int) -> Piece | None:
    """Read "1. kvartal 2026", "2. tertial", "1. halvår"; without the point only with a year ("1 kvartal 2026")."""
    counted = ordinal_at(line, index) or _with_letter(line, index)
    if counted is None:
        return None
    unit = line.at("units", counted[1])
    if unit is None or unit.value not in COUNTED_UNITS:
        return None
    piece = Piece(unit=COUNTED_UNITS[unit.value], begins=index, ends=unit.ends, number=counted[0])
    dated = with_years(piece, year_after(line, unit.ends, "loose"))
    return dated if dated.year is not None or line.low(counted[1] - 1) != line.low(index) else None


def _with_letter(line: Line, index: int) -> tuple[int, int] | None:
    """Give the number of "2Q 2026" and "1T 2026", a letter for the unit stuck to it."""
    low = line.low(index)
    is_lettered = len(low) == 1 and low.isascii() and line.is_glued(index + 1) and len(line.low(index + 1)) == 1
    return (int(low), index + 1) if is_lettered and low.isdecimal() else None


def _is_after_initials(line: Line, index: int) -> bool:
    """Tell whether capitals before "12/2025" make it the number of a case: "FSK 12/2025"."""
    before = line.low(index - 1)
    if not before.isalpha() or not 2 <= len(before) <= 5:
        return False
    token = line.tokens[index - 1]
    return line.text[token.begins : token.ends].isupper() and not line.at("limits", index - 1)


def _month_in_digits(line: Line, index: int) -> Piece | None:
    """Read "09/2025" and "09.2025"."""
    month = line.number(index)
    if month is None or not 1 <= month <= 12 or line.low(index + 1) not in {"/", ".", "-"}:
        return None
    year = year_at(line, index + 2)
    if year is None or not (line.is_glued(index + 1) and line.is_glued(index + 2)) or _is_after_initials(line, index):
        return None
    return Piece(unit="month", begins=index, ends=index + 3, number=month, year=year)
