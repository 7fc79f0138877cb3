"""What stands before a statement: the words for what is open, or those who are to clarify it."""

from avklart.intake.open_points.cell import FAR, Cell
from avklart.intake.open_points.topics import opens_topic, topic_of
from avklart.intake.parties import is_party_word

_BETWEEN = frozenset(("og", "samt", "and", "och", "/", "+"))
_LONGEST_PARTY = 8


def subject_begins(cell: Cell, at: int) -> int:
    """Give where the words for what is open begin: "videre arbeid" in "rådgiver videre arbeid må avklares".

    Other words before the statement stay in the cell ("drift må avklares"), save in brackets and in a column that
    means nothing by itself: there the whole clause is the statement. A label before a colon and a question before a
    comma belong to it.
    """
    begins = cell.clause_begins(at)
    if begins == at:
        return _label_begins(cell, at)
    if cell.column == "other" or (cell.word(begins - 1) == "(" and begins > cell.taken):
        return begins
    return next((n for n in range(begins, at) if opens_topic(cell.tokens, n, at, cell.vocabulary)), at)


def _label_begins(cell: Cell, at: int) -> int:
    """Give where "Ansvarlig:" or "Hvem som har ansvaret," begins before a statement that has no words of its own."""
    sign = cell.word(at - 1) if at - 1 > cell.taken else ""
    if sign not in (":", ","):
        return at
    begins = cell.clause_begins(at - 1)
    if sign == ":":
        is_label = begins == at - 2 and topic_of(cell.word(begins), cell.vocabulary)
        return begins if is_label else at
    return begins if cell.word(begins) in cell.vocabulary.words("asking") else at


def actors_begin(cell: Cell, at: int) -> int:
    """Give where the list of those begins who do what the word here says: "AU/styret" in "rektor AU/styret vurderer".

    The list goes back over "/", "og" and, once "og" has been passed, commas; a role, a body or an abbreviation with a
    capital letter begins it where nothing separates it from the word before.
    """
    begins = at
    lowest = max(cell.taken, at - FAR)
    may_cross_commas = False
    while begins > lowest:
        party = _party_begins(cell, begins, lowest)
        if party == begins:
            break
        begins = party
        sign = cell.word(begins - 1) if begins > lowest else ""
        if sign not in _BETWEEN and not (sign == "," and may_cross_commas):
            break
        may_cross_commas = may_cross_commas or sign in ("og", "samt", "and", "och")
        if _party_begins(cell, begins - 1, lowest) == begins - 1:
            break
        begins -= 1
    return begins


def _party_begins(cell: Cell, ends: int, lowest: int) -> int:
    """Give where the one party begins that ends before a place; the place itself when what stands there is none."""
    at = ends
    while at > max(lowest, ends - _LONGEST_PARTY):
        before = cell.tokens[at - 1]
        if not before.is_word:
            if before.word == "-" and not before.is_spaced:
                at -= 1
                continue
            break
        if before.word in _BETWEEN and not _is_inside_a_name(cell, at - 1, lowest):
            break
        if before.word in cell.vocabulary.words("verbs") and before.word not in _BETWEEN:
            return next((n for n in range(at, ends) if _begins_a_party(cell, n)), ends) if at < ends else ends
        at -= 1
        if before.is_capital and _begins_a_party(cell, at):
            break
    return at


def _is_inside_a_name(cell: Cell, at: int, lowest: int) -> bool:
    """Tell whether a word for "and" belongs to a name: after a hanging hyphen, or after "utvalg for"."""
    if at - 1 >= lowest and cell.word(at - 1) == "-":
        return True
    return any(cell.word(n) in ("for", "innen", "innan") for n in range(max(lowest, at - 3), at))


def _begins_a_party(cell: Cell, at: int) -> bool:
    token = cell.tokens[at]
    if token.word in cell.vocabulary.words("openings"):
        return True
    return is_party_word(cell.text[token.begins : token.ends], cell.names.language)
