"""Brevmal: the Word file that gives the council's papers their look, and a sheet to see how they then come out."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from avklart.councils import access
from avklart.councils.actions import remove_letterhead
from avklart.councils.models import Council, LetterheadFile
from avklart.councils.writing import Change
from avklart.documents.document import Cell, Heading, ListItem, Paragraph, Place, Row, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.letterhead import LIMITS, letterhead_of
from avklart.documents.limits import MIB
from avklart.documents.paper import Furniture, Paper, Section
from avklart.documents.writers import WRITERS, write_paper
from avklart.documents.writers.pdf.families import families_of
from avklart.received.letterheads import letterhead_for, receive_letterhead
from avklart.reports.front import mark_of
from avklart.ui.attached import attached
from avklart.ui.language import current_language, use_language_of
from avklart.ui.sentences import Language, sentence
from avklart.ui.today import now
from avklart.web.showing import show, signed_in
from avklart.web.uploads import is_too_large

_HERE = Place()
_KINDS = ("docx", "pdf")
_HEADS = ("sample-head-number", "sample-head-activity", "sample-head-responsible", "sample-head-funding")
_CELLS = ("sample-cell-activity", "sample-cell-responsible", "sample-cell-funding")
_WIDTHS = (8, 44, 24, 24)
_ROWS = 3


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def letterhead(request: HttpRequest, council: str) -> HttpResponse:
    """Give the letterhead and the form for another, or store one that is sent."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    if request.method != "POST":
        return _page(request, found)
    sent = request.FILES.get("file")
    try:
        if is_too_large(request):
            raise FileRefusedError("too-large", limit_mb=LIMITS.file_bytes // MIB)
        if sent is None:
            return _page(request, found, sentence("letterhead", "missing", current_language()))
        receive_letterhead(found, sent.name or "", sent.read(), Change(by=signed_in(request), at=now()))
    except FileRefusedError as refusal:
        return _page(request, found, sentence("refusal", refusal.code, current_language(), refusal.facts))
    messages.success(request, sentence("letterhead", "stored", current_language()))
    return redirect("web:letterhead", found.slug)


@login_required
@require_POST
def removal(request: HttpRequest, council: str) -> HttpResponse:
    """Take the letterhead away."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    remove_letterhead(found, Change(by=signed_in(request), at=now()))
    messages.success(request, sentence("letterhead", "removed", current_language()))
    return redirect("web:letterhead", found.slug)


@login_required
@require_safe
def original(request: HttpRequest, council: str) -> FileResponse:
    """Give the letterhead as it came, to be saved."""
    found = access.council_for_administrator(request.user, council)
    kept = access.row_of(found, LetterheadFile.every)
    return attached(bytes(kept.content), kept.name)


@login_required
@require_safe
def sample(request: HttpRequest, council: str, kind: str) -> FileResponse:
    """Give a sheet with a little of everything in the council's look."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    if kind not in _KINDS:
        raise Http404
    language, writer = current_language(), WRITERS[kind]
    written = write_paper(_sample(found, language), kind, letterhead_for(found))
    name = f"{sentence('letterhead', 'sample-name', language)}{writer.ending}"
    return attached(written.raw, name, writer.media_type)


def _page(request: HttpRequest, council: Council, refusal: str = "") -> HttpResponse:
    kept = LetterheadFile.every.filter(council=council).select_related("stored_by").first()
    look = letterhead_of(bytes(kept.content)) if kept else None
    return show(
        request,
        "web/settings/letterhead.html",
        council,
        here="settings",
        section="letterhead",
        kept=kept,
        look=look,
        pdf_fonts=dict.fromkeys(families_of(look.font, look.text_font)) if look else (),
        limit_mb=LIMITS.file_bytes // MIB,
        refusal=refusal,
        status=422 if refusal else 200,
    )


def _sample(council: Council, language: Language) -> Paper:
    def said(code: str) -> str:
        return sentence("letterhead", code, language)

    def cell(words: str) -> Cell:
        return Cell(place=_HERE, blocks=(Paragraph(text=words, place=_HERE),))

    heads = Row(place=_HERE, header=True, cells=tuple(cell(said(head)) for head in _HEADS))
    rows = (
        Row(place=_HERE, cells=(cell(f"1.{number}"), *(cell(said(words)) for words in _CELLS)))
        for number in range(1, _ROWS + 1)
    )
    blocks = (
        Paragraph(text=said("sample-title"), style="title", place=_HERE),
        Paragraph(text=council.name, style="subtitle", place=_HERE),
        Paragraph(text=said("sample-lead"), style="lead", place=_HERE),
        Heading(text=said("sample-heading"), level=1, place=_HERE),
        Paragraph(text=said("sample-text"), place=_HERE),
        Heading(text=said("sample-subheading"), level=2, place=_HERE),
        ListItem(text=said("sample-item"), place=_HERE),
        ListItem(text=said("sample-item"), place=_HERE),
        Table(place=_HERE, columns=len(_HEADS), widths=_WIDTHS, rows=(heads, *rows)),
        Paragraph(text=said("sample-note"), style="note", place=_HERE),
    )
    around = Furniture(
        header=council.name,
        footer=said("sample-title"),
        page=sentence("papers", "page", language),
        of=sentence("papers", "of", language),
        mark=mark_of(council, language),
    )
    return Paper(
        title=said("sample-title"),
        language=language,
        made_at=now(),
        author=council.name,
        furniture=around,
        sections=(Section(blocks=blocks),),
    )


HERE = "<slug:council>/innstillinger/brevmal/"
urlpatterns = [
    path(HERE, letterhead, name="letterhead"),
    path(f"{HERE}fjern/", removal, name="letterhead-removal"),
    path(f"{HERE}fil", original, name="letterhead-file"),
    path(f"{HERE}proveark.<slug:kind>", sample, name="letterhead-sample"),
]
