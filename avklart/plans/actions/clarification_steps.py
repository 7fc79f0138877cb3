"""The way of a question to its answer: sent to those asked, put before a body, and what was said of it meanwhile."""

from datetime import date

from django.db import transaction

from avklart.councils.writing import Change, save_next, write_new
from avklart.domain.clarifications import NoteEntry, meeting_of, raised_day
from avklart.domain.errors import RuleError
from avklart.plans.actions.clarifications import held_question, refuse_other_version, refuse_settled
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.once import made_once
from avklart.plans.models import Clarification, ClarificationNote


@transaction.atomic
def raise_clarification(
    question: Clarification, raised_on: date | None, version: int, today: date, change: Change
) -> Clarification:
    """Note that a question was sent to those asked on a day, today where none is said, and give it.

    Raises:
        RuleError: "nobody-to-ask", "raised-in-future", "changed-meanwhile", "already-settled", or "not-standing".
    """
    current = held_question(question)
    day = raised_day(raised_on, today)
    if current.raised_on == day:
        return current
    refuse_other_version(current, version)
    refuse_settled(current)
    if not current.asked.exists():
        raise RuleError("nobody-to-ask", field="raised_on")
    current.raised_on = day
    save_next(current, change)
    return current


@transaction.atomic
def put_before(
    question: Clarification, body: str, meeting_on: date | None, version: int, today: date, change: Change
) -> Clarification:
    """Put a question before a body at its meeting on a day, and give it; a body not known is made.

    Whoever has it put before them has it from today on. A day to answer by that lies before the meeting is given up:
    the meeting answers.

    Raises:
        RuleError: "body-missing", "meeting-missing", "meeting-in-past", "meeting-before-raised", "changed-meanwhile",
            "already-settled", or "not-standing".
    """
    current = held_question(question)
    name, day = meeting_of(body, meeting_on, current.raised_on, today)
    book = held_book(current.council, change)
    actor = book.actor(name, "body")
    book.write_new()
    if (current.body_id, current.meeting_on) == (actor.pk, day):
        return current
    refuse_other_version(current, version)
    refuse_settled(current)
    current.body, current.meeting_on = actor, day
    current.raised_on = current.raised_on or today
    if current.due_on and current.due_on < day:
        current.due_on = None
    save_next(current, change)
    return current


@transaction.atomic
def note_said(question: Clarification, entry: NoteEntry, change: Change, token: str = "") -> ClarificationNote:
    """Keep what was said of a question, and give the note. One token makes one note.

    Raises:
        RuleError: "not-standing" when the question is deleted.
    """

    def make() -> int:
        current = held_question(question)
        note = ClarificationNote(
            council=current.council, clarification=current, on=entry.on, said_by=entry.said_by, text=entry.text
        )
        write_new([note], change)
        return note.pk

    found = ClarificationNote.every.filter(pk=made_once(question.council, token, change.at, make)).first()
    if found is None:
        raise RuleError("line-gone")
    return found
