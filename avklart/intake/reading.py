"""From a document to a plan draft: taken apart, names gathered, every cell read, questions put together."""

import dataclasses
import itertools
from collections.abc import Iterable

from msgspec.structs import replace

from avklart.documents.document import Document
from avklart.domain.draft import (
    Activity,
    Area,
    Doubt,
    Period,
    PlanDraft,
    Source,
    Time,
)
from avklart.intake.actors import names_of, read_actors
from avklart.intake.found import Names, Note, OpenSpan, TimeReading
from avklart.intake.money import read_money
from avklart.intake.open_points import clarification_of, open_spans
from avklart.intake.projects import disputed_project_ends
from avklart.intake.questions import questions_of
from avklart.intake.raw import RawActivity, RawPlan
from avklart.intake.second_look import doubts_of_plan, notes_of
from avklart.intake.surroundings.language_of import language_of_row
from avklart.intake.time import read_time, read_year_marks
from avklart.intake.whole import document_to_raw_plan


def read_plan(document: Document, own: Names | None = None) -> PlanDraft:
    """Give the plan draft of a document. `own` holds a council's own names, which win over all others.

    A document that is no plan gives a draft without activities and the doubt "no-plan".

    Source: docs/formats/plan-draft.md.
    """
    own = own or Names()
    raw = document_to_raw_plan(document, own)
    areas, doubts = _read_areas(raw, _names_in(raw, own))
    draft = PlanDraft(
        source=_source_of(document),
        language=raw.language,
        title=raw.title,
        owner=raw.owner,
        period=raw.period,
        introduction=raw.introduction,
        areas=areas,
        left_out=raw.left_out,
    )
    of_the_plan = [Doubt(code=note.code, field=note.field, facts=note.facts, place=place) for note, place in raw.notes]
    doubts = [*of_the_plan, *doubts, *disputed_project_ends(draft)]
    draft = dataclasses.replace(draft, questions=questions_of(draft), doubts=tuple(doubts))
    return dataclasses.replace(draft, doubts=(*draft.doubts, *doubts_of_plan(draft)))


def _read_areas(raw: RawPlan, names: Names) -> tuple[tuple[Area, ...], list[Doubt]]:
    areas: list[Area] = []
    doubts: list[Doubt] = []
    numbers = itertools.count(1)
    for area in raw.areas:
        activities = []
        for row in area.activities:
            activity, notes = read_activity(row, names, raw.period)
            activities.append(activity)
            doubts.extend(_doubts_of(notes, row, next(numbers)))
        areas.append(
            Area(
                title=area.title,
                number=area.number,
                introduction=area.introduction,
                goals=area.goals,
                activities=tuple(activities),
            )
        )
    return tuple(areas), doubts


def read_activity(row: RawActivity, names: Names, period: Period | None) -> tuple[Activity, tuple[Note, ...]]:
    """Give the activity of a row with every cell read, and the notes of what was doubtful in it.

    Source: docs/formats/plan-draft.md.
    """
    names = replace(names, language=language_of_row(row.cells.values(), names.language))
    actors = read_actors(row.actors, names)
    money = read_money(row.money, names)
    time = _time_of(row, names, period)
    elsewhere = _open_elsewhere(row, names)
    activity = Activity(
        text=row.text,
        place=row.place,
        number=row.number,
        under=row.under,
        responsibilities=actors.responsibilities,
        funding=money.funding,
        time=time.time,
        clarifications=(
            *actors.clarifications,
            *money.clarifications,
            *(found for span in elsewhere if (found := clarification_of(span)) is not None),
        ),
        status=row.status,
        priority=row.priority,
        indicator=row.indicator,
        comment=row.comment,
        extra=row.extra,
        cells=row.cells,
    )
    notes = (
        *row.notes,
        *actors.notes,
        *money.notes,
        *time.notes,
        *(note for span in elsewhere for note in span.notes),
    )
    return activity, (*notes, *notes_of(row, activity, notes, names))


def _names_in(raw: RawPlan, own: Names) -> Names:
    rows = [row for area in raw.areas for row in area.activities]
    actor_cells = [cell.text for row in rows for cell in row.actors]
    money_cells = [text for row in rows for text in (row.money.source, row.money.cost) if text]
    return names_of(actor_cells, money_cells, raw.abbreviations, own, raw.language)


def _time_of(row: RawActivity, names: Names, period: Period | None) -> TimeReading:
    """Read time from the columns of time, else from the crosses of year columns, else from the activity's own text."""
    readings = [read_time(text, column, names.language, period=period) for column, text in row.times]
    if row.year_marks:
        readings.append(read_year_marks(row.year_marks, names.language))
    if not any(reading.time for reading in readings):
        readings.append(read_time(row.text, "text", names.language, period=period))
    return _together(readings)


def _open_elsewhere(row: RawActivity, names: Names) -> list[OpenSpan]:
    """Give what is to be clarified by the words of time columns and of the comment."""
    # A cell of who and when that could not be parted is read as both; what it leaves open is told once.
    who = {cell.text for cell in row.actors}
    written = list(row.cells.values())
    times = [text for _, text in row.times if text not in who or written.count(text) > 1]
    spans = [span for text in times for span in open_spans(text, "time", names.language, names)]
    return [*spans, *open_spans(row.comment or "", "other", names.language, names)]


def _together(readings: Iterable[TimeReading]) -> TimeReading:
    """Put the readings of several cells together: a start from one, an end from another, the first that says each."""
    readings = list(readings)
    times = [reading.time for reading in readings if reading.time is not None]
    notes = tuple(note for reading in readings for note in reading.notes)
    if len(times) < 2:
        return TimeReading(time=times[0] if times else None, notes=notes)
    together = Time(
        as_written="; ".join(time.as_written for time in times),
        starts_on=next((time.starts_on for time in times if time.starts_on), None),
        ends_on=next((time.ends_on for time in times if time.ends_on), None),
        recurs=next((time.recurs for time in times if time.recurs), None),
        rule=times[0].rule,
    )
    if together.starts_on and together.ends_on and together.ends_on < together.starts_on:
        notes = (*notes, Note("time-ends-before-start", "time", {"words": together.as_written}))
    return TimeReading(time=together, notes=notes)


def _doubts_of(notes: Iterable[Note], row: RawActivity, count: int) -> Iterable[Doubt]:
    """Place each note at the cell its field was read from, once."""
    for note in {(note.code, note.field, tuple(note.facts.items())): note for note in notes}.values():
        place = row.places.get(note.field or "", row.place)
        yield Doubt(code=note.code, activity=count, field=note.field, facts=note.facts, place=place)


def _source_of(document: Document) -> Source:
    if document.source is None:
        return Source(file="", sha256="", media_type="")
    return Source(file=document.source.file, sha256=document.source.sha256, media_type=document.source.media_type)
