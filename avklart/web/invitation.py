"""An invitation's link: looking at it changes nothing, since mail filters open links too; only the button accepts."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from avklart.councils import actions
from avklart.councils.actions.invitations import standing_invitation
from avklart.councils.models import Invitation, User
from avklart.domain.errors import RuleError
from avklart.ui.language import use_language_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now


class AccountForm(forms.Form):
    """Name and password of a new account."""

    name = forms.CharField(widget=forms.TextInput({"autocomplete": "name"}))
    password = forms.CharField(strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"}))


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Give the page of an invitation, and accept it when its button is pressed."""
    try:
        found = standing_invitation(token, now())
        use_language_of(request, found.council.language)
        way = _way(request, found)
        if request.method == "POST" and way == "join" and isinstance(request.user, User):
            council = actions.accept_as_user(token, request.user, now())
            return redirect("web:week", council.slug)
        if request.method == "POST" and way == "make-account":
            return _made(request, token, found)
    except RuleError as refusal:
        status = 404 if refusal.code == "invitation-unknown" else 410
        return render(request, "web/account/invitation.html", {"refusal": refusal_in_words(refusal)}, status=status)
    return _page(request, found, way, AccountForm())


def _way(request: HttpRequest, found: Invitation) -> str:
    """Tell how this reader can accept: as who is signed in, by signing in, or by making an account."""
    if isinstance(request.user, User):
        return "join" if request.user.email == found.email else "other"
    return "sign-in" if User.objects.filter(email=found.email).exists() else "make-account"


def _made(request: HttpRequest, token: str, found: Invitation) -> HttpResponse:
    """Make the account and sign in, or give the form back with what was refused about it."""
    form = AccountForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            user, council = actions.accept_as_new(token, typed["name"], typed["password"], now())
        except RuleError as refusal:
            if refusal.field not in form.fields:
                raise
            form.add_error(refusal.field, refusal_in_words(refusal))
        else:
            where = reverse("web:week", args=[council.slug])
            response: HttpResponse = perform_login(request, Login(user=user, email=user.email, redirect_url=where))
            request.session.set_expiry(0)
            return response
    return _page(request, found, "make-account", form, status=422)


def _page(request: HttpRequest, found: Invitation, way: str, form: AccountForm, status: int = 200) -> HttpResponse:
    shown = {"invitation": found, "way": way, "form": form}
    return render(request, "web/account/invitation.html", shown, status=status)
