"""The working plan as a plan draft: what the plan check, the editions and the exports read."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, cast

from avklart.domain import draft
from avklart.plans.models import (
    Activity,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationPlace,
    Funding,
    FundingYear,
    Goal,
    Plan,
    Responsibility,
    Text,
)

_OF_RESPONSIBILITY = ("activity_id", "actor__name", "of__name", "part", "from_on", "to_on", "as_written", "sure")
_OF_FUNDING = (
    *("pk", "activity_id", "kind", "project__actor__name", "payer__name", "amount", "currency", "qualifier"),
    *("from_on", "to_on", "as_written", "sure"),
)
_OF_ACTIVITY = (
    *("pk", "area_id", "number", "under", "text", "from_on", "to_on", "recurs", "time_as_written"),
    *("status_as_written", "priority", "indicator", "comment", "extra", "cells", "place"),
)


class _Whole:
    """All rows of one plan, each kind in one query, by the row they hang on.

    Of what there are thousands of, values are asked for and not rows, which cost much more to make.
    """

    def __init__(self, plan: Plan) -> None:
        of_plan = {"activity__plan": plan, "activity__deleted_at__isnull": True}
        self.areas = list(Area.every.filter(plan=plan))
        self.texts = _by(Text.every.filter(plan=plan), "area_id")
        self.goals = _by(Goal.every.filter(plan=plan), "area_id")
        in_order = Activity.standing.filter(plan=plan).order_by("area__position", "position", "pk")
        self.activities = list(in_order.values_list(*_OF_ACTIVITY, named=True))
        responsibilities = Responsibility.every.filter(**of_plan)
        self.responsibilities = _by(responsibilities.values_list(*_OF_RESPONSIBILITY, named=True), "activity_id")
        self.funding = _by(Funding.every.filter(**of_plan).values_list(*_OF_FUNDING, named=True), "activity_id")
        years = FundingYear.every.filter(funding__activity__plan=plan)
        self.years = _by(years.values_list("funding_id", "year", "amount", named=True), "funding_id")
        self.questions = list(Clarification.every.filter(plan=plan, settled_on__isnull=True, deleted_at__isnull=True))
        self.places: list[Any] = list(
            ClarificationPlace.every.filter(
                clarification__plan=plan,
                clarification__settled_on__isnull=True,
                clarification__deleted_at__isnull=True,
                activity__deleted_at__isnull=True,
            ).values_list("activity_id", "clarification_id", "about", "as_written", "for_when", named=True)
        )
        asked = ClarificationAsked.every.filter(clarification__plan=plan)
        self.asked = _by(asked.values_list("clarification_id", "actor__name", named=True), "clarification_id")


def _by(rows: Iterable[Any], key: str) -> dict[int | None, list[Any]]:
    found: defaultdict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, key)].append(row)
    return found


def plan_as_draft(plan: Plan) -> draft.PlanDraft:
    """Give the whole plan as it now stands, activities with their given numbers, in ten queries however large it is."""
    whole = _Whole(plan)
    in_area: defaultdict[int, list[Activity]] = defaultdict(list)
    for activity in whole.activities:
        in_area[activity.area_id].append(activity)
    open_points = _open_points(whole)
    return draft.PlanDraft(
        source=draft.Source(file="", sha256="", media_type=""),
        language=cast(draft.Language, plan.language) if plan.language else None,
        title=plan.title,
        owner=plan.owner or None,
        period=period_as_draft(plan),
        introduction=_passages(whole.texts.get(None, ())),
        areas=tuple(
            draft.Area(
                title=area.title or None,
                number=area.number or None,
                introduction=_passages(whole.texts.get(area.pk, ())),
                goals=tuple(_goal(goal) for goal in whole.goals.get(area.pk, ())),
                activities=tuple(_activity(one, whole, open_points[one.pk]) for one in in_area[area.pk]),
            )
            for area in whole.areas
        ),
        questions=_questions(whole),
    )


def _place(row: Any) -> draft.Place:
    kept: dict[str, Any] = row.place or {}
    return draft.Place(**kept)


def period_as_draft(plan: Plan) -> draft.Period | None:
    """Give the plan's period as a draft holds it."""
    if plan.from_on and plan.to_on:
        return draft.Period(starts_on=plan.from_on, ends_on=plan.to_on, as_written=plan.period_as_written)
    return None


def _passages(texts: Iterable[Text]) -> tuple[draft.Passage, ...]:
    return tuple(draft.Passage(text=text.text, place=_place(text)) for text in texts)


def _goal(goal: Goal) -> draft.Goal:
    return draft.Goal(number=goal.number or None, text=goal.text, under=tuple(goal.under), place=_place(goal))


def _activity(one: Any, whole: _Whole, open_points: list[draft.Clarification]) -> draft.Activity:
    return draft.Activity(
        number=one.number,
        under=tuple(one.under),
        text=one.text,
        responsibilities=tuple(_responsibility(row) for row in whole.responsibilities.get(one.pk, ())),
        funding=tuple(_funding(row, whole.years.get(row.pk, ())) for row in whole.funding.get(one.pk, ())),
        time=time_as_draft(one),
        clarifications=tuple(open_points),
        status=one.status_as_written or None,
        priority=one.priority or None,
        indicator=one.indicator or None,
        comment=one.comment or None,
        extra=one.extra,
        cells=one.cells,
        place=_place(one),
    )


def _responsibility(row: Any) -> draft.Responsibility:
    return draft.Responsibility(
        actor=row.actor__name,
        of=row.of__name,
        part=row.part,
        as_written=row.as_written,
        starts_on=row.from_on,
        ends_on=row.to_on,
        sure=row.sure,
    )


def _funding(row: Any, years: Iterable[Any]) -> draft.Funding:
    return draft.Funding(
        kind=row.kind,
        name=row.project__actor__name or row.payer__name,
        amount=row.amount,
        by_year={year.year: year.amount for year in years},
        qualifier=row.qualifier or None,
        currency=row.currency,
        starts_on=row.from_on,
        ends_on=row.to_on,
        as_written=row.as_written,
        sure=row.sure,
    )


def time_as_draft(one: Any) -> draft.Time | None:
    """Give the time of an activity, or None where it says none."""
    if not (one.time_as_written or one.from_on or one.to_on or one.recurs):
        return None
    return draft.Time(
        as_written=one.time_as_written, starts_on=one.from_on, ends_on=one.to_on, recurs=one.recurs or None
    )


def _open_points(whole: _Whole) -> defaultdict[int, list[draft.Clarification]]:
    found: defaultdict[int, list[draft.Clarification]] = defaultdict(list)
    for place in whole.places:
        found[place.activity_id].append(
            draft.Clarification(
                about=cast(draft.About, place.about),
                as_written=place.as_written,
                asked=tuple(one.actor__name for one in whole.asked.get(place.clarification_id, ())),
                for_when=place.for_when or None,
            )
        )
    return found


def _questions(whole: _Whole) -> tuple[draft.Question, ...]:
    order = {one.pk: count for count, one in enumerate(whole.activities, start=1)}
    touched: defaultdict[int, set[int]] = defaultdict(set)
    for place in whole.places:
        touched[place.clarification_id].add(order[place.activity_id])
    return tuple(
        draft.Question(
            text=one.question,
            about=cast(draft.About, one.about),
            activities=tuple(sorted(touched[one.pk])),
            asked=tuple(asked.actor__name for asked in whole.asked.get(one.pk, ())),
        )
        for one in whole.questions
    )
