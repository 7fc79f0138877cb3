"""Numbers as a person sees them in a cell: dates, percentages and units by the cell's number format.

Other numbers keep the digits of the file, so that what was read can be compared with what stands there.
docs/decisions/0010-spreadsheets-from-their-own-xml.md tells why.
"""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

_LONGEST_CODE = 400
_LAST_DAY = 2_958_465
_DAYS_1904 = 1_462
# The 29 February 1900 that never was, which spreadsheets count all the same.
_FALSE_DAY = 60

# What the numbers of Excel's own formats stand for on a Norwegian machine.
BUILT_IN = {
    **dict.fromkeys((9, 10), "0%"),
    14: "dd\\.mm\\.yyyy",
    15: "d\\.mmm\\.yy",
    16: "d\\.mmm",
    17: "mmm\\.yy",
    **dict.fromkeys((18, 20), "hh:mm"),
    **dict.fromkeys((19, 21), "hh:mm:ss"),
    22: "dd\\.mm\\.yyyy hh:mm",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "dd\\.mm\\.yyyy"),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
}
_MONTHS = {
    "nb": [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "nb": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    "nn": ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_NYNORSK, _ENGLISH = 0x814, 0x09

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)(?:-(?P<locale>[0-9A-Fa-f]{1,8}))?[^\]]*\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]|(?P<noon>AM/PM|A/P)|(?P<general>General|Standard)"
    r"|(?P<part>y+|m+|d+|h+|s+)|(?P<digit>[0#?.,%E]+)|(?P<section>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_SIMPLE = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,13}[1-9])?")


class NumberFormat(NamedTuple):
    """How a cell's number is shown. `kind` is "plain", "date", "percent" or "nothing" (the format hides the value).

    `parts` of a date are its letters ("dd", "mm", "yyyy", "hh") and, with an apostrophe in front, what stands between
    them. `before` and `after` are the words of a plain format ("kr", "timer").
    """

    kind: str = "plain"
    parts: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    language: str = "nb"


PLAIN = NumberFormat()


def number_format(code: str) -> NumberFormat:
    """Give what a format code says; the section for positive numbers, since the others differ in sign and colour."""
    if code in ("", "General", "@") or len(code) > _LONGEST_CODE:
        return PLAIN
    tokens = list(_TOKEN.finditer(code))
    ends = [at for at, token in enumerate(tokens) if token["section"]]
    first = tokens[: ends[0]] if ends else tokens
    if not first:
        return NumberFormat("nothing")
    digits = "".join(token["digit"] or "" for token in first)
    if any(token["part"] or token["elapsed"] for token in first) and not re.search("[#?]", digits):
        return NumberFormat("date", _date_parts(first), language=_language(first))
    if "%" in digits:
        return NumberFormat("percent")
    return _with_words(first, digits)


def _language(tokens: list[re.Match[str]]) -> str:
    """Give the language a format writes months and days in, by the number Windows has for it; else bokmål."""
    for token in tokens:
        if token["locale"]:
            number = int(token["locale"], 16) & 0xFFFF
            if number == _NYNORSK:
                return "nn"
            return "en" if number & 0x3FF == _ENGLISH else "nb"
    return "nb"


def _date_parts(tokens: list[re.Match[str]]) -> tuple[str, ...]:
    parts: list[str] = []
    for token in tokens:
        if token["part"]:
            parts.append(token["part"].lower())
        elif token["elapsed"]:
            parts.append(f"[{token['elapsed'][0].lower()}]")
        elif literal := token["quoted"] or token["escaped"] or (token["other"] if token["other"] != "@" else ""):
            parts.append("'" + literal)
        elif token["digit"] and "0" not in token["digit"]:
            parts.append("'" + token["digit"])
    # An m right after an hour or right before a second is a minute.
    letters = [at for at, part in enumerate(parts) if not part.startswith("'")]
    for before, at, after in zip([-1, *letters], letters, [*letters[1:], -1], strict=False):
        hours = before >= 0 and parts[before][0:2] in ("h", "hh", "[h")
        if parts[at] in ("m", "mm") and (hours or (after >= 0 and parts[after].startswith("s"))):
            parts[at] = "M" * len(parts[at])
    return tuple(parts)


def _with_words(tokens: list[re.Match[str]], digits: str) -> NumberFormat:
    """Give the words a format draws around its number. A format in thousands or millions draws another number."""
    words: list[list[str]] = [[], []]
    seen = False
    for token in tokens:
        if token["digit"] or token["general"]:
            seen = True
        else:
            words[seen].append(token["quoted"] or token["escaped"] or token["currency"] or token["other"] or "")
    before, after = (" ".join("".join(part).split()) for part in words)
    if not seen or digits.rstrip(".").endswith(","):
        return PLAIN
    shown = [part if any(sign.isalpha() or sign in "€$£" for sign in part) else "" for part in (before, after)]
    return NumberFormat("plain", before=shown[0], after=shown[1]) if any(shown) else PLAIN


def number_text(raw: str, shown: NumberFormat = PLAIN, days_from_1904: bool = False) -> str:
    """Give the text of a number: integers without ".0", decimals with the shortest exact digits, dates as formatted.

    `raw` is the number as the file writes it; what is no number is given back as it is.
    """
    if shown is PLAIN and _SIMPLE.fullmatch(raw):
        return raw
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return raw
    if not value.is_finite() or abs(value) >= 10**15:
        return raw
    if shown.kind == "date":
        return date_text(float(value), shown, days_from_1904) or _digits(value)
    if shown.kind == "percent":
        return _digits(value * 100) + " %"
    return " ".join(part for part in (shown.before, _digits(value), shown.after) if part)


def _digits(value: Decimal) -> str:
    """Give the digits: fifteen that count, as spreadsheets show (1.1 is stored as 1.1000000000000001)."""
    text = f"{float(value):.15g}"
    text = f"{Decimal(text):f}" if "e" in text else text
    return "0" if text == "-0" else text


def date_text(value: float, shown: NumberFormat, days_from_1904: bool = False) -> str | None:
    """Give a day or time, counted in days, as its format shows it; None when it lies outside the calendar.

    A time of exactly midnight after a date is left out: programs write it for a day alone.
    """
    if value < 0 or value > _LAST_DAY:
        return None
    seconds = round(value * 86_400)
    days, seconds = divmod(seconds, 86_400)
    elapsed = (days, seconds)
    days += _DAYS_1904 if days_from_1904 else 0
    if days > _LAST_DAY:
        return None
    parts = shown.parts
    times = [at for at, part in enumerate(parts) if part[0] in "hMs["]
    dates = [at for at, part in enumerate(parts) if part[0] in "ymd"]
    if times and dates and seconds == 0 and times[0] > dates[-1]:
        parts = parts[: dates[-1] + 1]
    return "".join(_part_text(part, _calendar(days), elapsed, shown.language) for part in parts).strip()


def _calendar(days: int) -> tuple[int, int, int, int]:
    """Give year, month, day and weekday (0 Monday) of a day number as spreadsheets count, from 1 January 1900."""
    if days in (0, _FALSE_DAY):
        return (1900, 1, 0, 5) if days == 0 else (1900, 2, 29, 2)
    day = date(1899, 12, 31 if days < _FALSE_DAY else 30) + timedelta(days)
    return day.year, day.month, day.day, day.weekday()


def _part_text(part: str, day: tuple[int, int, int, int], elapsed: tuple[int, int], language: str) -> str:
    sign, length = part[0], len(part)
    if sign == "'":
        return part[1:]
    if sign in "ymd":
        return _date_part(sign, length, day, language)
    days, seconds = elapsed
    if sign == "[":
        return str((days * 86_400 + seconds) // {"h": 3600, "m": 60, "s": 1}[part[1]])
    number = {"h": seconds // 3600, "M": seconds // 60 % 60, "s": seconds % 60}[sign]
    return f"{number:0{min(length, 2)}}"


def _date_part(sign: str, length: int, day: tuple[int, int, int, int], language: str) -> str:
    year, month, number, weekday = day
    if sign == "y":
        return str(year) if length > 2 else f"{year % 100:02}"
    if length <= 2:
        return f"{month if sign == 'm' else number:0{length}}"
    months = _MONTHS["en" if language == "en" else "nb"]
    name = months[month - 1] if sign == "m" else _WEEKDAYS[language][weekday]
    if length == 3:
        return name[:3]
    return name[:1] if length == 5 else name
