"""What a person types, as values; what cannot be meant is refused with the field it stands in."""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from avklart.domain.errors import RuleError
from avklart.domain.money import MILLION, written_number

LONGEST_TEXT = 20_000
LONGEST_LINE = 300
LONGEST_REASON = 100
# Goals for the climate reach to 2050; 2081 is 2018 with two figures in each other's place.
FIRST_YEAR, LAST_YEAR = 1950, 2070
_MOST_KRONER = Decimal(10) ** 12
_ORE = Decimal("0.01")

# Signs that turn the direction of text: what one sees would not be what is stored.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DAY_FIRST = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{2}|\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_AMOUNT = re.compile(r"(?:kr\.?\s*)?(-?)\s*(\d[\d\s.,]*?)\s*(mill\w*\.?|mrd\.?|tusen|k?kr\.?)?\s*(?:,-)?", re.I)
_NUMBER = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,4})?")
_FACTORS = {"mil": MILLION, "mrd": MILLION * 1000, "tus": Decimal(1000)}


def text_typed(written: str, field: str, *, most: int = LONGEST_TEXT, needed: bool = False) -> str:
    """Give a text as it is stored: composed letters, plain line breaks, no unseen signs, no space around it.

    Raises:
        RuleError: "text-missing" when it is needed and empty; "text-too-long" with the limit.

    Source: none in law; a published plan's longest cell has some hundred words.
    """
    if len(written) > 4 * most:
        raise RuleError("text-too-long", field=field, limit=most)
    lines = unicodedata.normalize("NFC", written).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(sign for sign in lines if sign in "\n\t" or _is_seen(sign)).strip()
    if needed and not text:
        raise RuleError("text-missing", field=field)
    if len(text) > most:
        raise RuleError("text-too-long", field=field, limit=most)
    return text


def line_typed(written: str, field: str, *, most: int = LONGEST_LINE, needed: bool = False) -> str:
    """Give a text of one line, such as a name: as `text_typed`, with each run of space as one.

    Source: none in law.
    """
    return " ".join(text_typed(written, field, most=most, needed=needed).split())


def day_typed(written: str, field: str) -> date | None:
    """Give the day that "31.05.2018", "31.5.18" or "2018-05-31" says, or None for nothing.

    Raises:
        RuleError: "day-not-understood"; "year-out-of-sense" when the year lies before 1950 or after 2070.

    Source: the Language Council of Norway's advice on dates; ISO 8601.
    """
    written = written.strip()
    if not written:
        return None
    if found := _YEAR_FIRST.fullmatch(written):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(written):
        day, month, year = found.groups()
    else:
        raise RuleError("day-not-understood", field=field)
    century = "20" if len(year) == 2 else ""
    refuse_year(int(century + year), field)
    try:
        return date(int(century + year), int(month), int(day))
    except ValueError as fault:
        raise RuleError("day-not-understood", field=field) from fault


def amount_typed(written: str, field: str) -> Decimal | None:
    """Give the amount that "350 000", "kr 350 000,50", "1,2 mill." or "350.000" says, or None for nothing.

    Raises:
        RuleError: "amount-not-understood", "amount-below-ore", "amount-negative", or "amount-too-large".

    Source: the Language Council of Norway's advice on numbers, and the forms of published plans.
    """
    written = " ".join(written.split())
    if not written:
        return None
    found = _AMOUNT.fullmatch(written[:60])
    if found is None or not written.isprintable() or not _is_ascii_number(found[2]) or _is_broken(found[2]):
        raise RuleError("amount-not-understood", field=field)
    factor = _FACTORS.get((found[3] or "")[:3].lower(), Decimal(1))
    number = written_number(found[2].rstrip(" .,"), factor)
    amount = number.value * factor
    # "100,505" is thousands to some and decimals to others.
    is_two = factor == 1 and number.ambiguous
    if is_two or (amount < _MOST_KRONER and amount != amount.quantize(_ORE)):
        raise RuleError("amount-below-ore", field=field)
    return checked_amount(-amount if found[1] else amount, field)


def _is_broken(figures: str) -> bool:
    """Whether figures between two signs are no thousands: "1,2,3" is no amount, "1 000,50" is one."""
    return any(len(group) != 3 for group in re.split(r"[\s.,]+", figures.rstrip(" .,"))[1:-1])


def checked_amount(amount: Decimal, field: str) -> Decimal:
    """Give an amount in whole øre.

    Raises:
        RuleError: "amount-negative", or "amount-too-large" from a thousand milliards up.

    Source: none in law; funding is what is paid in, and no plan of a region holds such sums.
    """
    if amount < 0:
        raise RuleError("amount-negative", field=field)
    if amount >= _MOST_KRONER:
        raise RuleError("amount-too-large", field=field)
    return amount.quantize(_ORE)


def number_typed(written: str, field: str) -> Decimal | None:
    """Give the number that "5 612", "12,5" or "0.5" says, or None for nothing.

    Raises:
        RuleError: "number-not-understood".

    Source: the Language Council of Norway's advice on numbers.
    """
    written = "".join(written.split())
    if not written:
        return None
    if not _NUMBER.fullmatch(written[:30]):
        raise RuleError("number-not-understood", field=field)
    return Decimal(written.replace(",", "."))


def refuse_year(year: int, field: str) -> None:
    """Refuse a year that no plan can mean.

    Raises:
        RuleError: "year-out-of-sense" with the year and the limits.

    Source: none in law; a slip of the finger gives 218 or 20188.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleError("year-out-of-sense", field=field, year=year, first=FIRST_YEAR, last=LAST_YEAR)


def refuse_days(from_on: date | None, to_on: date | None, field: str) -> None:
    """Refuse a time that ends before it starts, and years that no plan can mean.

    Raises:
        RuleError: "ends-before-start", or "year-out-of-sense".

    Source: none in law; a span of days has its first day first.
    """
    for day in (from_on, to_on):
        if day is not None:
            refuse_year(day.year, field)
    if from_on and to_on and to_on < from_on:
        raise RuleError("ends-before-start", field=field)


def refuse_choice(word: str, known: tuple[str, ...], field: str) -> None:
    """Refuse a code that is none of those known.

    Raises:
        RuleError: "choice-unknown".

    Source: none in law; a form shows the choices there are.
    """
    if word not in known:
        raise RuleError("choice-unknown", field=field)


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cs", "Cn") and sign not in _TURNING


def _is_ascii_number(written: str) -> bool:
    return all(sign.isascii() or sign.isspace() for sign in written)
