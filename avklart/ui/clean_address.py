"""Addresses without the one sign that no database of ours can be asked for."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse


class CleanAddress:
    """Take NUL out of what an address asks for, and find nothing at an address that has it in its path.

    PostgreSQL refuses a question with NUL in it, so that a page would fail where it should find nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "")
        return self.get_response(request)
