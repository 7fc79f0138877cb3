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
from tests.selfchecks.sources import text_of
from tests.serving import free_port, served

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


def taken(office: Office, number: int) -> int:
    """Give how many mails have come, having waited for so many."""
    for _ in range(600):
        if len(office.taken) >= number:
            break
        signal.sigtimedwait([], 0.1)
    return len(office.taken)


def test_one_round_for_cron_sends_what_waits_and_ends(installation: Any) -> None:
    environment, office = installation
    assert due(environment) == "Tasks done: 0. Mails sent: 3."
    assert due(environment) == "Tasks done: 0. Mails sent: 0."
    assert len(office.taken) == 3


def test_a_worker_sends_what_waits_and_stops_when_told_and_cron_leaves_it_alone(installation: Any) -> None:
    environment, office = installation
    with worker(environment) as process:
        assert taken(office, 3) == 3
        assert due(environment) == "Tasks done: 0. Mails sent: 0."
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert len(office.taken) == 3


def test_a_server_without_a_worker_leaves_what_waits_to_others(installation: Any, tmp_path: Path) -> None:
    environment, office = installation
    port = free_port()
    with served([*_AVKLART, "serve", "--port", str(port), "--without-worker"], environment, tmp_path, port):
        signal.sigtimedwait([], 3)  # the carrier of a server looks every second
        assert office.connections == 0
        assert due(environment) == "Tasks done: 0. Mails sent: 3."


def test_a_server_as_the_demo_starts_it_does_what_waits_inside_itself(installation: Any, tmp_path: Path) -> None:
    environment, office = installation
    port, folder = free_port(), tmp_path / "mail"
    demo = environment | {"AVKLART_TODAY": "2018-03-01", "AVKLART_MAIL_FOLDER": str(folder)}
    with served([*_AVKLART, "serve", "--port", str(port)], demo, tmp_path, port):
        for _ in range(600):
            if folder.exists() and b"".join(one.read_bytes() for one in folder.iterdir()).count(b"\nTo: ") == 3:
                break
            signal.sigtimedwait([], 0.1)
    laid = b"".join(one.read_bytes() for one in folder.iterdir())
    assert [laid.count(f"To: person{number}@nord.example".encode()) for number in range(3)] == [1, 1, 1]
    assert office.connections == 0
    assert 'exec "$avklart" serve --port "$port"' in text_of("script/demo")
