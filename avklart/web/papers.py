"""The papers of the working plan as pages, each with its files: the page and the file are made of the same paper."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from avklart.councils import access
from avklart.councils.models import Council, Participant
from avklart.plans.models import Plan
from avklart.received.letterheads import letterhead_for
from avklart.reports import make_paper
from avklart.reports.files import file_name, make_file, media_type_of, paper_kinds
from avklart.reports.wanted import Wanted
from avklart.ui.language import current_language
from avklart.ui.today import now, today
from avklart.web.downloads import file_answer
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show

# What each paper is called in addresses, and the tab it belongs to.
PAPERS = {
    "dette-ma-avklares": ("open-questions", "clarifications"),
    "finansiering-som-gar-ut": ("ending-money", "money"),
    "planen-i-bilder": ("pictures", "week"),
}
_OF_PARTICIPANT = ("asked-of-participant", "actors")


@login_required
@require_safe
def paper(request: HttpRequest, council: str, plan: str, called: str) -> HttpResponse:
    """Give a paper as a page."""
    name, here = _known(called)
    found, in_plan = plan_for_reader(request, council, plan)
    at = reverse("web:paper", args=(council, plan, called))
    return _page(request, found, name, _wanted(in_plan), here, at)


@login_required
@require_safe
def paper_file(request: HttpRequest, council: str, plan: str, called: str, kind: str) -> HttpResponse:
    """Give a paper as a file."""
    name, _ = _known(called)
    found, in_plan = plan_for_reader(request, council, plan)
    return _file(found, name, _wanted(in_plan), kind)


@login_required
@require_safe
def of_participant(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give what the plan asks of a participant, as a page."""
    name, here = _OF_PARTICIPANT
    found, in_plan = plan_for_reader(request, council, plan)
    row = access.row_of(found, Participant.every, pk=key)
    at = reverse("web:paper-of", args=(council, plan, key))
    return _page(request, found, name, _wanted(in_plan, row), here, at)


@login_required
@require_safe
def of_participant_file(request: HttpRequest, council: str, plan: str, key: int, kind: str) -> HttpResponse:
    """Give what the plan asks of a participant, as a file."""
    found, in_plan = plan_for_reader(request, council, plan)
    row = access.row_of(found, Participant.every, pk=key)
    return _file(found, _OF_PARTICIPANT[0], _wanted(in_plan, row), kind)


def _known(called: str) -> tuple[str, str]:
    if called not in PAPERS:
        raise Http404
    return PAPERS[called]


def _wanted(plan: Plan, participant: Participant | None = None) -> Wanted:
    return Wanted(plan=plan, language=current_language(), today=today(), at=now(), participant=participant)


def _page(request: HttpRequest, council: Council, name: str, wanted: Wanted, here: str, at: str) -> HttpResponse:
    return show(
        request,
        "web/papers/paper.html",
        council,
        here=here,
        plan=wanted.plan,
        paper=make_paper(name, wanted),
        files_at=at,
        name=name,
        participant=wanted.participant,
    )


def _file(council: Council, name: str, wanted: Wanted, kind: str) -> HttpResponse:
    if kind not in paper_kinds():
        raise Http404
    written = make_file(name, wanted, kind, letterhead_for(council))
    return file_answer(file_name(name, wanted, kind), media_type_of(kind), written.raw)


PAPER = "<slug:council>/plan/<slug:plan>/papir/<slug:called>/"
OF_PARTICIPANT = "<slug:council>/plan/<slug:plan>/deltaker/<int:key>/papir/"
urlpatterns = [
    path(PAPER, paper, name="paper"),
    path(f"{PAPER}<slug:kind>/", paper_file, name="paper-file"),
    path(OF_PARTICIPANT, of_participant, name="paper-of"),
    path(f"{OF_PARTICIPANT}<slug:kind>/", of_participant_file, name="paper-of-file"),
]
