"""How an activity has come along, on its own page: the latest word, earlier ones, events, tasks, and their history."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from avklart.domain.activity_tasks import is_late
from avklart.domain.progress import FIRST_STATUS
from avklart.followup.models import ActivityTask, Event, Progress, StatusUpdate
from avklart.followup.queries.events import events_of
from avklart.followup.queries.history import Told, told_of
from avklart.followup.queries.tasks import tasks_of
from avklart.plans.models import Activity
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.ui.today import today
from avklart.web.telling import ToldEvent, ToldLine, moment_in_words

MOST_EARLIER = 20


@dataclass(frozen=True, slots=True)
class ProgressTold:
    """How an activity has come along: its status, the latest update, those before it, its events and its tasks.

    Each task comes with whether it is late.
    """

    status: str
    needs_committee: bool
    latest: StatusUpdate | None
    earlier: Sequence[StatusUpdate]
    events: Sequence[Event]
    tasks: Sequence[tuple[ActivityTask, bool]]


def progress_told(activity: Activity) -> ProgressTold:
    """Give how an activity has come along, in four queries."""
    one = Progress.every.select_related("latest").filter(activity=activity).first()
    latest = one.latest if one else None
    earlier = StatusUpdate.every.filter(activity=activity).exclude(pk=latest.pk if latest else 0)
    return ProgressTold(
        status=one.status if one else FIRST_STATUS,
        needs_committee=one is not None and one.needs_committee,
        latest=latest,
        earlier=list(earlier[:MOST_EARLIER]),
        events=events_of(activity),
        tasks=[(task, is_late(task.to_on, task.done_on, today())) for task in tasks_of(activity)],
    )


def with_what_was_told(changes: Sequence[ToldEvent], activity: Activity) -> list[ToldEvent]:
    """Give the history of an activity with what was told of it among what was changed, newest first."""
    told = sorted(told_of(activity), key=lambda one: one.at)
    events = [_event(list(some)) for _, some in groupby(told, key=lambda one: (one.at, one.by))]
    together: list[ToldEvent] = []
    for event in sorted([*changes, *events], key=lambda one: one.at, reverse=True):
        if together and (together[-1].at, together[-1].who) == (event.at, event.who):
            together[-1] = replace(together[-1], lines=[*together[-1].lines, *event.lines])
        else:
            together.append(event)
    return together


def _event(some: Sequence[Told]) -> ToldEvent:
    first, language = some[0], current_language()
    return ToldEvent(
        at=first.at,
        when=moment_in_words(first.at),
        who=str(first.by) if first.by else sentence("history", "somebody", language),
        why="",
        lines=[ToldLine(line) for one in some for line in _lines(one)],
        may_undo=False,
    )


def _lines(one: Told) -> list[str]:
    language, record = current_language(), one.record
    if not one.code.startswith("update-"):
        facts = {"name": record.title} if hasattr(record, "title") else {}
        return [sentence("told", one.code, language, facts)]
    status = sentence("progress-status", record.status, language)
    lines = [sentence("told", one.code, language, {"status": status})]
    if one.code == "update-made":
        written = {name: getattr(record, name) for name in ("done", "next", "obstacles")}
        said = [(sentence("field", name, language), text) for name, text in written.items() if text]
        lines += [sentence("told", "words", language, {"field": field, "text": text}) for field, text in said]
    if record.on_behalf_of:
        lines.append(sentence("told", "behalf", language, {"name": record.on_behalf_of}))
    return lines
