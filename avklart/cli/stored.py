"""A plan of the database named where a file may be: `avklart check fjellregionen-2017-2018`."""

import os
import re
from pathlib import Path
from typing import Any

from avklart.domain.draft import PlanDraft
from avklart.ui.sentences import Language

_NAME = re.compile(r"[a-z0-9_]+(?:-[a-z0-9_]+)+")


def may_be_stored(name: str) -> bool:
    """Whether a word can be the name of a plan of the database: written as one, and no file here."""
    return bool(_NAME.fullmatch(name)) and not os.path.lexists(name)


def stored_plan(name: str, language: Language) -> PlanDraft | None:
    """Give the plan of this name as it now stands, or None where the database has none, or there is no database.

    Project money ends on the day that somebody has settled, where somebody has.

    Raises:
        NotStartedError: when the settings or the database are not as they must be.
    """
    import secrets

    from avklart.cli.start import start, waiting_migrations

    # Nothing is signed here, and a mistyped file name must not leave a new secret in a folder nobody asked for.
    os.environ.setdefault("AVKLART_SECRET_KEY", secrets.token_urlsafe())
    start(language, migrate=False)
    from django.db import connection

    if not _is_there(connection) or waiting_migrations():
        return None
    from avklart.plans.queries.money import plan_as_settled
    from avklart.plans.queries.plans import plan_named

    plan = plan_named(name)
    return None if plan is None else plan_as_settled(plan)


def _is_there(connection: Any) -> bool:
    """Whether there is a database to ask: on SQLite the mere asking would make an empty one."""
    if connection.vendor != "sqlite" or connection.is_in_memory_db():
        return True
    return Path(str(connection.settings_dict["NAME"])).is_file()
