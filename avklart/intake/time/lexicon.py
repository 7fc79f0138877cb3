"""A text as tokens, and the words of time of a language, found among them by phrase."""

import re
from functools import cache
from typing import NamedTuple

from avklart.domain.draft import Language
from avklart.intake.words import words_of

# The kinds of phrase that a time can begin with.
_BEGINNINGS = (
    *("limits", "lead_ins", "parts", "ordinals", "weekdays", "turns", "units", "semesters"),
    *("plan_period", "months", "seasons", "holidays", "events"),
)

# A run of letters, a run of digits, or a single sign; white space parts tokens and is none.
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")


class Token(NamedTuple):
    """A word, number or sign in lower case, where it stands, and whether it follows without space."""

    low: str
    begins: int
    ends: int
    glued: bool


class Match(NamedTuple):
    """A phrase found: what it stands for, and the token after it."""

    value: str
    ends: int


class Lexicon:
    """The phrases of time of one language, by kind: a kind is a key of the data file, a value a key of its table."""

    def __init__(self, language: Language | None) -> None:
        self.month_first = False
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
        for kind, words in words_of("time", language).items():
            if isinstance(words, bool):
                self.month_first = words
            else:
                self._phrases[kind] = _by_first_word(words if isinstance(words, dict) else {"": words})
        self._beginnings = frozenset(word for kind in _BEGINNINGS for word in self._phrases.get(kind, ()))

    def at(self, kind: str, tokens: list[Token], index: int) -> Match | None:
        """Give the longest phrase of a kind that begins at a token."""
        if not 0 <= index < len(tokens):
            return None
        for rest, value in self._phrases.get(kind, {}).get(tokens[index].low, ()):
            if all(
                index + 1 + step < len(tokens) and tokens[index + 1 + step].low == word
                for step, word in enumerate(rest)
            ):
                return Match(value, index + 1 + len(rest))
        return None

    def has(self, kind: str, word: str) -> bool:
        """Tell whether a single word is a phrase of a kind."""
        return any(not rest for rest, _ in self._phrases.get(kind, {}).get(word, ()))

    def may_begin(self, word: str) -> bool:
        """Tell whether a time can begin with a word or number, so that others need no closer look."""
        return word in self._beginnings or word.isdecimal()

    def endings(self, kind: str) -> tuple[str, ...]:
        """Give all phrases of a kind as text."""
        return tuple(
            " ".join((first, *rest)) for first, found in self._phrases.get(kind, {}).items() for rest, _ in found
        )


@cache
def lexicon_of(language: Language | None) -> Lexicon:
    """Give the words of time of a language, read once.

    Source: published plans; the data files of intake/language.
    """
    return Lexicon(language)


class Line:
    """A text with its tokens and the words of its language; indexes are of tokens, and may lie outside."""

    def __init__(self, text: str, language: Language | None) -> None:
        self.text = text
        self.words = lexicon_of(language)
        self.tokens = _tokens_of(text)

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, index: int) -> str:
        """Give a token in lower case, or nothing outside the text."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def at(self, kind: str, index: int) -> Match | None:
        """Give the longest phrase of a kind that begins at a token."""
        return self.words.at(kind, self.tokens, index)

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without space."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued

    def number(self, index: int, most_digits: int = 2, *, after_letter: bool = False) -> int | None:
        """Give the whole number at a token, or None; one with letters stuck to it is none ("4H", "RV3")."""
        low = self.low(index)
        if not low.isdecimal() or not low.isascii() or len(low) > most_digits:
            return None
        if self.is_glued(index + 1) and self.low(index + 1).isalpha():
            return None
        if not after_letter and self.is_glued(index) and self.low(index - 1).isalpha():
            return None
        return int(low)

    def is_end(self, index: int) -> bool:
        """Tell whether nothing but a sign, a joining word or the end of the text comes at a token."""
        return not self.low(index).isalnum() or self.at("joins", index) is not None

    def written(self, begins: int, ends: int) -> str:
        """Give the text of tokens as written, white space folded."""
        return " ".join(self.text[self.tokens[begins].begins : self.tokens[ends - 1].ends].split())


def _tokens_of(text: str) -> list[Token]:
    found = []
    last = -1
    for match in _TOKEN.finditer(text):
        begins, ends = match.span()
        found.append(Token(match.group().lower(), begins, ends, begins == last))
        last = ends
    return found


def _by_first_word(table: dict[str, list[str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for value, phrases in table.items():
        for phrase in phrases:
            first, *rest = (token.low for token in _tokens_of(phrase))
            found.setdefault(first, []).append((tuple(rest), value))
    for phrases_found in found.values():
        phrases_found.sort(key=lambda phrase: -len(phrase[0]))
    return found
