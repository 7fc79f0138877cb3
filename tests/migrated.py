"""An empty database of this version, made once by its migrations and copied by all tests that want one of their own.

To migrate takes longer than most tests. What is kept is made anew as soon as a migration, a model or a package changes.
"""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db.backends.sqlite3.creation import DatabaseCreation

from avklart.cli.start import held

PROJECT = Path(__file__).resolve().parent.parent
KEPT = PROJECT / "var" / "migrated"
DATABASE = "avklart.sqlite3"
# What may leave another database, in each app of ours, beside the packages.
_MAKING = ("*/migrations/*.py", "*/models/*.py", "*/models.py", "*/mending.py")
_LONGEST_UNUSED = 24 * 60 * 60.0


def migrated() -> Path:
    """Give the file of an SQLite database with every table, and no row but those that migrations write."""
    kept = KEPT / f"{_made_of()}.sqlite3"
    with held(KEPT / "making.lock"):
        if kept.exists():
            kept.touch()
        else:
            _forget_those_unused()
            _make(kept)
    return kept


def put_into(folder: Path) -> Path:
    """Let the data folder of an installation, new or empty, begin with the database of this version, and give it."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(migrated(), folder / DATABASE)
    return folder


@contextmanager
def databases_in_memory_begin_migrated() -> Iterator[None]:
    """Let the SQLite databases that Django makes for tests begin as copies, so that migrating them finds them done."""
    make = DatabaseCreation._create_test_db  # type: ignore[attr-defined]
    opened: list[sqlite3.Connection] = []

    def begin(creation: DatabaseCreation, *words: Any, **named: Any) -> Any:
        name = make(creation, *words, **named)
        memory = sqlite3.connect(creation._get_test_db_name(), uri=True)  # type: ignore[attr-defined]
        opened.append(memory)
        with closing(sqlite3.connect(migrated())) as kept:
            kept.backup(memory)
        return name

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseCreation, "_create_test_db", begin)
        yield
    for memory in opened:
        memory.close()


def _made_of() -> str:
    """Give a word that is another as soon as something is that may leave another database."""
    ours = [file for pattern in _MAKING for file in sorted((PROJECT / "avklart").glob(pattern))]
    told = hashlib.sha256(sys.version.encode())
    for file in (PROJECT / "uv.lock", *ours):
        told.update(f"{file.relative_to(PROJECT)}\n".encode() + file.read_bytes())
    return told.hexdigest()[:32]


def _forget_those_unused() -> None:
    for older in KEPT.glob("*.sqlite3"):
        if older.stat().st_mtime < time.time() - _LONGEST_UNUSED:
            older.unlink()


def _make(kept: Path) -> None:
    """Migrate a database in a process and a folder of its own, as an installation does, and keep it whole or not."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    with tempfile.TemporaryDirectory(prefix="avklart-migrated-") as folder:
        there = {**ours, "AVKLART_DATA": folder, "AVKLART_HTTPS": "no"}
        words = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(words, cwd=PROJECT, env=there, check=True)
        half = kept.with_suffix(".half")
        with closing(sqlite3.connect(Path(folder) / DATABASE)) as made, closing(sqlite3.connect(half)) as copy:
            made.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # all of it in the one file
    half.rename(kept)
