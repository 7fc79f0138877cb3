"""Documents: files taken in, who sent them and what has become of them, and the way to read one."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.plans.models import Plan
from avklart.received.actions import ask_reading, receive_file, remove_file
from avklart.received.models import Reading, ReceivedFile
from avklart.received.queries import files_of, files_with_readings
from avklart.ui.attached import attached
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web.showing import show, signed_in
from avklart.web.uploads import is_too_large

_ACCEPTS = ".docx,.odt,.pdf,.xlsx,.ods,.html,.htm,.csv,.txt,.md"


@login_required
def documents(request: HttpRequest, council: str) -> HttpResponse:
    """Give the files received and the form for one more, or take one in."""
    if request.method == "POST":
        return _receive(request, access.council_for_editor(request.user, council))
    return _list(request, access.council_for_reader(request.user, council))


def _list(request: HttpRequest, council: Council, refusal: str = "", status: int = 200) -> HttpResponse:
    page = request.GET.get("side", "")
    return show(
        request,
        "web/documents/list.html",
        council,
        here="documents",
        status=status,
        shown=files_of(council, int(page) if page.isascii() and page.isdecimal() and len(page) < 8 else 1),
        plans=list(Plan.every.filter(council=council)),
        accepts=_ACCEPTS,
        limit_mb=settings.UPLOAD_LIMIT_MB,
        refusal=refusal,
    )


def _receive(request: HttpRequest, council: Council) -> HttpResponse:
    sent = request.FILES.get("file")
    try:
        if is_too_large(request):
            raise RuleError("too-large", field="file", limit_mb=settings.UPLOAD_LIMIT_MB)
        if sent is None:
            raise RuleError("file-missing", field="file")
        by, at = signed_in(request), now()
        plan = _plan_chosen(request, council)
        raw = sent.read()
        file = receive_file(council, sent.name or "", raw, by=by, at=at)
        if Reading.every.filter(file=file).exists():
            messages.warning(request, sentence("documents", "known", current_language(), {"file": file.name}))
            return redirect("web:document", council.slug, file.pk)
        reading = ask_reading(file, by=by, at=at, plan=plan)
    except RuleError as refusal:
        return _list(request, council, refusal_in_words(refusal), status=422)
    return redirect("web:reading", council.slug, reading.pk)


def _plan_chosen(request: HttpRequest, council: Council) -> Plan | None:
    """Give the plan that the document is a newer version of, None where it is to become a new one."""
    slug = request.POST.get("plan", "")
    return access.row_of(council, Plan.every, slug=slug) if slug else None


@login_required
def document(request: HttpRequest, council: str, file: int) -> HttpResponse:
    """Give one file: who sent it, every reading of it, and the choice of what to read it as."""
    found = access.council_for_reader(request.user, council)
    row = access.row_of(found, files_with_readings(), pk=file)
    readings = list(row.readings.all())
    return show(
        request,
        "web/documents/document.html",
        found,
        here="documents",
        file=row,
        readings=readings,
        plans=list(Plan.every.filter(council=found)),
        may_remove=not any(one.state in ("accepted", "waiting", "reading") for one in readings),
    )


@login_required
@require_POST
def read(request: HttpRequest, council: str, file: int) -> HttpResponse:
    """Have a file read, as a new plan or as a newer version of one."""
    found = access.council_for_editor(request.user, council)
    row = access.row_of(found, ReceivedFile.every.defer("content"), pk=file)
    try:
        reading = ask_reading(row, by=signed_in(request), at=now(), plan=_plan_chosen(request, found))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
        return redirect("web:document", found.slug, row.pk)
    return redirect("web:reading", found.slug, reading.pk)


@login_required
@require_POST
def remove(request: HttpRequest, council: str, file: int) -> HttpResponse:
    """Delete a file that no plan was made from."""
    found = access.council_for_editor(request.user, council)
    row = access.row_of(found, ReceivedFile.every.defer("content"), pk=file)
    try:
        remove_file(row, by=signed_in(request), at=now())
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
        return redirect("web:document", found.slug, file)
    messages.success(request, sentence("documents", "removed", current_language(), {"file": row.name}))
    return redirect("web:documents", found.slug)


@login_required
def original(request: HttpRequest, council: str, file: int) -> FileResponse:
    """Give the bytes of a file as they came: always to be saved, never shown, and nothing in it may run."""
    row = access.for_reader(request.user, ReceivedFile.every, council, pk=file)
    return attached(bytes(row.content), row.name)


urlpatterns = [
    path("<slug:council>/dokumenter/", documents, name="documents"),
    path("<slug:council>/dokumenter/<int:file>/", document, name="document"),
    path("<slug:council>/dokumenter/<int:file>/fil", original, name="document-file"),
    path("<slug:council>/dokumenter/<int:file>/les", read, name="document-read"),
    path("<slug:council>/dokumenter/<int:file>/slett", remove, name="document-remove"),
]
