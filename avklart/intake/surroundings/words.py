"""The words around the rows of a plan, ready to be looked up: sets, and tests of what a line is."""

import re
from collections.abc import Callable
from functools import cache

from avklart.domain.draft import Language
from avklart.intake.words import words_of

_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?P<mark>[.):]?)\s+(?P<text>\S.*)", re.DOTALL)
# "A. Helse", "II – Strand", "B) Skole": a letter or a numeral of Rome and a sign that sets it off.
_LETTERED = re.compile(r"(?P<number>[A-ZÆØÅ]|[IVX]{1,5})(?:[.):]|\s?[–—]|\s-)\s+(?P<text>[A-ZÆØÅÄÖ«\"'“].*)", re.DOTALL)
_YEAR_DIGITS = 4
_TOKEN = re.compile(r"\w+")
_DATE = r"\d{1,2}\.\s?\d{1,2}\.?(?:\s?(?:20)?\d\d)?"
_DATES = re.compile(rf"{_DATE}(?:\s?[-–]\s?{_DATE})?")
_SPAN_OF_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?")
_FIRST_WORD = re.compile(r"^[^\W\d_]{2,12}\s{1,3}")
_TRAILING = " :.–-?!"


class Words:
    """The words of `document.toml` for plans in a language."""

    __slots__ = ("_endings", "_lists", "_patterns", "_sets", "language")

    def __init__(self, language: Language | None) -> None:
        self.language = language
        self._lists: dict[str, list[str]] = words_of("document", language)
        self._sets: dict[str, frozenset[str]] = {}
        self._endings: dict[str, tuple[str, ...]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def of(self, key: str) -> frozenset[str]:
        """Give the words of a key as a set."""
        if key not in self._sets:
            self._sets[key] = frozenset(self._lists.get(key, ()))
        return self._sets[key]

    def is_one_of(self, key: str, text: str) -> bool:
        """Tell whether a text, without its closing signs, is one of the words of a key."""
        return text.strip(_TRAILING).casefold() in self.of(key)

    def ends_as(self, key: str, word: str) -> bool:
        """Tell whether a word ends as one of the words of a key."""
        if key not in self._endings:
            self._endings[key] = tuple(self._lists.get(key, ()))
        return word.casefold().endswith(self._endings[key])

    def alternatives(self, key: str) -> str:
        """Give the words of a key as alternatives of a pattern, the longest first."""
        return "|".join(re.escape(word) for word in sorted(self._lists.get(key, ()), key=len, reverse=True))

    def pattern(self, name: str, template: str, *keys: str) -> re.Pattern[str]:
        """Give a compiled pattern, made once: the template with each "{}" filled by the words of a key."""
        if name not in self._patterns:
            filled = template.replace("{}", "\0")
            for key in keys:
                filled = filled.replace("\0", f"(?:{self.alternatives(key)})", 1)
            self._patterns[name] = re.compile(filled, re.IGNORECASE)
        return self._patterns[name]

    def made(self, name: str, source: "Callable[[Words], str]") -> re.Pattern[str]:
        """Give the pattern of a name, compiled from what `source` gives the first time it is asked for."""
        if name not in self._patterns:
            self._patterns[name] = re.compile(source(self))
        return self._patterns[name]

    def has_plan_word(self, text: str) -> bool:
        """Tell whether a text names a kind of plan: a word of it ends as "handlingsplan" does."""
        return self.pattern("plan", r"\w*{}s?(?!\w)", "plan_words").search(text[:400]) is not None

    def is_time(self, text: str) -> bool:
        """Tell whether a text is nothing but a time: "Høsten 2015 og våren 2016:", "2016 Q2", "Mai/juni"."""
        text = text.strip(_TRAILING)
        if not text or len(text) > 60:
            return False
        tokens = [token.casefold() for token in _TOKEN.findall(text)]
        told = self.of("time_words")
        if not all(token in told or token.isdigit() or token in self.of("time_heads") for token in tokens):
            return False
        if any(token in self.of("time_heads") for token in tokens) or _is_date(text):
            return True
        return len(tokens) > 1 and any(token.isdigit() and len(token) == _YEAR_DIGITS for token in tokens)

    def begins_with_verb(self, text: str) -> bool:
        """Tell whether a text begins as an activity does: with a verb in the infinitive, also after "å" or "att"."""
        tokens = _TOKEN.findall(text[:80].casefold())[:2]
        if tokens and tokens[0] in ("å", "att"):
            return len(tokens) > 1
        if len(tokens) > 1 and tokens[0] == "to":
            return tokens[1] in self.of("verbs")
        return bool(tokens) and tokens[0] in self.of("verbs")


def _is_date(text: str) -> bool:
    # "innan 1.5.2026" is a date too; that its words are those of time the caller has told.
    bare = _FIRST_WORD.sub("", text)
    return any(form.fullmatch(one) is not None for one in (text, bare) for form in (_DATES, _SPAN_OF_YEARS))


@cache
def words_around(language: Language | None) -> Words:
    """Give the words around the rows of plans in a language.

    Source: none; the words are data, gathered from published plans.
    """
    return Words(language)


def folded(text: str) -> str:
    """Give the text on one line.

    Source: none; a step of reading.
    """
    return " ".join(text.split())


def split_number(text: str) -> tuple[str | None, str]:
    """Give a chapter number and the text after it: "2.1 Reiseliv" is ("2.1", "Reiseliv"); None where there is none.

    "10 tiltak for klimaet" and "1. mai" hold no chapter number: what follows it begins with a capital.

    Source: none; the numbering of published plans.
    """
    found = _NUMBERED.match(text)
    if found is None:
        return None, text
    rest = found["text"]
    if not (rest[0].isupper() or rest[0] in "«\"'(“" or "." in found["number"]):
        return None, text
    if not any(sign.isalpha() for sign in rest):
        return None, text
    return found["number"], rest


def split_letter(text: str) -> tuple[str | None, str]:
    """Give the letter or Roman numeral of a chapter and the text after it: "B. Skole" is ("B", "Skole").

    What follows is two letters at least and begins with a capital; a lone initial before a name has no sign but a
    full stop, and stands in no heading.

    Source: none; the numbering of published plans.
    """
    found = _LETTERED.match(text)
    if found is None or sum(map(str.isalpha, found["text"][:20])) < 2:
        return None, text
    return found["number"], found["text"]
