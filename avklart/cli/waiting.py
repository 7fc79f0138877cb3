"""A moving bar on a terminal while a file takes longer than a second to read."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AFTER_SECONDS = 1.0
_EVERY_SECONDS = 0.25
_BAR = 20
_MARK = 5


@contextmanager
def bar_while_waiting(said: str) -> Iterator[None]:
    """Show `said`, a moving bar and the seconds on standard error once a second has gone; nothing off a terminal.

    A timer signal draws it, not a thread: a process with threads cannot fork the child that reads.
    """
    if not sys.stderr.isatty():
        yield
        return
    began = time.monotonic()

    def draw(number: int, frame: FrameType | None) -> None:
        del number, frame
        seconds = time.monotonic() - began
        sys.stderr.write("\r" + bar_line(said, seconds))
        sys.stderr.flush()

    before = signal.signal(signal.SIGALRM, draw)
    signal.setitimer(signal.ITIMER_REAL, _AFTER_SECONDS, _EVERY_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if time.monotonic() - began > _AFTER_SECONDS:
            sys.stderr.write("\r" + " " * len(bar_line(said, time.monotonic() - began)) + "\r")


def bar_line(said: str, seconds: float) -> str:
    """Give the line of the bar after some seconds; the mark moves on four times a second."""
    at = int(seconds / _EVERY_SECONDS) % _BAR
    signs = ["░"] * _BAR
    for mark in range(_MARK):
        signs[(at + mark) % _BAR] = "█"
    return f"{said} {''.join(signs)} {seconds:.0f} s"
