"""The plan draft as the JSON object that docs/formats/plan-draft.md fixes, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Doubt,
    Funding,
    Goal,
    LeftOut,
    Passage,
    Period,
    Place,
    PlanDraft,
    Question,
    Responsibility,
    Time,
)

FORMAT = "avklart-plan-draft/1"
Json = dict[str, Any]


def draft_to_json(draft: PlanDraft, messages: Mapping[int, str] | None = None) -> Json:
    """Give the draft as a JSON object. `messages` holds the sentence for a person of each doubt, by its position."""
    said = messages or {}
    return {
        "format": FORMAT,
        "source": asdict(draft.source),
        "language": draft.language,
        "title": draft.title,
        "owner": draft.owner,
        "period": _period(draft.period),
        "introduction": [_passage(passage) for passage in draft.introduction],
        "areas": [_area(area) for area in draft.areas],
        "questions": [_question(question) for question in draft.questions],
        "left_out": [_left_out(left) for left in draft.left_out],
        "doubts": [_doubt(doubt, said.get(number, "")) for number, doubt in enumerate(draft.doubts)],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(amount: Decimal | None) -> int | str | None:
    """Give whole kroner as an integer, others as a string: a float would lose øre."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else f"{amount:.2f}"


def _place(place: Place) -> Json:
    return asdict(place)


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    return {"from": _day(period.starts_on), "to": _day(period.ends_on), "as_written": period.as_written}


def _passage(passage: Passage) -> Json:
    return {"text": passage.text, "place": _place(passage.place)}


def _area(area: Area) -> Json:
    return {
        "title": area.title,
        "number": area.number,
        "introduction": [_passage(passage) for passage in area.introduction],
        "goals": [_goal(goal) for goal in area.goals],
        "activities": [_activity(activity) for activity in area.activities],
    }


def _goal(goal: Goal) -> Json:
    return {"number": goal.number, "text": goal.text, "under": list(goal.under), "place": _place(goal.place)}


def _activity(activity: Activity) -> Json:
    return {
        "number": activity.number,
        "under": list(activity.under),
        "text": activity.text,
        "responsibilities": [_responsibility(one) for one in activity.responsibilities],
        "funding": [_funding(one) for one in activity.funding],
        "time": _time(activity.time),
        "clarifications": [_clarification(one) for one in activity.clarifications],
        "status": activity.status,
        "priority": activity.priority,
        "indicator": activity.indicator,
        "comment": activity.comment,
        "extra": dict(activity.extra),
        "cells": dict(activity.cells),
        "place": _place(activity.place),
    }


def _responsibility(one: Responsibility) -> Json:
    return {
        "actor": one.actor,
        "of": one.of,
        "part": one.part,
        "from": _day(one.starts_on),
        "to": _day(one.ends_on),
        "as_written": one.as_written,
        "sure": one.sure,
        "rule": one.rule,
    }


def _funding(one: Funding) -> Json:
    kroner = one.currency == "NOK"
    found: Json = {
        "kind": one.kind,
        "name": one.name,
        "amount_nok": _number(one.amount) if kroner else None,
        "by_year": {str(year): _number(amount) for year, amount in one.by_year.items()},
        "qualifier": one.qualifier,
        "currency": one.currency,
        "from": _day(one.starts_on),
        "to": _day(one.ends_on),
        "as_written": one.as_written,
        "sure": one.sure,
        "rule": one.rule,
    }
    if not kroner:
        found["amount"] = _number(one.amount)
    return found


def _time(time: Time | None) -> Json | None:
    if time is None:
        return None
    return {
        "from": _day(time.starts_on),
        "to": _day(time.ends_on),
        "recurs": time.recurs,
        "as_written": time.as_written,
        "rule": time.rule,
    }


def _clarification(one: Clarification) -> Json:
    return {
        "about": one.about,
        "asked_of": one.asked_of,
        "asked": list(one.asked),
        "for": one.for_when,
        "as_written": one.as_written,
        "rule": one.rule,
    }


def _question(question: Question) -> Json:
    return {
        "text": question.text,
        "about": question.about,
        "asked_of": question.asked[0] if question.asked else None,
        "asked": list(question.asked),
        "activities": list(question.activities),
    }


def _left_out(left: LeftOut) -> Json:
    return {"text": left.text, "why": left.why, "place": _place(left.place)}


def _doubt(doubt: Doubt, message: str) -> Json:
    return {
        "code": doubt.code,
        "activity": doubt.activity,
        "field": doubt.field,
        "facts": dict(doubt.facts),
        "message": message,
        "place": _place(doubt.place),
    }
