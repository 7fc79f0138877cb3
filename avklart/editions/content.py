"""A whole plan as data: what an edition freezes, and the one way of writing it that its hash is taken of."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from django.db.models import Q

from avklart.councils.models import Council, Participant
from avklart.domain.draft import PlanDraft
from avklart.domain.draft_json import draft_to_json
from avklart.editions.also_in import KEY as ALSO_IN
from avklart.editions.also_in import also_in
from avklart.plans.models import Actor, Clarification, Plan, Project, RoleHolder
from avklart.plans.queries.money import plan_as_settled

FORMAT = "avklart-edition/1"
Json = dict[str, Any]
# An activity or the frame as JSON, and before it the place of its area; 0 for the frame.
Piece = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Whole:
    """The working plan as it now stands: as a draft, for rules, and with all that belongs to it, as data."""

    draft: PlanDraft
    content: Json

    @property
    def sha256(self) -> str:
        """The hash of the plan as it stands: one who adopts can tell that it is what was seen."""
        return hash_of_plan(self.content)


def whole_plan(plan: Plan, on: date) -> Whole:
    """Give the working plan with its council, its actors' kinds, projects, holders of roles and participants on a day.

    `plan` in the content is the plan draft of docs/formats/plan-draft.md, activities with their given numbers, and
    project money with the ends that somebody has settled, beside the words that say another day;
    `questions` tells the number of each question of it, in the same order, and whether it was released to the public.
    """
    draft = plan_as_settled(plan)
    questions = Clarification.every.filter(plan=plan, settled_on__isnull=True, deleted_at__isnull=True)
    content: Json = {
        "format": FORMAT,
        "council": {"slug": plan.council.slug, "name": plan.council.name},
        "slug": plan.slug,
        "plan": draft_to_json(draft),
        "questions": [
            {"number": one.number, "is_released": one.is_released}
            for one, _ in zip(questions, draft.questions, strict=True)
        ],
        **_people(plan, draft, on),
        **also_in(plan, draft),
    }
    return Whole(draft, content)


def canonical(content: Mapping[str, Any]) -> str:
    """Give JSON in the one form that hashes are taken of: keys as they stand, no spaces, letters as they are.

    Keys are not sorted, since the cells of a row stand by the words of their headers in the order of the document.
    """
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def hash_of(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, as 64 figures."""
    return hashlib.sha256(text.encode()).hexdigest()


def hash_of_plan(content: Mapping[str, Any]) -> str:
    """Give the hash of the plan in a content, whatever was decided about it and whoever takes part on which day."""
    return hash_of(canonical(_decided_on(content)))


def hash_of_plan_in(parts: Iterable[Piece]) -> str:
    """Give what `hash_of_plan` gives of the content that pieces are of, without reading the activities."""
    (_, frame), *activities = parts
    return hash_of(_put_together(_decided_on(json.loads(frame)), activities))


def _decided_on(content: Mapping[str, Any]) -> Json:
    return {name: content[name] for name in ("plan", "projects", ALSO_IN) if name in content}


def parts_of(content: Json) -> Iterator[tuple[int, int, str, str]]:
    """Give the pieces an edition is kept in: position, place of the area, number, JSON.

    First what surrounds the activities, at position 0, each area with the number of its activities in place of them.
    """
    plan = content["plan"]
    areas = [{**area, "activities": len(area["activities"])} for area in plan["areas"]]
    yield 0, 0, "", canonical({**content, "plan": {**plan, "areas": areas}})
    position = 0
    for at, area in enumerate(plan["areas"], start=1):
        for activity in area["activities"]:
            position += 1
            yield position, at, activity["number"] or "", canonical(activity)


def text_in(parts: Iterable[Piece]) -> str:
    """Give the one form of the content that pieces are of, each told by the place of its area and its JSON, in order.

    The activities stand in it as they were stored, unread.
    """
    (_, frame), *activities = parts
    return _put_together(json.loads(frame), activities)


def _put_together(frame: Json, activities: Iterable[Piece]) -> str:
    """Give the canonical JSON of a content whose areas tell how many activities they have, with these in place."""
    in_area: dict[int, list[str]] = {}
    for area, activity in activities:
        in_area.setdefault(area, []).append(activity)
    mark = _mark_not_in(canonical(frame))
    areas = frame["plan"]["areas"]
    marked = [{**area, "activities": mark} for area in areas]
    between = canonical({**frame, "plan": {**frame["plan"], "areas": marked}}).split(f'"{mark}"')
    pieces = [between[0]]
    for place, after in enumerate(between[1:], start=1):
        pieces += ("[", ",".join(in_area.get(place, ())), "]", after)
    return "".join(pieces)


def _mark_not_in(text: str) -> str:
    """Give a word that stands nowhere in a text."""
    return next(mark for mark in (f"activities-{number}" for number in count()) if mark not in text)


def whole_of(parts: Iterable[Piece]) -> Json:
    """Give the content that pieces are of, each told by the place of its area and its JSON, in order: back again."""
    (_, frame), *activities = parts
    content: Json = json.loads(frame)
    in_area: dict[int, list[Json]] = {}
    for area, activity in activities:
        in_area.setdefault(area, []).append(json.loads(activity))
    for place, area_there in enumerate(content["plan"]["areas"], start=1):
        area_there["activities"] = in_area.get(place, [])
    return content


def _kinds(council: Council, named: Collection[str]) -> dict[str, str]:
    every = Actor.every.filter(council=council).order_by("pk").values_list("name", "kind")
    return {name: kind for name, kind in every if name in named}


def _people(plan: Plan, draft: PlanDraft, on: date) -> Json:
    council = plan.council
    named = _names(draft)
    holds = (Q(from_on__isnull=True) | Q(from_on__lte=on)) & (Q(to_on__isnull=True) | Q(to_on__gte=on))
    projects = Project.every.filter(council=council).select_related("actor", "leader", "steering_group")
    return {
        "actors": _kinds(council, named),
        "projects": [
            {
                "name": one.actor.name,
                "from": _day(one.starts_on),
                "to": _day(one.ends_on),
                "leader": one.leader.name if one.leader else None,
                "steering_group": one.steering_group.name if one.steering_group else None,
            }
            for one in projects.order_by("pk")
            if one.actor.name in named
        ],
        "holders": [
            {
                "role": one.role.name,
                "person": one.person,
                "participant": one.participant.name if one.participant else None,
                "area": one.area_title,
                "from": _day(one.from_on),
                "to": _day(one.to_on),
            }
            for one in RoleHolder.every.filter(holds, council=council)
            .select_related("role", "participant")
            .order_by("pk")
            if one.role.name in named
        ],
        "participants": [
            {"name": one.name, "kind": one.kind, "code": one.code, "is_observer": one.is_observer, "host": one.is_host}
            for one in Participant.every.filter(holds, council=council).order_by("kind", "name", "pk")
        ],
    }


def _names(draft: PlanDraft) -> set[str]:
    """Give the names of all actors and projects that the plan mentions in its fields."""
    found = {name for question in draft.questions for name in question.asked}
    for activity in draft.activities:
        found |= {one.actor for one in activity.responsibilities}
        found |= {one.of for one in activity.responsibilities if one.of}
        found |= {line.name for line in activity.funding if line.name}
        found |= {name for point in activity.clarifications for name in point.asked}
    return found


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
