"""How long what is deleted can be brought back."""

from datetime import datetime, timedelta

from avklart.domain.errors import RuleError

DAYS_TO_UNDO = 30


def may_restore(deleted_at: datetime, at: datetime) -> bool:
    """Whether what was deleted then can still be brought back now.

    Source: none in law; the council's own rule, thirty days.
    """
    return at - deleted_at <= timedelta(days=DAYS_TO_UNDO)


def refuse_restoring(deleted_at: datetime | None, at: datetime) -> None:
    """Refuse to bring back what is not deleted, or was deleted too long ago.

    Raises:
        RuleError: "not-deleted", or "restore-too-late" with the number of days.

    Source: none in law; the council's own rule, thirty days.
    """
    if deleted_at is None:
        raise RuleError("not-deleted")
    if not may_restore(deleted_at, at):
        raise RuleError("restore-too-late", days=DAYS_TO_UNDO)
