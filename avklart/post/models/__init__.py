"""The rows of the outbox, the letters that go out by it, and the moments at which work falls due."""

from avklart.post.models.due import DueMoment
from avklart.post.models.letter import Letter
from avklart.post.models.outgoing import OutgoingMail

__all__ = ["DueMoment", "Letter", "OutgoingMail"]
