"""A cell as words and signs with their places, so that every later step looks at each of them once."""

import re
from collections.abc import Container, Sequence

from msgspec import Struct

# Single letters with full stops between are one word ("t.b.d."); a broken line within a clause is no sign.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,6}(?![^\W_])|[^\W_]+(?:[-'’][^\W_]+)*|\n|[^\w\s]|_")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d{2,4})?")
_ENDS = frozenset(".;:()[]!\n•|")


class Token(Struct, frozen=True):
    """One word or sign of a cell: its place, its small letters, and whether white space stands before it."""

    begins: int
    ends: int
    word: str
    is_word: bool
    is_capital: bool
    is_spaced: bool


def tokens_of(text: str, vocabulary: Container[str]) -> list[Token]:
    """Give the words and signs of a text; a word of the vocabulary broken over two lines is one word again."""
    found: list[Token] = []
    ends = 0
    for match in _TOKEN.finditer(text):
        written = match.group()
        begins = match.start()
        is_word = written[0].isalnum()
        found.append(Token(begins, match.end(), written.lower(), is_word, written[0].isupper(), begins > ends))
        ends = match.end()
    return _without_full_lines(_mended(found, vocabulary)) if "\n" in text or "-" in text else found


def _mended(tokens: list[Token], vocabulary: Container[str]) -> list[Token]:
    mended: list[Token] = []
    for token in tokens:
        if token.is_word and not token.is_capital and len(mended) > 1:
            back = 2 if mended[-1].word == "-" else 3 if mended[-1].word == "\n" and mended[-2].word == "-" else 0
            first = mended[-back] if back and len(mended) >= back else None
            if first and first.is_word and first.word + token.word in vocabulary:
                whole = Token(
                    first.begins, token.ends, first.word + token.word, True, first.is_capital, first.is_spaced
                )
                mended[-back:] = [whole]
                continue
        mended.append(token)
    return mended


def _without_full_lines(tokens: list[Token]) -> list[Token]:
    """Drop line breaks after which a clause merely goes on with a small letter."""
    kept: list[Token] = []
    for number, token in enumerate(tokens):
        follows = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.word == "\n" and follows and follows.is_word and not follows.is_capital and not follows.word.isdigit():
            continue
        kept.append(token)
    return kept


def is_year(token: Token) -> bool:
    """Tell whether a word is a year or a span of years: "2026", "2026-2029"."""
    return _YEAR.fullmatch(token.word) is not None


def ends_clause(tokens: Sequence[Token], at: int, abbreviations: Container[str]) -> bool:
    """Tell whether a sign ends the clause it stands in, whatever the clause says; commas and slashes do not."""
    token = tokens[at]
    if token.is_word:
        return False
    if token.word == ".":
        return _is_full_stop(tokens, at, abbreviations)
    if token.word in "-–—":
        return _is_dash(tokens, at)
    return token.word in _ENDS


def _is_full_stop(tokens: Sequence[Token], at: int, abbreviations: Container[str]) -> bool:
    """Tell a full stop from the dot of "ev." and of "1. mars"."""
    if at + 1 >= len(tokens):
        return True
    before, after = tokens[at - 1] if at else None, tokens[at + 1]
    if before and before.word in abbreviations:
        return False
    if before and len(before.word) <= 2 and before.word.isdigit() and not after.is_capital:
        return False
    return after.is_spaced or not after.is_word


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Tell a dash between clauses from the hyphen of "plan- og bygningssjef" and the dash of "2026–2029"."""
    if at + 1 >= len(tokens):
        return True
    return tokens[at].is_spaced
