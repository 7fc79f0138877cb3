"""Who carries an activity and what pays for it: each line saved, added or removed by itself."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST

from avklart.councils.writing import Change
from avklart.plans import actions
from avklart.plans.models import Funding, Responsibility
from avklart.web.activity import ONE, Place, Saving, gone, line_form, place_for_editor, saved
from avklart.web.done import change_by, refusals_told, tell
from avklart.web.forms import EntryForm, FundingForm, ResponsibilityForm, funding_shown, responsibility_shown


@login_required
@require_POST
def add_responsibility(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Let one more actor have a part in an activity."""
    place = place_for_editor(request, council, plan, number)
    form = cast(ResponsibilityForm, line_form(place, "ansvar", typed=request.POST))

    def store(change: Change) -> object:
        return actions.add_responsibility(place.activity, form.entry(), change, form.typed("token"))

    return saved(request, place, Saving("ansvar", form, _again(place, "ansvar")), store)


@login_required
@require_POST
def save_responsibility(request: HttpRequest, council: str, plan: str, number: str, line: int) -> HttpResponse:
    """Store what a person has made of one who carries an activity."""
    place = place_for_editor(request, council, plan, number)
    row = Responsibility.every.filter(activity=place.activity, pk=line).first()
    if row is None:
        return gone(request, place, "ansvar")
    form = cast(ResponsibilityForm, line_form(place, "ansvar", row, request.POST))

    def store(change: Change) -> object:
        return actions.change_responsibility(row, form.entry(), form.opened_version, change)

    saving = Saving("ansvar", form, _again(place, "ansvar", row), row, responsibility_shown)
    return saved(request, place, saving, store)


@login_required
@require_POST
def add_funding(request: HttpRequest, council: str, plan: str, number: str) -> HttpResponse:
    """Let one more source of money pay for an activity."""
    place = place_for_editor(request, council, plan, number)
    form = cast(FundingForm, line_form(place, "finansiering", typed=request.POST))

    def store(change: Change) -> object:
        return actions.add_funding(place.activity, form.entry(), change, form.typed("token"))

    return saved(request, place, Saving("finansiering", form, _again(place, "finansiering")), store)


@login_required
@require_POST
def save_funding(request: HttpRequest, council: str, plan: str, number: str, line: int) -> HttpResponse:
    """Store what a person has made of one source of money."""
    place = place_for_editor(request, council, plan, number)
    row = Funding.every.filter(activity=place.activity, pk=line).first()
    if row is None:
        return gone(request, place, "finansiering")
    form = cast(FundingForm, line_form(place, "finansiering", row, request.POST))

    def store(change: Change) -> object:
        return actions.change_funding(row, form.entry(), form.opened_version, change)

    saving = Saving("finansiering", form, _again(place, "finansiering", row), row, funding_shown)
    return saved(request, place, saving, store)


@login_required
@require_POST
def remove_responsibility(request: HttpRequest, council: str, plan: str, number: str, line: int) -> HttpResponse:
    """Take one who carries an activity out of it."""
    place = place_for_editor(request, council, plan, number)
    return _removed(request, place, Responsibility.every.filter(activity=place.activity, pk=line).first())


@login_required
@require_POST
def remove_funding(request: HttpRequest, council: str, plan: str, number: str, line: int) -> HttpResponse:
    """Take one source of money out of an activity."""
    place = place_for_editor(request, council, plan, number)
    return _removed(request, place, Funding.every.filter(activity=place.activity, pk=line).first())


def _removed[Line: (Responsibility, Funding)](request: HttpRequest, place: Place, row: Line | None) -> HttpResponse:
    """Remove a line; one that is gone already, as after a second click, is no fault."""
    if row is not None:
        change, version = change_by(request), EntryForm(request.POST, name="remove").opened_version
        with refusals_told(request):
            actions.remove_line(row, version, change)
            tell(request, "line-removed", undo=place.undo_address, at=change.at)
    return redirect(place.address)


def _again(place: Place, part: str, row: Any = None) -> Callable[[Any], EntryForm]:
    return lambda data: line_form(place, part, row, data)


urlpatterns = [
    path(f"{ONE}ansvar/", add_responsibility, name="responsibility-add"),
    path(f"{ONE}ansvar/<int:line>/", save_responsibility, name="responsibility"),
    path(f"{ONE}ansvar/<int:line>/fjern/", remove_responsibility, name="responsibility-remove"),
    path(f"{ONE}finansiering/", add_funding, name="funding-add"),
    path(f"{ONE}finansiering/<int:line>/", save_funding, name="funding"),
    path(f"{ONE}finansiering/<int:line>/fjern/", remove_funding, name="funding-remove"),
]
