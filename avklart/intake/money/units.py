"""The unit that a header, a caption or a line above a table gives amounts: "i 1000 kroner", "(mill. kr)", "TNOK"."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from avklart.domain.draft import Language
from avklart.intake.words import words_of

OWN_CURRENCY = {"sv": "SEK", "da": "DKK"}

# A line with more words than this is running text, where a unit must be brought in by words about amounts.
_HEADER_WORDS = 7


def unit_of(text: str, language: Language | None) -> tuple[Decimal, str] | None:
    """Give the factor and the currency that a header or a line gives the amounts below it, or None.

    "Kostnad (mill. kr)" is (1000000, "NOK"), "Alle tall i 1000 kroner" (1000, "NOK"), "SEK" (1, "SEK"). An amount
    of its own ("Budsjett 50 000 kr") is no unit, and running text gives one only where it speaks of amounts.

    Source: none published; the plan draft contract (amounts are whole amounts) and the headers of published plans.
    """
    if len(text) > 400:
        return None
    folded = " ".join(text.lower().split())
    patterns = _patterns(language)
    for found in patterns.unit.finditer(folded):
        if _is_said_of_amounts(folded, found, patterns.stated):
            return _factor(found, patterns), _currency(found, patterns, language)
    return None


def own_currency(language: Language | None) -> str:
    """Give the currency that "kr" means in a plan of a language.

    Source: the plan draft contract, "kr" in a Swedish or Danish plan is theirs.
    """
    return OWN_CURRENCY.get(language or "", "NOK")


class _Patterns:
    """The words of a language as one pattern, and what they stand for."""

    __slots__ = ("currencies", "factors", "prefixes", "stated", "unit")

    def __init__(self, language: Language | None) -> None:
        words = words_of("money", language)
        unit = words["unit"]
        self.factors: dict[str, int] = words["factors"]
        self.prefixes: dict[str, int] = words["prefixes"]
        self.currencies: dict[str, str] = words["currencies"]
        factor, currency = any_of(self.factors), any_of(self.currencies)
        before = f"(?:(?P<before>{any_of(unit['before'])})\\.? )?(?:{any_of(unit['whole'])} )?"
        after_factor = rf"(?P<factor>{factor})\.?[ \-]?(?:(?:{any_of(unit['before'])}) )?(?P<a>{currency})?"
        with_prefix = rf"(?P<prefix>{any_of(self.prefixes)})\.?(?P<b>{currency})"
        after_currency = rf"(?P<c>{currency})\.?(?: ?(?:{any_of(unit['before'])})? ?(?P<late>{factor}))?"
        self.unit = re.compile(rf"(?<![\w.,]){before}(?:{after_factor}|{with_prefix}|{after_currency})(?!\w)")
        self.stated = re.compile(rf"(?<!\w)(?:{any_of(unit['stated'])})(?!\w)")


def any_of(words: Iterable[str]) -> str:
    """Give the words as alternatives of a pattern, the longest first.

    Source: none; a step of reading.
    """
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))


@cache
def _patterns(language: Language | None) -> _Patterns:
    return _Patterns(language)


def _is_said_of_amounts(text: str, found: re.Match[str], stated: re.Pattern[str]) -> bool:
    if _is_counted(text, found):
        return False
    if found["factor"] is not None and found["a"] is None and not _may_stand_alone(text, found):
        return False
    if _in_brackets(text, found) or len(text.split()) <= _HEADER_WORDS:
        return True
    # "alle tall i denne tabellen er i 1000 kroner": the words stand shortly before the unit.
    return stated.search(text, max(0, found.start() - 60), found.start()) is not None


def _may_stand_alone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a factor without a currency ends what is said ("i hele 1000", "i mill."), unlike "i tusen hjem"."""
    if re.match(r" *(?:[).,:;]|$)", text[found.end() :]) is None:
        return False
    return found["before"] is not None or not found["factor"][:1].isdigit() or _in_brackets(text, found)


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number stands beside the unit, so that it is an amount: "3 mill. kr", "kr 500"."""
    head = re.search(r"(\d[\d.,]*) ?$", text[max(0, found.start() - 30) : found.start()])
    if head and not re.fullmatch(r"(?:19|20)\d\d", head[1]):
        return True
    return re.match(r"[.:]? ?\d", text[found.end() :]) is not None


def _in_brackets(text: str, found: re.Match[str]) -> bool:
    start, end = text.rfind("(", 0, found.start()), text.find(")", found.end())
    if start < 0 or end < 0:
        return False
    return len(text[start:end].split()) <= 5


def _factor(found: re.Match[str], patterns: _Patterns) -> Decimal:
    if found["prefix"]:
        return Decimal(patterns.prefixes[found["prefix"]])
    word = found["factor"] or found["late"]
    return Decimal(patterns.factors[word] if word else 1)


def _currency(found: re.Match[str], patterns: _Patterns, language: Language | None) -> str:
    word = found["a"] or found["b"] or found["c"]
    code = patterns.currencies[word] if word else "own"
    return own_currency(language) if code == "own" else code
