"""avklart serve: a real server on a data folder of its own, with the worker that reads inside it."""

import os
import sqlite3
import subprocess
import sys
import time
import urllib.error
from contextlib import closing
from pathlib import Path

import pytest

from tests.migrated import put_into
from tests.selfchecks.sources import PROJECT
from tests.serving import free_port, served, text_at

SERVE = (sys.executable, "-m", "avklart.cli.main", "serve")
ASK = """
from pathlib import Path
import django
django.setup()
from avklart.councils.models import Council
from avklart.received.actions import ask_reading, receive_file
from avklart.ui.today import now
file = receive_file(Council.every.get(), "plan.docx", Path({plan!r}).read_bytes(), by=None, at=now())
ask_reading(file, by=None, at=now())
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Give the environment of an installation of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    return {
        **kept,
        "AVKLART_DATA": str(tmp_path / "data"),
        "AVKLART_HTTPS": "no",
        "AVKLART_LANGUAGE": "en",
        "DJANGO_SETTINGS_MODULE": "avklart.config.settings",
        "PYTHONPATH": str(PROJECT),
    }


@pytest.fixture
def installed(environment: dict[str, str]) -> dict[str, str]:
    """Give the environment of an installation whose tables are made."""
    put_into(Path(environment["AVKLART_DATA"]))
    return environment


def run(environment: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def asked_of(environment: dict[str, str], what: str) -> list[tuple[object, ...]]:
    """Ask or change the database beside the server."""
    with closing(sqlite3.connect(f"{environment['AVKLART_DATA']}/avklart.sqlite3", timeout=20)) as database, database:
        return database.execute(what).fetchall()


def state(environment: dict[str, str], *, otherwise: str = "") -> str:
    """Give the state of the only reading, having waited until it is no longer `otherwise`."""
    ends = time.monotonic() + 60
    while True:
        found = str(asked_of(environment, "SELECT state FROM received_reading")[0][0])
        if found != otherwise or time.monotonic() > ends:
            return found
        time.sleep(0.1)


def test_what_waits_is_read_outside_the_request_and_what_was_cut_off_is_marked(installed, tmp_path, samples):
    assert run(installed, "-m", "avklart.cli.main", "create-council", "nord", "Nordrådet").returncode == 0
    plan = str(samples / "fjellregionen" / "fjellregionen.docx")
    asked = run(installed, "-c", ASK.format(plan=plan))
    assert asked.returncode == 0, asked.stderr
    port = free_port()
    assert state(installed) == "waiting"
    with served([*SERVE, "--port", str(port)], installed, tmp_path, port):
        assert state(installed, otherwise="waiting") in ("reading", "read")
        assert state(installed, otherwise="reading") == "read"
        asked_of(installed, "UPDATE received_reading SET state = 'reading', draft = NULL")
    with served([*SERVE, "--port", str(port)], installed, tmp_path, port):
        assert state(installed, otherwise="reading") == "interrupted"


def test_a_server_answers_pages_and_style_sheets_and_refuses_a_taken_port(installed, tmp_path):
    port = free_port()
    with served([*SERVE, "--port", str(port)], installed, tmp_path, port) as server:
        page = text_at(port, "/konto/logg-inn/")
        assert "<h1" in page
        with pytest.raises(urllib.error.HTTPError, match="404"):
            text_at(port, "/static/nothing.css")
        second = run(installed, "-m", "avklart.cli.main", "serve", "--port", str(port))
        assert (second.returncode, second.stderr.count("\n")) == (2, 1)
        assert str(port) in second.stderr
        assert server.poll() is None
    assert "Avklart answers at" in (tmp_path / "server.log").read_text()


@pytest.mark.parametrize("words", [["--host", "no.such.host.example"], ["--port", "99999"]])
def test_an_address_that_cannot_be_is_said_in_one_sentence(words, installed):
    done = run(installed, "-m", "avklart.cli.main", "serve", *words)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_django_is_not_loaded_to_read_a_file(environment, samples):
    plan = str(samples / "fjellregionen" / "fjellregionen.docx")
    look = f"import sys; from avklart.cli.main import main; main(['read', {plan!r}]); print('django' in sys.modules)"
    done = run(environment, "-c", look)
    assert done.stdout.splitlines()[-1] == "False"
    assert not Path(environment["AVKLART_DATA"]).exists()
