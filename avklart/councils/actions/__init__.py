"""What is done to councils, people and roles."""

from avklart.councils.actions.councils import create_council
from avklart.councils.actions.log import log
from avklart.councils.actions.people import create_user, give_role

__all__ = ["create_council", "create_user", "give_role", "log"]
