"""What is done to councils, people and roles."""

from avklart.councils.actions.bringing_back import restore_participant
from avklart.councils.actions.councils import create_council
from avklart.councils.actions.invitations import accept_as_new, accept_as_user, invite, withdraw_invitation
from avklart.councils.actions.letterheads import remove_letterhead, store_letterhead
from avklart.councils.actions.log import log
from avklart.councils.actions.people import (
    change_own_account,
    choose_language,
    create_user,
    give_role,
    log_for,
    note_failed_sign_in,
    remove_member,
    set_password,
)
from avklart.councils.actions.settings import (
    add_participant,
    change_participant,
    change_settings,
    remove_participant,
)

__all__ = [
    "accept_as_new",
    "accept_as_user",
    "add_participant",
    "change_own_account",
    "change_participant",
    "change_settings",
    "choose_language",
    "create_council",
    "create_user",
    "give_role",
    "invite",
    "log",
    "log_for",
    "note_failed_sign_in",
    "remove_letterhead",
    "remove_member",
    "remove_participant",
    "restore_participant",
    "set_password",
    "store_letterhead",
    "withdraw_invitation",
]
