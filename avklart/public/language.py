"""Choosing the language of the screen."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from avklart.councils.actions import choose_language
from avklart.councils.models import User
from avklart.ui.language import keep_language
from avklart.ui.sentences import LANGUAGES


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language, for one who is signed in wherever they sign in, and go back to where the reader was."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    language = next((one for one in LANGUAGES if one == request.POST.get("language")), None)
    if language:
        keep_language(response, language)
        if isinstance(request.user, User):
            choose_language(request.user, language)
    return response
