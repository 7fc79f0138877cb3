"""A moving bar on a terminal while a file takes longer than a second to read."""

import os
import shutil
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
_SECONDS_ROOM = 8


@contextmanager
def bar_while_waiting(said: str) -> Iterator[None]:
    """Show `said`, a moving bar and the seconds on standard error once a second has gone; nothing off a terminal.

    A timer signal draws it, not a thread: a process with threads cannot fork the child that reads.
    """
    if not sys.stderr.isatty():
        yield
        return
    width = shutil.get_terminal_size((100, 24)).columns
    terminal = sys.stderr.fileno()
    began = time.monotonic()

    def show(text: str) -> None:
        # Straight to the terminal: a signal may come while the stream itself is being written to.
        os.write(terminal, text.encode())

    def draw(number: int, frame: FrameType | None) -> None:
        del number, frame
        show("\r" + bar_line(said, time.monotonic() - began, width))

    before = signal.signal(signal.SIGALRM, draw)
    signal.setitimer(signal.ITIMER_REAL, _AFTER_SECONDS, _EVERY_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if time.monotonic() - began > _AFTER_SECONDS:
            show("\r" + " " * (width - 1) + "\r")


def bar_line(said: str, seconds: float, width: int = 100) -> str:
    """Give the line of the bar after some seconds; the mark moves on four times a second.

    It is narrower than `width`, or it could not be drawn over: what is said is cut where it must be.
    """
    room = max(0, width - 2 - _BAR - _SECONDS_ROOM)
    if len(said) > room:
        said = said[: max(0, room - 1)] + "…"
    at = int(seconds / _EVERY_SECONDS) % _BAR
    signs = ["░"] * _BAR
    for mark in range(_MARK):
        signs[(at + mark) % _BAR] = "█"
    return f"{said} {''.join(signs)} {seconds:.0f} s"
