"""What is done to received files: taken in, read outside the request, reviewed, accepted or compared with a plan."""

from avklart.received.actions.acceptance import accept_draft
from avklart.received.actions.files import receive_file, remove_file
from avklart.received.actions.readings import ask_reading, interrupt_readings, read_now
from avklart.received.actions.taking_over import choose_plan, take_over

__all__ = [
    "accept_draft",
    "ask_reading",
    "choose_plan",
    "interrupt_readings",
    "read_now",
    "receive_file",
    "remove_file",
    "take_over",
]
