"""Lines whose look among their neighbours tells what they are: names of groups of rows, cards with bullets of facts."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words

_MOST_HEAD_WORDS = 9
_LONGEST_HEAD = 110
_MOST_FACTS = 6
_FEWEST_CARDS = 2


def with_groups_as_headings(pieces: Sequence[Piece], rows: Sequence[bool]) -> list[Piece]:
    """Give the pieces with lines that stand bare above rows as headings: "Bolig" over "Velkomstpakke (5 %)".

    `rows` tells of each piece whether it is a row.

    Source: published plans whose rows all end in brackets.
    """
    shown = list(pieces)
    for at, piece in enumerate(pieces[:-1]):
        if piece.kind == "text" and not rows[at] and rows[at + 1] and _may_head(piece):
            shown[at] = replace(piece, kind="heading", level=2)
    return shown


def with_capitals_as_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces with a numbered item in capitals as a heading where the items beside it are in small letters.

    Source: published plans: "1. FOREBYGGENDE ARBEID" after a list of goals in sentences.
    """
    shown = list(pieces)
    for at, piece in enumerate(pieces):
        beside = [one for one in (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]) if one.kind == "item"]
        if (
            piece.kind == "item"
            and piece.is_capitals
            and _is_numbered(piece)
            and _may_head(piece)
            and beside
            and not any(one.is_capitals for one in beside)
        ):
            shown[at] = replace(piece, kind="heading", level=2)
    return shown


def _is_numbered(piece: Piece) -> bool:
    """Tell whether an item has a number, a capital letter or a numeral of Rome, and no bullet."""
    bare = (piece.number or "").strip("().:")
    return any(map(str.isdigit, bare)) or (bare.isalpha() and bare.isupper())


def _may_head(piece: Piece) -> bool:
    ends = piece.text[-1:] in {".", ",", ";", "?", "!", ":"}
    return not ends and len(piece.text) <= _LONGEST_HEAD and len(piece.text.split()) <= _MOST_HEAD_WORDS


class _Card(Struct, frozen=True):
    """A line with a list under it: where it stands, where its list ends, and whether an item of it is only a time."""

    at: int
    ends: int
    is_timed: bool


def with_cards(pieces: Sequence[Piece], words: Words) -> list[Piece]:
    """Give the pieces with the lines that head cards marked: those are activities.

    Where under several lines the list holds a bullet that is nothing but a time ("Januar - februar"), the lines are
    the activities, and the bullets say when, who and more of them.

    Source: published plans (yearly cycles of work: a heading, and bullets with month, duty and recipient).
    """
    found = list(_cards_in(pieces, words))
    timed = sum(card.is_timed for card in found)
    if timed < _FEWEST_CARDS or 2 * timed < len(found) or any(one.ends - one.at > _MOST_FACTS + 1 for one in found):
        return list(pieces)
    shown = list(pieces)
    for card in found:
        shown[card.at] = replace(
            pieces[card.at], kind="heading", level=max(pieces[card.at].level, 2), names_activity=True
        )
        for at in range(card.at + 1, card.ends):
            shown[at] = replace(pieces[at], kind="item", level=max(pieces[at].level, 1))
    return shown


def _cards_in(pieces: Sequence[Piece], words: Words) -> Iterator[_Card]:
    at = 0
    while at < len(pieces):
        first = at + 1 + (pieces[at + 1 : at + 2] != [] and _leads_on(pieces, at + 1))
        ends = first
        while ends < len(pieces) and pieces[ends].kind == "item":
            ends += 1
        is_head = (
            pieces[at].kind in ("text", "heading") and _may_head(pieces[at]) and not words.is_time(pieces[at].text)
        )
        if ends > first and is_head:
            # "Frist: høsten 2026" has a label, and is read by it.
            facts = [one for one in pieces[first:ends] if words.is_time(one.text) and ":" not in one.text]
            yield _Card(at, ends, 0 < len(facts) < ends - first)
        at = ends if ends > first else at + 1


def _leads_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a line leads from a heading to its list: "Gjennomføres ved:"."""
    return pieces[at].kind == "text" and pieces[at].text.endswith(":")
