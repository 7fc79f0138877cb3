"""The adopted plan as a file for everyone: nothing in it but what the open pages show."""

import hashlib
from collections import OrderedDict

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

import avklart
from avklart.domain.long_work import is_long
from avklart.editions.queries.for_everyone import activity_parts
from avklart.jobs.papers import ask_paper, file_made
from avklart.public.answering import facts_of
from avklart.public.finding import Found, edition_found
from avklart.received.letterheads import letterhead_for
from avklart.reports.asked import Asked, made
from avklart.reports.files import file_kinds
from avklart.ui.language import current_language
from avklart.ui.today import now

# Files that were made last, so that many who fetch one at once have it made once.
_KEPT: OrderedDict[str, tuple[str, str, bytes]] = OrderedDict()
_MOST_KEPT = 24
_LARGEST_KEPT = 2_000_000
_AGAIN_IN = 3


@require_safe
def download(request: HttpRequest, council: str, plan: str, kind: str, edition: int | None = None) -> HttpResponse:
    """Give an adopted plan as a file; of a large one, the page that waits for it being made.

    Browsers keep it and ask each time whether it still holds, so that nobody has one older than the last adoption.
    """
    found = edition_found(request, council, plan, edition)
    if kind not in file_kinds():
        raise Http404
    facts = (avklart.__version__, current_language(), kind, *facts_of(found.council), *_columns(found), *found.facts)
    etag = quote_etag(hashlib.sha256(repr(facts).encode()).hexdigest()[:32])
    response = get_conditional_response(request, etag=etag) or _answered(request, found, kind, facts, etag)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _answered(request: HttpRequest, found: Found, kind: str, facts: tuple[object, ...], etag: str) -> HttpResponse:
    asked = Asked(kind=kind, language=current_language(), edition=found.edition.number, is_open=True)
    file = _KEPT.get(etag)
    if file is None and is_long("paper", activity_parts(found.edition).count()):
        file = _from_job(asked, found, facts)
        if file is None:
            return _waiting(request, found)
    elif file is None:
        plan = found.plan
        plan.council = found.council
        one = made(asked, plan, found.edition.adopted_on, found.edition.frozen_at, letterhead_for(found.council))
        file = (one.name, one.media_type, one.written.raw)
    _keep(etag, file)
    name, media_type, raw = file
    response = HttpResponse(raw, content_type=media_type)
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response.headers["ETag"] = etag
    return response


def _from_job(asked: Asked, found: Found, facts: tuple[object, ...]) -> tuple[str, str, bytes] | None:
    """Give the file that was made outside the request, or ask for it: one job, however many ask."""
    day = found.edition.adopted_on
    there = file_made(asked, found.plan, day, facts)
    if there is not None:
        return there.name, there.media_type, bytes(there.content)
    plan = found.plan
    plan.council = found.council
    ask_paper(asked, plan, by=None, at=now(), today=day, facts=facts)
    return None


def _waiting(request: HttpRequest, found: Found) -> HttpResponse:
    context = {"found": found, "council": found.council, "plan": found.content, "edition": found.edition}
    response = render(request, "public/waiting.html", {**context, "again_in": _AGAIN_IN}, status=202)
    response.headers["Retry-After"] = str(_AGAIN_IN)
    return response


def _columns(found: Found) -> tuple[object, ...]:
    return (tuple(found.council.paper_columns), str(found.edition.adopted_on))


def _keep(etag: str, file: tuple[str, str, bytes]) -> None:
    if len(file[2]) <= _LARGEST_KEPT:
        _KEPT[etag] = file
        while len(_KEPT) > _MOST_KEPT:
            _KEPT.popitem(last=False)
