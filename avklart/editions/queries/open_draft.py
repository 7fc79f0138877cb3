"""An edition as everyone sees it, as a plan draft: what the papers of the open pages are made of."""

from collections.abc import Iterable
from dataclasses import replace

from avklart.domain.draft import Activity, Area, Clarification, Passage, PlanDraft, Question, Source
from avklart.editions.models import Edition
from avklart.editions.queries.for_everyone import activity_parts
from avklart.editions.queries.open_view import (
    NO_PLACE,
    OpenActivity,
    OpenPlan,
    Shown,
    frame_of,
    open_activity,
    open_plan,
)


def open_draft(edition: Edition, shown: Shown) -> PlanDraft:
    """Give what everyone may see of an edition, in two queries: nothing but what the open pages show.

    What is to be clarified is told in the words a question was released in, for as long as it is open.
    """
    plan = open_plan(frame_of(edition), shown)
    told = [open_activity(part, plan) for part in activity_parts(edition)]
    return PlanDraft(
        source=Source(file="", sha256="", media_type=""),
        language=plan.language or None,  # type: ignore[arg-type] # as it was frozen
        title=plan.title or None,
        owner=plan.owner or None,
        period=plan.period,
        introduction=_passages(plan.introduction),
        areas=tuple(_areas(plan, told)),
        questions=tuple(_still_open(plan, told)),
    )


def _still_open(plan: OpenPlan, told: list[OpenActivity]) -> Iterable[Question]:
    """Give each question with the activities it is still open for; one that is settled for all of them is left out."""
    left: dict[int, list[int]] = {}
    for one in told:
        for point in one.points:
            if point.settlement is None:
                left.setdefault(point.number, []).append(one.count)
    for point in plan.points:
        if point.number in left or not (point.activities or point.settlement):
            yield Question(text=point.question, about="other", activities=tuple(left.get(point.number, ())))


def _areas(plan: OpenPlan, told: list[OpenActivity]) -> Iterable[Area]:
    for area in plan.areas:
        yield Area(
            title=area.title or None,
            number=area.number or None,
            introduction=_passages(area.introduction),
            goals=area.goals,
            activities=tuple(_activity(one) for one in told if one.area == area.place),
        )


def _activity(one: OpenActivity) -> Activity:
    open_now = (point for point in one.points if point.settlement is None)
    return replace(
        one.activity,
        clarifications=tuple(Clarification(about="other", as_written=point.question) for point in open_now),
    )


def _passages(texts: Iterable[str]) -> tuple[Passage, ...]:
    return tuple(Passage(text=text, place=NO_PLACE) for text in texts)
