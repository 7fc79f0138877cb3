"""What is done to received files: taken in, read, reviewed, accepted or compared with a plan; or kept as finished."""

from avklart.received.actions.acceptance import accept_draft
from avklart.received.actions.files import receive_file, remove_file
from avklart.received.actions.finished import (
    Finished,
    finish_paper,
    forget_removed_papers,
    hide_paper,
    remove_paper,
    restore_paper,
    show_paper,
)
from avklart.received.actions.readings import ask_reading, interrupt_readings, read_now
from avklart.received.actions.taking_over import choose_plan, take_over

__all__ = [
    "Finished",
    "accept_draft",
    "ask_reading",
    "choose_plan",
    "finish_paper",
    "forget_removed_papers",
    "hide_paper",
    "interrupt_readings",
    "read_now",
    "receive_file",
    "remove_file",
    "remove_paper",
    "restore_paper",
    "show_paper",
    "take_over",
]
