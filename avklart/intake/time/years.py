"""Years among the tokens of a text: alone, in pairs, and after the month or season they belong to."""

from typing import Literal, NamedTuple

from avklart.intake.time.lexicon import Line

Short = Literal["no", "stuck", "loose"]

DASHES = frozenset("-–—−‑‐")
FIRST_YEAR, LAST_YEAR = 1900, 2099
# A number that stands alone is taken for a year from here on; smaller ones are more often amounts.
FIRST_BARE_YEAR = 2001
_APOSTROPHES = frozenset("'’`´")
_CENTURY, _LATEST_SHORT = 2000, 70
_LONGEST_PERIOD = 30
_FIRST_LOOSE_SHORT, _LAST_LOOSE_SHORT = 20, 45

# What may come after a short year with spaces around its dash: "2026 - 27", but not "2026 - 27 deltakere".
_AFTER_SPACED = frozenset({"", ",", ";", ")"})


class Years(NamedTuple):
    """A year, the last year of a pair ("2025/26"), and the token after. `slash` tells that the pair is one term."""

    year: int
    until: int | None
    ends: int
    slash: bool = False
    short: bool = False


def year_at(line: Line, index: int, *, after_letter: bool = False) -> int | None:
    """Give the year of four digits at a token, or None where the number counts or measures something.

    Source: published plans.
    """
    year = line.number(index, 4, after_letter=after_letter)
    if year is None or len(line.low(index)) != 4 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return None if counts_something(line, index + 1) else year


def counts_something(line: Line, index: int) -> bool:
    """Tell whether what stands after a number makes it an amount: "2025 kr", "2025 elever", "2025,-", "2025 000".

    Money before a number of its own is no amount of the year before it ("Tilskudd 2025 kr 100 000").

    Source: published plans.
    """
    counted = line.at("not_before", index)
    if counted is None:
        return _is_amount_after(line, index)
    is_money = line.words.has("not_after", line.low(index))
    return not (is_money and line.low(counted.ends + (line.low(counted.ends) == ".")).isdecimal())


def pair_at(line: Line, index: int) -> Years | None:
    """Give two years that make one term: "2025/2026", "2025/26", "2025-27"; with spaces, "2025 - 27" at its end.

    Source: published plans.
    """
    year = _four_digits(line, index)
    sign = line.low(index + 1)
    if year is None or not (sign == "/" or sign in DASHES):
        return None
    at = index + 2 + (line.low(index + 2) in _APOSTROPHES)
    until = year_at(line, at)
    if until is None:
        until = _short_end(line, at, year)
    if until is None or not year < until <= year + _LONGEST_PERIOD:
        return None
    return Years(year, until, at + 1, slash=sign == "/")


def short_pair_at(line: Line, index: int) -> Years | None:
    """Give two years of two digits each, the second the next after the first: "skoleåret 25/26".

    Source: published plans.
    """
    first, last = line.number(index), line.number(index + 2)
    sign = line.low(index + 1)
    if first is None or last is None or not (sign == "/" or sign in DASHES) or last != first + 1:
        return None
    if len(line.low(index)) != 2 or len(line.low(index + 2)) != 2:
        return None
    return Years(short_year(first), short_year(last), index + 3, slash=True)


def year_after(line: Line, index: int, short: Short) -> Years | None:
    """Give the year that follows a month, season or quarter: "mai 2026", "mai, 2026", "høst-25", "vår (2026)".

    `short` tells whether two digits may be a year: not at all, only after a sign ("høst-25"), or also after a space
    where the text goes no further ("høst 25").

    Source: published plans.
    """
    if (pair := pair_at(line, index)) and (pair.slash or _is_short_term(line, pair)):
        return pair._replace(slash=True)
    if (year := year_at(line, index, after_letter=True)) is not None:
        return Years(year, None, index + 1)
    if line.low(index) in {",", "("} and (year := year_at(line, index + 1)) is not None:
        bracketed = line.low(index) == "("
        if bracketed == (line.low(index + 2) == ")"):
            return Years(year, None, index + 2 + bracketed)
    is_set_off = line.low(index) in DASHES or line.low(index) == "/"
    if is_set_off and (year := year_at(line, index + 1)) is not None and line.is_end(index + 2):
        return Years(year, None, index + 2) if line.low(index + 2) not in DASHES else None
    if linked := line.at("year_links", index):
        year = year_at(line, linked.ends)
        return Years(year, None, linked.ends + 1) if year is not None else None
    return _year_stuck_after(line, index, short) or (_loose_year(line, index) if short == "loose" else None)


def _is_short_term(line: Line, pair: Years) -> bool:
    """Tell whether the last year of a pair has two digits and is no day: "vår 2025-26", not "mai 2025-26. juni"."""
    return len(line.low(pair.ends - 1)) == 2 and _is_no_day(line, pair.ends)


def short_year(number: int) -> int:
    """Give the year two digits stand for.

    Source: published plans, "15.09.25".
    """
    return _CENTURY + number - (100 if number >= _LATEST_SHORT else 0)


def _four_digits(line: Line, index: int) -> int | None:
    year = line.number(index, 4, after_letter=True)
    return year if year is not None and len(line.low(index)) == 4 and FIRST_YEAR <= year <= LAST_YEAR else None


def _short_end(line: Line, index: int, year: int) -> int | None:
    number = line.number(index)
    is_stuck = line.is_glued(index - 1) and line.is_glued(index)
    if number is None or len(line.low(index)) != 2 or not (is_stuck or line.low(index + 1) in _AFTER_SPACED):
        return None
    if line.is_glued(index + 1) and line.low(index + 1) in DASHES | {"."} and line.is_glued(index + 2):
        return None
    return year - year % 100 + number


def _is_amount_after(line: Line, index: int) -> bool:
    """Tell whether what follows a number makes it an amount: "2025,-", "2025,50", "2025 000"."""
    sign, following = line.low(index), line.low(index + 1)
    if sign in {".", ","} and line.is_glued(index) and line.is_glued(index + 1):
        return (following.isdecimal() and len(following) != 4) or (sign == "," and following in DASHES)
    return sign.isdecimal() and len(sign) == 3


def _year_stuck_after(line: Line, index: int, short: Short) -> Years | None:
    """Give a year after a sign without space: "mai/2026", "Q2-2026", "høst-25", "vår '26", "vår -26"."""
    sign = line.low(index)
    if not (sign in DASHES or sign in {"/", "."} or sign in _APOSTROPHES) or not line.is_glued(index + 1):
        return None
    if line.is_glued(index) and (year := year_at(line, index + 1)) is not None:
        return Years(year, None, index + 2)
    number = line.number(index + 1) if short != "no" else None
    if number is None or len(line.low(index + 1)) != 2 or number < _FIRST_LOOSE_SHORT or sign in {"/", "."}:
        return None
    return (
        Years(short_year(number), None, index + 2) if line.is_end(index + 2) and _is_no_day(line, index + 2) else None
    )


def _loose_year(line: Line, index: int) -> Years | None:
    number = line.number(index, after_letter=True)
    if number is None or not _FIRST_LOOSE_SHORT <= number <= _LAST_LOOSE_SHORT or line.low(index + 1) in {".", "%"}:
        return None
    return Years(short_year(number), None, index + 1, short=True) if line.is_end(index + 1) else None


def _is_no_day(line: Line, index: int) -> bool:
    return not (line.low(index) == "." and (line.at("months", index + 1) or line.low(index + 1).isdecimal()))
