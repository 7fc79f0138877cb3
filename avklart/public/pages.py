"""The open pages of an adopted plan: the plan, its areas, its activities, and what it is."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avklart.editions.models import EditionPart
from avklart.editions.queries.for_everyone import activity_parts, other_editions, parts_numbered
from avklart.public.answering import answer, facts_of
from avklart.public.finding import Found, edition_found
from avklart.received.finished_queries import shown_papers
from avklart.reports.files import file_kinds

# So many activities are shown on one page; a longer plan is read area by area, a longer area page by page.
A_PAGE = 200
Content = dict[str, Any]


@require_safe
def plan(request: HttpRequest, council: str, plan: str, edition: int | None = None) -> HttpResponse:
    """Give the whole plan, all areas as tables; of a long plan, the areas with the way to each."""
    found = edition_found(request, council, plan, edition)

    def content() -> Content:
        is_whole = found.content.activities <= A_PAGE
        parts = [found.activity(part) for part in activity_parts(found.edition)] if is_whole else []
        areas = [(area, [one for one in parts if one.area == area.place]) for area in found.content.areas]
        return {"areas": areas, "is_whole": is_whole, "kinds": file_kinds()}

    return _answer(request, "public/plan.html", found, content, *file_kinds())


@require_safe
def area(request: HttpRequest, council: str, plan: str, place: int, edition: int | None = None) -> HttpResponse:
    """Give one area with its activities, 200 a page."""
    found = edition_found(request, council, plan, edition)
    side = request.GET.get("side", "")

    def content() -> Content:
        here = next((one for one in found.content.areas if one.place == place), None)
        if here is None:
            raise Http404
        page = Paginator(activity_parts(found.edition, place), A_PAGE).get_page(side)
        return {"area": here, "rows": [found.activity(part) for part in page], "shown": page}

    return _answer(request, "public/area.html", found, content, side)


@require_safe
def activity(request: HttpRequest, council: str, plan: str, number: str, edition: int | None = None) -> HttpResponse:
    """Give one activity as it was adopted; one that a later edition has dropped, as it last stood."""
    found = edition_found(request, council, plan, edition)
    stood = parts_numbered(found.edition, number)
    here = next((part for part in stood if part.edition_id == found.edition.pk), None)
    if here is None and (found.is_told or not stood):
        raise Http404
    if here is None:
        return _dropped(request, found, stood[0])

    def content() -> Content:
        beside = activity_parts(found.edition).filter(position__in=(here.position - 1, here.position + 1))
        return {
            **_carried(found, here),
            "stood": [part.edition for part in stood if part.edition_id != found.edition.pk],
            "beside": [(part, part.position < here.position) for part in beside],
        }

    return _answer(request, "public/activity.html", found, content)


def _dropped(request: HttpRequest, found: Found, last: EditionPart) -> HttpResponse:
    """Give the activity as it last stood, and say that the plan in force has it no more."""
    then = edition_found(request, found.council.slug, found.plan.slug, last.edition.number)

    def content() -> Content:
        return {**_carried(then, last), "stood": [], "is_dropped": True}

    return _answer(request, "public/activity.html", then, content, "dropped")


def _carried(found: Found, part: EditionPart) -> Content:
    """Give the activity with its area, and the persons who held its roles there, where the council shows persons."""
    one = found.activity(part)
    area = next(area for area in found.content.areas if area.place == part.area)
    roles = {responsible.actor for responsible in one.activity.responsibilities}
    holders = [
        holder for holder in found.content.holders if holder["role"] in roles and holder["area"] in ("", area.title)
    ]
    return {"one": one, "area": area, "holders": holders}


@require_safe
def about(request: HttpRequest, council: str, plan: str, edition: int | None = None) -> HttpResponse:
    """Give what the plan is: whose, for when, adopted by whom, who takes part, and the documents finished of it."""
    found = edition_found(request, council, plan, edition)
    papers = shown_papers(found.edition)
    return _answer(request, "public/about.html", found, lambda: {"papers": papers}, *(one.pk for one in papers))


@require_safe
def editions(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give every adoption of a plan, the newest first."""
    found = edition_found(request, council, plan, None)
    return _answer(request, "public/editions.html", found, lambda: {"editions": other_editions(found.edition)})


def _answer(
    request: HttpRequest, template: str, found: Found, content: Callable[[], Content], *also: object
) -> HttpResponse:
    def whole() -> Content:
        shown = {"found": found, "council": found.council, "plan": found.content, "edition": found.edition}
        return {**shown, **content()}

    return answer(request, template, (*facts_of(found.council), *found.facts, *also), whole)
