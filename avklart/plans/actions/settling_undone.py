"""What an answer touched in one moment: the question, those split off it, and what it wrote into the plan."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from avklart.plans.models import (
    Activity,
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
    Funding,
    FundingYear,
    Project,
    Responsibility,
)

Touched = list[tuple[type[models.Model], Any]]


def touched_by_answer(whole: Activity | Clarification, at: datetime) -> Touched:
    """Give the records of all that an answer given at a moment has written, outermost first; none where none was given.

    An answer is taken back whole, from the question it settled as from an activity it was written into: a question that
    stands as settled while the plan says nothing of it would mislead.
    """
    settled = _settled_at(whole, at)
    if not settled:
        return []
    questions = settled | set(
        _records(Clarification).filter(id__in=settled, split_from__isnull=False).values_list("split_from_id", flat=True)
    )
    activities = _records(ClarificationPlace).filter(clarification_id__in=questions).values("activity_id")
    lines = _records(Funding).filter(activity_id__in=activities)
    mine, theirs = {"clarification_id__in": questions}, {"activity_id__in": activities}
    rows: tuple[tuple[type[models.Model], QuerySet[Any]], ...] = (
        (Clarification, _records(Clarification).filter(id__in=questions)),
        (ClarificationAsked, _records(ClarificationAsked).filter(**mine)),
        (ClarificationPlace, _records(ClarificationPlace).filter(**mine)),
        (ClarificationNote, _records(ClarificationNote).filter(**mine)),
        (Activity, _records(Activity).filter(id__in=activities)),
        (Responsibility, _records(Responsibility).filter(**theirs)),
        (Project, _records(Project).filter(id__in=lines.values("project_id"))),
        (Funding, lines),
        (FundingYear, _records(FundingYear).filter(funding_id__in=lines.values("id"))),
    )
    return [(model, record) for model, found in rows for record in found.filter(history_date=at)]


def _settled_at(whole: Activity | Clarification, at: datetime) -> set[int]:
    """Give the keys of the questions settled at a moment: this one, those split off it, or those about the activity."""
    found = _records(Clarification).filter(council_id=whole.council_id, history_date=at, settled_on__isnull=False)
    if isinstance(whole, Activity):
        places = _records(ClarificationPlace).filter(activity_id=whole.pk)
        found = found.filter(id__in=places.values("clarification_id"))
    else:
        found = found.filter(Q(id=whole.pk) | Q(split_from_id=whole.pk))
    return set(found.values_list("id", flat=True))


def _records(model: type[models.Model]) -> QuerySet[Any]:
    history: Any = getattr(model, "history")  # noqa: B009
    records: QuerySet[Any] = history.model._default_manager.all()
    return records
