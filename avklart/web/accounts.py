"""How people come in: only those invited may make an account."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Local accounts by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell that no one makes an account for themselves."""
        return False
