"""What the pages of a review share: the reading on the table, for editors of its council only, and its steps."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from avklart.councils import access
from avklart.domain.errors import RuleError
from avklart.received.models import Reading
from avklart.received.review import Review
from avklart.ui.refusals import refusal_in_words
from avklart.web.showing import show

A_PAGE = 100
DOUBTS_A_PAGE = 40
PATH = "<slug:council>/lesing/<int:reading>/"
_GONE = frozenset({"already-accepted", "not-read-yet"})
ReviewView = Callable[Concatenate[HttpRequest, Review, ...], HttpResponse]


def reading_for_editor(request: HttpRequest, council: str, reading: int) -> Reading:
    """Give the reading of an address to an editor of its council. Raises Http404 for all others."""
    rows = Reading.every.select_related("council", "file", "plan", "accepted_by").defer("file__content")
    return access.for_editor(request.user, rows, council, pk=reading)


def reviewing(view: ReviewView) -> Callable[..., HttpResponse]:
    """Make a view of a review one of an address: it gets the review of a reading that is read and not yet accepted.

    For any other state, and where somebody accepts it meanwhile, the answer is the page that tells the state.
    """

    @login_required
    @wraps(view)
    def answer(request: HttpRequest, council: str, reading: int, **more: Any) -> HttpResponse:
        row = reading_for_editor(request, council, reading)
        if row.state != "read":
            return redirect("web:reading", council, reading)
        try:
            return view(request, Review(row), **more)
        except RuleError as refusal:
            if refusal.code not in _GONE:
                raise
            messages.warning(request, refusal_in_words(refusal))
            return redirect("web:reading", council, reading)

    return answer


def show_step(request: HttpRequest, template: str, review: Review, step: str, **context: Any) -> HttpResponse:
    """Give a page of a review with its list of steps; `step` is the one it is."""
    return show(
        request,
        template,
        review.reading.council,
        here="documents",
        review=review,
        reading=review.reading,
        step=step,
        steps=steps_of(review),
        **context,
    )


def steps_of(review: Review) -> list[dict[str, Any]]:
    """Give the steps of a review in their order: name, address, and how it stands with each."""
    where = (review.reading.council.slug, review.reading.pk)
    last = "difference" if review.reading.plan_id else "accept"
    found = [_step("reading", where, None)]
    found += [_step(name, where, review.is_done(name)) for name in ("doubts", "actors", "projects", "questions")]
    found[1]["left"] = len(review.open_doubts)
    return [*found, _step(last, where, None)]


def _step(name: str, where: tuple[str, int], is_done: bool | None) -> dict[str, Any]:
    address = "web:reading" if name == "reading" else f"web:review-{name}"
    return {"name": name, "address": reverse(address, args=where), "is_done": is_done, "left": 0}


def next_step(review: Review, after: str) -> str:
    """Give the address of the step after one."""
    steps = steps_of(review)
    at = next(place for place, one in enumerate(steps) if one["name"] == after)
    return str(steps[min(at + 1, len(steps) - 1)]["address"])


def page_asked(request: HttpRequest, total: int, a_page: int = A_PAGE) -> tuple[int, int]:
    """Give the number of the page an address asks for, and how many there are."""
    word = request.GET.get("side", "")
    pages = max(1, -(-total // a_page))
    page = int(word) if word.isascii() and word.isdecimal() and len(word) < 8 else 1
    return min(max(page, 1), pages), pages


def address_after(review: Review, number: int) -> str:
    """Give the address of the doubt to look at next, or of the next step when none is left."""
    following = review.next_open(number)
    return address_of_doubt(review, following.number) if following else next_step(review, "doubts")


def address_of_doubt(review: Review, number: int | None) -> str:
    """Give the address of the doubts, at one of them: its button has the focus.

    There is no fragment in it, since browsers give no focus to what asks for it where the address names a place.
    """
    base = reverse("web:review-doubts", args=(review.reading.council.slug, review.reading.pk))
    if number is None:
        return base
    shown = [one.number for group in sorted(review.groups, key=lambda found: not found.open) for one in group.doubts]
    page = shown.index(number) // DOUBTS_A_PAGE + 1 if number in shown else 1
    return f"{base}?{f'side={page}&' if page > 1 else ''}neste={number}"
