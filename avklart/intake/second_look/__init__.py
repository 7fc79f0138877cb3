"""A second look at an activity that was read: words of its row that no value holds, said as doubts."""

from avklart.intake.second_look.looking import notes_of
from avklart.intake.second_look.whole_plan import doubts_of_plan

__all__ = ["doubts_of_plan", "notes_of"]
