"""One area: its title, introduction and goals, each edited in its place, and its activities."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.followup.queries.progress import progress_of
from avklart.plans import actions
from avklart.plans.models import Area, Goal, Plan, Text
from avklart.plans.queries import Filter, activities_of
from avklart.plans.queries.areas import areas_of, areas_with_words
from avklart.ui.refusals import refusals_shown_on
from avklart.web.conflict import Conflict, met
from avklart.web.done import change_by, moment_typed, refusals_told, tell, told
from avklart.web.forms import EntryForm, GoalForm, TextForm, TitleForm
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.rows import row_labels, rows_shown
from avklart.web.showing import show

Words = Area | Text | Goal


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open: "tittel", "innledning" or "mal", of which row, and what both have changed."""

    part: str
    row: int
    form: EntryForm
    conflict: Conflict | None = None


@dataclass(frozen=True, slots=True)
class Here:
    """Where a page stands: council, plan and area."""

    council: Council
    plan: Plan
    area: Area

    @property
    def address(self) -> str:
        """The address of the area's page."""
        return reverse("web:area", args=(self.council.slug, self.plan.slug, self.area.position))

    @property
    def undo_address(self) -> str:
        """The address that takes back a change of the area's words."""
        return reverse("web:area-undo", args=(self.council.slug, self.plan.slug, self.area.position))


def here_for_editor(request: HttpRequest, council: str, plan: str, position: int) -> Here:
    """Give the area of an address to an editor. Raises Http404 for all others."""
    found, in_plan = plan_for_editor(request, council, plan)
    return Here(found, in_plan, access.row_of(found, Area.every, plan=in_plan, position=position))


@login_required
def area(request: HttpRequest, council: str, plan: str, position: int) -> HttpResponse:
    """Give the page of one area; `rediger` opens one of its forms."""
    found, in_plan = plan_for_reader(request, council, plan)
    here = Here(found, in_plan, access.row_of(found, areas_with_words(in_plan), position=position))
    asked = request.GET.get("rediger", "")
    opened = None
    if asked and access.is_at_least(access.role_known(request.user, found), "editor"):
        part, _, which = asked.partition("-")
        row = row_of(here, part, int(which) if which.isascii() and which.isdecimal() and len(which) < 18 else 0)
        opened = Opened(part, row.pk, form_of(row).focused()) if row else None
    return shown(request, here, opened)


def shown(request: HttpRequest, here: Here, opened: Opened | None = None, status: int = 200) -> HttpResponse:
    """Give the page of an area, with one of its forms open or none."""
    side = request.GET.get("side", "")
    page = int(side) if side.isascii() and side.isdecimal() and len(side) < 6 else 1
    listed = activities_of(here.plan, Filter(area=here.area.position), page=page)
    return show(
        request,
        "web/areas/area.html",
        here.council,
        here="activities",
        plan=here.plan,
        status=status,
        area=here.area,
        areas=areas_of(here.plan),
        shown=listed,
        rows=rows_shown(listed.rows, progress=progress_of(row.activity for row in listed.rows)),
        labels=row_labels(),
        table=reverse("web:activities", args=(here.council.slug, here.plan.slug)),
        opened=opened,
        done_in_row=None,
        done=told(request),
    )


def row_of(here: Here, part: str, pk: int) -> Words | None:
    """Give the row that a form is of: the area itself, one paragraph of its introduction, or one of its goals."""
    if part == "tittel":
        return here.area
    if part == "innledning":
        return Text.every.filter(area=here.area, pk=pk).first()
    return Goal.every.filter(area=here.area, pk=pk).first() if part == "mal" else None


def form_of(row: Words, typed: Any = None) -> EntryForm:
    """Give the form of a row's words, as they stand or as typed."""
    forms: dict[type[Words], type[EntryForm]] = {Area: TitleForm, Text: TextForm, Goal: GoalForm}
    return forms[type(row)](typed, name=f"ord-{row.pk}", initial=words_shown(row))


def words_shown(row: Words) -> dict[str, str]:
    """Give what the fields of a row show."""
    return {name: str(getattr(row, name)) for name in (*row.EDITABLE, "version")}


@login_required
@require_POST
def save(request: HttpRequest, council: str, plan: str, position: int, part: str, pk: int) -> HttpResponse:
    """Store the title of an area, a paragraph of its introduction or one of its goals."""
    here = here_for_editor(request, council, plan, position)
    row = row_of(here, part, pk)
    if row is None:
        raise Http404
    form, change, conflict = form_of(row, request.POST), change_by(request), None
    form.is_valid()
    with refusals_shown_on(form):
        try:
            _store(row, form)(change)
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile":
                raise
            data, conflict = met(form, row, words_shown)
            form = form_of(row, data)
    if conflict or form.errors:
        again = Here(here.council, here.plan, areas_with_words(here.plan).get(pk=here.area.pk))
        return shown(request, again, Opened(part, row.pk, form, conflict), status=409 if conflict else 422)
    tell(request, "saved", undo=here.undo_address, at=change.at)
    return redirect(here.address)


def _store(row: Words, form: EntryForm) -> Callable[[Change], object]:
    typed, version = form.typed, form.opened_version
    if isinstance(row, Area):
        return lambda change: actions.change_area(row, typed("title"), version, change)
    if isinstance(row, Text):
        return lambda change: actions.change_text(row, typed("text"), version, change)
    return lambda change: actions.change_goal(row, typed("number"), typed("text"), version, change)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, position: int) -> HttpResponse:
    """Take back what was done to the words of an area at one moment."""
    here = here_for_editor(request, council, plan, position)
    at = moment_typed(request.POST.get("at", ""))
    with refusals_told(request):
        if at is None:
            raise RuleError("nothing-to-undo")
        actions.undo_change(here.area, at, change_by(request))
        tell(request, "undone")
    return redirect(here.address)


ONE = "<slug:council>/plan/<slug:plan>/omrader/<int:position>/"
urlpatterns = [
    path(ONE, area, name="area"),
    path(f"{ONE}angre/", undo, name="area-undo"),
    path(f"{ONE}<slug:part>/<int:pk>/", save, name="area-words"),
]
