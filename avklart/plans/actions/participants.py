"""One who takes part is taken out, and brought back, together with what belongs to it: actors and terms of office."""

from collections.abc import Iterator

from django.db import transaction

from avklart.councils.actions import remove_participant, restore_participant
from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change, remove_all, save_next
from avklart.domain.errors import RuleError
from avklart.plans.models import Actor, RoleHolder, SharingWeight


@transaction.atomic
def take_out_participant(participant: Participant, version: int, change: Change) -> None:
    """Take out one who was entered by mistake; its actors and terms belong to nobody until it is brought back.

    Raises:
        RuleError: "changed-meanwhile"; "participant-in-key" with the name of a sharing key it has a part in.
    """
    weights = list(SharingWeight.every.filter(participant=participant).select_related("key"))
    for one in weights:
        if one.key.deleted_at is None:
            raise RuleError("participant-in-key", name=one.key.name)
    remove_all(weights, change)
    for model in (Actor, RoleHolder):
        for row in model.every.select_for_update(of=("self",)).filter(participant=participant):
            row.participant = None
            save_next(row, change)
    remove_participant(participant, version, change)


@transaction.atomic
def bring_back_participant(council: Council, key: int, change: Change) -> Participant:
    """Bring back one who was taken out in the last thirty days, and what belonged to it then and to nobody now.

    Raises:
        RuleError: as `restore_participant` refuses.
    """
    one = restore_participant(council, key, change)
    for row in _lost_with(one):
        row.participant = one
        save_next(row, Change(by=change.by, at=change.at, why="restored"))
    return one


def _lost_with(one: Participant) -> Iterator[Actor | RoleHolder]:
    """Give what belonged to this participant when it was last taken out, and belongs to nobody."""
    taken_out = Participant.history.filter(id=one.pk, history_type="-").latest("history_id").history_date
    for model in (Actor, RoleHolder):
        belonged = model.history.filter(participant_id=one.pk).values("id")
        for row in model.every.select_for_update(of=("self",)).filter(participant=None, pk__in=belonged):
            # Before, and not at that moment: then the row was stored without.
            before = model.history.filter(id=row.pk, history_date__lt=taken_out).latest("history_id")
            if before.participant_id == one.pk:
                yield row
