"""The pages on both databases in one run, and the memory of a real server that has shown them all."""

import json
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.browser.server import PROJECT, environment_of, started
from tests.postgresql import programs, started_postgresql

MOST_MEMORY_MB = 150
ROUNDS = 3
Figures = dict[str, Any]


def pages_on_both(sizes: str) -> Figures:
    """Give the figures of all pages on SQLite and, where it is installed, on PostgreSQL."""
    found = {"SQLite": _on("", sizes)}
    if programs() is None:
        return {**found, "PostgreSQL": "not installed"}
    with started_postgresql(durable=True) as address:
        return {**found, "PostgreSQL": _on(address, sizes)}


def _on(database: str, sizes: str) -> Figures:
    with tempfile.TemporaryDirectory(prefix="avklart-bench-") as folder:
        environment = environment_of(Path(folder), database)
        words = [sys.executable, "-m", "tests.bench.pages", "--sizes", sizes]
        done = subprocess.run(words, cwd=PROJECT, env=environment, check=True, stdout=subprocess.PIPE)
        found: Figures = json.loads(done.stdout)
        addresses, session = found.pop("addresses"), found.pop("session")
        return {**found, "memory": _memory(environment, addresses, session)}


def _memory(environment: Mapping[str, str], addresses: Sequence[str], session: str) -> Figures:
    """Give the most memory the process that serves has had after showing every page some times, in megabytes."""
    with started(environment) as (server, pid):
        for _ in range(ROUNDS):
            for address in addresses:
                asked = urllib.request.Request(
                    server + address, headers={"Cookie": f"avklart={session}", "Accept-Encoding": "gzip"}
                )
                with urllib.request.urlopen(asked) as answer:
                    answer.read()
        most = max(peak_mb(one) for one in (pid, *_children(pid)))
    return {"most_mb": most, "met": most < MOST_MEMORY_MB}


def peak_mb(pid: int) -> int:
    """Give the most memory a process has had, in megabytes."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) // 1024


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(word) for word in told.split()]
