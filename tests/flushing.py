"""Tables that only grow are emptied between tests, and nowhere else.

A test that runs real transactions leaves its rows, and Django empties every table afterwards. On SQLite that is a
DELETE, which the triggers of editions and of the audit log refuse, as they must. They are put aside for that moment.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from django.db.backends.sqlite3.base import DatabaseOperations  # type: ignore[attr-defined]


def let_tables_that_only_grow_be_emptied(patch: pytest.MonkeyPatch) -> None:
    """Let the flush after a test put triggers aside; while a test runs they hold."""
    flush = DatabaseOperations.execute_sql_flush

    def with_triggers_aside(operations: Any, statements: Sequence[str]) -> None:
        with operations.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            try:
                flush(operations, statements)
            finally:
                for _, made_by in triggers:
                    cursor.execute(made_by)

    patch.setattr(DatabaseOperations, "execute_sql_flush", with_triggers_aside)
