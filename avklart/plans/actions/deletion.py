"""What is deleted stays for thirty days, and can be brought back."""

from django.db import transaction

from avklart.councils.writing import Change, opened_at, save_next
from avklart.domain.deletion import refuse_restoring
from avklart.domain.errors import RuleError
from avklart.plans.actions.indexing import index_rows
from avklart.plans.models import Activity, Clarification


@transaction.atomic
def delete_row[Row: (Activity, Clarification)](row: Row, version: int, change: Change) -> Row:
    """Delete an activity or a question so that it can be brought back, and give it; its number is never used again.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it since the page was opened.
    """
    current = opened_at(row, None)
    if current.deleted_at is None:
        if current.version != version:
            raise RuleError("changed-meanwhile")
        current.deleted_at = change.at
        save_next(current, change)
        index_rows(current.council, [current])
    return current


@transaction.atomic
def restore_row[Row: (Activity, Clarification)](row: Row, change: Change) -> Row:
    """Bring back what was deleted in the last thirty days, and give it.

    Raises:
        RuleError: "restore-too-late"; "not-deleted" when it stands.
    """
    current = opened_at(row, None)
    refuse_restoring(current.deleted_at, change.at)
    current.deleted_at = None
    save_next(current, Change(by=change.by, at=change.at, why=change.why or "restored"))
    index_rows(current.council, [current])
    return current
