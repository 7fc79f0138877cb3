"""One who takes part and was taken out by mistake is brought back, from the history that kept the row."""

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change, save
from avklart.domain.deletion import refuse_restoring
from avklart.domain.errors import RuleError


@transaction.atomic
def restore_participant(council: Council, key: int, change: Change) -> Participant:
    """Bring back one who was taken out in the last thirty days, as it was then, and give it.

    Raises:
        RuleError: "not-deleted" when nobody of this key was taken out or it is back; "restore-too-late";
            "participant-taken" when one of that name takes part from the same day now.
    """
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)
    record = Participant.history.filter(council=council, id=key).order_by("-history_id").first()
    is_gone = record is not None and record.history_type == "-"
    refuse_restoring(record.history_date if is_gone else None, change.at)
    one: Participant = record.instance
    if Participant.every.filter(council=council, name=one.name, from_on=one.from_on).exists():
        raise RuleError("participant-taken", field="name", name=one.name)
    if one.is_host and Participant.every.filter(council=council, is_host=True).exists():
        one.is_host = False
    one.version += 1
    save(one, change)
    log("participant-restored", council=council, by=change.by, at=change.at, name=one.name)
    return one
