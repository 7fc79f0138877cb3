"""Ansvar: all who carry the plan, by kind; and for each what it carries, what it is asked, and what it is called."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change
from avklart.domain.people import ACTOR_KINDS
from avklart.plans.actions.actor_changes import add_alias, change_actor, remove_alias, undo_actor_change
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.models import Actor, Plan
from avklart.plans.queries.overview import carriers_of
from avklart.plans.queries.people import (
    actors_of,
    carried_by,
    changes_of,
    known_names,
    paid_by,
    participants_of,
    questions_to,
)
from avklart.ui.today import today
from avklart.web.done import change_by, tell, told
from avklart.web.people_forms import ActorForm, AliasForm, MergeForm, PersonForm, actor_shown
from avklart.web.people_telling import told_changes
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show
from avklart.web.undoing import taken_back

_ROWS = Actor.every.select_related("participant", "merged_into", "project")
_MOST_LINES = 500


@login_required
@require_safe
def actors(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the actors of a plan by kind, filtered by an address that can be shared, 200 a page."""
    found, in_plan = opened_for_reader(request, council, plan)
    kind, words = request.GET.get("type", ""), request.GET.get("navn", "").strip()[:100]
    page = request.GET.get("side", "")
    shown = actors_of(
        in_plan,
        words=words,
        kind=kind if kind in ACTOR_KINDS else "",
        everyone="alle" in request.GET,
        page=int(page) if page.isascii() and page.isdecimal() and len(page) < 7 else 1,
    )
    address = request.GET.copy()
    address.pop("side", None)
    return show(
        request,
        "web/actors/list.html",
        found,
        here="actors",
        plan=in_plan,
        shown=shown,
        kinds=ACTOR_KINDS,
        kind=kind,
        words=words,
        everyone="alle" in request.GET,
        carriers=None if words or kind or shown.page > 1 else carriers_of(in_plan),
        participants=participants_of(found, today()),
        address=address.urlencode(),
        done=told(request),
    )


@login_required
@require_safe
def actor(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give the page of one actor."""
    found, in_plan = opened_for_reader(request, council, plan)
    return _page(request, found, in_plan, access.row_of(found, _ROWS.all(), pk=key))


def _forms(row: Actor, participants: list[Participant]) -> dict[str, PersonForm]:
    """Give the forms of an actor's page, as they are when none is sent."""
    version = {"version": str(row.version)}
    return {
        "actor": ActorForm(name="actor", participants=participants, initial=actor_shown(row)),
        "alias": AliasForm(name="alias", initial=version),
        "merge": MergeForm(name="merge", initial=version),
    }


def _page(request: HttpRequest, council: Council, plan: Plan, row: Actor, opened: Opened | None = None) -> HttpResponse:
    forms: dict[str, Any] = {name: Opened(name, form) for name, form in _forms(row, _participants(council)).items()}
    if opened:
        forms[opened.name] = opened
    carries = carried_by(plan, [row])
    # The newest change of one that is merged is the merging itself.
    undo_name = "web:actor-undo-merge" if row.merged_into_id else "web:actor-undo"
    return show(
        request,
        "web/actors/actor.html",
        council,
        here="actors",
        plan=plan,
        status=opened.status if opened else 200,
        actor=row,
        carries=carries[:_MOST_LINES],
        carried=len({one.activity.pk for one in carries}),
        questions=questions_to(plan, [row])[:_MOST_LINES],
        pays=paid_by(plan, row)[:_MOST_LINES],
        aliases=row.aliases.all(),
        changes=told_changes(changes_of(row)),
        forms=forms,
        open_form=opened.name if opened else "",
        known_actors=known_names(council).exclude(pk=row.pk),
        done=told(request),
        undo_address=reverse(undo_name, args=(council.slug, plan.slug, row.pk)),
    )


def _participants(council: Council) -> list[Participant]:
    return participants_of(council, today())


def _stored(
    request: HttpRequest, place: tuple[Council, Plan, Actor], name: str, store: Callable[[PersonForm, Change], object]
) -> HttpResponse:
    """Store what one of the page's forms says and go back to the page; or give the page with what was typed."""
    council, plan, row = place
    form = _forms(row, _participants(council))[name].again(request.POST)
    change = change_by(request)
    opened = stored(Opened(name, form), lambda: store(form, change), row, actor_shown)
    if opened:
        return _page(request, council, plan, row, opened)
    undo_name = "web:actor-undo-merge" if name == "merge" else "web:actor-undo"
    tell(request, "saved", undo=reverse(undo_name, args=(council.slug, plan.slug, row.pk)), at=change.at)
    return redirect("web:actor", council.slug, plan.slug, row.pk)


def _place(request: HttpRequest, council: str, plan: str, key: int) -> tuple[Council, Plan, Actor]:
    found, in_plan = opened_for_editor(request, council, plan)
    return found, in_plan, access.row_of(found, _ROWS.all(), pk=key)


@login_required
@require_POST
def save(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Store an actor's name, kind and participant."""
    place = _place(request, council, plan, key)

    def store(form: Any, change: Change) -> object:
        return change_actor(place[2], form.entry(), form.participant(), form.opened_version, change)

    return _stored(request, place, "actor", store)


@login_required
@require_POST
def name_more(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Let an actor be known by one more name."""
    place = _place(request, council, plan, key)
    return _stored(request, place, "alias", lambda form, change: add_alias(place[2], form.typed("alias"), change))


@login_required
@require_POST
def name_less(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Let an actor no longer be known by a name."""
    found, in_plan, row = _place(request, council, plan, key)
    alias, change = request.POST.get("alias", ""), change_by(request)
    if alias.isascii() and alias.isdecimal():
        remove_alias(row, int(alias[:18]), change)
        tell(request, "saved", undo=reverse("web:actor-undo", args=(council, plan, key)), at=change.at)
    return redirect("web:actor", found.slug, in_plan.slug, row.pk)


@login_required
@require_POST
def merge(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Let an actor be another from now on."""
    place = _place(request, council, plan, key)

    def store(form: Any, change: Change) -> object:
        return merge_actors(place[2], form.chosen(known_names(place[0])), form.opened_version, change)

    return _stored(request, place, "merge", store)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Take back what was done to an actor at one moment."""
    found, in_plan, row = _place(request, council, plan, key)
    with taken_back(request) as at:
        undo_actor_change(row, at, change_by(request))
    return redirect("web:actor", found.slug, in_plan.slug, row.pk)


@login_required
@require_POST
def part_again(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Let an actor that was merged into another stand by itself again."""
    found, in_plan, row = _place(request, council, plan, key)
    with taken_back(request) as at:
        undo_merge(row, at, change_by(request))
    return redirect("web:actor", found.slug, in_plan.slug, row.pk)


ALL = "<slug:council>/plan/<slug:plan>/ansvar/"
ONE = f"{ALL}<int:key>/"
urlpatterns = [
    path(ALL, actors, name="actors"),
    path(ONE, actor, name="actor"),
    path(f"{ONE}lagre/", save, name="actor-save"),
    path(f"{ONE}navn/", name_more, name="actor-alias"),
    path(f"{ONE}navn/fjern/", name_less, name="actor-alias-remove"),
    path(f"{ONE}slaa-sammen/", merge, name="actor-merge"),
    path(f"{ONE}angre/", undo, name="actor-undo"),
    path(f"{ONE}del-igjen/", part_again, name="actor-undo-merge"),
]
