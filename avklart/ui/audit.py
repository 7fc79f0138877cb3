"""Lines of the log in words, from their code and facts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, sentence

# Facts that are codes themselves, and where their words stand.
_CODED = {"role": "roles", "before": "roles"}


def told(what: str, facts: Mapping[str, Any], language: Language) -> str:
    """Give the sentence of a line; where none is written for its code, or a fact is missing, a plain one with it."""
    try:
        return sentence("audit", what, language, {name: _word(name, fact, language) for name, fact in facts.items()})
    except KeyError:
        return sentence("audit", "other", language, {"code": what})


def _word(name: str, fact: Any, language: Language) -> str:
    if isinstance(fact, list):
        return ", ".join(_word("field", one, language) for one in fact)
    if name == "field":
        return sentence("settings", "own-words" if fact == "own_words" else str(fact), language).lower()
    if name in ("adopted_on", "as_of_on"):
        return day_in_words(date.fromisoformat(str(fact)), language)
    return sentence(_CODED[name], str(fact), language) if name in _CODED else str(fact)
