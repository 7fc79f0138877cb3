"""Innstillinger: what a council has decided about its pages and words."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods

from avklart.councils import access, actions
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.ui.today import now
from avklart.web.settings_forms import Both, SettingsForm, settings_shown
from avklart.web.showing import show, signed_in


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, council: str) -> HttpResponse:
    """Give the settings, and store those that are sent."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    if request.method != "POST":
        return _page(request, found, SettingsForm(initial=settings_shown(found)))
    form, both = SettingsForm(request.POST), list[Both]()
    with refusals_shown_on(form):
        try:
            change = Change(by=signed_in(request), at=now())
            found = actions.change_settings(found, form.entry(), form.version(), change)
        except RuleError as refusal:
            if refusal.code == "changed-meanwhile":
                found = Council.every.get(pk=found.pk)
                both = form.both(settings_shown(found))
            raise
    if form.errors:
        return _page(request, found, form, both)
    use_language_of(request, found.language)
    messages.success(request, sentence("settings", "stored", current_language()))
    return redirect("web:settings", found.slug)


def _page(request: HttpRequest, council: Council, form: SettingsForm, both: list[Both] | None = None) -> HttpResponse:
    return show(
        request,
        "web/settings/council.html",
        council,
        here="settings",
        section="settings",
        form=form,
        both=both or [],
        languages=LANGUAGES,
        status=422 if form.errors else 200,
    )


urlpatterns = [path("<slug:council>/innstillinger/", settings, name="settings")]
