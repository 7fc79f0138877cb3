"""Settings: safe as they stand, told apart from nonsense, and every one of them told in docs/operations.md."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.selfchecks.sources import PROJECT, python_files, text_of


def run(folder: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run manage.py with nothing in the environment but the data folder and these settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    said = {f"AVKLART_{name}": value for name, value in settings.items()}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=PROJECT,
        env={**kept, "AVKLART_DATA": str(folder), **said},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("settings", [{}, {"BEHIND_PROXY": "yes", "HOSTS": "plan.example.no"}])
def test_the_settings_pass_djangos_own_examination_for_deployment(settings, tmp_path):
    done = run(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **settings)
    assert done.returncode == 0, done.stderr


def test_no_migration_is_missing(tmp_path):
    done = run(tmp_path, "makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("TODAY", "1. mars 2018"),
        ("HTTPS", "kanskje"),
        ("THREADS", "mange"),
        ("PROCESSES", "0"),
        ("MAIL_PORT", "²"),
        ("MAIL_TLS", "ssl"),
        ("ADDRESS", "plan.example.no"),
        ("ADDRESS", "https://localhost/arbeid"),
        ("ADDRESS", "https://noen@localhost"),
        ("ADDRESS", "https://localhost:0"),
        ("ADDRESS", "http://localhost"),
        ("ADDRESS", "https://plan.example.no"),
    ],
)
def test_a_setting_that_makes_no_sense_stops_the_start_and_is_named(name, word, tmp_path):
    done = run(tmp_path, "check", **{name: word})
    assert done.returncode != 0
    assert f"AVKLART_{name}" in done.stderr.splitlines()[-1]


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    for _ in range(2):
        run(tmp_path, "check")
    secrets = list(tmp_path.glob("secret-key"))
    assert [stat.S_IMODE(secret.stat().st_mode) for secret in secrets] == [0o600]
    first = secrets[0].read_text()
    run(tmp_path, "check")
    assert secrets[0].read_text() == first


def test_every_setting_is_told_in_the_documentation():
    asked = set()
    for path in python_files("avklart/config"):
        asked |= set(re.findall(r'(?:said|is_said|listed|day_said|number_said)\("([A-Z_]+)"', text_of(path)))
    told = set(re.findall(r"^\| `AVKLART_([A-Z_]+)`", text_of("docs/operations.md"), re.M))
    assert {"DATABASE", "SECRET_KEY", "TODAY"} <= asked
    assert asked - told == set()
    assert told - asked == {"LANGUAGE"}
