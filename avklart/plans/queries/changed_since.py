"""Whether a plan has changed since a moment, and what has: told beside what was made of it then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Q, QuerySet, Value

from avklart.plans.models import (
    Activity,
    Actor,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationPlace,
    Funding,
    FundingYear,
    Goal,
    Plan,
    Project,
    Responsibility,
    Text,
)
from avklart.plans.queries.week import LatestChange, latest_changes


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What has changed in a plan: activities and questions, newest first, and which other parts of it.

    `others` are of "plan", "area", "text", "goal", "amount", "name" (of an actor) and "project".
    """

    rows: Sequence[LatestChange]
    others: Sequence[str]
    is_more: bool


def last_changed_at(plan: Plan) -> datetime | None:
    """Give when anything that the plan tells was last changed, in one query; looking it over changes nothing."""
    return max((at for _, at in _last_by_kind(plan)), default=None)


def changed_since(plan: Plan, since: datetime, most: int) -> ChangedSince:
    """Give what has changed since a moment, at most so many activities and questions."""
    found = [one for one in latest_changes(plan, since=since, most=most + 1) if one.verb != "nothing-new"]
    others = [kind for kind, at in _last_by_kind(plan) if at > since and kind in _OTHERS]
    return ChangedSince(found[:most], sorted(set(others), key=_OTHERS.index), len(found) > most)


_OTHERS = ("plan", "area", "text", "goal", "amount", "name", "project")


def _last_by_kind(plan: Plan) -> list[tuple[str, datetime]]:
    first, *rest = [_last(kind, records) for kind, records in _records(plan).items()]
    found = first.union(*rest, all=True).order_by()
    return [(kind, at) for kind, at in found if at is not None]


def _last(kind: str, records: Any) -> QuerySet[Any, tuple[str, datetime | None]]:
    told = records.exclude(history_change_reason="nothing-new").order_by().values("council").annotate(kind=Value(kind))
    found: QuerySet[Any, tuple[str, datetime | None]] = told.annotate(last=Max("history_date")).values_list(
        "kind", "last"
    )
    return found


def _records(plan: Plan) -> Mapping[str, Any]:
    """Give the history of each kind of row that tells something of the plan."""
    lines = Q(pk__in=Responsibility.every.filter(activity__plan=plan).values("actor"))
    payers = Q(pk__in=Funding.every.filter(activity__plan=plan).values("payer"))
    projects = Project.every.filter(pk__in=Funding.every.filter(activity__plan=plan).values("project"))
    named = Actor.every.filter(lines | payers | Q(pk__in=projects.values("actor")))
    return {
        "activity": _history(Activity).filter(plan=plan),
        "responsibility": _history(Responsibility).filter(activity__plan=plan),
        "funding": _history(Funding).filter(activity__plan=plan),
        "question": _history(Clarification).filter(plan=plan),
        "asked": _history(ClarificationAsked).filter(clarification__plan=plan),
        "place": _history(ClarificationPlace).filter(clarification__plan=plan),
        "amount": _history(FundingYear).filter(funding__activity__plan=plan),
        "plan": _history(Plan).filter(id=plan.pk),
        "area": _history(Area).filter(plan=plan),
        "text": _history(Text).filter(plan=plan),
        "goal": _history(Goal).filter(plan=plan),
        "name": _history(Actor).filter(id__in=named.values("pk")),
        "project": _history(Project).filter(id__in=projects.values("pk")),
    }


def _history(model: Any) -> Any:
    return model.history
