"""Two status notes of a plan compared in words: chosen, seen as a page, downloaded."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from avklart.councils.models import Council
from avklart.documents.writers import write_paper
from avklart.domain.errors import RuleError
from avklart.editions.queries.status_notes import kept_of, two_completed
from avklart.plans.models import Plan
from avklart.received.letterheads import letterhead_for
from avklart.reports.files import media_type_of
from avklart.reports.note_comparison import Compared, comparison_paper
from avklart.reports.note_kept import KINDS
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now
from avklart.web.downloads import file_answer
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show
from avklart.web.status_notes import ALL, notes_page


@login_required
@require_safe
def chosen(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Go to the comparison of the two notes that a form has chosen."""
    plan_for_reader(request, council, plan)
    return redirect("web:status-notes-compared", council, plan, *(_number(request, name) for name in ("fra", "til")))


def _number(request: HttpRequest, name: str) -> int:
    """Give the number of a note that the form says, or one that no note has."""
    word = request.GET.get(name, "")
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 6 else 0


@login_required
@require_safe
def compared(request: HttpRequest, council: str, plan: str, first: int, second: int) -> HttpResponse:
    """Give two completed notes compared, as a page."""
    found, in_plan = plan_for_reader(request, council, plan)
    both = _compared(request, found, in_plan, first, second)
    if isinstance(both, HttpResponse):
        return both
    return show(
        request,
        "web/status_notes/compared.html",
        found,
        here="adoption",
        plan=in_plan,
        paper=comparison_paper(both, current_language()),
        files_at=reverse("web:status-notes-compared", args=(council, plan, first, second)),
        kinds=KINDS,
    )


@login_required
@require_safe
def compared_file(request: HttpRequest, council: str, plan: str, first: int, second: int, kind: str) -> HttpResponse:
    """Give two completed notes compared, as a file."""
    found, in_plan = plan_for_reader(request, council, plan)
    if kind not in KINDS:
        raise Http404
    both = _compared(request, found, in_plan, first, second)
    if isinstance(both, HttpResponse):
        return both
    written = write_paper(comparison_paper(both, current_language()), kind, letterhead_for(found))
    days = (both.before.as_of_on.isoformat(), both.after.as_of_on.isoformat())
    return file_answer(f"status-{in_plan.slug}-{'-'.join(days)}.{kind}", media_type_of(kind), written.raw)


def _compared(request: HttpRequest, council: Council, plan: Plan, first: int, second: int) -> Compared | HttpResponse:
    """Give two notes to compare, or the list of notes with why they are not."""
    try:
        before, after = two_completed(plan, first, second)
    except RuleError as refusal:
        status = 404 if refusal.code == "notes-not-there" else 422
        return notes_page(request, council, plan, refusal=refusal_in_words(refusal), status=status)
    at = after.completed_at or now()
    return Compared(council, kept_of(after).head.plan, kept_of(before).facts, kept_of(after).facts, at)


BOTH = f"{ALL}<int:first>/mot/<int:second>/"
urlpatterns = [
    path(f"{ALL}sammenlign/", chosen, name="status-notes-chosen"),
    path(BOTH, compared, name="status-notes-compared"),
    path(f"{BOTH}<slug:kind>/", compared_file, name="status-notes-compared-file"),
]
