"""Clients that send or read slowly: each is given a bounded time, and none holds a thread that makes answers.

A request is taken in whole, and an answer sent, by threads that do nothing else and are many; what makes answers
is handed whole requests and gives whole answers back. It never waits for a client.
"""

import errno
import socket
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from gunicorn.workers.gthread import TConn, ThreadWorker

_AT_ONCE = 250
_PARTING_SECONDS = 2.0
_A_PIECE = 2**16
_IN_MEMORY = 2**20
_A_LITTLE_TOO_LARGE = 4

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one request, or one answer, may be under way: so many seconds, and more while enough of it moves."""

    first_seconds: float = 20.0
    bytes_a_second: int = 16_000
    most_seconds: float = 900.0


class TooSlowError(ConnectionResetError):
    """A client has used up its time."""

    def __init__(self) -> None:
        super().__init__(errno.ECONNRESET, "the client was too slow")


class _Turn:
    """One request on its way in, or one answer on its way out."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._began = time.monotonic()
        self.moved = 0

    def seconds_left(self) -> float:
        """Give how long may still be waited. Raises TooSlowError when that is over."""
        patience = self._patience
        allowed = min(patience.first_seconds + self.moved / patience.bytes_a_second, patience.most_seconds)
        left = self._began + allowed - time.monotonic()
        if left <= 0:
            raise TooSlowError
        return left


class PatientSocket(socket.socket):
    """A client's socket that waits for a whole request and a whole answer only as long as patience lasts."""

    def __init__(self, accepted: socket.socket, patience: Patience) -> None:
        super().__init__(fileno=accepted.detach())
        self._patience = patience
        self._has_parted = False
        self.begin()

    def begin(self) -> None:
        """Begin to wait for a request."""
        self._coming = _Turn(self._patience)
        self._going: _Turn | None = None

    def recv(self, size: int, flags: int = 0) -> bytes:
        """Give what has come. Raises TooSlowError when the request has been under way too long."""
        if self._has_parted:
            return b""
        raw: bytes = self._waited(self._coming, partial(super().recv, size, flags))
        self._coming.moved += len(raw)
        return raw

    def sendall(self, raw: Any, flags: int = 0) -> None:
        """Send it all. Raises TooSlowError when the answer has been under way too long."""
        turn = self._going = self._going or _Turn(self._patience)
        rest = memoryview(raw)
        while rest:
            sent = self._waited(turn, partial(super().send, rest, flags))
            turn.moved += sent
            rest = rest[sent:]

    def part(self) -> None:
        """Say that nothing more is sent, and let the client read what was, before the socket is closed."""
        ends = time.monotonic() + _PARTING_SECONDS
        with suppress(OSError):
            self.shutdown(socket.SHUT_WR)
            while (left := ends - time.monotonic()) > 0:
                self.settimeout(left)
                if not super().recv(_A_PIECE):
                    break
        self._has_parted = True

    def _waited[Gained](self, turn: _Turn, do: Callable[[], Gained]) -> Gained:
        asked, left = self.gettimeout(), turn.seconds_left()
        self.settimeout(left if asked is None else min(asked, left))
        try:
            return do()
        except TimeoutError:
            turn.seconds_left()
            raise
        finally:
            self.settimeout(asked)


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """Gunicorn's worker with threads, of which each waits for its client a bounded time."""

    patience = Patience()

    def get_thread_pool(self) -> ThreadPoolExecutor:
        """Give the threads that wait for clients; more are made only as they are needed."""
        return ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="avklart-client")

    def enqueue_req(self, conn: TConn) -> None:
        """Let a connection be waited for."""
        if not isinstance(conn.sock, PatientSocket):
            conn.sock = PatientSocket(conn.sock, self.patience)
            conn.sock.setblocking(False)
        super().enqueue_req(conn)

    def handle(self, conn: TConn) -> Any:
        """Take one request and answer it. What is to be closed is parted from here, where others need not wait."""
        conn.sock.begin()
        kept = super().handle(conn)
        if not kept:
            conn.sock.part()
        return kept


class WholeRequests:
    """Hands an application whole requests, in threads of its own, and gives its whole answers.

    `most` is how many bytes of a body the application is given; what is a little too large is read to its end, so that
    the answer reaches the browser. `too_slow` gives the sentence for one who did not send it in time.
    """

    def __init__(self, application: Application, threads: int, most: int, too_slow: Callable[[Environ], str]) -> None:
        self._application, self._most, self._too_slow = application, most, too_slow
        self._answering = ThreadPoolExecutor(threads, thread_name_prefix="avklart-answer")

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> list[bytes]:
        """Answer one request."""
        with closing(SpooledTemporaryFile(_IN_MEMORY)) as body:
            try:
                self._take_in(environ, body)
            except TooSlowError:
                said = self._too_slow(environ).encode()
                start_response("408 Request Timeout", [("Content-Type", "text/plain; charset=utf-8")])
                return [said]
            # Without the wrapper for files, which would be sent while the thread that made the answer waits.
            asked = {name: value for name, value in environ.items() if name != "wsgi.file_wrapper"}
            answer = self._answering.submit(self._answered, {**asked, "wsgi.input": body}).result()
        status, headers, content = answer
        start_response(status, headers)
        return [] if environ.get("REQUEST_METHOD") == "HEAD" else [content]

    def _take_in(self, environ: Environ, body: IO[bytes]) -> None:
        declared = int(environ.get("CONTENT_LENGTH") or 0)
        little = _A_LITTLE_TOO_LARGE * self._most
        until = self._most if declared > little else little
        taken = 0
        while taken < until and (piece := environ["wsgi.input"].read(_A_PIECE)):
            body.write(piece[: max(0, self._most - taken)])
            taken += len(piece)
        if taken < min(declared, until):
            # Whoever was sending is gone, and half a form is not to be taken for a whole one.
            raise ConnectionResetError(errno.ECONNRESET, "the client went away")
        body.seek(0)

    def _answered(self, environ: Environ) -> tuple[str, list[tuple[str, str]], bytes]:
        told: list[Any] = []

        def start_response(status: str, headers: list[tuple[str, str]], fault: Any = None) -> Callable[[bytes], None]:
            del fault
            told[:] = (status, headers)
            return pieces.append

        pieces: list[bytes] = []
        answer = self._application(environ, start_response)
        try:
            pieces.extend(answer)
        finally:
            if hasattr(answer, "close"):
                answer.close()
        return told[0], told[1], b"".join(pieces)
