"""avklart serve: the database and the static files made ready, the settings looked at, and the pages served."""

import hashlib
import ipaddress
import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.db import connections
from gunicorn.app.base import BaseApplication

from avklart.cli.start import NotStartedError, held
from avklart.ui.sentences import Language, sentence

_DARK = "/dev/shm"  # noqa: S108 - a folder in memory, where a worker tells that it lives


def serve(host: str, port: int, language: Language) -> int:
    """Serve until stopped; give 0, or 1 where the server could not go on."""
    gather_static_files()
    for warning in warnings_of_settings(host, language):
        print(warning, file=sys.stderr)
    _refuse_taken(host, port, language)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    said = sentence("command", "serving", language, {"address": address})
    # A connection made before gunicorn forks must not be shared by two processes.
    connections.close_all()
    Server(_options(host, port), said).run()
    return 0


def gather_static_files() -> None:
    """Put style sheets, scripts and pictures into the data folder, unless those of this version lie there."""
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            found = os.stat(storage.path(name))
            digest.update(f"{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    stamp = settings.STATIC_ROOT / ".gathered"
    with held(settings.DATA / "gathering.lock"):
        if not stamp.is_file() or stamp.read_text() != digest.hexdigest():
            stamp.unlink(missing_ok=True)
            call_command("collectstatic", interactive=False, clear=True, verbosity=0)
            stamp.write_text(digest.hexdigest())


def warnings_of_settings(host: str, language: Language) -> list[str]:
    """Give what is unsafe in the settings, each in one sentence.

    Raises:
        NotStartedError: when Django finds that the application cannot work.
    """
    from django.core import checks

    found = checks.run_checks(include_deployment_checks=settings.HTTPS)
    if faults := [one for one in found if one.is_serious()]:
        facts = {"reason": "; ".join(str(fault.msg) for fault in faults)}
        raise NotStartedError(sentence("command", "settings-wrong", language, facts))
    warnings = [f"{one.id}: {one.msg}" for one in found if one.level >= checks.WARNING]
    if not settings.HTTPS and not _is_this_machine(host):
        warnings.append(sentence("command", "without-https", language, {"host": host}))
    return warnings


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refuse_taken(host: str, port: int, language: Language) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trying:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind((host, port))
        except (OSError, OverflowError) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            facts: dict[str, str | int] = {"host": host, "port": port, "reason": reason}
            raise NotStartedError(sentence("command", "address-taken", language, facts)) from fault


def _options(host: str, port: int) -> dict[str, Any]:
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": settings.PROCESSES,
        "worker_class": "gthread",
        "threads": settings.THREADS,
        "timeout": 60,
        "graceful_timeout": 15,
        "keepalive": 5,
        "loglevel": "warning",
        "proc_name": "avklart",
        "control_socket_disable": True,
        "worker_tmp_dir": _DARK if os.access(_DARK, os.W_OK) else None,
    }


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our options and nothing from files or the environment."""

    def __init__(self, options: dict[str, Any], said_when_ready: str) -> None:
        self._options, self._said = options, said_when_ready
        super().__init__()

    def load_config(self) -> None:
        """Give the options to gunicorn, and what is done when a process begins to serve."""
        for name, value in {**self._options, "post_worker_init": self._begin}.items():
            self.cfg.set(name, value)

    def _begin(self, worker: Any) -> None:
        """Start the background worker inside the process that serves, and stop it when that ends."""
        from avklart.cli.worker import BackgroundWorker

        background = BackgroundWorker(settings.DATA)

        def stop(server: Any, worker: Any) -> None:
            del server, worker
            background.stop()

        self.cfg.set("worker_exit", stop)
        background.start()
        if worker.age == 1:
            print(self._said, flush=True)

    def load(self) -> Any:
        """Give the application."""
        from django.core.wsgi import get_wsgi_application

        return get_wsgi_application()
