"""Last ned: the plan, an edition of it or a selection of activities, as a file in any format."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import path
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from avklart.councils import access
from avklart.domain.long_work import is_long
from avklart.editions.models import Edition
from avklart.followup.queries.table import TableFilter
from avklart.jobs.models import JobFile
from avklart.jobs.papers import ask_paper
from avklart.plans.models import Activity, Plan
from avklart.received.letterheads import letterhead_for
from avklart.reports.asked import Asked, made
from avklart.reports.files import file_kinds
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.ui.today import now, today
from avklart.web.jobs import to_job
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show, signed_in
from avklart.web.table_filter import ASKED, filter_of


@login_required
@require_safe
def choices(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the ways to download a plan, the format, the words and the language; with a format, the file."""
    if "format" in request.GET:
        return download(request, council, plan, request.GET["format"])
    found, in_plan = plan_for_reader(request, council, plan)
    edition = _edition(request, in_plan)
    wanted = filter_of(request.GET, in_plan.council)
    return show(
        request,
        "web/downloads/choices.html",
        found,
        here="adoption" if edition else "activities",
        plan=in_plan,
        kinds=file_kinds(),
        edition=edition,
        is_selection=edition is None and wanted != TableFilter(),
        kept=_kept(request.GET),
        languages=LANGUAGES,
        language=current_language(),
    )


@login_required
@require_safe
def download(request: HttpRequest, council: str, plan: str, kind: str) -> HttpResponse:
    """Give the file, or for a large plan the page that follows it being made."""
    _, in_plan = plan_for_reader(request, council, plan)
    edition = _edition(request, in_plan)
    if kind not in file_kinds():
        raise Http404
    wanted = filter_of(request.GET, in_plan.council)
    asked = Asked(
        kind=kind,
        language=next((one for one in LANGUAGES if one == request.GET.get("filspraak")), current_language()),
        edition=edition.number if edition else None,
        as_settled=request.GET.get("ord") == "avklart",
        chosen=asdict(wanted) if edition is None and wanted != TableFilter() else None,
    )
    if is_long("paper", Activity.standing.filter(plan=in_plan).count()):
        return to_job(ask_paper(asked, in_plan, by=signed_in(request), at=now(), today=today()))
    file = made(asked, in_plan, today(), now(), letterhead_for(in_plan.council))
    if file.written.replaced:
        messages.warning(request, replaced_in_words(file.name, file.written.replaced))
    return file_answer(file.name, file.media_type, file.written.raw)


@login_required
@require_safe
def made_file(request: HttpRequest, council: str, job: int) -> HttpResponse:
    """Give the file that a job has made."""
    row = access.for_reader(request.user, JobFile.every.all(), council, job=job)
    return file_answer(row.name, row.media_type, bytes(row.content))


def file_answer(name: str, media_type: str, raw: bytes) -> HttpResponse:
    """Give a file to be kept, never to be shown in the page's own place."""
    response = HttpResponse(raw, content_type=media_type)
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def replaced_in_words(name: str, letters: tuple[str, ...] | list[str]) -> str:
    """Tell which letters no font at hand could draw, and that their codes stand in the file."""
    told = ", ".join(f"U+{ord(one):04X}" for one in letters[:20])
    return sentence("downloads", "replaced", current_language(), {"file": name, "letters": told})


def _edition(request: HttpRequest, plan: Plan) -> Edition | None:
    word = request.GET.get("vedtak", "")
    if not word:
        return None
    if not (word.isascii() and word.isdecimal() and len(word) < 10):
        raise Http404
    return access.row_of(plan.council, Edition.every, plan=plan, number=int(word))


def _kept(asked: QueryDict) -> Mapping[str, Any]:
    return {name: asked[name] for name in (*ASKED, "vedtak") if asked.get(name)}


PLAN = "<slug:council>/plan/<slug:plan>/last-ned/"
urlpatterns = [
    path(PLAN, choices, name="download-choices"),
    path(f"{PLAN}<slug:kind>/", download, name="download"),
    path("<slug:council>/jobb/<int:job>/fil/", made_file, name="job-file"),
]
