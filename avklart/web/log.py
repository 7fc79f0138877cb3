"""Logg: what must be answered for, newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_safe

from avklart.councils import access
from avklart.councils.models import AuditEntry, User
from avklart.councils.queries import log_page
from avklart.ui.audit import told
from avklart.ui.language import current_language, use_language_of
from avklart.web.showing import show

# What the lines can be narrowed to, and the codes of each.
KINDS = {
    "sign-ins": ("signed-in", "sign-in-failed", "password-changed", "password-reset"),
    "people": (
        "role-given",
        "role-changed",
        "member-removed",
        "invitation-sent",
        "invitation-withdrawn",
        "invitation-accepted",
        "link-made",
        "link-revoked",
    ),
    "settings": (
        "council-created",
        "settings-changed",
        "participant-added",
        "participant-changed",
        "participant-removed",
        "participant-restored",
        "letterhead-stored",
        "letterhead-removed",
    ),
    "documents": (
        "file-received",
        "file-removed",
        "draft-accepted",
        "changes-taken-over",
        "paper-finished",
        "finished-refused",
        "paper-shown",
        "paper-hidden",
        "paper-removed",
        "paper-restored",
    ),
    "adoptions": ("plan-adopted", "note-completed", "note-corrected"),
    "letters": ("letters-sent", "letters-paused", "letters-resumed", "mail-sent-again", "mail-let-be"),
}
# The kinds as they stand in addresses.
ADDRESSES = {
    "innlogging": "sign-ins",
    "personer": "people",
    "innstillinger": "settings",
    "dokumenter": "documents",
    "vedtak": "adoptions",
    "paaminnelser": "letters",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: when, who, and what was done, in words. Without a person it failed, or was done on the command line."""

    at: datetime
    day: date
    time: str
    by: User | None
    sentence: str
    is_failed: bool


@login_required
@require_safe
def log(request: HttpRequest, council: str) -> HttpResponse:
    """Give the council's log, a page at a time, of all kinds or of one."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    kind = request.GET.get("type", "")
    whats = KINDS.get(ADDRESSES.get(kind, ""), ())
    shown = log_page(found, whats=whats, page=_number(request.GET.get("side")))
    return show(
        request,
        "web/log/log.html",
        found,
        here="settings",
        section="log",
        lines=[_line(one) for one in shown.entries],
        shown=shown,
        kinds=ADDRESSES,
        kind=kind if whats else "",
    )


def _line(one: AuditEntry) -> Line:
    local = timezone.localtime(one.at)
    words = told(one.what, one.facts, current_language())
    return Line(one.at, local.date(), f"{local:%H.%M}", one.by, words, one.what == "sign-in-failed")


def _number(word: str | None) -> int:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 9 else 1


urlpatterns = [path("<slug:council>/innstillinger/logg/", log, name="log")]
