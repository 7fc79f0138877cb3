"""A cell being read for what is open: its words and signs, and where its clauses begin and end."""

from msgspec import Struct

from avklart.intake.found import Column, Names
from avklart.intake.open_points.tokens import Token, ends_clause
from avklart.intake.open_points.vocabulary import Vocabulary

# No clause is followed further than this, so that a cell without full stops is read in proportion to its length.
FAR = 60
_PARTS = frozenset(",/?+&")


class Cell(Struct, frozen=True):
    """The words and signs of a cell with what is needed to read them; `taken` words belong to an earlier statement."""

    text: str
    column: Column
    tokens: list[Token]
    vocabulary: Vocabulary
    names: Names
    taken: int = 0

    def word(self, at: int) -> str:
        """Give the word or sign at a place in small letters, or "" outside the cell."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def is_end(self, at: int) -> bool:
        """Tell whether a clause is over here: a sign that ends it, or the end of the cell."""
        return at >= len(self.tokens) or ends_clause(self.tokens, at, self.vocabulary.words("abbreviations"))

    def parts_before(self, at: int) -> bool:
        """Tell whether the word here is cut off from what stands before it by a sign."""
        before = at - 1
        if before < self.taken or self.word(before) in _PARTS:
            return True
        return self.is_end(before) or self._is_hyphen_between_parts(before, at)

    def _is_hyphen_between_parts(self, hyphen: int, at: int) -> bool:
        """Tell "drift- må avklares", where the hyphen is a dash, from "plan- og bygningssjef"."""
        if self.word(hyphen) != "-" or self.tokens[at].word in ("og", "eller", "samt", "och", "and"):
            return False
        return at < len(self.tokens) and self.tokens[at].is_spaced

    def clause_begins(self, at: int) -> int:
        """Give the first word of the part of a clause that the word here stands in."""
        lowest = max(self.taken, at - FAR)
        while at > lowest and not self.parts_before(at):
            at -= 1
        return at
