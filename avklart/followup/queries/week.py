"""What has come in by links and waits for the secretariat, as the start page tells it."""

from avklart.councils.models import Council
from avklart.councils.prepared import Prepared
from avklart.followup.models import Incoming

MOST = 11


def waiting_now(council: Council) -> list[Incoming]:
    """Give what waits longest, in one query; one more than the page shows tells that there is more."""
    return _WAITING(council.pk)


_WAITING = Prepared(
    lambda council: (
        Incoming.every.filter(council=council, state="waiting")
        .select_related("contact", "activity", "clarification")
        .defer("activity__cells", "activity__place", "activity__extra", "activity__under")
        .order_by("sent_on", "pk")[:MOST]
    )
)
