"""Carrying mails out of the outbox."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from avklart.post.models import OutgoingMail

logger = logging.getLogger("avklart.mail")
# How long after each try that failed the next one is made: for some two days, as mail servers themselves do.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 720, 720))
# A mail that is being sent is nobody else's for so long; whoever was killed in the midst of it leaves it to the next.
BEING_SENT = timedelta(minutes=10)
KEPT = timedelta(days=30)
_AT_ONCE = 50
_LONGEST_FAULT = 300


def carry_mails(clock: Callable[[], datetime]) -> int:
    """Send the mails that are due, and give how many were sent.

    Each is sent at least once: a server killed between sending and noting it sends it again.
    """
    due = OutgoingMail.every.filter(state="waiting", due_at__lte=clock())
    return sum(_carried(one, clock) for one in due[:_AT_ONCE])


def forget_mails(at: datetime) -> None:
    """Forget mails that were sent or given up long ago."""
    OutgoingMail.every.exclude(state="waiting").filter(ended_at__lt=at - KEPT).delete()


def _carried(one: OutgoingMail, clock: Callable[[], datetime]) -> bool:
    mine = OutgoingMail.every.filter(pk=one.pk, state="waiting", due_at=one.due_at)
    if not mine.update(due_at=clock() + BEING_SENT, tries=one.tries + 1):
        return False
    try:
        EmailMessage(one.subject, one.text, settings.DEFAULT_FROM_EMAIL, [one.to]).send()
    except (OSError, SMTPException, ValueError) as fault:
        _put_off(one, fault, clock())
        return False
    _end(one, "sent", clock())
    return True


def _put_off(one: OutgoingMail, fault: Exception, at: datetime) -> None:
    said = f"{type(fault).__name__}: {fault}"[:_LONGEST_FAULT]
    logger.warning("mail %s could not be sent, try %d: %s", one.pk, one.tries + 1, said)
    # What the server said may repeat the mail; it is kept as it was said, and shown to those who run the server only.
    if one.tries < len(WAITS):
        OutgoingMail.every.filter(pk=one.pk).update(due_at=at + WAITS[one.tries], fault=said)
    else:
        _end(one, "given-up", at, said)


def _end(one: OutgoingMail, state: str, at: datetime, fault: str = "") -> None:
    OutgoingMail.every.filter(pk=one.pk).update(state=state, text="", html="", ended_at=at, fault=fault)
