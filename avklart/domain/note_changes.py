"""What has changed in a plan between two days, as the facts of status notes tell it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.status_note import ActivityFacts, CommitmentFacts, NoteFacts, ProjectFacts, QuestionFacts

ChangeKind = Literal[
    "status",
    "activity-new",
    "activity-gone",
    "activity-text",
    "activity-who",
    "activity-money",
    "question-new",
    "question-settled",
    "question-reopened",
    "question-overdue",
    "question-gone",
    "project-end",
    "project-new",
    "commitment-new",
    "commitment-state",
    "commitment-sums",
]
Subject = Literal["activities", "questions", "money"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteChange:
    """One change: of what, and how it stood before and after.

    `of` is the number of the activity or question, the name of the project; `before` and `after` are the facts of both
    days, None where there were none.
    """

    kind: ChangeKind
    of: str
    before: ActivityFacts | QuestionFacts | ProjectFacts | CommitmentFacts | None = None
    after: ActivityFacts | QuestionFacts | ProjectFacts | CommitmentFacts | None = None

    @property
    def subject(self) -> Subject:
        """Which part of the plan it is about."""
        if self.kind.startswith("question"):
            return "questions"
        return "money" if self.kind.startswith(("project", "commitment")) else "activities"


def changes_between(before: NoteFacts, after: NoteFacts) -> tuple[NoteChange, ...]:
    """Give what has changed from one day to a later one: activities in the plan's order, questions, then money.

    Source: docs/rules/status-note.md, "What has changed".
    """
    return (*_of_activities(before, after), *_of_questions(before, after), *_of_money(before, after))


def _of_activities(before: NoteFacts, after: NoteFacts) -> Iterator[NoteChange]:
    was = {one.number: one for one in before.activities}
    now = {one.number for one in after.activities}
    for one in after.activities:
        old = was.get(one.number)
        if old is None:
            yield NoteChange(kind="activity-new", of=one.number, after=one)
            continue
        pairs: tuple[tuple[ChangeKind, object, object], ...] = (
            ("status", old.status, one.status),
            ("activity-text", " ".join(old.text.split()), " ".join(one.text.split())),
            ("activity-who", old.who, one.who),
            ("activity-money", old.money, one.money),
        )
        for kind, then, since in pairs:
            if then != since:
                yield NoteChange(kind=kind, of=one.number, before=old, after=one)
    for one in before.activities:
        if one.number not in now:
            yield NoteChange(kind="activity-gone", of=one.number, before=one)


def _of_questions(before: NoteFacts, after: NoteFacts) -> Iterator[NoteChange]:
    was = {one.number: one for one in before.questions}
    now = {one.number for one in after.questions}
    for one in after.questions:
        old = was.get(one.number)
        of = str(one.number)
        if old is None:
            yield NoteChange(kind="question-new", of=of, after=one)
        if one.settled_on is not None and (old is None or old.settled_on is None):
            yield NoteChange(kind="question-settled", of=of, before=old, after=one)
        elif old is not None and old.settled_on is not None and one.settled_on is None:
            yield NoteChange(kind="question-reopened", of=of, before=old, after=one)
        if one.is_overdue(after.as_of_on) and not (old and old.is_overdue(before.as_of_on)):
            yield NoteChange(kind="question-overdue", of=of, before=old, after=one)
    for one in before.questions:
        if one.number not in now:
            yield NoteChange(kind="question-gone", of=str(one.number), before=one)


def _of_money(before: NoteFacts, after: NoteFacts) -> Iterator[NoteChange]:
    was = {one.name: one for one in before.projects if one.name}
    for one in after.projects:
        if one.name and one.name not in was:
            yield NoteChange(kind="project-new", of=one.name, after=one)
        elif one.name and was[one.name].days != one.days:
            yield NoteChange(kind="project-end", of=one.name, before=was[one.name], after=one)
    yield from _of_commitments(before.commitments, after.commitments)


def _of_commitments(before: Iterable[CommitmentFacts], after: Iterable[CommitmentFacts]) -> Iterator[NoteChange]:
    was = {one.key: one for one in before}
    for one in after:
        old, of = was.get(one.key), one.project or one.activity
        if old is None:
            yield NoteChange(kind="commitment-new", of=of, after=one)
        elif old.state != one.state:
            yield NoteChange(kind="commitment-state", of=of, before=old, after=one)
        elif (old.promised_nok, old.paid_nok) != (one.promised_nok, one.paid_nok):
            yield NoteChange(kind="commitment-sums", of=of, before=old, after=one)


@dataclass(frozen=True, slots=True)
class OpenOn:
    """How many questions stood open at the end of a month, and how many were settled by then; `on` is its last day."""

    on: date
    open: int
    settled: int


def open_and_settled(days: Iterable[tuple[date, date | None]], until: date, most: int = 24) -> tuple[OpenOn, ...]:
    """Give how many questions were open and settled at the end of each month, the last `most`, and at last on `until`.

    Args:
        days: of each question, the day it came and the day it was settled, None while it is open.
        until: the last day.
        most: how many months are told at most.

    Source: none in law.
    """
    pairs = sorted(days, key=lambda one: one[0])
    if not pairs or pairs[0][0] > until:
        return ()
    ends = _ends_of_months(pairs[0][0], until)[-most:]
    return tuple(
        OpenOn(
            on=end,
            open=sum(1 for came, settled in pairs if came <= end and (settled is None or settled > end)),
            settled=sum(1 for came, settled in pairs if came <= end and settled is not None and settled <= end),
        )
        for end in ends
    )


def _ends_of_months(first: date, until: date) -> list[date]:
    found: list[date] = []
    month = first.year * 12 + first.month
    while True:
        end = date.fromordinal(date(month // 12, month % 12 + 1, 1).toordinal() - 1)
        if end >= until:
            return [*found, until]
        found.append(end)
        month += 1
