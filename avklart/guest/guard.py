"""Who stands behind a request: the link whose cookie it brings, as that link stands at this very moment.

Every page here asks this before anything else; nothing of these pages goes by the account one may be signed in with.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, Concatenate

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from avklart.domain.errors import RuleError
from avklart.followup.models import UpdateLink
from avklart.followup.queries.own import link_by_key
from avklart.ui.language import use_language_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now

COOKIE = "avklart-lenke"
COOKIE_PATH = "/lenke/"
# A borrowed machine forgets the link the same day; the mail opens it again.
_LONGEST = timedelta(hours=12)
_SALT = "avklart.guest"
_STATUS = {"link-unknown": 404, "link-needed": 403, "link-other": 409}

View = Callable[Concatenate[HttpRequest, UpdateLink, ...], HttpResponse]


def behind_link(view: View) -> Callable[..., HttpResponse]:
    """Give a page that only the cookie of a standing link opens, in the language of the one the link is for."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            link = link_of(request)
        except RuleError as refusal:
            return closed(request, refusal)
        use_language_of(request, link.contact.language or link.council.language, link.council.own_words)
        return view(request, link, *args, **kwargs)

    guarded.is_behind_link = True  # type: ignore[attr-defined]
    return guarded


def link_of(request: HttpRequest) -> UpdateLink:
    """Give the link whose cookie a request brings.

    Raises:
        RuleError: "link-needed" without a cookie of ours; "link-unknown", "link-revoked" or "link-expired".
    """
    try:
        kept = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=_LONGEST)
        key, hashed = int(kept["link"]), str(kept["hash"])
    except (signing.BadSignature, ValueError, KeyError, TypeError) as fault:
        raise RuleError("link-needed") from fault
    return link_by_key(key, hashed, now())


def keep_link(response: HttpResponse, link: UpdateLink) -> None:
    """Let the browser keep which link it opened, for no longer than the link holds, and for these pages alone.

    What is kept is signed, and bound to the hash of the token: it opens what the token opens and ends when that ends.
    """
    left = min(link.expires_at - timezone.now(), _LONGEST)
    response.set_cookie(
        COOKIE,
        signing.dumps({"link": link.pk, "hash": link.token_sha256}, salt=_SALT),
        max_age=max(0, int(left.total_seconds())),
        path=COOKIE_PATH,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def forget_link(response: HttpResponse) -> None:
    """Let the browser forget the link it opened."""
    response.delete_cookie(COOKIE, path=COOKIE_PATH, samesite="Lax")


def closed(request: HttpRequest, refusal: RuleError, status: int | None = None) -> HttpResponse:
    """Give the page of a link that opens nothing: why, and what to do."""
    shown = {"refusal": refusal_in_words(refusal)}
    return render(request, "guest/closed.html", shown, status=status or _STATUS.get(refusal.code, 410))
