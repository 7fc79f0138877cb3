"""How an open page is answered: in the reader's language, not made anew while it is the same, and never kept stale."""

import hashlib
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag

import avklart
from avklart.councils.models import Council
from avklart.editions.queries.open_view import seen_text
from avklart.ui.language import current_language
from avklart.ui.today import stands_still, today

_COUNCIL = (*Council.PUBLIC, "shows_persons", "shows_open_points")


def answer(
    request: HttpRequest, template: str, facts: tuple[object, ...], content: Callable[[], dict[str, Any]]
) -> HttpResponse:
    """Give the page, or "not changed" to a browser that has it; then `content` is not even asked for.

    `facts` are all that the page is made of. Browsers keep the page and ask each time whether it still holds, so nobody
    is shown one older than the last adoption; nothing between keeps it, since two readers of one address may have
    chosen different languages. Signs that turn or hide text are taken out, wherever on the page they would stand.
    """
    made_of = (avklart.__version__, template, current_language(), today(), stands_still(), request.path, *facts)
    etag = quote_etag(hashlib.sha256(repr(made_of).encode()).hexdigest()[:32])
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(seen_text(render_to_string(template, content(), request)))
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Cookie"])
    return response


def facts_of(council: Council) -> tuple[object, ...]:
    """Give what pages show, or let be shown, of a council."""
    return tuple(getattr(council, name) for name in _COUNCIL)
