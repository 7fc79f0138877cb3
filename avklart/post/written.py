"""A mail of the outbox written out as mail programs read it."""

from datetime import datetime
from email.headerregistry import Address
from email.policy import SMTP
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.timezone import localtime

from avklart.post.conversation import Parcel
from avklart.post.models import OutgoingMail

# Any server takes it: not each takes signs beyond ASCII as they are.
_POLICY = SMTP.clone(cte_type="7bit")


def message_of(one: OutgoingMail, at: datetime) -> EmailMultiAlternatives:
    """Give the mail as a message. Raises ValueError where an address or a subject would make a header of its own."""
    installation, envelope = parseaddr(settings.DEFAULT_FROM_EMAIL)
    headers: dict[str, Any] = {"Message-ID": one.message_id, "Date": localtime(at), "Auto-Submitted": "auto-generated"}
    reply_to, sender = one.reply_to, settings.DEFAULT_FROM_EMAIL
    if one.sender and settings.MAIL_FROM_PEOPLE:
        sender = _with_name(one.sender_name, one.sender)
        # Who wrote it, and who gave it to the server, are then two; RFC 5322 section 3.6.2 wants both told.
        headers["Sender"] = settings.DEFAULT_FROM_EMAIL
    elif one.sender:
        sender = _with_name(f"{one.sender_name or one.sender} via {installation or 'Avklart'}", envelope)
        reply_to = reply_to or _with_name(one.sender_name, one.sender)
    message = EmailMultiAlternatives(
        one.subject, one.text, sender, [one.to], headers=headers, reply_to=[reply_to] if reply_to else None
    )
    if one.html:
        message.attach_alternative(one.html, "text/html")
    return message


def parcel_of(one: OutgoingMail, at: datetime) -> Parcel:
    """Give the mail as it is given to a server: from the installation's own address, which takes what cannot arrive.

    Raises:
        ValueError: where an address is none that a server would take.
    """
    raw = message_of(one, at).message(policy=_POLICY).as_bytes()
    return Parcel(_in_ascii(parseaddr(settings.DEFAULT_FROM_EMAIL)[1]), _in_ascii(one.to), raw)


def _with_name(name: str, address: str) -> str:
    return str(Address(name, addr_spec=address))


def _in_ascii(written: str) -> str:
    """Give the address as any server knows it, its domain in letters a to z. Raises ValueError."""
    local, _, domain = written.rpartition("@")
    if not (local.isascii() and written.isprintable()) or {" ", "<", ">"} & set(written):
        raise ValueError("the address is none that mail servers know")
    return f"{local}@{domain.encode('idna').decode('ascii')}"
