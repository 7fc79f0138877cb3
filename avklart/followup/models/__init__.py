"""Updates, how activities stand, events, tasks; contacts, their links, and what comes in by them."""

from avklart.followup.models.contact import Contact, ContactRole
from avklart.followup.models.link import Incoming, UpdateLink
from avklart.followup.models.progress import ActivityTask, Event, Progress, StatusUpdate

__all__ = [
    "ActivityTask",
    "Contact",
    "ContactRole",
    "Event",
    "Incoming",
    "Progress",
    "StatusUpdate",
    "UpdateLink",
]
