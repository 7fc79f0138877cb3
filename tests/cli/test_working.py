"""A worker of its own, and one round for cron, do what a server without a worker leaves to them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.migrated import put_into
from tests.post.offices import Office, opened

_AVKLART = (sys.executable, "-m", "avklart.cli.main")
_LAY_OUT = """
from avklart.cli.start import start
start("en")
from django.utils import timezone
from avklart.post.actions import Sending, lay_out
for number in range(3):
    lay_out(f"person{number}@nord.example", "En", "En", timezone.now(), sending=Sending(once=True))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder, whose tables are made."""
    return put_into(tmp_path_factory.mktemp("working") / "data")


@pytest.fixture
def installation(installed: Path) -> Iterator[tuple[dict[str, str], Office]]:
    """Give the environment of an installation with three mails that wait, and the server they go to."""
    with opened() as (office, port):
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
        there = ours | {
            "AVKLART_DATA": str(installed),
            "AVKLART_HTTPS": "no",
            "AVKLART_LANGUAGE": "en",
            "AVKLART_MAIL_HOST": "127.0.0.1",
            "AVKLART_MAIL_PORT": str(port),
        }
        subprocess.run([sys.executable, "-c", _LAY_OUT], env=there, check=True, timeout=120)
        yield there, office


@contextmanager
def worker(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen([*_AVKLART, "worker"], env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert "does what waits" in process.stdout.readline()
        yield process
    finally:
        process.kill()
        process.communicate()


def due(environment: dict[str, str]) -> str:
    done = subprocess.run([*_AVKLART, "due"], env=environment, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()


def test_one_round_for_cron_sends_what_waits_and_ends(installation: Any) -> None:
    environment, office = installation
    assert due(environment) == "Tasks done: 0. Mails sent: 3."
    assert due(environment) == "Tasks done: 0. Mails sent: 0."
    assert len(office.taken) == 3


def test_a_worker_sends_what_waits_and_stops_when_told_and_cron_leaves_it_alone(installation: Any) -> None:
    environment, office = installation
    with worker(environment) as process:
        for _ in range(600):
            if len(office.taken) == 3:
                break
            process.poll()
            signal.sigtimedwait([], 0.1)
        assert len(office.taken) == 3
        assert due(environment) == "Tasks done: 0. Mails sent: 0."
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert len(office.taken) == 3
