"""Laying mails in the outbox, and carrying them out of it."""

from avklart.post.actions.carrying import BEING_SENT, KEPT, WAITS, carry_mails, forget_mails
from avklart.post.actions.outbox import Sender, Sending, lay_out

__all__ = ["BEING_SENT", "KEPT", "WAITS", "Sender", "Sending", "carry_mails", "forget_mails", "lay_out"]
