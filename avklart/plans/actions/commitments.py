"""Money that somebody was asked for: told, changed, its letters marked as sent, taken out, and taken back."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from avklart.councils.models import Council
from avklart.councils.writing import Change, opened_at, remove, save_next, write_new
from avklart.domain.commitments import CommitmentEntry, refuse_future_days
from avklart.domain.errors import RuleError
from avklart.plans.actions.activities import refuse_deleted
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.once import made_once
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Commitment, Funding, FundingShare, FundingYear, Project

Owner = Funding | Project
_STORED = tuple(field.name for field in fields(CommitmentEntry) if field.name != "giver")


@transaction.atomic
def add_commitment(owner: Owner, entry: CommitmentEntry, today: date, change: Change, token: str = "") -> Commitment:
    """Tell of money that somebody was asked for, for a line or a project, and give it. One token makes one.

    A giver not known is made.

    Raises:
        RuleError: as `refuse_future_days`; "line-gone", or "not-standing" when the activity of the line is deleted.
    """

    def make() -> int:
        held = _held_owner(owner)
        refuse_future_days(entry, today)
        whose = {"funding": held} if isinstance(held, Funding) else {"project": held}
        made = Commitment(council=held.council, **whose, **_wanted(held.council, entry, change))
        write_new([made], change)
        return made.pk

    found = Commitment.every.filter(pk=made_once(owner.council, token, change.at, make)).first()
    if found is None:
        raise RuleError("line-gone")
    return found


@transaction.atomic
def change_commitment(
    commitment: Commitment, entry: CommitmentEntry, version: int, today: date, change: Change
) -> Commitment:
    """Store what a person has made of a commitment, and give it; no change, no new version.

    Raises:
        RuleError: as `refuse_future_days`; "changed-meanwhile"; "line-gone" when it was taken out; "not-standing".
    """
    current = _held(commitment)
    wanted = _wanted(current.council, entry, change)
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    refuse_future_days(entry, today)
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    return current


def mark_reported(commitment: Commitment, on: date, today: date, change: Change) -> Commitment:
    """Tell that the report of a commitment was sent on a day, and give it; told before, the first day stands.

    Raises:
        RuleError: "day-in-future", "year-out-of-sense", "ends-before-start"; "line-gone" when it was taken out.
    """
    return _marked(commitment, "reported_on", on, today, change)


def mark_claimed(commitment: Commitment, on: date, today: date, change: Change) -> Commitment:
    """Tell that payment of a commitment was claimed on a day, and give it; told before, the first day stands.

    Raises:
        RuleError: "day-in-future", "year-out-of-sense", "ends-before-start"; "line-gone" when it was taken out.
    """
    return _marked(commitment, "claimed_on", on, today, change)


@transaction.atomic
def remove_commitment(commitment: Commitment, version: int, change: Change) -> None:
    """Take a commitment out; one that is gone already stays gone.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when the activity of its line is deleted.
    """
    try:
        current = _held(commitment)
    except RuleError as refusal:
        if refusal.code == "line-gone":
            return
        raise
    if current.version != version:
        raise RuleError("changed-meanwhile")
    remove(current, change)


@transaction.atomic
def undo_money_change(owner: Owner, changed_at: datetime, change: Change) -> None:
    """Take back what was done at one moment to the commitments of a line or a project, or to how a line is shared.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed the same since.
    """
    held = _held_owner(owner)
    which = "funding_id" if isinstance(held, Funding) else "project_id"
    kinds: list[tuple[type[models.Model], dict[str, object]]] = [(Commitment, {which: held.pk})]
    if isinstance(held, Funding):
        kinds = [(Funding, {"id": held.pk}), (FundingYear, {which: held.pk}), (FundingShare, {which: held.pk}), *kinds]
    touched: list[tuple[type[models.Model], Any]] = []
    for model, of in kinds:
        history: Any = model.history  # type: ignore[attr-defined]
        touched += [(model, record) for record in history.filter(history_date=changed_at, **of)]
    undo_touched(held.council, touched, change)


def _held_owner(owner: Owner) -> Owner:
    try:
        held = opened_at(owner, None)
    except (Funding.DoesNotExist, Project.DoesNotExist) as gone:
        raise RuleError("line-gone") from gone
    if isinstance(held, Funding):
        refuse_deleted(held.activity)
    return held


def _held(commitment: Commitment) -> Commitment:
    try:
        current = opened_at(commitment, None)
    except Commitment.DoesNotExist as gone:
        raise RuleError("line-gone") from gone
    if current.funding is not None:
        refuse_deleted(current.funding.activity)
    return current


def _wanted(council: Council, entry: CommitmentEntry, change: Change) -> dict[str, Any]:
    book = held_book(council, change)
    giver = book.actor(entry.giver, "organisation")
    book.write_new()
    return {"giver": giver, **{name: getattr(entry, name) for name in _STORED}}


@transaction.atomic
def _marked(commitment: Commitment, name: str, on: date, today: date, change: Change) -> Commitment:
    current = _held(commitment)
    if getattr(current, name) is not None:
        return current
    setattr(current, name, on)
    refuse_future_days(entry_of(current), today)
    save_next(current, change)
    return current


def entry_of(commitment: Commitment) -> CommitmentEntry:
    """Give a commitment as it stands as what a person would say of it. Raises RuleError as the entry does."""
    giver = commitment.giver.name if commitment.giver else ""
    return CommitmentEntry(giver=giver, **{name: getattr(commitment, name) for name in _STORED})
