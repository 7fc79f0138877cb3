"""What the start page tells: what is to be clarified, which money ends, what has changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Prefetch, Q

from avklart.councils.models import User
from avklart.plans.models import Activity, Clarification, ClarificationAsked, ClarificationPlace, Plan


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """The open questions of a plan: how many activities they touch, how many have a date, and they themselves."""

    activities: int
    with_date: int
    questions: Sequence[Clarification]

    @property
    def total(self) -> int:
        """How many questions are open."""
        return len(self.questions)


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One change: when, by whom, of which activity or question, and what was done."""

    at: datetime
    by: User | None
    number: str
    text: str
    kind: str
    verb: str


def open_questions(plan: Plan) -> OpenQuestions:
    """Give the open questions with those asked and the activities touched; those with a date first, soonest first."""
    found = (
        Clarification.every.filter(plan=plan, settled_on__isnull=True, deleted_at__isnull=True)
        .annotate(first=Min("places__activity__position"))
        .prefetch_related(
            Prefetch("asked", ClarificationAsked.every.select_related("actor")),
            Prefetch(
                "places",
                ClarificationPlace.every.filter(activity__deleted_at__isnull=True).select_related("activity"),
            ),
        )
    )
    questions = sorted(found, key=lambda one: (one.due_on is None, one.due_on or date.max, one.number))
    touched = {place.activity_id for one in questions for place in one.places.all()}
    return OpenQuestions(
        activities=len(touched),
        with_date=sum(one.due_on is not None for one in questions),
        questions=questions,
    )


def numbers_of(plan: Plan) -> dict[str, int]:
    """Give how many activities the plan has, and how many of them nobody is responsible for."""
    counted: dict[str, int] = Activity.standing.filter(plan=plan).aggregate(
        activities=Count("pk", distinct=True),
        nobody=Count("pk", filter=Q(responsibilities__isnull=True), distinct=True),
    )
    return counted


def latest_changes(
    plan: Plan, *, since: datetime | None = None, but: User | None = None, most: int = 10
) -> list[LatestChange]:
    """Give the newest changes of activities and questions, others' only where `but` is oneself."""
    found: list[LatestChange] = []
    for kind, model, text in (("activity", Activity, "text"), ("clarification", Clarification, "question")):
        rows = model.history.filter(plan=plan).exclude(history_type="+").select_related("history_user")
        if since:
            rows = rows.filter(history_date__gt=since)
        if but:
            rows = rows.exclude(history_user=but)
        found += _changes(rows.order_by("-history_date")[:most], kind, text)
    return sorted(found, key=lambda one: one.at, reverse=True)[:most]


def _changes(rows: Iterable[object], kind: str, text: str) -> Iterable[LatestChange]:
    for row in rows:
        verb = {"-": "deleted"}.get(getattr(row, "history_type"), "changed")  # noqa: B009
        yield LatestChange(
            at=getattr(row, "history_date"),  # noqa: B009
            by=getattr(row, "history_user"),  # noqa: B009
            number=str(getattr(row, "number")),  # noqa: B009
            text=getattr(row, text),
            kind=kind,
            verb=verb,
        )
