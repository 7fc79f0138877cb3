"""The background workers: threads beside those that answer requests, for what takes more than a second."""

import contextlib
import fcntl
import logging
import threading
from abc import ABC, abstractmethod
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from django.db import close_old_connections
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from avklart.jobs.actions import forget_jobs, interrupt_jobs
from avklart.post.actions import carry_mails, take_up_what_was_left
from avklart.post.due import ask_for_what_is_due
from avklart.received.actions import forget_removed_papers, interrupt_readings
from avklart.ui.today import stands_still

logger = logging.getLogger("avklart.worker")
_LOOKS_EVERY = 0.5
_MAILS_EVERY = 1.0
_CLOCK_EVERY = 20.0
# A mail that is being given is waited for, so that nobody need wonder whether it arrived.
_MAIL_SECONDS = 10.0
_AFTER_A_FAULT = 5.0
_TASKS_KEPT = timedelta(days=30)


class _AloneHere(threading.Thread, ABC):
    """A thread that works where no other process on the data folder does the same work; the others stand by."""

    def __init__(self, name: str, lock: Path) -> None:
        super().__init__(name=name, daemon=True)
        self._lock = lock
        self._stopping = threading.Event()

    def run(self) -> None:
        """Wait until no other process works here, and work until stopped."""
        with self._lock.open("w") as lock:
            if not self._has(lock):
                return
            while not self._stopping.is_set():
                try:
                    self._work()
                except Exception:
                    # A lost database, say. The thread must outlive it: nobody else does what waits.
                    logger.exception("%s stumbled and tries again", self.name)
                    close_old_connections()
                    self._stopping.wait(_AFTER_A_FAULT)

    def stop(self) -> None:
        """Begin nothing new."""
        self._stopping.set()

    @abstractmethod
    def _work(self) -> None:
        """Do what waits, once; a fault is logged and it is called again."""

    def _has(self, lock: IO[str]) -> bool:
        """Wait for the lock and tell whether it was got before somebody said stop."""
        while not self._stopping.is_set():
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            self._stopping.wait(1)
        return False


class BackgroundWorker(_AloneHere):
    """Does what waits, one task at a time, after tidying up what the one before left."""

    def __init__(self, folder: Path) -> None:
        super().__init__("avklart-worker", folder / "worker.lock")
        self._worker: Worker | None = None

    def _work(self) -> None:
        tidy_up(timezone.now())
        self._worker = _worker()
        self._worker.run()

    def stop(self) -> None:
        """Take no new task. What is being done is left to the next start, which marks it as interrupted."""
        super().stop()
        if self._worker is not None:
            self._worker.running = False


class MailCarrier(_AloneHere):
    """Carries mails out of the outbox; a thread of its own, so that a slow post office keeps no reading waiting."""

    def __init__(self, folder: Path) -> None:
        super().__init__("avklart-mail", folder / "mail.lock")

    def _work(self) -> None:
        take_up_what_was_left(timezone.now())
        while not self._stopping.is_set():
            close_old_connections()
            if not carry_mails(timezone.now, self._stopping.is_set):
                self._stopping.wait(_MAILS_EVERY)


class DueClock(_AloneHere):
    """Looks at the clock, and hands what has fallen due to the background worker."""

    def __init__(self, folder: Path) -> None:
        super().__init__("avklart-due", folder / "due.lock")

    def _work(self) -> None:
        while not self._stopping.is_set():
            close_old_connections()
            look_at_the_clock()
            self._stopping.wait(_CLOCK_EVERY)


class Background:
    """All that is done beside answering requests, in threads of this process."""

    def __init__(self, folder: Path) -> None:
        self._mails = MailCarrier(folder)
        self._threads = (BackgroundWorker(folder), self._mails, DueClock(folder))

    def start(self) -> None:
        """Begin."""
        for one in self._threads:
            one.start()

    def stop(self) -> None:
        """Begin nothing new, and wait a little for a mail that is being given to the server."""
        for one in self._threads:
            one.stop()
        if self._mails.is_alive():
            self._mails.join(_MAIL_SECONDS)


def look_at_the_clock() -> int:
    """Hand what is due to the worker, and give how much. Where the installation stands on a day, nothing falls due."""
    return 0 if stands_still() else ask_for_what_is_due(timezone.now())


def do_what_waits() -> int:
    """Do the tasks that wait, and give how many. Only for the one who holds the worker's lock."""
    tidy_up(timezone.now())
    before = DBTaskResult.objects.ready().count()
    _worker(batch=True).run()
    return before


def tidy_up(at: datetime) -> None:
    """Mark what a stopped server left half done, and forget what ended or was taken away long ago.

    Only for the one who holds the worker's lock: nobody else can be in the middle of anything.
    """
    readings, jobs = interrupt_readings(at), interrupt_jobs(at)
    stale = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    stale.update(status=TaskResultStatus.FAILED, finished_at=at)
    if readings or jobs:
        logger.warning("%d readings and %d jobs were interrupted when the server stopped", readings, jobs)
    DBTaskResult.objects.finished().filter(finished_at__lt=at - _TASKS_KEPT).delete()
    forget_jobs(at - _TASKS_KEPT)
    forget_removed_papers(at)


def _worker(*, batch: bool = False) -> Worker:
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=_LOOKS_EVERY,
        batch=batch,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id="avklart",
    )
