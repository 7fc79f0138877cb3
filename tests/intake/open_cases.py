"""The form in which tests say what a cell leaves open."""

from dataclasses import dataclass

from avklart.domain.draft import About, Language
from avklart.intake.found import Column, Names
from avklart.intake.open_points import open_spans


@dataclass(frozen=True)
class Expected:
    """What one cell says: about, who is asked, who decides, for when, and the rest of the cell."""

    found: bool
    about: About | None = None
    asked: tuple[str, ...] = ()
    deciders: tuple[str, ...] = ()
    for_when: str | None = None
    rest: str = ""
    rule: str | None = None


def opened(
    about: About | None,
    asked: list[str] | None = None,
    deciders: list[str] | None = None,
    for_when: str | None = None,
    *,
    rest: str = "",
    rule: str | None = None,
) -> Expected:
    """Say that one statement is found."""
    return Expected(True, about, tuple(asked or ()), tuple(deciders or ()), for_when, rest, rule)


def nothing(text: str) -> Expected:
    """Say that no statement is found."""
    return Expected(False, rest=" ".join(text.split()))


def seen(text: str, column: Column, language: Language, expected: Expected) -> Expected:
    """Give what the code finds in a cell, its rule only where one is expected."""
    spans = open_spans(text, column, language, Names(language=language))
    rest = rest_of(text, [(span.begins, span.ends) for span in spans])
    if not spans:
        return Expected(False, rest=rest)
    assert len(spans) == 1, spans
    span = spans[0]
    rule = span.rule if expected.rule else None
    return Expected(True, span.about, span.asked, span.deciders, span.for_when, rest, rule)


def rest_of(text: str, taken: list[tuple[int, int]]) -> str:
    """Give what is left of a text without the characters taken, white space folded."""
    left, at = "", 0
    for begins, ends in taken:
        left, at = left + text[at:begins] + " ", ends
    return " ".join((left + text[at:]).split()).replace(" ,", ",").replace(" .", ".")
