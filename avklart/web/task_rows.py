"""The rows of Må gjøres nå: each task with what it is about, its words, its address, and the form of its button."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from avklart.councils.models import Council
from avklart.domain.clarifications import suggested_due_on
from avklart.domain.committee import is_committee
from avklart.domain.must_do import (
    CameIn,
    DueTask,
    EndingMoney,
    GrantLetter,
    MeetingAhead,
    OpenQuestion,
    Task,
    WaitingDraft,
    tasks_now,
)
from avklart.editions.queries.status_notes import meetings_told
from avklart.followup.models import ActivityTask, Incoming
from avklart.followup.queries.week import tasks_to_do, waiting_now
from avklart.plans.models import Clarification, Commitment, Plan, Project
from avklart.plans.queries.clarifications import QuestionRow, question_rows, questions_numbered
from avklart.plans.queries.week import (
    bodies_of,
    ending_money,
    letters_to_send,
    meetings_ahead,
    projects_with,
    questions_to_do,
)
from avklart.received.models import Reading
from avklart.received.queries import waiting_readings
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, term
from avklart.ui.today import today
from avklart.web.forms import DueForm, EntryForm, day_field, day_shown, line, words

MOST = 10


class MeetingForm(EntryForm):
    """The meeting a question is put before: of which body, on which day."""

    meeting_on = day_field()
    body = line()


class DecidedForm(EntryForm):
    """What a body decided, and in which case."""

    answer = words(2)
    source_case = line(size="8")


@dataclass(frozen=True, slots=True)
class ShownTask:
    """One row: the task, what it is about, and its form."""

    task: Task
    is_late: bool
    row: QuestionRow | None = None
    project: Project | None = None
    reading: Reading | None = None
    incoming: Incoming | None = None
    commitment: Commitment | None = None
    to_mark: ActivityTask | None = None
    form: EntryForm | None = None

    @property
    def numbers(self) -> Sequence[str]:
        """The numbers of the activities it is about."""
        if self.row:
            return [place.activity.number for place in self.row.places]
        if self.incoming and self.incoming.activity:
            return (self.incoming.activity.number,)
        if self.to_mark:
            return (self.to_mark.activity.number,)
        return self.task.about.activities if isinstance(self.task.about, EndingMoney) else ()

    @property
    def update(self) -> Mapping[str, str]:
        """What was sent, where it is an update."""
        return self.incoming.content if self.incoming else {}


@dataclass(frozen=True, slots=True)
class _Known:
    """What tasks are about, by their keys, and the body that questions are put before unless somebody says another."""

    drafts: Mapping[int, Reading]
    incoming: Mapping[int, Incoming]
    commitments: Mapping[int, Commitment]
    due: Mapping[int, ActivityTask]
    questions: Mapping[int, QuestionRow] = field(default_factory=dict)
    projects: Mapping[int, Project] = field(default_factory=dict)
    body: str = ""


@dataclass(frozen=True, slots=True)
class ToDo:
    """The first ten tasks, soonest first, how many there are, and the rows of questions by their numbers."""

    tasks: Sequence[ShownTask]
    in_all: int
    rows: Mapping[int, QuestionRow]


def to_do(council: Council, plan: Plan, questions: Sequence[Clarification] = ()) -> ToDo:
    """Give what must be done now; `questions` are told of by rows too, read together with those of the tasks."""
    drafts = {one.pk: one for one in waiting_readings(council)}
    incoming = {one.pk: one for one in waiting_now(council)}
    letters = letters_to_send(plan, today())
    due = {one.pk: one for one in tasks_to_do(plan, today())}
    found = tasks_now(
        [
            *questions_to_do(plan, today()),
            *ending_money(plan, today()),
            *(letter for letter, _ in letters),
            *(DueTask(one.pk, one.to_on) for one in due.values() if one.to_on),
            *_meetings_without_note(plan),
            *(CameIn(one.pk, one.sent_on) for one in incoming.values()),
            *(WaitingDraft(one.pk, timezone.localdate(one.ended_at or one.asked_at)) for one in drafts.values()),
        ],
        today=today(),
        plan_ends_on=plan.to_on,
    )
    first = found[:MOST]
    known = _Known(
        drafts=drafts,
        incoming=incoming,
        commitments={letter.commitment: one for letter, one in letters},
        due=due,
        questions=_questions(plan, first, questions),
        projects={one.pk: one for one in projects_with(_projects(first), plan)},
        body=committee_name(plan) if any(task.kind == "put-before" for task in first) else "",
    )
    return ToDo([_shown(task, known) for task in first], len(found), known.questions)


def _meetings_without_note(plan: Plan) -> list[MeetingAhead]:
    """Give the meetings ahead whose day no status note names; bodies are called by several names."""
    meetings, told = meetings_ahead(plan, today()), meetings_told(plan, today())
    return [one for one in meetings if one.on not in told]


def committee_name(plan: Plan) -> str:
    """Give what the committee that prepares the council's cases is called: as the plan calls it, else by its word."""
    known = [term("committee", language) for language in LANGUAGES]
    word = term("committee", current_language())
    found = [name for name in bodies_of(plan) if is_committee(name, known, is_body=True)]
    return min(found, key=lambda name: (len(name), name), default=word[:1].upper() + word[1:])


def _questions(plan: Plan, tasks: Sequence[Task], questions: Sequence[Clarification]) -> dict[int, QuestionRow]:
    known = {one.number for one in questions}
    wanted = [task.about.number for task in tasks if isinstance(task.about, OpenQuestion)]
    missing = questions_numbered(plan, [number for number in wanted if number not in known])
    return {row.question.number: row for row in question_rows([*questions, *missing], today())}


def _projects(tasks: Sequence[Task]) -> list[int]:
    return [task.about.project for task in tasks if isinstance(task.about, EndingMoney) and task.about.project]


def _shown(task: Task, known: _Known) -> ShownTask:
    is_late = task.on < today() and task.kind not in ("review", "received")
    match task.about:
        case OpenQuestion():
            row = known.questions[task.about.number]
            return ShownTask(task, is_late, row=row, form=form_of_task(task, row.question, body=known.body))
        case EndingMoney():
            return ShownTask(task, is_late, project=known.projects.get(task.about.project or 0))
        case WaitingDraft():
            return ShownTask(task, is_late, reading=known.drafts[task.about.reading])
        case CameIn():
            return ShownTask(task, is_late, incoming=known.incoming[task.about.incoming])
        case GrantLetter():
            return ShownTask(task, is_late, commitment=known.commitments[task.about.commitment])
        case DueTask():
            return ShownTask(task, is_late, to_mark=known.due[task.about.task])
        case MeetingAhead():
            return ShownTask(task, is_late)


def form_of_task(task: Task, question: Clarification, typed: Any = None, body: str = "") -> EntryForm:
    """Give the form of a question's row, as it stands or with what was typed."""
    version = {"version": str(question.version)}
    if task.kind == "answer":
        return DecidedForm(typed, name=f"avklar-{question.number}", initial=version)
    needed = task.on if isinstance(task.about, OpenQuestion) and (task.about.needed_by or task.about.due_on) else None
    day = day_shown(suggested_due_on(today(), needed))
    if task.kind == "put-before":
        return MeetingForm(typed, name=f"mote-{question.number}", initial={"meeting_on": day, "body": body, **version})
    return DueForm(typed, name=f"frist-{question.number}", initial={"due_on": day, **version})
