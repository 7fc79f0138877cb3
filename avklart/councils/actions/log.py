"""The log of what must be answered for."""

from datetime import datetime
from typing import Any

from avklart.councils.models import AuditEntry, Council, User


def log(what: str, *, council: Council | None, by: User | None, at: datetime, **facts: Any) -> AuditEntry:
    """Write one line in the log. `what` is a code of the words `audit`; facts are what its sentence tells."""
    return AuditEntry.every.create(council=council, by=by, at=at, what=what, facts=facts)
