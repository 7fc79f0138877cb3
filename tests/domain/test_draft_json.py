"""The plan draft as JSON: every value under its own key, days and kroner as the contract writes them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

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
from avklart.domain.draft_json import draft_to_json

HERE = Place(page=1, sheet="Ark", part="footnote", table=2, row=3, cell=4, paragraph=5)
HERE_JSON = {"page": 1, "sheet": "Ark", "part": "footnote", "table": 2, "row": 3, "cell": 4, "paragraph": 5}
NOWHERE_JSON = {
    "page": None,
    "sheet": None,
    "part": "body",
    "table": None,
    "row": None,
    "cell": None,
    "paragraph": None,
}
FIRST, LAST = date(2025, 1, 2), date(2026, 11, 30)

ACTIVITY = Activity(
    text="Bygge hall",
    place=HERE,
    number="1.2",
    under=("Mål", "Delmål"),
    responsibilities=(
        Responsibility(
            actor="Leder",
            part="leads",
            as_written="Leder i Hall",
            of="Hall",
            starts_on=FIRST,
            ends_on=LAST,
            rule="role",
        ),
    ),
    funding=(
        Funding(
            kind="project",
            as_written="Prosjekt Hall",
            name="Hall",
            amount=Decimal("500000"),
            by_year={2025: Decimal("200000"), 2026: Decimal("300000.50")},
            qualifier="inntil",
            starts_on=FIRST,
            ends_on=LAST,
            sure=False,
            rule="project",
        ),
    ),
    time=Time(as_written="2025–2026", starts_on=FIRST, ends_on=LAST, recurs="yearly", rule="years"),
    clarifications=(
        Clarification(about="funding", as_written="må avklares", asked=("AU", "Styret"), for_when="2026", rule="must"),
    ),
    status="Pågår",
    priority="Høy",
    indicator="Hallen står",
    comment="Tomt kjøpt",
    extra={"Risiko": "Lav"},
    cells={"Tiltak": "Bygge hall"},
)
ACTIVITY_JSON = {
    "number": "1.2",
    "under": ["Mål", "Delmål"],
    "text": "Bygge hall",
    "responsibilities": [
        {
            "actor": "Leder",
            "of": "Hall",
            "part": "leads",
            "from": "2025-01-02",
            "to": "2026-11-30",
            "as_written": "Leder i Hall",
            "sure": True,
            "rule": "role",
        }
    ],
    "funding": [
        {
            "kind": "project",
            "name": "Hall",
            "amount_nok": 500000,
            "by_year": {"2025": 200000, "2026": "300000.50"},
            "qualifier": "inntil",
            "currency": "NOK",
            "from": "2025-01-02",
            "to": "2026-11-30",
            "as_written": "Prosjekt Hall",
            "sure": False,
            "rule": "project",
        }
    ],
    "time": {
        "from": "2025-01-02",
        "to": "2026-11-30",
        "recurs": "yearly",
        "as_written": "2025–2026",
        "rule": "years",
    },
    "clarifications": [
        {
            "about": "funding",
            "asked_of": "AU",
            "asked": ["AU", "Styret"],
            "for": "2026",
            "as_written": "må avklares",
            "rule": "must",
        }
    ],
    "status": "Pågår",
    "priority": "Høy",
    "indicator": "Hallen står",
    "comment": "Tomt kjøpt",
    "extra": {"Risiko": "Lav"},
    "cells": {"Tiltak": "Bygge hall"},
    "place": HERE_JSON,
}
AREA = Area(
    title="Kultur",
    number="3",
    introduction=(Passage(text="Om kultur", place=HERE),),
    goals=(Goal(text="Flere haller", place=HERE, number="A", under=("Mål",)),),
    activities=(ACTIVITY,),
)
AREA_JSON = {
    "title": "Kultur",
    "number": "3",
    "introduction": [{"text": "Om kultur", "place": HERE_JSON}],
    "goals": [{"number": "A", "text": "Flere haller", "under": ["Mål"], "place": HERE_JSON}],
    "activities": [ACTIVITY_JSON],
}
DRAFT = PlanDraft(
    source=Source(file="plan.docx", sha256="ab12", media_type="text/plain"),
    language="nn",
    title="Handlingsplan",
    owner="Regionrådet",
    period=Period(starts_on=FIRST, ends_on=LAST, as_written="2025–26"),
    introduction=(Passage(text="Forord", place=HERE),),
    areas=(AREA,),
    questions=(
        Question(text="Hva etter 2026?", about="continuation", activities=(1, 4), asked=("AU", "Styret")),
        Question(text="Hvem?", about="responsibility", activities=(1, 2)),
    ),
    left_out=(LeftOut(text="Side 1", why="page-number", place=HERE),),
    doubts=(
        Doubt(code="two-activities", place=HERE, activity=1, field="text", facts={"words": "Rive"}),
        Doubt(code="no-period", place=Place()),
    ),
)
DRAFT_JSON = {
    "format": "avklart-plan-draft/1",
    "source": {"file": "plan.docx", "sha256": "ab12", "media_type": "text/plain"},
    "language": "nn",
    "title": "Handlingsplan",
    "owner": "Regionrådet",
    "period": {"from": "2025-01-02", "to": "2026-11-30", "as_written": "2025–26"},
    "introduction": [{"text": "Forord", "place": HERE_JSON}],
    "areas": [AREA_JSON],
    "questions": [
        {
            "text": "Hva etter 2026?",
            "about": "continuation",
            "asked_of": "AU",
            "asked": ["AU", "Styret"],
            "activities": [1, 4],
        },
        {"text": "Hvem?", "about": "responsibility", "asked_of": None, "asked": [], "activities": [1, 2]},
    ],
    "left_out": [{"text": "Side 1", "why": "page-number", "place": HERE_JSON}],
    "doubts": [
        {
            "code": "two-activities",
            "activity": 1,
            "field": "text",
            "facts": {"words": "Rive"},
            "message": "",
            "place": HERE_JSON,
        },
        {
            "code": "no-period",
            "activity": None,
            "field": None,
            "facts": {},
            "message": "Planen sier ikke hvilke år den gjelder.",
            "place": NOWHERE_JSON,
        },
    ],
}


def test_every_value_stands_under_its_own_key() -> None:
    assert draft_to_json(DRAFT, {1: "Planen sier ikke hvilke år den gjelder."}) == DRAFT_JSON


def test_without_messages_each_doubt_has_an_empty_one() -> None:
    assert [doubt["message"] for doubt in draft_to_json(DRAFT)["doubts"]] == ["", ""]


def test_what_the_plan_does_not_say_is_null() -> None:
    bare = Activity(
        text="Bygge hall",
        place=Place(),
        responsibilities=(Responsibility(actor="AU", part="responsible", as_written="AU"),),
        funding=(Funding(kind="operations", as_written="Drift"),),
        clarifications=(Clarification(about="time", as_written="må avklares"),),
    )
    whole = draft_to_json(replace(DRAFT, period=None, areas=(Area(activities=(bare,)),)))
    activity = whole["areas"][0]["activities"][0]
    assert whole["period"] is None
    assert activity["time"] is None
    assert (activity["responsibilities"][0]["from"], activity["responsibilities"][0]["to"]) == (None, None)
    assert activity["responsibilities"][0]["sure"] is True
    line = activity["funding"][0]
    assert (line["amount_nok"], line["by_year"], line["from"], line["to"], line["sure"]) == (None, {}, None, None, True)
    assert activity["clarifications"][0]["asked_of"] is None
    assert (activity["extra"], activity["cells"], activity["under"]) == ({}, {}, [])


@pytest.mark.parametrize(
    ("amount", "written"),
    [("0", 0), ("1000", 1000), ("1000.00", 1000), ("12.5", "12.50"), ("0.05", "0.05"), ("1E+6", 1000000)],
)
def test_kroner_are_whole_numbers_and_ore_are_never_lost(amount: str, written: int | str) -> None:
    line = Funding(kind="grant", as_written="…", amount=Decimal(amount))
    activity = replace(ACTIVITY, funding=(line,))
    whole = draft_to_json(replace(DRAFT, areas=(replace(AREA, activities=(activity,)),)))
    found = whole["areas"][0]["activities"][0]["funding"][0]
    assert found["amount_nok"] == written
    assert type(found["amount_nok"]) is type(written)
    assert "amount" not in found


def test_money_of_another_currency_is_never_given_as_kroner() -> None:
    line = Funding(kind="grant", as_written="100 000 EUR", amount=Decimal(100000), currency="EUR")
    whole = draft_to_json(replace(DRAFT, areas=(replace(AREA, activities=(replace(ACTIVITY, funding=(line,)),)),)))
    found = whole["areas"][0]["activities"][0]["funding"][0]
    assert (found["amount_nok"], found["amount"], found["currency"]) == (None, 100000, "EUR")
