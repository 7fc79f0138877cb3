"""A draft becomes a plan when a person accepts it."""

from datetime import datetime

from django.db import transaction

from avklart.councils.actions import log
from avklart.councils.models import User
from avklart.councils.writing import Change
from avklart.domain.draft_from_json import draft_from_json
from avklart.domain.errors import RuleError
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Plan
from avklart.received.models import Reading


@transaction.atomic
def accept_draft(reading: Reading, by: User | None, at: datetime) -> Plan:
    """Store the draft of a reading as a new working plan, seen by members only, whole or not at all, and give it.

    Raises:
        RuleError: "already-accepted", or "not-read-yet" where there is no draft to accept.
    """
    current = Reading.every.select_for_update(of=("self",)).select_related("file", "council").get(pk=reading.pk)
    if current.state == "accepted":
        raise RuleError("already-accepted")
    if current.state != "read" or current.draft is None:
        raise RuleError("not-read-yet")
    plan = plan_from_draft(current.council, draft_from_json(current.draft), Change(by=by, at=at, why="accepted"))
    current.plan, current.state, current.accepted_by, current.accepted_at = plan, "accepted", by, at
    current.version += 1
    current.save()
    log("draft-accepted", council=current.council, by=by, at=at, file=current.file.name, plan=plan.slug)
    return plan
