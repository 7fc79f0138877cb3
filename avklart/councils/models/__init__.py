"""Councils, participants, people and their roles, and the log of what matters."""

from avklart.councils.models.audit import AuditEntry
from avklart.councils.models.council import Council, Participant
from avklart.councils.models.letterhead import LetterheadFile
from avklart.councils.models.people import ROLES, Invitation, Membership, User
from avklart.councils.models.row import CouncilRow, Versioned, VersionedRow

__all__ = [
    "ROLES",
    "AuditEntry",
    "Council",
    "CouncilRow",
    "Invitation",
    "LetterheadFile",
    "Membership",
    "Participant",
    "User",
    "Versioned",
    "VersionedRow",
]
