"""Two actors turn out to be one: all that hangs on the one hangs on the other from now on, until it is taken back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from avklart.councils.models import VersionedRow
from avklart.councils.writing import Change, opened_at, remove, save, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, ActorAlias, ClarificationAsked, Funding, Project, Responsibility, RoleHolder

# What can hang on an actor, outermost first, and the fields that name it.
_HANGS: tuple[tuple[type[models.Model], tuple[str, ...]], ...] = (
    (Responsibility, ("actor_id", "of_id")),
    (Funding, ("payer_id",)),
    (RoleHolder, ("role_id",)),
    (Project, ("leader_id", "steering_group_id")),
    (ActorAlias, ("actor_id",)),
)


@transaction.atomic
def merge_actors(actor: Actor, into: Actor, version: int, change: Change) -> Actor:
    """Let one actor be another, and give that: all that hangs on it goes over, and its name stays known.

    Raises:
        RuleError: "merge-itself"; "changed-meanwhile" when somebody has changed or merged one of them since.
    """
    if actor.pk == into.pk:
        raise RuleError("merge-itself", field="into")
    gone, kept = opened_at(actor, version), opened_at(into, None)
    if kept.merged_into_id or gone.merged_into_id or kept.council_id != gone.council_id:
        raise RuleError("changed-meanwhile")
    for model, fields in _HANGS:
        _hang_over(model, fields, gone, kept, change)
    _ask_instead(gone, kept, change)
    _take_project_over(gone, kept, change)
    gone.merged_into = kept
    save_next(gone, change)
    write_new([ActorAlias(council=kept.council, actor=kept, name=gone.name)], change)
    index_rows(kept.council, [gone, kept])
    return kept


@transaction.atomic
def undo_merge(actor: Actor, changed_at: datetime, change: Change) -> None:
    """Let an actor that was merged into another at one moment stand by itself again, with all it carried.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed one of those rows since.
    """
    gone = opened_at(actor, None)
    if gone.merged_into_id is None:
        raise RuleError("nothing-to-undo")
    kept = opened_at(gone.merged_into, None) if gone.merged_into else gone
    models_touched = (Actor, Project, Funding, Responsibility, RoleHolder, ClarificationAsked, ActorAlias)
    touched: list[tuple[type[models.Model], Any]] = []
    for model in models_touched:
        rows = model.history.filter(council_id=gone.council_id, history_date=changed_at, history_type__in="~-+")
        touched += [(model, record) for record in rows]
    undo_touched(gone.council, touched, change)
    index_rows(gone.council, [Actor.every.get(pk=gone.pk), Actor.every.get(pk=kept.pk)])


def _hang_over(model: type[models.Model], fields: Iterable[str], gone: Actor, kept: Actor, change: Change) -> None:
    which = Q()
    for field in fields:
        which |= Q(**{field: gone.pk})
    for row in model._default_manager.filter(which):
        for field in fields:
            if getattr(row, field) == gone.pk:
                setattr(row, field, kept.pk)
        if isinstance(row, Responsibility) and _stands_already(row):
            remove(row, change)
        else:
            _save(row, change)


def _stands_already(line: Responsibility) -> bool:
    """Whether the activity has the very same line already: one carries it once."""
    names = ("activity_id", "actor_id", "of_id", "part", "from_on", "to_on")
    same = {name: getattr(line, name) for name in names}
    return Responsibility.every.filter(**same).exclude(pk=line.pk).exists()


def _ask_instead(gone: Actor, kept: Actor, change: Change) -> None:
    """Ask the one in place of the other; where both are asked the same, once."""
    already = set(ClarificationAsked.every.filter(actor=kept).values_list("clarification_id", flat=True))
    for row in ClarificationAsked.every.filter(actor=gone):
        if row.clarification_id in already:
            remove(row, change)
        else:
            row.actor = kept
            save(row, change)


def _take_project_over(gone: Actor, kept: Actor, change: Change) -> None:
    """Let the project of the one be the other's: as it is where that has none, else its money and its days."""
    project = Project.every.filter(actor=gone).first()
    if project is None:
        return
    other = Project.every.filter(actor=kept).first()
    if other is None:
        project.actor = kept
        save_next(project, change)
        kept.kind = "project"
        save_next(kept, change)
        return
    for line in Funding.every.filter(project=project):
        line.project = other
        save_next(line, change)
    missing = [name for name in ("starts_on", "leader", "steering_group") if getattr(other, name) is None]
    if other.ends_on is None and project.ends_on:
        missing += ["ends_on", "ends_source"]
    if any(getattr(project, name) for name in missing):
        for name in missing:
            setattr(other, name, getattr(project, name))
        save_next(other, change)
    remove(project, change)


def _save(row: models.Model, change: Change) -> None:
    if isinstance(row, VersionedRow):
        save_next(row, change)
    else:
        save(row, change)
