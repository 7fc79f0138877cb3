"""The server itself: a light process that watches, and under it one that answers, with the background worker inside.

`avklart serve` makes everything ready and then becomes this program, so that Django lies in memory only where it
answers requests.
"""

import json
import os
import sys
from typing import Any

from gunicorn.app.base import BaseApplication

from avklart.cli.clients import Environ, WholeRequests

_IN_MEMORY = "/dev/shm"  # noqa: S108 - where a worker shows that it lives; on a slow disk it would be taken for dead
_MB = 2**20
# What a form has beside the file: its fields, and what stands between them.
_ROUND_THE_FILE = 3 * _MB


def options_for(host: str, port: int, processes: int, threads: int) -> dict[str, Any]:
    """Give gunicorn's options."""
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": processes,
        "worker_class": "avklart.cli.clients.PatientWorker",
        "threads": threads,
        "timeout": 60,
        "graceful_timeout": 15,
        "keepalive": 5,
        "loglevel": "warning",
        "logger_class": "avklart.cli.masked_log.MaskedLog",
        "proc_name": "avklart",
        "control_socket_disable": True,
        "worker_tmp_dir": _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None,
    }


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our options and nothing from files or the environment."""

    def __init__(self, options: dict[str, Any], said_when_ready: str, *, with_worker: bool = True) -> None:
        self._options, self._said, self._with_worker = options, said_when_ready, with_worker
        super().__init__()

    def load_config(self) -> None:
        """Give the options to gunicorn, and what is done when a process begins to answer."""
        for name, value in {**self._options, "post_worker_init": self._begin}.items():
            self.cfg.set(name, value)

    def _begin(self, worker: Any) -> None:
        """Start the background workers inside the process that answers, and stop them when that ends."""
        if self._with_worker:
            self._begin_background()
        if worker.age == 1:
            print(self._said, flush=True)

    def _begin_background(self) -> None:
        from django.conf import settings

        from avklart.cli.worker import Background

        background = Background(settings.DATA)

        def stop(server: Any, worker: Any) -> None:
            del server, worker
            background.stop()

        self.cfg.set("worker_exit", stop)
        background.start()

    def load(self) -> Any:
        """Give the application, which is handed whole requests alone."""
        from django.conf import settings
        from django.core.wsgi import get_wsgi_application

        most = settings.UPLOAD_LIMIT_MB * _MB + _ROUND_THE_FILE
        return WholeRequests(get_wsgi_application(), self.cfg.threads, most, _too_slow)


def _too_slow(environ: Environ) -> str:
    from django.core.handlers.wsgi import WSGIRequest

    from avklart.ui.language import chosen_language
    from avklart.ui.sentences import sentence

    return sentence("refused", "too-slow", chosen_language(WSGIRequest(environ)) or "nb")


if __name__ == "__main__":
    given, said, with_worker = json.loads(sys.argv[1])
    Server(given, said, with_worker=with_worker).run()
