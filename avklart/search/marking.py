"""What is shown of a thing that was found: the words around the first hit, with every hit marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from avklart.search.stems import Asked, words_in

LONGEST_SHOWN = 240
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text as it stands; `is_hit` when it is a word that was looked for."""

    text: str
    is_hit: bool = False


def marked(text: str, asked: Sequence[Asked]) -> list[Piece]:
    """Give a whole text in pieces, those that were looked for marked."""
    return _pieces(text, 0, len(text), _hits(text, asked))


def excerpt(text: str, asked: Sequence[Asked]) -> list[Piece]:
    """Give the part of a text around the first word looked for, its hits marked; its start where there is none.

    It begins and ends between words, and with "…" where something is left out.
    """
    text = " ".join(text.split())
    hits = _hits(text, asked)
    first = hits[0][0] if hits else 0
    start = _word_start(text, max(0, first - _BEFORE)) if first > _BEFORE else 0
    end = _word_end(text, start + LONGEST_SHOWN)
    pieces = _pieces(text, start, end, hits)
    before = [Piece("… ")] if start else []
    after = [Piece(" …")] if end < len(text) else []
    return before + pieces + after


def _hits(text: str, asked: Sequence[Asked]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, word in words_in(text) if any(one.is_met_by(word) for one in asked)]


def _pieces(text: str, start: int, end: int, hits: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces, done = [], start
    for hit_start, hit_end in hits:
        if start <= hit_start and hit_end <= end:
            pieces += [Piece(text[done:hit_start])] if hit_start > done else []
            pieces.append(Piece(text[hit_start:hit_end], is_hit=True))
            done = hit_end
    return pieces + ([Piece(text[done:end])] if end > done else [])


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + _BEFORE)
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", max(0, at - _BEFORE), at + 1)
    return space if space > 0 else at
