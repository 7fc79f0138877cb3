"""What every answer under /lenke/ says of itself, refusals and faults too: it is nobody else's, and leaks nothing."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

START = "/lenke/"
HEADERS = {
    # The address may hold a token: no other page is ever told it.
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


class GuestHeaders:
    """Writes the headers; it stands outermost, so that no answer passes it by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(START):
            for name, value in HEADERS.items():
                response.headers[name] = value
        return response
