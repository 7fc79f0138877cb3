"""What pages read of councils and people."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from avklart.councils.models import AuditEntry, Council, Invitation, Membership, Participant, User
from avklart.domain.deletion import DAYS_TO_UNDO

ENTRIES = 50


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of a council's log, newest first."""

    entries: Sequence[AuditEntry]
    page: int
    pages: int
    total: int


def log_page(council: Council, *, whats: Collection[str] = (), page: int = 1, size: int = ENTRIES) -> LogPage:
    """Give a page of the council's log, with who did it; `whats` narrows it to these codes. Two queries."""
    found = AuditEntry.every.filter(council=council)
    if whats:
        found = found.filter(what__in=whats)
    total = found.count()
    pages = max(1, -(-total // size))
    page = min(max(1, page), pages)
    entries = list(found.select_related("by")[(page - 1) * size : page * size])
    return LogPage(entries, page, pages, total)


def members_of(council: Council) -> list[Membership]:
    """Give the members of a council with their accounts, administrators first."""
    order = {"administrator": 0, "editor": 1, "reader": 2}
    members = Membership.every.filter(council=council).select_related("user").order_by("user__name", "user__email")
    return sorted(members, key=lambda one: order[one.role])


def open_invitations(council: Council, at: datetime) -> list[Invitation]:
    """Give the invitations whose links still work, newest first."""
    waiting = Invitation.every.filter(council=council, accepted_at=None, withdrawn_at=None, expires_at__gt=at)
    return list(waiting.select_related("invited_by").order_by("-invited_at", "-id"))


def memberships_of(user: User) -> list[Membership]:
    """Give the councils a person is a member of, and as what."""
    return list(Membership.every.filter(user=user).select_related("council").order_by("council__name"))


def participants_of(council: Council) -> list[Participant]:
    """Give all who take part in a council or have done so, county authorities last."""
    return list(Participant.every.filter(council=council).order_by("-kind", "name", "from_on"))


def removed_participants(council: Council, at: datetime) -> list[Participant]:
    """Give those who were taken out of a council in the last thirty days and are not back, the latest first."""
    since = at - timedelta(days=DAYS_TO_UNDO)
    gone = Participant.history.filter(council=council, history_type="-", history_date__gte=since)
    back = set(Participant.every.filter(council=council).values_list("pk", flat=True))
    found = {record.id: record.instance for record in gone.order_by("-history_date")}
    return [one for key, one in found.items() if key not in back]
