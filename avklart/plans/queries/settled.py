"""What has been settled of an activity, with the plan's own words beside; and what belongs to a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Subquery
from django.db.models.functions import Coalesce

from avklart.councils.prepared import Prepared
from avklart.plans.models import Activity, Clarification, ClarificationNote, ClarificationPlace, Plan

# So many numbers of activities are told in one line; more are counted.
_TOLD = 20


@dataclass(frozen=True, slots=True)
class SettledPoint:
    """A settled question about an activity: what of it, and the words that raised it there; none where people did."""

    question: Clarification
    about: str
    as_written: Sequence[str]


_SETTLED = Prepared(
    lambda pk: (
        ClarificationPlace.every.filter(
            activity=pk, clarification__settled_on__isnull=False, clarification__deleted_at__isnull=True
        )
        .select_related("clarification")
        .order_by("clarification__settled_on", "clarification__number", "pk")
    )
)


def settled_points(activity: Activity) -> list[SettledPoint]:
    """Give what has been settled of an activity, the oldest answer first; in one query."""
    places: dict[int, list[ClarificationPlace]] = {}
    for place in _SETTLED(activity.pk):
        places.setdefault(place.clarification_id, []).append(place)
    return [_point(of_one) for of_one in places.values()]


def _point(places: Sequence[ClarificationPlace]) -> SettledPoint:
    words = dict.fromkeys(place.as_written for place in places if place.as_written)
    return SettledPoint(places[0].clarification, places[0].about, list(words))


def settled_at(question: Clarification) -> datetime | None:
    """Give the moment a question got the answer it now has, or None where it has none."""
    records = Clarification.history.filter(id=question.pk)
    opened = records.filter(settled_on__isnull=True).order_by("-history_id").values("history_id")[:1]
    answered = records.filter(history_id__gt=Coalesce(Subquery(opened), 0)).order_by("history_id").first()
    return answered.history_date if answered else None


def notes_of(question: Clarification) -> list[ClarificationNote]:
    """Give what was said of a question along the way, the oldest first."""
    return list(ClarificationNote.every.filter(clarification=question).order_by("on", "pk"))


def split_off_from(question: Clarification) -> list[Clarification]:
    """Give the questions settled for some of the activities of this one, by number.

    Each has `numbers_told`, the first of its activities, and `numbers_left`, how many more there are.
    """
    found = list(Clarification.every.filter(split_from=question, deleted_at__isnull=True).order_by("number"))
    places = ClarificationPlace.every.filter(clarification__in=found).order_by("activity__position", "pk")
    told: dict[int, dict[str, None]] = {one.pk: {} for one in found}
    for pk, number in places.values_list("clarification", "activity__number"):
        told[pk][number] = None
    for one in found:
        numbers = list(told[one.pk])
        # Beside its fields, as a prefetch.
        setattr(one, "numbers_told", ", ".join(numbers[:_TOLD]))  # noqa: B010
        setattr(one, "numbers_left", max(0, len(numbers) - _TOLD))  # noqa: B010
    return found


def activities_asked(question: Clarification) -> int:
    """Give how many standing activities a question is about."""
    places = ClarificationPlace.every.filter(clarification=question, activity__deleted_at__isnull=True)
    return places.values("activity").distinct().count()


def activities_asked_about(plan: Plan, abouts: Sequence[str]) -> dict[str, dict[str, int]]:
    """Give, for what questions may be about, the number of the question about each activity; in one query.

    A question that is settled counts: what was answered is not asked again.
    """
    found = ClarificationPlace.every.filter(
        clarification__plan=plan, clarification__deleted_at__isnull=True, activity__deleted_at__isnull=True
    ).order_by("-clarification__number")
    asked: dict[str, dict[str, int]] = {about: {} for about in abouts}
    told = found.values_list("about", "clarification__about", "activity__number", "clarification__number")
    for place_about, about, activity, number in told:
        for one in {place_about, about} & asked.keys():
            asked[one][activity] = number
    return asked
