"""Må gjøres nå: what a secretary must do, each row with one button that acts on it in its place, and a way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from avklart.councils import access
from avklart.councils.actions.seen import mark_changes_seen
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.clarifications import suggested_due_on
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.domain.must_do import EndingMoney, OpenQuestion, Task, WaitingDraft, tasks_now
from avklart.plans import actions
from avklart.plans.models import Clarification, Plan, Project
from avklart.plans.queries.clarifications import QuestionRow, question_rows, questions_numbered
from avklart.plans.queries.week import ending_money, projects_with, questions_to_do
from avklart.received.models import Reading
from avklart.received.queries import waiting_readings
from avklart.ui.dates import day_in_words
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import LANGUAGES, Language, sentence
from avklart.ui.today import now, today
from avklart.web.clarification import form_of
from avklart.web.done import change_by, done_now, moment_typed, tell
from avklart.web.forms import AnswerForm, DueForm, EntryForm, day_shown
from avklart.web.plans import plan_for_editor
from avklart.web.showing import signed_in

MOST = 10
_BEFORE_THE_END = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class ShownTask:
    """One row: the task, the question, project or draft it is about, and the form its button sends."""

    task: Task
    is_late: bool
    row: QuestionRow | None = None
    project: Project | None = None
    reading: Reading | None = None
    form: EntryForm | None = None

    @property
    def numbers(self) -> Sequence[str]:
        """The numbers of the activities it is about."""
        if self.row:
            return [place.activity.number for place in self.row.places]
        return self.task.about.activities if isinstance(self.task.about, EndingMoney) else ()


def tasks_of(council: Council, plan: Plan) -> tuple[list[ShownTask], int]:
    """Give the first ten tasks, soonest first, and how many there are."""
    drafts = _waiting(council)
    found = tasks_now(
        questions_to_do(plan, today()),
        ending_money(plan, today()),
        [WaitingDraft(one.pk, timezone.localdate(one.ended_at or one.asked_at)) for one in drafts.values()],
        today=today(),
        plan_ends_on=plan.to_on,
    )
    return _shown(plan, found[:MOST], drafts), len(found)


def _waiting(council: Council) -> dict[int, Reading]:
    return {one.pk: one for one in waiting_readings(council)}


def _shown(plan: Plan, tasks: Sequence[Task], drafts: dict[int, Reading]) -> list[ShownTask]:
    numbers = [task.about.number for task in tasks if isinstance(task.about, OpenQuestion)]
    questions = {row.question.number: row for row in question_rows(questions_numbered(plan, numbers), today())}
    keys = [task.about.project for task in tasks if isinstance(task.about, EndingMoney) and task.about.project]
    projects = {one.pk: one for one in projects_with(keys, plan)}
    return [_one(task, questions, projects, drafts) for task in tasks]


def _one(
    task: Task, questions: dict[int, QuestionRow], projects: dict[int, Project], drafts: dict[int, Reading]
) -> ShownTask:
    is_late = task.on < today() and task.kind != "review"
    match task.about:
        case OpenQuestion():
            row = questions[task.about.number]
            return ShownTask(task, is_late, row=row, form=_form(task, row.question))
        case EndingMoney():
            return ShownTask(task, is_late, project=projects.get(task.about.project or 0))
        case WaitingDraft():
            return ShownTask(task, is_late, reading=drafts[task.about.reading])


def _form(task: Task, question: Clarification, typed: Any = None) -> EntryForm:
    if task.kind == "answer":
        return form_of(question, "avklar", typed)
    needed = task.on if isinstance(task.about, OpenQuestion) and task.about.needed_by else None
    initial = {"due_on": day_shown(suggested_due_on(today(), needed)), "version": str(question.version)}
    return DueForm(typed, name=f"frist-{question.number}", initial=initial)


@login_required
@require_POST
def do(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Do what the button of a row says, and give the row as done, with a way back, or with why it was refused."""
    found, in_plan = plan_for_editor(request, council, plan)
    change = change_by(request)
    try:
        code, question = _acted(request, found, in_plan, key, change)
    except RuleError as refusal:
        return _refused(request, found, in_plan, key, refusal)
    address = reverse("web:task-undo", args=(council, plan, key))
    if not _is_part(request):
        tell(request, code, undo=address, at=change.at, row=question.number)
        return redirect("web:week", council)
    done = done_now(code, undo=address, at=change.at.isoformat(), row=question.number)
    return _part(request, found, in_plan, "web/week/_task_done.html", done=done, question=question)


def _acted(request: HttpRequest, council: Council, plan: Plan, key: str, change: Change) -> tuple[str, Clarification]:
    kind, _, which = key.partition("-")
    if kind == "money":
        return "continuation-asked", _ask_continuation(plan, key, change)
    question = _question(council, plan, which)
    if "answer" in request.POST:
        answer = AnswerForm(request.POST, name="answer")
        settled = actions.settle_clarification(question, answer.given(), answer.opened_version, today(), change)
        return "question-avklar", settled
    due = DueForm(request.POST, name="due")
    return "question-frist", actions.set_due_day(question, due.day("due_on"), due.opened_version, today(), change)


def _question(council: Council, plan: Plan, which: str) -> Clarification:
    if not (which.isascii() and which.isdecimal() and len(which) < 10):
        raise Http404
    return access.row_of(council, Clarification.every, plan=plan, number=int(which))


def _ask_continuation(plan: Plan, key: str, change: Change) -> Clarification:
    """Ask how the activities go on whose money ends, in the plan's language, four weeks before the end."""
    ending = next(
        (one for one in ending_money(plan, today()) if Task("continuation", one.ends_on, one).key == key), None
    )
    if ending is None:
        asked = _asked_already(plan)
        if asked is None:
            raise RuleError("nothing-to-ask")
        return asked
    project = Project.every.filter(pk=ending.project or 0).select_related("actor", "steering_group", "leader").first()
    language: Language = next((one for one in LANGUAGES if one == plan.language), "nb")
    facts = {"project": str(project) if project else "", "day": day_in_words(ending.ends_on, language)}
    question = sentence("asking", "continuation" if project else "continuation-unnamed", language, facts)
    whom = (project.steering_group or project.leader) if project else None
    entry = QuestionEntry(
        question=question,
        about="continuation",
        asked=(whom.name,) if whom else (),
        due_on=suggested_due_on(today(), max(ending.ends_on - _BEFORE_THE_END, today())),
    )
    return actions.ask_continuation(plan, entry, ending.activities, change)


def _asked_already(plan: Plan) -> Clarification | None:
    """Give the newest question about continuation: the button was pressed twice."""
    found = Clarification.every.filter(plan=plan, about="continuation", deleted_at__isnull=True)
    return found.order_by("-number").first()


def _refused(request: HttpRequest, council: Council, plan: Plan, key: str, refusal: RuleError) -> HttpResponse:
    """Give the row as it now stands, with what was typed and why it was refused."""
    shown = next((one for one in tasks_of(council, plan)[0] if one.task.key == key), None)
    if not _is_part(request) or shown is None:
        request.session["done"] = {"refused": refusal_in_words(refusal)}
        return redirect("web:week", council.slug)
    if shown.form and shown.row:
        data = request.POST.copy()
        data["version"] = str(shown.row.question.version)
        form = _form(shown.task, shown.row.question, data)
        form.is_valid()
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal_in_words(refusal))
        shown = ShownTask(shown.task, shown.is_late, row=shown.row, form=form)
    return _part(request, council, plan, "web/week/_task.html", status=422, one=shown)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Take back what the button of a row did, and give the row as it was."""
    found, in_plan = plan_for_editor(request, council, plan)
    at = moment_typed(request.POST.get("at", ""))
    question = _question(found, in_plan, request.POST.get("row", ""))
    try:
        if at is None:
            raise RuleError("nothing-to-undo")
        actions.undo_change(question, at, change_by(request))
    except RuleError as refusal:
        return _refused(request, found, in_plan, key, refusal)
    shown = next((one for one in tasks_of(found, in_plan)[0] if one.task.key == key), None)
    if _is_part(request) and shown:
        return _part(request, found, in_plan, "web/week/_task.html", one=shown)
    tell(request, "undone")
    return redirect("web:week", council)


def _is_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request-Type") == "partial"


def _part(
    request: HttpRequest, council: Council, plan: Plan, template: str, *, status: int = 200, **also: Any
) -> HttpResponse:
    return render(request, template, {"council": council, "plan": plan, "may_edit": True, **also}, status=status)


@login_required
@require_POST
def seen(request: HttpRequest, council: str) -> HttpResponse:
    """Note that a person has seen the changes of others up to now."""
    access.council_for_reader(request.user, council)
    mark_changes_seen(signed_in(request), now())
    return redirect("web:week", council)


ONE = "<slug:council>/plan/<slug:plan>/uka/<slug:key>/"
urlpatterns = [
    path(ONE, do, name="task"),
    path(f"{ONE}angre/", undo, name="task-undo"),
    path("<slug:council>/uka/sett/", seen, name="week-seen"),
]
