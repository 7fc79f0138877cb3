"""Every text of a plan with where it stands, for rules that look at words wherever they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from avklart.domain.draft import Activity, Area, PlanDraft

TextPart = Literal["plan", "area", "goal", "activity", "question", "left-out"]


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where in a plan a text stands: in which part, in which field of it, and which one it is.

    `of` is the activity's number, or the area's title. `activity` counts through the plan from 1.
    """

    part: TextPart
    field: str
    of: str = ""
    activity: int | None = None


Texts = Iterator[tuple[TextPlace, str]]


def texts_of(plan: PlanDraft) -> Texts:
    """Give every text of a plan with its place, in the plan's order; what was left out of it comes last.

    Source: none in law; what is published must be looked through whole.
    """
    yield TextPlace("plan", "file"), plan.source.file
    yield TextPlace("plan", "title"), plan.title or ""
    yield TextPlace("plan", "owner"), plan.owner or ""
    yield TextPlace("plan", "period"), plan.period.as_written if plan.period else ""
    for passage in plan.introduction:
        yield TextPlace("plan", "introduction"), passage.text
    count = 0
    for area in plan.areas:
        yield from _area_texts(area)
        for activity in area.activities:
            count += 1
            for field, text in _activity_texts(activity):
                yield TextPlace("activity", field, activity.number or str(count), count), text
    for question in plan.questions:
        for text in (question.text, *question.asked):
            yield TextPlace("question", "text", question.text), text
    for left in plan.left_out:
        yield TextPlace("left-out", "text"), left.text


def _area_texts(area: Area) -> Texts:
    title = area.title or ""
    yield TextPlace("area", "title", title), title
    yield TextPlace("area", "number", title), area.number or ""
    for passage in area.introduction:
        yield TextPlace("area", "introduction", title), passage.text
    for goal in area.goals:
        for text in (goal.number or "", goal.text, *goal.under):
            yield TextPlace("goal", "text", title), text


def _activity_texts(one: Activity) -> Iterator[tuple[str, str]]:
    yield "number", one.number or ""
    yield "text", one.text
    yield from (("under", text) for text in one.under)
    for actor in one.responsibilities:
        yield from (("responsibilities", text) for text in (actor.actor, actor.of or "", actor.as_written))
    for line in one.funding:
        yield from (("funding", text) for text in (line.name or "", line.qualifier or "", line.as_written))
    yield "time", one.time.as_written if one.time else ""
    for point in one.clarifications:
        yield from (("clarifications", text) for text in (point.as_written, point.for_when or "", *point.asked))
    for field in ("status", "priority", "indicator", "comment"):
        yield field, getattr(one, field) or ""
    for words in (one.extra, one.cells):
        yield from (("cells", text) for pair in words.items() for text in pair)
