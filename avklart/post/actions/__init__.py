"""Laying mails in the outbox, and carrying them out of it."""

from avklart.post.actions.carrying import (
    BEING_SENT,
    KEPT,
    WAITS,
    carry_mails,
    forget_mails,
    take_up_what_was_left,
)
from avklart.post.actions.outbox import Sender, Sending, lay_out
from avklart.post.actions.uncertain import let_be, send_again

__all__ = [
    "BEING_SENT",
    "KEPT",
    "WAITS",
    "Sender",
    "Sending",
    "carry_mails",
    "forget_mails",
    "lay_out",
    "let_be",
    "send_again",
    "take_up_what_was_left",
]
