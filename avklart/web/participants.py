"""What a plan asks of each participant, and who holds a role for which area in which municipality."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council, Participant
from avklart.plans.actions.holders import add_holder, change_holder, change_terms, remove_holder, undo_terms
from avklart.plans.models import Actor, Plan, RoleHolder
from avklart.plans.queries.people import (
    area_titles,
    holder_table,
    participants_of,
    running_terms,
)
from avklart.reports.asked_of_participant import asked_of
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.ui.today import today
from avklart.web.done import change_by, tell, told
from avklart.web.people_forms import HolderForm, TermsForm, holder_shown
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show
from avklart.web.undoing import taken_back

NEW = "holder-new"


@login_required
@require_safe
def participant(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give what a plan asks of one participant."""
    found, in_plan = opened_for_reader(request, council, plan)
    row = access.row_of(found, Participant.every, pk=key)
    return show(
        request,
        "web/participants/participant.html",
        found,
        here="actors",
        plan=in_plan,
        participant=row,
        asked=asked_of(in_plan, row, today()),
    )


@login_required
@require_safe
def holders(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give who holds a role, area by municipality; `rediger` opens the form of one term."""
    found, in_plan = opened_for_reader(request, council, plan)
    role = access.row_of(found, Actor.every, pk=key)
    asked, opened = request.GET.get("rediger", ""), None
    if asked.isascii() and asked.isdecimal() and access.is_at_least(access.role_known(request.user, found), "editor"):
        term = RoleHolder.every.filter(role=role, pk=int(asked[:18])).first()
        if term:
            form = _form(found, in_plan, role, f"holder-{term.pk}", initial=holder_shown(term))
            opened = Opened(form.name, form)
    return _holders_page(request, found, in_plan, role, opened)


def _form(council: Council, plan: Plan, role: Actor, name: str, typed: Any = None, **also: Any) -> HolderForm:
    language = current_language()
    named = RoleHolder.every.filter(role=role).exclude(area_title="").values_list("area_title", flat=True)
    return HolderForm(
        typed,
        name=name,
        areas=dict.fromkeys([*area_titles(plan), *named]),
        everywhere=sentence("holders", "everywhere", language),
        participants=participants_of(council, today()),
        none=sentence("holders", "no-municipality", language),
        **also,
    )


def _holders_page(
    request: HttpRequest, council: Council, plan: Plan, role: Actor, opened: Opened | None = None
) -> HttpResponse:
    is_new = opened is not None and opened.name == NEW
    return show(
        request,
        "web/participants/holders.html",
        council,
        here="actors",
        plan=plan,
        status=opened.status if opened else 200,
        role_of_page=role,
        table=holder_table(role, area_titles(plan), participants_of(council, today()), today()),
        opened=None if is_new else opened,
        new=opened if is_new else Opened(NEW, _form(council, plan, role, NEW)),
        is_new_open=is_new,
        done=told(request),
    )


@login_required
@require_POST
def add(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Let one more person hold a role."""
    found, in_plan = opened_for_editor(request, council, plan)
    role = access.row_of(found, Actor.every, pk=key)
    form = _form(found, in_plan, role, NEW, request.POST)
    change = change_by(request)
    opened = stored(Opened(NEW, form), lambda: add_holder(role, form.entry(), form.participant(), change), None, None)
    if opened:
        return _holders_page(request, found, in_plan, role, opened)
    tell(request, "saved", undo=reverse("web:terms-undo", args=(council, plan)), at=change.at)
    return redirect("web:holders", council, plan, key)


@login_required
@require_POST
def change(request: HttpRequest, council: str, plan: str, key: int, term: int) -> HttpResponse:
    """Store what a person has made of a term, or take it away."""
    found, in_plan = opened_for_editor(request, council, plan)
    role = access.row_of(found, Actor.every, pk=key)
    row = access.row_of(found, RoleHolder.every.filter(role=role), pk=term)
    change = change_by(request)
    if "slett" in request.POST:
        remove_holder(row, change)
    else:
        form = _form(found, in_plan, role, f"holder-{row.pk}", request.POST)
        opened = stored(
            Opened(form.name, form),
            lambda: change_holder(row, form.entry(), form.participant(), form.opened_version, change),
            row,
            holder_shown,
        )
        if opened:
            return _holders_page(request, found, in_plan, role, opened)
    tell(request, "saved", undo=reverse("web:terms-undo", args=(council, plan)), at=change.at)
    return redirect("web:holders", council, plan, key)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the running terms with a form for those after an election; close and open them all when it is sent."""
    found, in_plan = opened_for_editor(request, council, plan)
    running = running_terms(found, today())
    form = TermsForm(request.POST if request.method == "POST" else None, name="terms", terms=running)
    status = 200
    if request.method == "POST":
        change = change_by(request)
        opened = stored(
            Opened("terms", form), lambda: change_terms(found, form.day("starts_on"), form.names(), change), None, None
        )
        if opened is None:
            tell(request, "saved", undo=reverse("web:terms-undo", args=(council, plan)), at=change.at)
            return redirect("web:terms", council, plan)
        status = opened.status
    return show(
        request,
        "web/participants/terms.html",
        found,
        here="actors",
        plan=in_plan,
        status=status,
        form=form,
        done=told(request),
    )


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Take back what was done to the council's terms at one moment."""
    found, in_plan = opened_for_editor(request, council, plan)
    with taken_back(request) as at:
        undo_terms(found, at, change_by(request))
    return redirect("web:terms", found.slug, in_plan.slug)


PLAN = "<slug:council>/plan/<slug:plan>/"
ROLE = f"{PLAN}ansvar/<int:key>/hvem/"
urlpatterns = [
    path(f"{PLAN}deltaker/<int:key>/", participant, name="participant"),
    path(ROLE, holders, name="holders"),
    path(f"{ROLE}ny/", add, name="holder-add"),
    path(f"{ROLE}<int:term>/", change, name="holder-change"),
    path(f"{PLAN}etter-valg/", terms, name="terms"),
    path(f"{PLAN}etter-valg/angre/", undo, name="terms-undo"),
]
