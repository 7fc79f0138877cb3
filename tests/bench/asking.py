"""The application asked as a server asks it, without test instruments: what an answer takes, weighs and queries."""

import gzip
import io
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from lxml import html


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status and headers, its bytes as sent (packed), and what it took in milliseconds.

    `cpu_ms` is the part of it in which this thread worked: the rest it waited, for the disk, the database or others.
    """

    status: int
    headers: Mapping[str, str]
    sent: bytes
    ms: float
    cpu_ms: float

    @property
    def page(self) -> str:
        """Give the text of the page."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.sent) if packed else self.sent).decode()


class Asking:
    """One person at the application, with the cookies they have; nobody, without a session."""

    def __init__(self, application: Any, session: str = "") -> None:
        self._application = application
        self._cookies = {"avklart": session} if session else {}

    def get(self, address: str) -> Answer:
        """Ask for a page."""
        return self._ask("GET", address, b"")

    def post(self, address: str, fields: Mapping[str, str]) -> Answer:
        """Send a form."""
        return self._ask("POST", address, urlencode(fields).encode())

    def _ask(self, method: str, address: str, body: bytes) -> Answer:
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ACCEPT_ENCODING": "gzip",
            "HTTP_ACCEPT_LANGUAGE": "nb",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in self._cookies.items()),
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.version": (1, 0),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        told: list[Any] = []
        started, worked = time.perf_counter(), time.thread_time()
        answer = self._application(environ, lambda status, headers, fault=None: told.append((status, headers)))
        sent = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        ms = 1000 * (time.perf_counter() - started)
        cpu_ms = 1000 * (time.thread_time() - worked)
        status, headers = told[-1]
        self._keep_cookies(headers)
        return Answer(int(status[:3]), {name.lower(): value for name, value in headers}, sent, ms, cpu_ms)

    def _keep_cookies(self, headers: list[tuple[str, str]]) -> None:
        for name, value in headers:
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self._cookies[key] = rest.partition(";")[0]


def form_in(page: str, field: str) -> dict[str, str]:
    """Give the fields of the first form that has this one, as a browser would send them unchanged.

    Raises:
        LookupError: when no form has it.
    """
    tree: Any = html.document_fromstring(page)
    for form in tree.forms:
        if field in form.fields:
            return {**dict(form.form_values()), "": form.action or ""}
    raise LookupError(f"no form has the field {field}")
