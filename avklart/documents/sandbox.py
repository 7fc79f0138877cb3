"""Work on a stranger's file in a child process that is bounded in memory and time and can reach nothing.

A file that makes a parser crash, hang or grow then costs one short-lived process, never the service. The child hands
back bytes only: they are decoded as data by the caller, never unpickled.
"""

import contextlib
import gc
import json
import logging
import os
import resource
import select
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import NoReturn

from avklart.documents.document import Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits

log = logging.getLogger("avklart.documents")

_ANSWER, _REFUSAL, _FAULT = b"A", b"R", b"F"
_STANDARD_ERROR = 2
_CHUNK = 1 << 20
_MOST_ANSWER_BYTES = 256 * 1024 * 1024
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.spawn",
    "urllib.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def run_bounded(work: Callable[[], bytes], fresh: list[str], given: bytes, limits: Limits) -> bytes:
    """Give what `work` gives, having run it in a child process.

    A process with one thread is forked and the child runs `work`. Forking a process with several threads can leave a
    lock held for ever, so there a fresh interpreter runs `python -m` with the words of `fresh`, reads `given` on its
    standard input and calls `answer_and_exit` with the same work.

    Raises:
        FileRefusedError: as `work` raises it; "too-slow", "too-much-memory" or "reader-stopped" when the child was
            stopped by a limit or crashed, "reader-failed" when it raised anything else (logged with its traceback).
    """
    if threading.active_count() == 1:
        return run_forked(work, limits)
    return run_fresh(fresh, given, limits)


def run_forked(work: Callable[[], bytes], limits: Limits) -> bytes:
    """Give what `work` gives, run in a fork of this process; raises as `run_bounded` does."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        answer_and_exit(work, limits, writing)
    os.close(writing)
    return _opened(*_collect(pid, reading, limits))


def run_fresh(fresh: list[str], given: bytes, limits: Limits) -> bytes:
    """Give what a fresh interpreter answers; raises as `run_bounded` does.

    For work that uses threads of native code: those of this process do not live on in a fork of it.
    """
    return _opened(*_run_fresh(fresh, given, limits))


def answer_and_exit(work: Callable[[], bytes], limits: Limits, out: int) -> NoReturn:
    """Bound this process, run the work, write its answer to the file descriptor and end the process."""
    try:
        _bind(limits)
        _write_all(out, _answer_of(work))
        os._exit(0)
    except BaseException:  # noqa: BLE001 - nothing may climb out of the child into the parent's code
        os._exit(1)


def _answer_of(work: Callable[[], bytes]) -> bytes:
    try:
        return _ANSWER + work()
    except FileRefusedError as refusal:
        return _REFUSAL + json.dumps([refusal.code, refusal.facts]).encode()
    except MemoryError:
        return _REFUSAL + b'["too-much-memory", {}]'
    except RecursionError:
        return _REFUSAL + b'["too-deep", {}]'
    except Exception:  # noqa: BLE001 - a fault in a reader is reported, and costs this one file only
        return _FAULT + traceback.format_exc().encode(errors="replace")


def _bind(limits: Limits) -> None:
    """Take away from this process what a reader has no use for: memory, time, network, programs, writing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # the process is short-lived, and what readers build has no cycles worth looking for
    _lower(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)
    _lower(resource.RLIMIT_CPU, limits.seconds)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), _STANDARD_ERROR)  # native parsers write what they think there
    _leave_the_network()
    sys.addaudithook(_forbid)


def _leave_the_network() -> None:
    """Move this process into a network of its own that has no way out, where the system lets an ordinary user do so.

    This holds against native code too; the audit hook, which Python code alone heeds, is there for systems without.
    """
    with contextlib.suppress(AttributeError, OSError):
        os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)


def _lower(what: int, to: int) -> None:
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        to = min(to, hard)
    resource.setrlimit(what, (to, to))


def _address_space() -> int:
    try:
        with open("/proc/self/statm", "rb") as sizes:
            return int(sizes.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _forbid(event: str, args: tuple[object, ...]) -> None:
    if event == "open":
        flags = args[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("a reader writes no file")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader has no use for {event}")


def _write_all(out: int, answer: bytes) -> None:
    view = memoryview(answer)
    while view:
        view = view[os.write(out, view[:_CHUNK]) :]


def _collect(pid: int, answers: int, limits: Limits) -> tuple[bytes, int]:
    """Read the child's answer until it ends or its time is out; give the answer and the exit status, minus a signal."""
    chunks: list[bytes] = []
    length = 0
    ends = time.monotonic() + limits.seconds
    try:
        while (left := ends - time.monotonic()) > 0 and length <= _MOST_ANSWER_BYTES:
            if not select.select([answers], [], [], left)[0]:
                break
            chunk = os.read(answers, _CHUNK)
            if not chunk:
                return b"".join(chunks), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            chunks.append(chunk)
            length += len(chunk)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return b"", -signal.SIGXCPU
    except BaseException:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise
    finally:
        os.close(answers)


def _run_fresh(fresh: list[str], given: bytes, limits: Limits) -> tuple[bytes, int]:
    import subprocess  # only services come here, and a command that reads one file need not wait for it

    try:
        done = subprocess.run(  # noqa: S603 - this same interpreter, words of our own
            [sys.executable, "-I", "-m", *fresh],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b"", -signal.SIGXCPU
    return done.stdout, done.returncode


def _opened(answer: bytes, status: int) -> bytes:
    kind, content = answer[:1], answer[1:]
    if status == 0 and kind == _ANSWER:
        return content
    if status == 0 and kind == _REFUSAL:
        code, facts = _refusal(content)
        raise FileRefusedError(code, **facts)
    if status == 0 and kind == _FAULT:
        log.error("a reader failed:\n%s", content.decode(errors="replace"))
        raise FileRefusedError("reader-failed")
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        raise FileRefusedError("too-slow")
    log.error("a reader's process ended with status %s", status)
    raise FileRefusedError("reader-stopped")


def _refusal(content: bytes) -> tuple[str, dict[str, Fact]]:
    code, facts = json.loads(content)
    return str(code), {str(name): fact if isinstance(fact, int) else str(fact) for name, fact in facts.items()}
