"""The occasions of a council on a day: what gives reason to write, read in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from avklart.councils.models import Council
from avklart.domain.occasions import (
    Occasion,
    Promised,
    clarification_due_on,
    commitment_dues,
    in_order,
    long_not_mentioned_since,
    money_ends_on,
    money_warning,
    task_is_due,
    update_due_on,
    who_answers,
)
from avklart.domain.progress import FIRST_STATUS
from avklart.followup.models import ActivityTask
from avklart.followup.queries.progress import histories_that_mention
from avklart.plans.models import (
    Activity,
    Clarification,
    ClarificationAsked,
    ClarificationPlace,
    Funding,
    Plan,
    Responsibility,
)
from avklart.plans.models.commitment import Commitment
from avklart.plans.queries import current_plan


@dataclass(slots=True)
class _One:
    """An activity as the rules of occasions take it; `mentioned_on` is the last day anybody said anything of it."""

    key: int
    number: str
    text: str
    to_on: date | None
    status: str
    mentioned_on: date
    actors: tuple[int, ...] = ()
    ends: list[date | None] = field(default_factory=list)
    money: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked each question, which activities it is about, and whose continuation is decided."""

    actors: Mapping[int, list[int]]
    activities: Mapping[int, list[int]]
    continued: frozenset[int]


def occasions_of(council: Council, today: date) -> Sequence[Occasion]:
    """Give all occasions of the plan a council works with, those that lose money first, in twelve queries.

    What is completed, dropped or deleted gives none. Of projects, those that pay for something in the plan count.
    """
    plan = current_plan(council, today)
    if plan is None:
        return []
    activities = _activities(plan)
    _add_responsible(plan, activities)
    _add_money(plan, activities)
    asked = _asked(plan)
    found = [
        *_of_activities(plan, activities.values(), asked.continued, council.days_not_mentioned, today),
        *_of_tasks(plan, activities, today),
        *_of_questions(plan, activities, asked, today),
        *_of_commitments(plan, activities, asked.continued, today),
    ]
    return sorted(found, key=in_order)


def _activities(plan: Plan) -> dict[int, _One]:
    """Give the standing activities in the plan's order, each with the last day it was mentioned or changed."""
    changed = _changed(plan)
    rows = (
        Activity.standing.filter(plan=plan)
        .order_by("area__position", "position", "pk")
        .values_list("pk", "number", "text", "to_on", "progress__status", "progress__mentioned_on")
    )
    found = {}
    for key, number, text, to_on, status, mentioned_on in rows.iterator(chunk_size=2000):
        days = [day for day in (mentioned_on, changed.get(key)) if day]
        last = max(days, default=timezone.localtime(plan.made_at).date())
        found[key] = _One(key, number, text, to_on, status or FIRST_STATUS, last)
    return found


def _changed(plan: Plan) -> dict[int, date]:
    """Give the day each activity's words, responsible or money were last changed; see `progress.silent_since`."""
    latest: dict[int, datetime] = {}
    of_plan = Activity.every.filter(plan=plan).values("pk")
    for history, key in histories_that_mention():
        records = history.filter(**{f"{key}__in": of_plan})
        for activity, at in records.order_by().values_list(key).annotate(last=Max("history_date")):
            if activity not in latest or latest[activity] < at:
                latest[activity] = at
    return {activity: timezone.localtime(at).date() for activity, at in latest.items()}


def _add_responsible(plan: Plan, activities: Mapping[int, _One]) -> None:
    parts: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    rows = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    told = rows.order_by("position", "pk").values_list("activity", "part", "actor").iterator(chunk_size=2000)
    for activity, part, actor in told:
        parts[activity].append((part, actor))
    for activity, told_parts in parts.items():
        if activity in activities:
            activities[activity].actors = who_answers(told_parts)


def _add_money(plan: Plan, activities: Mapping[int, _One]) -> None:
    rows = (
        Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
        .order_by("position", "pk")
        .values_list("activity", Coalesce("project__ends_on", "to_on"), "project__actor__name")
    )
    for activity, until, project in rows.iterator(chunk_size=2000):
        one = activities.get(activity)
        if one is not None:
            one.ends.append(until)
            if project and project not in one.money:
                one.money.append(project)


def _asked(plan: Plan) -> _Asked:
    standing = Q(clarification__plan=plan, clarification__deleted_at__isnull=True)
    actors: defaultdict[int, list[int]] = defaultdict(list)
    who = ClarificationAsked.every.filter(standing, clarification__settled_on__isnull=True)
    for question, actor in who.order_by("position").values_list("clarification", "actor"):
        actors[question].append(actor)
    activities: defaultdict[int, list[int]] = defaultdict(list)
    continued = set()
    places = ClarificationPlace.every.filter(standing).values_list(
        "clarification", "activity", "about", "clarification__about", "clarification__settled_on"
    )
    for question, activity, about, of_question, settled_on in places:
        activities[question].append(activity)
        if settled_on and "continuation" in (about, of_question):
            continued.add(activity)
    return _Asked(actors, activities, frozenset(continued))


def _of_activities(
    plan: Plan, activities: Iterable[_One], continued: frozenset[int], days: int, today: date
) -> Iterator[Occasion]:
    for one in activities:
        due = update_due_on(one.status, one.to_on, today)
        if due is not None:
            yield _about(one, "update-due", due, is_late=due < today)
        since = long_not_mentioned_since(one.status, one.mentioned_on, days, today)
        if since is not None:
            yield _about(one, "long-not-mentioned", since, is_late=True)
        ends = None if one.key in continued else money_ends_on(one.ends, one.to_on or plan.to_on)
        within = money_warning(ends, one.status, today)
        if ends is not None and within is not None:
            yield _about(one, "money-ends", ends, subject=", ".join(one.money), within=within)


def _about(one: _One, kind: Any, on: date, *, is_late: bool = False, **more: Any) -> Occasion:
    told = {"actors": one.actors, **more}
    return Occasion(kind=kind, on=on, is_late=is_late, activity=one.key, number=one.number, text=one.text, **told)


def _of_tasks(plan: Plan, activities: Mapping[int, _One], today: date) -> Iterator[Occasion]:
    rows = ActivityTask.every.filter(
        activity__plan=plan, deleted_at__isnull=True, done_on__isnull=True, to_on__isnull=False
    ).values_list("pk", "activity", "title", "to_on", "done_on", "actor")
    for key, activity, title, to_on, done_on, actor in rows:
        one = activities.get(activity)
        if one is not None and to_on and task_is_due(to_on, done_on, one.status, today):
            named = {"actors": (actor,), "is_named": True} if actor else {}
            yield _about(one, "task-due", to_on, is_late=to_on < today, about=key, subject=title, **named)


def _of_questions(plan: Plan, activities: Mapping[int, _One], asked: _Asked, today: date) -> Iterator[Occasion]:
    rows = Clarification.every.filter(plan=plan, deleted_at__isnull=True, settled_on__isnull=True).values_list(
        "pk", "question", "due_on", "meeting_on", "settled_on"
    )
    for key, question, due_on, meeting_on, settled_on in rows:
        due = clarification_due_on(due_on, meeting_on, settled_on, today)
        if due is None:
            continue
        about = [activities[one] for one in dict.fromkeys(asked.activities.get(key, ())) if one in activities]
        yield Occasion(
            kind="clarification-due",
            on=due,
            is_late=due < today,
            about=key,
            actors=tuple(asked.actors.get(key, ())),
            number=", ".join(one.number for one in about),
            text=about[0].text if len(about) == 1 else "",
            subject=question,
        )


def _of_commitments(
    plan: Plan, activities: Mapping[int, _One], continued: frozenset[int], today: date
) -> Iterator[Occasion]:
    paying = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True, project__isnull=False)
    rows = (
        Commitment.every.filter(Q(funding__activity__plan=plan) | Q(project__in=paying.values("project")))
        .select_related("funding__payer", "funding__project__actor", "project__actor", "giver")
        .order_by("pk")
    )
    for row in rows:
        one = activities.get(row.funding.activity_id) if row.funding else None
        if row.funding and one is None:
            continue
        promised = Promised(
            state=row.state,
            status=one.status if one else "under-way",
            report_due_on=row.report_due_on,
            reported_on=row.reported_on,
            claim_due_on=row.claim_due_on,
            claimed_on=row.claimed_on,
            ends_on=row.ends_on,
            is_continued=one is not None and one.key in continued,
        )
        for kind, on, within in commitment_dues(promised, today):
            yield Occasion(
                kind=kind,
                on=on,
                is_late=on < today,
                activity=one.key if one else 0,
                about=row.pk,
                actors=one.actors if one else _of_project(row.project),
                number=one.number if one else "",
                text=one.text if one else "",
                subject=_called(row),
                within=within,
            )


def _of_project(project: Any) -> tuple[int, ...]:
    return tuple(key for key in (project.leader_id or project.steering_group_id,) if key)


def _called(row: Commitment) -> str:
    """Give what a commitment is told by: who gives it or its project, and its reference."""
    project = row.project or (row.funding.project if row.funding else None)
    names = [str(one) for one in (row.giver, project.actor if project else None) if one]
    return ", ".join([*names, *([row.reference] if row.reference else [])])
