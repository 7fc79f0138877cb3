"""Updates of activities are recorded, confirmed and taken back; nothing else ever changes a status."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Required, TypedDict, Unpack

from django.db import transaction

from avklart.councils.writing import Change, opened_at, remove, save, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.events import EventEntry, refuse_future
from avklart.domain.progress import UpdateEntry, UpdateTold, on_behalf_typed, standing
from avklart.followup.models import Event, Incoming, Progress, StatusUpdate
from avklart.plans.actions.activities import refuse_deleted
from avklart.plans.models import Activity


class Told(TypedDict, total=False):
    """Of which day an update is, who told it to the one who writes, what it came in by, and the events told in it.

    `needs_committee` sets or takes away the flag with the update; None leaves it as it is.
    """

    on: Required[date]
    on_behalf_of: str
    incoming: Incoming | None
    events: Sequence[EventEntry]
    needs_committee: bool | None


@transaction.atomic
def record_update(
    activity: Activity,
    entry: UpdateEntry,
    version: int | None,
    change: Change,
    **told: Unpack[Told],
) -> StatusUpdate:
    """Store an update of an activity, with the events told in it, and give it; the same sent twice is stored once.

    `version` is that of the activity's progress when the form was opened: 0 where it had none, None where whoever
    writes has seen nothing that could be overwritten.

    Raises:
        RuleError: "changed-meanwhile" when somebody has written an update since; "not-standing" when the activity is
            deleted; "text-too-long" for the name of the one who told it.
    """
    for event in told.get("events", ()):
        refuse_future(event, told["on"])
    current, progress = _opened(activity)
    new = _update(current, change, told, **asdict(entry))
    if (same := _same_as_latest(progress, new)) is not None and not _flags(progress, told):
        return same
    _refuse_other(progress, version)
    progress.needs_committee ^= _flags(progress, told)
    return _added(new, progress, change, told.get("events", ()))


@transaction.atomic
def confirm_no_change(
    activity: Activity, change: Change, *, on: date, on_behalf_of: str = "", incoming: Incoming | None = None
) -> StatusUpdate:
    """Store that all stands as it stood, a full update in one click, and give it; pressed twice a day it is one.

    Raises:
        RuleError: "not-standing" when the activity is deleted; "text-too-long" for the name of the one who told it.
    """
    current, progress = _opened(activity)
    stood = progress.latest or StatusUpdate(status=progress.status)
    words = {name: getattr(stood, name) for name in UpdateEntry.__dataclass_fields__}
    told: Told = {"on": on, "on_behalf_of": on_behalf_of, "incoming": incoming}
    new = _update(current, change, told, nothing_new=True, **words)
    return _same_as_latest(progress, new) or _added(new, progress, change)


@transaction.atomic
def flag_for_committee(activity: Activity, wanted: bool, version: int | None, change: Change) -> Progress:
    """Set or take away the flag that the committee must see an activity, and give its progress.

    Whoever may sign in to the council may do so, readers too: whoever sees that a matter must be lifted is to be
    heard, and the flag changes no word and no status. It is no update either, so a form somebody has open meanwhile
    is saved as if it had not been set: the version stands.

    Raises:
        RuleError: "changed-meanwhile" where a version is told and is another; "not-standing".
    """
    _, progress = _opened(activity)
    if progress.needs_committee == wanted:
        return progress
    _refuse_other(progress, version)
    progress.needs_committee = wanted
    _keep(progress, Change(by=change.by, at=change.at, why="flagged" if wanted else "unflagged"))
    return progress


@transaction.atomic
def undo_update(update: StatusUpdate, change: Change) -> Progress:
    """Take back the latest update of an activity, with the events told in it, and give the progress as it was before.

    Raises:
        RuleError: "undo-too-late" when another has been written since, "nothing-to-undo" when it is gone already.
    """
    _, progress = _opened(update.activity, also_deleted=True)
    found = StatusUpdate.every.filter(pk=update.pk).first()
    if found is None:
        raise RuleError("nothing-to-undo")
    if progress.latest_id != found.pk:
        raise RuleError("undo-too-late")
    back = Change(by=change.by, at=change.at, why="undone")
    for event in Event.every.filter(update=found):
        event.update = None
        if event.deleted_at is None:
            event.deleted_at = change.at
        save_next(event, back)
    stand_as_told(progress, but=found.pk)
    save_next(progress, back)
    remove(found, back)
    return progress


def mention(activity: Activity, on: date, change: Change) -> Progress:
    """Note that an activity was mentioned on a day, and give its progress; the caller holds the transaction.

    Raises:
        RuleError: "not-standing" when the activity is deleted.
    """
    _, progress = _opened(activity)
    if progress.mentioned_on is None or progress.mentioned_on < on:
        progress.mentioned_on = on
        _keep(progress, change)
    return progress


def mention_anew(activity: Activity, change: Change) -> Progress:
    """Let the day an activity was last mentioned be as its updates and events tell, after one of these came or went."""
    _, progress = _opened(activity, also_deleted=True)
    before = progress.mentioned_on
    stand_as_told(progress)
    if progress.mentioned_on != before:
        _keep(progress, change)
    return progress


def stand_as_told(progress: Progress, but: int | None = None) -> None:
    """Let progress stand as its updates and events tell, all but one update."""
    updates = StatusUpdate.every.filter(activity=progress.activity_id).exclude(pk__in=[but] if but else [])
    events = Event.every.filter(activity=progress.activity_id, deleted_at__isnull=True)
    told = [UpdateTold(*values) for values in updates.values_list("pk", "on", "status")]
    stands = standing(told, events.values_list("on", flat=True))
    progress.status, progress.latest_id, progress.mentioned_on = stands.status, stands.latest, stands.mentioned_on


def _opened(activity: Activity, *, also_deleted: bool = False) -> tuple[Activity, Progress]:
    """Give an activity, held until the transaction ends, and its progress, a new one where it has none yet."""
    current = opened_at(activity, None)
    if not also_deleted:
        refuse_deleted(current)
    found = Progress.every.select_related("latest").filter(activity=current).first()
    return current, found or Progress(council_id=current.council_id, activity=current, version=0)


def _update(activity: Activity, change: Change, told: Told, **words: Any) -> StatusUpdate:
    return StatusUpdate(
        council_id=activity.council_id,
        activity=activity,
        on=told["on"],
        made_at=change.at,
        on_behalf_of=on_behalf_typed(told.get("on_behalf_of", "")),
        incoming=told.get("incoming"),
        **words,
    )


def _flags(progress: Progress, told: Told) -> bool:
    """Whether the flag is to change with an update."""
    wanted = told.get("needs_committee")
    return wanted is not None and wanted != progress.needs_committee


def _refuse_other(progress: Progress, version: int | None) -> None:
    if version is not None and progress.version != version:
        raise RuleError("changed-meanwhile")


def _same_as_latest(progress: Progress, new: StatusUpdate) -> StatusUpdate | None:
    """Give the latest update where it says the same about the same day: a form sent twice."""
    latest: StatusUpdate | None = progress.latest
    told = ("on", *UpdateEntry.__dataclass_fields__, "nothing_new", "on_behalf_of", "incoming_id")
    if latest is not None and all(getattr(latest, name) == getattr(new, name) for name in told):
        return latest
    return None


def _added(new: StatusUpdate, progress: Progress, change: Change, events: Sequence[EventEntry] = ()) -> StatusUpdate:
    write_new([new], change)
    write_new(
        [Event(council_id=new.council_id, activity=new.activity, update=new, **asdict(one)) for one in events], change
    )
    latest: StatusUpdate | None = progress.latest
    if latest is None or (latest.on, latest.pk) < (new.on, new.pk):
        progress.latest, progress.status = new, new.status
    progress.mentioned_on = max(filter(None, (progress.mentioned_on, new.on)))
    if progress._state.adding:
        progress.version = 1
        write_new([progress], change)
    else:
        save_next(progress, change)
    return new


def _keep(progress: Progress, change: Change) -> None:
    """Store progress without a new version: what is told by updates has not changed."""
    if progress._state.adding:
        write_new([progress], change)
    else:
        save(progress, change)
