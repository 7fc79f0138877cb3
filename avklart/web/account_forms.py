"""Forms of the account pages where the ones of the login library speak no nynorsk."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, ResetPasswordForm, ResetPasswordKeyForm, SetPasswordForm
from django import forms
from django.http import HttpRequest

from avklart.ui.language import current_language
from avklart.ui.sentences import sentence


class _TypedTwice:
    """A new password is typed twice, and both times the same."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = forms.Form.clean(self) or {}  # type: ignore[arg-type]
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", sentence("account", "not-same", current_language()))  # type: ignore[attr-defined]
        return cleaned


class ChangePassword(_TypedTwice, ChangePasswordForm):  # type: ignore[misc]
    """Another password, for one who knows the present one."""


class SetPassword(_TypedTwice, SetPasswordForm):  # type: ignore[misc]
    """A first password, for one who has none."""


class ResetPassword(_TypedTwice, ResetPasswordKeyForm):  # type: ignore[misc]
    """Another password, for one who has come by the link of a mail."""


class AskForLink(ResetPasswordForm):  # type: ignore[misc]
    """Sends a link to whoever has the address; one who has no account is told so by mail, and by nothing else."""

    def save(self, request: HttpRequest, **also: Any) -> str:
        """Send the mail, and give the address."""
        email: str = self.cleaned_data["email"]
        if not self.users:
            get_adapter().send_mail("account/email/unknown_account", email, {})
            return email
        super().save(request, **also)
        return email
