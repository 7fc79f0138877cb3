"""A text of actors as parties: cut, put right and named. What both cells and the gathering of names go through."""

from collections.abc import Sequence

from avklart.intake.actors.joining import Joiner
from avklart.intake.actors.naming import NamedActor, Namer
from avklart.intake.actors.piece import Piece
from avklart.intake.actors.pieces import tokens_to_pieces
from avklart.intake.actors.sentences import without_things
from avklart.intake.actors.tokens import cell_to_tokens, known_names
from avklart.intake.found import DatedSpan, Names, OpenSpan

Party = tuple[Piece, NamedActor | None]


def text_to_parties(
    text: str, names: Names, opened: Sequence[OpenSpan] = (), dated: Sequence[DatedSpan] = ()
) -> list[Party]:
    """Give the parties of a text in order, with who each is; an open span is a piece of its own and nobody.

    Source: docs/formats/plan-draft.md, "Actors" and "Parts".
    """
    namer = Namer(Joiner(names.language, known_names(names)))
    tokens = without_things(cell_to_tokens(text, opened, dated, names), names.language)
    pieces = namer.joiner.parties(tokens_to_pieces(tokens, names.language))
    parties = [(piece, namer.actor_of(piece)) for piece in pieces]
    _share_projects(parties, namer.joiner)
    return parties


def _share_projects(parties: Sequence[Party], joiner: Joiner) -> None:
    """Give the project or body of a role to the bare roles joined before it: "Prosjektleder og styringsgruppe X"."""
    for at in range(len(parties) - 1, 0, -1):
        (piece, named), (piece_before, before) = parties[at], parties[at - 1]
        if named is None or named.of is None or before is None or before.of is not None:
            continue
        if piece.represents is None and _is_of_the_same(piece, named, piece_before, before, joiner):
            before.of, before.rule = named.of, named.rule


def _is_of_the_same(piece: Piece, named: NamedActor, piece_before: Piece, before: NamedActor, joiner: Joiner) -> bool:
    words = piece_before.tokens
    if named.rule == "role-of-project":
        return piece.joined in {"and", "slash"} and joiner.project_role_length(words) == len(words)
    if named.rule != "role-of-body" or piece.joined != "and" or not before.is_bare_title:
        return False
    return len(words) == 1 and not joiner.is_ordinary_title(words[0])
