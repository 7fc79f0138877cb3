"""What the button of a row in Må gjøres nå does, and what takes it back: one action of the part it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.http import Http404, HttpRequest
from django.urls import reverse

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.clarifications import suggested_due_on
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.domain.must_do import EndingMoney, Task
from avklart.domain.settling import Answer, Source
from avklart.followup.actions.incoming import accept_incoming, undo_incoming
from avklart.followup.actions.tasks import mark_task
from avklart.followup.models import ActivityTask, Incoming
from avklart.plans import actions
from avklart.plans.actions.commitments import mark_claimed, mark_reported, undo_money_change
from avklart.plans.models import Clarification, Commitment, Funding, Plan, Project
from avklart.plans.queries.week import ending_at_all, ending_money, question_raised_of
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, Language, sentence
from avklart.ui.today import today
from avklart.web.forms import DueForm
from avklart.web.task_rows import DecidedForm, MeetingForm

_BEFORE_THE_END = timedelta(days=28)
# What marks a letter as sent, what it is called, and what is told when it is marked.
_LETTERS = {
    "report": (mark_reported, "sent-report", "report-sent"),
    "claim": (mark_claimed, "sent-claim", "claim-sent"),
}


@dataclass(frozen=True, slots=True)
class Acted:
    """What a button did: the code of its sentence, the key that takes it back, and what it was about, with its page.

    `may_undo` is false where it had been done before.
    """

    code: str
    row: int
    about: str
    address: str
    may_undo: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a button stands: council, plan, and the key of its task."""

    council: Council
    plan: Plan
    key: str

    def act(self, request: HttpRequest, change: Change) -> Acted:
        """Do what the button says. Raises Http404 for a row that is not there, RuleError where it is refused."""
        kind, _, which = self.key.partition("-")
        if kind == "money":
            return self._continuation_asked(change)
        if kind == "received":
            row = access.row_of(
                self.council, Incoming.every.select_related("activity", "clarification"), pk=_key(which)
            )
            return self._of_incoming(accept_incoming(row, change))
        if kind in ("report", "claim"):
            return self._sent(kind, self._commitment(which), change)
        if kind == "task":
            return self._marked(self._task(which), change)
        return self._of_question(*self._question_acted(request, self._question(which), change))

    def undo(self, row: str, at: datetime, change: Change) -> None:
        """Take back what the button did at a moment. Raises as `act`."""
        kind, _, which = self.key.partition("-")
        if kind == "received":
            undo_incoming(access.row_of(self.council, Incoming.every, pk=_key(which)), change)
        elif kind in ("report", "claim"):
            undo_money_change(_owner(self._commitment(which)), at, change)
        elif kind == "task":
            mark_task(self._task(which), None, change)
        else:
            actions.undo_change(self._question(row), at, change)

    def _question_acted(
        self, request: HttpRequest, question: Clarification, change: Change
    ) -> tuple[str, Clarification]:
        if "answer" in request.POST:
            decided = DecidedForm(request.POST, name="answer")
            source = Source(
                kind="decision",
                by=question.body.name if question.body else "",
                on=question.meeting_on or today(),
                case=decided.typed("source_case"),
            )
            answer = Answer(text=decided.typed("answer"), source=source)
            settled = actions.settle_clarification(question, answer, decided.opened_version, today(), change)
            return "question-avklar", settled
        if "meeting_on" in request.POST:
            put = MeetingForm(request.POST, name="meeting")
            day = put.day("meeting_on")
            return "question-mote", actions.put_before(
                question, put.typed("body"), day, put.opened_version, today(), change
            )
        due = DueForm(request.POST, name="due")
        return "question-frist", actions.set_due_day(question, due.day("due_on"), due.opened_version, today(), change)

    def _sent(self, kind: str, commitment: Commitment, change: Change) -> Acted:
        mark, words, code = _LETTERS[kind]
        mark(commitment, today(), today(), change)
        told = sentence("week", words, current_language(), {"giver": str(commitment.giver or "")})
        address = reverse("web:money", args=(self.council.slug, self.plan.slug))
        return Acted(code, commitment.pk, told, address)

    def _marked(self, task: ActivityTask, change: Change) -> Acted:
        mark_task(task, today(), change)
        address = reverse("web:activity", args=(self.council.slug, self.plan.slug, task.activity.number))
        return Acted("task-marked", task.pk, task.title, address)

    def _of_question(self, code: str, question: Clarification) -> Acted:
        address = reverse("web:clarification", args=(self.council.slug, self.plan.slug, question.number))
        return Acted(code, question.number, question.question, address)

    def _continuation_asked(self, change: Change) -> Acted:
        question = self._ask_continuation(change)
        if question.history.filter(history_date=change.at).exists():
            return self._of_question("continuation-asked", question)
        return replace(self._of_question("continuation-stands", question), may_undo=False)

    def _of_incoming(self, row: Incoming) -> Acted:
        slugs = (self.council.slug, self.plan.slug)
        if row.activity:
            address = reverse("web:activity", args=(*slugs, row.activity.number))
            return Acted("received-accepted", row.pk, f"{row.activity.number} {row.activity.text}", address)
        number, words = (row.clarification.number, row.clarification.question) if row.clarification else (0, "")
        return Acted("received-accepted", row.pk, words, reverse("web:clarification", args=(*slugs, number)))

    def _question(self, which: str) -> Clarification:
        questions = Clarification.every.select_related("body")
        return access.row_of(self.council, questions, plan=self.plan, number=_key(which))

    def _task(self, which: str) -> ActivityTask:
        tasks = ActivityTask.every.select_related("activity")
        return access.row_of(self.council, tasks, activity__plan=self.plan, pk=_key(which))

    def _commitment(self, which: str) -> Commitment:
        return access.row_of(self.council, Commitment.every.select_related("giver"), pk=_key(which))

    def _ask_continuation(self, change: Change) -> Clarification:
        """Ask how the activities go on whose money ends, in the plan's language, four weeks before the end."""
        money = ending_money(self.plan, today())
        ending = self._mine(money)
        if ending is None:
            return self._asked_already()
        projects = Project.every.filter(council=self.council, pk=ending.project or 0)
        project = projects.select_related("actor", "steering_group", "leader").first()
        language: Language = next((one for one in LANGUAGES if one == self.plan.language), "nb")
        facts = {"project": str(project) if project else "", "day": day_in_words(ending.ends_on, language)}
        question = sentence("asking", "continuation" if project else "continuation-unnamed", language, facts)
        whom = (project.steering_group or project.leader) if project else None
        entry = QuestionEntry(
            question=question,
            about="continuation",
            asked=(whom.name,) if whom else (),
            due_on=suggested_due_on(today(), max(ending.ends_on - _BEFORE_THE_END, today())),
        )
        return actions.ask_continuation(self.plan, entry, ending.activities, change)

    def _asked_already(self) -> Clarification:
        """Give the question raised from this very row: it was pressed twice, or elsewhere.

        Raises:
            RuleError: "row-gone" where no money ends so any more, "nothing-to-ask" where others ask about it too.
        """
        ending = self._mine(ending_at_all(self.plan))
        if ending is None or not ending.is_raised:
            raise RuleError("row-gone")
        asked = question_raised_of(self.plan, ending)
        if asked is None:
            raise RuleError("nothing-to-ask")
        return asked

    def _mine(self, money: Iterable[EndingMoney]) -> EndingMoney | None:
        """Give the money that the row is about."""
        return next((one for one in money if Task("continuation", one.ends_on, one).key == self.key), None)


def _owner(commitment: Commitment) -> Funding | Project:
    owner = commitment.funding or commitment.project
    if owner is None:
        raise Http404
    return owner


def _key(which: str) -> int:
    if not (which.isascii() and which.isdecimal() and len(which) < 10):
        raise Http404
    return int(which)
