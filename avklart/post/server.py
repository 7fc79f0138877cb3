"""The mail server as settings tell of it: how it is reached, and how it is shown who we are."""

import json
import smtplib
import ssl
import time
import urllib.request
from collections.abc import Mapping
from typing import Any, NoReturn
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit

from django.core.mail.backends.smtp import EmailBackend
from django.utils.functional import cached_property

_TOKEN_SECONDS, _LARGEST_ANSWER = 20, 2**16
_RENEWED_BEFORE = 60.0
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class NoTokenError(smtplib.SMTPException):
    """The token that would let us in was not to be had."""


class MailServer(EmailBackend):
    """A mail server that may have a certificate of its own authority, and may ask for OAuth.

    `authority`: a file with the certificates that are trusted, in place of the machine's own. `oauth`: where a token is
    asked for with client credentials: "url", "client", "secret" and "scope"; the user name is then the mailbox's.
    """

    connection: smtplib.SMTP | None
    _partial_connection: smtplib.SMTP | None

    def __init__(self, *, authority: str = "", oauth: Mapping[str, str] | None = None, **options: Any) -> None:
        self._authority = authority
        self._token = _Token(oauth) if oauth else None
        super().__init__(**options)

    @cached_property
    def ssl_context(self) -> ssl.SSLContext:
        """How the server must prove who it is: always, by a certificate for its name."""
        return ssl.create_default_context(cafile=self._authority or None)

    def open(self) -> bool | None:
        """Reach the server and show who we are. Raises OSError or SMTPException."""
        opened = super().open()
        if opened and self._token and self.connection is not None:
            try:
                self._show_token(self.connection, self._token)
            except Exception:
                self.forget()
                raise
        return opened

    def forget(self) -> None:
        """Leave the connection without a word: whatever it was in the midst of has not happened."""
        for one in (self.connection, self._partial_connection):
            if one is not None:
                one.close()
        self.connection = self._partial_connection = None

    def _show_token(self, connection: smtplib.SMTP, token: "_Token") -> None:
        shown = f"user={self.username}\x01auth=Bearer {token.now()}\x01\x01"
        connection.ehlo_or_helo_if_needed()
        if "XOAUTH2" not in connection.esmtp_features.get("auth", "").upper().split():
            raise smtplib.SMTPNotSupportedError("the server does not offer XOAUTH2")
        # A refusal comes as a challenge with the reason in it; an empty answer lets the server say no.
        connection.auth("XOAUTH2", lambda challenge=None: shown if challenge is None else "")


class _Token:
    """A token of an authorization server (RFC 6749, 4.4), kept until shortly before its time is out."""

    def __init__(self, asked: Mapping[str, str]) -> None:
        self._asked = asked
        self._token, self._until = "", 0.0

    def now(self) -> str:
        """Give a token that is good now. Raises NoTokenError."""
        if time.monotonic() >= self._until:
            self._token, seconds = self._fetched()
            self._until = time.monotonic() + seconds - _RENEWED_BEFORE
        return self._token

    def _fetched(self) -> tuple[str, float]:
        fields = {
            "grant_type": "client_credentials",
            "client_id": self._asked["client"],
            "client_secret": self._asked["secret"],
            "scope": self._asked.get("scope", ""),
        }
        url = self._asked["url"]
        where = urlsplit(url)
        if where.scheme != "https" and not (where.scheme == "http" and where.hostname in _THIS_MACHINE):
            raise NoTokenError("a token is asked for by https only")
        asking = urllib.request.Request(url, urlencode(fields).encode())  # noqa: S310 - looked at above
        try:
            with urllib.request.build_opener(_NoOtherPlace).open(asking, timeout=_TOKEN_SECONDS) as answer:
                told = json.loads(answer.read(_LARGEST_ANSWER))
            return str(told["access_token"]), float(told.get("expires_in", 0))
        except (URLError, OSError, ValueError, KeyError, TypeError) as fault:
            # Never with the answer in it: it may hold the token.
            raise NoTokenError(f"no token from {where.hostname}: {type(fault).__name__}") from fault


class _NoOtherPlace(urllib.request.HTTPRedirectHandler):
    """The secret goes where the settings say, and nowhere else."""

    def redirect_request(self, *asked: Any, **more: Any) -> NoReturn:
        """Refuse to go on to another address. Raises URLError."""
        raise URLError("sent on to another address")
