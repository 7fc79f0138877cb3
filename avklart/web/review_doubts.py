"""What was read without certainty: each doubt with its source beside what was understood, settled or put right."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse

from avklart.domain.errors import RuleError
from avklart.domain.projects import project_key
from avklart.received.actions.review import (
    activity_values,
    correct_activity,
    open_doubt_again,
    settle_doubts,
    take_back,
)
from avklart.received.matching import NamedProject, Names
from avklart.received.review import DISPUTED, DoubtGroup, Review, ReviewedDoubt
from avklart.received.values import mark_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now
from avklart.web.review_forms import OF_DOUBT, SECTIONS, ActivityForm, form_of, form_sent, values_of
from avklart.web.reviewing import (
    DOUBTS_A_PAGE,
    PATH,
    address_after,
    address_of_doubt,
    next_step,
    page_asked,
    reviewing,
    show_step,
)
from avklart.web.showing import signed_in


@reviewing
def doubts(request: HttpRequest, review: Review) -> HttpResponse:
    """Give the doubts by kind, the open ones first, or settle those a person has looked at."""
    if request.method == "POST":
        return _settle(request, review)
    put_right = _number(request.GET.get("rett"))
    groups = sorted(review.groups, key=lambda group: not group.open)
    shown, page, pages = _page_of(request, groups)
    form = None
    if put_right is not None and 0 <= put_right < len(review.doubts):
        form = _form_for(review, review.doubts[put_right])
    return show_step(
        request,
        "web/review/doubts.html",
        review,
        "doubts",
        groups=shown,
        page_number=page,
        pages=pages,
        put_right=put_right if form else None,
        form=form,
        focus=_number(request.GET.get("neste")),
        projects=_disputed(review, groups),
        after=next_step(review, "doubts"),
    )


def _page_of(request: HttpRequest, groups: Iterable[DoubtGroup]) -> tuple[list[tuple[DoubtGroup, Any]], int, int]:
    """Give the groups of a page, each with those of its doubts that stand on it."""
    whole = [(group, one) for group in groups for one in group.doubts]
    page, pages = page_asked(request, len(whole), DOUBTS_A_PAGE)
    found: list[tuple[DoubtGroup, list[ReviewedDoubt]]] = []
    for group, one in whole[(page - 1) * DOUBTS_A_PAGE : page * DOUBTS_A_PAGE]:
        if not found or found[-1][0] is not group:
            found.append((group, []))
        found[-1][1].append(one)
    return found, page, pages


def _disputed(review: Review, groups: Iterable[DoubtGroup]) -> dict[str, NamedProject]:
    """Give the projects whose ends are disputed, by the key of their group."""
    if not any(group.first.doubt.code == DISPUTED for group in groups):
        return {}
    by_name = {project.key: project for project in Names(review).projects}
    named = {group.key: project_key(str(group.first.doubt.facts.get("project", ""))) for group in groups}
    return {key: by_name[name] for key, name in named.items() if name in by_name}


def _settle(request: HttpRequest, review: Review) -> HttpResponse:
    numbers = [number for word in request.POST.getlist("number") if (number := _number(word)) is not None]
    if request.POST.get("do") == "again":
        for number in numbers:
            open_doubt_again(review.reading, number)
        return redirect(address_of_doubt(review, numbers[0] if numbers else None))
    if group := request.POST.get("group"):
        numbers = [one.number for found in review.groups if found.key == group for one in found.open]
    settle_doubts(review.reading, numbers, by=signed_in(request), at=now())
    return redirect(address_after(Review(review.reading), numbers[-1] if numbers else -1))


def _form_for(review: Review, one: ReviewedDoubt) -> ActivityForm | None:
    if one.activity is None:
        return None
    sections = OF_DOUBT.get(one.doubt.field, SECTIONS)
    form = shown_form(review, one.activity.number, sections)
    start = str(one.doubt.facts.get("text", ""))
    at = form.texts["text"].find(start) if one.doubt.code == "two-activities" and start else 0
    if at > 0 and not form.texts["split"]:
        form.texts |= {"text": form.texts["text"][:at].rstrip(), "split": form.texts["text"][at:]}
    return form


def shown_form(review: Review, number: int, sections: Iterable[str] = SECTIONS) -> ActivityForm:
    """Give the form of an activity as it stands, with the areas to choose from."""
    values = activity_values(review.read, review.corrections, number)
    form = form_of(values, mark_of(values), tuple(sections))
    form.areas = areas_of(review)
    return form


def areas_of(review: Review) -> list[tuple[int, str]]:
    """Give the areas of a reading to choose from: place and title."""
    return [
        (at, str(review.corrections.get(f"areas/{at}/title", area["title"]) or at))
        for at, area in enumerate(review.read["areas"], start=1)
    ]


@reviewing
def activity(request: HttpRequest, review: Review, number: int) -> HttpResponse:
    """Give one activity with its source beside the form of it, or store what a person has made of it."""
    if request.method != "POST":
        values_or_404(review, number)
        return _activity_page(request, review, number, shown_form(review, number))
    doubt = _number(request.POST.get("doubt"))
    if request.POST.get("do") == "back":
        take_back(review.reading, f"activities/{number}")
        return redirect("web:review-activity", review.reading.council.slug, review.reading.pk, number)
    form = form_sent(request.POST)
    form.areas = areas_of(review)
    try:
        values = values_of(form, values_or_404(review, number), len(form.areas), review.draft)
        correct_activity(review.reading, number, values, form.opened_on, by=signed_in(request), at=now())
    except RuleError as refusal:
        if refusal.code in ("already-accepted", "not-read-yet"):
            raise
        form.refusal, form.refused_field = refusal_in_words(refusal), refusal.field or ""
        return _activity_page(request, review, number, form, refusal)
    if doubt is not None:
        settle_doubts(review.reading, [doubt], by=signed_in(request), at=now())
        return redirect(address_after(Review(review.reading), doubt))
    where = reverse("web:review-rows", args=(review.reading.council.slug, review.reading.pk))
    return redirect(f"{where}?side={(number - 1) // 100 + 1}#tiltak-{number}")


def values_or_404(review: Review, number: int) -> dict[str, Any]:
    """Give the values of an activity as they stand. Raises Http404 where the reading has none of this number."""
    try:
        return activity_values(review.read, review.corrections, number)
    except RuleError as refusal:
        raise Http404 from refusal


def _activity_page(
    request: HttpRequest, review: Review, number: int, form: ActivityForm, refusal: RuleError | None = None
) -> HttpResponse:
    meanwhile = None
    if refusal is not None and refusal.code == "changed-meanwhile":
        meanwhile = Review(review.reading).activities[number - 1]
        form.opened_on = mark_of(activity_values(review.read, Review(review.reading).corrections, number))
    return show_step(
        request,
        "web/review/activity.html",
        review,
        "reading",
        row=review.activities[number - 1],
        form=form,
        meanwhile=meanwhile,
        doubt_number=request.POST.get("doubt", ""),
        own_doubts=[one for one in review.doubts if one.doubt.activity == number],
        status=422 if refusal else 200,
    )


def _number(word: str | None) -> int | None:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 8 else None


urlpatterns = [
    path(f"{PATH}usikre/", doubts, name="review-doubts"),
    path(f"{PATH}tiltak/<int:number>/", activity, name="review-activity"),
]
