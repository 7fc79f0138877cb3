"""History in the reader's words: what was done to what, from what to what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from avklart.domain.difference import FieldChange, Stretch, word_changes
from avklart.plans.queries.history import Event, Happening
from avklart.ui.dates import day_in_figures, day_in_words, number_in_figures, sum_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import quoted, sentence
from avklart.ui.source_words import reason_in_words

_CODED = {
    "part": "part",
    "kind": "funding-kind",
    "about": "about",
    "recurs": "recurs",
    "state": "commitment-state",
}
# What the fields of money that is followed up are called on its pages.
_MONEY_FIELDS = {"state": "commitment_state"}
_REASONS = frozenset({"accepted", "undone", "order", "nothing-new", "restored", "merged", "mended", "by-link"})
_MOST_PLAIN = 80
# What happens to each kind of row: the codes of the sentences.
_HAPPENED = frozenset(
    {
        *("activity-added", "activity-deleted", "activity-restored", "activity-nothing-new"),
        *("responsibility-added", "responsibility-removed"),
        *("funding-added", "funding-added-plain", "funding-removed", "funding-removed-plain"),
        *("year-added", "year-removed"),
        *("clarification-added", "clarification-deleted", "clarification-restored"),
        *("asked-added", "asked-removed", "place-added", "place-removed", "note-added", "note-removed"),
        *("commitment-added", "commitment-removed"),
    }
)


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One line of what was done: its sentence, and for a longer text its words with what is gone and new marked."""

    sentence: str
    words: Sequence[Stretch] = ()


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """What one person did at one moment, in words.

    `stood_on` is the day at whose end all stood as this left it; empty for the newest and where more came that day.
    """

    at: datetime
    when: str
    who: str
    why: str
    lines: Sequence[ToldLine]
    may_undo: bool
    stood_on: str = ""


def events_in_words(events: Sequence[Event]) -> list[ToldEvent]:
    """Give events in the reader's language; the newest may be taken back, unless it is how the row came to be."""
    days = [timezone.localtime(event.at).date() for event in events]
    return [
        replace(_event(event, is_newest=not at), stood_on=day.isoformat() if at and day != days[at - 1] else "")
        for at, (event, day) in enumerate(zip(events, days, strict=True))
    ]


def moment_in_words(at: datetime) -> str:
    """Give a moment as 1. mars 2018 kl. 10.12."""
    language = current_language()
    local = timezone.localtime(at)
    facts = {"day": day_in_words(local.date(), language), "time": f"{local:%H.%M}"}
    return sentence("history", "moment", language, facts)


def _event(event: Event, *, is_newest: bool) -> ToldEvent:
    language = current_language()
    told = [line for one in event.happenings for line in _lines(one)]
    why = sentence("reason", event.why, language) if event.why in _REASONS else reason_in_words(event.why, language)
    return ToldEvent(
        at=event.at,
        when=moment_in_words(event.at),
        who=str(event.by) if event.by else sentence("history", "somebody", language),
        why=why,
        lines=told,
        may_undo=is_newest and event.why not in ("accepted", "nothing-new", "order"),
    )


def _lines(one: Happening) -> list[ToldLine]:
    language = current_language()
    told = []
    if one.verb != "changed":
        code = f"{one.kind}-{one.verb}"
        if one.kind == "funding" and not one.name:
            code += "-plain"
        told = [ToldLine(sentence("history", code, language, {"name": one.name}))] if code in _HAPPENED else []
    of = "" if one.kind in ("activity", "clarification") else one.name
    return [*told, *(_change(change, of, _field_of(one.kind, change.field)) for change in one.fields)]


def _field_of(kind: str, name: str) -> str:
    if kind in ("commitment", "share"):
        return sentence("money-field", _MONEY_FIELDS.get(name, name), current_language())
    return sentence("field", name, current_language())


def _change(change: FieldChange, of: str, field: str) -> ToldLine:
    language = current_language()
    name = f"{of}, {field.lower()}" if of else field
    before, after = _in_words(change.field, change.before), _in_words(change.field, change.after)
    if max(len(before), len(after)) > _MOST_PLAIN and before and after:
        words = word_changes(str(change.before), str(change.after))
        return ToldLine(sentence("history", "rewritten", language, {"field": name}), words)
    code = "from-to" if before and after else "set" if after else "emptied"
    return ToldLine(sentence("history", code, language, {"field": name, "before": before, "after": after}))


def _in_words(field: str, value: object) -> str:
    language = current_language()
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return sentence("history", "yes" if value else "no", language)
    if isinstance(value, date):
        return day_in_figures(value, language)
    if isinstance(value, Decimal):
        return number_in_figures(value) if field == "hours" else sum_in_figures(value, "").strip()
    if field in _CODED:
        return sentence(_CODED[field], str(value), language)
    return quoted(str(value), language)
