"""Where an answer comes from, in words: "Avklart i sak 14/18, AU 14.03.2018"."""

from datetime import date
from typing import Protocol

from avklart.domain.links import told_by_reason
from avklart.domain.settling import source_of_mark
from avklart.ui.dates import day_in_figures
from avklart.ui.sentences import Language, sentence


class Settled(Protocol):
    """A question with its answer's source, as rows keep it."""

    settled_on: date | None
    source: str
    source_by: str
    source_case: str
    source_on: date | None
    source_how: str


def source_in_words(one: Settled, language: Language) -> str:
    """Give how a question was settled; where no source is known, only on which day."""
    day = one.source_on or one.settled_on
    if day is None:
        return ""
    return _in_words(one.source, one.source_by, one.source_case, day, one.source_how, language)


def reason_in_words(why: str, language: Language) -> str:
    """Give a reason of the history in words: the source of an answer, or a person's own words as they are."""
    sent = told_by_reason(why)
    if sent is not None:
        name, day, words = sent
        code = "by-link-words" if words else "by-link-said"
        return sentence("reason", code, language, {"name": name, "day": day_in_figures(day, language), "words": words})
    source = source_of_mark(why)
    if source is None or source.on is None:
        return why
    return _in_words(source.kind, source.by, source.case, source.on, "", language)


def _in_words(kind: str, by: str, case: str, day: date, how: str, language: Language) -> str:
    code = kind or "plain"
    if kind == "delegated" and case:
        code = "delegated-case"
    if kind == "confirmation" and how:
        code = "confirmation-how"
    facts = {"by": by, "case": case, "day": day_in_figures(day, language), "how": how}
    return sentence("settled-by", code, language, facts)
