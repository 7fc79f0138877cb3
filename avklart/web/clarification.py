"""One question: of whom it is asked, about what, its date and its answer, and every change a person makes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.clarifications import suggested_due_on
from avklart.domain.deletion import may_restore
from avklart.domain.errors import RuleError
from avklart.domain.typed import day_typed
from avklart.editions.queries.adopted_words import Beside, places_beside
from avklart.followup.queries.incoming import answer_by_link
from avklart.plans import actions
from avklart.plans.models import Activity, Clarification, ClarificationPlace, Plan
from avklart.plans.queries.clarifications import QuestionRow, question_rows
from avklart.plans.queries.history import history_of
from avklart.plans.queries.known import known_actors, known_projects
from avklart.plans.queries.settled import activities_asked, notes_of, settled_at, split_off_from
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import sentence
from avklart.ui.today import now, today
from avklart.web.clarification_forms import settled_shown, way_form
from avklart.web.conflict import Conflict, met
from avklart.web.done import change_by, moment_typed, refusals_told, tell, told
from avklart.web.forms import (
    DueForm,
    EntryForm,
    NumbersForm,
    QuestionForm,
    day_shown,
    numbers_in,
    question_shown,
)
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show
from avklart.web.telling import events_in_words

# The parts of a question that have a form, and what is told when it has been stored.
PARTS = {
    "ordlyd": "question-ordlyd",
    "frist": "question-frist",
    "tiltak": "question-tiltak",
    "send": "question-send",
    "mote": "question-mote",
    "notat": "question-notat",
    "svar": "question-avklar",
}
# Those whose forms name actors.
NAMING = ("ordlyd", "mote", "notat", "svar")
# Those that are for open questions alone: a page that was kept from before the answer opens none of them.
_ON_THE_WAY = ("frist", "send", "mote", "svar")
# So many activities of a question stand on its page; those of a question about more are counted.
_MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a page stands: council, plan and question."""

    council: Council
    plan: Plan
    question: Clarification

    @property
    def address(self) -> str:
        """The address of the question's page."""
        return self._address("clarification")

    @property
    def undo_address(self) -> str:
        """The address that takes back a change of the question."""
        return self._address("clarification-undo")

    def _address(self, name: str) -> str:
        return reverse(f"web:{name}", args=(self.council.slug, self.plan.slug, self.question.number))


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open for a question: which part, and what both have changed where two have."""

    number: int
    part: str
    form: EntryForm
    conflict: Conflict | None = None


def asked_for_editor(request: HttpRequest, council: str, plan: str, number: int) -> Asked:
    """Give the question of an address to an editor. Raises Http404 for all others."""
    found, in_plan = plan_for_editor(request, council, plan)
    return Asked(found, in_plan, access.row_of(found, Clarification.every, plan=in_plan, number=number))


@login_required
def clarification(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Give the page of one question; `rediger` opens one of its forms."""
    found, in_plan = plan_for_reader(request, council, plan)
    asked = Asked(found, in_plan, access.row_of(found, Clarification.every, plan=in_plan, number=number))
    part = request.GET.get("rediger", "")
    if may_open(asked.question, part) and access.is_at_least(access.role_known(request.user, found), "editor"):
        form = form_of(asked.question, part)
        form.initial = {**form.initial, **_sent_by_link(request, asked, part)}
        return shown(request, asked, Opened(number, part, form.focused()))
    return shown(request, asked)


def may_open(question: Clarification, part: str) -> bool:
    """Whether a question has a form for this part now."""
    return part in PARTS and not (question.settled_on and part in _ON_THE_WAY)


def _sent_by_link(request: HttpRequest, asked: Asked, part: str) -> dict[str, Any]:
    """Give the answer that came by link, which `mottatt` names, with its source, for the form that settles it."""
    key = request.GET.get("mottatt", "")
    if part != "svar" or not (key.isascii() and key.isdecimal() and len(key) < 18):
        return {}
    told = answer_by_link(asked.council, int(key))
    if told is None or told.pop("question") != asked.question.pk:
        return {}
    language = current_language()
    return told | {
        "source_on": day_in_figures(told["source_on"], language),
        "source_how": sentence("guest", "by-link", language),
    }


def shown(request: HttpRequest, asked: Asked, opened: Opened | None = None, status: int = 200) -> HttpResponse:
    """Give the page of a question, with one of its forms open or none."""
    found = Clarification.every.filter(pk=asked.question.pk).select_related("body", "split_from")
    row = question_rows(found, today(), most_places=_MOST_PLACES)[0]
    one = row.question
    part = opened.part if opened else ""
    return show(
        request,
        "web/clarifications/clarification.html",
        asked.council,
        here="clarifications",
        plan=asked.plan,
        status=status,
        row=row,
        one=one,
        places=_places(asked.plan, row),
        places_left=max(0, activities_asked(one) - len(row.places)),
        history=events_in_words(history_of(one)),
        opened=opened,
        notes=notes_of(one),
        split_off=split_off_from(one),
        known_actors=known_actors(asked.council) if part in NAMING else (),
        known_projects=known_projects(asked.council) if part == "svar" else (),
        may_restore=one.deleted_at is not None and may_restore(one.deleted_at, now()),
        done=told(request),
        undo_address=asked.undo_address,
    )


def _places(plan: Plan, row: QuestionRow) -> list[tuple[ClarificationPlace, Beside]]:
    """Give the activities a question is about, each with the words that raised it, or that its answer is about."""
    if row.question.settled_on:
        return places_beside(plan, row.places)
    return [(place, Beside([place.as_written] if place.as_written else [])) for place in row.places]


def form_of(question: Clarification, part: str, typed: Any = None) -> EntryForm:
    """Give one of the forms of a question, as it stands or with what was typed."""
    on_its_way = way_form(question, part, typed)
    if on_its_way is not None:
        return on_its_way
    name, initial = f"{part}-{question.number}", question_shown(question)
    if part == "ordlyd":
        return QuestionForm(typed, asked=question.asked.count(), name=name, initial=initial)
    if part == "frist":
        day = question.due_on or suggested_due_on(today(), None)
        return DueForm(typed, name=name, initial=initial | {"due_on": day_shown(day)})
    return NumbersForm(typed, name=name, initial={"version": initial["version"]})


Store = Callable[[Change], object]


def acted(request: HttpRequest, asked: Asked, form: EntryForm, part: str, store: Store) -> HttpResponse:
    """Store what a form says of a question and go back; or give the page with what was typed and why it was refused."""
    change = change_by(request)
    form.is_valid()
    conflict, stored = None, None
    with refusals_shown_on(form):
        try:
            stored = store(change)
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile":
                raise
            data, conflict = met(form, asked.question, settled_shown)
            form = form_of(asked.question, part, data)
    asked.question.refresh_from_db()
    if conflict or form.errors:
        opened = Opened(asked.question.number, part, form, conflict)
        return _page_of(request, asked, opened, status=409 if conflict else 422)
    tell_acted(request, asked, part, change, stored)
    return redirect(back_from(request, asked))


def tell_acted(request: HttpRequest, asked: Asked, part: str, change: Change, stored: object) -> None:
    """Keep what was done to a question for the next page; where another was split off it, that one's number too."""
    code, number, at = PARTS[part], asked.question.number, change.at
    if part == "svar" and isinstance(stored, Clarification):
        # A form that was sent twice settled at the first of the two: that is what can be taken back.
        at = settled_at(stored) or at
        if stored.pk != asked.question.pk:
            code, number = "question-split", stored.number
    tell(request, code, undo=asked.undo_address, at=at, row=asked.question.number, number=number)


def back_from(request: HttpRequest, asked: Asked) -> str:
    """Give where a change of a question was made: the register as it was filtered, or the question's own page."""
    if "back" not in request.POST:
        return asked.address
    register = reverse("web:clarifications", args=(asked.council.slug, asked.plan.slug))
    kept = request.POST["back"][:500]
    return f"{register}?{kept}" if kept else register


def _page_of(request: HttpRequest, asked: Asked, opened: Opened, status: int) -> HttpResponse:
    if "back" in request.POST:
        from avklart.web.clarifications import register_shown

        return register_shown(request, asked.council, asked.plan, opened, status)
    return shown(request, asked, opened, status)


@login_required
@require_POST
def save_wording(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Store what is asked, about what, of whom, and by when."""
    asked = asked_for_editor(request, council, plan, number)
    form = form_of(asked.question, "ordlyd", request.POST)
    assert isinstance(form, QuestionForm)  # noqa: S101 (tells the type checker)

    def store(change: Change) -> object:
        return actions.change_clarification(asked.question, form.entry(), form.opened_version, today(), change)

    return acted(request, asked, form, "ordlyd", store)


@login_required
@require_POST
def save_due_day(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Store the day a question must be answered by."""
    asked = asked_for_editor(request, council, plan, number)
    form = form_of(asked.question, "frist", request.POST)

    def store(change: Change) -> object:
        due_on = day_typed(form.typed("due_on"), "due_on")
        return actions.set_due_day(asked.question, due_on, form.opened_version, today(), change)

    return acted(request, asked, form, "frist", store)


@login_required
@require_POST
def attach(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Let a question be about more activities."""
    asked = asked_for_editor(request, council, plan, number)
    form = form_of(asked.question, "tiltak", request.POST)

    def store(change: Change) -> object:
        return actions.attach_activities(asked.question, numbers_in(form.typed("numbers")), change)

    return acted(request, asked, form, "tiltak", store)


@login_required
@require_POST
def detach(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Let a question no longer be about an activity."""
    asked = asked_for_editor(request, council, plan, number)
    named = request.POST.get("number", "").replace("\0", "")
    one = access.row_of(asked.council, Activity.every, plan=asked.plan, number=named)
    return told_of(
        request, asked, "question-detached", lambda change: actions.detach_activity(asked.question, one, change)
    )


@login_required
@require_POST
def release(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Let the public see a question, or no longer."""
    asked = asked_for_editor(request, council, plan, number)
    version, released = EntryForm(request.POST, name="release").opened_version, request.POST.get("release") == "yes"

    def store(change: Change) -> object:
        return actions.release_clarification(asked.question, released, version, change)

    return told_of(request, asked, "question-released" if released else "question-withdrawn", store)


@login_required
@require_POST
def delete(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Delete a question, so that it can be brought back."""
    asked = asked_for_editor(request, council, plan, number)
    version = EntryForm(request.POST, name="delete").opened_version
    return told_of(
        request, asked, "question-deleted", lambda change: actions.delete_row(asked.question, version, change)
    )


@login_required
@require_POST
def restore(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Bring back a deleted question."""
    asked = asked_for_editor(request, council, plan, number)
    return told_of(request, asked, "question-restored", lambda change: actions.restore_row(asked.question, change))


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Take back what was done to a question at one moment."""
    asked = asked_for_editor(request, council, plan, number)
    at = moment_typed(request.POST.get("at", ""))
    with refusals_told(request):
        if at is None:
            raise RuleError("nothing-to-undo")
        actions.undo_change(asked.question, at, change_by(request))
        tell(request, "undone", row=number)
    return redirect(back_from(request, asked))


def told_of(request: HttpRequest, asked: Asked, code: str, store: Store) -> HttpResponse:
    """Do something to a question that has no form, tell of it, and go back to where it was asked."""
    change = change_by(request)
    with refusals_told(request):
        store(change)
        tell(request, code, undo=asked.undo_address, at=change.at, row=asked.question.number)
    return redirect(back_from(request, asked))


ONE = "<slug:council>/plan/<slug:plan>/avklaringer/<int:number>/"
urlpatterns = [
    path(ONE, clarification, name="clarification"),
    path(f"{ONE}ordlyd/", save_wording, name="clarification-wording"),
    path(f"{ONE}frist/", save_due_day, name="clarification-due"),
    path(f"{ONE}tiltak/", attach, name="clarification-attach"),
    path(f"{ONE}tiltak/fjern/", detach, name="clarification-detach"),
    path(f"{ONE}vis/", release, name="clarification-release"),
    path(f"{ONE}slett/", delete, name="clarification-delete"),
    path(f"{ONE}gjenopprett/", restore, name="clarification-restore"),
    path(f"{ONE}angre/", undo, name="clarification-undo"),
]
