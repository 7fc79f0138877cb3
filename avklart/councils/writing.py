"""The one place where rows with history are written: nothing here leaves a change without who, when and why.

The history library sees saved rows only; a bulk write elsewhere would leave no trace, so a self-check forbids them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from typing import Any

from django.db import connection, models, transaction

from avklart.councils.models import User, Versioned
from avklart.domain.errors import RuleError

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Change:
    """Who makes a change, when, and why: a code of the words `reason`, or a person's own words."""

    by: User | None
    at: datetime
    why: str = ""


def write_new[Row: models.Model](rows: Sequence[Row], change: Change) -> None:
    """Store new rows of one kind, with their history."""
    if not rows:
        return
    manager: models.Manager[Any] = type(rows[0])._default_manager
    with transaction.atomic(savepoint=False):
        manager.bulk_create(rows, batch_size=_AT_ONCE)
        _copy_to_history(type(rows[0]), [row.pk for row in rows], change, "+")


def save_all(rows: Sequence[models.Model], change: Change) -> None:
    """Store rows of one kind as they now are, with their history, in a few queries; what was deleted stands again."""
    if not rows:
        return
    model = type(rows[0])
    manager: models.Manager[Any] = model._default_manager
    keys = {row.pk for row in rows}
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    with transaction.atomic(savepoint=False):
        standing = set(manager.filter(pk__in=keys).values_list("pk", flat=True))
        manager.bulk_create(
            rows, batch_size=_AT_ONCE, update_conflicts=True, unique_fields=[model._meta.pk.name], update_fields=names
        )
        _copy_to_history(model, sorted(standing), change, "~")
        _copy_to_history(model, sorted(keys - standing), change, "+")


def remove_all(rows: Sequence[models.Model], change: Change) -> None:
    """Delete rows of one kind; their history keeps what they were. In a few queries where nothing can hang on them."""
    if not rows:
        return
    model, keys = type(rows[0]), [row.pk for row in rows]
    if _has_hanging(model):
        for row in rows:
            remove(row, change)
        return
    deleting = f"DELETE FROM {_quoted(model._meta.db_table)} WHERE {_quoted(_key_column(model))} IN "  # noqa: S608
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        _copy_to_history(model, keys, change, "-")
        for some in batched(keys, _AT_ONCE, strict=False):
            cursor.execute(f"{deleting}({', '.join('%s' for _ in some)})", some)


def _has_hanging(model: type[models.Model]) -> bool:
    hanging = (field for field in model._meta.get_fields(include_hidden=True) if field.auto_created)
    return any(getattr(field, "on_delete", models.DO_NOTHING) is not models.DO_NOTHING for field in hanging)


def _copy_to_history(model: type[models.Model], keys: Sequence[int], change: Change, kind: str) -> None:
    """Let the database itself copy rows into their history: half the cost of storing a large plan otherwise."""
    for some in batched(keys, _AT_ONCE, strict=False):
        _copy_some(model, some, change, kind)


def _copy_some(model: type[models.Model], keys: Sequence[int], change: Change, kind: str) -> None:
    history = model.history.model  # type: ignore[attr-defined]
    told = {
        "history_date": change.at,
        "history_user": change.by.pk if change.by else None,
        "history_change_reason": change.why,
        "history_type": kind,
    }
    fields = [history._meta.get_field(name) for name in told]
    copied = [_quoted(field.column) for field in history.tracked_fields]
    columns = ", ".join((*copied, *(_quoted(field.column) for field in fields)))
    chosen = ", ".join((*copied, *("%s" for _ in fields)))
    key, marks = _quoted(_key_column(model)), ", ".join("%s" for _ in keys)
    # Names of our own tables and columns alone; every value is a parameter.
    copying = (
        f"INSERT INTO {_quoted(history._meta.db_table)} ({columns}) SELECT {chosen} "  # noqa: S608
        f"FROM {_quoted(model._meta.db_table)} WHERE {key} IN ({marks}) ORDER BY {key}"
    )
    given = [field.get_db_prep_save(value, connection) for field, value in zip(fields, told.values(), strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(copying, [*given, *keys])


def _key_column(model: type[models.Model]) -> str:
    key: models.Field[Any, Any] = model._meta.pk
    return str(key.column)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def save(row: models.Model, change: Change) -> None:
    """Store a row as it now is, with its history."""
    _tell(row, change)
    row.save()


def remove(row: models.Model, change: Change) -> None:
    """Delete a row; its history keeps what it was."""
    _tell(row, change)
    row.delete()


def opened_at[Row: Versioned](row: Row, version: int | None) -> Row:
    """Give the row as it stands now, held until the transaction ends, for one who opened it at this version.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it since.
    """
    manager: models.Manager[Any] = type(row)._default_manager
    current: Row = manager.select_for_update(of=("self",)).get(pk=row.pk)
    if version is not None and current.version != version:
        raise RuleError("changed-meanwhile")
    return current


def save_next(row: Versioned, change: Change) -> None:
    """Store a row that several may edit, as its next version."""
    row.version += 1
    save(row, change)


def _tell(row: Any, change: Change) -> None:
    row._history_user = change.by
    row._history_date = change.at
    row._change_reason = change.why


in_one = transaction.atomic


@contextmanager
def one_moment() -> Iterator[None]:
    """Give a transaction in which all queries see one moment; on SQLite every transaction does."""
    alone = not connection.in_atomic_block
    with transaction.atomic():
        if alone and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield
