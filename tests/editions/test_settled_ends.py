"""An end of a project that somebody has settled goes into what is adopted and given out; the words stay."""

import json
from dataclasses import replace
from datetime import date

import pytest

from avklart.cli.plans import give_out_plan
from avklart.cli.stored import stored_plan as plan_to_check
from avklart.domain.draft import Funding
from avklart.editions.queries import content_of, draft_of, is_intact, text_of
from avklart.plans.models import Activity, Plan, Project
from tests.editions.made import TODAY, activity, adopted, small_plan, stored_plan

pytestmark = pytest.mark.django_db
MAY, DECEMBER, SETTLED = date(2018, 5, 31), date(2018, 12, 31), date(2018, 8, 15)


def disputed_plan() -> Plan:
    """Give a plan whose rows say two ends of one project."""
    lines = (
        Funding(kind="project", name="Fjellnett", as_written="Fjellnett (til mai)", ends_on=MAY),
        Funding(kind="project", name="Fjellnett", as_written="Fjellnett ut 2018", ends_on=DECEMBER),
    )
    area = small_plan().areas[0]
    there = tuple(activity(f"Tiltak {line.as_written}", funding=(line,)) for line in lines)
    return stored_plan(draft=small_plan(areas=(replace(area, activities=there),), questions=()))


def settled(plan: Plan, on: date = SETTLED) -> Plan:
    Project.every.filter(council=plan.council).update(ends_on=on, ends_source="Prosjektleder, på telefon")
    return plan


def money(draft):
    return [(line.ends_on, line.as_written) for one in draft.activities for line in one.funding]


def test_an_edition_holds_the_settled_end_beside_the_words_of_each_row():
    plan = disputed_plan()
    assert money(draft_of(adopted(plan))) == [(MAY, "Fjellnett (til mai)"), (DECEMBER, "Fjellnett ut 2018")]
    edition = adopted(settled(plan), on=TODAY)
    assert money(draft_of(edition)) == [(SETTLED, "Fjellnett (til mai)"), (SETTLED, "Fjellnett ut 2018")]
    assert content_of(edition)["projects"][0]["to"] == "2018-08-15"
    assert is_intact(edition)


def test_what_is_given_out_and_checked_on_the_command_line_has_the_settled_end(capsys):
    plan = settled(disputed_plan())
    name = f"{plan.council.slug}-{plan.slug}"
    assert give_out_plan(name, None, "nb") == 0
    given = json.loads(capsys.readouterr().out)
    ends = [line["to"] for area in given["areas"] for one in area["activities"] for line in one["funding"]]
    assert ends == ["2018-08-15", "2018-08-15"]
    read = plan_to_check(name, "nb")
    assert read
    assert {end for end, _ in money(read)} == {SETTLED}


def test_an_edition_keeps_the_cells_of_a_row_in_the_order_of_the_document():
    plan = stored_plan()
    one = Activity.every.get(plan=plan, number="1.1")
    cells = {"Tiltak": "Ruste opp", "Ansvar": "AU", "Finansiering": "Prosjekt", "A": ""}
    Activity.every.filter(pk=one.pk).update(cells=cells)
    edition = adopted(plan)
    assert list(draft_of(edition).activities[0].cells) == list(cells)
    assert text_of(edition).index('"Tiltak"') < text_of(edition).index('"Ansvar"')
    assert is_intact(edition)
