"""Clients that send or read slowly: they are let go after a while, and keep nobody else waiting meanwhile."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO

import pytest

from avklart.cli.clients import Patience, PatientSocket, TooSlowError, WholeRequests
from tests.migrated import put_into
from tests.selfchecks.sources import PROJECT
from tests.serving import free_port, served, text_at

ANSWERING = 2
SLOW = 8 * ANSWERING
SECONDS = 3.0
SERVER = f"""
import sys
from django.db import connections
from avklart.cli.clients import Patience, PatientWorker
from avklart.cli.serve import gather_static_files
from avklart.cli.server import Server, options_for
from avklart.cli.start import start
start("en")
gather_static_files()
connections.close_all()
PatientWorker.patience = Patience(first_seconds={SECONDS}, bytes_a_second=100_000)
Server(options_for("127.0.0.1", int(sys.argv[1]), 1, {ANSWERING}), "ready").run()
"""
SIGN_IN = "/konto/logg-inn/"
STYLE = "/static/vendor/designsystemet.css"
AT_ONCE = 2.0


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Give the port of a server that waits three seconds for a client."""
    folder = tmp_path_factory.mktemp("slow")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    installed = {
        "AVKLART_DATA": str(put_into(folder / "data")),
        "AVKLART_HTTPS": "no",
        "DJANGO_SETTINGS_MODULE": "avklart.config.settings",
        "PYTHONPATH": str(PROJECT),
    }
    free = free_port()
    with served([sys.executable, "-c", SERVER, str(free)], {**kept, **installed}, folder, free):
        yield free


@contextmanager
def connected(port: int, count: int, *, room: int = 0) -> Iterator[list[socket.socket]]:
    """Give connections to the server; `room` is how many bytes each client has room for, where few."""
    with ExitStack() as kept:
        clients = [kept.enter_context(socket.socket()) for _ in range(count)]
        for client in clients:
            if room:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
            client.settimeout(30)
            client.connect(("127.0.0.1", port))
        yield clients


def posting(size: int, *headers: str) -> bytes:
    lines = (f"POST {SIGN_IN} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {size}", *headers)
    kind = "Content-Type: application/x-www-form-urlencoded"
    return "\r\n".join((*lines, kind, "", "")).encode()


def seconds_to_read(port: int) -> float:
    began = time.monotonic()
    assert "<h1" in text_at(port, SIGN_IN)
    return time.monotonic() - began


def all_of(client: socket.socket) -> bytes:
    """Give everything the server sends until it closes."""
    pieces = []
    try:
        while piece := client.recv(2**16):
            pieces.append(piece)
    except ConnectionResetError:
        pass
    return b"".join(pieces)


@pytest.mark.parametrize(
    ("cookie", "sentence"),
    [
        ("", "Sendingen tok for lang tid og ble avbrutt, og ingenting er lagret."),
        ("Cookie: avklart-language=en", "Sending took too long and was stopped, and nothing has been stored."),
    ],
)
def test_who_sends_slowly_is_told_so_after_a_while_and_others_are_served_meanwhile(port, cookie, sentence):
    with connected(port, SLOW) as slow:
        for client in slow:
            client.sendall(posting(10_000, *filter(None, [cookie])))
        began = time.monotonic()
        while time.monotonic() - began < SECONDS - 1:
            for client in slow:
                client.sendall(b"a")
            assert seconds_to_read(port) < AT_ONCE
        answers = [all_of(client).decode() for client in slow]
        assert time.monotonic() - began < 3 * SECONDS
    assert {answer.split("\r\n", 1)[0] for answer in answers} == {"HTTP/1.1 408 Request Timeout"}
    assert all(sentence in answer for answer in answers)


def test_who_never_ends_the_head_of_a_request_is_let_go_and_others_are_served_meanwhile(port):
    with connected(port, SLOW) as slow:
        for client in slow:
            client.sendall(f"GET {SIGN_IN} HTTP/1.1\r\nHost: ".encode())
        assert seconds_to_read(port) < AT_ONCE
        began = time.monotonic()
        assert [all_of(client) for client in slow] == [b""] * SLOW
        assert time.monotonic() - began < 3 * SECONDS


def test_who_reads_slowly_is_let_go_after_a_while_and_others_are_served_meanwhile(port):
    # Many answers on one connection, so that they are more than what is on its way can be.
    many = 100
    asked = f"GET {STYLE} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode() * many
    size = len(text_at(port, STYLE))
    with connected(port, SLOW, room=2_048) as slow:
        for client in slow:
            client.sendall(asked)
        began = time.monotonic()
        while time.monotonic() - began < 2 * SECONDS:
            assert seconds_to_read(port) < AT_ONCE
            time.sleep(0.2)
        assert all(len(all_of(client)) < many * size for client in slow)


def test_who_sends_steadily_is_taken_in_whole_however_long_it_takes(port):
    size = 400_000
    with connected(port, 1) as (steady,):
        steady.sendall(posting(size))
        began = time.monotonic()
        while size:
            steady.sendall(b"a" * 10_000)
            size -= 10_000
            time.sleep(0.1)
        assert time.monotonic() - began > SECONDS + 1
        # An answer of the application's own: the form has no token.
        assert steady.recv(100).startswith(b"HTTP/1.1 403")


def test_a_socket_that_is_not_read_is_given_up():
    ours, theirs = socket.socketpair()
    with PatientSocket(ours, Patience(first_seconds=0.3, bytes_a_second=10**9)) as patient, theirs:
        began = time.monotonic()
        with pytest.raises(TooSlowError):
            patient.sendall(b"a" * 50_000_000)
        assert 0.3 <= time.monotonic() - began < 2


def test_half_a_form_is_not_taken_for_a_whole_one():
    def application(environ: object, start_response: object) -> list[bytes]:
        raise AssertionError

    whole = WholeRequests(application, 1, 1_000, lambda environ: "")
    with pytest.raises(ConnectionResetError):
        whole({"CONTENT_LENGTH": "100", "wsgi.input": BytesIO(b"text=half")}, lambda *told: None)


@pytest.mark.parametrize(("sent", "read"), [(900, 900), (3_000, 3_000), (5_000, 1_000)])
def test_what_is_a_little_too_large_is_read_to_its_end_and_what_is_far_too_large_is_not(sent, read):
    given = []

    def application(environ: dict[str, object], start_response: object) -> list[bytes]:
        given.append(environ["wsgi.input"].read())  # type: ignore[attr-defined]
        start_response("200 OK", [])  # type: ignore[operator]
        return [b"a", b"b"]

    body = BytesIO(b"a" * sent)
    whole = WholeRequests(application, 1, 1_000, lambda environ: "")
    assert whole({"CONTENT_LENGTH": str(sent), "wsgi.input": body}, lambda *told: None) == [b"ab"]
    assert len(given[0]) == min(sent, 1_000)
    assert body.tell() >= read
