"""Events of activities are noted, put right and taken out; each of them mentions its activity."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from avklart.councils.writing import Change, opened_at, save_next, write_new
from avklart.domain.deletion import refuse_restoring
from avklart.domain.errors import RuleError
from avklart.domain.events import EventEntry, refuse_future
from avklart.followup.actions.updates import mention, mention_anew
from avklart.followup.models import Event
from avklart.plans.actions.once import made_once
from avklart.plans.models import Activity


@transaction.atomic
def add_event(activity: Activity, entry: EventEntry, change: Change, *, today: date, token: str = "") -> Event:
    """Store an event of an activity, which mentions it on the day the event was on, and give it. Once for a token.

    Raises:
        RuleError: "event-in-future"; "not-standing" when the activity is deleted.
    """
    refuse_future(entry, today)

    def make() -> int:
        mention(activity, entry.on or today, change)
        event = Event(council_id=activity.council_id, activity=activity, **asdict(entry))
        write_new([event], change)
        return event.pk

    return Event.every.get(pk=made_once(activity.council, token, change.at, make))


@transaction.atomic
def change_event(event: Event, entry: EventEntry, version: int, change: Change, *, today: date) -> Event:
    """Store what a person has made of an event, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile"; "event-in-future"; "not-standing" when it has been taken out.
    """
    refuse_future(entry, today)
    current = opened_at(event, None)
    wanted = asdict(entry)
    if current.deleted_at is not None:
        raise RuleError("not-standing")
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    mention_anew(current.activity, change)
    return current


@transaction.atomic
def remove_event(event: Event, version: int, change: Change) -> Event:
    """Take an event out, so that it can be brought back, and give it.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it since `version`.
    """
    current = opened_at(event, None)
    if current.deleted_at is None:
        if current.version != version:
            raise RuleError("changed-meanwhile")
        current.deleted_at = change.at
        save_next(current, change)
        mention_anew(current.activity, change)
    return current


@transaction.atomic
def restore_event(event: Event, change: Change) -> Event:
    """Bring back an event that was taken out, and give it.

    Raises:
        RuleError: "not-deleted", or "restore-too-late".
    """
    current = opened_at(event, None)
    refuse_restoring(current.deleted_at, change.at)
    current.deleted_at = None
    save_next(current, Change(by=change.by, at=change.at, why="restored"))
    mention_anew(current.activity, change)
    return current
