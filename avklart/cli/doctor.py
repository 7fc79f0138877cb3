"""avklart doctor: whether the installation is well, a line for each thing, and what to do where it is not."""

import contextlib
import fcntl
import os
import platform
import shutil
import smtplib
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.mail import mailers
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.utils import DatabaseError
from django.utils import timezone

from avklart import __version__
from avklart.cli.serve import warnings_of_settings
from avklart.cli.start import NotStartedError, waiting_migrations
from avklart.editions.models import Edition
from avklart.editions.queries import is_intact
from avklart.jobs.models import Job
from avklart.post.queries import outbox
from avklart.received.models import Reading
from avklart.ui.sentences import Language, sentence

LOW_ON_SPACE = 1 << 30
_NETWORK_FILE_SYSTEMS = ("nfs", "cifs", "smb", "9p", "fuse.sshfs")
_OWNER_ONLY = 0o077
_MAIL_SECONDS = 5


class Finding(NamedTuple):
    """One thing looked at: "well", "look" or "fault", and the code and facts of its sentence."""

    state: str
    code: str
    facts: dict[str, str | int]


def examine(language: Language) -> int:
    """Look at everything, say each finding, and give 0, or 1 where something is a fault."""
    states = []
    for look in LOOKS:
        for finding in look(language):
            states.append(finding.state)
            said = sentence("doctor", finding.code, language, finding.facts)
            print(f"{sentence('doctor', finding.state, language):<9} {said}")
    return 1 if "fault" in states else 0


def _versions(_: Language) -> Iterator[Finding]:
    yield Finding("well", "versions", {"version": __version__, "python": platform.python_version()})


def _settings(language: Language) -> Iterator[Finding]:
    try:
        warnings = warnings_of_settings("127.0.0.1", language)
    except NotStartedError as fault:
        yield Finding("fault", "as-said", {"said": str(fault)})
        return
    yield from (Finding("look", "as-said", {"said": warning}) for warning in warnings)
    if not settings.HTTPS:
        yield Finding("look", "no-https", {})
    if settings.TODAY:
        yield Finding("look", "stands-still", {"day": settings.TODAY.isoformat()})
    if not (warnings or not settings.HTTPS or settings.TODAY):
        yield Finding("well", "settings", {})


def _folder(_: Language) -> Iterator[Finding]:
    folder = settings.DATA
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Finding("fault", "folder-not-writable", {"folder": str(folder)})
        return
    free = shutil.disk_usage(folder).free
    facts: dict[str, str | int] = {"folder": str(folder), "free": f"{free / (1 << 30):.1f}"}
    yield Finding("look" if free < LOW_ON_SPACE else "well", "folder", facts)
    kind = file_system_of(folder)
    if connection.vendor == "sqlite" and kind.startswith(_NETWORK_FILE_SYSTEMS):
        yield Finding("fault", "network-folder", {"folder": str(folder), "kind": kind})
    secret = folder / "secret-key"
    if secret.exists() and stat.S_IMODE(secret.stat().st_mode) & _OWNER_ONLY:
        yield Finding("fault", "secret-readable", {"file": str(secret)})


def _database(_: Language) -> Iterator[Finding]:
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                yield from _sqlite(cursor)
            else:
                cursor.execute("SHOW server_version")
                yield Finding("well", "postgresql", {"version": str(cursor.fetchone()[0])})
        waiting = waiting_migrations()
    except DatabaseError as fault:
        yield Finding("fault", "database", {"reason": str(fault).strip()})
        return
    if waiting:
        yield Finding("fault", "migrations", {"count": len(waiting)})
        return
    yield from _rows()


def _sqlite(cursor: CursorWrapper) -> Iterator[Finding]:
    def asked(question: str) -> list[str]:
        cursor.execute(question)
        return [str(row[0]) for row in cursor.fetchall()]

    damage = [said for said in asked("PRAGMA integrity_check(5)") if said != "ok"]
    damage += [f"foreign_key_check: {table}" for table in asked("PRAGMA foreign_key_check")]
    if damage:
        yield Finding("fault", "damaged", {"reason": "; ".join(damage)})
    else:
        yield Finding("well", "sqlite", {"version": asked("SELECT sqlite_version()")[0]})


def _rows() -> Iterator[Finding]:
    changed = [str(edition) for edition in Edition.every.select_related("plan") if not is_intact(edition)]
    if changed:
        yield Finding("fault", "edition-changed", {"editions": ", ".join(changed)})
    interrupted = Reading.every.filter(state="interrupted").count()
    if interrupted:
        yield Finding("look", "interrupted", {"count": interrupted})
    jobs = Job.every.filter(state="interrupted").count()
    if jobs:
        yield Finding("look", "interrupted-jobs", {"count": jobs})


def _worker(_: Language) -> Iterator[Finding]:
    running = is_held(settings.DATA / "worker.lock")
    yield Finding("well", "running" if running else "not-running", {})
    if not running and not (settings.STATIC_ROOT / ".gathered").is_file():
        yield Finding("look", "not-gathered", {})


def _mail(_: Language) -> Iterator[Finding]:
    mailer: Any = mailers["default"]
    facts: dict[str, str | int] = {"host": getattr(mailer, "host", "–"), "port": getattr(mailer, "port", "–")}
    mailer.timeout = _MAIL_SECONDS
    try:
        mailer.open()
        mailer.close()
    except (OSError, smtplib.SMTPException) as fault:
        yield Finding("look", "no-mail", {**facts, "reason": str(fault)})
    else:
        yield Finding("well", "mail", facts)
    with contextlib.suppress(DatabaseError):
        yield from _outbox()


def _outbox() -> Iterator[Finding]:
    found = outbox(timezone.now())
    reason = found.fault or "–"
    if found.waiting and not is_held(settings.DATA / "mail.lock"):
        yield Finding("fault", "mail-idle", {"count": found.waiting})
    elif found.late:
        yield Finding("look", "mail-late", {"count": found.late, "reason": reason})
    elif found.waiting:
        yield Finding("well", "mail-waiting", {"count": found.waiting})
    if found.held:
        yield Finding("well", "mail-held", {"count": found.held})
    if found.uncertain:
        yield Finding("look", "mail-uncertain", {"count": found.uncertain})
    if found.given_up:
        yield Finding("look", "mail-given-up", {"count": found.given_up, "reason": reason})


LOOKS: tuple[Callable[[Language], Iterator[Finding]], ...] = (_versions, _settings, _folder, _database, _worker, _mail)


def file_system_of(folder: Path) -> str:
    """Give the kind of file system a folder lies on ("ext4", "nfs4"), or nothing where the machine does not tell."""
    found = ("", "")
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    for mount in mounts:
        where, kind = mount.split(" ")[1:3]
        if folder.is_relative_to(where) and len(where) >= len(found[0]):
            found = (where, kind)
    return found[1]


def is_held(lock: Path) -> bool:
    """Whether some process holds this lock."""
    try:
        with lock.open("r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
