"""The rows of the outbox, and the letters that go out by it."""

from avklart.post.models.letter import Letter
from avklart.post.models.outgoing import OutgoingMail

__all__ = ["Letter", "OutgoingMail"]
