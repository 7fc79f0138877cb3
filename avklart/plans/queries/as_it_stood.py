"""An activity as it stood at a moment of the past, with all that hung on it and the names that held then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Prefetch, prefetch_related_objects

from avklart.plans.models import (
    Activity,
    Actor,
    Area,
    Clarification,
    ClarificationPlace,
    Funding,
    FundingYear,
    Project,
    Responsibility,
)


@dataclass(frozen=True, slots=True)
class ActivityThen:
    """An activity of the past with its lines in their order; `open_points` are what was still to be clarified."""

    activity: Activity
    responsibilities: Sequence[Responsibility]
    funding: Sequence[Funding]
    open_points: Sequence[ClarificationPlace]


def activity_as_it_stood(one: Activity, at: datetime) -> ActivityThen | None:
    """Give an activity as it stood at a moment, or None before it came and while it was deleted.

    In as many queries however much hangs on it: a name followed from each line by itself would cost one each.
    """
    then: Activity | None = _then(Activity, at).filter(id=one.pk).first()
    if then is None or then.deleted_at is not None:
        return None
    _follow([then], at, area=Area)
    responsibilities = list(_then(Responsibility, at).filter(activity=one).order_by("position", "id"))
    _follow(responsibilities, at, actor=Actor, of=Actor)
    funding = list(_then(Funding, at).filter(activity=one).order_by("position", "id"))
    _follow(funding, at, project=Project, payer=Actor)
    _follow([line.project for line in funding if line.project], at, actor=Actor)
    prefetch_related_objects(funding, Prefetch("years", _then(FundingYear, at).order_by("year"), to_attr="years_now"))
    return ActivityThen(then, responsibilities, funding, _open_points(one, at))


def _open_points(one: Activity, at: datetime) -> list[ClarificationPlace]:
    places = list(_then(ClarificationPlace, at).filter(activity=one).order_by("id"))
    _follow(places, at, clarification=Clarification)
    asked = [place.clarification for place in places]
    return [
        place
        for place, question in zip(places, asked, strict=True)
        if question and question.deleted_at is None and question.settled_on is None
    ]


def _follow(rows: Sequence[models.Model], at: datetime, **to: type[models.Model]) -> None:
    """Let references of these rows lead to what they led to at the moment, each kind in one query."""
    if rows:
        prefetch_related_objects(rows, *(Prefetch(name, _then(kind, at)) for name, kind in to.items()))


def _then(kind: type[models.Model], at: datetime) -> models.QuerySet[Any]:
    """Give the rows of a kind as they stood at a moment, without those not yet made or removed."""
    history: Any = getattr(kind, "history")  # noqa: B009
    found: models.QuerySet[Any] = history.as_of(at)
    return found
