"""What comes in by a link is kept as it was sent, and taken into the plan, or not, by the secretariat."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from django.db import transaction

from avklart.councils.models import Council
from avklart.councils.writing import Change, save, write_new
from avklart.domain.errors import RuleError
from avklart.domain.links import MOST_A_DAY, goes_straight_in, reason_by_link, reason_to_decline, refuse_link
from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.proposals import ReadTime, carry_out
from avklart.followup.actions.updates import confirm_no_change, record_update, undo_update
from avklart.followup.models import Incoming, StatusUpdate, UpdateLink
from avklart.plans.actions.undoing import undo_change, undo_touched
from avklart.plans.models import Activity, Clarification, ClarificationNote, Funding, Responsibility


@dataclass(frozen=True, slots=True)
class Sent:
    """One press of a button: what it is about, what was typed, and the form's token."""

    kind: str
    token: str
    activity: Activity | None = None
    question: Clarification | None = None
    content: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def take_in(link: UpdateLink, sent: Sent, *, at: datetime, on: date) -> Incoming:
    """Keep what a person sends by a link, and give it; where it may, it is taken into the plan at once.

    The same form sent twice is one: the first row is given again, as it stands now.

    Raises:
        RuleError: "link-revoked" or "link-expired"; "form-without-token"; "form-sent-already" when it was sent with
            other words before, as after going back to it; "too-much-sent"; "line-gone" for money that is not the
            activity's; as `record_update`.
    """
    held = UpdateLink.every.select_for_update(of=("self",)).select_related("contact", "council").get(pk=link.pk)
    refuse_link(held.expires_at, held.revoked_at, at)
    if not sent.token:
        raise RuleError("form-without-token")
    known = Incoming.every.filter(link=held, token=sent.token[:64]).first()
    if known is not None:
        return _same(known, sent)
    if Incoming.every.filter(link=held, sent_at__gt=at - timedelta(days=1)).count() >= MOST_A_DAY:
        raise RuleError("too-much-sent", limit=MOST_A_DAY)
    _refuse_other_line(sent)
    row = Incoming(
        council_id=held.council_id,
        link=held,
        contact=held.contact,
        activity=sent.activity,
        clarification=sent.question,
        kind=sent.kind,
        content=dict(sent.content),
        sent_at=at,
        sent_on=on,
        token=sent.token[:64],
    )
    change = Change(by=None, at=at, why="by-link")
    write_new([row], change)
    council = Council.every.get(pk=held.council_id)
    if goes_straight_in(sent.kind, approves=council.approves_updates):
        _record(row, change)
        _decide(row, "accepted", "", change)
    return row


@transaction.atomic
def accept_incoming(
    incoming: Incoming, change: Change, *, also: Mapping[str, str] | None = None, read: ReadTime = lambda _: None
) -> Incoming:
    """Take what was sent into the plan, and give it: an update is recorded on behalf of the one who sent it.

    A proposal is written into the plan where it says what is to stand, with whose words they are as the reason. An
    answer is kept as said of the question; settling the question is the next step. `also` is what the secretariat has
    made of the proposal, `read` gives the time that words say.

    Raises:
        RuleError: "already-decided"; "changed-meanwhile" where the plan was changed while the page was open;
            "text-missing"; "actor-missing"; or as `carry_out`.
    """
    row = _waiting(incoming)
    told = replace(change, why="by-link")
    if row.kind in ("update", "no-change"):
        _record(row, told)
    elif row.kind == "answer":
        _note_answer(row, told)
    else:
        carry_out(row, {**row.content, **(also or {})}, read, replace(change, why=_reason(row)))
    _decide(row, "accepted", "", change)
    return row


@transaction.atomic
def accept_written(incoming: Incoming, write: Callable[[Change], object], change: Change) -> None:
    """Take a proposal as accepted in the same step as a person writes it into the plan in their own way.

    `write` stores what the person has made of it, told of the change with the sender's words as its reason, unless the
    person has given one. Sent twice by the same person, it is stored as any form that is sent twice.

    Raises:
        RuleError: "already-decided" when somebody else has decided it meanwhile; as `write` refuses.
    """
    row = Incoming.every.select_for_update(of=("self",)).select_related("contact").get(pk=incoming.pk)
    if row.state != "waiting" and (row.state, row.decided_by) != ("accepted", change.by):
        raise RuleError("already-decided")
    write(replace(change, why=change.why or _reason(row)))
    if row.state == "waiting":
        _decide(row, "accepted", "", change)


def _reason(row: Incoming) -> str:
    words = "" if row.content.get("about") == "text" else row.content.get("words", "")
    return reason_by_link(row.contact.name, row.sent_on, words)


@transaction.atomic
def decline_incoming(incoming: Incoming, reason: str, change: Change) -> Incoming:
    """Leave what was sent out of the plan, and tell the sender why on their page.

    Raises:
        RuleError: "already-decided", "decline-reason-missing", "text-too-long".
    """
    row = _waiting(incoming)
    _decide(row, "declined", reason_to_decline(reason), change)
    return row


@transaction.atomic
def undo_incoming(incoming: Incoming, change: Change) -> Incoming:
    """Take back what was decided about something sent, with all it did to the plan; it waits again.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed one of those rows since.
    """
    row = Incoming.every.select_for_update(of=("self",)).select_related("council", "activity").get(pk=incoming.pk)
    if row.state == "waiting" or row.decided_at is None:
        raise RuleError("nothing-to-undo")
    if row.state == "accepted":
        for update in StatusUpdate.every.filter(incoming=row).select_related("activity"):
            undo_update(update, change)
        _undo_in_plan(row, row.decided_at, change)
    row.state, row.decided_at, row.decided_by, row.reason = "waiting", None, None, ""
    save(row, Change(by=change.by, at=change.at, why="undone"))
    return row


def _refuse_other_line(sent: Sent) -> None:
    key = sent.content.get("line", "")
    if key and not (key.isdecimal() and Funding.every.filter(activity=sent.activity, pk=key[:18]).exists()):
        raise RuleError("line-gone", field="line")


def _same(known: Incoming, sent: Sent) -> Incoming:
    """Give what a form has brought in already, for one that says the same once more."""
    about = (sent.activity.pk if sent.activity else None, sent.question.pk if sent.question else None)
    if (known.kind, known.content) != (sent.kind, dict(sent.content)):
        raise RuleError("form-sent-already")
    if about != (known.activity_id, known.clarification_id):
        raise RuleError("form-sent-already")
    return known


def _waiting(incoming: Incoming) -> Incoming:
    """Give what was sent, held until the transaction ends, so that two who decide at once decide it once."""
    row = (
        Incoming.every.select_for_update(of=("self",))
        .select_related("council", "contact", "activity", "clarification")
        .get(pk=incoming.pk)
    )
    if row.state != "waiting":
        raise RuleError("already-decided")
    return row


def _decide(row: Incoming, state: str, reason: str, change: Change) -> None:
    row.state, row.reason, row.decided_at, row.decided_by = state, reason, change.at, change.by
    save(row, change)


def _record(row: Incoming, change: Change) -> None:
    if row.activity is None:
        return
    on, by = row.sent_on, row.contact.name
    if row.kind == "no-change":
        confirm_no_change(row.activity, change, on=on, on_behalf_of=by, incoming=row)
    else:
        record_update(row.activity, UpdateEntry(**row.content), None, change, on=on, on_behalf_of=by, incoming=row)


def _note_answer(row: Incoming, change: Change) -> None:
    """Keep an answer among what was said of the question; the question stays open until somebody settles it."""
    note = ClarificationNote(
        council_id=row.council_id,
        clarification=row.clarification,
        on=row.sent_on,
        said_by=row.contact.name,
        text=row.content["answer"],
    )
    write_new([note], change)


def _undo_in_plan(row: Incoming, at: datetime, change: Change) -> None:
    """Put back what taking it in changed in the plan at that moment."""
    if row.activity is not None:
        histories = ((Activity, "id"), (Responsibility, "activity_id"), (Funding, "activity_id"))
        of_that_moment = [model.history.filter(**{key: row.activity_id}, history_date=at) for model, key in histories]
        if any(records.exists() for records in of_that_moment):
            undo_change(row.activity, at, change)
    elif row.clarification_id is not None:
        notes = ClarificationNote.history.filter(clarification_id=row.clarification_id, history_date=at)
        if notes:
            undo_touched(row.council, [(ClarificationNote, one) for one in notes], change)
