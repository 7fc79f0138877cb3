"""Må gjøres nå: what a secretary must do, each row with one button that acts on it in its place, and a way back."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.actions.seen import mark_changes_seen
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.plans.models import Plan
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now
from avklart.web.done import change_by, done_now, moment_typed, tell
from avklart.web.plans import plan_for_editor
from avklart.web.showing import signed_in
from avklart.web.task_acts import Place
from avklart.web.task_rows import ShownTask, form_of_task, to_do


@login_required
@require_POST
def do(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Do what the button of a row says, and give the row as done, with a way back, or with why it was refused."""
    found, in_plan = plan_for_editor(request, council, plan)
    change = change_by(request)
    try:
        acted = Place(found, in_plan, key).act(request, change)
    except RuleError as refusal:
        return _refused(request, found, in_plan, key, refusal)
    address = reverse("web:task-undo", args=(council, plan, key)) if acted.may_undo else ""
    if not _is_part(request):
        about = {"about": acted.about, "address": acted.address}
        tell(request, acted.code, undo=address, at=change.at, row=acted.row, **about)
        return redirect("web:week", council)
    done = done_now(acted.code, undo=address, at=change.at.isoformat(), row=acted.row)
    return _part(request, found, in_plan, "web/week/_task_done.html", done=done, acted=acted)


def _refused(request: HttpRequest, council: Council, plan: Plan, key: str, refusal: RuleError) -> HttpResponse:
    """Give the row as it now stands, with what was typed and why it was refused."""
    said = refusal_in_words(refusal)
    if not _is_part(request):
        request.session["done"] = {"refused": said}
        return redirect("web:week", council.slug)
    shown = next((one for one in to_do(council, plan).tasks if one.task.key == key), None)
    if shown is None:
        return _part(request, council, plan, "web/week/_task_gone.html", status=422, refused=said)
    if shown.form and shown.row:
        data = request.POST.copy()
        data["version"] = str(shown.row.question.version)
        form = form_of_task(shown.task, shown.row.question, data)
        form.is_valid()
        form.add_error(refusal.field if refusal.field in form.fields else None, said)
        shown = ShownTask(shown.task, shown.is_late, row=shown.row, form=form)
        said = ""
    return _part(request, council, plan, "web/week/_task.html", status=422, one=shown, refused=said)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Take back what the button of a row did, and give the row as it was."""
    found, in_plan = plan_for_editor(request, council, plan)
    at = moment_typed(request.POST.get("at", ""))
    try:
        if at is None:
            raise RuleError("nothing-to-undo")
        Place(found, in_plan, key).undo(request.POST.get("row", ""), at, change_by(request))
    except RuleError as refusal:
        return _refused(request, found, in_plan, key, refusal)
    if not _is_part(request):
        tell(request, "undone")
        return redirect("web:week", council)
    shown = next((one for one in to_do(found, in_plan).tasks if one.task.key == key), None)
    if shown:
        return _part(request, found, in_plan, "web/week/_task.html", one=shown)
    return _part(request, found, in_plan, "web/week/_task_gone.html", done=done_now("undone"))


def _is_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request-Type") == "partial"


def _part(
    request: HttpRequest, council: Council, plan: Plan, template: str, *, status: int = 200, **also: Any
) -> HttpResponse:
    return render(request, template, {"council": council, "plan": plan, "may_edit": True, **also}, status=status)


@login_required
@require_POST
def seen(request: HttpRequest, council: str) -> HttpResponse:
    """Note that a person has seen the changes of others up to now."""
    access.council_for_reader(request.user, council)
    mark_changes_seen(signed_in(request), now())
    return redirect("web:week", council)


ONE = "<slug:council>/plan/<slug:plan>/uka/<slug:key>/"
urlpatterns = [
    path(ONE, do, name="task"),
    path(f"{ONE}angre/", undo, name="task-undo"),
    path("<slug:council>/uka/sett/", seen, name="week-seen"),
]
