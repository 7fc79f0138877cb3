"""A real server of the tests' own, in a process of its own, reached as a browser reaches it."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_SECONDS_TO_START = 120


def free_port() -> int:
    """Give a port that nobody listens on just now."""
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        return int(trying.getsockname()[1])


@contextmanager
def served(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, port: int
) -> Iterator["subprocess.Popen[str]"]:
    """Give a started server once it answers, and stop it afterwards."""
    with (folder / "server.log").open("w+") as log:
        server = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, text=True
        )
        try:
            wait_until_it_answers(server, port, folder / "server.log")
            yield server
        finally:
            server.terminate()
            server.wait(30)


def wait_until_it_answers(server: "subprocess.Popen[str]", port: int, log: Path) -> None:
    """Wait until the server answers.

    Raises:
        RuntimeError: with its log, when it ends first or does not answer in time.
    """
    ends = time.monotonic() + _SECONDS_TO_START
    while True:
        try:
            text_at(port, "/")
        except urllib.error.HTTPError:
            return
        except OSError:
            if server.poll() is not None or time.monotonic() > ends:
                raise RuntimeError(log.read_text(errors="replace")) from None
            time.sleep(0.1)
        else:
            return


def text_at(port: int, path: str) -> str:
    """Give what the server answers at this path."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return str(answer.read().decode())
