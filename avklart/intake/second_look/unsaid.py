"""Words with which a cell says that something is open, though no statement of a known form was found around them."""

import re
from collections.abc import Iterator
from functools import cache

from avklart.domain.draft import Activity, Language
from avklart.intake.found import Column, Names, Note, OpenSpan
from avklart.intake.open_points import open_spans
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import MOST_CHARACTERS, small_words, without_spans, words_in
from avklart.intake.time import dated_spans
from avklart.intake.words import words_of

_LONGEST_FACT = 80
_HINTS = ("modals", "negations", "lacks", "waits", "clarifies", "decides")
_BEHIND = re.compile(r"\s*([^\W\d_][\w-]*)(?:\s+([^\W\d_][\w-]*))?")


def notes_of_unsaid(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt the open points of a row where words of such a statement were passed over, or stand behind one.

    Source: none published; statements in published plans of what is to be clarified.
    """
    for text, column in _cells_of(row):
        spans = open_spans(text, column, names.language, names)
        if _hints_left(text, spans, activity, names) or any(_is_cut(text, span, names.language) for span in spans):
            facts = {"text": " ".join(text.split())[:_LONGEST_FACT]}
            yield Note("cell-not-read", "clarifications", facts)
            if column == "responsible":
                yield Note("cell-not-read", "responsibilities", facts)
    yield from (
        Note("cell-not-read", "clarifications", {"text": one.as_written[:_LONGEST_FACT]})
        for one in activity.clarifications
        if any(sign.isdigit() for name in one.asked for sign in name)
    )


def _cells_of(row: RawActivity) -> Iterator[tuple[str, Column]]:
    yield from ((cell.text[:MOST_CHARACTERS], "responsible") for cell in row.actors)
    yield from ((text[:MOST_CHARACTERS], "funding") for text in (row.money.source, row.money.cost) if text)
    yield from ((text[:MOST_CHARACTERS], "time") for _, text in row.times)


def _hints_left(text: str, spans: tuple[OpenSpan, ...], activity: Activity, names: Names) -> bool:
    left = without_spans(text, spans)
    words = words_in(without_spans(left, dated_spans(left, names.language)))
    named = {word for one in activity.responsibilities for word in words_in(f"{one.actor} {one.of or ''}")}
    named |= {word for line in activity.funding for word in words_in(line.name or "")}
    return bool((set(words) - named) & _hints(names.language))


def _is_cut(text: str, span: OpenSpan, language: Language | None) -> bool:
    """Tell whether somebody is named right behind a statement that asks nobody: "avklares | i ledergruppa"."""
    if span.asked:
        return False
    behind = _BEHIND.match(text, span.ends)
    return behind is not None and behind[2] is not None and behind[1].casefold() in small_words(language)


@cache
def _hints(language: Language | None) -> frozenset[str]:
    lists = words_of("open", language)
    words = {word for key in _HINTS for phrase in lists.get(key, ()) for word in words_in(phrase)}
    # "Ingen kostnad", "alle som vil": words of those lists that say nothing where they stand alone.
    weak = frozenset(words_of("doubts", language).get("weak_hints", ()))
    return frozenset(words) - small_words(language) - weak
