"""What a careful reader would still ask of an activity once all its cells were read."""

from collections.abc import Iterable, Iterator

from avklart.domain.draft import Activity, FieldName
from avklart.intake.found import Names, Note
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.actors import notes_of_actors
from avklart.intake.second_look.kept_cells import notes_of_kept_cells
from avklart.intake.second_look.money import notes_of_money
from avklart.intake.second_look.odd_names import notes_of_odd_names
from avklart.intake.second_look.times import notes_of_times
from avklart.intake.second_look.told_elsewhere import notes_of_told_elsewhere
from avklart.intake.second_look.unsaid import notes_of_unsaid

_LONGEST_FACT = 80


def notes_of(row: RawActivity, activity: Activity, said: Iterable[Note], names: Names) -> tuple[Note, ...]:
    """Give the doubts about what was not read of a row; a field that is doubted already is not doubted again.

    Source: none published; of values that are wrong nine in ten are to be marked as doubts.
    """
    doubted = {note.field for note in said}
    found = [
        *_unread(row, activity),
        *notes_of_actors(row, activity, names),
        *notes_of_odd_names(row, activity, names),
        *notes_of_times(row, activity, names),
        *notes_of_money(row, activity, names),
        *notes_of_kept_cells(row, activity, names),
        *notes_of_unsaid(row, activity, names),
        *notes_of_told_elsewhere(row, activity, names),
    ]
    return tuple({note.field: note for note in reversed(found) if note.field not in doubted}.values())


def _unread(row: RawActivity, activity: Activity) -> Iterator[Note]:
    """Doubt a cell that gave nothing: its words may be a value, or say in their own way that it is open."""
    if not activity.responsibilities:
        yield from _nothing_from((cell.text for cell in row.actors), "responsibilities", activity)
    if activity.time is None:
        yield from _nothing_from((text for _, text in row.times), "time", activity)


def _nothing_from(texts: Iterable[str], field: FieldName, activity: Activity) -> Iterator[Note]:
    text = " ".join(" ".join(texts).split())
    if not any(sign.isalnum() for sign in text) or activity.clarifications:
        return
    yield Note("cell-not-read", field, {"text": text[:_LONGEST_FACT]})
    yield Note("cell-not-read", "clarifications", {"text": text[:_LONGEST_FACT]})
