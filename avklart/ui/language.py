"""Which language a reader sees: their own choice, else the council's, else bokmål."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.http import escape_leading_slashes

from avklart.ui.sentences import LANGUAGES, Language, OwnWords, use_own_words

# An address with this in it chooses the language and leads on to the same address without it.
CHOOSES = "spraak"
# Languages that no screen has, but words of a plan may be held in: the screen is then in the council's own.
OF_WORDS = ("sma",)
A_YEAR = 60 * 60 * 24 * 365


def keep_language(response: HttpResponse, language: str) -> None:
    """Keep the language that a reader has chosen in a cookie, the only one that one who does not sign in ever gets."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=A_YEAR,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def forget_language(response: HttpResponse) -> None:
    """Let the council's language count again for this reader."""
    response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")


_KNOWN: dict[str | None, Language] = {language: language for language in LANGUAGES}


def chosen_language(request: HttpRequest) -> Language | None:
    """Give the language this reader has chosen, or None where the council's is to be used."""
    word = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return next((language for language in LANGUAGES if language == word), None)


def words_chosen(request: HttpRequest) -> str:
    """Give the language this reader has chosen for the words of plans where it is none of the screen's, or nothing."""
    word = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return word if word in OF_WORDS else ""


def current_language() -> Language:
    """Give the language of the page that is being made."""
    return _KNOWN.get(translation.get_language(), "nb")


def use_language_of(request: HttpRequest, otherwise: str, own_words: OwnWords | None = None) -> None:
    """Make the page in the reader's language, or the council's where the reader has chosen none; in its own words."""
    translation.activate(chosen_language(request) or otherwise)
    if own_words is not None:
        use_own_words(own_words)


class LanguageMiddleware:
    """Starts each request in the reader's language and tells it in Content-Language; keeps it where it is chosen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "GET" and CHOOSES in request.GET:
            return _chosen(request)
        translation.activate(chosen_language(request) or settings.LANGUAGE_CODE)
        use_own_words({})
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", current_language())
        translation.deactivate()
        return response


def _chosen(request: HttpRequest) -> HttpResponse:
    """Lead on to the same address without the choice, and keep the choice where there is such a language."""
    asked = request.GET.copy()
    word = asked.pop(CHOOSES)[-1]
    query = asked.urlencode()
    # Two slashes at the start would lead to another site.
    response = HttpResponseRedirect(escape_leading_slashes(request.path) + (f"?{query}" if query else ""))
    if word in (*LANGUAGES, *OF_WORDS):
        keep_language(response, word)
    return response
