"""The bar while a file takes time: what it looks like, when it is shown, and where it never is."""

import io
import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path

import pytest

from avklart.cli import waiting
from avklart.cli.main import main
from avklart.cli.waiting import bar_line, bar_while_waiting
from avklart.documents.limits import Limits
from avklart.documents.sandbox import run_forked


class Terminal:
    """A terminal that standard error is written to, and what has come out of it."""

    def __init__(self) -> None:
        self._seen, self._written = pty.openpty()
        self.stream = os.fdopen(self._written, "w", encoding="utf-8")

    def shown(self) -> str:
        """Give what was written since the last time this was asked, though more may be written all the while."""
        chunks = []
        ends = time.monotonic() + 0.5
        while time.monotonic() < ends and select.select([self._seen], [], [], 0.05)[0]:
            chunks.append(os.read(self._seen, 65536))
        return b"".join(chunks).decode()

    def close(self) -> None:
        """Take the terminal away."""
        self.stream.close()
        os.close(self._seen)


@contextmanager
def on_a_terminal() -> Iterator[Terminal]:
    """Let standard error be a terminal. No fixture: what one sets there, pytest sets back before the test begins."""
    terminal = Terminal()
    with redirect_stderr(terminal.stream):
        yield terminal
    terminal.close()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_AFTER_SECONDS", 0.01)
    monkeypatch.setattr(waiting, "_EVERY_SECONDS", 0.02)


def wait(seconds: float) -> None:
    """Work for some time; a signal does not cut it short."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (0.0, "Leser █████░░░░░░░░░░░░░░░ 0 s"),
        (1.0, "Leser ░░░░█████░░░░░░░░░░░ 1 s"),
        (4.5, "Leser ███░░░░░░░░░░░░░░░██ 4 s"),
        (60.0, "Leser █████░░░░░░░░░░░░░░░ 60 s"),
    ],
)
def test_the_mark_moves_on_and_the_seconds_are_counted(seconds: float, line: str) -> None:
    assert bar_line("Leser", seconds) == line


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_line_is_narrower_than_the_terminal_however_long_the_name(width: int) -> None:
    line = bar_line("Leser " + "langt filnavn " * 20, 3600, width)
    assert len(line) < width
    assert "…" in line


def test_the_bar_is_shown_on_a_terminal_and_wiped_out_at_the_end(at_once: None) -> None:
    with on_a_terminal() as terminal:
        with bar_while_waiting("Leser plan.docx …"):
            wait(0.15)
            assert "\rLeser plan.docx … " in terminal.shown()
        assert terminal.shown().endswith(" \r")


def test_nothing_is_shown_before_a_second_has_gone() -> None:
    assert waiting._AFTER_SECONDS == 1.0
    with on_a_terminal() as terminal:
        with bar_while_waiting("Leser plan.docx …"):
            wait(0.1)
        assert terminal.shown() == ""


def test_off_a_terminal_nothing_is_ever_shown(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    piped = io.StringIO()
    monkeypatch.setattr(sys, "stderr", piped)
    with bar_while_waiting("Leser plan.docx …"):
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
        wait(0.1)
    assert piped.getvalue() == ""


def test_what_was_there_before_is_there_again_also_after_a_fault(at_once: None) -> None:
    before = signal.getsignal(signal.SIGALRM)
    with on_a_terminal(), pytest.raises(ValueError, match="fault"), bar_while_waiting("Leser plan.docx …"):
        raise ValueError("fault")
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_the_child_that_reads_draws_nothing(at_once: None) -> None:
    """The timer is the parent's; were it the child's too, the two would write over each other."""

    def work() -> bytes:
        wait(0.15)
        return repr(signal.getitimer(signal.ITIMER_REAL)).encode()

    with on_a_terminal() as terminal:
        with bar_while_waiting("Leser plan.docx …"):
            answer = run_forked(work, Limits())
        assert answer == b"(0.0, 0.0)"
        assert "Leser plan.docx" in terminal.shown()


def test_the_reason_of_a_refusal_stands_on_a_line_of_its_own(at_once: None, tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04" + b"\0" * 200)
    with on_a_terminal() as terminal:
        assert main(["read", str(tmp_path / "plan.docx"), "--language", "nb"]) == 2
        terminal.stream.flush()
        last = terminal.shown().replace("\r\n", "\n").rsplit("\r", 1)[-1]
    assert last == "plan.docx: Filen er ødelagt og kan ikke åpnes.\n"
