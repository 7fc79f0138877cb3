"""The conversation with a mail server, spoken step by step, so that it is known how far a mail has come."""

import re
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, NoReturn

from avklart.post.server import MailServer, NoTokenError

# The server may look at what it has been given before it answers; who does not wait would send twice.
# Source: RFC 5321 section 4.5.3.2.6, which asks for ten minutes; other workers take a mail over after those.
ANSWER_SECONDS = 300.0
_LINES = re.compile(rb"\r\n|\r|\n")
_DOTS = re.compile(rb"^\.", re.MULTILINE)
# Of our own standing with the server, not of the one the mail is to.
_SIGN_IN_FIRST = frozenset({503, 530, 534, 535, 538})
_CLOSING = 421
_LONGEST_EARLY = 500

CameTo = Literal["taken", "refused", "later", "unknown", "not-ours"]


@dataclass(frozen=True, slots=True)
class Parcel:
    """A mail as it is given to the server: two plain addresses and the message."""

    sender: str
    to: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of giving a mail.

    "taken"; "refused" for good; "later": the server has not got it; "unknown": it has got all of it and never
    answered; "not-ours": somebody else has taken it on. `reason` is a code, `said` what the server said. Where
    `concerns_all`, the next mail would meet the same.
    """

    came_to: CameTo
    reason: str = ""
    said: str = ""
    concerns_all: bool = False


class _NotTaken(Exception):  # noqa: N818 - an answer, not a fault
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.said)
        self.outcome = outcome


class Conversation:
    """One connection to the server, kept open over several mails."""

    def __init__(self, server: MailServer) -> None:
        self._server = server

    def give(self, parcel: Parcel, may_give: Callable[[], bool]) -> Outcome:
        """Give a mail to the server. `may_give` is asked once everything but the last dot has been sent.

        Whatever ends this before `may_give` has said yes, the server has not got the mail.
        """
        try:
            smtp = self._introduced(parcel)
            self._sent_but_the_dot(smtp, parcel.raw)
            if not may_give():
                self._server.forget()
                return Outcome("not-ours")
            self._refuse_early_word(smtp)
        except _NotTaken as answer:
            return answer.outcome
        except (OSError, smtplib.SMTPException) as fault:
            was_open = self._server.connection is not None
            self._server.forget()
            reason = "dropped" if was_open else _why_not_reached(fault)
            return Outcome("later", reason, _told(fault), concerns_all=not was_open)
        return self._answer(smtp)

    def close(self) -> None:
        """Take leave of the server."""
        try:
            self._server.close()
        except (OSError, smtplib.SMTPException):
            self._server.forget()

    def _introduced(self, parcel: Parcel) -> smtplib.SMTP:
        """Give the connection once the server has agreed to sender and receiver."""
        was_open = self._server.connection is not None
        try:
            return self._agreed(parcel)
        except (OSError, smtplib.SMTPException):
            # Servers end a connection that has been used for long. Nothing of this mail has been given.
            if not was_open:
                raise
        except _NotTaken as answer:
            if not (was_open and answer.outcome.reason == "closing"):
                raise
        self._server.forget()
        return self._agreed(parcel)

    def _agreed(self, parcel: Parcel) -> smtplib.SMTP:
        self._server.open()
        smtp = self._server.connection
        if smtp is None:
            raise smtplib.SMTPServerDisconnected("not connected")
        smtp.ehlo_or_helo_if_needed()
        code, said = smtp.mail(parcel.sender)
        if code != 250:
            self._not_taken(smtp, code, said, Outcome("later", "sender-refused", concerns_all=True))
        code, said = smtp.rcpt(parcel.to)
        if code in _SIGN_IN_FIRST:
            self._not_taken(smtp, code, said, Outcome("later", "not-signed-in", concerns_all=True))
        if code not in (250, 251):
            self._not_taken(smtp, code, said, Outcome("refused", "address-refused"))
        return smtp

    def _sent_but_the_dot(self, smtp: smtplib.SMTP, raw: bytes) -> None:
        code, said = smtp.docmd("data")
        if code != 354:
            self._not_taken(smtp, code, said, Outcome("refused", "mail-refused"))
        lines = _LINES.sub(b"\r\n", raw)
        smtp.send(_DOTS.sub(b"..", lines if lines.endswith(b"\r\n") else lines + b"\r\n"))

    def _refuse_early_word(self, smtp: smtplib.SMTP) -> None:
        """Notice a server that has ended the connection in the midst: without the dot it has no mail."""
        sock: Any = smtp.sock
        waits = sock.gettimeout()
        sock.settimeout(0)
        try:
            early = sock.recv(_LONGEST_EARLY)
        except (BlockingIOError, ssl.SSLWantReadError):
            sock.settimeout(waits)
            return
        raise smtplib.SMTPServerDisconnected(
            early.decode(errors="replace").strip() or "ended before the mail was given"
        )

    def _answer(self, smtp: smtplib.SMTP) -> Outcome:
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(ANSWER_SECONDS)
            smtp.send(b".\r\n")
            code, said = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(self._server.timeout)
        except (OSError, smtplib.SMTPException) as fault:
            self._server.forget()
            return Outcome("unknown", "no-answer", _told(fault))
        if code == 250:
            return Outcome("taken", said=_words(code, said))
        if not 400 <= code < 600:
            self._server.forget()
            return Outcome("unknown", "no-answer", _words(code, said))
        try:
            self._not_taken(smtp, code, said, Outcome("refused", "mail-refused"))
        except _NotTaken as answer:
            return answer.outcome

    def _not_taken(self, smtp: smtplib.SMTP, code: int, said: bytes, where_final: Outcome) -> NoReturn:
        """Leave this mail, and let the connection be ready for the next. Raises _NotTaken."""
        if code == _CLOSING or not 400 <= code < 600:
            self._server.forget()
        else:
            try:
                smtp.rset()
            except (OSError, smtplib.SMTPException):
                self._server.forget()
        if 500 <= code < 600:
            outcome = replace(where_final, said=_words(code, said))
        else:
            reason = "closing" if code == _CLOSING else "put-off"
            outcome = Outcome("later", reason, _words(code, said), concerns_all=code == _CLOSING)
        raise _NotTaken(outcome)


def _why_not_reached(fault: Exception) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return "not-trusted"
    if isinstance(fault, ssl.SSLError) or (
        isinstance(fault, smtplib.SMTPNotSupportedError) and "STARTTLS" in str(fault)
    ):
        return "no-encryption"
    if isinstance(fault, NoTokenError | smtplib.SMTPAuthenticationError | smtplib.SMTPNotSupportedError):
        return "not-signed-in"
    return "not-reached"


def _told(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"


def _words(code: int, said: bytes) -> str:
    return f"{code} {said.decode(errors='replace')}"
