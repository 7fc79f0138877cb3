"""avklart worker and avklart due: what waits is done by a process of its own, until it is stopped or once."""

import fcntl
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.utils import timezone

from avklart.cli.worker import Background, do_what_waits, look_at_the_clock
from avklart.post.actions import carry_mails, take_up_what_was_left
from avklart.ui.sentences import Language, sentence


def work(language: Language) -> int:
    """Do what waits and what falls due, until SIGTERM or Ctrl+C."""
    stopped = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda number, frame: stopped.set())
    background = Background(settings.DATA)
    connections.close_all()
    background.start()
    print(sentence("command", "working", language), flush=True)
    stopped.wait()
    background.stop()
    return 0


def do_due(language: Language) -> int:
    """Do once what is due: what the clock asks for, the tasks that wait, the mails. What others do is left to them."""
    look_at_the_clock()
    tasks, mails = 0, 0
    with _got(settings.DATA / "worker.lock") as is_mine:
        if is_mine:
            tasks = do_what_waits()
    with _got(settings.DATA / "mail.lock") as is_mine:
        if is_mine:
            take_up_what_was_left(timezone.now())
            while sent := carry_mails(timezone.now):
                mails += sent
    print(sentence("command", "due-done", language, {"tasks": tasks, "mails": mails}))
    return 0


@contextmanager
def _got(lock: Path) -> Iterator[bool]:
    """Tell whether the lock was got; it is held until this is left."""
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
