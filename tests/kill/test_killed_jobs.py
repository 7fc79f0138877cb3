"""A server killed in the middle of long work marks it as interrupted at its next start, and has stored none of it."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.selfchecks.sources import PROJECT

KINDS = {"accept", "adopt", "compare", "paper", "take-over"}


# A kill that comes when the work is done already shows nothing: such a game is played anew, at most so many in all.
_MOST_GAMES = 3


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Give what became of each kind of work that was cut off, and of the same asked for again."""
    for _ in range(_MOST_GAMES):
        found = _played()
        if "done" not in found["cut off"].values():
            break
    return found


def _played() -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.kill.jobs"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_each_kind_of_work_that_was_cut_off_is_marked_as_interrupted(told):
    assert told["cut off"] == dict.fromkeys(KINDS, "interrupted")
    assert told["kills"] == len(KINDS)


def test_nothing_of_it_is_stored(told):
    assert (told["changed by halves"], told["damage"]) == ({}, [])


def test_it_is_done_when_it_is_asked_for_again(told):
    assert told["again"] == dict.fromkeys(KINDS, "done")
