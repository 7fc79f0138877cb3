"""What a person has seen of others' changes."""

from datetime import datetime

from avklart.councils.models import User


def mark_changes_seen(user: User, at: datetime) -> None:
    """Note that a person has seen all changes up to a moment."""
    user.seen_changes_at = at
    user.save(update_fields=["seen_changes_at"])
