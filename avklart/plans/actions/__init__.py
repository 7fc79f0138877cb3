"""What is done to plans: each action is one transaction, is told who does it and when, and asks `domain`."""

from avklart.plans.actions.activities import add_activity, change_activity, move_activity
from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.clarification_steps import note_said, put_before, raise_clarification
from avklart.plans.actions.clarifications import (
    add_clarification,
    ask_continuation,
    ask_what_is_left,
    attach_activities,
    change_clarification,
    detach_activity,
    release_clarification,
    set_due_day,
)
from avklart.plans.actions.deletion import delete_row, restore_row
from avklart.plans.actions.lines import (
    add_funding,
    add_responsibility,
    change_funding,
    change_responsibility,
    remove_line,
)
from avklart.plans.actions.new_plan import plan_from_draft
from avklart.plans.actions.settling import reopen_clarification, settle_clarification
from avklart.plans.actions.undoing import undo_change
from avklart.plans.actions.words import change_area, change_goal, change_text

__all__ = [
    "ActorBook",
    "add_activity",
    "add_clarification",
    "add_funding",
    "add_responsibility",
    "ask_continuation",
    "ask_what_is_left",
    "attach_activities",
    "change_activity",
    "change_area",
    "change_clarification",
    "change_funding",
    "change_goal",
    "change_responsibility",
    "change_text",
    "delete_row",
    "detach_activity",
    "move_activity",
    "note_said",
    "plan_from_draft",
    "put_before",
    "raise_clarification",
    "release_clarification",
    "remove_line",
    "reopen_clarification",
    "restore_row",
    "set_due_day",
    "settle_clarification",
    "undo_change",
]
