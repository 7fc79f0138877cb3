"""What of an edition everyone may see: the fields the models call public, and what the council lets be shown."""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from avklart.councils.models import Council
from avklart.domain.draft import Activity, Goal, Period, Place
from avklart.domain.draft_from_json import activity_from_json
from avklart.editions.also_in import KEY as ALSO_IN
from avklart.editions.content import Json
from avklart.editions.models import Edition, EditionPart
from avklart.editions.queries.open_points import OpenPoint, Released, open_points, released_points
from avklart.plans import models as rows

# For each key of the JSON the model field that holds it: whether it is public is told by the model's list.
_ACTIVITY = {
    "number": "number",
    "under": "under",
    "text": "text",
    "priority": "priority",
    "indicator": "indicator",
    "time": "time_as_written",
    "status": "status_as_written",
    "comment": "comment",
    "extra": "extra",
    "cells": "cells",
    "place": "place",
}
_RESPONSIBILITY = {"actor": "actor", "of": "of", "part": "part", "from": "from_on", "to": "to_on"}
_FUNDING = {
    "kind": "kind",
    "name": "project",
    "amount_nok": "amount",
    "amount": "amount",
    "by_year": "amount",
    "qualifier": "qualifier",
    "currency": "currency",
    "from": "from_on",
    "to": "to_on",
}
_EMPTY: Mapping[str, Any] = {
    "under": [],
    "extra": {},
    "cells": {},
    "place": {},
    "by_year": {},
    "text": "",
    "actor": "",
    "sure": True,
    "as_written": "",
    "rule": "",
}
# Signs that turn the direction of text, and such that no reader sees and XML does not know. An expression, since
# `str.translate` takes ten times as long for a whole page.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
NO_PLACE = Place()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a council lets everyone see: whether persons' names, which names those are, and the released questions.

    `released` has each question that is released now, by its number.
    """

    names_persons: bool = False
    persons: Collection[str] = frozenset()
    released: Mapping[int, Released] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as a reader is shown them, and the language they are in: the one asked for where the plan is held in it."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class OpenArea:
    """One area as everyone sees it. `place` counts from 1; `first` is the count of its first activity in the plan."""

    place: int
    title: str
    number: str
    introduction: tuple[str, ...]
    goals: tuple[Goal, ...]
    activities: int
    first: int
    shown_title: Wording
    shown_introduction: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """What surrounds the activities of an edition, as everyone sees it."""

    title: str
    owner: str
    language: str
    period: Period | None
    introduction: tuple[str, ...]
    areas: tuple[OpenArea, ...]
    points: tuple[OpenPoint, ...]
    participants: tuple[Json, ...]
    holders: tuple[Json, ...]
    persons: frozenset[str]
    # The other languages that some of its words are held in, and the words in the one that the reader asked for.
    also_in: tuple[str, ...]
    shown_title: Wording
    shown_introduction: tuple[Wording, ...]

    @property
    def activities(self) -> int:
        """How many activities the plan has."""
        return sum(area.activities for area in self.areas)


@dataclass(frozen=True, slots=True)
class OpenActivity:
    """One activity as everyone sees it, its place in the plan and its area's, and what of it is still open."""

    count: int
    area: int
    activity: Activity
    points: tuple[OpenPoint, ...]


def shown_by(council: Council, plan_id: int) -> Shown:
    """Give what the council lets everyone see of a plan, in at most four queries."""
    persons: Collection[str] = ()
    if not council.shows_persons:
        people = rows.Actor.every.filter(council=council, kind="person")
        persons = frozenset(people.values_list("name", flat=True))
    released = released_points(council, plan_id, persons) if council.shows_open_points else {}
    return Shown(council.shows_persons, persons, released)


def open_plan(frame: EditionPart, shown: Shown, language: str = "") -> OpenPlan:
    """Give what everyone may see of what surrounds the activities of an edition, worded in a language where it can."""
    content: Json = json.loads(frame.content)
    plan, other = content["plan"], content.get(ALSO_IN, {})
    told = {**other.get(language, {}), "own": plan["language"] or "", "other": language}
    persons = set(shown.persons) | {name for name, kind in content["actors"].items() if kind == "person"}
    return OpenPlan(
        title=plan["title"] or "",
        owner=plan["owner"] or "",
        language=plan["language"] or "",
        period=_period(plan["period"]),
        introduction=_texts(plan["introduction"]),
        areas=_areas(plan["areas"], told),
        points=open_points(content["questions"], content["plan"]["questions"], shown.released),
        participants=tuple(content["participants"]),
        holders=tuple(one for one in content["holders"] if one["person"]) if shown.names_persons else (),
        persons=frozenset() if shown.names_persons else frozenset(persons),
        also_in=tuple(other),
        **_worded(plan, told, told),
    )


def open_activity(part: EditionPart, plan: OpenPlan) -> OpenActivity:
    """Give what everyone may see of one activity. A person whose name is not shown is an actor without a name."""
    given = _public(json.loads(part.content), _ACTIVITY, rows.Activity)
    given["responsibilities"] = [_responsibility(one, plan.persons) for one in given["responsibilities"]]
    given["funding"] = [_funding(one, plan.persons) for one in given["funding"]]
    given["clarifications"] = []
    return OpenActivity(
        count=part.position,
        area=part.area,
        activity=activity_from_json(given),
        points=tuple(
            point
            for one in plan.points
            if part.position in one.activities and (point := one.at(part.number)) is not None
        ),
    )


def frame_of(edition: Edition) -> EditionPart:
    """Give the piece of an edition that surrounds its activities."""
    return EditionPart.every.get(edition=edition, position=0)


def plans_told(editions: Iterable[Edition]) -> dict[int, OpenPlan]:
    """Give for each edition what surrounds its activities, without names of persons, in one query."""
    frames = EditionPart.every.filter(edition__in=list(editions), position=0)
    return {frame.edition_id: open_plan(frame, Shown()) for frame in frames}


def seen_text(text: str) -> str:
    """Give a text without signs that turn or hide text, fit for a page and for XML."""
    return _UNSEEN.sub("", text)


def _public(given: Json, fields: Mapping[str, str], model: Any) -> Json:
    """Give the JSON with everything empty that the model does not call public; rows of their own pass as they are."""
    own = {"responsibilities", "funding"} if model is rows.Activity else set()
    return {
        key: value if key in own or fields.get(key) in model.PUBLIC else _EMPTY.get(key) for key, value in given.items()
    }


def _responsibility(given: Json, persons: Collection[str]) -> Json:
    found = _public(given, _RESPONSIBILITY, rows.Responsibility)
    for key in ("actor", "of"):
        if found[key] in persons:
            found[key] = ""
    return found


def _funding(given: Json, persons: Collection[str]) -> Json:
    found = _public(given, _FUNDING, rows.Funding)
    return found | {"name": None} if found["name"] in persons else found


def _texts(passages: list[Json]) -> tuple[str, ...]:
    return tuple(passage["text"] for passage in passages)


def _worded(given: Json, told: Json, languages: Json) -> dict[str, Any]:
    """Give title and introduction of a plan or an area, each in the other language where it says something there."""

    def wording(own: str, other: str | None) -> Wording:
        return Wording(other, languages["other"]) if other else Wording(own, languages["own"])

    texts = _texts(given["introduction"])
    others = told.get("introduction") or (None,) * len(texts)
    return {
        "shown_title": wording(given["title"] or "", told.get("title")),
        "shown_introduction": tuple(wording(*pair) for pair in zip(texts, others, strict=True)),
    }


def _areas(given: list[Json], told: Json) -> tuple[OpenArea, ...]:
    others: Sequence[Json] = told.get("areas") or ({},) * len(given)
    found: list[OpenArea] = []
    first = 1
    for place, area in enumerate(given, start=1):
        goals = (
            Goal(number=one["number"], text=one["text"], under=tuple(one["under"]), place=NO_PLACE)
            for one in area["goals"]
        )
        found.append(
            OpenArea(
                place=place,
                title=area["title"] or "",
                number=area["number"] or "",
                introduction=_texts(area["introduction"]),
                goals=tuple(goals),
                activities=area["activities"],
                first=first,
                **_worded(area, others[place - 1], told),
            )
        )
        first += area["activities"]
    return tuple(found)


def _period(given: Json | None) -> Period | None:
    if given is None:
        return None
    return Period(
        starts_on=date.fromisoformat(given["from"]),
        ends_on=date.fromisoformat(given["to"]),
        as_written=given["as_written"],
    )
