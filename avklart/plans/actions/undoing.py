"""One change is taken back whole: every row it touched is as it was before, and the history tells of both."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import models, transaction
from django.db.models import Max

from avklart.councils.models import Council, VersionedRow
from avklart.councils.writing import Change, opened_at, remove_all, save, save_all
from avklart.domain.errors import RuleError
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.settling_undone import touched_by_answer
from avklart.plans.models import (
    Activity,
    Actor,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
    Commitment,
    Funding,
    FundingShare,
    FundingYear,
    Goal,
    Plan,
    Project,
    Responsibility,
    Text,
)

Whole = Activity | Clarification | Area
_FINDABLE = (Activity, Actor, Area, Clarification, Goal, Project, Text)


@transaction.atomic
def undo_change(whole: Whole, changed_at: datetime, change: Change) -> None:
    """Take back what was done to an activity, a question or an area, and to the lines of it, at one moment.

    An answer is taken back with all it wrote into the plan.
    What was made then is deleted, what was removed stands again, and what was changed is as it was.

    Raises:
        RuleError: "nothing-to-undo"; "undone-already" when it was taken back; "undo-too-late" when somebody has changed
            one of those rows since.
    """
    opened_at(whole, None)
    answered = [] if isinstance(whole, Area) else touched_by_answer(whole, changed_at)
    touched = answered or [
        (model, record) for model, rows in _history_of(whole) for record in rows.filter(history_date=changed_at)
    ]
    if any(record.history_change_reason == "order" for _, record in touched):
        _undo_move(whole, changed_at, change)
    else:
        undo_touched(whole.council, touched, change)


def _undo_move(moved: Whole, changed_at: datetime, change: Change) -> None:
    """Let two activities that changed places at a moment stand where they stood; their words are left as they are.

    Raises:
        RuleError: "undo-too-late" when one of them has been moved since.
    """
    Plan.every.select_for_update(of=("self",)).get(pk=moved.plan_id)
    order = {"plan_id": moved.plan_id, "history_date": changed_at, "history_change_reason": "order"}
    for record in Activity.history.filter(**order):
        current = opened_at(Activity.every.get(pk=record.id), None)
        if current.position != record.position or record.prev_record is None:
            raise RuleError("undo-too-late")
        current.position = record.prev_record.position
        save(current, Change(by=change.by, at=change.at, why="undone"))


def undo_touched(council: Council, touched: Sequence[tuple[type[models.Model], Any]], change: Change) -> None:
    """Take back these records of history, each with its model, outermost first.

    Raises:
        RuleError: "nothing-to-undo" where there are none; "undone-already" when they were taken back; "undo-too-late"
            when somebody has changed one of them since.
    """
    if not touched:
        raise RuleError("nothing-to-undo")
    kinds = [(model, [record for _, record in some]) for model, some in groupby(touched, key=itemgetter(0))]
    for model, records in kinds:
        _refuse_changed_since(model, records)
    back = Change(by=change.by, at=change.at, why="undone")
    # Lines before what they hang on when they go, after it when they come back.
    for model, records in reversed(kinds):
        _take_away(model, [record for record in reversed(records) if record.history_type == "+"], back)
    for model, records in kinds:
        _put_back(model, [record for record in records if record.history_type != "+"], back)
    found = {model: [record.id for record in records] for model, records in kinds if model in _FINDABLE}
    index_rows(council, [row for model, keys in found.items() for row in model._default_manager.filter(pk__in=keys)])


def _refuse_changed_since(model: type[models.Model], records: Sequence[Any]) -> None:
    newest = _history(model).filter(id__in={record.id for record in records}).order_by().values("id")
    newest_of = dict(newest.annotate(newest=Max("history_id")).values_list("id", "newest"))
    changed = [record for record in records if newest_of[record.id] > record.history_id]
    if changed:
        raise RuleError("undone-already" if _was_undone(model, changed[0]) else "undo-too-late")


def _was_undone(model: type[models.Model], record: Any) -> bool:
    """Whether the next that happened to a row was that this was taken back: the button was pressed twice."""
    later = _history(model).filter(id=record.id, history_id__gt=record.history_id).order_by("history_id").first()
    return bool(later.history_change_reason == "undone")


def _history(model: type[models.Model]) -> Any:
    return model.history  # type: ignore[attr-defined]


def _history_of(whole: Whole) -> Iterator[tuple[type[models.Model], Any]]:
    """Give the history of a whole and of what hangs on it, outermost first."""
    yield type(whole), _history(type(whole)).filter(id=whole.pk)
    if isinstance(whole, Activity):
        lines = _history(Funding).filter(activity_id=whole.pk)
        yield Responsibility, _history(Responsibility).filter(activity_id=whole.pk)
        yield Funding, lines
        for hanging in (FundingYear, FundingShare, Commitment):
            yield hanging, _history(hanging).filter(funding_id__in=lines.values("id"))
    elif isinstance(whole, Clarification):
        yield ClarificationAsked, _history(ClarificationAsked).filter(clarification_id=whole.pk)
        yield ClarificationPlace, _history(ClarificationPlace).filter(clarification_id=whole.pk)
        yield ClarificationNote, _history(ClarificationNote).filter(clarification_id=whole.pk)
    else:
        yield Text, _history(Text).filter(area_id=whole.pk)
        yield Goal, _history(Goal).filter(area_id=whole.pk)


def _take_away(model: type[models.Model], made: Sequence[Any], change: Change) -> None:
    known: dict[int, Any] = model._default_manager.in_bulk([record.id for record in made])
    rows = [known[record.id] for record in made]
    if not issubclass(model, Activity | Clarification):
        remove_all(rows, change)
        return
    for row in rows:
        # Its number is never used again, and it can be brought back.
        row.deleted_at = change.at
        row.version += 1
    save_all(rows, change)


def _put_back(model: type[models.Model], records: Sequence[Any], change: Change) -> None:
    earlier: dict[int, list[Any]] = {}
    changed = {record.id for record in records if record.history_type == "~"}
    for one in _history(model).filter(id__in=changed).order_by("history_date", "history_id"):
        earlier.setdefault(one.id, []).append(one)
    rows = []
    for record in records:
        before = [one for one in earlier.get(record.id, ()) if one.history_date < record.history_date]
        if record.history_type == "~" and not before:
            raise RuleError("nothing-to-undo")
        row = before[-1].instance if before else record.instance
        if isinstance(row, VersionedRow):
            row.version = record.version + 1
        rows.append(row)
    _refuse_lost(rows)
    save_all(rows, change)


def _refuse_lost(rows: Sequence[models.Model]) -> None:
    """Refuse to put back rows that name one who is no longer there, as a term of a participant taken out since.

    Raises:
        RuleError: "undo-too-late".
    """
    for field in rows[0]._meta.concrete_fields if rows else ():
        if isinstance(field, models.ForeignKey) and field.name != "council":
            named = {getattr(row, field.attname) for row in rows} - {None}
            if named and field.related_model._base_manager.filter(pk__in=named).count() < len(named):
                raise RuleError("undo-too-late")
