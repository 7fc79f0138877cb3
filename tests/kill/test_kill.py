"""A short game: a server killed under people who edit and accept loses nothing that it has acknowledged."""

import json
import subprocess
import sys

from tests.selfchecks.sources import PROJECT

SHORT = ("--edits", "40", "--acceptances", "5", "--people", "12")


def test_a_killed_server_loses_no_acknowledged_write_and_leaves_none_half_done() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.kill", *SHORT],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    killed, at_once = told["killed at random"], told["editing at once"]
    assert killed["kills"] > 0
    assert killed["edits acknowledged"] >= 40
    assert killed["faults"] == at_once["faults"] == []
    assert at_once["edits acknowledged"] >= 48
