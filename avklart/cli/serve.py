"""avklart serve: the database and the static files made ready, the settings looked at, and the pages served."""

import hashlib
import ipaddress
import json
import os
import socket
import sys
from typing import NoReturn

from django.conf import settings
from django.db import connections

from avklart.cli.server import options_for
from avklart.cli.start import NotStartedError, held
from avklart.ui.sentences import Language, sentence


def serve(host: str, port: int, language: Language, *, with_worker: bool = True) -> NoReturn:
    """Make everything ready and become the server, which serves until it is stopped.

    Without the worker, what waits is left to `avklart worker`.
    """
    _refuse_taken(host, port, language)
    gather_static_files()
    for warning in warnings_of_settings(host, language):
        print(warning, file=sys.stderr)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    said = sentence("command", "serving", language, {"address": address})
    connections.close_all()
    sys.stdout.flush()
    options = options_for(host, port, settings.PROCESSES, settings.THREADS)
    # -P: what lies in the folder one happens to stand in is not to be taken for a part of this program.
    given = json.dumps([options, said, with_worker])
    os.execv(sys.executable, [sys.executable, "-P", "-m", "avklart.cli.server", given])  # noqa: S606


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
