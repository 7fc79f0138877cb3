"""Ferdige versjoner: papers that a person has finished in Word, sent back, kept as they are and handed out so."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council, Participant
from avklart.documents.errors import FileRefusedError
from avklart.domain.deletion import may_restore
from avklart.domain.errors import RuleError
from avklart.editions.models import Edition
from avklart.editions.queries import editions_of, latest_edition
from avklart.plans.models import Plan
from avklart.plans.queries.changed_since import changed_since, last_changed_at
from avklart.received import actions
from avklart.received.finished_queries import content_of, finished_papers, removed_papers
from avklart.received.models import FinishedContent, FinishedPaper
from avklart.reports import REPORTS
from avklart.ui.attached import attached
from avklart.ui.language import current_language
from avklart.ui.refusals import file_refusal_in_words, refusal_in_words
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.ui.today import now
from avklart.web.finished_comparing import MOST_TOLD, compared
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show, signed_in
from avklart.web.uploads import is_too_large

_ACCEPTS = ".docx,.odt,.pdf"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def papers(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the finished papers of a plan and the form for one more, or take one in."""
    if request.method == "POST":
        return _take_in(request, *plan_for_editor(request, council, plan))
    return _list(request, *plan_for_reader(request, council, plan), request.GET)


def _list(
    request: HttpRequest, council: Council, plan: Plan, chosen: QueryDict, refusal: str = "", status: int = 200
) -> HttpResponse:
    at = now()
    return show(
        request,
        "web/finished/list.html",
        council,
        here="documents",
        plan=plan,
        status=status,
        papers=list(finished_papers(plan)[:MOST_TOLD]),
        removed=[(one, _last_step(one)) for one in removed_papers(plan) if may_restore(_last_step(one).at, at)],
        changed_at=last_changed_at(plan),
        reports=list(REPORTS),
        editions=list(editions_of(plan)),
        participants=list(Participant.every.filter(council=council).order_by("name")),
        languages=LANGUAGES,
        chosen={name: chosen.get(name, "") for name in ("papir", "vedtak", "deltaker")}
        | {"spraak": chosen.get("spraak", council.language)},
        accepts=_ACCEPTS,
        limit_mb=settings.UPLOAD_LIMIT_MB,
        refusal=refusal,
    )


def _last_step(paper: FinishedPaper) -> Any:
    return list(paper.steps.all())[-1]


def _take_in(request: HttpRequest, council: Council, plan: Plan) -> HttpResponse:
    sent = request.FILES.get("file")
    try:
        if is_too_large(request):
            raise RuleError("too-large", field="file", limit_mb=settings.UPLOAD_LIMIT_MB)
        if sent is None:
            raise RuleError("file-missing", field="file")
        which = _which(request.POST, council, plan)
        made = actions.finish_paper(which, sent.name or "", sent.read(), by=signed_in(request), at=now())
    except RuleError as refusal:
        return _list(request, council, plan, request.POST, refusal_in_words(refusal), 422)
    except FileRefusedError as refusal:
        words = file_refusal_in_words(refusal.code, refusal.facts)
        return _list(request, council, plan, request.POST, words, 422)
    messages.success(request, sentence("finished", "kept", current_language(), {"file": made.name}))
    return redirect("web:finished-paper", council.slug, plan.slug, made.pk)


def _which(typed: QueryDict, council: Council, plan: Plan) -> actions.Finished:
    """Give which paper it is. Raises RuleError "choice-unknown" for what is no choice of the form."""
    report, language = typed.get("papir", ""), typed.get("spraak", "")
    if report not in REPORTS or language not in LANGUAGES:
        raise RuleError("choice-unknown")
    participant = ""
    if REPORTS[report].of_participant:
        participant = typed.get("deltaker", "")
        if not Participant.every.filter(council=council, name=participant.replace("\0", "")).exists():
            raise RuleError("choice-unknown")
    return actions.Finished(plan, report, language, _edition(typed.get("vedtak", ""), plan), participant)


def _edition(word: str, plan: Plan) -> Edition | None:
    if not word:
        return None
    found = Edition.every.filter(plan=plan, number=int(word)).first() if _is_number(word) else None
    if found is None:
        raise RuleError("choice-unknown")
    return found


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) < 8


@login_required
@require_safe
def paper(request: HttpRequest, council: str, plan: str, paper: int) -> HttpResponse:
    """Give one finished paper: what it is, whether the plan has changed since, and what it has otherwise."""
    found, in_plan = plan_for_reader(request, council, plan)
    row = access.row_of(found, _readable(), plan=in_plan, pk=paper)
    return _one(request, found, in_plan, row)


def _one(
    request: HttpRequest, council: Council, plan: Plan, row: FinishedPaper, refusal: RuleError | None = None
) -> HttpResponse:
    told = FinishedContent.every.filter(paper=row).values_list("found", flat=True).first() or {}
    latest = latest_edition(plan) if row.edition else None
    return show(
        request,
        "web/finished/paper.html",
        council,
        here="documents",
        plan=plan,
        paper=row,
        found=told,
        since=changed_since(plan, row.stood_at, MOST_TOLD),
        newer=latest if latest and row.edition and latest.number > row.edition.number else None,
        compared=compared(row),
        refusal=refusal_in_words(refusal) if refusal else "",
        refused=refusal.field if refusal else None,
        status=422 if refusal else 200,
    )


def _readable() -> Any:
    return FinishedPaper.every.select_related("plan__council", "edition", "uploaded_by").exclude(kept=None)


@login_required
@require_safe
def file(request: HttpRequest, council: str, plan: str, paper: int) -> FileResponse:
    """Give the bytes of a finished paper as they came."""
    found, in_plan = plan_for_reader(request, council, plan)
    row = access.row_of(found, finished_papers(in_plan), pk=paper)
    content = content_of(row)
    if content is None:
        raise Http404
    return attached(content, row.name, row.media_type)


@login_required
@require_POST
def step(request: HttpRequest, council: str, plan: str, paper: int, what: str) -> HttpResponse:
    """Show a finished paper to everyone or hide it again, take it away, or bring it back."""
    found, in_plan = plan_for_editor(request, council, plan)
    row = access.row_of(found, _readable(), plan=in_plan, pk=paper)
    by, at = signed_in(request), now()
    try:
        if what == "vis":
            actions.show_paper(row, by, at, contacts_public="contacts_public" in request.POST)
        elif what == "skjul":
            actions.hide_paper(row, by, at)
        elif what == "ta-bort":
            actions.remove_paper(row, request.POST.get("why", ""), by, at)
        else:
            actions.restore_paper(row, by, at)
    except RuleError as refusal:
        return _one(request, found, in_plan, row, refusal)
    messages.success(request, sentence("finished", _DONE[what], current_language(), {"file": row.name}))
    if what == "ta-bort":
        return redirect("web:finished", found.slug, in_plan.slug)
    return redirect("web:finished-paper", found.slug, in_plan.slug, row.pk)


_DONE = {"vis": "now-shown", "skjul": "now-hidden", "ta-bort": "now-removed", "hent-tilbake": "now-restored"}

PLAN = "<slug:council>/plan/<slug:plan>/ferdige/"
urlpatterns = [
    path(PLAN, papers, name="finished"),
    path(f"{PLAN}<int:paper>/", paper, name="finished-paper"),
    path(f"{PLAN}<int:paper>/fil", file, name="finished-file"),
    path(f"{PLAN}<int:paper>/vis", step, {"what": "vis"}, name="finished-show"),
    path(f"{PLAN}<int:paper>/skjul", step, {"what": "skjul"}, name="finished-hide"),
    path(f"{PLAN}<int:paper>/ta-bort", step, {"what": "ta-bort"}, name="finished-remove"),
    path(f"{PLAN}<int:paper>/hent-tilbake", step, {"what": "hent-tilbake"}, name="finished-restore"),
]
