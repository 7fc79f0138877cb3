"""What the start page tells: what is to be clarified, which money ends, what has changed, what nobody mentions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery

from avklart.councils.models import User
from avklart.domain.must_do import DAYS_AHEAD_OF_ANSWER, DAYS_AHEAD_OF_END, EndingMoney, OpenQuestion
from avklart.plans.models import Activity, Clarification, ClarificationPlace, Funding, Plan, Responsibility
from avklart.plans.queries.activities import Filter, filtered, open_places, with_until

_MOST_TASKS = 20
_SILENT_FIRST = ["last_0", "position"]


@dataclass(frozen=True, slots=True)
class PlanNumbers:
    """How many activities a plan has, and how many of them stand in each state that asks something of somebody."""

    activities: int
    nobody: int
    to_be_clarified: int
    questions: int
    with_date: int


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One change: when, by whom, of which activity or question, and what was done."""

    at: datetime
    by: User | None
    number: str
    text: str
    kind: str
    verb: str


@dataclass(frozen=True, slots=True)
class Silent:
    """An activity that nobody has changed or confirmed for long, and when somebody last did."""

    activity: Activity
    last_at: datetime | None


def numbers_of(plan: Plan) -> PlanNumbers:
    """Give the numbers of a plan, in two queries."""
    counted = Activity.standing.filter(plan=plan).aggregate(
        activities=Count("pk"),
        nobody=Count("pk", filter=~Exists(Responsibility.every.filter(activity=OuterRef("pk")))),
        to_be_clarified=Count("pk", filter=Exists(open_places().filter(activity=OuterRef("pk")))),
    )
    questions = _open(plan).aggregate(questions=Count("pk"), with_date=Count("pk", filter=Q(due_on__isnull=False)))
    return PlanNumbers(**counted, **questions)


def _open(plan: Plan) -> QuerySet[Clarification]:
    return Clarification.every.filter(plan=plan, settled_on__isnull=True, deleted_at__isnull=True)


def first_open_questions(plan: Plan, most: int) -> QuerySet[Clarification]:
    """Give the open questions, those with a date first, soonest first."""
    return _open(plan).order_by(F("due_on").asc(nulls_last=True), "number")[:most]


def questions_to_do(plan: Plan, today: date) -> list[OpenQuestion]:
    """Give the open questions that may ask something of somebody now, the most pressing of them.

    The answer to a question is needed at last on the first day from today on that money of its activities ends.
    """
    needed_by = Min(
        "places__activity__funding__to_on",
        filter=Q(places__activity__funding__to_on__gte=today, places__activity__deleted_at__isnull=True),
    )
    soon = today + timedelta(days=DAYS_AHEAD_OF_ANSWER)
    dated = _open(plan).filter(due_on__lte=soon).order_by("due_on", "number")[:_MOST_TASKS]
    undated = (
        _open(plan)
        .filter(due_on__isnull=True)
        .annotate(needed=needed_by)
        .order_by(F("needed").asc(nulls_last=True), "number")[:_MOST_TASKS]
    )
    found = [OpenQuestion(one.number, one.due_on, None) for one in dated]
    return found + [OpenQuestion(one.number, None, one.needed) for one in undated]


def ending_money(plan: Plan, today: date) -> list[EndingMoney]:
    """Give the money that ends within half a year and leaves activities without, by day and project, in one query.

    Activities whose continuation somebody has asked about already are left out. The project is that of the line that
    ends last.
    """
    asked = ClarificationPlace.every.filter(
        Q(about="continuation") | Q(clarification__about="continuation"),
        clarification__deleted_at__isnull=True,
        activity=OuterRef("pk"),
    )
    lines = with_until(Funding.every.filter(activity=OuterRef("pk")))
    last = lines.order_by("-until_on", "position", "pk")
    horizon = today + timedelta(days=DAYS_AHEAD_OF_END)
    rows = (
        filtered(plan, Filter(state="money-ends"))
        .filter(~Exists(asked))
        .annotate(ends_on=Subquery(last.values("until_on")[:1]), by=Subquery(last.values("project")[:1]))
        .filter(ends_on__lte=horizon)
        .order_by("area__position", "position")
        .values_list("ends_on", "by", "number")
    )
    together: defaultdict[tuple[date, int | None], list[str]] = defaultdict(list)
    for ends_on, project, number in rows:
        together[ends_on, project].append(number)
    return [EndingMoney(by, on, tuple(numbers), is_raised=False) for (on, by), numbers in together.items()]


def not_mentioned(plan: Plan, since: datetime, most: int = 10) -> tuple[int, list[Silent]]:
    """Give how many activities nobody has changed or confirmed since then, and those silent the longest."""
    found = Activity.standing.filter(plan=plan)
    for history, key in _histories():
        found = found.exclude(pk__in=history.filter(history_date__gte=since).values(key))
    last_ats = {
        f"last_{at}": Subquery(
            history.filter(**{key: OuterRef("pk")})
            .order_by()
            .values(key)
            .annotate(last=Max("history_date"))
            .values("last")
        )
        for at, (history, key) in enumerate(_histories())
    }
    total = found.count()
    if not total:
        return 0, []
    rows = found.annotate(**last_ats).select_related("area").order_by(*_SILENT_FIRST)[:most]
    return total, [Silent(row, _latest(getattr(row, name) for name in last_ats)) for row in rows]


def _histories() -> Sequence[tuple[Any, str]]:
    """Give the histories that tell when an activity was last mentioned, each with the field that holds its key."""
    return ((Activity.history, "id"), (Responsibility.history, "activity_id"), (Funding.history, "activity_id"))


def _latest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((moment for moment in moments if moment), default=None)


def latest_changes(
    plan: Plan, *, since: datetime | None = None, but: User | None = None, most: int = 10
) -> list[LatestChange]:
    """Give the newest changes of activities, their lines, and questions; others' only where `but` is oneself.

    What came with the plan itself is no change. What one person did to the same thing in a row is told once.
    """
    first = Plan.history.filter(id=plan.pk).order_by("history_id").values_list("history_date", flat=True).first()
    after = max((moment for moment in (since, first) if moment), default=None)
    found: list[LatestChange] = []
    for kind, history, text in _changed_rows(plan):
        rows = history.filter(history_date__gt=after) if after else history
        rows = rows.exclude(history_user=but) if but else rows
        found += _changes(rows.order_by("-history_date")[: most * 3], kind, text)
    found.sort(key=lambda one: one.at, reverse=True)
    return _told_once(found)[:most]


def _changed_rows(plan: Plan) -> Sequence[tuple[str, Any, str]]:
    """Give the histories that changes are read from: of what, the records, and which field holds its text."""
    return (
        ("activity", Activity.history.filter(plan=plan).select_related("history_user"), "text"),
        ("line", _lines_of(Responsibility, plan), "text"),
        ("line", _lines_of(Funding, plan), "text"),
        ("clarification", Clarification.history.filter(plan=plan).select_related("history_user"), "question"),
    )


def _lines_of(model: type[Responsibility | Funding], plan: Plan) -> Any:
    return model.history.filter(activity__plan=plan).select_related("history_user", "activity")


def _changes(rows: Iterable[Any], kind: str, text: str) -> Iterable[LatestChange]:
    for row in rows:
        of = row.activity if kind == "line" else row
        yield LatestChange(
            at=row.history_date,
            by=row.history_user,
            number=str(of.number),
            text=getattr(of, text),
            kind="activity" if kind == "line" else kind,
            verb="changed" if kind == "line" else _verb(row),
        )


def _verb(row: Any) -> str:
    if row.history_type == "+":
        return "added"
    if row.history_change_reason == "nothing-new":
        return "nothing-new"
    return "deleted" if row.history_type == "-" or row.deleted_at else "changed"


def _told_once(found: Sequence[LatestChange]) -> list[LatestChange]:
    told: list[LatestChange] = []
    for one in found:
        last = told[-1] if told else None
        if last and (last.kind, last.number, last.by, last.verb) == (one.kind, one.number, one.by, one.verb):
            continue
        told.append(one)
    return told
