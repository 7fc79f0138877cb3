"""Taking back what was done, from whichever page: it is told that it was, or why it could not be."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.http import HttpRequest

from avklart.domain.errors import RuleError
from avklart.web.done import moment_typed, refusals_told, tell


@contextmanager
def taken_back(request: HttpRequest) -> Iterator[datetime]:
    """Give the moment that is to be taken back, and tell on the next page that it was; or the rule's refusal."""
    with refusals_told(request):
        at = moment_typed(request.POST.get("at", ""))
        if at is None:
            raise RuleError("nothing-to-undo")
        yield at
        tell(request, "undone")
