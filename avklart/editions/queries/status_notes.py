"""The status notes of a plan: the list, what each is made of, and whether a completed one is what was completed."""

from datetime import date
from typing import Any

import msgspec
from django.db.models import Exists, OuterRef, QuerySet

from avklart.councils.prepared import Prepared
from avklart.domain.errors import RuleError
from avklart.domain.must_do import MeetingAhead
from avklart.domain.status_note import NoteFacts, NoteHead
from avklart.editions.content import hash_of
from avklart.editions.models import NoteCorrection, StatusNote
from avklart.editions.queries.note_facts import facts_on, stood_on
from avklart.plans.models import Clarification, Plan


class KeptFacts(msgspec.Struct, frozen=True):
    """What a note was made of when it was completed, as it is kept."""

    head: NoteHead
    facts: NoteFacts


def notes_of(plan: Plan) -> QuerySet[StatusNote]:
    """Give the notes of a plan that are not deleted, the newest first, without what they froze."""
    found = StatusNote.every.filter(plan=plan, deleted_at__isnull=True)
    return found.select_related("completed_by").defer("facts", "paper")


def meetings_told(plan: Plan, since: date) -> set[date]:
    """Give the days of meetings, from a day on, that a status note of the plan is written for, in one query."""
    return set(_MEETINGS_TOLD(plan.pk, since))


_MEETINGS_TOLD: Prepared[Any] = Prepared(
    lambda plan, since: StatusNote.every.filter(plan=plan, meeting_on__gte=since, deleted_at__isnull=True).values_list(
        "meeting_on", flat=True
    )
)


def next_meeting(plan: Plan, today: date) -> MeetingAhead | None:
    """Give the next meeting that open questions are put before and that no note is written for; None where none is."""
    written_for = StatusNote.every.filter(plan=plan, deleted_at__isnull=True, meeting_on=OuterRef("meeting_on"))
    ahead = Clarification.every.filter(plan=plan, deleted_at__isnull=True, settled_on__isnull=True)
    ahead = ahead.filter(~Exists(written_for), meeting_on__gte=today, body__isnull=False)
    found = ahead.select_related("body").order_by("meeting_on", "number").first()
    if found is None or found.body is None or found.meeting_on is None:
        return None
    return MeetingAhead(found.body.name, found.meeting_on)


def two_completed(plan: Plan, first: int, second: int) -> tuple[StatusNote, StatusNote]:
    """Give two completed notes of a plan by their numbers, that of the earlier day first.

    Raises:
        RuleError: "notes-same"; "notes-not-there" where the plan has no such note; "notes-draft" where one is a draft.
    """
    if first == second:
        raise RuleError("notes-same")
    found = list(StatusNote.every.filter(plan=plan, number__in=(first, second), deleted_at__isnull=True))
    if len(found) < 2:
        raise RuleError("notes-not-there")
    if any(one.completed_at is None for one in found):
        raise RuleError("notes-draft")
    before, after = sorted(found, key=lambda one: (one.as_of_on, one.completed_at))
    return before, after


def corrections_of(note: StatusNote) -> list[NoteCorrection]:
    """Give what has been corrected in a note, in the order it was told."""
    return list(NoteCorrection.every.filter(note=note).order_by("made_at", "pk"))


def completed_before(note: StatusNote) -> StatusNote | None:
    """Give the completed note before this one: the latest of an earlier day, told to the same body if there is one."""
    found = StatusNote.every.filter(plan=note.plan_id, completed_at__isnull=False, as_of_on__lt=note.as_of_on)
    found = found.exclude(pk=note.pk).order_by("-as_of_on", "-completed_at")
    return found.filter(body=note.body).first() or found.first()


def facts_of(note: StatusNote, today: date) -> tuple[NoteFacts, NoteFacts | None]:
    """Give what a draft is made of, and how the plan stood when its changes are told since, None where nobody knows.

    The facts of a completed note of that day are those it froze; else they are what history tells.
    """
    before, since = completed_before(note), note.since_on
    if before is not None and since in (None, before.as_of_on):
        since, then = before.as_of_on, kept_of(before).facts
    elif since is not None and stood_on(note.plan, since):
        then = facts_on(note.plan, since, None, today)
    else:
        then = None
    return facts_on(note.plan, note.as_of_on, since, today), then


def head_of(note: StatusNote, since: date | None = None) -> NoteHead:
    """Give what stands around a note."""
    council = note.plan.council
    return NoteHead(
        council=council.name,
        plan=note.plan.title,
        number=note.number,
        as_of_on=note.as_of_on,
        language=note.language,
        since_on=since or note.since_on,
        body=note.body,
        meeting_on=note.meeting_on,
        case_number=note.case_number,
        archive_reference=note.archive_reference,
        case_officer=note.case_officer,
        is_example=council.is_example,
        proposal_last=note.proposal_last,
    )


def facts_as_text(head: NoteHead, facts: NoteFacts) -> str:
    """Give what a note is made of as JSON, the same for the same facts."""
    return msgspec.json.encode(KeptFacts(head, facts)).decode()


def kept_of(note: StatusNote) -> KeptFacts:
    """Give what a completed note was made of."""
    return msgspec.json.decode(note.facts, type=KeptFacts)


def hash_of_note(facts: str, paper: str) -> str:
    """Give the SHA-256 of a note: of its facts and its paper, each as it is kept, with a line break between."""
    return hash_of(f"{facts}\n{paper}")


_HEAD = (
    *("number", "as_of_on", "language", "body", "meeting_on", "case_number", "archive_reference", "case_officer"),
    "proposal_last",
)


def is_intact(note: StatusNote) -> bool:
    """Whether a note is what was completed: facts and paper have its hash, and its head is theirs."""
    if note.completed_at is None or hash_of_note(note.facts, note.paper) != note.sha256:
        return False
    try:
        head = kept_of(note).head
    except msgspec.MsgspecError:
        return False
    return all(getattr(head, name) == getattr(note, name) for name in _HEAD)
