"""Several who act at the same moment, each with a connection of their own, on either database."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

from django.db import connection, connections


def at_once[One, Came](act: Callable[[One], Came], those: Sequence[One], folder: Path) -> list[Came]:
    """Give what came of it for each, when all act at once. The test must have real transactions.

    In SQLite's memory one connection locks out all others, so they act on a copy of it in a file, as an installation
    does; what they leave there is what `act` gives, and the memory stays as it was.
    """
    barrier = Barrier(len(those))

    def acting(one: One) -> Came:
        try:
            connection.ensure_connection()
            barrier.wait(30)
            return act(one)
        finally:
            connection.close()

    with _shared(folder), ThreadPoolExecutor(len(those)) as pool:
        return list(pool.map(acting, those))


@contextmanager
def _shared(folder: Path) -> Iterator[None]:
    if connection.vendor != "sqlite":
        yield
        return
    file = folder / "at-once.sqlite3"
    connection.ensure_connection()
    copy = sqlite3.connect(file)
    connection.connection.backup(copy)
    copy.close()
    settings = connections.settings["default"]
    before = settings["NAME"]
    settings["NAME"] = str(file)
    try:
        yield
    finally:
        settings["NAME"] = before
