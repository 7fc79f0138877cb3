"""The words that a council may replace, filled into sentences as {term_area} or, first in a line, {Term_area}."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from django.utils.html import conditional_escape

from avklart.domain.terms import TERMS
from avklart.ui.sentences import Language, sentence

OwnWords = Mapping[str, Mapping[str, str]]
# What is counted by a term: the form for one, and for any other number.
COUNTED = {"activity": ("activity", "activities"), "area": ("area", "areas")}


def terms(own_words: OwnWords, language: Language) -> Mapping[str, str]:
    """Give every term as it is filled into a sentence of the page, escaped: the council's own, else the usual word."""
    return _terms(language, tuple(own_words.get(language, {}).items()))


def term(name: str, own_words: OwnWords, language: Language) -> str:
    """Give one term: the council's own word, else the usual one."""
    return own_words.get(language, {}).get(name) or sentence("terms", name, language)


@lru_cache(maxsize=500)
def _terms(language: Language, own: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    chosen = dict(own)
    filled = {}
    for name in TERMS:
        word = chosen.get(name) or sentence("terms", name, language)
        filled[f"term_{name}"] = conditional_escape(word)
        filled[f"Term_{name}"] = conditional_escape(word[:1].upper() + word[1:])
    return MappingProxyType(filled)
