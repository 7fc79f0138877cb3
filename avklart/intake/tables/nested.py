"""Tables inside cells that are cards: labels beside their values, or in a row above them."""

from collections.abc import Sequence

from avklart.documents.document import Table, all_texts
from avklart.domain.draft import Language
from avklart.intake.tables.header_words import BEGINS, WHOLE, meaning_of

_PAIR = 2
# Which language a plan is in is not known where cells are put together.
_LANGUAGES: tuple[Language | None, ...] = (None, "sv", "en")
_NO_LABEL = frozenset({None, "year", "span", "year-counted"})
_LONGEST_LABEL = 60


def labelled_rows(rows: Sequence[Sequence[str]]) -> list[tuple[str, str]] | None:
    """Give the labels and values of a table inside a cell, or None when it is built otherwise.

    Source: none published; cards as they are laid out inside tables.
    """
    if rows and all(len(row) == _PAIR for row in rows) and _are_labels([row[0] for row in rows]):
        return [(row[0], row[1]) for row in rows]
    if len(rows) != _PAIR or len(rows[0]) != len(rows[1]) or not _are_labels(rows[0]) or _are_labels(rows[1]):
        return None
    return list(zip(*rows, strict=True))


def is_card(table: Table) -> bool:
    """Tell whether a table inside a cell is a card of labels and values, which belong to what stands beside it.

    Source: none published; cards as they are laid out inside tables.
    """
    if not table.rows or len(table.rows) * table.columns > _LONGEST_LABEL:
        return False
    rows = [
        [" ".join(text for block in cell.blocks for text in all_texts(block)) for cell in row.cells]
        for row in table.rows
    ]
    return labelled_rows(rows) is not None


def _are_labels(texts: Sequence[str]) -> bool:
    """Tell whether texts say what stands beside or below them: "Ansvar", "Frist"."""
    if any(len(text) > _LONGEST_LABEL for text in texts):
        return False
    return any(_are_labels_in(texts, language) for language in _LANGUAGES)


def _are_labels_in(texts: Sequence[str], language: Language | None) -> bool:
    meanings = [meaning_of(text, language) for text in texts]
    known = {meaning.role for meaning in meanings if meaning.strength == WHOLE} - _NO_LABEL
    return len(known) > 1 and all(
        meaning.strength >= BEGINS and meaning.role not in (*_NO_LABEL, "text") for meaning in meanings
    )
