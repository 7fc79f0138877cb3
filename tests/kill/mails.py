"""Kills the worker at random while many mails are due, and counts what a real mail server took: script/kill mails.

Each mail arrives exactly once, or is named as uncertain where the worker died between the server's taking it and the
note of that. None is lost silently. Prints one JSON object.
"""

import argparse
import asyncio
import json
import logging
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from avklart.ui.sentences import Language
from tests.kill.__main__ import end_with_the_parent, installed
from tests.serving import free_port

# The server takes up to so long before it has taken a mail, and as long again before it says so.
_SECONDS_TO_TAKE = 0.02
# After as many mails as fall to a life, it is killed within so many seconds.
_MOMENT = 0.05
_LOOK_EVERY = 0.001
_LONGEST_LIFE = 5.0
_MOST_SECONDS = 1200
# Or all mails would be held back where it is played in Easter week.
_NO_QUIET_DAY = date(2018, 3, 1)

Work = Callable[[Language], int]


class NotingOffice:
    """Takes every mail, and notes each Message-ID before it says that it took it."""

    def __init__(self, notes: Path, seed: int) -> None:
        self._notes = os.open(notes, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._chance = random.Random(seed)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (its name)
        """Take a mail."""
        del server, session
        await asyncio.sleep(self._chance.uniform(0, _SECONDS_TO_TAKE))
        name = BytesHeaderParser().parsebytes(envelope.original_content or b"")["Message-ID"]
        os.write(self._notes, f"{name}\n".encode())
        await asyncio.sleep(self._chance.uniform(0, _SECONDS_TO_TAKE))
        return "250 taken"


def main() -> int:
    """Play, print the figures, and give 1 where a mail arrived twice or was lost."""
    parser = argparse.ArgumentParser(prog="script/kill mails", description=__doc__)
    parser.add_argument("--mails", type=int, default=1000, help="mails that are due at once")
    parser.add_argument("--kills", type=int, default=200, help="how often the worker is killed meanwhile")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=2018)
    asked = parser.parse_args()
    with installed(asked.database) as folder, post_office(folder, asked.seed) as port:
        figures = _played(asked, folder, port)
    print(json.dumps({"database": asked.database, **figures}, indent=1))
    return 1 if figures["faults"] else 0


@contextmanager
def post_office(folder: Path, seed: int) -> Iterator[int]:
    """Give the port of a mail server in a process of its own, which outlives each worker."""
    port = free_port()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        end_with_the_parent()
        logging.getLogger("mail.log").setLevel(logging.WARNING)
        Controller(NotingOffice(folder / "taken", seed), hostname="127.0.0.1", port=port).start()
        os.write(writing, b"!")
        while True:
            signal.pause()
    try:
        os.read(reading, 1)
        yield port
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _played(asked: argparse.Namespace, folder: Path, port: int) -> dict[str, Any]:
    from django.conf import settings
    from django.db import connections

    from avklart.cli.working import work

    mailers: Any = settings.MAILERS
    mailers["default"]["OPTIONS"] |= {"host": "127.0.0.1", "port": port}
    settings.TODAY = _NO_QUIET_DAY
    _lay_out(asked.mails)
    connections.close_all()
    began = time.monotonic()
    kills = _killed(asked, folder, work)
    last = _worker(folder, work)
    _wait_until_none_waits(folder)
    os.kill(last, signal.SIGTERM)
    os.waitpid(last, 0)
    return {"mails": asked.mails, "kills": kills, **_figures(folder), "seconds": round(time.monotonic() - began)}


def _lay_out(number: int) -> None:
    from django.utils import timezone

    from avklart.councils.actions.councils import create_council
    from avklart.councils.writing import Change
    from avklart.post.actions import Sender, Sending, lay_out

    council = create_council("nord", "Nordrådet", Change(by=None, at=timezone.now(), why="created"))
    sending = Sending(sender=Sender("kari@nord.example", "Kari"), once=True, council=council)
    for one in range(number):
        text = f"Mail {one}"
        lay_out(f"person{one}@nord.example", text, text, timezone.now(), html=f"<p>{text}</p>", sending=sending)


def _killed(asked: argparse.Namespace, folder: Path, work: Work) -> int:
    """Start the worker and kill it, again and again while mails wait, and give how often it was killed."""
    chance = random.Random(asked.seed)
    for kill in range(asked.kills):
        left = _left()
        if not left:
            return kill
        share = left / (asked.kills - kill)
        had = _taken(folder)
        dies_after = had + min(chance.randint(0, max(1, int(1.8 * share))), left - 1)
        pid = _worker(folder, work)
        # The mail that would be the last of this life may be one that is named uncertain, and never comes.
        ends = time.monotonic() + _LONGEST_LIFE
        while _taken(folder) < dies_after and time.monotonic() < ends:
            time.sleep(_LOOK_EVERY)
        time.sleep(chance.uniform(0, _MOMENT))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return int(asked.kills)


def _left() -> int:
    from django.db import connections

    from avklart.post.models import OutgoingMail

    left = OutgoingMail.every.filter(state="waiting").count()
    connections.close_all()
    return left


def _worker(folder: Path, work: Work) -> int:
    """Give the process of a worker: this one, copied, which then does what `avklart worker` does."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        os.setsid()
        end_with_the_parent()
        log = os.open(folder / "worker.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.dup2(log, sys.stdout.fileno())
        os.dup2(log, sys.stderr.fileno())
        status = work("en")
    finally:
        os._exit(status)


def _wait_until_none_waits(folder: Path) -> None:
    from avklart.post.models import OutgoingMail

    ends = time.monotonic() + _MOST_SECONDS
    while OutgoingMail.every.filter(state__in=("waiting", "sending")).exists():
        if time.monotonic() > ends:
            raise RuntimeError((folder / "worker.log").read_text()[-4000:])
        time.sleep(0.1)


def _taken(folder: Path) -> int:
    notes = folder / "taken"
    return notes.read_bytes().count(b"\n") if notes.exists() else 0


def _figures(folder: Path) -> dict[str, Any]:
    from avklart.post.models import OutgoingMail

    arrived = Counter((folder / "taken").read_text().splitlines())
    rows = dict(OutgoingMail.every.values_list("message_id", "state"))
    states = Counter(rows.values())
    uncertain = {name for name, state in rows.items() if state == "uncertain"}
    twice = [name for name, times in arrived.items() if times > 1]
    lost = [name for name, state in rows.items() if name not in arrived and state != "uncertain"]
    unknown = [name for name in arrived if rows.get(name) not in ("sent", "uncertain")]
    return {
        "sent": states["sent"],
        "arrived": len(arrived),
        "uncertain": len(uncertain),
        "of them arrived": len(uncertain & set(arrived)),
        "twice": len(twice),
        "lost": len(lost),
        "faults": [*twice, *lost, *unknown],
    }


if __name__ == "__main__":
    raise SystemExit(main())
