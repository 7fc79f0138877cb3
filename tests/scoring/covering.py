"""Whether a doubt about the plan tells of a wrong value that no field of an activity holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.scoring.folding import loose

Json = Mapping[str, Any]
_OF_HEAD = {"title": "no-title"}


def is_area_told(title: str | None, draft: Json) -> bool:
    """Say whether the area that an activity was put in is doubted by its title."""
    if title is None:
        return any(_doubts(draft, "area-without-title"))
    return any(doubt["facts"].get("title") == title[:80] for doubt in _doubts(draft, "area-unsure"))


def is_head_told(key: str, draft: Json) -> bool:
    """Say whether a title that was not found is said not to be found."""
    return draft.get(key) is None and any(_doubts(draft, _OF_HEAD.get(key, "")))


def is_missing_told(words: str, draft: Json) -> bool:
    """Say whether the place where a missing activity stands is doubted: its row, its table, or the whole document."""
    if any(_doubts(draft, "no-plan")):
        return True
    sought, number = loose(words), 0
    doubted = {doubt["activity"] for doubt in draft.get("doubts", ()) if doubt["field"] == "text"}
    for area in draft["areas"]:
        for activity in area["activities"]:
            number += 1
            texts = (activity["text"], *activity.get("cells", {}).values())
            if number in doubted and any(sought in loose(text) or loose(text) in sought for text in texts if text):
                return True
    tables = {_table(doubt) for doubt in _doubts(draft, "table-not-read")}
    return any(_table(one) in tables and sought in loose(one["text"]) for one in _passages(draft))


def _doubts(draft: Json, code: str) -> Iterator[Json]:
    return (doubt for doubt in draft.get("doubts", ()) if doubt["code"] == code)


def _table(one: Json) -> tuple[Any, Any]:
    place = one.get("place", {})
    return place.get("sheet"), place.get("table")


def _passages(draft: Json) -> Iterator[Json]:
    yield from draft.get("introduction", ())
    for area in draft["areas"]:
        yield from (*area.get("introduction", ()), *area.get("goals", ()))
    yield from draft.get("left_out", ())
