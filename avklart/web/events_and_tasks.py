"""Events and tasks of an activity: each written by itself, put right, marked as done, taken out and brought back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils.writing import Change
from avklart.domain.activity_tasks import TASK_KINDS, TaskEntry, time_of_task
from avklart.domain.errors import RuleError
from avklart.domain.events import EVENT_KINDS, EventEntry
from avklart.followup.actions import events, tasks
from avklart.followup.models import ActivityTask, Event
from avklart.plans.models import Plan
from avklart.plans.queries.people import known_names
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import today
from avklart.web.activity import ONE, Place, place_for_editor
from avklart.web.conflict import Conflict, met
from avklart.web.done import change_by, refusals_told, tell
from avklart.web.forms import EntryForm, Typed, choice, day_field, line
from avklart.web.showing import show
from avklart.web.typed_time import time_reader_of

Row = Event | ActivityTask
# What stands in an address: which kind of row it is.
_MODELS: dict[str, type[Row]] = {"hendelse": Event, "gjoremal": ActivityTask}
_CODES = {"hendelse": "event", "gjoremal": "task"}
_SAVED = {"hendelse": "event-saved", "gjoremal": "task-saved"}
_REMOVED = {"hendelse": "event-removed", "gjoremal": "task-removed"}


class EventForm(EntryForm):
    """What was done, when, and where it can be read."""

    on = day_field()
    title = line(wide=True, maxlength="300")
    link = line(wide=True, inputmode="url", maxlength="500")

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["kind"] = choice("event-kind", EVENT_KINDS)
        self.order_fields(["version", "token", "kind", "title", "on", "link"])

    def entry(self, plan: Plan) -> EventEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return EventEntry(self.typed("kind"), self.day("on"), self.typed("title"), self.typed("link"))


class TaskForm(EntryForm):
    """What is to be done, by whom, and when, in words or as a date."""

    title = line(wide=True, maxlength="300")
    actor = line(list="known-actors", autocomplete="off")
    when = line(maxlength="100")

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["kind"] = choice("task-kind", TASK_KINDS)
        self.order_fields(["version", "token", "kind", "title", "actor", "when"])

    def entry(self, plan: Plan) -> TaskEntry:
        """Give what was typed as an entry, with the days its words say. Raises RuleError as the rules do."""
        said = time_of_task(" ".join(self.typed("when").split()), today(), time_reader_of(plan))
        what, who = (self.typed(name) for name in ("title", "actor"))
        return TaskEntry(self.typed("kind"), what, said.from_on, said.to_on, said.words, who)


Form = EventForm | TaskForm


@dataclass(frozen=True, slots=True)
class Line:
    """Which row an address names: its activity, its kind as it stands there, and the row, or None for a new one."""

    place: Place
    kind: str
    row: Row | None

    def form(self, typed: Typed = None) -> Form:
        """Give the form of the row."""
        initial = _shown(self.row) if self.row else {}
        made: type[Form] = EventForm if self.kind == "hendelse" else TaskForm
        return made(typed, name=self.kind, initial=initial)

    def address(self, does: str) -> str:
        """Give an address of what can be done with the row."""
        place = self.place
        where = (place.council.slug, place.plan.slug, place.activity.number, self.row.pk if self.row else 0)
        return reverse(f"web:{_CODES[self.kind]}-{does}", args=where)


def _line(request: HttpRequest, council: str, plan: str, number: str, kind: str, pk: int) -> Line:
    place = place_for_editor(request, council, plan, number)
    row = _MODELS[kind].every.filter(activity=place.activity, pk=pk).first() if pk else None
    if pk and row is None:
        raise Http404
    return Line(place, kind, row)


@login_required
def line_page(request: HttpRequest, council: str, plan: str, number: str, kind: str, pk: int = 0) -> HttpResponse:
    """Give the form of an event or a task, or of a new one; or store what it says."""
    one = _line(request, council, plan, number, kind, pk)
    if request.method != "POST":
        return _page(request, one, one.form().focused())
    form, change, conflict = one.form(request.POST), change_by(request), None
    form.is_valid()
    with refusals_shown_on(form):
        try:
            _store(one, form, change)
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile" or one.row is None:
                raise
            data, conflict = met(form, one.row, _shown)
            form = one.form(data)
    if conflict or form.errors:
        return _page(request, one, form, conflict)
    tell(request, _SAVED[kind])
    return redirect(f"{one.place.address}#{'events' if kind == 'hendelse' else 'tasks'}")


def _store(one: Line, form: Form, change: Change) -> object:
    entry: Any = form.entry(one.place.plan)
    match one.row:
        case Event():
            return events.change_event(one.row, entry, form.opened_version, change, today=today())
        case ActivityTask():
            return tasks.change_task(one.row, entry, form.opened_version, change)
        case _ if one.kind == "hendelse":
            return events.add_event(one.place.activity, entry, change, today=today(), token=form.typed("token"))
    return tasks.add_task(one.place.activity, entry, change, form.typed("token"))


def _page(request: HttpRequest, one: Line, form: Form, conflict: Conflict | None = None) -> HttpResponse:
    return show(
        request,
        "web/progress/line.html",
        one.place.council,
        here="activities",
        plan=one.place.plan,
        status=409 if conflict else 422 if form.errors else 200,
        one=one.place.activity,
        kind=_CODES[one.kind],
        form=form,
        row=one.row,
        known_actors=known_names(one.place.council) if one.kind == "gjoremal" else (),
        conflict=conflict,
        remove_address=one.address("remove") if one.row else "",
    )


def _shown(row: Any) -> Mapping[str, str]:
    kept = {"kind": row.kind, "title": row.title, "version": str(row.version)}
    if hasattr(row, "link"):
        return kept | {"on": day_in_figures(row.on, current_language()), "link": row.link}
    return kept | {"when": row.time_as_written, "actor": row.actor.name if row.actor else ""}


@login_required
@require_POST
def remove(request: HttpRequest, council: str, plan: str, number: str, kind: str, pk: int) -> HttpResponse:
    """Take an event or a task out, so that it can be brought back."""
    one, change = _line(request, council, plan, number, kind, pk), change_by(request)
    version = EntryForm(request.POST, name="remove").opened_version

    def take_out(row: Row) -> object:
        if isinstance(row, Event):
            return events.remove_event(row, version, change)
        return tasks.remove_task(row, version, change)

    return _done(request, one, _REMOVED[kind], take_out, undo="restore")


@login_required
@require_POST
def restore(request: HttpRequest, council: str, plan: str, number: str, kind: str, pk: int) -> HttpResponse:
    """Bring back an event or a task that was taken out."""
    one, change = _line(request, council, plan, number, kind, pk), change_by(request)

    def bring_back(row: Row) -> object:
        return events.restore_event(row, change) if isinstance(row, Event) else tasks.restore_task(row, change)

    return _done(request, one, _SAVED[kind], bring_back)


@login_required
@require_POST
def mark(request: HttpRequest, council: str, plan: str, number: str, pk: int) -> HttpResponse:
    """Mark a task as done today."""
    return _marked(request, _line(request, council, plan, number, "gjoremal", pk), today())


@login_required
@require_POST
def unmark(request: HttpRequest, council: str, plan: str, number: str, pk: int) -> HttpResponse:
    """Mark a task as not done after all."""
    return _marked(request, _line(request, council, plan, number, "gjoremal", pk), None)


def _marked(request: HttpRequest, one: Line, done_on: date | None) -> HttpResponse:
    change = change_by(request)

    def store(row: Row) -> object:
        return tasks.mark_task(row, done_on, change) if isinstance(row, ActivityTask) else None

    return _done(request, one, "task-done" if done_on else "task-undone", store, undo="unmark" if done_on else "mark")


def _done(request: HttpRequest, one: Line, code: str, store: Callable[[Row], object], undo: str = "") -> HttpResponse:
    with refusals_told(request):
        if one.row is not None:
            store(one.row)
        tell(request, code, undo=one.address(undo) if undo else "")
    return redirect(one.place.address)


def _addresses(kind: str) -> list[Any]:
    told: dict[str, Any] = {"kind": kind}
    code = _CODES[kind]
    return [
        path(f"{ONE}{kind}/ny/", line_page, told, name=f"{code}-new"),
        path(f"{ONE}{kind}/<int:pk>/", line_page, told, name=f"{code}-page"),
        path(f"{ONE}{kind}/<int:pk>/fjern/", remove, told, name=f"{code}-remove"),
        path(f"{ONE}{kind}/<int:pk>/hent/", restore, told, name=f"{code}-restore"),
    ]


urlpatterns = [
    *_addresses("hendelse"),
    *_addresses("gjoremal"),
    path(f"{ONE}gjoremal/<int:pk>/utfort/", mark, name="task-mark"),
    path(f"{ONE}gjoremal/<int:pk>/ikke-utfort/", unmark, name="task-unmark"),
]
