"""How the outbox stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from avklart.councils.models import Council
from avklart.domain.letters import too_old_from
from avklart.domain.quiet_days import quiet_on
from avklart.post.models import OutgoingMail

SOON = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Outbox:
    """How many mails wait, how many have waited too long, were given up or are uncertain; what was last answered.

    `held` are letters and lists that wait for the end of a pause, or of the quiet days; they are not among the waiting.
    What became too old to be sent is no fault of a mail server, and not among those given up.
    """

    waiting: int
    held: int
    late: int
    given_up: int
    uncertain: int
    fault: str


def outbox(at: datetime) -> Outbox:
    """Give how the outbox stands at a moment."""
    kept = OutgoingMail.every.filter(state="waiting")
    waiting = kept.exclude(held_back(at))
    given_up = OutgoingMail.every.filter(state="given-up").exclude(reason="too-old")
    last = OutgoingMail.every.exclude(fault="").order_by("-due_at").first()
    return Outbox(
        waiting=waiting.count(),
        held=kept.filter(held_back(at)).count(),
        late=waiting.filter(made_at__lt=at - SOON).count(),
        given_up=given_up.count(),
        uncertain=OutgoingMail.every.filter(state="uncertain", ended_at=None).count(),
        fault=last.fault if last else "",
    )


def held_back(at: datetime) -> Q:
    """Give which mails may not go at a moment: letters and lists, in a pause of their council and on quiet days.

    No table is joined: who takes a mail on writes its row under this condition, and where another was first,
    PostgreSQL looks at that row again, and at no other.
    """
    if quiet_on(settings.TODAY or timezone.localdate(at)):
        return Q(council__isnull=False)
    return Q(council__in=Council.every.filter(mail_paused=True))


def too_old(at: datetime) -> Q:
    """Give which mails are sent no more, as they were laid out too long ago: letters and lists, whatever held them."""
    return Q(council__isnull=False, made_at__lte=too_old_from(at))


def uncertain_mails(council: Council) -> QuerySet[OutgoingMail]:
    """Give the mails of a council of which nobody knows whether they arrived, and about which nobody has decided yet.

    Each tells to whom, what (`subject`, and `letter` where it is one), when it was given (`sending_at`) and why it is
    uncertain (`reason`).
    """
    mails = OutgoingMail.every.filter(council=council, state="uncertain", ended_at=None)
    return mails.select_related("letter").order_by("sending_at", "pk")
