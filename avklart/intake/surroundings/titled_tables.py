"""Tables that each stand below the line that is their activity: "Tiltak 1: Bygge bro", "Ansvar | Frist" under it."""

from collections.abc import Sequence

from msgspec.structs import replace

from avklart.documents import document as documents
from avklart.domain.draft import Language, Place
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.tables.header_words import BEGINS, meaning_of
from avklart.intake.tables.label_text import CARRYING
from avklart.intake.tables.roles import DOERS

_FEWEST_TABLES = 2
_FEWEST_ROLES = 2
_MOST_WORDS = 25
_ONE = 2


def with_titles_in_tables(pieces: Sequence[Piece], language: Language | None) -> list[Piece]:
    """Give the pieces with the line above each table that tells of one activity as a row across that table.

    Such a table has no activity of its own: a header and one row, or labels and values. One alone may be about who
    answers for an area, and so may one that more stands under.

    Source: published plans that have a heading and a small table for each activity.
    """
    ats = [
        at for at in range(1, len(pieces)) if _is_title(pieces[at - 1]) and _tells_of_one(pieces[at].table, language)
    ]
    titles = {pieces[at - 1].words.casefold() for at in ats}
    if len(ats) < _FEWEST_TABLES or len(titles) < len(ats) or not all(_ends(pieces, at, ats) for at in ats):
        return list(pieces)
    moved = {at - 1 for at in ats}
    return [
        _titled(piece, pieces[at - 1]) if at - 1 in moved else piece
        for at, piece in enumerate(pieces)
        if at not in moved
    ]


def _is_title(piece: Piece) -> bool:
    is_set_off = piece.kind == "heading" or (piece.kind in ("text", "item") and (piece.bold or bool(piece.number)))
    return is_set_off and 0 < len(piece.words.split()) <= _MOST_WORDS and piece.words[-1] not in ":;,"


def _ends(pieces: Sequence[Piece], at: int, ats: Sequence[int]) -> bool:
    """Tell whether nothing more stands under a title than its table: the next is a heading or such a title."""
    return at + 1 == len(pieces) or pieces[at + 1].kind == "heading" or at + 2 in ats


def _tells_of_one(table: documents.Table | None, language: Language | None) -> bool:
    """Tell whether a table says who does one activity, and when or with what money, but not what it is."""
    if table is None or table.origin == "labels":
        return False
    rows = [[cell.text for cell in row.cells] for row in table.rows if any(cell.text for cell in row.cells)]
    is_header = len(rows) == _ONE and _carry(rows[0], language)
    return is_header or (table.columns == _ONE and _carry([row[0] for row in rows if row], language))


def _carry(labels: Sequence[str], language: Language | None) -> bool:
    meanings = [meaning_of(label, language) for label in labels]
    roles = {meaning.role for meaning in meanings if meaning.strength >= BEGINS}
    known = sum(meaning.role in CARRYING and meaning.strength >= BEGINS for meaning in meanings)
    return known == len(meanings) and len(roles) >= _FEWEST_ROLES and bool(roles & DOERS)


def _titled(piece: Piece, title: Piece) -> Piece:
    assert piece.table is not None  # noqa: S101 - only called for tables
    place = _place(title.place)
    text = documents.Paragraph(text=title.words, place=place)
    cell = documents.Cell(place=place, blocks=(text,), column_span=piece.table.columns)
    row = documents.Row(cells=(cell,), place=place)
    return replace(piece, table=replace(piece.table, rows=(row, *piece.table.rows)))


def _place(of: Place) -> documents.Place:
    return documents.Place(page=of.page, sheet=of.sheet, table=of.table, row=of.row, paragraph=of.paragraph)
