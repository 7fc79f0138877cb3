"""What every page knows without being told by its view."""

from typing import Any

from django.http import HttpRequest

from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES
from avklart.ui.today import stands_still, today


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the day, the language and the languages to choose from, as `page`."""
    return {
        "page": {
            "today": today(),
            "stands_still": stands_still(),
            "language": current_language(),
            "languages": LANGUAGES,
            "address": request.get_full_path(),
        }
    }
