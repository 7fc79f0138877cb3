"""The one place where rows with history are written: nothing here leaves a change without who, when and why.

The history library sees saved rows only; a bulk write elsewhere would leave no trace, so a self-check forbids them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models, transaction
from simple_history.utils import bulk_create_with_history

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
    if rows:
        bulk_create_with_history(
            rows,
            type(rows[0]),
            batch_size=_AT_ONCE,
            default_user=change.by,
            default_date=change.at,
            default_change_reason=change.why,
        )


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
