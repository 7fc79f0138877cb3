"""A council's settings and those who take part in it are changed, each with its history."""

from dataclasses import asdict

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change, opened_at, remove, save_next, write_new
from avklart.domain.council_settings import SettingsEntry
from avklart.domain.errors import RuleError
from avklart.domain.participants import ParticipantEntry


@transaction.atomic
def change_settings(council: Council, entry: SettingsEntry, version: int, change: Change) -> Council:
    """Store what a person has made of a council's settings, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed them to something else since `version`.
    """
    current = opened_at(council, None)
    wanted = asdict(entry)
    changed = [name for name, value in wanted.items() if getattr(current, name) != value]
    if not changed:
        return current
    _refuse_other(current, version)
    for name in changed:
        setattr(current, name, wanted[name])
    save_next(current, change)
    log("settings-changed", council=current, by=change.by, at=change.at, fields=changed)
    return current


@transaction.atomic
def add_participant(council: Council, entry: ParticipantEntry, change: Change) -> Participant:
    """Let one more take part in a council, and give it. The form sent twice adds nobody twice.

    Raises:
        RuleError: "participant-taken" when one of that name takes part from the same day.
    """
    _hold(council)
    same = Participant.every.filter(council=council, name=entry.name, from_on=entry.from_on).first()
    if same is not None:
        if all(getattr(same, name) == value for name, value in asdict(entry).items()):
            return same
        raise RuleError("participant-taken", field="name", name=entry.name)
    participant = Participant(council=council, **asdict(entry))
    if entry.is_host:
        _take_host_from_others(participant, change)
    write_new([participant], change)
    log("participant-added", council=council, by=change.by, at=change.at, name=entry.name)
    return participant


@transaction.atomic
def change_participant(participant: Participant, entry: ParticipantEntry, version: int, change: Change) -> Participant:
    """Store what a person has made of one who takes part, and give it; no change, no new version.

    Only one municipality houses the secretariat: the one that did so before does so no longer.

    Raises:
        RuleError: "participant-taken", or "changed-meanwhile".
    """
    _hold(participant.council)
    current = opened_at(participant, None)
    wanted = asdict(entry)
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    _refuse_other(current, version)
    same = Participant.every.filter(council=current.council, name=entry.name, from_on=entry.from_on)
    if same.exclude(pk=current.pk).exists():
        raise RuleError("participant-taken", field="name", name=entry.name)
    for name, value in wanted.items():
        setattr(current, name, value)
    if entry.is_host:
        _take_host_from_others(current, change)
    save_next(current, change)
    log("participant-changed", council=current.council, by=change.by, at=change.at, name=entry.name)
    return current


@transaction.atomic
def remove_participant(participant: Participant, version: int, change: Change) -> None:
    """Take out one who was entered by mistake; who no longer takes part gets a last day instead.

    Raises:
        RuleError: "changed-meanwhile".
    """
    _hold(participant.council)
    current = Participant.every.filter(pk=participant.pk).first()
    if current is None:
        return
    _refuse_other(current, version)
    log("participant-removed", council=current.council, by=change.by, at=change.at, name=current.name)
    remove(current, change)


def _hold(council: Council) -> None:
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)


def _refuse_other(current: Council | Participant, version: int) -> None:
    if current.version != version:
        raise RuleError("changed-meanwhile")


def _take_host_from_others(participant: Participant, change: Change) -> None:
    for other in Participant.every.filter(council=participant.council, is_host=True).exclude(pk=participant.pk):
        other.is_host = False
        save_next(other, change)
