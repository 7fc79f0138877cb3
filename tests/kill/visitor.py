"""A person at a browser without scripts: opens pages, fills forms in, sends them, and is told what came of it."""

import http.client
import urllib.parse
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from lxml import html

_SECONDS = 120
# What a request ends with when the server is killed under it: nothing is known of what it did.
CUT_OFF = (http.client.HTTPException, OSError)


@dataclass(frozen=True)
class Answer:
    """What the server answered: status, path asked for, and the page."""

    status: int
    path: str
    text: str

    def form(self, action: str) -> dict[str, str]:
        """Give the fields of the form that is sent to this path, as they stand on the page."""
        page: Any = html.fromstring(self.text)
        for form in page.forms:
            if (form.action or self.path) == action:
                return {str(name): str(value or "") for name, value in form.form_values()}
        raise LookupError(f"no form for {action} on {self.path} ({self.status})")


@dataclass
class Visitor:
    """One signed-in person, on a connection of their own. `session` is the key of their session."""

    port: int
    session: str
    cookies: dict[str, str] = field(default_factory=dict)
    _connection: http.client.HTTPConnection | None = None

    def open(self, path: str) -> Answer:
        """Give a page. Raises one of CUT_OFF when the server ends under it."""
        return self._ask("GET", path, None)

    def send(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form and give the server's own answer, followed nowhere. Raises one of CUT_OFF."""
        return self._ask("POST", path, urllib.parse.urlencode(fields))

    def leave(self) -> None:
        """Close the connection; the next request opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, method: str, path: str, body: str | None) -> Answer:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._sent().items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self._connection.request(method, path, body, headers)
            answer = self._connection.getresponse()
            text = answer.read().decode()
        except CUT_OFF:
            self.leave()
            raise
        self._keep(answer.headers.get_all("Set-Cookie", []))
        return Answer(answer.status, path, text)

    def _sent(self) -> dict[str, Any]:
        return {**self.cookies, "avklart": self.session}

    def _keep(self, said: list[str]) -> None:
        for line in said:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
