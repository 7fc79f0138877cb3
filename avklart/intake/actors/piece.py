"""A piece of a cell of actors: what stands between two signs, with what the words around it say of it."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from avklart.domain.draft import ResponsibilityPart
from avklart.intake.actors.tokens import Token
from avklart.intake.found import DatedSpan, Note, OpenSpan

Joined = Literal["start", "and", "comma", "slash", "break", "phrase", "together"]


class Piece(Struct):
    """The words between two signs, and how they are joined to those before (`sign` is the sign itself)."""

    tokens: list[Token] = field(default_factory=list)
    joined: Joined = "start"
    sign: Token | None = None
    part: ResponsibilityPart | None = None
    rule: str = "party"
    dates: list[DatedSpan] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    brackets: list[str] = field(default_factory=list)
    represents: "Piece | None" = None
    opened: OpenSpan | None = None
    doubted: bool = False

    @property
    def text(self) -> str:
        """The words as written, white space folded."""
        return tokens_to_text(self.tokens)


def tokens_to_text(tokens: Sequence[Token]) -> str:
    """Give tokens as running text, with one space where the cell has white space or something cut out.

    Source: docs/formats/plan-draft.md, "Actors".
    """
    text = ""
    ends = tokens[0].begins if tokens else 0
    for token in tokens:
        text += (" " if token.begins > ends else "") + token.text
        ends = token.ends
    return text


def note_of(code: str, **facts: str) -> Note:
    """Give a note about the actors of a row.

    Source: docs/formats/plan-draft.md, "doubts".
    """
    return Note(code=code, field="responsibilities", facts=facts)
