"""The words of plans, as data: one folder for each language, one file for each topic, and a council's own words.

Norwegian plans mix bokmål and nynorsk, and borrow, so the words of all languages of a plan are used together.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from avklart.domain.draft import Language

_LANGUAGES = Path(__file__).parent / "language"
# The languages whose words are read for a plan in each language, the plan's own first.
READ_WITH: Mapping[Language | None, tuple[str, ...]] = {
    None: ("nb", "nn"),
    "nb": ("nb", "nn"),
    "nn": ("nn", "nb"),
    "sv": ("sv", "nb"),
    "da": ("nb", "nn"),
    "en": ("en", "nb"),
}

Topic = dict[str, Any]


@cache
def words_of(topic: str, language: Language | None) -> Topic:
    """Give the words of a topic for a plan in a language: lists of all its languages put together, in order.

    They are put together once and shared by all who ask: nobody changes what is given.

    A value in a file is a list of strings or a table of such lists (or of single values, where the first language
    that has the key wins). A language that has no file for the topic adds nothing.
    """
    return _merged(_file(topic, name) for name in READ_WITH[language])


def _merged(files: Iterable[Topic]) -> Topic:
    found: Topic = {}
    for words in files:
        for key, value in words.items():
            if key not in found:
                found[key] = (
                    list(value) if isinstance(value, list) else dict(value) if isinstance(value, dict) else value
                )
            elif isinstance(value, list):
                found[key].extend(word for word in value if word not in found[key])
            elif isinstance(value, dict):
                found[key] = _merged((found[key], value))
    return found


@cache
def _file(topic: str, language: str) -> Topic:
    path = _LANGUAGES / language / f"{topic}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
