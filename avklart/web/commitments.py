"""Money that somebody was asked for: told, changed, its letters marked as sent, taken out, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.commitments import ends_early
from avklart.domain.errors import RuleError
from avklart.plans.actions.commitments import (
    Owner,
    add_commitment,
    change_commitment,
    mark_claimed,
    mark_reported,
    remove_commitment,
    undo_money_change,
)
from avklart.plans.models import Commitment, Funding, Plan, Project
from avklart.plans.queries.commitments import committed, followed_up
from avklart.plans.queries.history import money_history_of
from avklart.plans.queries.people import known_names
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.forms import EntryForm, day_shown
from avklart.web.money_conflict import told_conflict
from avklart.web.money_forms import CommitmentForm, commitment_shown
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show
from avklart.web.telling import ToldEvent, events_in_words
from avklart.web.undoing import taken_back

LINES = Funding.every.select_related("activity__area", "project__actor", "payer")
_COMMITMENTS = Commitment.every.select_related(
    "giver", "project__actor", "funding__activity", "funding__project__actor", "funding__payer"
)
# What can be marked as sent: what stores it, and what is told then.
_SENT: dict[str, tuple[Callable[..., Commitment], str]] = {
    "report": (mark_reported, "report-sent"),
    "claim": (mark_claimed, "claim-sent"),
}


def owner_of(council: Council, plan: Plan, whose: str, key: int) -> Owner:
    """Give the line ("linje") or the project ("prosjekt") that money is for. Raises Http404 for what is not there."""
    if whose == "linje":
        return access.row_of(council, LINES.all(), pk=key, activity__plan=plan, activity__deleted_at=None)
    if whose == "prosjekt":
        return access.row_of(council, Project.every.select_related("actor"), pk=key)
    raise Http404


def address_of(plan: Plan, owner: Owner) -> str:
    """Give the address of the page that tells of a line or of a project."""
    name = "web:money-line" if isinstance(owner, Funding) else "web:project"
    return reverse(name, args=(plan.council.slug, plan.slug, owner.pk))


def undo_address_of(plan: Plan, owner: Owner) -> str:
    """Give the address that takes back a change of the money of a line or of a project."""
    whose = "linje" if isinstance(owner, Funding) else "prosjekt"
    return reverse("web:money-undo", args=(plan.council.slug, plan.slug, whose, owner.pk))


def money_told(whole: Owner | Commitment) -> list[ToldEvent]:
    """Give what has happened to money in words; how a line of money itself came to be is taken back elsewhere."""
    events = events_in_words(money_history_of(whole))
    if isinstance(whole, Funding) and len(events) == 1:
        return [replace(events[0], may_undo=False)]
    return events


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, council: str, plan: str, whose: str, owner: int) -> HttpResponse:
    """Give the form for money that somebody was asked for, and store it."""
    found, in_plan = opened_for_editor(request, council, plan)
    held = owner_of(found, in_plan, whose, owner)
    if request.method != "POST":
        initial = {"commitment_state": "applied", "state_on": day_shown(today())}
        return _form_page(request, in_plan, held, Opened("new", CommitmentForm(name="new", initial=initial)))
    form = CommitmentForm(request.POST, name="new")
    change = change_by(request)
    opened = stored(
        Opened("new", form),
        lambda: add_commitment(held, form.entry(), today(), change, form.typed("token")),
        None,
        None,
    )
    if opened:
        return _form_page(request, in_plan, held, opened)
    return _stored(request, in_plan, held, "commitment-added", change)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def commitment(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give one commitment, with its form where one may change it, and store what was made of it."""
    opened_for = opened_for_editor if request.method == "POST" else opened_for_reader
    found, in_plan = opened_for(request, council, plan)
    gone = _owner_before(found, in_plan, key) if request.method == "POST" else None
    if gone:
        return _typed_for_gone(request, in_plan, gone)
    row, held = _held(found, in_plan, key)
    if request.method != "POST":
        opened = Opened("commitment", CommitmentForm(name="commitment", initial=commitment_shown(row)))
        return _form_page(request, in_plan, held, opened, row)
    form = CommitmentForm(request.POST, name="commitment")
    change = change_by(request)
    again = stored(
        Opened("commitment", form),
        lambda: change_commitment(row, form.entry(), form.opened_version, today(), change),
        row,
        commitment_shown,
    )
    if again:
        return _form_page(request, in_plan, held, again, row)
    return _stored(request, in_plan, held, "saved", change)


def _held(council: Council, plan: Plan, key: int) -> tuple[Commitment, Owner]:
    row = access.row_of(council, _COMMITMENTS.all(), pk=key)
    whose = "linje" if row.funding_id else "prosjekt"
    return row, owner_of(council, plan, whose, row.funding_id or row.project_id or 0)


def _owner_before(council: Council, plan: Plan, key: int) -> Owner | None:
    """Give the line or project of a commitment that was taken out meanwhile; None where it stands, or never did."""
    last = Commitment.history.filter(council=council, id=key).order_by("-history_id").first()
    if last is None or last.history_type != "-":
        return None
    whose = "linje" if last.funding_id else "prosjekt"
    return owner_of(council, plan, whose, last.funding_id or last.project_id)


def _typed_for_gone(request: HttpRequest, plan: Plan, owner: Owner) -> HttpResponse:
    """Give the form with what was typed for a commitment that somebody has taken out, ready to be added anew."""
    form = CommitmentForm(request.POST, name="new")
    form.is_valid()
    form.add_error(None, refusal_in_words(RuleError("line-gone")))
    return _form_page(request, plan, owner, Opened("new", form))


def _form_page(
    request: HttpRequest, plan: Plan, owner: Owner, opened: Opened, row: Commitment | None = None
) -> HttpResponse:
    return show(
        request,
        "web/commitments/commitment.html",
        plan.council,
        here="money",
        plan=plan,
        status=opened.status,
        opened=opened,
        conflict=told_conflict(opened),
        owner=owner,
        whose="linje" if isinstance(owner, Funding) else "prosjekt",
        line=owner if isinstance(owner, Funding) else None,
        owner_address=address_of(plan, owner),
        one=followed_up([row], today()).rows[0] if row else None,
        ends_early=row is not None and ends_early(committed(row), plan.to_on),
        known_actors=known_names(plan.council),
        history=money_told(row) if row else (),
        undo_address=undo_address_of(plan, owner),
        done=told(request),
    )


def _stored(request: HttpRequest, plan: Plan, owner: Owner, code: str, change: Change) -> HttpResponse:
    tell(request, code, undo=undo_address_of(plan, owner), at=change.at)
    return redirect(f"{address_of(plan, owner)}#tilsagn")


@login_required
@require_POST
def sent(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Mark the report of a commitment, or the claim for its payment, as sent today."""
    found, in_plan = opened_for_editor(request, council, plan)
    row, held = _held(found, in_plan, key)
    what = request.POST.get("what", "")
    change = change_by(request)
    with refusals_told(request):
        if what not in _SENT:
            raise RuleError("choice-unknown")
        mark, code = _SENT[what]
        mark(row, today(), today(), change)
        tell(request, code, undo=undo_address_of(in_plan, held), at=change.at)
    return redirect(_back(request, in_plan, held))


@login_required
@require_POST
def remove(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Take a commitment out; one that is gone already, as after a second click, is no fault."""
    found, in_plan = opened_for_editor(request, council, plan)
    gone = _owner_before(found, in_plan, key)
    if gone:
        return redirect(f"{address_of(in_plan, gone)}#tilsagn")
    row, held = _held(found, in_plan, key)
    version, change = EntryForm(request.POST, name="remove").opened_version, change_by(request)
    with refusals_told(request):
        remove_commitment(row, version, change)
        tell(request, "commitment-removed", undo=undo_address_of(in_plan, held), at=change.at)
    return redirect(f"{address_of(in_plan, held)}#tilsagn")


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, whose: str, owner: int) -> HttpResponse:
    """Take back what was done to the money of a line or of a project at one moment."""
    found, in_plan = opened_for_editor(request, council, plan)
    held = owner_of(found, in_plan, whose, owner)
    with taken_back(request) as at:
        undo_money_change(held, at, change_by(request))
    return redirect(address_of(in_plan, held))


def _back(request: HttpRequest, plan: Plan, owner: Owner) -> str:
    """Give where a letter was marked as sent: the page of all money, or that of the line or project."""
    if request.POST.get("back") == "money":
        return reverse("web:money", args=(plan.council.slug, plan.slug)) + "#tilsagn"
    return f"{address_of(plan, owner)}#tilsagn"


PLAN = "<slug:council>/plan/<slug:plan>/finansiering/"
urlpatterns: list[Any] = [
    path(f"{PLAN}tilsagn/ny/<slug:whose>/<int:owner>/", new, name="commitment-new"),
    path(f"{PLAN}tilsagn/<int:key>/", commitment, name="commitment"),
    path(f"{PLAN}tilsagn/<int:key>/sendt/", sent, name="commitment-sent"),
    path(f"{PLAN}tilsagn/<int:key>/fjern/", remove, name="commitment-remove"),
    path(f"{PLAN}angre/<slug:whose>/<int:owner>/", undo, name="money-undo"),
]
