"""A plan draft from the JSON object that docs/formats/plan-draft.md fixes: reads back what draft_json writes."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
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
    Source,
    Time,
)
from avklart.domain.draft_json import FORMAT
from avklart.domain.errors import RuleError

Json = Mapping[str, Any]


def draft_from_json(given: Json) -> PlanDraft:
    """Give the draft that a JSON object tells.

    Raises:
        RuleError: "draft-other-format" when it is no plan draft; "draft-damaged" when a part of it is missing or no
            date, number or text where one must be.

    Source: docs/formats/plan-draft.md.
    """
    if given.get("format") != FORMAT:
        raise RuleError("draft-other-format")
    try:
        return PlanDraft(
            source=Source(**{key: given["source"][key] for key in ("file", "sha256", "media_type")}),
            language=given["language"],
            title=given["title"],
            owner=given["owner"],
            period=_period(given["period"]),
            introduction=_passages(given["introduction"]),
            areas=tuple(_area(area) for area in given["areas"]),
            questions=tuple(_question(one) for one in given.get("questions", ())),
            left_out=tuple(_left_out(one) for one in given["left_out"]),
            doubts=tuple(_doubt(one) for one in given["doubts"]),
        )
    except (KeyError, TypeError, ValueError, InvalidOperation, AttributeError) as error:
        raise RuleError("draft-damaged") from error


def _day(word: str | None) -> date | None:
    return date.fromisoformat(word) if word else None


def _number(given: int | str | None) -> Decimal | None:
    return None if given is None else Decimal(given)


def _place(given: Json) -> Place:
    return Place(**given)


def _period(given: Json | None) -> Period | None:
    if given is None:
        return None
    return Period(
        starts_on=date.fromisoformat(given["from"]),
        ends_on=date.fromisoformat(given["to"]),
        as_written=given["as_written"],
    )


def _passages(given: Iterable[Json]) -> tuple[Passage, ...]:
    return tuple(Passage(text=one["text"], place=_place(one["place"])) for one in given)


def _area(given: Json) -> Area:
    return Area(
        title=given["title"],
        number=given["number"],
        introduction=_passages(given["introduction"]),
        goals=tuple(_goal(goal) for goal in given["goals"]),
        activities=tuple(activity_from_json(one) for one in given["activities"]),
    )


def _goal(given: Json) -> Goal:
    return Goal(number=given["number"], text=given["text"], under=tuple(given["under"]), place=_place(given["place"]))


def activity_from_json(given: Json) -> Activity:
    """Give one activity of a draft.

    Raises:
        KeyError, TypeError, ValueError: when a part is missing or not of its kind; draft_from_json names it.

    Source: docs/formats/plan-draft.md.
    """
    return Activity(
        number=given["number"],
        under=tuple(given["under"]),
        text=given["text"],
        responsibilities=tuple(_responsibility(one) for one in given["responsibilities"]),
        funding=tuple(_funding(one) for one in given["funding"]),
        time=_time(given["time"]),
        clarifications=tuple(_clarification(one) for one in given["clarifications"]),
        status=given["status"],
        priority=given["priority"],
        indicator=given["indicator"],
        comment=given["comment"],
        extra=dict(given["extra"]),
        cells=dict(given["cells"]),
        place=_place(given["place"]),
    )


def _responsibility(given: Json) -> Responsibility:
    return Responsibility(
        actor=given["actor"],
        of=given["of"],
        part=given["part"],
        starts_on=_day(given["from"]),
        ends_on=_day(given["to"]),
        as_written=given["as_written"],
        sure=given["sure"],
        rule=given.get("rule", ""),
    )


def _funding(given: Json) -> Funding:
    currency = given.get("currency", "NOK")
    return Funding(
        kind=given["kind"],
        name=given["name"],
        amount=_number(given["amount_nok"] if currency == "NOK" else given.get("amount")),
        by_year={int(year): Decimal(amount) for year, amount in given["by_year"].items()},
        qualifier=given["qualifier"],
        currency=currency,
        starts_on=_day(given["from"]),
        ends_on=_day(given["to"]),
        as_written=given["as_written"],
        sure=given["sure"],
        rule=given.get("rule", ""),
    )


def _time(given: Json | None) -> Time | None:
    if given is None:
        return None
    return Time(
        starts_on=_day(given["from"]),
        ends_on=_day(given["to"]),
        recurs=given["recurs"],
        as_written=given["as_written"],
        rule=given.get("rule", ""),
    )


def _clarification(given: Json) -> Clarification:
    return Clarification(
        about=given["about"],
        asked=tuple(given["asked"]),
        for_when=given["for"],
        as_written=given["as_written"],
        rule=given.get("rule", ""),
    )


def _question(given: Json) -> Question:
    return Question(
        text=given["text"],
        about=given["about"],
        asked=tuple(given["asked"]),
        activities=tuple(given["activities"]),
    )


def _left_out(given: Json) -> LeftOut:
    return LeftOut(text=given["text"], why=given["why"], place=_place(given["place"]))


def _doubt(given: Json) -> Doubt:
    return Doubt(
        code=given["code"],
        activity=given["activity"],
        field=given["field"],
        facts=dict(given.get("facts", {})),
        place=_place(given["place"]),
    )
