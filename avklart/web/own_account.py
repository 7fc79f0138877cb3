"""One's own account: name, language, and where one is a member."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_http_methods

from avklart.councils import actions
from avklart.councils.queries import memberships_of
from avklart.ui.language import current_language, forget_language, keep_language
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.web.showing import signed_in


class OwnForm(forms.Form):
    """A person's own name."""

    name = forms.CharField(required=False, strip=False, widget=forms.TextInput({"autocomplete": "name"}))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_account(request: HttpRequest) -> HttpResponse:
    """Give one's own account, and store one's name and language."""
    user = signed_in(request)
    form = OwnForm(request.POST if request.method == "POST" else None, initial={"name": user.name})
    if request.method == "POST" and form.is_valid():
        language = next((one for one in LANGUAGES if one == request.POST.get("language")), None)
        with refusals_shown_on(form):
            actions.change_own_account(user, form.cleaned_data["name"], language or "")
        if form.is_valid():
            response = HttpResponseRedirect(reverse("account_own"))
            if language:
                keep_language(response, language)
                translation.activate(language)
            else:
                forget_language(response)
            messages.success(request, sentence("account", "stored", current_language()))
            return response
    shown = {"form": form, "memberships": memberships_of(user)}
    return render(request, "web/account/own.html", shown, status=200 if form.is_valid() or not form.is_bound else 422)
