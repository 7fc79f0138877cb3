"""A PostgreSQL of the tests' own: made in a folder of its own, reached through a socket in it, gone afterwards.

`python -m tests.postgresql COMMAND …` runs a command with AVKLART_TEST_DATABASE telling where it is.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

_SECONDS_TO_START = 60
# The tests make and throw away; what a power cut would take is worth nothing.
_IN_A_HURRY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
_ORDINARY_USERS = ("postgres", "nobody")


def programs() -> Path | None:
    """Give the folder that holds initdb and postgres, or None where PostgreSQL is not installed."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return next((folder for folder in reversed(found) if (folder / "initdb").exists()), None)


@contextmanager
def started_postgresql(*, durable: bool = False) -> Iterator[str]:
    """Give the address of a new and empty PostgreSQL; it lives until this is left, or this process dies.

    A durable one keeps what it has acknowledged as one in earnest does.
    """
    folder = programs()
    if folder is None:
        raise RuntimeError("PostgreSQL is not installed (Debian package postgresql)")
    with tempfile.TemporaryDirectory(prefix="avklart-pg-") as made:
        user = _ordinary_user()
        if user:
            os.chown(made, user.pw_uid, user.pw_gid)
        as_user = _words_as(user)
        data = Path(made) / "data"
        _run([*as_user, str(folder / "initdb"), "--pgdata", str(data), "--username=avklart", "--auth=trust",
              "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])  # fmt: skip
        settings = ["listen_addresses=", f"unix_socket_directories={made}", *(() if durable else _IN_A_HURRY)]
        options = [word for setting in settings for word in ("-c", setting)]
        with (Path(made) / "log").open("wb") as log:
            server = subprocess.Popen([*as_user, str(folder / "postgres"), "-D", str(data), *options], stderr=log)
        try:
            _wait_until_it_answers(server, made)
            yield f"postgres://avklart@{quote(made, safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # SIGTERM would wait until everybody has left
            server.wait(_SECONDS_TO_START)


def _ordinary_user() -> pwd.struct_passwd | None:
    """Give the user to run it as where we are root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return next(known[name] for name in _ORDINARY_USERS if name in known)


def _words_as(user: pwd.struct_passwd | None) -> list[str]:
    """Give the words before a command that let it run as that user, and end when we do."""
    change = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"] if user else []
    return ["setpriv", "--pdeathsig", "INT", *change, "--"]


def _wait_until_it_answers(server: "subprocess.Popen[bytes]", socket: str) -> None:
    ends = time.monotonic() + _SECONDS_TO_START
    while True:
        try:
            psycopg.connect(host=socket, user="avklart", dbname="postgres").close()
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > ends:
                raise RuntimeError((Path(socket) / "log").read_text(errors="replace")) from None
            time.sleep(0.1)
        else:
            return


def _run(words: Sequence[str]) -> None:
    done = subprocess.run(words, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)


if __name__ == "__main__":
    with started_postgresql() as address:
        there = {**os.environ, "AVKLART_TEST_DATABASE": address}
        raise SystemExit(subprocess.run(sys.argv[1:], env=there, check=False).returncode)
