"""A reading is asked for within the request and done outside it; its state is stored, and pages follow it."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from avklart.councils.models import User
from avklart.documents.errors import FileRefusedError
from avklart.domain.draft_json import draft_to_json
from avklart.domain.uploads import refuse_reading
from avklart.intake.bounded import plan_of_file
from avklart.plans.models import Plan
from avklart.received.actions.files import LIMITS
from avklart.received.models import Reading, ReceivedFile

logger = logging.getLogger("avklart.received")
UNDER_WAY = ("waiting", "reading")


@transaction.atomic
def ask_reading(file: ReceivedFile, by: User | None, at: datetime, plan: Plan | None = None) -> Reading:
    """Ask that the file be read, and give the reading to follow; one already under way is not asked for again.

    `plan` is the plan that it is to be compared with; without one, it is to become a new plan.

    Raises:
        RuleError: "too-many-readings" beyond what people of one council may ask for in an hour.
    """
    from avklart.received.tasks import read_received

    # Held, so that two who ask at once get one reading.
    ReceivedFile.every.select_for_update().only("pk").get(pk=file.pk)
    under_way = Reading.every.filter(file=file, plan=plan, state__in=UNDER_WAY).first()
    if under_way is not None:
        return under_way
    if by is not None:
        asked = Reading.every.filter(council=file.council_id, asked_at__gt=at - timedelta(hours=1), asked_at__lte=at)
        refuse_reading(asked.count(), LIMITS)
    reading = Reading.every.create(council=file.council, file=file, plan=plan, asked_by=by, asked_at=at)
    # In the same database and the same transaction: a reading that waits always has its task.
    read_received.enqueue(reading.pk)
    return reading


def read_now(reading_id: int, clock: Callable[[], datetime]) -> None:
    """Read the file of a waiting reading and store what came of it: the draft, or the refusal with its facts.

    Long: never called within a request, nor within a transaction. A reading that no longer waits is left as it is.
    """
    started = Reading.every.filter(pk=reading_id, state="waiting").update(state="reading", started_at=clock())
    if not started:
        return
    file = Reading.every.select_related("file").get(pk=reading_id).file
    try:
        found = draft_to_json(plan_of_file(bytes(file.content), file.name))
    except FileRefusedError as refusal:
        _end(reading_id, clock(), state="refused", refusal={"code": refusal.code, "facts": dict(refusal.facts)})
    except Exception:
        # What the reader of the page must be told is the same whatever went wrong; the log has the rest.
        logger.exception("file %s of reading %s could not be understood", file.pk, reading_id)
        _end(reading_id, clock(), state="refused", refusal={"code": "reader-failed", "facts": {}})
    else:
        _end(reading_id, clock(), state="read", draft=found)


def interrupt_readings(at: datetime) -> int:
    """Mark readings that a stopped server left half done, and give how many; each may be asked for again."""
    return Reading.every.filter(state="reading").update(state="interrupted", ended_at=at)


def _end(reading_id: int, at: datetime, **outcome: object) -> None:
    # One marked as interrupted meanwhile stays so: somebody may already have asked for another.
    Reading.every.filter(pk=reading_id, state="reading").update(ended_at=at, **outcome)
