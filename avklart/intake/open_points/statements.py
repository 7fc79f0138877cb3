"""Where a cell says that something is to be clarified, and which rule reads it."""

from collections.abc import Callable

from msgspec import Struct

from avklart.domain.draft import About
from avklart.intake.found import Note
from avklart.intake.open_points.cell import Cell
from avklart.intake.open_points.subject import actors_begin, subject_begins
from avklart.intake.open_points.tail import Tail, tail_of
from avklart.intake.open_points.topics import OF_COLUMN, about_of, topic_of
from avklart.intake.open_points.vocabulary import Saying, first_at, stands_at
from avklart.intake.parties import is_party_word, split_parties

_LONGEST_PRELUDE = 10
_LONGEST_CLAUSE = 12


class Statement(Struct, frozen=True, kw_only=True):
    """One statement: its first word, the word after its last, and what it says."""

    begins: int
    ends: int
    about: About | None
    rule: str
    asked: tuple[str, ...] = ()
    deciders: tuple[str, ...] = ()
    for_when: str | None = None
    notes: tuple[Note, ...] = ()


class _Before(Struct, frozen=True):
    """The small words right before a saying, "må", "er ikke": where they begin, and which they are."""

    begins: int
    words: tuple[str, ...]


def statement_at(cell: Cell, at: int) -> Statement | None:
    """Give the statement whose saying begins at a word, or None.

    Source: the plan draft contract, "Clarifications"; published plans for the forms.
    """
    if cell.word(at) == "?":
        return _question(cell, at)
    for saying in cell.vocabulary.sayings.get(cell.word(at), ()):
        if stands_at(cell.tokens, at, saying.phrase):
            statement = _READERS[saying.kind](cell, at, saying)
            if statement:
                return statement
    return None


def _before(cell: Cell, at: int) -> _Before:
    """Give the small words before a saying; adverbs that begin them belong to what is open ("nærmere", "videre")."""
    begins = at
    while begins > max(cell.taken, at - _LONGEST_PRELUDE) and cell.word(begins - 1) in cell.vocabulary.prelude:
        begins -= 1
    while begins < at and cell.word(begins) in cell.vocabulary.words("adverbs"):
        begins += 1
    return _Before(begins, tuple(cell.word(n) for n in range(begins, at)))


def _has(cell: Cell, before: _Before, key: str) -> bool:
    return not cell.vocabulary.words(key).isdisjoint(before.words)


def _is_conditional(cell: Cell, before: _Before) -> bool:
    """Tell "når det blir avklart", which says when and not that something is open."""
    return before.begins > cell.taken and cell.word(before.begins - 1) in cell.vocabulary.words("conditions")


def _passive(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    ends = at + len(saying.phrase)
    if _has(cell, before, "negations") or cell.word(ends) in cell.vocabulary.words("negations"):
        return None
    if _is_conditional(cell, before) or _recurs(cell, saying, ends):
        return None
    return _open(cell, before, ends, saying, "to-be-clarified")


def _recurs(cell: Cell, saying: Saying, ends: int) -> bool:
    if saying.phrase[0] not in cell.vocabulary.words("passive_recurring"):
        return False
    return first_at(cell.tokens, ends, cell.vocabulary.phrases("recurring")) is not None


def _passive_later(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    ends = at + len(saying.phrase)
    is_later = first_at(cell.tokens, ends, cell.vocabulary.phrases("later_adverbs"))
    if not is_later and not _has(cell, before, "modals") and not _has(cell, before, "later_adverbs"):
        return None
    statement = _passive(cell, at, saying)
    # In a comment "utfordringene skal løses" is a hope; about money, people or time it is an open point.
    return None if statement and statement.about == "other" and not is_later else statement


def _participle(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    if _is_conditional(cell, before):
        return None
    is_not = _has(cell, before, "negations")
    is_to_be = _has(cell, before, "becomes") or (_has(cell, before, "modals") and len(before.words) > 1)
    if not is_not and not is_to_be:
        return None
    return _open(cell, before, at + len(saying.phrase), saying, "not-clarified" if is_not else "to-be-clarified")


def _not_yet(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    if not _has(cell, before, "negations") or _is_conditional(cell, before):
        return None
    rules = {"funding": "not-funded", "responsibility": "not-assigned"}
    return _open(cell, before, at + len(saying.phrase), saying, rules.get(saying.about or "", "not-clarified"))


def _not_yet_amount(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read "ikke kostnadsberegnet" where money stands; in a comment it only tells how far the work has come."""
    return _not_yet(cell, at, saying) if cell.column == "funding" else None


def _taken_up(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read "Tas opp i AU": words that begin a cell or a clause, and name nobody but those who are to take it up."""
    before = _before(cell, at)
    if cell.column == "other" or not _begins_alone(cell, before, cell.vocabulary.words("becomes")):
        return None
    return _stated(cell, before.begins, tail_of(cell, at + len(saying.phrase)), None, "taken-up")


def _begins_alone(cell: Cell, before: _Before, allowed: frozenset[str]) -> bool:
    return cell.clause_begins(before.begins) == before.begins and allowed.issuperset(before.words)


def _waits(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read "Avventer", "Venter på kommunene"; of money only where nobody is named who may pay."""
    ends = _clause_ends(cell, at)
    if cell.column == "other" or cell.clause_begins(at) != at or _names_someone(cell, at + 1, ends):
        return None
    return _stated(cell, at, Tail(ends), None, "waiting")


def _denied(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read a clause about who that begins with "ikke" or "ingen" and names nobody: "Ingen har tatt det på seg"."""
    ends = _clause_ends(cell, at)
    is_asked = cell.column == "responsible" and cell.clause_begins(at) == at and at + 1 < ends
    if not is_asked or saying.phrase[0] not in cell.vocabulary.words("denials"):
        return None
    words = {cell.word(n) for n in range(at + 1, ends)}
    if not words.isdisjoint(cell.vocabulary.words("not_needed") | cell.vocabulary.words("nobody_in_particular")):
        return None
    if _names_someone(cell, at + 1, ends) or any(statement_at(cell, n) for n in range(at + 1, ends)):
        return None
    return _stated(cell, at, Tail(ends), "responsibility", "denied")


def _clause_ends(cell: Cell, at: int) -> int:
    farthest = min(len(cell.tokens), at + _LONGEST_CLAUSE)
    return next((n for n in range(at, farthest) if cell.is_end(n) or cell.word(n) in (",", "/")), farthest)


def _names_someone(cell: Cell, begins: int, ends: int) -> bool:
    tokens = cell.tokens[begins:ends]
    if cell.column == "responsible":
        return any(is_party_word(cell.text[token.begins : token.ends], cell.names.language) for token in tokens)
    return any(token.is_capital for token in tokens)


def _state(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    if _has(cell, before, "negations"):
        return None
    rules = {"funding": "not-funded", "responsibility": "not-assigned"}
    return _open(cell, before, at + len(saying.phrase), saying, rules.get(saying.about or "", "open-word"))


def _alone(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read a word that means an open point only when its clause says nothing else: "Ukjent", "Finansiering usikker"."""
    statement = _state(cell, at, saying)
    if not statement or not cell.is_end(statement.ends) or statement.ends > at + len(saying.phrase) + 1:
        return None
    return statement if cell.clause_begins(at) == statement.begins else None


def _open(cell: Cell, before: _Before, ends: int, saying: Saying, rule: str) -> Statement | None:
    """Give a statement that names what is open before it, and by whom and for when after it."""
    begins = _with_a_modal_before(cell, subject_begins(cell, before.begins))
    tail = tail_of(cell, ends)
    about = saying.about or about_of(cell.tokens[begins : before.begins], cell.vocabulary)
    if cell.column == "other" and not about and saying.phrase[0] in cell.vocabulary.words("passive_recurring"):
        about = about_of(tail.topics, cell.vocabulary)
        return _stated(cell, begins, tail, about, rule) if about or tail.asked else None
    return _stated(cell, begins, tail, about, rule)


def _with_a_modal_before(cell: Cell, begins: int) -> int:
    """Give where "deretter må" begins before what is open: "deretter må videre drift avklares"."""
    modals, at = cell.vocabulary.words("modals"), begins
    while at > cell.taken and not cell.parts_before(at) and cell.word(at - 1) in cell.vocabulary.prelude:
        at -= 1
    return at if any(cell.word(n) in modals for n in range(at, begins)) else begins


def _stated(cell: Cell, begins: int, tail: Tail, about: About | None, rule: str) -> Statement:
    return Statement(
        begins=begins,
        ends=tail.ends,
        about=about or about_of(tail.topics, cell.vocabulary) or OF_COLUMN[cell.column],
        rule=rule,
        asked=tuple(dict.fromkeys(tail.asked)),
        deciders=tuple(dict.fromkeys(tail.deciders)),
        for_when=tail.for_when,
        notes=_notes(cell, begins, tail.ends, rule),
    )


def _notes(cell: Cell, begins: int, ends: int, rule: str) -> tuple[Note, ...]:
    codes = {
        "not-funded": "no-money-read-as-open",
        "not-assigned": "no-one-assigned-read-as-open",
        "taken-up": "words-read-as-open",
        "waiting": "words-read-as-open",
        "denied": "words-read-as-open",
        "question-mark": "question-mark-read-as-open",
    }
    if rule not in codes:
        return ()
    words = " ".join(cell.text[cell.tokens[begins].begins : cell.tokens[ends - 1].ends].split())
    return (Note(codes[rule], "clarifications", {"words": words}),)


def _clarifies(cell: Cell, at: int, saying: Saying) -> Statement | None:
    return _acted(cell, _before(cell, at), at + len(saying.phrase), is_open=True)


def _decides(cell: Cell, at: int, saying: Saying) -> Statement | None:
    return _acted(cell, _before(cell, at), at + len(saying.phrase), is_open=False)


def _infinitive(cell: Cell, at: int, saying: Saying) -> Statement | None:
    before = _before(cell, at)
    is_bidden = _has(cell, before, "modals")
    if not is_bidden and (turned := _turned_round(cell, before, at + len(saying.phrase))):
        return turned
    if _has(cell, before, "negations") or (not is_bidden and not _begins_its_clause(cell, before)):
        return None
    # "Vurdere søknader" is work; "vurdere videreføring" and "må vurdere" leave something open.
    is_open = is_bidden or saying.kind == "infinitive"
    statement = _acted(cell, before, at + len(saying.phrase), is_open=is_open)
    return statement if statement and (statement.about or statement.deciders) else None


def _turned_round(cell: Cell, before: _Before, ends: int) -> Statement | None:
    """Read "videre drift må kommunene avklare" and "kommunene må i 2026 avklare", where words stand after "må"."""
    lowest = max(cell.clause_begins(before.begins), before.begins - _LONGEST_PRELUDE)
    modals = cell.vocabulary.words("modals")
    modal = next((n for n in range(before.begins - 1, lowest - 1, -1) if cell.word(n) in modals), -1)
    if modal < 0 or modal + 1 >= before.begins:
        return None
    begins = actors_begin(cell, before.begins)
    if begins <= modal or not is_party_word(cell.word(before.begins - 1), cell.names.language):
        bidden = _Before(modal, (cell.word(modal),))
        return _acted(cell, bidden, ends, is_open=True) if cell.clause_begins(modal) < modal else None
    return _asking(
        cell, subject_begins(cell, modal), modal, tail_of(cell, ends, may_name_deciders=False), begins, before
    )


def _asking(cell: Cell, subject: int, subject_ends: int, tail: Tail, begins: int, before: _Before) -> Statement:
    """Give a statement whose subject stands first and whose actors stand right before its saying."""
    actors = _actors(cell, begins, before.begins)
    tail.asked = [*actors, *tail.asked]
    tail.deciders = [*actors, *tail.deciders]
    about = about_of(cell.tokens[subject:subject_ends], cell.vocabulary)
    return _stated(cell, subject, tail, about, "asked-to-clarify")


def _actors(cell: Cell, begins: int, ends: int) -> list[str]:
    if begins >= ends:
        return []
    return split_parties(cell.text[cell.tokens[begins].begins : cell.tokens[ends - 1].ends], cell.names)


def _begins_its_clause(cell: Cell, before: _Before) -> bool:
    return not before.words and cell.clause_begins(before.begins) == before.begins


def _acted(cell: Cell, before: _Before, ends: int, *, is_open: bool) -> Statement | None:
    """Give a statement that names who is to clarify or decide before it, and what after it."""
    if _has(cell, before, "negations"):
        return None
    begins = actors_begin(cell, before.begins)
    actors = tuple(_actors(cell, begins, before.begins))
    tail = tail_of(cell, ends, may_name_deciders=not actors)
    about = about_of(tail.topics, cell.vocabulary)
    if not about and not is_open:
        rule = "decides"
        return Statement(begins=begins, ends=tail.ends, about=None, rule=rule, deciders=actors) if actors else None
    tail.asked = [*actors, *tail.asked]
    tail.deciders = [*actors, *tail.deciders]
    return _stated(cell, begins, tail, about, "asked-to-clarify")


def _lack(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read "mangler finansiering" and "ingen ansvarlig", but not "ingen finansiering nødvendig"."""
    named = at + len(saying.phrase)
    if cell.is_end(named) or topic_of(cell.word(named), cell.vocabulary) == "time":
        named += 0
    elif cell.word(named) not in _missing(cell):
        if cell.word(named) in cell.vocabulary.words("beyond"):
            return None
        named += 1
    about = _missing(cell).get(cell.word(named))
    if not about or not cell.vocabulary.words("not_needed").isdisjoint(_near(cell, named)):
        return None
    return _lacking(cell, at, named + 1, about)


def _lack_after(cell: Cell, at: int, saying: Saying) -> Statement | None:
    """Read "finansiering mangler"."""
    before = _before(cell, at)
    about = _missing(cell).get(cell.word(before.begins - 1)) if before.begins > cell.taken else None
    return _lacking(cell, before.begins, at + len(saying.phrase), about) if about else None


def _lacking(cell: Cell, at: int, ends: int, about: About) -> Statement | None:
    rule = "not-funded" if about == "funding" else "not-assigned"
    before = _before(cell, at)
    if _has(cell, before, "released"):
        return None
    return _stated(cell, subject_begins(cell, before.begins), tail_of(cell, ends), about, rule)


def _missing(cell: Cell) -> dict[str, About]:
    supply: dict[str, About] = dict.fromkeys(cell.vocabulary.words("supply"), "funding")
    assigned: dict[str, About] = dict.fromkeys(cell.vocabulary.words("assigned"), "responsibility")
    return supply | assigned


def _near(cell: Cell, at: int) -> set[str]:
    return {cell.word(n) for n in range(at + 1, at + 5)}


def _question(cell: Cell, at: int) -> Statement | None:
    """Read a question mark that stands for something unknown: alone, or after words that only ask ("Videre drift?").

    "Drift/prosjekt?" is no such question: there the mark doubts what stands before it.
    """
    ends = at
    while cell.word(ends) == "?":
        ends += 1
    begins = cell.clause_begins(at)
    after = cell.word(ends)
    if not (cell.is_end(ends) or after in (",", "/") or cell.parts_before(ends)):
        return None
    asking = cell.tokens[begins:at]
    if not asking and cell.word(begins - 1) == "(" and not (begins == 1 and ends + 1 == len(cell.tokens)):
        return None
    about = about_of(asking, cell.vocabulary)
    if asking and not (about and _only_asks(cell, begins, at)):
        return None
    return _stated(cell, begins, Tail(ends), about, "question-mark")


def _only_asks(cell: Cell, begins: int, ends: int) -> bool:
    """Tell whether words ask and name nothing: "videre drift", "hvem tar ansvaret", never "driftsmidler til 2026"."""
    first = cell.word(begins)
    if first in cell.vocabulary.words("asking"):
        return True
    opens = cell.vocabulary.words("later") | cell.vocabulary.words("if_any")
    if first in opens:
        return True
    return ends - begins == 1 and topic_of(first, cell.vocabulary) is not None


_READERS: dict[str, Callable[[Cell, int, Saying], Statement | None]] = {
    "passive": _passive,
    "passive-later": _passive_later,
    "participle": _participle,
    "not-yet": _not_yet,
    "state": _state,
    "alone": _alone,
    "clarifies": _clarifies,
    "decides": _decides,
    "infinitive": _infinitive,
    "infinitive-decides": _infinitive,
    "lack": _lack,
    "lack-after": _lack_after,
    "not-yet-amount": _not_yet_amount,
    "taken-up": _taken_up,
    "waits": _waits,
    "denied": _denied,
}
