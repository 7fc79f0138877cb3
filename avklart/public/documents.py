"""Documents that a person has finished of an adopted plan, and let everyone download."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from avklart.public.finding import edition_found
from avklart.received.finished_queries import content_of, shown_papers
from avklart.ui.attached import attached


@require_safe
def document(request: HttpRequest, council: str, plan: str, edition: int, paper: int) -> HttpResponseBase:
    """Give the bytes of a finished document as they came, while it is shown to everyone."""
    found = edition_found(request, council, plan, edition)
    row = next((one for one in shown_papers(found.edition) if one.pk == paper), None)
    content = content_of(row) if row is not None else None
    if row is None or content is None:
        raise Http404
    return attached(content, row.name, row.media_type)
