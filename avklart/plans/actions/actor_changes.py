"""Actors are renamed, told apart by kind, and given other names."""

from datetime import datetime

from django.db import transaction
from django.db.models.functions import Lower

from avklart.councils.models import Participant
from avklart.councils.writing import Change, opened_at, remove, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.people import ActorEntry
from avklart.domain.typed import line_typed
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, ActorAlias, Project


@transaction.atomic
def change_actor(
    actor: Actor, entry: ActorEntry, participant: Participant | None, version: int, change: Change
) -> Actor:
    """Store an actor's name, kind, and the participant it belongs to, and give it. The old name stays as another name.

    Raises:
        RuleError: "name-taken" when another actor goes by it; "kind-of-project" when a project is made something else,
            or something else a project; "changed-meanwhile" when somebody has changed it since the page was opened.
    """
    current = opened_at(actor, None)
    wanted = {"name": entry.name, "kind": entry.kind, "participant_id": participant.pk if participant else None}
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    if current.kind != entry.kind and Project.every.filter(actor=current).exists() != (entry.kind == "project"):
        raise RuleError("kind-of-project", field="kind")
    refuse_taken(current, entry.name, "name")
    before = current.name
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    if before.casefold() != entry.name.casefold():
        for own in ActorAlias.every.annotate(key=Lower("name")).filter(actor=current, key=entry.name.lower()):
            remove(own, change)
        write_new([ActorAlias(council=current.council, actor=current, name=before)], change)
    index_rows(current.council, [current])
    return current


@transaction.atomic
def add_alias(actor: Actor, name: str, change: Change) -> ActorAlias:
    """Let an actor be known by one more name, and give it; the same name twice is one.

    Raises:
        RuleError: "text-missing", "text-too-long"; "name-taken" when another actor goes by it.
    """
    current = opened_at(actor, None)
    typed = line_typed(name, "alias", needed=True)
    refuse_taken(current, typed, "alias")
    for known in ActorAlias.every.filter(actor=current):
        if known.name.casefold() == typed.casefold():
            return known
    alias = ActorAlias(council=current.council, actor=current, name=typed)
    write_new([alias], change)
    index_rows(current.council, [current])
    return alias


@transaction.atomic
def remove_alias(actor: Actor, alias_key: int, change: Change) -> None:
    """Let an actor no longer be known by a name; one that is gone already stays gone."""
    current = opened_at(actor, None)
    alias = ActorAlias.every.filter(actor=current, pk=alias_key).first()
    if alias:
        remove(alias, change)
        index_rows(current.council, [current])


@transaction.atomic
def undo_actor_change(actor: Actor, changed_at: datetime, change: Change) -> None:
    """Take back what was done to an actor and its other names at one moment.

    Raises:
        RuleError: "nothing-to-undo", or "undo-too-late" when somebody has changed it since.
    """
    current = opened_at(actor, None)
    records = [(Actor, one) for one in Actor.history.filter(id=current.pk, history_date=changed_at, history_type="~")]
    aliases = ActorAlias.history.filter(actor_id=current.pk, history_date=changed_at)
    undo_touched(current.council, [*records, *((ActorAlias, one) for one in aliases)], change)
    index_rows(current.council, [Actor.every.get(pk=current.pk)])


def refuse_taken(actor: Actor, name: str, field: str) -> None:
    """Refuse a name that another actor of the council goes by.

    Raises:
        RuleError: "name-taken" with the name.
    """
    same = {"council": actor.council_id, "key": name.lower()}
    others = Actor.every.annotate(key=Lower("name")).filter(**same, merged_into__isnull=True).exclude(pk=actor.pk)
    aliases = ActorAlias.every.annotate(key=Lower("name")).filter(**same).exclude(actor=actor)
    if others.exists() or aliases.exists():
        raise RuleError("name-taken", field=field, name=name)
