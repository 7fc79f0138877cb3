"""Every single word that the lists of a topic hold, and the words of a text that none of them does."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from avklart.domain.draft import Language
from avklart.intake.actors.vocabulary import vocabulary_of
from avklart.intake.found import DatedSpan, OpenSpan
from avklart.intake.words import words_of

_WORD = re.compile(r"[^\W\d_]+")
# A year of two digits behind a sign: "'26".
SHORT_YEAR = re.compile(r"(?<![\w.,])['’`´]\d\d(?!\d)")
# So much of a cell is looked at.
MOST_CHARACTERS = 2000
# What "grunnfondet" ends with is a word of money; shorter endings say nothing.
_SHORTEST_ENDING = 4
_LINKS = ("joining_words", "of_words", "for_words", "and_words", "or_words", "articles", "by_words")
_HOW_OFTEN = ("recurs", "rates", "every")
_SMALL = ("joining_words", "of_words", "openers", "articles", "and_words", "for_words", "nobody")


def words_in(text: str) -> list[str]:
    """Give the words of a text in small letters, without numbers.

    Source: none; a step of reading.
    """
    return _WORD.findall(text[:MOST_CHARACTERS].casefold())


def without_spans(text: str, spans: Sequence[OpenSpan] | Sequence[DatedSpan]) -> str:
    """Give a text with spaces where the spans stand.

    Source: none; a step of reading.
    """
    for span in spans:
        text = f"{text[: span.begins]}{' ' * (span.ends - span.begins)}{text[span.ends :]}"
    return text


@cache
def words_of_time(language: Language | None) -> frozenset[str]:
    """Give every word of the lists of time, and those that say a time without a date."""
    vague = words_of("doubts", language).get("vague_times", [])
    return _every_word(words_of("time", language), _looks(language).get("times", []), vague)


@cache
def words_of_money(language: Language | None) -> frozenset[str]:
    """Give every word of the lists of money, and those of time that may stand beside it."""
    return _every_word(words_of("money", language), _looks(language).get("money", [])) | words_of_time(language)


@cache
def endings_of_money(language: Language | None) -> tuple[str, ...]:
    """Give the words of money that others end with."""
    money = _every_word(words_of("money", language), _looks(language).get("money", []))
    return tuple(sorted(word for word in money if len(word) >= _SHORTEST_ENDING))


@cache
def words_around_actors(language: Language | None) -> frozenset[str]:
    """Give every word that gives an actor its part, and the small words between actors."""
    vocabulary = vocabulary_of(language)
    phrases = (word for lines in vocabulary.phrases.values() for phrase in lines for word in phrase.words)
    labels = (word for label in vocabulary.labels for word in label.split())
    small = (word for topic in _SMALL for word in vocabulary.sets[topic])
    sequences = (word for lines in vocabulary.sequences.values() for line in lines for word in line)
    return frozenset(found for word in (*phrases, *labels, *small, *sequences) for found in words_in(word))


@cache
def small_words(language: Language | None) -> frozenset[str]:
    """Give the small words that join names, and stand at no end of one."""
    sets = vocabulary_of(language).sets
    return frozenset(word for topic in _LINKS for word in sets[topic])


@cache
def words_without_date(language: Language | None) -> frozenset[str]:
    """Give the words of a time that has no date; what says how often is none of them, since it would have been read."""
    vague = words_of("doubts", language).get("vague_times", [])
    lists = {key: value for key, value in words_of("time", language).items() if key not in _HOW_OFTEN}
    return _every_word(vague, lists)


def _looks(language: Language | None) -> dict[str, list[str]]:
    looks: dict[str, list[str]] = words_of("cells", language).get("looks", {})
    return looks


def _every_word(*lists: Any) -> frozenset[str]:
    return frozenset(word for one in lists for word in _words(one))


def _words(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return words_in(value)
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [word for one in inside for word in _words(one)]
