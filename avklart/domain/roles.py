"""Who may do what in a council, and that somebody always may."""

from collections.abc import Collection

from avklart.domain.errors import RuleError

ADMINISTRATOR = "administrator"


def refuse_no_administrator(roles_left: Collection[str]) -> None:
    """Refuse a change after which nobody could change the council's people and settings.

    Raises:
        RuleError: "last-administrator".

    Source: none in law; a council without an administrator could only be helped by those who run the server.
    """
    if ADMINISTRATOR not in roles_left:
        raise RuleError("last-administrator", field="role")
