"""The rows of the outbox."""

from avklart.post.models.outgoing import OutgoingMail

__all__ = ["OutgoingMail"]
