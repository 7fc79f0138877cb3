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
from avklart.domain.states import STATES
from avklart.plans import actions
from avklart.plans.models import Activity, Actor, Plan
from avklart.plans.queries import Filter, activities_of
from avklart.plans.queries.activities import rows_of
from avklart.plans.queries.actors import actors_in
from avklart.plans.queries.areas import areas_of, areas_with_words
from avklart.plans.queries.deleted import deleted_activities, how_many_deleted
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import now
from avklart.web.activity import Place, place_for_editor, words_form
from avklart.web.conflict import Conflict, met
from avklart.web.done import change_by, done_now, tell, told
from avklart.web.forms import RowForm, activity_shown
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.rows import row_labels, row_ways, rows_shown
from avklart.web.showing import show
from avklart.web.typed_time import with_time_read

ROWS_ON_PAPER = 500


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """The row that is open for editing: its activity's key, the form, and what both have changed where two have."""

    activity: int
    form: RowForm
    conflict: Conflict | None = None


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
    if "rediger" in request.GET and access.is_at_least(access.role_known(request.user, found), "editor"):
        opened = _opened(in_plan, request.GET["rediger"])
    return table_shown(request, found, in_plan, request.GET, opened)


def table_shown(
    request: HttpRequest, council: Council, plan: Plan, asked: QueryDict, opened: OpenedRow | None = None
) -> HttpResponse:
    """Give the table as an address filters it, with one row open or none."""
    wanted = filter_of(asked)
    table, address = reverse("web:activities", args=(council.slug, plan.slug)), _address(asked)
    refused = opened is not None and (opened.conflict is not None or bool(opened.form.errors))
    listed, areas = activities_of(plan, wanted, page=_number(asked.get("side")) or 1), areas_of(plan)
    return show(
        request,
        "web/activities/list.html",
        council,
        here="activities",
        plan=plan,
        status=409 if refused else 200,
        shown=listed,
        rows=rows_shown(listed.rows, areas),
        labels=row_labels(),
        table=table,
        ways=row_ways(table, address),
        wanted=wanted,
        areas=areas,
        actors=actors_in(plan),
        states=STATES,
        actor=Actor.every.filter(council=council, pk=wanted.actor).first() if wanted.actor else None,
        is_filtered=wanted != Filter(),
        address=address,
        opened=opened,
        done_in_row=None,
        done=told(request),
        deleted=how_many_deleted(plan, now()),
    )


def _remembered(request: HttpRequest, plan: Plan) -> str:
    """Keep the filter of this address for the next visit, and give the one kept before; "vis=alle" empties it."""
    key = f"filter-{plan.pk}"
    kept = str(request.session.get(key, ""))
    if request.GET and "rediger" not in request.GET:
        new = "" if filter_of(request.GET) == Filter() else _address(request.GET)
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
    if _is_part(request):
        return _row_shown(request, place, opened)
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
    asked = QueryDict(request.POST.get("back", "")[:500])
    opened = OpenedRow(place.activity.pk, form, conflict) if conflict or form.errors else None
    if _is_part(request):
        done = done_now("saved", undo=place.undo_address, at=change.at.isoformat())
        return _row_shown(request, place, opened, done=None if opened else done)
    if opened:
        return table_shown(request, place.council, place.plan, asked, opened)
    tell(request, "saved", undo=place.undo_address, at=change.at)
    address = reverse("web:activities", args=(place.council.slug, place.plan.slug))
    return redirect(f"{address}?{asked.urlencode()}#tiltak-{place.activity.number}")


def _row_shown(
    request: HttpRequest, place: Place, opened: OpenedRow | None, done: dict[str, Any] | None = None
) -> HttpResponse:
    """Give one row by itself, for a page that puts it in the place of the one that stands there."""
    one = rows_shown(rows_of(Activity.every.filter(pk=place.activity.pk), place.plan))[0]
    table = reverse("web:activities", args=(place.council.slug, place.plan.slug))
    address = request.POST.get("back", request.GET.get("back", ""))
    context = {
        "row": one,
        "labels": row_labels(),
        "table": table,
        "ways": row_ways(table, address),
        "may_edit": True,
        "opened": opened,
        "done_in_row": done,
        "address": address,
    }
    return render(request, "web/activities/_row.html", context, status=409 if opened and opened.conflict else 200)


def _is_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request-Type") == "partial"


def _opened(plan: Plan, number: str) -> OpenedRow | None:
    found = Activity.standing.filter(plan=plan, number=number).first()
    return OpenedRow(found.pk, _row_form(found).focused()) if found else None


def _row_form(activity: Activity, typed: Any = None) -> RowForm:
    return RowForm(typed, name=f"rad-{activity.pk}", initial=activity_shown(activity))


@login_required
def new(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the form of a new activity, or store what it says at the end of its area."""
    found, in_plan = plan_for_editor(request, council, plan)
    wanted = _number(request.GET.get("omrade"))
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
    wanted = filter_of(request.GET)
    listed = activities_of(in_plan, wanted, page=_number(request.GET.get("side")) or 1, a_page=ROWS_ON_PAPER)
    areas = list(areas_with_words(in_plan))
    return show(
        request,
        "web/activities/print.html",
        found,
        here="activities",
        plan=in_plan,
        shown=listed,
        rows=rows_shown(listed.rows, areas),
        is_filtered=wanted != Filter(),
        address=_address(request.GET),
    )


def filter_of(asked: QueryDict) -> Filter:
    """Give the filter of an address; what makes no sense there filters nothing."""
    state = asked.get("status")
    return Filter(
        area=_number(asked.get("omrade")),
        actor=_number(asked.get("ansvar")),
        project=_number(asked.get("prosjekt")),
        state=next((one for one in STATES if one == state), None),
        words=asked.get("tekst", "").strip()[:200],
    )


def _number(word: str | None) -> int | None:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 10 else None


def _address(asked: QueryDict) -> str:
    kept = asked.copy()
    for name in ("side", "rediger", "vis"):
        kept.pop(name, None)
    return kept.urlencode()


PLAN = "<slug:council>/plan/<slug:plan>/tiltak/"
urlpatterns = [
    path(PLAN, activities, name="activities"),
    path(f"{PLAN}nytt/", new, name="activity-new"),
    path(f"{PLAN}slettede/", deleted, name="activities-deleted"),
    path(f"{PLAN}utskrift/", on_paper, name="activities-print"),
    path(f"{PLAN}<path:number>/rad/", row, name="activity-row"),
]
