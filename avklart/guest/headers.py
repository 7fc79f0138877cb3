"""What every answer under /lenke/ says of itself, refusals and faults too: it is nobody else's, and leaks nothing."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

START = "/lenke/"
HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


# The pages of a link that has been opened: their addresses hold no token. A browser that tells nobody where it comes
# from tells not even this server where a form was sent from, and such a form is refused.
_OPENED = (f"{START}tiltak/", f"{START}sporsmal/")


class GuestHeaders:
    """Writes the headers; it stands outermost, so that no answer passes it by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(START):
            for name, value in HEADERS.items():
                response.headers[name] = value
            response.headers["Referrer-Policy"] = _referrer_policy(request.path_info)
        return response


def _referrer_policy(path: str) -> str:
    """Give whom a page may tell its address: nobody where it may hold a token, and never another site."""
    return "same-origin" if path == START or path.startswith(_OPENED) else "no-referrer"
