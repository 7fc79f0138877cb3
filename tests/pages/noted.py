"""Status notes of a plan: two completed, and one that is being written."""

from datetime import UTC, date, datetime
from typing import Any

_AT = datetime(2018, 2, 20, 9, tzinfo=UTC)
_COMPLETED_OF, _DRAFT_OF = (date(2018, 2, 10), date(2018, 2, 25)), date(2018, 3, 1)


def noted(plan: Any, by: Any) -> None:
    """Make status notes 1 and 2, completed, and 3, a draft."""
    from avklart.councils.writing import Change
    from avklart.domain.status_note import NoteEntry
    from avklart.editions.actions.status_notes import start_note
    from avklart.reports.note_kept import complete

    change = Change(by=by, at=_AT)
    for day in (*_COMPLETED_OF, _DRAFT_OF):
        note = start_note(plan, NoteEntry(as_of_on=day, body="Arbeidsutvalget"), _DRAFT_OF, change)
        if day in _COMPLETED_OF:
            complete(note, note.version, change, _DRAFT_OF)
