"""avklart create-council and create-user: what there must be before anybody can sign in."""

import getpass
import secrets
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from avklart.cli.start import NotStartedError, start
from avklart.ui.sentences import Language, sentence

if TYPE_CHECKING:
    from avklart.councils.models import Council

_PASSWORD_BYTES = 15
# What a file may tell of a council; `participants` is a list of tables.
_TOLD = ("slug", "name", "language", "about", "contact", "is_example", "participants")


def make_council(given: dict[str, Any], file: str | None, language: Language) -> int:
    """Make a council from words on the command line, which win, and from a file, and say its address."""
    told = {**(_file_of_council(file, language) if file else {}), **given}
    start(language)
    from avklart.councils.actions import create_council
    from avklart.councils.writing import Change
    from avklart.ui.today import now

    change = Change(by=None, at=now(), why="created")
    council = create_council(told.pop("slug", ""), told.pop("name", ""), change, **told)
    print(sentence("command", "council-made", language, {"name": council.name, "slug": council.slug}))
    return 0


def make_user(email: str, name: str, council: str, role: str, language: Language) -> int:
    """Make a person who signs in, with a role in a council; one already known gets the role only."""
    start(language)
    from django.db import transaction

    from avklart.councils.actions import create_user, give_role
    from avklart.councils.models import User
    from avklart.councils.writing import Change
    from avklart.ui.today import now

    change = Change(by=None, at=now(), why="created")
    made = ""
    at = council_named(council)
    user = User.objects.filter(email=email.strip().lower()).first()
    typed = "" if user else _typed_password(language)
    with transaction.atomic():
        if user is None:
            made = "" if typed else secrets.token_urlsafe(_PASSWORD_BYTES)
            user = create_user(email, typed or made, change, name)
        give_role(user, at, role, change)
    print(sentence("command", "user-made", language, {"email": user.email, "council": at.name}))
    if made:
        print(sentence("command", "password-made", language, {"password": made}))
    return 0


def council_named(slug: str) -> "Council":
    """Give the council of this address.

    Raises:
        RuleError: "no-such-council", with the addresses there are.
    """
    from avklart.councils.models import Council
    from avklart.domain.errors import RuleError

    found = Council.every.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Council.every.values_list("slug", flat=True))
        raise RuleError("no-such-council", slug=slug, known=known or "–")
    return found


def _typed_password(language: Language) -> str:
    """Give what is typed where somebody can type, else nothing: then one is made and shown once."""
    return getpass.getpass(sentence("command", "password-asked", language)) if sys.stdin.isatty() else ""


def _file_of_council(file: str, language: Language) -> dict[str, Any]:
    try:
        told = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        facts = {"file": file, "reason": str(fault)}
        raise NotStartedError(sentence("command", "council-file-refused", language, facts)) from fault
    if unknown := [key for key in told if key not in _TOLD]:
        facts = {"file": file, "reason": ", ".join(unknown)}
        raise NotStartedError(sentence("command", "council-file-refused", language, facts))
    return told
