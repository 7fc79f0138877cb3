"""Documents taken apart for tests, all their words accounted for, and short ways to look at what came of it."""

import msgspec

from avklart.documents.document import Document, Table
from avklart.intake.found import Names
from avklart.intake.raw import RawActivity, RawPlan
from avklart.intake.whole import document_to_raw_plan
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import para, table

HEADER = ("Tiltak", "Ansvarlig", "Frist")
KURS = ("Holde kurs for nye ledere", "Daglig leder", "Mai 2025")
KART = ("Lage nytt turkart", "Turgruppa", "Høsten 2025")
TITLE = para("Handlingsplan 2025", style="Title", size=26.0)


def plan_of(made: Document) -> RawPlan:
    plan = document_to_raw_plan(made, Names())
    assert unaccounted(made, plan) == ({}, {})
    return plan


def labels(*pairs: tuple[str, str]) -> Table:
    """Give a table of labels and values, as readers find them in lines."""
    made = table(("", ""), *pairs)
    return msgspec.structs.replace(made, rows=made.rows[1:], origin="labels")


def rows(plan: RawPlan) -> list[RawActivity]:
    return [activity for area in plan.areas for activity in area.activities]


def areas(plan: RawPlan) -> dict[str | None, list[str]]:
    return {area.title: [activity.text for activity in area.activities] for area in plan.areas}


def actors(plan: RawPlan) -> list[list[str]]:
    return [[cell.text for cell in row.actors] for row in rows(plan)]


def introduction(plan: RawPlan) -> list[str]:
    return [passage.text for passage in plan.introduction]


def reasons(plan: RawPlan) -> dict[str, str]:
    return {left.text: left.why for left in plan.left_out}
