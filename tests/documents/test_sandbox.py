"""Work on a file is bounded: what hangs, grows, crashes or reaches out costs one child process."""

import ctypes
import faulthandler
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, MIB, Limits
from avklart.documents.reading import read_document
from avklart.documents.sandbox import run_forked

# The runner of the tests may have a thread of its own beside them; what is forked here never touches it.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")


def refusal_of(work: Callable[[], bytes], limits: Limits = DEFAULT) -> FileRefusedError:
    with pytest.raises(FileRefusedError) as refused:
        run_forked(work, limits)
    return refused.value


def spin() -> bytes:
    while True:
        pass


def grow() -> bytes:
    kept = []
    while True:
        kept.append(bytearray(MIB))


def recurse() -> bytes:
    return recurse()


def sleep() -> bytes:
    time.sleep(60)
    return b""


def crash() -> bytes:
    faulthandler.disable()  # the crash is wanted; its report in the output of the tests is not
    ctypes.string_at(0)
    return b""


def test_an_answer_of_any_size_comes_back_whole():
    assert run_forked(lambda: b"x" * 3_000_000, DEFAULT) == b"x" * 3_000_000


def test_a_refusal_comes_back_with_its_facts():
    def refuse() -> bytes:
        raise FileRefusedError("too-many-rows", limit=7, part="æøå")

    refusal = refusal_of(refuse)
    assert (refusal.code, refusal.facts) == ("too-many-rows", {"limit": 7, "part": "æøå"})


def test_endless_work_is_stopped():
    assert refusal_of(spin, Limits(seconds=1)).code == "too-slow"
    assert refusal_of(sleep, Limits(seconds=1)).code == "too-slow"


def test_growth_is_stopped():
    assert refusal_of(grow, Limits(memory_bytes=64 * MIB)).code == "too-much-memory"


def test_endless_depth_is_stopped():
    assert refusal_of(recurse).code == "too-deep"


def test_a_crash_costs_the_child_only():
    assert refusal_of(crash).code == "reader-stopped"


def test_an_answer_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr("avklart.documents.sandbox._MOST_ANSWER_BYTES", MIB)
    assert refusal_of(lambda: b"x" * 8 * MIB).code == "too-slow"


def test_a_fault_in_a_reader_is_logged_and_not_shown(caplog):
    def divide() -> bytes:
        return bytes(1 // 0)

    assert refusal_of(divide).code == "reader-failed"
    assert "ZeroDivisionError" in caplog.text


def test_nothing_is_fetched(caplog):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)

        def fetch() -> bytes:
            socket.create_connection(server.getsockname())
            return b"fetched"

        assert refusal_of(fetch).code == "reader-failed"
        with pytest.raises(TimeoutError):
            server.accept()
    assert "no use for socket" in caplog.text


def may_leave_the_network() -> bool:
    return subprocess.run(["unshare", "--user", "--net", "true"], check=False, capture_output=True).returncode == 0


def test_the_child_has_no_network_where_the_system_allows_that():
    own = os.readlink("/proc/self/ns/net")
    other = run_forked(lambda: os.readlink("/proc/self/ns/net").encode(), DEFAULT).decode()
    assert (own != other) == may_leave_the_network()


def test_what_native_parsers_print_is_not_shown(capfd):
    run_forked(lambda: bytes(os.write(2, b"noise")), DEFAULT)
    assert capfd.readouterr().err == ""


def test_nothing_is_run(tmp_path):
    mark = tmp_path / "run"
    assert refusal_of(lambda: subprocess.check_output(["touch", str(mark)])).code == "reader-failed"
    assert refusal_of(lambda: bytes(os.system(f"touch {mark}"))).code == "reader-failed"
    assert refusal_of(lambda: bytes(os.fork())).code == "reader-failed"
    assert not mark.exists()


def test_nothing_is_written(tmp_path):
    mark = tmp_path / "written"
    assert refusal_of(lambda: bytes(mark.write_bytes(b"x"))).code == "reader-failed"
    assert not mark.exists()


def test_no_child_is_left_behind():
    run_forked(lambda: b"", DEFAULT)
    refusal_of(spin, Limits(seconds=1))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_process_with_threads_reads_in_a_fresh_interpreter(samples: Path):
    raw = (samples / "fjellregionen" / "fjellregionen.docx").read_bytes()
    alone = read_document(raw, "fjellregionen.docx")
    ends = threading.Event()
    other = threading.Thread(target=ends.wait)
    other.start()
    try:
        assert read_document(raw, "fjellregionen.docx") == alone
        with pytest.raises(FileRefusedError) as refused:
            read_document(b"", "plan.docx")
        assert refused.value.code == "empty"
    finally:
        ends.set()
        other.join()
