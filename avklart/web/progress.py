"""How activities have come along: updates written in the table or by themselves, no change, the committee's flag."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.domain.errors import RuleError
from avklart.followup.actions.updates import confirm_no_change, flag_for_committee, record_update, undo_update
from avklart.followup.models import StatusUpdate
from avklart.followup.queries.table import after
from avklart.plans.queries.one_activity import ACTIVITIES
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import today
from avklart.web.activities import OpenedRow, is_part, row_shown, table_shown
from avklart.web.activity import ONE, Place, place_for_editor
from avklart.web.conflict import Conflict
from avklart.web.done import change_by, done_now, refusals_told, tell
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show
from avklart.web.table_filter import filter_of
from avklart.web.update_form import UpdateForm, met_update, remember_told_by, told_by, update_form


@login_required
def update(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Give the form of an update: in its row for the table, else as a page; or store what it says."""
    place = place_for_editor(request, council, plan, number)
    if request.method == "POST":
        return _confirmed(request, place) if request.POST.get("way") == "no-change" else _stored(request, place)
    form = update_form(place.activity, told_by=told_by(request, place.council))
    if not is_part(request):
        return _page(request, place, form)
    opened = None if "lukk" in request.GET else OpenedRow(place.activity.pk, form.focused(), part="news")
    return row_shown(request, place, opened)


def _stored(request: HttpRequest, place: Place) -> HttpResponse:
    form, change, conflict = update_form(place.activity, request.POST), change_by(request), None
    form.is_valid()
    on_behalf_of, made = form.typed("on_behalf_of"), None
    remember_told_by(request, place.council, on_behalf_of.strip())
    following = _following(request, place)
    with refusals_shown_on(form):
        try:
            made = record_update(
                place.activity,
                form.entry(),
                form.opened_version,
                change,
                on=today(),
                on_behalf_of=on_behalf_of,
                events=form.events(),
                needs_committee=form.flag(),
            )
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile":
                raise
            data, conflict = met_update(form, place.activity)
            form = update_form(place.activity, data)
    if made is None:
        return _again(request, place, form, conflict)
    return _after(request, place, made, "update-saved", following)


def _confirmed(request: HttpRequest, place: Place) -> HttpResponse:
    """Note that nothing is new: a full update in one click, on behalf of whoever is being listened to."""
    form = UpdateForm(request.POST, name="nytt")
    form.is_valid()
    with refusals_shown_on(form):
        behalf = form.typed("on_behalf_of")
        made = confirm_no_change(place.activity, change_by(request), on=today(), on_behalf_of=behalf)
        remember_told_by(request, place.council, behalf.strip())
    if form.errors:
        return _again(request, place, form, None)
    return _after(request, place, made, "confirmed", "")


def _following(request: HttpRequest, place: Place) -> str:
    """Give the number of the row to go on with, as it is before this one changes and may leave the selection."""
    if request.POST.get("way") != "next":
        return ""
    return after(place.plan, filter_of(_back(request), place.council), place.activity)


def _after(request: HttpRequest, place: Place, made: StatusUpdate, code: str, following: str) -> HttpResponse:
    where = (place.council.slug, place.plan.slug, place.activity.number, made.pk)
    undo, at, number = reverse("web:update-undo", args=where), made.made_at, place.activity.number
    if is_part(request):
        return row_shown(request, place, done=done_now(code, undo=undo, at=at.isoformat(), number=number))
    tell(request, code, undo=undo, at=at, number=number)
    if request.POST.get("from") == "activity":
        return redirect(place.address)
    return redirect(_table(request, place, following))


def _again(request: HttpRequest, place: Place, form: UpdateForm, conflict: Conflict | None) -> HttpResponse:
    opened = OpenedRow(place.activity.pk, form, conflict, part="news")
    if is_part(request):
        return row_shown(request, place, opened)
    if request.POST.get("from") == "activity":
        return _page(request, place, form, conflict)
    return table_shown(request, place.council, place.plan, _back(request), opened)


def _page(request: HttpRequest, place: Place, form: UpdateForm, conflict: Conflict | None = None) -> HttpResponse:
    return show(
        request,
        "web/progress/update.html",
        place.council,
        here="activities",
        plan=place.plan,
        status=409 if conflict else 422 if form.errors else 200,
        one=place.activity,
        form=form if form.is_bound else form.focused(),
        conflict=conflict,
    )


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, number: str, update: int) -> HttpResponse:
    """Take an update back; in the table, what it said stands in the open row again, to be put right."""
    place = place_for_editor(request, council, plan, number)
    found = StatusUpdate.every.filter(activity=place.activity, pk=update).first()
    with refusals_told(request):
        if found is None:
            raise RuleError("nothing-to-undo")
        said = _said(found)
        undo_update(found, change_by(request))
        if "back" in request.POST and not found.nothing_new:
            form = update_form(place.activity)
            form = update_form(place.activity, {**said, "version": str(form.initial["version"])})
            opened = OpenedRow(place.activity.pk, form, part="news")
            if is_part(request):
                return row_shown(request, place, opened)
            return table_shown(request, place.council, place.plan, _back(request), opened)
        tell(request, "undone")
    if is_part(request):
        return row_shown(request, place)
    return redirect(_table(request, place) if "back" in request.POST else place.address)


def _said(found: StatusUpdate) -> dict[str, str]:
    return {name: getattr(found, name) for name in ("status", "done", "next", "obstacles", "on_behalf_of")}


@login_required
@require_POST
def flag(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Set or take away the flag that the committee must see an activity; whoever may read the plan may do so."""
    found, in_plan = plan_for_reader(request, council, plan)
    place = Place(found, in_plan, access.row_found(found, ACTIVITIES, in_plan.pk, number))
    wanted = request.POST.get("way") == "flag"
    with refusals_told(request):
        flag_for_committee(place.activity, wanted, None, change_by(request))
        if is_part(request):
            return row_shown(request, place)
        tell(request, "flagged" if wanted else "unflagged", number=number)
    return redirect(place.address if request.POST.get("from") == "activity" else _table(request, place))


def _table(request: HttpRequest, place: Place, following: str = "") -> str:
    """Give the address of the table as it was narrowed, at the row that was changed, or with the next one open."""
    table, back = reverse("web:activities", args=(place.council.slug, place.plan.slug)), _back(request)
    asked: Any = back.copy()
    if following:
        asked["nytt"] = following
    elif not asked:
        asked["vis"] = "alle"
    return f"{table}?{asked.urlencode()}#tiltak-{following or place.activity.number}"


def _back(request: HttpRequest) -> QueryDict:
    return QueryDict(request.POST.get("back", "")[:500])


urlpatterns = [
    path(f"{ONE}nytt/", update, name="update"),
    path(f"{ONE}nytt/<int:update>/angre/", undo, name="update-undo"),
    path(f"{ONE}au/", flag, name="activity-flag"),
]
