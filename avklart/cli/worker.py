"""The background worker: one thread beside those that answer requests, for what takes more than a second."""

import contextlib
import fcntl
import logging
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from django.db import close_old_connections
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from avklart.received.actions import interrupt_readings

logger = logging.getLogger("avklart.worker")
_LOOKS_EVERY = 0.5
_AFTER_A_FAULT = 5.0
_TASKS_KEPT = timedelta(days=30)


class BackgroundWorker(threading.Thread):
    """Does what waits, one task at a time. Of all processes on one data folder, only one works; the others stand by."""

    def __init__(self, folder: Path) -> None:
        super().__init__(name="avklart-worker", daemon=True)
        self._lock = folder / "worker.lock"
        self._stopping = threading.Event()
        self._worker: Worker | None = None

    def run(self) -> None:
        """Wait until no other process works here, tidy up after the one before, and work until stopped."""
        with self._lock.open("w") as lock:
            if not self._has(lock):
                return
            while not self._stopping.is_set():
                try:
                    tidy_up(timezone.now())
                    self._worker = _worker()
                    self._worker.run()
                except Exception:
                    # A lost database, say. The thread must outlive it: nobody else does what waits.
                    logger.exception("the background worker stumbled and tries again")
                    close_old_connections()
                    self._stopping.wait(_AFTER_A_FAULT)

    def stop(self) -> None:
        """Take no new task. What is being done is left to the next start, which marks it as interrupted."""
        self._stopping.set()
        if self._worker is not None:
            self._worker.running = False

    def _has(self, lock: IO[str]) -> bool:
        """Wait for the lock and tell whether it was got before somebody said stop."""
        while not self._stopping.is_set():
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            self._stopping.wait(1)
        return False


def tidy_up(at: datetime) -> None:
    """Mark what a stopped server left half done, and forget tasks that ended long ago.

    Only for the one who holds the worker's lock: nobody else can be in the middle of anything.
    """
    interrupted = interrupt_readings(at)
    stale = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    stale.update(status=TaskResultStatus.FAILED, finished_at=at)
    if interrupted:
        logger.warning("%d readings were interrupted when the server stopped", interrupted)
    DBTaskResult.objects.finished().filter(finished_at__lt=at - _TASKS_KEPT).delete()


def _worker() -> Worker:
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=_LOOKS_EVERY,
        batch=False,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id="avklart",
    )
