"""Deciding about a mail of which nobody knows whether it arrived."""

from typing import Any

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.letters import refuse_too_old
from avklart.post.models import OutgoingMail


@transaction.atomic
def send_again(one: OutgoingMail, change: Change) -> None:
    """Send it once more, though it may have arrived: somebody has said so.

    Raises:
        RuleError: "mail-decided", when it is uncertain no more; "mail-too-old", when it was laid out too long ago.
    """
    refuse_too_old(one.made_at, change.at)
    _decide(one, state="waiting", due_at=change.at, tries=0, sending_at=None, carrier="", reason="", fault="")
    log("mail-sent-again", council=one.council, by=change.by, at=change.at, to=one.to, subject=one.subject)


@transaction.atomic
def let_be(one: OutgoingMail, change: Change) -> None:
    """Leave it as it is: it stays uncertain, its text is erased, and nobody is asked again.

    Raises:
        RuleError: "mail-decided", when it is uncertain no more.
    """
    _decide(one, text="", html="", ended_at=change.at, carrier="")
    log("mail-let-be", council=one.council, by=change.by, at=change.at, to=one.to, subject=one.subject)


def _decide(one: OutgoingMail, **fields: Any) -> None:
    """Decide where nobody has before. Raises RuleError "mail-decided"."""
    if not OutgoingMail.every.filter(pk=one.pk, state="uncertain", ended_at=None).update(**fields):
        raise RuleError("mail-decided")
