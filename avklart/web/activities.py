"""The whole plan in one table: filtered, edited row by row, printed; new activities, and those deleted."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import path, reverse

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.domain.progress import STATUSES
from avklart.domain.states import STATES
from avklart.followup.queries.progress import progress_of
from avklart.followup.queries.table import TableFilter, narrowed
from avklart.plans import actions
from avklart.plans.models import Activity, Actor, Plan
from avklart.plans.queries.activities import A_PAGE, ActivityPage, page_of, rows_of
from avklart.plans.queries.actors import actors_in
from avklart.plans.queries.areas import areas_of, areas_with_words
from avklart.plans.queries.deleted import deleted_activities, how_many_deleted
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import now
from avklart.web.activity import Place, place_for_editor, words_form
from avklart.web.conflict import Conflict, met
from avklart.web.done import change_by, done_now, tell, told
from avklart.web.forms import EntryForm, RowForm, activity_shown
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.rows import row_labels, row_ways, rows_shown
from avklart.web.showing import show
from avklart.web.table_filter import filter_of, filtered_address, number_typed
from avklart.web.typed_time import with_time_read
from avklart.web.update_form import told_by, update_form

ROWS_ON_PAPER = 500


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """The row that is open: its activity's key, the form, what both have changed where two have, and which part of it.

    `part` is "words" for the activity itself, "news" for an update of it.
    """

    activity: int
    form: EntryForm
    conflict: Conflict | None = None
    part: str = "words"


@login_required
def activities(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the plan's activities, filtered by an address that can be shared, 200 a page; `rediger` opens one row.

    The filter is remembered: without one in the address, the reader is led to the one used last.
    """
    found, in_plan = plan_for_reader(request, council, plan)
    remembered = _remembered(request, in_plan)
    if not request.GET and remembered:
        return redirect(f"{request.path}?{remembered}")
    opened = None
    if access.is_at_least(access.role_known(request.user, found), "editor"):
        opened = _opened_news(request, in_plan)
        if "rediger" in request.GET:
            opened = _opened(in_plan, request.GET["rediger"])
    return table_shown(request, found, in_plan, request.GET, opened)


def table_shown(
    request: HttpRequest, council: Council, plan: Plan, asked: QueryDict, opened: OpenedRow | None = None
) -> HttpResponse:
    """Give the table as an address filters it, with one row open or none."""
    wanted = filter_of(asked, council)
    table, address = reverse("web:activities", args=(council.slug, plan.slug)), filtered_address(asked)
    listed, areas = _listed(plan, wanted, asked), areas_of(plan)
    return show(
        request,
        "web/activities/list.html",
        council,
        here="activities",
        plan=plan,
        status=_status(opened),
        shown=listed,
        rows=rows_shown(listed.rows, areas, progress_of(row.activity for row in listed.rows)),
        labels=row_labels(),
        table=table,
        ways=row_ways(table, address),
        wanted=wanted,
        areas=areas,
        actors=actors_in(plan),
        states=STATES,
        statuses=STATUSES,
        told_by=told_by(request, council),
        actor=Actor.every.filter(council=council, pk=wanted.actor).first() if wanted.actor else None,
        is_filtered=wanted != TableFilter(),
        address=address,
        opened=opened,
        done_in_row=None,
        done=told(request),
        deleted=how_many_deleted(plan, now()),
    )


def _listed(plan: Plan, wanted: TableFilter, asked: QueryDict, a_page: int = A_PAGE) -> ActivityPage:
    found = None if wanted == TableFilter() else narrowed(plan, wanted)
    return page_of(plan, found, page=number_typed(asked.get("side")) or 1, a_page=a_page)


def _remembered(request: HttpRequest, plan: Plan) -> str:
    """Keep the filter of this address for the next visit, and give the one kept before; "vis=alle" empties it."""
    key = f"filter-{plan.pk}"
    kept = str(request.session.get(key, ""))
    if request.GET and "rediger" not in request.GET and "nytt" not in request.GET:
        new = "" if filter_of(request.GET, plan.council) == TableFilter() else filtered_address(request.GET)
        if new != kept:
            request.session[key] = new
    return kept


@login_required
def row(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Give the row of one activity, open for editing where `rediger` says so; or store what was typed in it."""
    place = place_for_editor(request, council, plan, number)
    if request.method == "POST":
        return _save_row(request, place)
    opened = _opened(place.plan, number) if "rediger" in request.GET else None
    if is_part(request):
        return row_shown(request, place, opened)
    return redirect(reverse("web:activities", args=(council, plan)) + (f"?rediger={number}" if opened else ""))


def _save_row(request: HttpRequest, place: Place) -> HttpResponse:
    form, change = _row_form(place.activity, request.POST), change_by(request)
    form.is_valid()
    conflict = None
    with refusals_shown_on(form):
        try:
            actions.change_activity(place.activity, form.entry(place.activity), form.opened_version, change)
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile":
                raise
            data, conflict = met(form, place.activity, activity_shown)
            form = _row_form(place.activity, data)
    place.activity.refresh_from_db()
    asked = QueryDict(request.POST.get("back", "")[:500])
    opened = OpenedRow(place.activity.pk, form, conflict) if conflict or form.errors else None
    if is_part(request):
        done = done_now("saved", undo=place.undo_address, at=change.at.isoformat())
        return row_shown(request, place, opened, done=None if opened else done)
    if opened:
        return table_shown(request, place.council, place.plan, asked, opened)
    tell(request, "saved", undo=place.undo_address, at=change.at)
    address = reverse("web:activities", args=(place.council.slug, place.plan.slug))
    return redirect(f"{address}?{asked.urlencode()}#tiltak-{place.activity.number}")


def row_shown(
    request: HttpRequest, place: Place, opened: OpenedRow | None = None, done: dict[str, Any] | None = None
) -> HttpResponse:
    """Give one row by itself, for a page that puts it in the place of the one that stands there."""
    one = rows_shown(rows_of([place.activity], place.plan), progress=progress_of([place.activity]))[0]
    table = reverse("web:activities", args=(place.council.slug, place.plan.slug))
    address = request.POST.get("back", request.GET.get("back", ""))
    context = {
        "row": one,
        "labels": row_labels(),
        "table": table,
        "ways": row_ways(table, address),
        "may_edit": access.is_at_least(access.role_known(request.user, place.council), "editor"),
        "council": place.council,
        "opened": opened,
        "done_in_row": done,
        "address": address,
    }
    return render(request, "web/activities/_row.html", context, status=_status(opened))


def is_part(request: HttpRequest) -> bool:
    """Whether a page asks for a part of itself, to put it in the place of the one that stands there."""
    return request.headers.get("HX-Request-Type") == "partial"


def _status(opened: OpenedRow | None) -> int:
    return 200 if opened is None else 409 if opened.conflict else 422 if opened.form.errors else 200


def _opened_news(request: HttpRequest, plan: Plan) -> OpenedRow | None:
    found = Activity.standing.filter(plan=plan, number=request.GET["nytt"]).first() if "nytt" in request.GET else None
    if found is None:
        return None
    return OpenedRow(found.pk, update_form(found, told_by=told_by(request, plan.council)).focused(), part="news")


def _opened(plan: Plan, number: str) -> OpenedRow | None:
    found = Activity.standing.filter(plan=plan, number=number).first()
    return OpenedRow(found.pk, _row_form(found).focused()) if found else None


def _row_form(activity: Activity, typed: Any = None) -> RowForm:
    return RowForm(typed, name=f"rad-{activity.pk}", initial=activity_shown(activity))


@login_required
def new(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the form of a new activity, or store what it says at the end of its area."""
    found, in_plan = plan_for_editor(request, council, plan)
    wanted = number_typed(request.GET.get("omrade"))
    place = Place(found, in_plan, Activity(plan=in_plan))
    if request.method != "POST":
        form = words_form(place, initial={"area": str(wanted or "")})
        return show(request, "web/activities/new.html", found, here="activities", plan=in_plan, form=form)
    form, change = words_form(place, request.POST), change_by(request)
    form.is_valid()
    with refusals_shown_on(form):
        entry = with_time_read(form.entry(), in_plan)
        made = actions.add_activity(in_plan, form.area_chosen(), entry, change, form.typed("token"))
    if form.errors:
        return show(request, "web/activities/new.html", found, here="activities", plan=in_plan, status=422, form=form)
    one = Place(found, in_plan, made)
    tell(request, "activity-added", undo=one.undo_address, at=change.at, number=made.number)
    return redirect(one.address)


@login_required
def deleted(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the activities deleted in the last thirty days, each with a way back."""
    found, in_plan = plan_for_reader(request, council, plan)
    rows = deleted_activities(in_plan, now())[:200]
    return show(
        request, "web/activities/deleted.html", found, here="activities", plan=in_plan, rows=rows, done=told(request)
    )


@login_required
def on_paper(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the plan, or what the filter lets through, as it is to be printed, 500 rows a page."""
    found, in_plan = plan_for_reader(request, council, plan)
    wanted = filter_of(request.GET, found)
    listed = _listed(in_plan, wanted, request.GET, ROWS_ON_PAPER)
    areas = list(areas_with_words(in_plan))
    return show(
        request,
        "web/activities/print.html",
        found,
        here="activities",
        plan=in_plan,
        shown=listed,
        rows=rows_shown(listed.rows, areas),
        is_filtered=wanted != TableFilter(),
        address=filtered_address(request.GET),
    )


PLAN = "<slug:council>/plan/<slug:plan>/tiltak/"
urlpatterns = [
    path(PLAN, activities, name="activities"),
    path(f"{PLAN}nytt/", new, name="activity-new"),
    path(f"{PLAN}slettede/", deleted, name="activities-deleted"),
    path(f"{PLAN}utskrift/", on_paper, name="activities-print"),
    path(f"{PLAN}<path:number>/rad/", row, name="activity-row"),
]
