"""Laying mails in the outbox."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.post.models import OutgoingMail

_LONGEST_SUBJECT, _LONGEST_NAME, _LONGEST_ADDRESS = 300, 120, 254


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a mail comes from: a person's address, and the name that stands before it."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """On what terms a mail goes: from whom, where answers go if not there, whether only once, and for which council.

    `council` is told of letters and lists alone, which are held back in its pauses and on quiet days; what somebody has
    just asked for goes at once.
    """

    sender: Sender | None = None
    reply_to: str = ""
    once: bool = False
    council: Council | None = None


_FROM_THE_INSTALLATION = Sending()


def lay_out(
    to: str, subject: str, text: str, at: datetime, *, html: str = "", sending: Sending = _FROM_THE_INSTALLATION
) -> OutgoingMail:
    """Give the mail as it waits in the outbox, in the transaction of what it tells about: both are kept, or neither.

    `html` says the same as `text`, for those whose program shows it. Without a `sender` it comes from the installation.
    One that goes `once` never arrives twice: where nobody knows whether it arrived, it is uncertain until a person of
    the council decides. Any other is sent at least once.

    Raises:
        RuleError: "mail-not-understood", also for an address with a line break in it; its field is "sender" where it is
            the one it comes from, or that answers go to.
    """
    sender = sending.sender
    return OutgoingMail.every.create(
        council=sending.council,
        to=_address(to, "email"),
        sender=_address(sender.address, "sender") if sender else "",
        sender_name=_one_line(sender.name)[:_LONGEST_NAME] if sender else "",
        reply_to=_address(sending.reply_to, "sender") if sending.reply_to else "",
        subject=_one_line(subject)[:_LONGEST_SUBJECT],
        text=text,
        html=html,
        message_id=new_message_id(),
        once=sending.once,
        made_at=at,
        due_at=at,
    )


def new_message_id() -> str:
    """Give a name for a mail that no other mail has; it keeps it however often it is tried."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{uuid.uuid4().hex}@{domain}>"


def _one_line(said: str) -> str:
    """Give it in one line, without signs nobody sees: a line break would start a new header."""
    return "".join(letter for letter in " ".join(said.split()) if letter.isprintable())


def _address(written: str, field: str) -> str:
    """Give the address as it was written. Raises RuleError "mail-not-understood"."""
    try:
        validate_email(written)
    except ValidationError as fault:
        raise RuleError("mail-not-understood", field=field) from fault
    if len(written) > _LONGEST_ADDRESS or not written.isprintable():
        raise RuleError("mail-not-understood", field=field)
    return written
