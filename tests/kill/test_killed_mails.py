"""A short game: mails that were due while their worker was killed arrive once, or are named as uncertain."""

import json
import subprocess
import sys

from tests.selfchecks.sources import PROJECT

# Few: what they cost is the starting of each worker. `script/kill mails` plays 1,000 and 200.
MAILS, KILLS = 30, 5


def test_a_killed_worker_sends_no_mail_twice_and_loses_none() -> None:
    command = [sys.executable, "-m", "tests.kill.mails", "--mails", str(MAILS), "--kills", str(KILLS)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert (told["twice"], told["lost"], told["faults"]) == (0, 0, [])
    assert told["sent"] + told["uncertain"] == MAILS
    assert told["uncertain"] <= told["kills"]
    assert told["kills"] >= KILLS // 2
