"""How the outbox stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from avklart.councils.models import Council
from avklart.post.models import OutgoingMail

SOON = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Outbox:
    """How many mails wait, how many have waited too long, were given up or are uncertain; what was last answered."""

    waiting: int
    late: int
    given_up: int
    uncertain: int
    fault: str


def outbox(at: datetime) -> Outbox:
    """Give how the outbox stands at a moment."""
    waiting = OutgoingMail.every.filter(state="waiting")
    given_up = OutgoingMail.every.filter(state="given-up")
    last = OutgoingMail.every.exclude(fault="").order_by("-due_at").first()
    return Outbox(
        waiting=waiting.count(),
        late=waiting.filter(made_at__lt=at - SOON).count(),
        given_up=given_up.count(),
        uncertain=OutgoingMail.every.filter(state="uncertain", ended_at=None).count(),
        fault=last.fault if last else "",
    )


def uncertain_mails(council: Council) -> QuerySet[OutgoingMail]:
    """Give the mails of a council of which nobody knows whether they arrived, and about which nobody has decided yet.

    Each tells to whom, what (`subject`, and `letter` where it is one), when it was given (`sending_at`) and why it is
    uncertain (`reason`).
    """
    mails = OutgoingMail.every.filter(council=council, state="uncertain", ended_at=None)
    return mails.select_related("letter").order_by("sending_at", "pk")
