"""What a reader is told when a page cannot be given: in our look and in their language, with nothing of the inside."""

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from avklart.ui.language import chosen_language

logger = logging.getLogger("avklart.public")
_PLAIN = '<!doctype html><html lang="nb"><meta charset="utf-8"><title>Avklart</title><h1>Siden kan ikke vises</h1>'


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Tell that the request was not understood."""
    return _page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Tell that this may not be done, most often since a form was open too long."""
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Tell that there is no such page; what one may not see does not exist either."""
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Tell that the fault is ours. Nothing is asked of the database, which may be what is wrong."""
    return _page(request, 500)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    try:
        # A request refused before its language was looked at has none yet.
        if language := chosen_language(request):
            translation.activate(language)
        text: str = render_to_string(f"{status}.html", {"status": status}, request)
    except Exception:
        logger.exception("the page for status %s could not be made", status)
        text = _PLAIN
    response = HttpResponse(text, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
