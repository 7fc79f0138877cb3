"""Tasks and milestones of activities are added, changed, done, taken out and brought back."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction

from avklart.councils.writing import Change, opened_at, save_next, write_new
from avklart.domain.activity_tasks import TaskEntry
from avklart.domain.deletion import refuse_restoring
from avklart.domain.errors import RuleError
from avklart.followup.models import ActivityTask
from avklart.plans.actions.activities import refuse_deleted
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.once import made_once
from avklart.plans.models import Activity


@transaction.atomic
def add_task(activity: Activity, entry: TaskEntry, change: Change, token: str = "") -> ActivityTask:
    """Add a task or milestone to an activity and give it. One token makes one; who is not known is made.

    Raises:
        RuleError: "not-standing" when the activity is deleted.
    """

    def make() -> int:
        refuse_deleted(opened_at(activity, None))
        task = ActivityTask(council_id=activity.council_id, activity=activity, **_fields(entry, activity, change))
        write_new([task], change)
        return task.pk

    return ActivityTask.every.get(pk=made_once(activity.council, token, change.at, make))


@transaction.atomic
def change_task(task: ActivityTask, entry: TaskEntry, version: int, change: Change) -> ActivityTask:
    """Store what a person has made of a task, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile"; "not-standing" when it has been taken out.
    """
    current = _standing(task)
    if entry == _entry_of(current):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in _fields(entry, current.activity, change).items():
        setattr(current, name, value)
    save_next(current, change)
    return current


@transaction.atomic
def mark_task(task: ActivityTask, done_on: date | None, change: Change) -> ActivityTask:
    """Mark a task as done on a day, or as not done after all, and give it. Pressed twice, it is one change.

    Raises:
        RuleError: "not-standing" when it has been taken out.
    """
    current = _standing(task)
    if (current.done_on is None) != (done_on is None):
        current.done_on = done_on
        save_next(current, change)
    return current


@transaction.atomic
def remove_task(task: ActivityTask, version: int, change: Change) -> ActivityTask:
    """Take a task out, so that it can be brought back, and give it.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it since `version`.
    """
    current = opened_at(task, None)
    if current.deleted_at is None:
        if current.version != version:
            raise RuleError("changed-meanwhile")
        current.deleted_at = change.at
        save_next(current, change)
    return current


@transaction.atomic
def restore_task(task: ActivityTask, change: Change) -> ActivityTask:
    """Bring back a task that was taken out, and give it.

    Raises:
        RuleError: "not-deleted", or "restore-too-late".
    """
    current = opened_at(task, None)
    refuse_restoring(current.deleted_at, change.at)
    current.deleted_at = None
    save_next(current, Change(by=change.by, at=change.at, why="restored"))
    return current


def _entry_of(task: ActivityTask) -> TaskEntry:
    name = task.actor.name if task.actor else ""
    return TaskEntry(task.kind, task.title, task.from_on, task.to_on, task.time_as_written, name)


def _fields(entry: TaskEntry, activity: Activity, change: Change) -> dict[str, Any]:
    fields: dict[str, Any] = asdict(entry) | {"actor": None}
    if entry.actor:
        book = held_book(activity.council, change)
        fields["actor"] = book.actor(entry.actor)
        book.write_new()
    return fields


def _standing(task: ActivityTask) -> ActivityTask:
    current = opened_at(task, None)
    if current.deleted_at is not None:
        raise RuleError("not-standing")
    return current
