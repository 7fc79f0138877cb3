"""The last step of a review: the draft becomes a plan, or what it changes goes into the plan there is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.urls.exceptions import NoReverseMatch

from avklart.domain.difference import word_changes
from avklart.domain.errors import RuleError
from avklart.domain.long_work import is_long
from avklart.jobs.actions import ask_job
from avklart.plans.models import Plan
from avklart.received.actions import accept_draft, take_over
from avklart.received.actions.acceptance import identity_numbers_of
from avklart.received.actions.review import Said, put
from avklart.received.comparison import ComparedPart, Comparison, Proposed
from avklart.received.matching import Names
from avklart.received.models import Reading
from avklart.received.older import older_than
from avklart.received.review import Review
from avklart.received.same_plan import plans_of_same_years
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import counted, sentence
from avklart.ui.today import now
from avklart.web.jobs import to_job
from avklart.web.reviewing import PATH, page_asked, reviewing, show_step
from avklart.web.showing import signed_in

A_PAGE = 60
_IN_WORDS = frozenset({"text", "title", "comment", "status", "indicator", "priority", "extra"})


@reviewing
def accept(request: HttpRequest, review: Review) -> HttpResponse:
    """Give what will be stored and what still stands in the way, or make the draft a plan and go there."""
    if review.reading.plan_id:
        return redirect("web:review-difference", review.reading.council.slug, review.reading.pk)
    refusal = None
    if request.method == "POST":
        if review.open_doubts and request.POST.get("unsettled") != "on":
            refusal = RuleError("doubts-left", field="unsettled")
        elif is_long("accept", len(review.draft.activities)):
            return _asked(request, review)
        else:
            try:
                plan = accept_draft(review.reading, by=signed_in(request), at=now())
            except RuleError as error:
                if error.code == "already-accepted":
                    return _to_the_plan_of(review.reading)
                refusal = error
            else:
                messages.success(request, sentence("review", "accepted", current_language()))
                return redirect(address_of(plan))
    return show_step(
        request,
        "web/review/accept.html",
        review,
        "accept",
        draft=review.draft,
        to_clarify=sum(bool(one.clarifications) for one in review.draft.activities),
        identity=identity_numbers_of(review.draft)[:20],
        same_years=plans_of_same_years(review.reading.council, review.draft),
        refusal=refusal_in_words(refusal) if refusal else "",
        status=422 if refusal else 200,
    )


def _asked(request: HttpRequest, review: Review) -> HttpResponse:
    """Let a large draft become a plan outside the request."""
    row = review.reading
    return to_job(ask_job("accept", row.council, row.pk, by=signed_in(request), at=now()))


def _to_the_plan_of(reading: Reading) -> HttpResponse:
    """Go where somebody else's acceptance of the same reading led."""
    current = Reading.every.select_related("plan", "council").defer("draft").get(pk=reading.pk)
    return (
        redirect(address_of(current.plan))
        if current.plan
        else redirect("web:reading", current.council.slug, current.pk)
    )


def address_of(plan: Plan) -> str:
    """Give the address of the page a new plan is first seen on."""
    try:
        return reverse("web:activities", args=(plan.council.slug, plan.slug))
    except NoReverseMatch:
        return reverse("web:week", args=(plan.council.slug,))


@reviewing
def difference(request: HttpRequest, review: Review) -> HttpResponse:
    """Give what a newer document changes, part by part, or take over what a person has chosen of it."""
    plan = review.reading.plan
    if plan is None:
        return redirect("web:review-accept", review.reading.council.slug, review.reading.pk)
    compared = Comparison(plan, review.draft, Names(review).known)
    page, pages = page_asked(request, len(compared.parts), A_PAGE)
    if request.method != "POST":
        return _difference_page(request, review, compared, (page, pages))
    chosen = dict(word.rsplit(":", 1) for word in request.POST.getlist("change") if ":" in word)
    here = request.POST.getlist("shown")
    earlier = {path.removeprefix("take/"): mark for path, mark in _choices(review).items() if mark}
    marks = {**{key: mark for key, mark in earlier.items() if key not in here}, **chosen}
    is_work = is_long("take-over", len(review.draft.activities))
    if page < pages or is_work:
        # Kept for the pages before and after, and for this one where the work comes to nothing.
        said = [Said(f"take/{key}", chosen.get(key, "")) for key in here]
        put(review, said, _choices(review), by=signed_in(request), at=now())
    if page < pages:
        return redirect(f"{request.path}?side={page + 1}")
    if is_work:
        given = {"marks": marks}
        row = review.reading
        return to_job(ask_job("take-over", row.council, row.pk, by=signed_in(request), at=now(), given=given))
    try:
        count = take_over(review.reading, marks, by=signed_in(request), at=now())
    except RuleError as error:
        if error.code in ("already-accepted", "not-read-yet"):
            return _to_the_plan_of(review.reading)
        return _difference_page(request, review, compared, (page, pages), error)
    facts = {"changes": counted("change", count, current_language())}
    messages.success(request, sentence("review", "taken-over", current_language(), facts))
    return redirect(address_of(plan))


def _choices(review: Review) -> dict[str, str]:
    """Give what a person has chosen on earlier pages: the mark of each change to take, "" for the others."""
    return {path: value for path, value in review.corrections.items() if path.startswith("take/")}


def _difference_page(
    request: HttpRequest,
    review: Review,
    compared: Comparison,
    pages: tuple[int, int],
    refusal: RuleError | None = None,
) -> HttpResponse:
    older = older_than(review.reading)
    choices = dict.fromkeys(compared.changes, False) if older else {}
    choices |= {path.removeprefix("take/"): bool(mark) for path, mark in _choices(review).items()}
    sent = {word.rsplit(":", 1)[0] for word in request.POST.getlist("change")}
    choices |= {key: key in sent for key in request.POST.getlist("shown")}
    shown = compared.parts[(pages[0] - 1) * A_PAGE : pages[0] * A_PAGE]
    return show_step(
        request,
        "web/review/difference.html",
        review,
        "difference",
        target=compared.plan,
        older=older,
        parts=[(part, [_shown(one, choices) for one in part.changes]) for part in shown],
        total=len(compared.parts),
        counts=_counts(compared.parts),
        unchanged=compared.unchanged,
        identity=identity_numbers_of(review.draft)[:20],
        page_number=pages[0],
        pages=pages[1],
        refusal=refusal_in_words(refusal) if refusal else "",
        status=422 if refusal else 200,
    )


def _counts(parts: list[ComparedPart]) -> dict[str, int]:
    return {
        verb: sum(part.part == "activity" and part.verb == verb for part in parts)
        for verb in ("added", "changed", "removed")
    }


def _shown(one: Proposed, choices: dict[str, bool]) -> dict[str, object]:
    """Give a change as the page shows it: chosen at first when it overwrites nobody's work."""
    in_words = one.field in _IN_WORDS and isinstance(one.change.before, str)
    return {
        "proposed": one,
        "words": word_changes(str(one.change.before), str(one.change.after)) if in_words else None,
        "is_chosen": choices.get(one.key, one.is_safe),
    }


urlpatterns = [
    path(f"{PATH}godkjenn/", accept, name="review-accept"),
    path(f"{PATH}endringer/", difference, name="review-difference"),
]
