"""What is done to received files: taken in, read outside the request, accepted."""

from avklart.received.actions.acceptance import accept_draft
from avklart.received.actions.files import receive_file
from avklart.received.actions.readings import ask_reading, interrupt_readings, read_now

__all__ = ["accept_draft", "ask_reading", "interrupt_readings", "read_now", "receive_file"]
