"""Two actors turn out to be one: all that hangs on the one hangs on the other from now on, until it is taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from avklart.councils.models import VersionedRow
from avklart.councils.writing import Change, opened_at, remove, remove_all, save_all, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import (
    Actor,
    ActorAlias,
    Clarification,
    ClarificationAsked,
    Commitment,
    Funding,
    FundingShare,
    Project,
    Responsibility,
    RoleHolder,
)

# What can hang on an actor, outermost first, and the fields that name it.
_HANGS: tuple[tuple[type[models.Model], tuple[str, ...]], ...] = (
    (Responsibility, ("actor_id", "of_id")),
    (Funding, ("payer_id",)),
    (Commitment, ("giver_id",)),
    (Clarification, ("body_id",)),
    (RoleHolder, ("role_id",)),
    (Project, ("leader_id", "steering_group_id")),
    (ActorAlias, ("actor_id",)),
)
# The same of models of layers above, which tell of themselves when Django starts.
_HANGS_ABOVE: dict[type[models.Model], tuple[str, ...]] = {}


def follow_merges(model: type[models.Model], *fields: str) -> None:
    """Let the rows of a model of a layer above follow actors that are merged or parted again, by these fields."""
    _HANGS_ABOVE[model] = fields


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
    # Whoever reads the history of an activity sees that nobody else carries it now: one has another name.
    change = replace(change, why=change.why or "merged")
    for model, fields in (*_HANGS, *_HANGS_ABOVE.items()):
        _hang_over(model, fields, gone, kept, change)
    _ask_instead(gone, kept, change)
    _pay_instead(gone, kept, change)
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
    models_touched: tuple[Any, ...] = (
        *(Actor, Project, Funding, FundingShare, Commitment),
        *(Responsibility, RoleHolder, Clarification, ClarificationAsked, ActorAlias),
        *_HANGS_ABOVE,
    )
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
    rows = list(model._default_manager.filter(which))
    known = _lines_of(kept) if model is Responsibility else set()
    stored: list[models.Model] = []
    spare: list[models.Model] = []
    for row in rows:
        for field in fields:
            if getattr(row, field) == gone.pk:
                setattr(row, field, kept.pk)
        line = _line(row) if isinstance(row, Responsibility) else None
        (spare if line in known else stored).append(row)
        if line is not None:
            known.add(line)
    remove_all(spare, change)
    _save_all(stored, change)


def _lines_of(actor: Actor) -> set[Any]:
    """Give each line of an actor as it would stand again: one activity carries it once."""
    return {_line(line) for line in Responsibility.every.filter(Q(actor=actor) | Q(of=actor))}


def _line(line: Responsibility) -> tuple[object, ...]:
    return (line.activity_id, line.actor_id, line.of_id, line.part, line.from_on, line.to_on)


def _ask_instead(gone: Actor, kept: Actor, change: Change) -> None:
    """Ask the one in place of the other; where both are asked the same, once, in the place of whoever stood first."""
    known = {row.clarification_id: row for row in ClarificationAsked.every.filter(actor=kept)}
    stored, spare = [], []
    for row in ClarificationAsked.every.filter(actor=gone):
        other = known.get(row.clarification_id)
        if other is None:
            row.actor = kept
            stored.append(row)
            continue
        spare.append(row)
        if row.position < other.position:
            other.position = row.position
            stored.append(other)
    remove_all(spare, change)
    save_all(stored, change)


def _pay_instead(gone: Actor, kept: Actor, change: Change) -> None:
    """Let the one give the shares of the other; where both give to the same, they are added."""
    known = {(one.funding_id, one.year): one for one in FundingShare.every.filter(payer=kept)}
    stored, spare = [], []
    for row in FundingShare.every.filter(payer=gone):
        other = known.get((row.funding_id, row.year))
        if other is None:
            row.payer = kept
            stored.append(row)
            continue
        other.amount_nok += row.amount_nok
        other.hours = (other.hours or 0) + (row.hours or 0) or None
        other.key = None
        spare.append(row)
        stored.append(other)
    remove_all(spare, change)
    save_all(stored, change)


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
    lines = list(Funding.every.filter(project=project))
    for line in lines:
        line.project = other
    _save_all(lines, change)
    commitments = list(Commitment.every.filter(project=project))
    for one in commitments:
        one.project = other
    _save_all(commitments, change)
    missing = [name for name in ("starts_on", "leader", "steering_group") if getattr(other, name) is None]
    if other.ends_on is None and project.ends_on:
        missing += ["ends_on", "ends_source"]
    if any(getattr(project, name) for name in missing):
        for name in missing:
            setattr(other, name, getattr(project, name))
        save_next(other, change)
    remove(project, change)


def _save_all(rows: Sequence[models.Model], change: Change) -> None:
    for row in rows:
        if isinstance(row, VersionedRow):
            row.version += 1
    save_all(rows, change)
