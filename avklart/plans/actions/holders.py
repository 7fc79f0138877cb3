"""Who holds a role from when to when: terms are added, changed, taken away, or all changed at once by an election."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change, opened_at, remove, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.people import HolderEntry, new_terms
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, RoleHolder


@transaction.atomic
def add_holder(role: Actor, entry: HolderEntry, participant: Participant | None, change: Change) -> RoleHolder:
    """Let a person hold a role from a day to a day, and give the term; the same term twice is one."""
    held = opened_at(role, None)
    fields = _fields(entry, participant)
    same = RoleHolder.every.filter(role=held, **fields).first()
    if same:
        return same
    holder = RoleHolder(council=held.council, role=held, **fields)
    write_new([holder], change)
    return holder


@transaction.atomic
def change_holder(
    holder: RoleHolder, entry: HolderEntry, participant: Participant | None, version: int, change: Change
) -> RoleHolder:
    """Store what a person has made of a term, and give it.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it to something else since the page was opened;
            "line-gone" when it was taken away.
    """
    opened_at(holder.role, None)
    if not RoleHolder.every.filter(pk=holder.pk).exists():
        raise RuleError("line-gone")
    current = opened_at(holder, None)
    wanted = _fields(entry, participant)
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    return current


@transaction.atomic
def remove_holder(holder: RoleHolder, change: Change) -> None:
    """Take a term away that was never so; one that is gone already stays gone."""
    opened_at(holder.role, None)
    current = RoleHolder.every.filter(pk=holder.pk).first()
    if current:
        remove(current, change)


@transaction.atomic
def change_terms(council: Council, starts_on: date | None, names: Mapping[int, str], change: Change) -> int:
    """Close every running term the day before, open one for each name given, and give how many terms were closed.

    Raises:
        RuleError: as `new_terms`.
    """
    Council.every.select_for_update().get(pk=council.pk)
    rows = {row.pk: row for row in RoleHolder.every.filter(council=council)}
    running = [(row.pk, row.from_on, row.to_on) for row in rows.values()]
    terms = new_terms(running, names, starts_on)
    opened = []
    for key in terms.closes:
        row = rows[key]
        if key in terms.opens:
            opened.append(
                RoleHolder(
                    council=council,
                    role_id=row.role_id,
                    person=terms.opens[key],
                    participant_id=row.participant_id,
                    area_title=row.area_title,
                    from_on=starts_on,
                )
            )
        row.to_on = terms.closes_on
        save_next(row, change)
    write_new(opened, change)
    return len(terms.closes)


@transaction.atomic
def undo_terms(council: Council, changed_at: datetime, change: Change) -> None:
    """Take back what was done to the terms of a council at one moment.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed one of them since.
    """
    Council.every.select_for_update().get(pk=council.pk)
    records = RoleHolder.history.filter(council_id=council.pk, history_date=changed_at)
    undo_touched(council, [(RoleHolder, record) for record in records], change)


def _fields(entry: HolderEntry, participant: Participant | None) -> dict[str, object]:
    return {
        "person": entry.person,
        "area_title": entry.area_title,
        "participant_id": participant.pk if participant else None,
        "from_on": entry.from_on,
        "to_on": entry.to_on,
    }
