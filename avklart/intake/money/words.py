"""The words of money of a language, made ready for looking up: kinds by word, phrase and part of a word."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from avklart.domain.draft import FundingKind, Language
from avklart.intake.words import words_of

# Which kind a word belongs to when several fit parts of it: "investeringstilskudd" is a grant.
KINDS: tuple[FundingKind, ...] = ("participants", "grant", "investment", "project", "other", "operations")

WORD = re.compile(r"[^\W_]+(?:[-'’&+][^\W_]+)*\+?")
_LONGEST_WORD = 60


class Word(NamedTuple):
    """A word of a text: where it stands, and itself in small letters."""

    begins: int
    ends: int
    folded: str


class KindFound(NamedTuple):
    """A word or phrase that tells a kind. `exact` is False where only a part of a word does ("*tilskudd")."""

    kind: FundingKind
    begins: int
    ends: int
    folded: str
    exact: bool


class MoneyWords:
    """The words of a language for money. All words are in small letters."""

    def __init__(self, language: Language | None) -> None:
        words = words_of("money", language)
        self.language = language
        self.raw = words
        sources: dict[str, Any] = words["sources"]
        payers: dict[str, list[str]] = words["payers"]
        self.sets: Mapping[str, frozenset[str]] = {key: frozenset(value) for key, value in sources.items()}
        self.applied = tuple(word[:-1] for word in sources["applied"] if word.endswith("*"))
        self.known_payers = frozenset(payers["known"])
        self.unclear_payers = frozenset(payers["unclear"])
        self.decimal_sign: str = words["numbers"]["decimal_sign"][0]
        self.organisation_ends = tuple(sources["organisation_ends"])
        self._exact: dict[str, FundingKind] = {}
        self._begins: dict[FundingKind, tuple[str, ...]] = {}
        self._ends: dict[FundingKind, tuple[str, ...]] = {}
        self._kinds(words["kinds"])
        self.longest_phrase = max(phrase.count(" ") + 1 for phrase in self._exact)

    def _kinds(self, kinds: Mapping[str, Iterable[str]]) -> None:
        assert set(kinds) <= set(get_args(FundingKind))  # noqa: S101
        for kind in KINDS:
            given = list(kinds[kind])
            self._exact.update({_as_in_cells(word): kind for word in given if "*" not in word})
            self._begins[kind] = tuple(word[:-1] for word in given if word.endswith("*"))
            self._ends[kind] = tuple(word[1:] for word in given if word.startswith("*"))

    def has(self, group: str, word: str) -> bool:
        """Tell whether a word is one of a group of the data file."""
        return word in self.sets[group]

    def is_applied(self, word: str) -> bool:
        """Tell whether a word says that money is applied for."""
        return word in self.sets["applied"] or word.startswith(self.applied)

    def kinds_in(self, words: list[Word]) -> list[KindFound]:
        """Give the kinds that the words tell, in order; a phrase wins over its words, a word over its parts."""
        found = []
        at = 0
        while at < len(words):
            kind, length = self._kind_at(words, at)
            if kind is not None:
                found.append(kind)
            at += length
        return found

    def _kind_at(self, words: list[Word], at: int) -> tuple[KindFound | None, int]:
        if words[at].folded in self.sets["no_kind"]:
            return None, 1
        for length in range(min(self.longest_phrase, len(words) - at), 0, -1):
            phrase = " ".join(word.folded for word in words[at : at + length])
            if kind := self._exact.get(phrase):
                return KindFound(kind, words[at].begins, words[at + length - 1].ends, phrase, True), length
        word = words[at]
        if (kind := self._kind_of_part(word.folded)) is not None:
            return KindFound(kind, word.begins, word.ends, word.folded, False), 1
        return None, 1

    def _kind_of_part(self, folded: str) -> FundingKind | None:
        if len(folded) > _LONGEST_WORD:
            return None
        for kind in KINDS:
            if folded.startswith(self._begins[kind]) or folded.endswith(self._ends[kind]):
                return kind
        return None


def _as_in_cells(phrase: str) -> str:
    """Give a phrase as the words of a cell are told: without the sign that ends "participants'"."""
    return " ".join(word.folded for word in words_in(phrase)) or phrase


@cache
def money_words(language: Language | None) -> MoneyWords:
    """Give the words of money for a plan in a language.

    Source: the data files of avklart/intake/language.
    """
    return MoneyWords(language)


def words_in(text: str) -> list[Word]:
    """Give the words of a text with their places.

    Source: none; a step of reading.
    """
    return [Word(found.start(), found.end(), found[0].lower()) for found in WORD.finditer(text)]
