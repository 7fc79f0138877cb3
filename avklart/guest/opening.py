"""Opening a link: the token becomes a cookie and is gone from the address. Looking stores and consumes nothing."""

from time import monotonic

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from avklart.domain.errors import RuleError
from avklart.followup.queries.own import link_by_token
from avklart.guest.guard import closed, forget_link, keep_link
from avklart.guest.guesses import Guesses
from avklart.ui.today import now

_GUESSES = Guesses()


@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Lead on to the pages of a link, with its cookie; whatever else the address asks for is not looked at."""
    try:
        link = link_by_token(token, now())
    except RuleError as refusal:
        if refusal.code == "link-unknown" and _GUESSES.is_one_too_many(_place(request), monotonic()):
            return closed(request, RuleError("too-many-guesses"), 429)
        return closed(request, refusal)
    response = redirect("guest:own")
    keep_link(response, link)
    return response


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Let this browser forget the link; the mail opens it again."""
    response = render(request, "guest/left.html")
    forget_link(response)
    return response


def _place(request: HttpRequest) -> str:
    """Give where a request comes from; behind a proxy its last word on it, since the rest is the sender's own."""
    if settings.BEHIND_PROXY:
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()[:100]
    return str(request.META.get("REMOTE_ADDR", ""))
