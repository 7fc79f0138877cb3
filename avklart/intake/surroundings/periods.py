"""The period a whole plan is for: said in its title, in a line of its own, or in its introduction."""

import re
from collections.abc import Iterable, Iterator, Sequence

from avklart.domain.draft import Language, Period
from avklart.intake.surroundings.identity import Title
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words
from avklart.intake.time import read_period

_OPENING = 25
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅÄÖ])")
_RANGE = re.compile(r"(?<!\d)(?:19|20)\d\d\s?(?:[-–/]|til|to|t\.o\.m\.|og)\s?(?:(?:19|20)?\d\d)(?!\d)")
_ONLY = re.compile(r"\W*(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?\W*")


def period_of(
    title: Title | None, pieces: Sequence[Piece], around: Iterable[str], language: Language | None, words: Words
) -> Period | None:
    """Give the period of a plan, None where the document does not say it.

    The title says it best, then lines on the title page, then sentences of the introduction about the plan or its
    period, then what stands `around`: header, footer, the title the file declares. The date of a decision is no period.

    Source: the plan draft contract, "period".
    """
    texts = [title.text, title.rest] if title is not None else []
    for text in (*texts, *_lines_about_it(pieces, words), *_sentences_about_it(pieces, words), *around):
        found = read_period(text, language) if text else None
        if found is not None:
            return found
    return None


def _lines_about_it(pieces: Sequence[Piece], words: Words) -> Iterator[str]:
    """Give the short lines at the head that are years alone, or say "perioden 2025–2028"."""
    for piece in pieces[:_OPENING]:
        is_table = piece.table is not None and piece.table.origin != "labels"
        if is_table or piece.kind == "item":
            break
        if piece.kind not in ("text", "heading") or len(piece.text) > 100:
            continue
        says = _says_period(piece.text, words) or words.has_plan_word(piece.text)
        if _ONLY.fullmatch(piece.text) or (_RANGE.search(piece.text) and says):
            yield piece.text


def _sentences_about_it(pieces: Sequence[Piece], words: Words) -> Iterator[str]:
    for piece in pieces[:_OPENING]:
        if piece.kind == "text":
            for sentence in _SENTENCE.split(piece.text[:3000]):
                if _says_period(sentence, words) and len(sentence) < 300:
                    yield sentence


def _says_period(text: str, words: Words) -> bool:
    return words.pattern("period", r"(?<!\w){}(?!\w)", "period_words").search(text) is not None
