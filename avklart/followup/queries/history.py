"""What was told of an activity, for its history: updates, events, tasks and the flag, each with who and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from avklart.councils.models import User
from avklart.followup.models import ActivityTask, Event, Progress, StatusUpdate
from avklart.plans.models import Activity


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told or done: its code, when, by whom, and the record it is read from."""

    code: str
    at: datetime
    by: User | None
    record: Any


def told_of(activity: Activity) -> Sequence[Told]:
    """Give what was told of an activity and of what hangs on it, in four queries however much it is."""
    found: list[Told] = []
    found += _records(StatusUpdate, activity, _update_code)
    found += _records(Event, activity, lambda record: _EVENT[_what(record)])
    found += _records(ActivityTask, activity, _task_code)
    return found + _flags(activity)


def _flags(activity: Activity) -> list[Told]:
    found, stood = [], False
    for one in Progress.history.filter(activity_id=activity.pk).select_related("history_user").order_by("history_id"):
        if one.needs_committee != stood:
            code = "flagged" if one.needs_committee else "unflagged"
            found.append(Told(code, one.history_date, one.history_user, one))
        stood = one.needs_committee
    return found


def code_of(record: Any) -> str:
    """Give the code of one record of an update, an event, a task or of how an activity stands."""
    kept = record.instance_type
    if kept is StatusUpdate:
        return _update_code(record)
    if kept is Event:
        return _EVENT[_what(record)]
    if kept is ActivityTask:
        return _task_code(record)
    return "flagged" if record.needs_committee else "unflagged"


def _records(model: Any, activity: Activity, code: Any) -> list[Told]:
    records = model.history.filter(activity_id=activity.pk).select_related("history_user").order_by("history_id")
    return [Told(code(one), one.history_date, one.history_user, one) for one in records]


def _update_code(record: Any) -> str:
    if record.history_type == "-":
        return "update-undone"
    return "update-confirmed" if record.nothing_new else "update-made"


_EVENT = {
    "added": "event-added",
    "changed": "event-changed",
    "removed": "event-removed",
    "restored": "event-restored",
}
_TASK = {"added": "task-added", "changed": "task-changed", "removed": "task-removed", "restored": "task-restored"}


def _what(record: Any) -> str:
    if record.history_type == "+":
        return "added"
    if record.history_change_reason == "restored":
        return "restored"
    return "removed" if record.deleted_at else "changed"


def _task_code(record: Any) -> str:
    what = _what(record)
    return "task-done" if what == "changed" and record.done_on else _TASK[what]
