"""Real mail servers for the tests: they take, refuse, keep one waiting, or hang up where they are told to."""

import asyncio
import logging
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from avklart.councils.models import Council
from avklart.post.actions import Sender, Sending, lay_out
from avklart.post.models import OutgoingMail

AT = datetime(2018, 3, 5, 7, tzinfo=UTC)
# Where a server may hang up; "after-dot" has taken the mail, and says nothing of it.
PLACES = ("connect", "EHLO", "MAIL", "RCPT", "DATA", "mid-DATA", "dot", "after-dot")


class Office:
    """What a server was given, and how it behaves: answers by command, a place to hang up at, so many seconds late."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.envelopes: list[tuple[str, list[str]]] = []
        self.answers: dict[str, str] = {}
        self.refused: dict[str, str] = {}
        self.hangs_up_at = ""
        self.hang_ups = 99
        self.late = 0.0
        self.connections = 0

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        """Take the sender, or not."""
        if said := self.answers.get("MAIL"):
            return said
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        """Take a receiver, or not."""
        if said := self.refused.get(address) or self.answers.get("RCPT"):
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a mail, or not."""
        await asyncio.sleep(self.late)
        if said := self.answers.get("DATA"):
            return said
        if self.hangs_up("dot"):
            _hang_up(server)
            return "250 never said"
        message = BytesParser(policy=default).parsebytes(envelope.original_content or b"")
        self.taken.append(message)
        self.envelopes.append((str(envelope.mail_from), [str(one) for one in envelope.rcpt_tos]))
        if self.hangs_up("after-dot"):
            _hang_up(server)
        return "250 OK"

    def hangs_up(self, place: str) -> bool:
        """Whether to hang up here, which counts."""
        if self.hangs_up_at != place or not self.hang_ups:
            return False
        self.hang_ups -= 1
        return True


class _Server(SMTP):
    office: Office

    def connection_made(self, transport: Any) -> None:
        self.office.connections += 1
        super().connection_made(transport)
        if self.office.hangs_up("connect"):
            transport.abort()

    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802
        if self.office.hangs_up("EHLO"):
            _hang_up(self)
            return
        await super().smtp_EHLO(hostname)

    async def smtp_MAIL(self, arg: str) -> None:  # noqa: N802
        if self.office.hangs_up("MAIL"):
            _hang_up(self)
            return
        await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str) -> None:  # noqa: N802
        if self.office.hangs_up("RCPT"):
            _hang_up(self)
            return
        await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if self.office.hangs_up("DATA"):
            _hang_up(self)
            return
        if self.office.hangs_up("mid-DATA"):
            await self.push("354 go on")
            await self._reader.readline()
            _hang_up(self)
            return
        await super().smtp_DATA(arg)


def _hang_up(server: Any) -> None:
    server.transport.abort()


@contextmanager
def opened(
    office: Office | None = None,
    *,
    tls: ssl.SSLContext | None = None,
    sign_in: Callable[..., AuthResult] | None = None,
    from_the_first_byte: bool = False,
) -> Iterator[tuple[Office, int]]:
    """Give a server that listens, and its port; with `tls` it wants STARTTLS, or speaks it `from_the_first_byte`."""
    office = office or Office()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kind = type("_OfOffice", (_Server,), {"office": office})
    at_once = tls if from_the_first_byte else None
    wants: dict[str, Any] = {} if at_once else {"tls_context": tls, "require_starttls": tls is not None}
    if sign_in is not None:
        wants |= {"authenticator": sign_in, "auth_required": True}

    class Opened(Controller):
        def factory(self) -> SMTP:
            made: SMTP = kind(office, **wants)
            if at_once:
                # What is encrypted by another than itself it takes for clear, and would ask for no password.
                made._auth_require_tls = False
            return made

    controller = Opened(office, hostname="127.0.0.1", port=port, ssl_context=at_once)
    # It tells of each connection that ends, also after the test has.
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    controller.start()
    office.connections = 0
    try:
        yield office, port
    finally:
        controller.stop()


def clock() -> datetime:
    """Give the moment the tests stand on."""
    return AT


def use(settings: Any, port: int, **options: Any) -> None:
    """Let mail go to the server on this port."""
    options = {"host": "127.0.0.1", "port": port, "timeout": 10} | options
    settings.MAILERS = {"default": {"BACKEND": "avklart.post.server.MailServer", "OPTIONS": options}}


def letter(council: Council | None = None, to: str = "ola@nord.example", *, once: bool = True) -> OutgoingMail:
    """Give a letter that waits in the outbox."""
    sending = Sending(sender=Sender("kari@nord.example", "Kari Nordmann"), once=once, council=council)
    return lay_out(to, "Å gjøre denne uka", "Hei på deg\n.\n..prikk\n", AT, html="<p>Hei på deg</p>", sending=sending)


def state(one: OutgoingMail) -> tuple[str, str]:
    """Give what has become of a mail, and why."""
    one.refresh_from_db()
    return one.state, one.reason
