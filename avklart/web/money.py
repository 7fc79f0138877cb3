"""Finansiering: which project money ends when, what the plan's money comes to, and each source of it."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.entries import KINDS
from avklart.plans.actions.projects import settle_project_end
from avklart.plans.models import Plan, Project
from avklart.plans.queries.commitments import followed_up_in, money_months, spread_money
from avklart.plans.queries.money import EndingProject, ending_money_of, funding_lines, sums_of
from avklart.ui.today import today
from avklart.web.done import change_by, tell, told
from avklart.web.forms import day_shown
from avklart.web.people_forms import SettleForm, project_shown
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show

# So many projects stand on a page, each with its form.
A_PAGE = 50


@login_required
@require_safe
def money(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the money of a plan; `sett` opens the form for the end of one project."""
    found, in_plan = opened_for_reader(request, council, plan)
    return _page(request, found, in_plan)


def _page(request: HttpRequest, council: Council, plan: Plan, opened: Opened | None = None) -> HttpResponse:
    kind = request.GET.get("type", "")
    ending, known = ending_money_of(plan, today()), spread_money(plan)
    shown, at, pages = _projects_shown(ending.projects, _page_number(request.GET.get("prosjektside", "")), opened)
    return show(
        request,
        "web/money/money.html",
        council,
        here="money",
        plan=plan,
        status=opened.status if opened else 200,
        money=ending,
        forms=[(one, settle_form(one, opened), opened) for one in shown],
        projects_page=at,
        projects_pages=pages,
        sums=sums_of(plan),
        lines=funding_lines(
            plan,
            kind=kind if kind in KINDS else "",
            only_amounts="belop" in request.GET,
            page=_page_number(request.GET.get("side", "")),
        ),
        kinds=KINDS,
        kind=kind,
        only_amounts="belop" in request.GET,
        followed=followed_up_in(plan, today(), _page_number(request.GET.get("tilsagnside", "")), known),
        months=money_months(plan, known),
        done=told(request),
    )


def _projects_shown(
    projects: Sequence[EndingProject], page: int, opened: Opened | None
) -> tuple[Sequence[EndingProject], int, int]:
    """Give the projects of a page, its number and the last one's; the page of the form that is open where one is."""
    pages = max(1, -(-len(projects) // A_PAGE))
    names = [_name_of(one) for one in projects]
    if opened and opened.name in names:
        page = names.index(opened.name) // A_PAGE + 1
    page = min(max(page, 1), pages)
    return projects[(page - 1) * A_PAGE : page * A_PAGE], page, pages


def _name_of(one: EndingProject) -> str:
    return f"settle-{one.project.pk}" if one.project else ""


def _page_number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else 1


def settle_form(one: EndingProject, opened: Opened | None = None) -> Opened | None:
    """Give the form for the end of a project, as it is open or with what is settled; None for no named project."""
    if one.project is None:
        return None
    name = _name_of(one)
    if opened and opened.name == name:
        return opened
    initial: dict[str, Any] = {
        "ends_on": day_shown(one.project.ends_on),
        "ends_source": one.project.ends_source,
        "version": str(one.project.version),
    }
    return Opened(name, SettleForm(name=name, initial=initial))


@login_required
@require_POST
def settle(request: HttpRequest, council: str, plan: str, project: int) -> HttpResponse:
    """Store when a project ends, and who has said so."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, Project.every.select_related("actor"), pk=project)
    form = SettleForm(request.POST, name=f"settle-{row.pk}")
    change = change_by(request)

    def store() -> object:
        return settle_project_end(row, form.day("ends_on"), form.typed("ends_source"), form.opened_version, change)

    opened = stored(Opened(form.name, form), store, row, project_shown)
    if opened:
        return _page(request, found, in_plan, opened)
    tell(request, "saved", undo=reverse("web:project-undo", args=(council, plan, row.pk)), at=change.at)
    return redirect(reverse("web:money", args=(council, plan)) + f"#prosjekt-{row.pk}")


PLAN = "<slug:council>/plan/<slug:plan>/finansiering/"
urlpatterns = [
    path(PLAN, money, name="money"),
    path(f"{PLAN}<int:project>/", settle, name="money-settle"),
]
