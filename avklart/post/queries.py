"""How the outbox stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from avklart.post.models import OutgoingMail

SOON = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Outbox:
    """How many mails wait, how many have waited too long, how many were given up; what a server last answered."""

    waiting: int
    late: int
    given_up: int
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
        fault=last.fault if last else "",
    )
