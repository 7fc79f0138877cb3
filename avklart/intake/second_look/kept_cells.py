"""Cells kept as they stand though they may be the value that the activity lacks, and rows that hold nothing else."""

import re
from collections.abc import Iterator

from avklart.domain.draft import Activity, FieldName, Language
from avklart.intake.found import Names, Note
from avklart.intake.open_points import open_spans
from avklart.intake.raw import RawActivity
from avklart.intake.tables.header_words import meaning_of
from avklart.intake.tables.looks import is_actor, is_amount, is_cross, is_money_kind, is_time
from avklart.intake.tables.unused import MAY_BE_MISSED

_LONGEST_LOOK = 120
_LONGEST_FACT = 80
_LONGEST_NAME = 4
_KRONER = re.compile(r"(?:^|[^\w])kr(?![^\W\d_])|,-|\d[. \u00a0]\d{3}(?!\d)")


def notes_of_kept_cells(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt a field without a value where a cell under a header that says nothing known looks like one.

    Source: none published; the headers and cells of published plans.
    """
    for header, text in row.extra.items():
        role = meaning_of(header, names.language).role
        if role in MAY_BE_MISSED and len(text) <= _LONGEST_LOOK:
            for field in _fields_of(text, row, activity, names, is_unknown=role is None):
                yield Note("column-not-used", field, {"column": header})
    if _is_bare(row):
        yield Note("activity-bare", "text", {"text": row.text[:_LONGEST_FACT]})


def _fields_of(
    text: str, row: RawActivity, activity: Activity, names: Names, *, is_unknown: bool
) -> Iterator[FieldName]:
    """Give the fields that a cell may be; one under a header that says nothing may name a further actor."""
    lacking = _lacking(activity)
    for field in _may_say(text, names.language):
        if field in lacking or (is_unknown and field == "responsibilities"):
            yield field
    if is_unknown and _is_name(text):
        yield from sorted(lacking & _unheaded(row))
    if open_spans(text, "other", names.language, names):
        yield "clarifications"


def _may_say(text: str, language: Language | None) -> Iterator[FieldName]:
    if is_time(text, language) or is_cross(text, language):
        yield "time"
    elif is_amount(text) or is_money_kind(text, language) or _KRONER.search(text):
        yield "funding"
    elif is_actor(text, language):
        yield "responsibilities"


def _is_name(text: str) -> bool:
    """Tell whether a short cell may name someone, for all that its words say."""
    return text[:1].isupper() and len(text.split()) <= _LONGEST_NAME and not any(sign.isdigit() for sign in text)


def _unheaded(row: RawActivity) -> set[FieldName]:
    """Give what no column of the row is headed as: who, and with what money."""
    found: set[FieldName] = set()
    if not row.actors:
        found.add("responsibilities")
    if not any((row.money.source, row.money.cost, row.money.total, row.money.by_year, row.money.by_payer)):
        found.add("funding")
    return found


def _lacking(activity: Activity) -> set[FieldName]:
    found: set[FieldName] = set()
    if not activity.responsibilities:
        found.add("responsibilities")
    if activity.time is None:
        found.add("time")
    if all(line.kind == "other" and line.name is None for line in activity.funding):
        found.add("funding")
    return found


def _is_bare(row: RawActivity) -> bool:
    """Tell whether a row of several cells holds an activity and nothing else, as a header or a title does."""
    money = (row.money.source, row.money.cost, row.money.total, *row.money.by_year.values())
    told = (row.status, row.priority, row.indicator, row.comment)
    return len(row.cells) > 1 and not any((row.actors, row.times, row.year_marks, row.extra, any(money), any(told)))
