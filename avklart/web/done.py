"""What was just done, told once on the next page with a way to take it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web.showing import signed_in

_KEPT = "done"


def change_by(request: HttpRequest, why: str = "") -> Change:
    """Give who changes something now, and why, as actions are told it."""
    return Change(by=signed_in(request), at=now(), why=why)


def tell(request: HttpRequest, code: str, *, undo: str = "", at: datetime | None = None, **facts: str | int) -> None:
    """Keep what was done until the next page is shown; `undo` is the address that takes back what was done `at`."""
    request.session[_KEPT] = {"code": code, "undo": undo, "at": at.isoformat() if at else "", "facts": facts}


def told(request: HttpRequest) -> dict[str, Any] | None:
    """Give what was done, once: its sentence, the address that takes it back, and when it was done."""
    kept = request.session.pop(_KEPT, None) if _KEPT in request.session else None
    if not kept or "refused" in kept:
        return {"sentence": kept["refused"], "is_refusal": True} if kept else None
    return done_now(kept["code"], undo=kept["undo"], at=kept["at"], **kept["facts"])


@contextmanager
def refusals_told(request: HttpRequest) -> Iterator[None]:
    """Tell a refusal that arises inside on the next page, where no form is there to show it."""
    try:
        yield
    except RuleError as refusal:
        request.session[_KEPT] = {"refused": refusal_in_words(refusal)}


def done_now(code: str, *, undo: str = "", at: str = "", **facts: str | int) -> dict[str, Any]:
    """Give what was done as a page shows it at once."""
    return {"sentence": sentence("done", code, current_language(), facts), "undo": undo, "at": at, **facts}


def moment_typed(word: str) -> datetime | None:
    """Give the moment that a form names, or None where it names none."""
    try:
        found = datetime.fromisoformat(word[:40])
    except ValueError:
        return None
    return found if found.tzinfo else None
