"""Pieces of text joined into words, and words into lines."""

import re
from collections.abc import Iterable, Sequence

from avklart.documents.readers.pdf.glyphs import WORD_GAP
from avklart.documents.readers.pdf.pieces import Line, Piece, line_of

# Rows of dots that lead the eye to a page number; they stand between words, or stuck to the one before.
_LEADER = re.compile(r"[.․…‥·_]{4,}")
_SAME_LINE = 0.3


def words_of(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the words that the pieces make up, in the order given: pieces that touch are parts of one word.

    A raised or lowered sign right after a larger word (a footnote's number) is part of that word.
    """
    words: list[Piece] = []
    for piece in pieces:
        last = words[-1] if words else None
        if last is None or not _touches(last, piece):
            words.append(_copy(piece))
            continue
        last.text += piece.text
        last.x1 = max(last.x1, piece.x1)
        last.bold = last.bold and piece.bold
    return words


def _copy(piece: Piece) -> Piece:
    return Piece(
        piece.text,
        piece.x0,
        piece.x1,
        piece.base,
        piece.size,
        piece.bold,
        piece.marked,
        piece.artifact,
        piece.unseen,
        piece.spaced,
        piece.turned,
        piece.top,
        piece.bottom,
    )


def _touches(left: Piece, right: Piece) -> bool:
    """Say whether two pieces are parts of one word: no space, hardly a gap, and the same or a raised baseline."""
    if left.turned or right.turned:
        return left.turned and right.turned and not right.spaced and _stacked(left, right)
    size = max(left.size, right.size)
    gap = right.x0 - left.x1
    if not -0.4 * size < gap < WORD_GAP * size or left.artifact != right.artifact or left.unseen != right.unseen:
        return False
    if abs(left.base - right.base) < 0.1 * size:
        return not right.spaced or gap < 0.05 * size
    raised = right.size < 0.85 * left.size and abs(left.base - right.base) < 0.6 * size
    return raised and not right.spaced


def _stacked(left: Piece, right: Piece) -> bool:
    """Say whether two turned pieces follow one another in one upright line."""
    near = min(abs(left.top - right.bottom), abs(left.bottom - right.top)) < WORD_GAP * left.size
    return near and abs(left.x0 - right.x0) < 0.2 * left.size


def page_words(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the words of a whole page, also where a word's letters do not follow one another in the file."""
    in_order = words_of(pieces)
    upright = [word for word in in_order if not word.turned]
    lines = _by_baseline(upright, 0.1)
    joined = [word for line in lines for word in words_of(sorted(line, key=lambda word: word.x0))]
    return joined + _turned_lines([word for word in in_order if word.turned])


def _turned_lines(words: list[Piece]) -> list[Piece]:
    """Give text that runs upwards or downwards as one word for each of its lines, so that nothing cuts it up."""
    lines: list[Piece] = []
    for word in words:
        last = lines[-1] if lines else None
        if last is not None and abs(last.x0 - word.x0) < 0.2 * last.size:
            gap = min(abs(last.top - word.bottom), abs(last.bottom - word.top))
            if gap < 0.8 * last.size:
                last.text += " " + word.text
                last.top, last.bottom = min(last.top, word.top), max(last.bottom, word.bottom)
                last.base = last.bottom
                continue
        lines.append(word)
    return lines


def _by_baseline(words: Iterable[Piece], tolerance: float) -> list[list[Piece]]:
    """Group words whose baselines lie within the share of the letters' size from the line's first."""
    lines: list[list[Piece]] = []
    base = size = 0.0
    for word in sorted(words, key=lambda word: word.base):
        if lines and word.base - base <= tolerance * max(1.0, min(size, word.size)):
            lines[-1].append(word)
        else:
            lines.append([word])
            base, size = word.base, word.size
    return lines


def lines_of(words: Iterable[Piece], page: int, tolerance: float = _SAME_LINE) -> list[Line]:
    """Give the lines of the words from the top down, each from left to right. Turned text comes as lines of its own.

    `tolerance` is how far baselines of one line may lie apart, as a share of the letters' size.
    """
    words = list(words)
    lines = []
    for group in _by_baseline((word for word in words if not word.turned), tolerance):
        line = line_without_leaders(sorted(group, key=lambda word: word.x0), page)
        if line is not None:
            lines.append(line)
    lines += [line_of([word], page) for word in sorted(words, key=lambda word: word.x0) if word.turned]
    return sorted(lines, key=lambda line: line.top) if any(word.turned for word in words) else lines


def line_without_leaders(words: list[Piece], page: int) -> Line | None:
    """Give the line of the words without the rows of dots of a table of contents, None when nothing else is there."""
    if not any("...." in word.text or _LEADER.search(word.text) for word in words):
        return line_of(words, page)
    kept = []
    for word in words:
        text = _LEADER.sub(" ", word.text).strip()
        if text:
            word.text = text
            kept.append(word)
    return line_of(kept, page, leader=True) if kept else None


def segments_of(line: Line, gap: float) -> list[list[Piece]]:
    """Give the words of the line in groups that stand more than `gap` points apart."""
    groups = [[line.words[0]]]
    end = line.words[0].x1
    for word in line.words[1:]:
        if word.x0 - end > gap:
            groups.append([word])
        else:
            groups[-1].append(word)
        end = max(end, word.x1)
    return groups
