"""A proposal that came by link beside the forms of its activity: saving one of them takes the proposal in."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from django.http import HttpRequest
from django.urls import reverse

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.followup.actions.incoming import accept_written
from avklart.followup.models import Incoming
from avklart.plans.models import Activity, Funding, Project
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language
from avklart.web.forms import EntryForm, amount_shown, day_shown
from avklart.web.table_filter import number_typed

_NAMED = "mottatt"


def proposal_on(request: HttpRequest, activity: Activity) -> Incoming | None:
    """Give the proposal about an activity that an address or a form names, however it was decided, or None."""
    key = number_typed(request.POST.get(_NAMED) or request.GET.get(_NAMED))
    if key is None:
        return None
    found = Incoming.every.select_related("contact").filter(council=activity.council_id, activity=activity)
    return found.filter(kind__in=("change", "not-mine"), pk=key).first()


def proposal_waiting(request: HttpRequest, council: Council, activity: Activity) -> Incoming | None:
    """Give the proposal named to an editor, as long as it waits."""
    found = proposal_on(request, activity)
    if found is None or found.state != "waiting":
        return None
    return found if access.is_at_least(access.role_known(request.user, council), "editor") else None


def end_proposed(request: HttpRequest, project: Project) -> Incoming | None:
    """Give the proposal that waits, and names another end of what a project pays, that an address or a form names."""
    key = number_typed(request.POST.get(_NAMED) or request.GET.get(_NAMED))
    if key is None:
        return None
    found = Incoming.every.select_related("contact").filter(council=project.council_id, kind="change", state="waiting")
    row = found.filter(pk=key).first()
    line = row.content.get("line", "") if row and row.content.get("until") else ""
    paid = Funding.every.filter(project=project, activity=row.activity_id) if row and line.isdecimal() else None
    return row if paid is not None and paid.filter(pk=line[:18]).exists() else None


def prefill_end(form: EntryForm, proposal: Incoming | None) -> None:
    """Put the end that a proposal names, and who sent it when, into the form of its project."""
    if proposal is not None:
        until, sent_on = date.fromisoformat(proposal.content["until"]), proposal.sent_on
        source = f"{proposal.contact.name}, {day_in_words(sent_on, current_language())}"
        form.initial = {**form.initial, "ends_on": day_shown(until), "ends_source": source}


def prefill(form: EntryForm, proposal: Incoming | None) -> None:
    """Put what a proposal says of what should stand into a form that opens with it."""
    if proposal is None:
        return
    said = proposal.content
    told = {
        "text": said.get("words", "") if said.get("about") == "text" else "",
        "time_as_written": said.get("when", ""),
        "actor": said.get("instead", ""),
        "amount": amount_shown(Decimal(said["amount"])) if said.get("amount") else "",
        "to_on": day_shown(date.fromisoformat(said["until"])) if said.get("until") else "",
    }
    form.initial = {**form.initial, **{name: value for name, value in told.items() if value and name in form.fields}}


def with_proposal(
    request: HttpRequest, activity: Activity, store: Callable[[Change], object]
) -> Callable[[Change], object]:
    """Give what stores a form, and with it takes the proposal in that stands beside the form, if one does."""
    proposal = proposal_on(request, activity) if request.method == "POST" else None
    if proposal is None:
        return store
    return lambda change: accept_written(proposal, store, change)


def undo_address(request: HttpRequest, council: Council, activity: Activity, otherwise: str) -> str:
    """Give the address that takes back what was saved, with the proposal it came from, if it came from one."""
    proposal = proposal_on(request, activity)
    return reverse("web:incoming-undo", args=(council.slug, proposal.pk)) if proposal else otherwise
