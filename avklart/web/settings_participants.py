"""Deltakere: the municipalities and county authorities of a council, with their numbers and days."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from avklart.councils import access, actions
from avklart.councils.models import Council, Participant
from avklart.councils.queries import participants_of, removed_participants
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.plans.actions.participants import bring_back_participant, take_out_participant
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusal_in_words, refusals_shown_on
from avklart.ui.sentences import sentence
from avklart.ui.today import now, today
from avklart.web.settings_forms import Both, ParticipantForm, participant_shown
from avklart.web.showing import show, signed_in


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def participants(request: HttpRequest, council: str) -> HttpResponse:
    """Give all who take part or have done so; add one."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    form = ParticipantForm(request.POST if request.method == "POST" else None, initial={"kind": "municipality"})
    if request.method == "POST":
        with refusals_shown_on(form):
            added = actions.add_participant(found, form.entry(), Change(by=signed_in(request), at=now()))
        if not form.errors:
            _say(request, "added", added.name)
            return redirect("web:settings-participants", found.slug)
    return _list(request, found, form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def participant(request: HttpRequest, council: str, participant: int) -> HttpResponse:
    """Give one who takes part, and store what is made of it."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    one = access.row_of(found, Participant.every, pk=participant)
    if request.method != "POST":
        return _one(request, found, one, ParticipantForm(initial=participant_shown(one)))
    form, both = ParticipantForm(request.POST), list[Both]()
    with refusals_shown_on(form):
        try:
            change = Change(by=signed_in(request), at=now())
            one = actions.change_participant(one, form.entry(), form.version(), change)
        except RuleError as refusal:
            if refusal.code == "changed-meanwhile":
                one.refresh_from_db()
                both = form.both(participant_shown(one))
            raise
    if form.errors:
        return _one(request, found, one, form, both)
    _say(request, "changed", one.name)
    return redirect("web:settings-participants", found.slug)


@login_required
@require_POST
def removal(request: HttpRequest, council: str, participant: int) -> HttpResponse:
    """Take out one who was entered by mistake."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    one = access.row_of(found, Participant.every, pk=participant)
    form = ParticipantForm(request.POST)
    try:
        take_out_participant(one, form.version(), Change(by=signed_in(request), at=now()))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
        return redirect("web:settings-participant", found.slug, one.pk)
    _say(request, "removed", one.name)
    return redirect("web:settings-participants", found.slug)


@login_required
@require_POST
def restoring(request: HttpRequest, council: str, participant: int) -> HttpResponse:
    """Bring back one who was taken out in the last thirty days."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    try:
        one = bring_back_participant(found, participant, Change(by=signed_in(request), at=now()))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
    else:
        _say(request, "restored", one.name)
    return redirect("web:settings-participants", found.slug)


def _list(request: HttpRequest, council: Council, form: ParticipantForm) -> HttpResponse:
    return show(
        request,
        "web/settings/participants.html",
        council,
        here="settings",
        section="settings-participants",
        form=form,
        participants=participants_of(council),
        removed=removed_participants(council, now()),
        day=today(),
        status=422 if form.errors else 200,
    )


def _one(
    request: HttpRequest, council: Council, one: Participant, form: ParticipantForm, both: list[Both] | None = None
) -> HttpResponse:
    return show(
        request,
        "web/settings/participant.html",
        council,
        here="settings",
        section="settings-participants",
        form=form,
        one=one,
        both=both or [],
        status=422 if form.errors else 200,
    )


def _say(request: HttpRequest, code: str, name: str) -> None:
    messages.success(request, sentence("settings-participant", code, current_language(), {"name": name}))


HERE = "<slug:council>/innstillinger/deltakere/"
urlpatterns = [
    path(HERE, participants, name="settings-participants"),
    path(f"{HERE}<int:participant>/", participant, name="settings-participant"),
    path(f"{HERE}<int:participant>/fjern/", removal, name="settings-participant-removal"),
    path(f"{HERE}<int:participant>/hent-tilbake/", restoring, name="settings-participant-restoring"),
]
