"""What has been settled of activities, with the words beside it that it answers: those adopted, else the document's."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Subquery

from avklart.domain.adopted_words import adopted_words
from avklart.domain.draft_from_json import activity_from_json
from avklart.editions.models import Edition, EditionPart
from avklart.plans.models import Activity, ClarificationPlace, Plan
from avklart.plans.queries.settled import SettledPoint, settled_points


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that an answer stands beside: of the edition in force, or of the document where `edition` is None."""

    words: Sequence[str]
    edition: Edition | None = None


def settled_beside(activity: Activity) -> list[tuple[SettledPoint, Beside]]:
    """Give what has been settled of an activity, the oldest answer first, each beside its words; in two queries."""
    points = settled_points(activity)
    parts = _in_force(activity.plan_id, [activity.number]) if points else {}
    return [(one, _beside(parts.get(activity.number), one.about, one.as_written)) for one in points]


def places_beside(plan: Plan, places: Sequence[ClarificationPlace]) -> list[tuple[ClarificationPlace, Beside]]:
    """Give the activities of a settled question, each beside the words that the answer is about; in one query."""
    parts = _in_force(plan.pk, [place.activity.number for place in places])
    return [(one, _beside(parts.get(one.activity.number), one.about, (one.as_written,))) for one in places]


def _in_force(plan: int, numbers: Sequence[str]) -> dict[str, EditionPart]:
    latest = Edition.every.filter(plan=plan).order_by("-number").values("pk")[:1]
    found = EditionPart.every.filter(edition=Subquery(latest), number__in=numbers, position__gt=0)
    return {part.number: part for part in found.select_related("edition")}


def _beside(part: EditionPart | None, about: str, as_written: Sequence[str]) -> Beside:
    if part is not None:
        words = adopted_words(activity_from_json(json.loads(part.content)), about, as_written)
        if words:
            return Beside(words, part.edition)
    return Beside([word for word in as_written if word])
