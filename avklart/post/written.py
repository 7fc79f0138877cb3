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


class NotWrittenError(ValueError):
    """A mail that no server would take as it stands; `reason` is the code of why."""

    def __init__(self, reason: str, said: str) -> None:
        super().__init__(said)
        self.reason = reason


def message_of(one: OutgoingMail, at: datetime) -> EmailMultiAlternatives:
    """Give the mail as a message.

    Raises:
        NotWrittenError: "sender-unusable", where the one it comes from has an address that is none.
    """
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
        NotWrittenError: "sender-unusable" or "address-unusable", where the address of the one it comes from or goes to
            is none that a server would take; "mail-unusable", where its subject would make a header of its own.
    """
    envelope = _in_ascii(parseaddr(settings.DEFAULT_FROM_EMAIL)[1], "sender-unusable")
    to, message = _in_ascii(one.to, "address-unusable"), message_of(one, at)
    try:
        return Parcel(envelope, to, message.message(policy=_POLICY).as_bytes())
    except ValueError as fault:
        raise NotWrittenError("mail-unusable", str(fault)) from fault


def _with_name(name: str, address: str) -> str:
    try:
        return str(Address(name, addr_spec=address))
    except ValueError as fault:
        raise NotWrittenError("sender-unusable", str(fault)) from fault


def _in_ascii(written: str, reason: str) -> str:
    """Give the address as any server knows it, its domain in letters a to z. Raises NotWrittenError."""
    local, _, domain = written.rpartition("@")
    try:
        if not (local.isascii() and written.isprintable()) or {" ", "<", ">"} & set(written):
            raise ValueError("the address is none that mail servers know")
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except ValueError as fault:
        raise NotWrittenError(reason, str(fault)) from fault
