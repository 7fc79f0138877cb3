"""Sharing keys: those a council has agreed on, with a new one and one that exists open to be changed."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change
from avklart.plans.actions.sharing import add_key, change_key, delete_key, undo_key_change
from avklart.plans.models import Plan, SharingKey
from avklart.plans.queries.people import participants_of
from avklart.plans.queries.sharing import in_participant_order, keys_of
from avklart.ui.today import today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.forms import EntryForm
from avklart.web.money_conflict import told_conflict
from avklart.web.money_forms import KeyForm, key_shown
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show
from avklart.web.undoing import taken_back


@login_required
@require_safe
def keys(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the sharing keys of a council, each with how much its participants weigh."""
    found, in_plan = opened_for_reader(request, council, plan)
    return show(
        request,
        "web/shares/keys.html",
        found,
        here="money",
        plan=in_plan,
        keys=keys_of(found),
        done=told(request),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the form for a new key, with all who take part ticked, and store it."""
    found, in_plan = opened_for_editor(request, council, plan)
    participants = participants_of(found, today())
    if request.method != "POST":
        ticked = {f"takes_{one.pk}": "on" for one in participants if not one.is_observer}
        form = KeyForm(name="key", participants=participants, initial={"key_kind": "equal", **ticked})
        return _page(request, found, in_plan, Opened("key", form))
    form = KeyForm(request.POST, name="key", participants=participants)
    change = change_by(request)
    opened = stored(Opened("key", form), lambda: _made(found, in_plan, form, change, request), None, None)
    return _page(request, found, in_plan, opened) if opened else redirect(_list(in_plan))


def _made(council: Council, plan: Plan, form: KeyForm, change: Change, request: HttpRequest) -> None:
    key = add_key(council, form.entry(), change, form.typed("token"))
    tell(request, "saved", undo=_undo_address(plan, key), at=change.at)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def key(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give the form of one key, and store what was made of it."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, SharingKey.every, pk=key, deleted_at=None)
    participants = _with_those_in(row, participants_of(found, today()))
    if request.method != "POST":
        form = KeyForm(name="key", participants=participants, initial=key_shown(row))
        return _page(request, found, in_plan, Opened("key", form), row)
    form = KeyForm(request.POST, name="key", participants=participants)
    change = change_by(request)
    opened = stored(
        Opened("key", form), lambda: change_key(row, form.entry(), form.opened_version, change), row, key_shown
    )
    if opened:
        return _page(request, found, in_plan, opened, row)
    tell(request, "saved", undo=_undo_address(in_plan, row), at=change.at)
    return redirect(_list(in_plan))


def _with_those_in(key: SharingKey, standing: list[Participant]) -> list[Participant]:
    """Give those who take part today, and those with a part in the key who no longer do."""
    known = {one.pk for one in standing}
    return [*standing, *(one for one, _ in in_participant_order(key) if one.pk not in known)]


def _page(
    request: HttpRequest, council: Council, plan: Plan, opened: Opened, row: SharingKey | None = None
) -> HttpResponse:
    return show(
        request,
        "web/shares/key.html",
        council,
        here="money",
        plan=plan,
        status=opened.status,
        opened=opened,
        conflict=told_conflict(opened),
        key=row,
    )


@login_required
@require_POST
def delete(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Delete a key, so that nothing new is shared by it."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, SharingKey.every, pk=key)
    version, change = EntryForm(request.POST, name="delete").opened_version, change_by(request)
    with refusals_told(request):
        delete_key(row, version, change)
        tell(request, "key-deleted", undo=_undo_address(in_plan, row), at=change.at)
    return redirect(_list(in_plan))


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Take back what was done to a key at one moment."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, SharingKey.every, pk=key)
    with taken_back(request) as at:
        undo_key_change(row, at, change_by(request))
    return redirect(_list(in_plan))


def _list(plan: Plan) -> str:
    return reverse("web:sharing-keys", args=(plan.council.slug, plan.slug))


def _undo_address(plan: Plan, key: SharingKey) -> str:
    return reverse("web:sharing-key-undo", args=(plan.council.slug, plan.slug, key.pk))


PLAN = "<slug:council>/plan/<slug:plan>/finansiering/nokler/"
urlpatterns = [
    path(PLAN, keys, name="sharing-keys"),
    path(f"{PLAN}ny/", new, name="sharing-key-new"),
    path(f"{PLAN}<int:key>/", key, name="sharing-key"),
    path(f"{PLAN}<int:key>/slett/", delete, name="sharing-key-delete"),
    path(f"{PLAN}<int:key>/angre/", undo, name="sharing-key-undo"),
]
