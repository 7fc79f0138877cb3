"""Whether a document is older than the one its plan was last taken from, by the days that the files tell."""

from dataclasses import dataclass
from datetime import datetime

from avklart.documents.begun import saved_at
from avklart.received.models import Reading


@dataclass(frozen=True, slots=True)
class Older:
    """When this document was saved, and the newer one that the plan was taken from: its name and when it was saved."""

    saved: datetime
    newer: str
    newer_saved: datetime


def older_than(reading: Reading) -> Older | None:
    """Give what makes a reading one of an older version, or None where it is not, or where a file tells no day."""
    accepted = Reading.every.filter(plan=reading.plan_id, state="accepted").exclude(pk=reading.pk)
    last = accepted.select_related("file").defer("draft").order_by("-accepted_at", "-pk").first()
    if last is None:
        return None
    mine, newer = saved_at(bytes(reading.file.content)), saved_at(bytes(last.file.content))
    return Older(mine, last.file.name, newer) if mine and newer and mine < newer else None
