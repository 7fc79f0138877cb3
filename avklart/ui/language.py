"""Which language a reader sees: their own choice, else the council's, else bokmål."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from avklart.ui.sentences import LANGUAGES, Language


def chosen_language(request: HttpRequest) -> Language | None:
    """Give the language this reader has chosen, or None where the council's is to be used."""
    word = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return next((language for language in LANGUAGES if language == word), None)


def current_language() -> Language:
    """Give the language of the page that is being made."""
    word = translation.get_language()
    return next((language for language in LANGUAGES if language == word), "nb")


def use_language_of(request: HttpRequest, otherwise: str) -> None:
    """Make the page in the reader's language, or in the council's where the reader has chosen none."""
    translation.activate(chosen_language(request) or otherwise)


class LanguageMiddleware:
    """Starts each request in the reader's language and tells it in Content-Language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        translation.activate(chosen_language(request) or settings.LANGUAGE_CODE)
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", current_language())
        translation.deactivate()
        return response
