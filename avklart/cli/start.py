"""Django and the database, made ready for the commands that need them. Commands that read files never come here."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from avklart.ui.sentences import Language, sentence


class NotStartedError(Exception):
    """The settings or the database are not as they must be; its text is the sentence for the person."""


def start(language: Language, *, migrate: bool = True) -> None:
    """Set up Django, and bring the database up to this version unless told not to.

    Raises:
        NotStartedError: with the sentence that says what is wrong.
    """
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import Error, InterfaceError, OperationalError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avklart.config.settings")
    try:
        django.setup()
        if migrate:
            _migrate()
    except (ImproperlyConfigured, ValueError) as fault:
        raise NotStartedError(sentence("command", "settings-wrong", language, {"reason": str(fault)})) from fault
    except Error as fault:
        is_away = isinstance(fault, OperationalError | InterfaceError)
        code = "database-not-reached" if is_away else "database-not-upgraded"
        raise NotStartedError(sentence("command", code, language, {"reason": str(fault).strip()})) from fault
    except OSError as fault:
        facts = {"folder": str(fault.filename), "reason": str(fault.strerror)}
        raise NotStartedError(sentence("command", "folder-not-usable", language, facts)) from fault


def waiting_migrations() -> list[str]:
    """Give the names of migrations that the database has not had."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return [str(migration) for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


@contextmanager
def held(lock: Path) -> Iterator[None]:
    """Hold a lock of the data folder: whoever else wants it waits until this is done, or its process ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _migrate() -> None:
    from django.conf import settings
    from django.core.management import call_command

    # Two commands that start at once must not change the tables at once.
    with held(settings.DATA / "migrating.lock"):
        if waiting_migrations():
            call_command("migrate", interactive=False, verbosity=0)
