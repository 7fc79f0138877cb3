"""One activity: all that is known of it, its history, and every change a person makes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.models import Council, VersionedRow
from avklart.councils.writing import Change
from avklart.domain import draft
from avklart.domain.deletion import may_restore
from avklart.domain.errors import RuleError
from avklart.editions.queries.adopted_words import settled_beside
from avklart.followup.actions.updates import confirm_no_change
from avklart.plans import actions
from avklart.plans.models import Activity, Area, Plan
from avklart.plans.queries.history import history_of
from avklart.plans.queries.known import known_actors, known_projects
from avklart.plans.queries.one_activity import ACTIVITIES, goals_of, neighbours, whole_activity
from avklart.received.queries import only_file_of
from avklart.ui.language import current_language
from avklart.ui.places import place_in_words
from avklart.ui.refusals import refusal_in_words, refusals_shown_on
from avklart.ui.today import now, today
from avklart.web.conflict import Conflict, Shown, met
from avklart.web.done import change_by, moment_typed, refusals_told, tell, told
from avklart.web.forms import (
    ActivityForm,
    EntryForm,
    FundingForm,
    ResponsibilityForm,
    activity_shown,
    funding_shown,
    responsibility_shown,
    years_of,
)
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.progress_telling import progress_told, with_what_was_told
from avklart.web.proposal import prefill, proposal_waiting, undo_address, with_proposal
from avklart.web.showing import show
from avklart.web.telling import events_in_words
from avklart.web.typed_time import with_time_read

NEW = "ny"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: council, plan and activity."""

    council: Council
    plan: Plan
    activity: Activity

    @property
    def address(self) -> str:
        """The address of the activity's page."""
        return reverse("web:activity", args=(self.council.slug, self.plan.slug, self.activity.number))

    @property
    def undo_address(self) -> str:
        """The address that takes back a change of the activity."""
        return reverse("web:activity-undo", args=(self.council.slug, self.plan.slug, self.activity.number))


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open on the page: which part of it, of which line (or a new one), and what both have changed."""

    part: str
    form: EntryForm
    line: int | str | None = None
    conflict: Conflict | None = None


def place_for_editor(request: HttpRequest, council: str, plan: str, number: str) -> Place:
    """Give the activity of an address to an editor. Raises Http404 for all others."""
    found, in_plan = plan_for_editor(request, council, plan)
    return Place(found, in_plan, access.row_found(found, ACTIVITIES, in_plan.pk, number))


@login_required
def activity(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Give the page of one activity; `rediger` opens one of its forms."""
    found, in_plan = plan_for_reader(request, council, plan)
    place = Place(found, in_plan, access.row_found(found, ACTIVITIES, in_plan.pk, number))
    asked = request.GET.get("rediger", "")
    if asked and access.is_at_least(access.role_known(request.user, found), "editor"):
        opened = _opened(place, asked)
        if opened:
            prefill(opened.form, proposal_waiting(request, found, place.activity))
        return shown(request, place, opened)
    return shown(request, place)


def shown(request: HttpRequest, place: Place, opened: Opened | None = None, status: int = 200) -> HttpResponse:
    """Give the page of an activity, with one of its forms open or none."""
    one = place.activity
    before, after = neighbours(one)
    part = opened.part if opened else ""
    return show(
        request,
        "web/activity/activity.html",
        place.council,
        here="activities",
        plan=place.plan,
        status=status,
        row=whole_activity(one, place.plan),
        one=one,
        before=before,
        after=after,
        goals=goals_of(one.area_id),
        settled=settled_beside(one),
        source=[(header, words) for header, words in one.cells.items() if words.strip()],
        source_place=_row_in_words(one),
        source_file=only_file_of(place.plan),
        history=with_what_was_told(events_in_words(history_of(one)), one),
        progress=progress_told(one),
        opened=opened,
        proposal=proposal_waiting(request, place.council, one),
        known_actors=known_actors(place.council) if part in ("ansvar", "finansiering") else (),
        known_projects=known_projects(place.council) if part == "finansiering" else (),
        may_restore=one.deleted_at is not None and may_restore(one.deleted_at, now()),
        done=told(request),
        undo_address=place.undo_address,
    )


def _row_in_words(one: Activity) -> str:
    """Give where in the document the row stands: the cells told below it are all of that row."""
    if not one.place:
        return ""
    return place_in_words(replace(draft.Place(**one.place), cell=None, paragraph=None), current_language())


def _opened(place: Place, asked: str) -> Opened | None:
    """Give the form that an address opens: "tekst", "ansvar-12", "finansiering-ny"; None for what is not there."""
    part, _, which = asked.partition("-")
    if part == "tekst":
        return Opened(part, words_form(place, initial=activity_shown(place.activity)).focused())
    if part not in ("ansvar", "finansiering") or not (which == NEW or (which.isascii() and which.isdecimal())):
        return None
    lines: Any = place.activity.responsibilities if part == "ansvar" else place.activity.funding
    line = None if which == NEW else lines.filter(pk=which[:18]).first()
    if which != NEW and line is None:
        return None
    form = line_form(place, part, line)
    return Opened(part, form.focused(), line=line.pk if line else NEW)


def words_form(place: Place, typed: Any = None, **also: Any) -> ActivityForm:
    """Give the form of an activity's words, area and time."""
    return ActivityForm(typed, areas=Area.every.filter(plan=place.plan), name="words", **also)


def line_form(place: Place, part: str, line: Any = None, typed: Any = None) -> ResponsibilityForm | FundingForm:
    """Give the form of one line of an activity, or of a new one."""
    name = f"{part}-{line.pk if line else NEW}"
    if part == "ansvar":
        initial = responsibility_shown(line) if line else {"part": "responsible"}
        return ResponsibilityForm(typed, name=name, initial=initial)
    initial = funding_shown(line) if line else {"kind": "operations", "currency": "NOK"}
    return FundingForm(typed, years=years_of(place.plan, [line] if line else ()), name=name, initial=initial)


@dataclass(frozen=True, slots=True)
class Saving:
    """What is being saved: the part of the page, its form, the row it was opened on, and how that row is shown."""

    part: str
    form: EntryForm
    again: Callable[[Any], EntryForm]
    row: VersionedRow | None = None
    shown: Shown | None = None


def gone(request: HttpRequest, place: Place, part: str) -> HttpResponse:
    """Give the page with what was typed for a line that somebody has removed meanwhile, ready to be added anew."""
    form = line_form(place, part, typed=request.POST)
    form.is_valid()
    form.add_error(None, refusal_in_words(RuleError("line-gone")))
    return shown(request, place, Opened(part, form, line=NEW), status=409)


def saved(request: HttpRequest, place: Place, saving: Saving, store: Callable[[Change], object]) -> HttpResponse:
    """Store what a form says and go back to the page; or give the page with the form, what was typed and why not."""
    change = change_by(request)
    line = saving.row.pk if saving.row and saving.part != "tekst" else NEW
    saving.form.is_valid()
    try:
        with refusals_shown_on(saving.form):
            try:
                with_proposal(request, place.activity, store)(change)
            except RuleError as refusal:
                if refusal.code != "changed-meanwhile" or saving.row is None or saving.shown is None:
                    raise
                data, conflict = met(saving.form, saving.row, saving.shown)
                opened = Opened(saving.part, saving.again(data), line=line, conflict=conflict)
                return shown(request, place, opened, status=409)
    finally:
        place.activity.refresh_from_db()
    if saving.form.errors:
        return shown(request, place, Opened(saving.part, saving.form, line=line), status=422)
    undo_at = undo_address(request, place.council, place.activity, place.undo_address)
    tell(request, "saved", undo=undo_at, at=change.at)
    return redirect(place.address)


@login_required
@require_POST
def save_words(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Store an activity's words, area and time."""
    place = place_for_editor(request, council, plan, number)
    form = words_form(place, request.POST)

    def store(change: Change) -> object:
        told_why = replace(change, why=form.why_typed() or change.why)
        entry = with_time_read(form.entry(), place.plan, place.activity)
        return actions.change_activity(place.activity, entry, form.opened_version, told_why, form.area_chosen())

    saving = Saving("tekst", form, lambda data: words_form(place, data), place.activity, activity_shown)
    return saved(request, place, saving, store)


@login_required
@require_POST
def move(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Move an activity one place up or down in its area."""
    place = place_for_editor(request, council, plan, number)
    seen = request.POST.get("position", "")
    if seen.isascii() and seen.isdecimal():
        up = request.POST.get("way") == "up"
        change = change_by(request)
        actions.move_activity(place.activity, "up" if up else "down", int(seen[:9]), change)
        tell(request, "moved", undo=place.undo_address, at=change.at)
    return redirect(place.address)


@login_required
@require_POST
def confirm(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Note that nothing about an activity is new; from the week page, back to it."""
    place = place_for_editor(request, council, plan, number)
    with refusals_told(request):
        made = confirm_no_change(place.activity, (change := change_by(request)), on=today())
        undo = reverse("web:update-undo", args=(council, plan, number, made.pk))
        tell(request, "confirmed", undo=undo, at=change.at, number=number)
    return redirect(reverse("web:week", args=(council,)) if request.POST.get("from") == "week" else place.address)


@login_required
@require_POST
def delete(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Delete an activity, so that it can be brought back."""
    place = place_for_editor(request, council, plan, number)
    version = EntryForm(request.POST, name="delete").opened_version
    change, leads_to = change_by(request), place.address
    with refusals_told(request):
        actions.delete_row(place.activity, version, change)
        tell(request, "activity-deleted", undo=place.undo_address, at=change.at, number=number)
        leads_to = reverse("web:activities", args=(council, plan))
    return redirect(leads_to)


@login_required
@require_POST
def restore(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Bring back a deleted activity."""
    place = place_for_editor(request, council, plan, number)
    with refusals_told(request):
        actions.restore_row(place.activity, change_by(request))
        tell(request, "restored", number=number)
    return redirect(place.address)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Take back what was done to an activity at one moment."""
    place = place_for_editor(request, council, plan, number)
    at = moment_typed(request.POST.get("at", ""))
    with refusals_told(request):
        if at is None:
            raise RuleError("nothing-to-undo")
        actions.undo_change(place.activity, at, change_by(request))
        tell(request, "undone")
    if "back" in request.POST:
        table = reverse("web:activities", args=(council, plan))
        return redirect(f"{table}?{request.POST['back'][:500] or 'vis=alle'}#tiltak-{number}")
    return redirect(place.address)


PLAN = "<slug:council>/plan/<slug:plan>/tiltak/"
ONE = f"{PLAN}<path:number>/"
urlpatterns = [
    path(f"{ONE}tekst/", save_words, name="activity-words"),
    path(f"{ONE}flytt/", move, name="activity-move"),
    path(f"{ONE}uendret/", confirm, name="activity-confirm"),
    path(f"{ONE}slett/", delete, name="activity-delete"),
    path(f"{ONE}gjenopprett/", restore, name="activity-restore"),
    path(f"{ONE}angre/", undo, name="activity-undo"),
    path(ONE, activity, name="activity"),
]
