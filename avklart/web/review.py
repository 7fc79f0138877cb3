"""A reading: how it goes while it is read, and then the review's first page, what was left out, and every row."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from avklart.councils import access
from avklart.domain.errors import RuleError
from avklart.domain.private_contacts import private_contacts_in
from avklart.domain.review_entries import PlanEntry
from avklart.domain.typed import day_typed, line_typed
from avklart.plans.models import Plan
from avklart.received.actions import choose_plan
from avklart.received.actions.acceptance import identity_numbers_of, stored_texts_of
from avklart.received.actions.review import Said, finish_step, put
from avklart.received.models import Reading
from avklart.received.review import Review
from avklart.received.values import mark_of
from avklart.received.values import plan as plan_values
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.refusals import file_refusal_in_words, refusal_in_words
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web.reviewing import (
    A_PAGE,
    PATH,
    address_after,
    page_asked,
    reading_for_editor,
    reviewing,
    show_step,
)
from avklart.web.showing import show, signed_in

UNDER_WAY = ("waiting", "reading")
MOST_TOLD = 20


@login_required
def reading(request: HttpRequest, council: str, reading: int) -> HttpResponse:
    """Give how a reading goes, and when it is read, the first page of its review."""
    row = reading_for_editor(request, council, reading)
    is_followed = bool(getattr(request, "htmx", False))
    if is_followed and row.state not in UNDER_WAY:
        return HttpResponseClientRedirect(request.path)
    if row.state == "read":
        return _overview(request, Review(row))
    return show(
        request,
        "web/review/state.html",
        row.council,
        here="documents",
        reading=row,
        is_under_way=row.state in UNDER_WAY,
        reason=_reason(row),
    )


def _reason(row: Reading) -> str:
    if not row.refusal:
        return ""
    return file_refusal_in_words(row.refusal["code"], row.refusal["facts"])


def _overview(request: HttpRequest, review: Review) -> HttpResponse:
    return show_step(
        request,
        "web/review/overview.html",
        review,
        "reading",
        draft=review.draft,
        plans=list(Plan.every.filter(council=review.reading.council)),
        identity=identity_numbers_of(review.draft)[:MOST_TOLD],
        contacts=private_contacts_in(stored_texts_of(review.draft))[:MOST_TOLD],
        to_clarify=sum(bool(one.clarifications) for one in review.draft.activities),
    )


@require_POST
@reviewing
def approve(request: HttpRequest, review: Review) -> HttpResponse:
    """Approve all that was read without remarks, and go to what is left to look at."""
    finish_step(review.reading, "approved", by=signed_in(request), at=now())
    return redirect(address_after(review, -1))


@require_POST
@login_required
def choose(request: HttpRequest, council: str, reading: int) -> HttpResponse:
    """Let a reading become a new plan, or a newer version of one."""
    row = reading_for_editor(request, council, reading)
    slug = request.POST.get("plan", "")
    try:
        choose_plan(row, access.row_of(row.council, Plan.every, slug=slug) if slug else None)
    except RuleError as refusal:
        messages.warning(request, refusal_in_words(refusal))
    return redirect("web:reading", council, reading)


@reviewing
def about(request: HttpRequest, review: Review) -> HttpResponse:
    """Give the form of title, owner, period and the areas' titles, or store what a person says of them."""
    now_values = _plan_now(review)
    if request.method != "POST":
        return _about_form(request, review, _shown_values(now_values), mark_of(now_values))
    try:
        said = _plan_sent(request, review)
        mark = request.POST.get("opened_on", "")
        new = [Said(path, value) for path, value in said.items() if mark_of(value) != mark_of(now_values[path])]
        if new and mark != mark_of(now_values):
            raise RuleError("changed-meanwhile")
        put(review, new, now_values, by=signed_in(request), at=now())
    except RuleError as refusal:
        if refusal.code in ("already-accepted", "not-read-yet"):
            raise
        typed = {name: request.POST.get(name, "") for name in _shown_values(now_values)}
        return _about_form(request, review, typed, mark_of(now_values), refusal)
    messages.success(request, sentence("review", "saved", current_language()))
    return redirect("web:reading", review.reading.council.slug, review.reading.pk)


def _plan_now(review: Review) -> dict[str, Any]:
    found = {name: review.corrections.get(name, review.read[name]) for name in ("title", "owner", "period")}
    for number, area in enumerate(review.read["areas"], start=1):
        found[f"areas/{number}/title"] = review.corrections.get(f"areas/{number}/title", area["title"])
    return found


def _plan_sent(request: HttpRequest, review: Review) -> dict[str, Any]:
    sent = request.POST
    entry = PlanEntry(
        title=sent.get("title", ""),
        owner=sent.get("owner", ""),
        from_on=day_typed(sent.get("from_on", ""), "from_on"),
        to_on=day_typed(sent.get("to_on", ""), "to_on"),
        period_as_written=sent.get("period_as_written", ""),
    )
    found = plan_values(entry)
    for number in range(1, len(review.read["areas"]) + 1):
        name = f"areas/{number}/title"
        found[name] = line_typed(sent.get(name, ""), name) or None
    return found


def _shown_values(values: dict[str, Any]) -> dict[str, str]:
    period = values["period"] or {}
    language = current_language()
    days = {name: period.get(key) for name, key in (("from_on", "from"), ("to_on", "to"))}
    return {
        "title": values["title"] or "",
        "owner": values["owner"] or "",
        **{name: day_in_figures(day_typed(day, name), language) if day else "" for name, day in days.items()},  # type: ignore[arg-type]
        "period_as_written": period.get("as_written", ""),
        **{path: value or "" for path, value in values.items() if path.startswith("areas/")},
    }


def _about_form(
    request: HttpRequest, review: Review, typed: dict[str, str], mark: str, refusal: RuleError | None = None
) -> HttpResponse:
    areas = [
        (number, f"areas/{number}/title", typed[f"areas/{number}/title"], area["title"] or "")
        for number, area in enumerate(review.read["areas"], start=1)
    ]
    return show_step(
        request,
        "web/review/about.html",
        review,
        "reading",
        typed=typed,
        areas=areas,
        mark=mark,
        read=review.machine,
        refusal=refusal_in_words(refusal) if refusal else "",
        refused_field=refusal.field if refusal else "",
        status=422 if refusal else 200,
    )


@reviewing
def left_out(request: HttpRequest, review: Review) -> HttpResponse:
    """Give what of the document is not in the plan, and why."""
    rows = review.draft.left_out
    page, pages = page_asked(request, len(rows))
    return show_step(
        request,
        "web/review/left_out.html",
        review,
        "reading",
        rows=rows[(page - 1) * A_PAGE : page * A_PAGE],
        total=len(rows),
        page_number=page,
        pages=pages,
    )


@reviewing
def rows(request: HttpRequest, review: Review) -> HttpResponse:
    """Give every row of the reading as it now stands, a page at a time."""
    found = review.activities
    page, pages = page_asked(request, len(found))
    return show_step(
        request,
        "web/review/rows.html",
        review,
        "reading",
        rows=found[(page - 1) * A_PAGE : page * A_PAGE],
        total=len(found),
        page_number=page,
        pages=pages,
    )


urlpatterns = [
    path(PATH, reading, name="reading"),
    path(f"{PATH}godkjenn-alle", approve, name="review-approve"),
    path(f"{PATH}plan", choose, name="review-choose"),
    path(f"{PATH}om/", about, name="review-about"),
    path(f"{PATH}ikke-med/", left_out, name="review-left-out"),
    path(f"{PATH}tiltak/", rows, name="review-rows"),
]
