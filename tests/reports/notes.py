"""What tests of status notes share: the real plan with a winter of work on it, and a note told of it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from avklart.councils.models import User
from avklart.councils.writing import Change, write_new
from avklart.documents.paper import Paper
from avklart.domain.status_note import NoteEntry
from avklart.editions.actions.status_notes import change_note, start_note
from avklart.editions.models import StatusNote
from avklart.followup.models import Progress, StatusUpdate
from avklart.plans.models import Activity, Actor, Clarification, Commitment, Plan, Project
from avklart.reports.note_kept import paper_of_note

TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
ENTRY: dict[str, Any] = {
    "as_of_on": TODAY,
    "body": "Arbeidsutvalget",
    "meeting_on": date(2018, 3, 14),
    "case_number": "12/18",
    "case_officer": "Kari Nordmann",
    "archive_reference": "2018/45",
}


def change(at: datetime = AT, by: User | None = None) -> Change:
    """Give who changes something, and when."""
    return Change(by=by, at=at)


def told_of(plan: Plan, number: str, on: date, **also: Any) -> StatusUpdate:
    """Store an update of an activity, as one that somebody has told on a day."""
    activity = Activity.every.get(plan=plan, number=number)
    when = datetime(on.year, on.month, on.day, 10, tzinfo=UTC)
    told = {"status": "under-way", "done": "Møte holdt med fylket.", "next": "Søknad sendes i mai."} | also
    update = StatusUpdate(council=plan.council, activity=activity, on=on, made_at=when, **told)
    write_new([update], change(when))
    return update


def raised(plan: Plan, number: str) -> None:
    """Let an activity be one that the committee is to see."""
    row = Progress(council=plan.council, activity=Activity.every.get(plan=plan, number=number), needs_committee=True)
    write_new([row], change(datetime(2018, 2, 28, 10, tzinfo=UTC)))


def committed(plan: Plan, project: str, **also: Any) -> Commitment:
    """Store money promised to a project."""
    of = Project.every.get(actor__name=project)
    giver, _ = Actor.every.get_or_create(council=plan.council, name="Hedmark fylkeskommune", kind="organisation")
    told = {"state": "final", "promised_nok": Decimal(900000), "paid_nok": Decimal(350000), "reference": "17/4321"}
    row = Commitment(council=plan.council, project=of, giver=giver, claim_due_on=date(2018, 6, 15), **(told | also))
    write_new([row], change(datetime(2018, 2, 1, 10, tzinfo=UTC)))
    return row


def worked_on(plan: Plan) -> Plan:
    """Give the plan after a winter: updates, a flag, promised money, dates for questions, one settled."""
    told_of(plan, "2.8", date(2018, 2, 20), obstacles="Kommunene er ikke enige om fordelingen.")
    told_of(plan, "2.1", date(2018, 2, 12), status="continuous", next="")
    told_of(plan, "1.1", date(2018, 2, 27), done="Høringssvar om NTP sendt.", next="Møte med stortingsbenken 20. mars.")
    told_of(plan, "1.2", date(2018, 2, 27), nothing_new=True, done="", next="")
    raised(plan, "2.8")
    committed(plan, "Grønne jobber")
    Clarification.every.filter(plan=plan, number=3).update(due_on=date(2018, 6, 1), raised_on=date(2018, 2, 5))
    Clarification.every.filter(plan=plan, number=5).update(due_on=date(2018, 2, 14))
    Clarification.every.filter(plan=plan, number=8).update(
        settled_on=date(2018, 2, 21),
        answer="Næringsapparatet tar ansvaret fra 1. april.",
        source="decision",
        source_by="Arbeidsutvalget",
        source_case="7/18",
        source_on=date(2018, 2, 21),
    )
    return plan


def started(plan: Plan, written: dict[str, str] | None = None, at: datetime = AT, **also: Any) -> StatusNote:
    """Give a draft of a note, with what a person has written."""
    today = at.date()
    note = start_note(plan, NoteEntry(**(ENTRY | {"as_of_on": today} | also)), today, change(at))
    if written:
        note = change_note(note, NoteEntry(**(ENTRY | {"as_of_on": today} | also)), written, 1, today, change(at))
    return note


def paper_of(note: StatusNote, at: datetime = AT) -> Paper:
    """Give a note as a paper."""
    return paper_of_note(note, change(at), at.date())
