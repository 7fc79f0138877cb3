"""How people come in: by invitation, and then by mail address and password.

The login library does the work; its pages, sentences and mails are ours, and only the pages listed here answer.
"""

from typing import Any

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path

from avklart.councils.actions import log_for, note_failed_sign_in, set_password
from avklart.councils.models import User
from avklart.ui.language import current_language, keep_language
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.ui.today import now
from avklart.web import invitation, mails, own_account

# What the library says, and the code of our sentence for it; what is not here is not said.
_SAID = {
    "account/messages/password_changed.txt": "password-changed",
    "account/messages/password_set.txt": "password-changed",
    "account/messages/logged_out.txt": "signed-out",
}
_MAILS = {
    "account/email/password_reset_key": ("reset-subject", "reset"),
    "account/email/unknown_account": ("unknown-account-subject", "unknown-account"),
    "account/email/password_changed": ("password-changed-subject", "password-changed"),
    "account/email/password_set": ("password-changed-subject", "password-changed"),
    "account/email/password_reset": ("password-changed-subject", "password-changed"),
}
# Faults of a form by the library's code; the sentences stand in the words `account-fault`.
_FAULTS = {
    "account_inactive": "inactive",
    "email_password_mismatch": "wrong-password",
    "enter_current_password": "wrong-current",
    "incorrect_password": "wrong-current",
    "too_many_login_attempts": "too-many",
    "rate_limited": "too-many",
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Local accounts by invitation only, told of in the log, with sentences and mails of our own."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell that no one makes an account for themselves."""
        return False

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Give the fault of a form in our words."""
        if code not in _FAULTS:
            fault: ValidationError = super().validation_error(code, *args)
            return fault
        return ValidationError(sentence("account-fault", _FAULTS[code], current_language()), code=code)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *_: Any, **also: Any
    ) -> None:
        """Say on the next page what was done, where there is something to say."""
        code = _SAID.get(message_template or "")
        if code:
            messages.add_message(request, level, sentence("account", code, current_language()))

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Write wrong passwords in the log."""
        note_failed_sign_in(credentials.get("email") or "", now())

    def post_login(self, request: HttpRequest, user: User, **also: Any) -> HttpResponse:
        """Write a sign-in in the log, and let this browser know the language the person has chosen."""
        response: HttpResponse = super().post_login(request, user, **also)
        log_for(user, "signed-in", now())
        language = next((one for one in LANGUAGES if one == user.language), None)
        if language:
            keep_language(response, language)
        return response

    def set_password(self, user: User, password: str) -> None:
        """Store another password, and let one who was locked out for wrong ones try again."""
        request = allauth_context.request
        is_own = request.user.is_authenticated and request.user.pk == user.pk
        set_password(user, password, "password-changed" if is_own else "password-reset", now())
        self._delete_login_attempts_cached_email(request, email=user.email)

    def reauthenticate(self, user: User, password: str) -> bool:
        """Whether this is the password of the one who is signed in; counted like a sign-in."""
        found = self.authenticate(allauth_context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of our mails where the library would send one of its own."""
        user = context.get("user") or User.objects.filter(email=email.lower()).first()
        facts = {
            "name": str(user) if user else email,
            "email": email,
            "link": context.get("password_reset_url", ""),
            "site": allauth_context.request.get_host(),
        }
        mails.send(email, _MAILS[template_prefix], mails.language_for(user), facts)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell somebody what was done to their account."""
        self.send_mail(template_prefix, email or user.email, {"user": user})


urlpatterns = [
    path("", own_account.own_account, name="account_own"),
    path("logg-inn/", views.login, name="account_login"),
    path("logg-ut/", views.logout, name="account_logout"),
    path("sperret/", views.account_inactive, name="account_inactive"),
    path("bekreft/", views.reauthenticate, name="account_reauthenticate"),
    path("passord/", views.password_change, name="account_change_password"),
    path("passord/nytt/", views.password_set, name="account_set_password"),
    path("passord/glemt/", views.password_reset, name="account_reset_password"),
    path("passord/glemt/sendt/", views.password_reset_done, name="account_reset_password_done"),
    path("passord/glemt/ferdig/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^passord/glemt/(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[^/]{1,100})/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("invitasjon/<str:token>/", invitation.invitation, name="account_invitation"),
]
