"""A status note is written, completed once and for all, and corrected only by telling what was wrong."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from avklart.councils.actions import log
from avklart.councils.identity_numbers import identity_numbers_in
from avklart.councils.writing import Change, opened_at, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.status_note import NoteEntry, refuse_note_days, written_typed
from avklart.domain.typed import text_typed
from avklart.editions.models import NoteCorrection, StatusNote
from avklart.editions.queries.note_facts import stood_on
from avklart.editions.queries.status_notes import hash_of_note
from avklart.plans.actions.once import made_once
from avklart.plans.models import Plan

_OF_ENTRY = (
    *("as_of_on", "since_on", "body", "meeting_on", "case_number", "archive_reference", "case_officer"),
    *("language", "proposal_last"),
)


@transaction.atomic
def start_note(plan: Plan, entry: NoteEntry, today: date, change: Change, token: str = "") -> StatusNote:
    """Begin a note of a plan on a day, and give it. One token makes one note.

    Raises:
        RuleError: "note-in-future", "note-before-plan", "note-since-later", "year-out-of-sense".
    """

    def make() -> int:
        _refuse_days(plan, entry, today)
        held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
        last = StatusNote.every.filter(plan=held).aggregate(last=Max("number"))["last"] or 0
        told = {name: getattr(entry, name) for name in _OF_ENTRY}
        note = StatusNote(council=plan.council, plan=held, number=last + 1, **told)
        write_new([note], change)
        return note.pk

    return StatusNote.every.get(pk=made_once(plan.council, token, change.at, make))


@transaction.atomic
def change_note(
    note: StatusNote, entry: NoteEntry, written: Mapping[str, str], version: int, today: date, change: Change
) -> StatusNote:
    """Store what a person has made of a draft, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile", "note-completed", "not-standing", "text-too-long", and as `start_note`.
    """
    current = _draft(note)
    wanted = {**{name: getattr(entry, name) for name in _OF_ENTRY}, "written": written_typed(written)}
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    _refuse_other_version(current, version)
    _refuse_days(current.plan, entry, today)
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    return current


@transaction.atomic
def complete_note(note: StatusNote, facts: str, paper: str, version: int, change: Change) -> StatusNote:
    """Freeze a note for ever, what it was made of and the paper itself, with the hash of both; and give it.

    Raises:
        RuleError: "changed-meanwhile", "note-completed", "not-standing".
    """
    current = _draft(note)
    _refuse_other_version(current, version)
    current.facts, current.paper, current.sha256 = facts, paper, hash_of_note(facts, paper)
    current.completed_at, current.completed_by = change.at, change.by
    save_next(current, change)
    told = {"number": current.number, "as_of_on": current.as_of_on.isoformat(), "sha256": current.sha256}
    log("note-completed", council=current.council, by=change.by, at=change.at, plan=current.plan.slug, **told)
    return current


@transaction.atomic
def correct_note(note: StatusNote, text: str, change: Change, token: str = "") -> NoteCorrection:
    """Tell what was wrong in a completed note, and give the correction; the note itself stays. One token makes one.

    Raises:
        RuleError: "text-missing", "text-too-long"; "identity-number-in-correction" with the words around;
            "note-not-completed" for a draft, which is changed instead.
    """
    text = text_typed(text, "correction", needed=True)
    for found in identity_numbers_in([("correction", text)]):
        raise RuleError("identity-number-in-correction", field=found.place, excerpt=found.excerpt)
    current = opened_at(note, None)
    if current.completed_at is None:
        raise RuleError("note-not-completed")

    def make() -> int:
        name = str(change.by) if change.by else ""
        made = {"text": text, "made_at": change.at, "made_by": change.by, "made_by_name": name[:200]}
        correction = NoteCorrection.every.create(council=current.council, note=current, **made)
        told = {"number": current.number, "as_of_on": current.as_of_on.isoformat()}
        log("note-corrected", council=current.council, by=change.by, at=change.at, plan=current.plan.slug, **told)
        return correction.pk

    return NoteCorrection.every.get(pk=made_once(current.council, token, change.at, make))


@transaction.atomic
def delete_note(note: StatusNote, version: int, change: Change) -> None:
    """Delete a draft, so that it can be brought back.

    Raises:
        RuleError: "changed-meanwhile", "note-completed", "not-standing".
    """
    current = _draft(note)
    _refuse_other_version(current, version)
    current.deleted_at = change.at
    save_next(current, change)


@transaction.atomic
def restore_note(note: StatusNote, change: Change) -> None:
    """Bring a deleted draft back.

    Raises:
        RuleError: "not-deleted" when it stands.
    """
    current = opened_at(note, None)
    if current.deleted_at is None:
        raise RuleError("not-deleted")
    current.deleted_at = None
    save_next(current, Change(by=change.by, at=change.at, why="restored"))


def _draft(note: StatusNote) -> StatusNote:
    """Give a note as it stands now, held until the transaction ends, where it may still be changed."""
    current = opened_at(note, None)
    if current.completed_at is not None:
        raise RuleError("note-completed")
    if current.deleted_at is not None:
        raise RuleError("not-standing")
    return current


def _refuse_other_version(current: StatusNote, version: int) -> None:
    if current.version != version:
        raise RuleError("changed-meanwhile")


def _refuse_days(plan: Plan, entry: NoteEntry, today: date) -> None:
    refuse_note_days(entry.as_of_on, entry.since_on, entry.meeting_on, today)
    if entry.as_of_on < today and not stood_on(plan, entry.as_of_on):
        raise RuleError("note-before-plan", field="as_of_on")
