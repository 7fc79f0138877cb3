"""What pages read of councils and people."""

from avklart.councils.models import AuditEntry, Council


def latest_entries(council: Council, most: int = 200) -> list[AuditEntry]:
    """Give the newest lines of the council's log, with who did it."""
    return list(AuditEntry.every.filter(council=council).select_related("by")[:most])
