"""What is said to a person: every sentence in bokmål, nynorsk and English, chosen by a code and filled with facts."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
_BY_LOCALE: tuple[tuple[str, Language], ...] = (("nn", "nn"), ("nb", "nb"), ("no", "nb"), ("en", "en"))


def sentence(section: str, code: str, language: Language, facts: Mapping[str, str | int] | None = None) -> str:
    """Give the sentence for a code, its placeholders filled with the facts.

    Raises:
        KeyError: when there is no such sentence, or a fact it mentions is missing.
    """
    return _section(section, language)[code].format_map(dict(facts or {}))


def doubt_sentence(code: str, language: Language, facts: Mapping[str, str | int] | None = None) -> str:
    """Give the sentence for a doubt; where none is written for its code, or a fact is missing, a plain one with it."""
    try:
        return sentence("doubt", code, language, facts)
    except KeyError:
        return sentence("doubt", "other-doubt", language, {"code": code})


def counted(code: str, number: int, language: Language) -> str:
    """Give a number with its noun in the right form: "1 tabell", "4 tabeller"."""
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
    folder = resources.files("avklart.ui").joinpath("words")
    file = folder.joinpath(language, f"{page}.toml") if page else folder.joinpath(f"{language}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KeyError(page) from None
