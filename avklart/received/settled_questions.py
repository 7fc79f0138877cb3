"""The questions of a reading as a person has put them, and the open points that follow them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from avklart.domain.draft import Question
from avklart.domain.questions import question_that_holds

Json = dict[str, Any]


def questions_settled(
    questions: Sequence[Json], corrections: Mapping[str, Any], activities: Sequence[Json], places: Mapping[int, int]
) -> list[Json]:
    """Give the questions as corrected, over the activities as they now count; `activities` get their open points.

    A question taken away takes its open points with it, and so does an activity taken from a question. A question put
    to an activity that says nothing of it gives it an open point without words. One that nothing hangs on any more is
    no question. `places` tells where an activity of the reading now stands.
    """
    first = [_question(one, places) for one in questions]
    said = _said(corrections, len(questions))
    now = [
        _laid(first[at], said.get(at, {}), places) if said.get(at, {}) is not None else None for at in range(len(first))
    ]
    moved = _merged(said, len(now))
    for at, into in moved.items():
        one, other = now[at], now[into]
        if one and other:
            other["activities"] = sorted({*other["activities"], *one["activities"]})
            other["asked"] = list(dict.fromkeys([*other["asked"], *one["asked"]]))
            now[at] = None
    _follow(first, now, moved, activities)
    return _held([one for one in now if one and one["activities"]], activities)


def _said(corrections: Mapping[str, Any], count: int) -> dict[int, Any]:
    return {
        int(path.partition("/")[2]) - 1: value
        for path, value in corrections.items()
        if path.startswith("questions/") and 0 < int(path.partition("/")[2]) <= count
    }


def _question(given: Json, places: Mapping[int, int]) -> Json:
    return {**given, "activities": sorted(places[one] for one in given["activities"] if one in places)}


def _laid(given: Json, said: Json, places: Mapping[int, int]) -> Json:
    laid: Json = {name: said[name] for name in ("text", "about", "asked") if name in said}
    if "activities" in said:
        laid["activities"] = sorted(places[one] for one in said["activities"] if one in places)
    return {**given, **laid}


def _merged(said: Mapping[int, Any], count: int) -> dict[int, int]:
    """Give which question goes into which, following chains; a ring of them goes nowhere."""
    into = {at: value["into"] - 1 for at, value in said.items() if value and "into" in value}
    found = {}
    for at, next_one in into.items():
        end, seen = next_one, {at}
        while end in into and end not in seen:
            seen.add(end)
            end = into[end]
        if end not in seen and 0 <= end < count:
            found[at] = end
    return found


def _follow(
    first: Sequence[Json], now: Sequence[Json | None], moved: Mapping[int, int], activities: Sequence[Json]
) -> None:
    """Take from each activity the open points whose question no longer asks of it; give one where it newly does."""
    held_by = [_typed(one) for one in first]
    for number, activity in enumerate(activities, start=1):
        kept = []
        for point in activity["clarifications"]:
            at = question_that_holds(held_by, number, point["about"])
            question = now[moved.get(at, at)] if at is not None else None
            if at is None or (question and number in question["activities"]):
                kept.append(point)
        activity["clarifications"] = kept
    for at, one in enumerate(now):
        for number in one["activities"] if one else ():
            was_there = number in first[at]["activities"] or any(
                number in first[other]["activities"] for other, into in moved.items() if into == at
            )
            if one and not was_there:
                activities[number - 1]["clarifications"] = [
                    *activities[number - 1]["clarifications"],
                    {"about": one["about"], "asked": list(one["asked"]), "for": None, "as_written": "", "rule": ""},
                ]


def _typed(one: Json) -> Question:
    return Question(text=one["text"], about=one["about"], activities=tuple(one["activities"]))


def _held(questions: Sequence[Json], activities: Sequence[Json]) -> list[Json]:
    """Give the questions over the activities where an open point belongs to them; one without any is none."""
    typed = [_typed(one) for one in questions]
    held: defaultdict[int | None, list[int]] = defaultdict(list)
    for number, activity in enumerate(activities, start=1):
        places = (question_that_holds(typed, number, point["about"]) for point in activity["clarifications"])
        for at in dict.fromkeys(places):
            held[at].append(number)
    return [{**one, "activities": held[at]} for at, one in enumerate(questions) if held[at]]
