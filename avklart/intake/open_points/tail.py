"""What follows a statement: by whom, with whom and for when something is to be clarified."""

from msgspec import Struct
from msgspec import field as with_default

from avklart.intake.open_points.cell import Cell
from avklart.intake.open_points.tokens import Token, is_year
from avklart.intake.open_points.vocabulary import Phrase, first_at
from avklart.intake.parties import is_party_word, split_parties

_LONGEST_TAIL = 60
_LONGEST_LIST = 30
_LONGEST_BRACKET = 6
_LISTING = frozenset({"og", "samt", "och", "and"})


class Tail(Struct):
    """Where the words after a statement end, and what they say. `topics` are the words that tell what it is about."""

    ends: int
    asked: list[str] = with_default(default_factory=list)
    deciders: list[str] = with_default(default_factory=list)
    for_when: str | None = None
    topics: list[Token] = with_default(default_factory=list)
    is_elsewhere: bool = False


def tail_of(cell: Cell, at: int, *, may_name_deciders: bool = True) -> Tail:
    """Read the words from a place to the end of their clause.

    "Av" and its like name who is asked and decides, "sammen med" who is asked; "i" and "på" name a body only where
    one follows ("i AU", not "i budsjettet"). A year is for when, unless "etter" stands before it.
    """
    tail = Tail(at)
    _bracketed(cell, tail)
    steps = _STEPS if may_name_deciders else _STEPS_OF_ACTORS
    while tail.ends - at < _LONGEST_TAIL and not _is_over(cell, tail.ends, at):
        if not any(step(cell, tail) for step in steps):
            if not tail.is_elsewhere and not _is_mere_adverb(cell, tail.ends):
                tail.topics.append(cell.tokens[tail.ends])
            tail.ends += 1
    if cell.word(tail.ends) == "?":
        tail.ends += 1
    return tail


def _is_over(cell: Cell, at: int, begins: int) -> bool:
    """Tell whether the clause ends, or something else begins with a capital letter without a sign between."""
    if cell.is_end(at) or cell.word(at) in (",", "/", "?", "+"):
        return True
    token = cell.tokens[at]
    if token.word == "-" and at + 1 < len(cell.tokens) and cell.tokens[at + 1].is_spaced:
        return True
    if not token.is_word or not token.is_capital or _is_time(cell, at):
        return False
    return at == begins or not _is_preposition(cell, at - 1)


def _is_mere_adverb(cell: Cell, at: int) -> bool:
    """Tell "avklares senere" from "avklares senere innsats"."""
    if cell.word(at) not in cell.vocabulary.words("adverbs"):
        return False
    return cell.is_end(at + 1) or not cell.tokens[at + 1].is_word or bool(_tail_opens(cell, at + 1))


def _tail_opens(cell: Cell, at: int) -> bool:
    return cell.word(at) in cell.vocabulary.words("adverbs") or _is_preposition(cell, at) or _is_time(cell, at)


def _is_preposition(cell: Cell, at: int) -> bool:
    word = (cell.word(at),)
    return (
        word in cell.vocabulary.phrases("where")
        or word in cell.vocabulary.phrases("by_whom")
        or word[0]
        in (cell.vocabulary.words("after_words") | cell.vocabulary.words("for_whom") | {"med", "og", "with", "och"})
    )


def _bracketed(cell: Cell, tail: Tail) -> None:
    """Read "(AU)" or "(i AU og styret)" right after the statement as who is asked."""
    at = tail.ends
    if cell.word(at) != "(":
        return
    phrase, decide = _led_in(cell, at + 1)
    begins = at + 1 + len(phrase)
    closes = next((n for n in range(at + 1, min(at + _LONGEST_BRACKET, len(cell.tokens))) if cell.word(n) == ")"), 0)
    named = [n for n in _words(cell, begins, closes) if cell.word(n) not in _LISTING]
    if closes and named and all(_is_party(cell, n) for n in named):
        parties = _split(cell, begins, closes)
        tail.asked += parties
        tail.deciders += parties if decide else []
        tail.ends = closes + 1


def _led_in(cell: Cell, at: int) -> tuple[Phrase, bool]:
    """Give the words that lead in who is asked, and whether these decide: "av", "i", but not "med"."""
    for key, decide in (("by_whom", True), ("where", True), ("with_whom", False)):
        if phrase := first_at(cell.tokens, at, cell.vocabulary.phrases(key)):
            return phrase, decide
    return (), True


def _is_party(cell: Cell, at: int) -> bool:
    token = cell.tokens[at]
    return is_party_word(cell.text[token.begins : token.ends], cell.names.language)


def _words(cell: Cell, begins: int, ends: int) -> list[int]:
    return [at for at in range(begins, ends) if cell.tokens[at].is_word]


def _with_whom(cell: Cell, tail: Tail) -> bool:
    return _parties_after(cell, tail, "with_whom", decide=False)


def _by_whom(cell: Cell, tail: Tail) -> bool:
    return _parties_after(cell, tail, "by_whom", decide=True)


def _parties_after(cell: Cell, tail: Tail, key: str, *, decide: bool) -> bool:
    phrase = first_at(cell.tokens, tail.ends, cell.vocabulary.phrases(key))
    if not phrase:
        return False
    ends = _end_of_parties(cell, tail.ends + len(phrase))
    _add(cell, tail, phrase, ends, decide=decide)
    return True


def _where(cell: Cell, tail: Tail) -> bool:
    phrase = first_at(cell.tokens, tail.ends, cell.vocabulary.phrases("where"))
    if not phrase:
        return False
    begins = tail.ends + len(phrase)
    ends = _end_of_parties(cell, begins)
    _add(cell, tail, phrase, ends if _names_a_body(cell, begins, ends) else begins, decide=True)
    return True


def _add(cell: Cell, tail: Tail, phrase: Phrase, ends: int, *, decide: bool) -> None:
    begins = tail.ends + len(phrase)
    parties = _split(cell, begins, ends)
    tail.asked += parties
    tail.deciders += parties if decide else []
    tail.is_elsewhere = True
    tail.ends = max(ends, begins)


def _split(cell: Cell, begins: int, ends: int) -> list[str]:
    if ends <= begins:
        return []
    return split_parties(cell.text[cell.tokens[begins].begins : cell.tokens[ends - 1].ends], cell.names)


def _names_a_body(cell: Cell, begins: int, ends: int) -> bool:
    """Tell whether a role, a body, an abbreviation or a name the document knows stands among the words."""
    for at in _words(cell, begins, min(ends, begins + _LONGEST_BRACKET)):
        token = cell.tokens[at]
        if is_party_word(cell.text[token.begins : token.ends], cell.names.language):
            return True
    written = cell.text[cell.tokens[begins].begins : cell.tokens[ends - 1].ends].lower() if ends > begins else ""
    return any(written == body.lower() for body in cell.names.bodies)


def _end_of_parties(cell: Cell, begins: int) -> int:
    """Give where a list of parties ends that may begin here; where it begins when none does."""
    if not _may_begin_parties(cell, begins):
        return begins
    at = begins
    while at - begins < _LONGEST_LIST and not _ends_parties(cell, at, begins):
        at += 1
        if cell.word(at) == "(" and (closes := _closes(cell, at)):
            at = closes + 1
    while at > begins and cell.word(at - 1) in (",", "/", "+", "-"):
        at -= 1
    return at


def _may_begin_parties(cell: Cell, at: int) -> bool:
    if cell.is_end(at) or not cell.tokens[at].is_word or _is_time(cell, at):
        return False
    token = cell.tokens[at]
    if token.word in cell.vocabulary.words("nobody_follows"):
        return False
    if is_party_word(cell.text[token.begins : token.ends], cell.names.language) or cell.word(at + 1) == "-":
        return True
    return not token.word.startswith(tuple(cell.vocabulary.list_of("nobody_starts")))


def _ends_parties(cell: Cell, at: int, begins: int) -> bool:
    if cell.is_end(at):
        return True
    token = cell.tokens[at]
    if token.word == ",":
        return not _list_goes_on(cell, at)
    if not token.is_word or at == begins:
        return token.word in "?–—"
    if token.word == "for":
        return not _belongs_to_a_name(cell, at)
    if token.word in ("i", "in", "på", "at"):
        return at + 1 >= len(cell.tokens) or not cell.tokens[at + 1].is_capital or _is_time(cell, at + 1)
    if token.word in cell.vocabulary.words("not_parties_after") or _is_time(cell, at):
        return True
    if token.word in cell.vocabulary.words("adverbs"):
        return True
    return _is_someone_else(cell, at)


def _belongs_to_a_name(cell: Cell, at: int) -> bool:
    before = cell.tokens[at - 1]
    named = is_party_word(cell.text[before.begins : before.ends], cell.names.language)
    return named and not _is_time(cell, at + 1) and cell.word(at + 1) not in cell.vocabulary.words("later")


def _is_someone_else(cell: Cell, at: int) -> bool:
    """Tell whether a capital letter begins something new: "avklares av AU Rektor følger opp"."""
    token, before = cell.tokens[at], cell.tokens[at - 1]
    if not token.is_capital or not before.is_word or before.word in ("og", "samt", "and", "och"):
        return False
    language = cell.names.language
    return is_party_word(cell.text[token.begins : token.ends], language) and is_party_word(
        cell.text[before.begins : before.ends], language
    )


def _list_goes_on(cell: Cell, at: int) -> bool:
    """Tell whether a comma stands inside a list that "og" closes: "AU, styret og rådmannen"."""
    if cell.word(at - 1) == "-":
        return True
    for ahead in range(at + 1, min(at + 12, len(cell.tokens))):
        if cell.is_end(ahead):
            return False
        if cell.word(ahead) in ("og", "samt", "and", "och"):
            return True
    return False


def _closes(cell: Cell, at: int) -> int:
    """Give where a short bracket with an abbreviation closes: "(MLU)"."""
    inside = cell.tokens[at + 1] if at + 2 < len(cell.tokens) else None
    if inside and cell.word(at + 2) == ")" and cell.text[inside.begins : inside.ends].isupper():
        return at + 2
    return 0


def _within(cell: Cell, tail: Tail) -> bool:
    """Read a limit: "innen 1. mars 2026"."""
    phrase = first_at(cell.tokens, tail.ends, cell.vocabulary.phrases("limits"))
    ends = _end_of_time(cell, tail.ends + len(phrase)) if phrase else 0
    if not phrase or ends == tail.ends + len(phrase):
        return False
    tail.for_when = tail.for_when or _written(cell, tail.ends, ends)
    tail.ends, tail.is_elsewhere = ends, True
    return True


def _after(cell: Cell, tail: Tail) -> bool:
    """Pass over what the statement comes after: its year is not what the statement is for."""
    if cell.word(tail.ends) not in cell.vocabulary.words("after_words"):
        return False
    at = tail.ends + 1
    while not tail.is_elsewhere and not _is_over(cell, at, -1) and not _is_time(cell, at):
        tail.topics.append(cell.tokens[at])
        at += 1
    tail.ends = max(at, _end_of_time(cell, at))
    return True


def _for_what(cell: Cell, tail: Tail) -> bool:
    """Read "for 2026" as for when, "for senere innsats" and "om ordningen skal videreføres" as what it is about."""
    word = cell.word(tail.ends)
    if word not in cell.vocabulary.words("for_whom"):
        return False
    begins = tail.ends + 1
    ends = _end_of_time(cell, begins, may_be_vague=True)
    if ends > begins:
        tail.for_when = tail.for_when or _written(cell, begins, ends)
        tail.ends = ends
        return True
    tail.topics.append(cell.tokens[tail.ends])
    tail.ends, tail.is_elsewhere = begins, False
    return True


def _when(cell: Cell, tail: Tail) -> bool:
    """Read a time that stands by itself: "avklares høsten 2026"."""
    ends = _end_of_time(cell, tail.ends)
    if ends == tail.ends:
        return False
    tail.for_when = tail.for_when or _written(cell, tail.ends, ends)
    tail.ends = ends
    return True


def _elsewhere(cell: Cell, tail: Tail) -> bool:
    """Pass over words that begin a condition: "når tomtevalget er gjort" tells no topic."""
    if cell.word(tail.ends) not in cell.vocabulary.words("not_parties_after"):
        return False
    if cell.word(tail.ends - 1) in cell.vocabulary.words("asking"):
        return False
    tail.ends, tail.is_elsewhere = tail.ends + 1, True
    return True


def _written(cell: Cell, begins: int, ends: int) -> str:
    return " ".join(cell.text[cell.tokens[begins].begins : cell.tokens[ends - 1].ends].split())


def _is_time(cell: Cell, at: int) -> bool:
    if at >= len(cell.tokens):
        return False
    token = cell.tokens[at]
    return is_year(token) or token.word in cell.vocabulary.words("times")


def _end_of_time(cell: Cell, begins: int, *, may_be_vague: bool = False) -> int:
    """Give where an expression of time ends that begins here, or where it begins when there is none."""
    beside, joins = cell.vocabulary.words("times_beside"), cell.vocabulary.words("of_times")
    at = ends = begins
    times = 0
    is_sure = may_be_vague
    while at < len(cell.tokens) and at - begins < _LONGEST_BRACKET * 2:
        word = cell.word(at)
        is_time = _is_time(cell, at)
        if is_time or word in beside or (word.isdigit() and len(word) <= 2):
            times += is_time or not word.isdigit()
            is_sure = is_sure or is_time
            ends = at + 1
        elif at == begins or (word not in joins and word not in ".-–/"):
            break
        at += 1
    return ends if times and (is_sure or times > 1) else begins


_STEPS = (_with_whom, _by_whom, _within, _after, _for_what, _when, _where, _elsewhere)
_STEPS_OF_ACTORS = (_with_whom, _within, _after, _for_what, _when, _elsewhere)
