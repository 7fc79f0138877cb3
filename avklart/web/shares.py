"""One line of money: what it costs by year, who gives how much and how many hours, and what was promised for it."""

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.plans.actions.sharing import share_by_hand, share_out
from avklart.plans.models import Funding, Plan
from avklart.plans.queries.commitments import followed_up
from avklart.plans.queries.people import known_names, participants_of
from avklart.plans.queries.sharing import SharedLine, YearOfLine, keys_of, shared_line
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import today
from avklart.web.commitments import LINES, address_of, money_told, undo_address_of
from avklart.web.conflict import Conflict
from avklart.web.done import change_by, tell, told
from avklart.web.forms import amount_shown
from avklart.web.money_forms import ShareOutForm, SplitForm, split_shown
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader
from avklart.web.showing import show
from avklart.web.telling import moment_in_words

NEW = "ny"


@login_required
@require_safe
def line(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give what a line of money costs, who gives it and what was promised; `rediger` opens a year to be typed."""
    found, in_plan = opened_for_reader(request, council, plan)
    row = access.row_of(found, LINES.all(), pk=key, activity__plan=in_plan, activity__deleted_at=None)
    asked, opened = request.GET.get("rediger", ""), None
    shared = shared_line(row)
    if asked and access.is_at_least(access.role_known(request.user, found), "editor"):
        opened = _split_opened(found, shared, asked)
    return _page(request, found, in_plan, shared, opened)


def _split_opened(council: Council, shared: SharedLine, asked: str) -> Opened | None:
    """Give the form of one year, with a row for each payer and each participant; or of a new year ("ny")."""
    year = next((one for one in shared.years if asked == str(one.year)), None)
    if year is None and asked != NEW:
        return None
    names = _names(council, year)
    shown = split_shown(year.shares if year else (), names)
    total = amount_shown(year.total) if year else ""
    typed_year = str(year.year) if year and not year.is_without_year else ""
    initial = {"year": typed_year, "total": total, "version": str(shared.line.version), **shown}
    return Opened("split", SplitForm(name="split", names=names, initial=initial))


def _names(council: Council, year: YearOfLine | None) -> list[str]:
    payers = [one.payer.name for one in year.shares] if year else []
    return list(dict.fromkeys([*payers, *(one.name for one in participants_of(council, today()))]))


def _page(
    request: HttpRequest, council: Council, plan: Plan, shared: SharedLine, opened: Opened | None = None
) -> HttpResponse:
    row, keys = shared.line, keys_of(council)
    may_share = row.currency == "NOK"
    first = next((one for one in shared.years if not one.is_without_year and not one.shared), None)
    initial = {
        "version": str(row.version),
        "year": str(first.year) if first else "",
        "total": amount_shown(first.total) if first else "",
    }
    by_key = opened if opened and opened.name == "by-key" else None
    return show(
        request,
        "web/shares/line.html",
        council,
        here="money",
        plan=plan,
        status=opened.status if opened else 200,
        line=row,
        shared=shared,
        money=followed_up(shared.commitments, today()),
        by_key=by_key or Opened("by-key", ShareOutForm(name="by-key", keys=keys, initial=initial)),
        by_hand=opened if opened and opened.name == "split" else None,
        conflict=opened.conflict if opened else None,
        keys=keys,
        may_share=may_share,
        owner_address=address_of(plan, row),
        whose="linje",
        owner=row,
        known_actors=known_names(council) if opened else (),
        history=money_told(row),
        done=told(request),
        undo_address=undo_address_of(plan, row),
    )


@login_required
@require_POST
def by_key(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Share what a line costs in a year by a key."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, LINES.all(), pk=key, activity__plan=in_plan, activity__deleted_at=None)
    form = ShareOutForm(request.POST, name="by-key", keys=keys_of(found))
    change = change_by(request)

    def store() -> object:
        return share_out(row, form.year_chosen(), form.amount("total"), form.chosen(), form.opened_version, change)

    return _shared(request, in_plan, row, Opened("by-key", form), store, change.at)


@login_required
@require_POST
def by_hand(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Store how a year of a line is shared, as typed."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, LINES.all(), pk=key, activity__plan=in_plan, activity__deleted_at=None)
    form = SplitForm(request.POST, name="split")
    change = change_by(request)

    def store() -> object:
        return share_by_hand(row, form.entry(), form.opened_version, change)

    return _shared(request, in_plan, row, Opened("split", form), store, change.at)


def _shared(request: HttpRequest, plan: Plan, row: Funding, opened: Opened, store: Any, at: Any) -> HttpResponse:
    form = opened.form
    form.is_valid()
    with refusals_shown_on(form):
        try:
            store()
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile":
                raise
            row.refresh_from_db()
            again = form.again({name: form.typed(name) for name in form.data} | {"version": str(row.version)})
            opened = replace(opened, form=again, conflict=_came_first(row))
    if form.errors or opened.conflict:
        row.refresh_from_db()
        return _page(request, plan.council, plan, shared_line(row), opened)
    tell(request, "shared", undo=undo_address_of(plan, row), at=at)
    return redirect(f"{address_of(plan, row)}#fordeling")


def _came_first(row: Funding) -> Conflict:
    """Give who changed the line meanwhile; how it stands now is told on the page itself."""
    latest = Funding.history.filter(id=row.pk).select_related("history_user").order_by("-history_id")[0]
    return Conflict(str(latest.history_user or "–"), moment_in_words(latest.history_date), (), ())


PLAN = "<slug:council>/plan/<slug:plan>/finansiering/linje/<int:key>/"
urlpatterns = [
    path(PLAN, line, name="money-line"),
    path(f"{PLAN}nokkel/", by_key, name="money-line-by-key"),
    path(f"{PLAN}fordeling/", by_hand, name="money-line-by-hand"),
]
