"""Mottatt: what people have sent by links, beside what stands; taken in, or not with a reason, and taken back."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.draft import Time
from avklart.domain.errors import RuleError
from avklart.followup.actions.incoming import accept_incoming, decline_incoming, undo_incoming
from avklart.followup.models import Incoming
from avklart.followup.queries.incoming import received_of
from avklart.plans.queries.people import known_names
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import sentence
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.showing import show
from avklart.web.table_filter import number_typed
from avklart.web.typed_time import time_reader_of

_ROWS = Incoming.every.select_related("contact", "link__plan", "activity__plan", "clarification__plan")
# What may be typed into a proposal before it is carried out.
_ALSO = ("instead", "words", "version", "when", "amount", "until")


@dataclass(frozen=True, slots=True)
class Refused:
    """What was pressed and refused: which row, which button, what was typed, and the sentence of why not."""

    key: int
    button: str
    typed: dict[str, str]
    fault: str


@login_required
@require_safe
def incoming(request: HttpRequest, council: str) -> HttpResponse:
    """Give what waits, oldest first, and what was decided lately."""
    return _page(request, _council(request, council))


@login_required
@require_POST
def accept(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Take something sent into the plan, and lead to what is to be done with it next."""
    found = _council(request, council)
    row = access.row_of(found, _ROWS.all(), pk=key)
    typed = {name: request.POST[name] for name in _ALSO if name in request.POST}
    change = change_by(request)
    try:
        accept_incoming(row, change, also=typed, read=time_reader_of(row.link.plan))
    except RuleError as refusal:
        return _page(request, found, Refused(key, "accept", typed, refusal_in_words(refusal)))
    _tell(request, "incoming-accepted", row, change)
    return redirect(_next(found, row))


@login_required
@require_POST
def decline(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Leave something sent out of the plan, and tell the sender why."""
    found = _council(request, council)
    row = access.row_of(found, _ROWS.all(), pk=key)
    reason, change = request.POST.get("reason", ""), change_by(request)
    try:
        decline_incoming(row, reason, change)
    except RuleError as refusal:
        return _page(request, found, Refused(key, "decline", {"reason": reason}, refusal_in_words(refusal)))
    _tell(request, "incoming-declined", row, change)
    return redirect("web:incoming", found.slug)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Let something sent wait again, and what taking it in did to the plan be undone."""
    found = _council(request, council)
    row = access.row_of(found, _ROWS.all(), pk=key)
    with refusals_told(request):
        undo_incoming(row, change_by(request))
        tell(request, "undone")
    return redirect("web:incoming", found.slug)


def _council(request: HttpRequest, council: str) -> Council:
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language, found.own_words)
    return found


def _page(request: HttpRequest, council: Council, refused: Refused | None = None) -> HttpResponse:
    shown = received_of(council, number_typed(request.GET.get("side")) or 1)
    names = any(row.incoming.kind in ("not-mine", "change") for row in shown.waiting)
    return show(
        request,
        "web/incoming/list.html",
        council,
        here="week",
        status=422 if refused else 200,
        shown=shown,
        rows=[(one, _time_read(one.incoming)) for one in shown.waiting],
        refused=refused,
        known_actors=known_names(council) if names else (),
        done=told(request),
    )


def _time_read(row: Incoming) -> Time | None:
    """Give the days that a proposed time says, as they would stand."""
    words = row.content.get("when", "")
    return time_reader_of(row.link.plan)(words) if words else None


def _next(council: Council, row: Incoming) -> str:
    """Give where to go after something was taken in: to the question it answers, else to what waits still."""
    if row.clarification is not None:
        place = (council.slug, row.clarification.plan.slug, row.clarification.number)
        return f"{reverse('web:clarification', args=place)}?{urlencode({'rediger': 'svar', 'mottatt': str(row.pk)})}"
    return reverse("web:incoming", args=(council.slug,))


def _tell(request: HttpRequest, code: str, row: Incoming, change: Change) -> None:
    what = sentence("guest-kind", row.kind, current_language())
    undo_address = reverse("web:incoming-undo", args=(row.council.slug, row.pk))
    tell(request, code, undo=undo_address, at=change.at, what=what, name=row.contact.name)


HERE = "<slug:council>/mottatt/"
urlpatterns = [
    path(HERE, incoming, name="incoming"),
    path(f"{HERE}<int:key>/godkjenn/", accept, name="incoming-accept"),
    path(f"{HERE}<int:key>/avslaa/", decline, name="incoming-decline"),
    path(f"{HERE}<int:key>/angre/", undo, name="incoming-undo"),
]
