"""A real server on a port and a data folder of its own, filled with the world of the example pages."""

import json
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.migrated import put_into
from tests.pages.world import World

PROJECT = Path(__file__).resolve().parents[2]
LONGEST_START = 60.0
TODAY = "2018-03-01"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers at `address`, with what stands in its database; `pid` is its first process."""

    address: str
    world: World
    environment: Mapping[str, str]
    pid: int


@contextmanager
def served_empty(folder: Path, database: str = "") -> Iterator[str]:
    """Give the address of a server whose councils and people are there, and no plan yet."""
    environment = environment_of(folder, database)
    _filled_or_copied(environment, "people")
    with started(environment) as (address, _):
        yield address


@contextmanager
def served(folder: Path, database: str = "") -> Iterator[Server]:
    """Give a server with the world in its database, and stop it afterwards. `database` is an address, else SQLite."""
    environment = environment_of(folder, database)
    world = filled(environment)
    with started(environment) as (address, pid):
        yield Server(address, world, environment, pid)


def filled(environment: Mapping[str, str]) -> World:
    """Fill the database of an environment and give what stands in it."""
    return World(**json.loads(_filled_or_copied(environment)))


def _filled_or_copied(environment: Mapping[str, str], *words: str) -> str:
    """Fill a database and give what is told of it; with SQLite a data folder is filled once, and then copied."""
    if "AVKLART_DATABASE" in environment:
        return _fill(environment, *words)
    kept, told = _folder_kept(*words)
    shutil.copytree(kept.name, environment["AVKLART_DATA"], dirs_exist_ok=True)
    return told


@cache
def _folder_kept(*words: str) -> "tuple[TemporaryDirectory[str], str]":
    """Give a data folder that is filled, as long as this process lives, and what is told of it."""
    kept = TemporaryDirectory(prefix="avklart-filled-")
    put_into(Path(kept.name))
    return kept, _fill(environment_of(Path(kept.name)), *words)


def _fill(environment: Mapping[str, str], *words: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "tests.pages.world", *words],
        cwd=PROJECT,
        env=dict(environment),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout


@contextmanager
def started(environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Give the address and the process of `avklart serve` once it answers, and stop it afterwards."""
    port = _free_port()
    log = Path(environment["AVKLART_DATA"]) / "server.log"
    words = [sys.executable, "-m", "avklart.cli.main", "serve", "--port", str(port), "--language", "en"]
    with log.open("a") as told:
        process = subprocess.Popen(
            words, cwd=PROJECT, env=dict(environment), stdout=subprocess.PIPE, stderr=told, text=True
        )
        try:
            yield _address_when_ready(process, log), process.pid
        finally:
            process.terminate()
            process.wait(30)
            if process.stdout:
                process.stdout.close()


def _address_when_ready(process: "subprocess.Popen[str]", log: Path) -> str:
    ends = time.monotonic() + LONGEST_START
    assert process.stdout is not None
    while time.monotonic() < ends and process.poll() is None:
        if select.select([process.stdout], [], [], 0.2)[0] and (
            found := re.search(r"http://[\w.:]+", process.stdout.readline())
        ):
            return found.group().rstrip(".")
    raise AssertionError(f"the server did not start: {log.read_text()}")


def environment_of(folder: Path, database: str = "") -> dict[str, str]:
    """Give the environment of a server: its data folder, its database (SQLite where none is told), and the day."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    also = {"AVKLART_DATABASE": database} if database else {}
    return {
        **kept,
        **also,
        "AVKLART_DATA": str(folder),
        "AVKLART_HTTPS": "no",
        "AVKLART_TODAY": TODAY,
        "PYTHONPATH": str(PROJECT),
    }


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
