"""The words that say that something is to be clarified, ready to be looked for."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from avklart.domain.draft import About, Language
from avklart.intake.open_points.tokens import Token
from avklart.intake.words import words_of

Phrase = tuple[str, ...]

# Each list of phrases, what it is about when it says so itself, and the rule that reads it.
_KINDS: tuple[tuple[str, str, About | None], ...] = (
    ("passive", "passive", None),
    ("passive_later", "passive-later", None),
    ("participles", "participle", None),
    ("not_yet", "not-yet", None),
    ("not_yet_funding", "not-yet", "funding"),
    ("not_yet_responsibility", "not-yet", "responsibility"),
    ("not_yet_time", "not-yet", "time"),
    ("states", "state", None),
    ("states_funding", "state", "funding"),
    ("states_responsibility", "state", "responsibility"),
    ("states_time", "state", "time"),
    ("alone", "alone", None),
    ("not_yet_amount", "not-yet-amount", "funding"),
    ("taken_up", "taken-up", None),
    ("waits", "waits", None),
    ("clarifies", "clarifies", None),
    ("decides", "decides", None),
    ("infinitives", "infinitive", None),
    ("infinitives_decide", "infinitive-decides", None),
    ("lacks", "lack", None),
    ("lacks_after", "lack-after", None),
    ("lacks", "denied", None),
)
ABOUTS: tuple[About, ...] = ("responsibility", "funding", "time", "continuation", "other")
_ENDINGS: tuple[tuple[str, About], ...] = (
    ("ends_funding", "funding"),
    ("ends_responsibility", "responsibility"),
    ("ends_time", "time"),
    ("ends_continuation", "continuation"),
)


class Saying(Struct, frozen=True):
    """A phrase that may say that something is open."""

    phrase: Phrase
    kind: str
    about: About | None


class Vocabulary:
    """The words of a plan in one language."""

    def __init__(self, language: Language | None) -> None:
        """Read them from the data of the language and of those read with it."""
        self._data: dict[str, Any] = words_of("open", language)
        self._topics: dict[str, Any] = self._data["topics"]
        self.sayings = self._sayings()
        self.whole_words = frozenset(word for phrase in self._phrases() for word in phrase)
        self.triggers = frozenset(self.sayings)
        self.topics: dict[str, About] = {word: about for about in ABOUTS for word in self._topics[about]}
        self.topics |= dict.fromkeys(self._topics["funding_kinds"], "funding")
        self.endings = tuple((tuple(self._topics[key]), about) for key, about in _ENDINGS)
        self.prelude = frozenset(
            word
            for key in ("modals", "becomes", "auxiliaries", "negations", "released", "adverbs")
            for word in self._data[key]
        )

    def words(self, key: str) -> frozenset[str]:
        """Give a list of words as a set."""
        return _set_of(self, key)

    def list_of(self, key: str) -> list[str]:
        """Give a list of words in the order of the data."""
        found: list[str] = self._topics[key] if key in self._topics else self._data[key]
        return found

    def phrases(self, key: str) -> tuple[Phrase, ...]:
        """Give a list of phrases, the longest first."""
        return _phrases_of(self, key)

    def _phrases(self) -> Iterator[Phrase]:
        for sayings in self.sayings.values():
            yield from (saying.phrase for saying in sayings)

    def _sayings(self) -> dict[str, tuple[Saying, ...]]:
        found: dict[str, list[Saying]] = {}
        for key, kind, about in _KINDS:
            for words in self._data.get(key, ()):
                phrase = tuple(words.split())
                found.setdefault(phrase[0], []).append(Saying(phrase, kind, about))
        return {first: tuple(sorted(sayings, key=_longest_first)) for first, sayings in found.items()}


@lru_cache(maxsize=8)
def vocabulary_of(language: Language | None) -> Vocabulary:
    """Give the vocabulary of a language; read once."""
    return Vocabulary(language)


@lru_cache(maxsize=512)
def _set_of(vocabulary: Vocabulary, key: str) -> frozenset[str]:
    return frozenset(vocabulary.list_of(key))


@lru_cache(maxsize=512)
def _phrases_of(vocabulary: Vocabulary, key: str) -> tuple[Phrase, ...]:
    return tuple(sorted((tuple(words.split()) for words in vocabulary.list_of(key)), key=len, reverse=True))


def _longest_first(saying: Saying) -> int:
    return -len(saying.phrase)


def stands_at(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Tell whether the words of a phrase stand at a place."""
    return len(tokens) - at >= len(phrase) and all(tokens[at + n].word == word for n, word in enumerate(phrase))


def first_at(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Give the first of the phrases that stands at a place."""
    return next((phrase for phrase in phrases if stands_at(tokens, at, phrase)), None)
