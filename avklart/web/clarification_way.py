"""A question on its way to its answer: sent, put before a body, noted, settled, opened again."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from avklart.councils.writing import Change
from avklart.plans import actions
from avklart.ui.today import today
from avklart.web.clarification import ONE, acted, asked_for_editor, form_of, told_of
from avklart.web.clarification_forms import NoteForm, SettleForm
from avklart.web.forms import EntryForm


@login_required
@require_POST
def send(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Note that a question was sent to those asked."""
    asked = asked_for_editor(request, council, plan, number)
    form = form_of(asked.question, "send", request.POST)

    def store(change: Change) -> object:
        return actions.raise_clarification(asked.question, form.day("raised_on"), form.opened_version, today(), change)

    return acted(request, asked, form, "send", store)


@login_required
@require_POST
def put_before(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Put a question before a body at one of its meetings."""
    asked = asked_for_editor(request, council, plan, number)
    form = form_of(asked.question, "mote", request.POST)

    def store(change: Change) -> object:
        meeting_on = form.day("meeting_on")
        return actions.put_before(asked.question, form.typed("body"), meeting_on, form.opened_version, today(), change)

    return acted(request, asked, form, "mote", store)


@login_required
@require_POST
def note(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Keep what was said of a question."""
    asked = asked_for_editor(request, council, plan, number)
    form = cast(NoteForm, form_of(asked.question, "notat", request.POST))

    def store(change: Change) -> object:
        return actions.note_said(asked.question, form.entry(), change, form.typed("token"))

    return acted(request, asked, form, "notat", store)


@login_required
@require_POST
def settle(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Settle a question with its answer, for all its activities or some of them, and write it into the plan."""
    asked = asked_for_editor(request, council, plan, number)
    form = cast(SettleForm, form_of(asked.question, "svar", request.POST))

    def store(change: Change) -> object:
        return actions.settle_clarification(
            asked.question, form.given(), form.opened_version, today(), change, form.typed("token")
        )

    return acted(request, asked, form, "svar", store)


@login_required
@require_POST
def reopen(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Open a settled question again."""
    asked = asked_for_editor(request, council, plan, number)
    version = EntryForm(request.POST, name="reopen").opened_version

    def store(change: Change) -> object:
        return actions.reopen_clarification(asked.question, version, change)

    return told_of(request, asked, "question-reopened", store)


urlpatterns = [
    path(f"{ONE}send/", send, name="clarification-send"),
    path(f"{ONE}mote/", put_before, name="clarification-meeting"),
    path(f"{ONE}notat/", note, name="clarification-note"),
    path(f"{ONE}avklar/", settle, name="clarification-settle"),
    path(f"{ONE}gjenapne/", reopen, name="clarification-reopen"),
]
