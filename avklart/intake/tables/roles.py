"""The roles that columns have, and which of them are alike."""

from typing import get_args

from avklart.intake.tables.context import Role

ACTORS: frozenset[str] = frozenset(
    {"responsible", "leads", "partners", "executes", "decides", "crossed", "crossed-partners"}
)
# Those who do the work or answer for it; who takes part or decides stands beside them.
DOERS: frozenset[str] = frozenset({"responsible", "leads", "executes", "crossed"})
TIMES: frozenset[str] = frozenset({"when", "deadline", "start", "end", "span"})
MONEY: frozenset[str] = frozenset({"source", "cost", "payer", "total", "year"})
_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}


def known_role(word: str | None) -> Role | None:
    """Give the role of a column for a role of the header words, or None where no column is that.

    Source: none; a step of reading.
    """
    return _ROLES.get(word or "")


def column_role(word: str) -> Role:
    """Give the role of a column for a role of the header words; what no column is, is extra.

    Source: none; a step of reading.
    """
    return _ROLES.get(word, "extra")
