"""What a cell leaves open: every statement that something is to be clarified, about what, and whom it is asked of."""

from collections.abc import Iterable

from msgspec.structs import replace

from avklart.domain.draft import Clarification, Language
from avklart.intake.found import Column, Names, Note, OpenSpan
from avklart.intake.open_points.cell import Cell
from avklart.intake.open_points.statements import Statement, statement_at
from avklart.intake.open_points.tokens import Token, tokens_of
from avklart.intake.open_points.vocabulary import vocabulary_of

_SEPARATORS = frozenset(",;:–—-/+•.\n")
_CLOSING = frozenset(".!;")
_MAY_MEAN_ELSE = frozenset({"words-read-as-open", "question-mark-read-as-open"})


def open_spans(text: str, column: Column, language: Language | None, names: Names) -> tuple[OpenSpan, ...]:
    """Give every statement in a cell that something is to be clarified, in order.

    The words decide what it is about: videre arbeid, innsats, drift, videreføring are continuation; ansvar is
    responsibility; finansiering and midler are funding; a bare "må avklares" takes the meaning of its column. A span
    takes the separators around it with it, so that the rest of the cell reads as if the statement were not there. Not
    for the activity's own text: "Avklare hvilke samarbeidsarenaer …" is work, no open point.

    Source: the plan draft contract, "Clarifications"; published plans, the language of plans, sections 3 and 4.
    """
    vocabulary = vocabulary_of(language)
    tokens = tokens_of(text, vocabulary.whole_words)
    if not any(token.word in vocabulary.triggers or token.word == "?" for token in tokens):
        return ()
    cell = Cell(text, column, tokens, vocabulary, names)
    return tuple(_span(cell, statement) for statement in _statements(cell))


def clarification_of(span: OpenSpan) -> Clarification | None:
    """Give the clarification of a statement, or None where it only names who decides ("styret vurderer").

    Source: the plan draft contract, "Clarifications".
    """
    if span.about is None:
        return None
    return Clarification(
        about=span.about, as_written=span.as_written, asked=span.asked, for_when=span.for_when, rule=span.rule
    )


def notes_of_reading(spans: Iterable[OpenSpan]) -> list[Note]:
    """Give the doubts about statements that are read as open by words that may mean something else.

    Source: none published; what is not said outright is doubted.
    """
    return [note for span in spans for note in span.notes if note.code in _MAY_MEAN_ELSE and _says_nothing_else(span)]


def _says_nothing_else(span: OpenSpan) -> bool:
    """Tell whether a question stands alone: "Tilskudd?" names what is asked about."""
    return span.rule != "question-mark" or not any(letter.isalpha() for letter in span.as_written)


def _statements(cell: Cell) -> list[Statement]:
    found: list[Statement] = []
    at = 0
    while at < len(cell.tokens):
        statement = statement_at(cell, at)
        if statement:
            if found and _says_more(cell, found[-1], statement):
                statement = _with_more(found.pop(), statement)
            found.append(statement)
            at = max(at + 1, statement.ends)
            cell = replace(cell, taken=at)
        else:
            at += 1
    return found


def _says_more(cell: Cell, before: Statement, statement: Statement) -> bool:
    """Tell whether a statement only says where the one before it is taken up: "Uavklart, tas opp i AU"."""
    between = cell.tokens[before.ends : statement.begins]
    return statement.rule == "taken-up" and all(token.word in _SEPARATORS for token in between)


def _with_more(before: Statement, statement: Statement) -> Statement:
    return replace(
        before,
        ends=statement.ends,
        asked=tuple(dict.fromkeys((*before.asked, *statement.asked))),
        deciders=tuple(dict.fromkeys((*before.deciders, *statement.deciders))),
        for_when=before.for_when or statement.for_when,
    )


def _span(cell: Cell, statement: Statement) -> OpenSpan:
    tokens = cell.tokens
    first, last = statement.begins, statement.ends - 1
    begins, ends = _with_separators(cell, first, last)
    return OpenSpan(
        begins=begins,
        ends=ends,
        as_written=" ".join(cell.text[tokens[first].begins : tokens[last].ends].split()),
        about=statement.about,
        asked=statement.asked,
        deciders=statement.deciders,
        for_when=statement.for_when,
        rule=statement.rule,
        notes=statement.notes,
    )


def _with_separators(cell: Cell, first: int, last: int) -> tuple[int, int]:
    """Give the characters of a statement with its brackets and the separators that would be left hanging.

    Between two things that stay one separator stays, so that they are not run together.
    """
    tokens = cell.tokens
    if first and last + 1 < len(tokens) and tokens[first - 1].word == "(" and tokens[last + 1].word == ")":
        first, last = first - 1, last + 1
    while first and tokens[first - 1].word in _SEPARATORS - {"."}:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].word in _taken_after(tokens, first, last):
        last += 1
    begins = tokens[first - 1].ends if first else 0
    return begins, tokens[last].ends if last + 1 < len(tokens) else len(cell.text)


def _taken_after(tokens: list[Token], first: int, last: int) -> frozenset[str]:
    """Give the signs after a statement that go with it: all of them where nothing stands before it."""
    if first == 0:
        return _SEPARATORS
    only_signs = all(not token.is_word for token in tokens[last + 1 : last + 4]) and last + 4 >= len(tokens)
    return _CLOSING if only_signs else frozenset()
