"""The draft as a person has corrected it: the machine's reading with the corrections laid over it, neither changed.

A correction is told by its path, and activities, areas and questions in it by their place in the reading, from 1:

    title, owner, period
    areas/2/title
    activities/3/text, …/number, …/area, …/status, …/priority, …/indicator, …/comment, …/time, …/responsibilities,
        …/funding, …/clarifications, …/is_activity, …/split
    actors/<folded name>     {"name": …, "kind": …}     the same name for two makes them one
    projects/<project key>   {"name": …, "from": …, "to": …, "source": …}
    questions/4              {"text": …, "about": …, "asked": […], "activities": […]}, {"into": 3}, or null: no question
    apart/<pair>, step/<name>, take/<key of a change>, approved
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from avklart.domain.draft import Activity, PlanDraft
from avklart.domain.draft_from_json import activity_from_json, draft_from_json
from avklart.domain.errors import RuleError
from avklart.received.models import Reading
from avklart.received.renaming import Renaming, folded
from avklart.received.settled_questions import questions_settled

Json = dict[str, Any]
Corrections = Mapping[str, Any]
ACTIVITY_FIELDS = (
    "text",
    "number",
    "time",
    "responsibilities",
    "funding",
    "clarifications",
    "status",
    "priority",
    "indicator",
    "comment",
)


@dataclass(frozen=True, slots=True)
class ReviewedActivity:
    """An activity as it stands now: its place in the reading, its area's place from 1, and whether it is one at all."""

    number: int
    area: int
    activity: Activity
    is_activity: bool
    is_corrected: bool


def corrected_draft(reading: Reading) -> PlanDraft:
    """Give the draft of a reading with all its corrections.

    Raises:
        RuleError: "not-read-yet" where there is no draft.
    """
    if reading.draft is None:
        raise RuleError("not-read-yet")
    return corrected(reading.draft, dict(reading.corrections.values_list("path", "value")))


def corrected(read: Json, corrections: Corrections) -> PlanDraft:
    """Give a draft with corrections laid over it; what is no activity is left out, and counted as left out."""
    renaming = Renaming(corrections)
    areas = [{**area, "activities": []} for area in read["areas"]]
    for number, area in enumerate(areas, start=1):
        area["title"] = corrections.get(f"areas/{number}/title", area["title"])
    places: dict[int, int] = {}
    left_out = list(read["left_out"])
    standing: list[tuple[int, int, Json]] = []
    for number, in_area, given in _activities(read, corrections):
        if corrections.get(f"activities/{number}/is_activity", True):
            standing.append((number, in_area, given))
        else:
            left_out.append({"text": given["text"], "why": "not-plan-text", "place": given["place"]})
    # An activity moved to another area stands at its end; the sort leaves all others in their order.
    standing.sort(key=lambda one: one[1])
    kept: list[Json] = []
    for number, in_area, given in standing:
        for one in _split(given, corrections.get(f"activities/{number}/split")):
            kept.append(renaming.activity(one))
            places.setdefault(number, len(kept))
            areas[in_area - 1]["activities"].append(kept[-1])
    return draft_from_json(
        {
            **read,
            **{name: corrections[name] for name in ("title", "owner", "period") if name in corrections},
            "areas": areas,
            "questions": questions_settled(renaming.questions(read["questions"]), corrections, kept, places),
            "left_out": left_out,
            "doubts": _doubts(read["doubts"], places),
        }
    )


def reviewed_activities(read: Json, corrections: Corrections) -> list[ReviewedActivity]:
    """Give every activity of a reading as it now stands, those that are none too, in the order of the reading."""
    touched = {path.split("/")[1] for path in corrections if path.startswith("activities/")}
    renaming = Renaming(corrections)
    return [
        ReviewedActivity(
            number=number,
            area=area,
            activity=activity_from_json(renaming.activity(given)),
            is_activity=bool(corrections.get(f"activities/{number}/is_activity", True)),
            is_corrected=str(number) in touched,
        )
        for number, area, given in _activities(read, corrections)
    ]


def activity_now(read: Json, corrections: Corrections, number: int) -> tuple[Json, int] | None:
    """Give one activity as JSON with its own corrections, its names as written, and its area; None: no such number."""
    for at, area, given in _activities(read, corrections):
        if at == number:
            return given, area
    return None


def _activities(read: Json, corrections: Corrections) -> Iterable[tuple[int, int, Json]]:
    """Give each activity with its number in the reading and its area, from 1, its own corrections laid over it."""
    number = 0
    for at, area in enumerate(read["areas"], start=1):
        for given in area["activities"]:
            number += 1
            start = f"activities/{number}/"
            laid = {name: corrections[start + name] for name in ACTIVITY_FIELDS if start + name in corrections}
            in_area = corrections.get(f"{start}area", at)
            yield number, in_area if 1 <= in_area <= len(read["areas"]) else at, {**given, **laid}


def _split(given: Json, then: str | None) -> list[Json]:
    """Give the activity, and the one that a person says stands in the same row after it: same people, same money."""
    if not then:
        return [given]
    return [given, {**given, "text": then, "number": None, "clarifications": []}]


def _doubts(doubts: Iterable[Json], places: Mapping[int, int]) -> list[Json]:
    return [
        {**doubt, "activity": places.get(doubt["activity"])}
        for doubt in doubts
        if doubt["activity"] is None or doubt["activity"] in places
    ]


__all__ = ["activity_now", "corrected", "corrected_draft", "folded", "reviewed_activities"]
