"""A second look at an activity that was read: words of its row that no value holds, said as doubts."""

from avklart.intake.second_look.looking import notes_of

__all__ = ["notes_of"]
