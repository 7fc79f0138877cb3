"""`avklart serve` in a process of its own that is killed without warning and started again."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from tests.serving import free_port, wait_until_it_answers

_SERVE = (sys.executable, "-m", "avklart.cli.main", "serve")


class KilledServer:
    """A server on the data folder and database that the environment tells of."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._log = folder / "server.log"
        self._process: subprocess.Popen[str] | None = None
        self.answers = threading.Event()
        self.kills = 0

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                # Whatever ends this process, no server is left behind.
                ["setpriv", "--pdeathsig", "KILL", "--", *_SERVE, "--port", str(self.port)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                text=True,
                start_new_session=True,
            )
        wait_until_it_answers(self._process, self.port, self._log)
        self.answers.set()

    def kill(self) -> None:
        """Kill every process of it at once, as a power cut would."""
        self.answers.clear()
        self._end(signal.SIGKILL)
        self.kills += 1

    def stop(self) -> None:
        """Stop it as an operator does."""
        self.answers.clear()
        self._end(signal.SIGTERM)

    def said_last(self, lines: int = 40) -> str:
        """Give the last lines of its log."""
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-lines:])

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            # The watching process passes a polite word on; a kill is for all at once.
            if how == signal.SIGKILL:
                os.killpg(self._process.pid, how)
            else:
                self._process.send_signal(how)
            self._process.wait(60)
