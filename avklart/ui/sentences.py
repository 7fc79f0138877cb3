"""What is said to a person: every sentence in bokmål, nynorsk and English, chosen by a code and filled with facts."""

import re
import tomllib
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
_WORDS = Path(__file__).parent / "words"
OwnWords = Mapping[str, Mapping[str, str]]
_own_words: ContextVar[OwnWords] = ContextVar("own_words", default=MappingProxyType({}))
# What is counted by a term: the form for one, and for any other number.
_COUNTED_TERMS = {"activity": ("activity", "activities"), "area": ("area", "areas")}
# A fact between quotation marks, and what becomes of marks of the same kind in it.
_QUOTED = re.compile(r"«\{(\w+)\}»|“\{(\w+)\}”")
_IN_NORWEGIAN, _IN_ENGLISH = str.maketrans("«»", "‘’"), str.maketrans("“”", "‘’")
_BY_LOCALE: tuple[tuple[str, Language], ...] = (("nn", "nn"), ("nb", "nb"), ("no", "nb"), ("en", "en"))


def sentence(
    section: str,
    code: str,
    language: Language,
    facts: Mapping[str, str | int] | None = None,
    escape: Callable[[str], str] = str,
) -> str:
    """Give the sentence for a code, its placeholders filled with the facts, and each {term_…} with the word in use.

    `escape` is for a face that takes the sentence as it is: a council's own words are somebody's text.

    Raises:
        KeyError: when there is no such sentence, or a fact it mentions is missing.
    """
    written = _section(section, language)[code]
    if "{" not in written and "}" not in written:
        return written
    return written.format_map(_Facts(_with_inner_marks(written, facts or {}), language, escape))


def _with_inner_marks(written: str, facts: Mapping[str, str | int]) -> Mapping[str, str | int]:
    """Give the facts with inner quotation marks in those that the sentence sets between marks of the same kind."""
    if "»" not in written and "”" not in written:
        return facts
    inner = dict(facts)
    for norwegian, english in _QUOTED.findall(written):
        name = norwegian or english
        if name in inner:
            inner[name] = str(inner[name]).translate(_IN_NORWEGIAN if norwegian else _IN_ENGLISH)
    return inner


class _Facts(dict[str, str | int]):
    """The facts of a sentence; a term that is none of them is the word in use for it, with a capital for {Term_…}."""

    def __init__(self, facts: Mapping[str, str | int], language: Language, escape: Callable[[str], str]) -> None:
        super().__init__(facts)
        self.language, self.escape = language, escape

    def __missing__(self, name: str) -> str:
        start, _, of = name.partition("_")
        if start not in ("term", "Term"):
            raise KeyError(name)
        word = term(of, self.language)
        return self.escape(word if start == "term" else word[:1].upper() + word[1:])


def quoted(words: str, language: Language) -> str:
    """Give words between the quotation marks of a language, their own of the same kind made inner ones."""
    return f"“{words.translate(_IN_ENGLISH)}”" if language == "en" else f"«{words.translate(_IN_NORWEGIAN)}»"


def use_own_words(own_words: OwnWords) -> None:
    """Let a council's own words, by language and term, stand for the terms it may replace, until others are used."""
    _own_words.set(own_words)


def term(name: str, language: Language) -> str:
    """Give the word in use for one of the terms that a council may replace."""
    return _own_words.get().get(language, {}).get(name) or _section("terms", language)[name]


def doubt_sentence(code: str, language: Language, facts: Mapping[str, str | int] | None = None) -> str:
    """Give the sentence for a doubt; where none is written for its code, or a fact is missing, a plain one with it."""
    try:
        return sentence("doubt", code, language, {name: _grouped(name, fact) for name, fact in (facts or {}).items()})
    except KeyError:
        return sentence("doubt", "other-doubt", language, {"code": code})


def _grouped(name: str, fact: str | int) -> str | int:
    """Give an amount with its thousands set apart, "200000" as "200 000"; other facts as they are."""
    if name != "amount" or not str(fact).isdecimal():
        return fact
    return f"{int(fact):,}".replace(",", "\u00a0")


def counted(code: str, number: int, language: Language) -> str:
    """Give a number with its noun in the right form: "1 tabell", "4 tabeller"."""
    if code in _COUNTED_TERMS and _own_words.get():
        return f"{number} {term(_COUNTED_TERMS[code][number != 1], language)}"
    one, many = _section("counted", language)[code].split("|")
    return f"{number} {one if number == 1 else many}"


def language_of(environment: Mapping[str, str]) -> Language:
    """Give the reader's language from AVKLART_LANGUAGE, else from the locale; bokmål where neither says."""
    for name in ("AVKLART_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        for start, language in _BY_LOCALE:
            if value.startswith(start):
                return language
    return "nb"


def _section(section: str, language: Language) -> dict[str, str]:
    """Give a section of the words every face shares, or the one page file of that name."""
    shared = _words(language, "")
    return shared[section] if section in shared else _words(language, section)[section]


@cache
def _words(language: Language, page: str) -> dict[str, dict[str, str]]:
    """Read the shared words, or those of one page: a command that reads a plan never reads the pages' words."""
    file = _WORDS / language / f"{page}.toml" if page else _WORDS / f"{language}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KeyError(page) from None
