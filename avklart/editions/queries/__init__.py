"""What pages and papers read of editions."""

from avklart.editions.queries.editions import (
    content_of,
    draft_of,
    editions_of,
    is_intact,
    latest_edition,
    plan_hash_of,
    text_of,
)

__all__ = ["content_of", "draft_of", "editions_of", "is_intact", "latest_edition", "plan_hash_of", "text_of"]
