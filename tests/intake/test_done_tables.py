"""Tables that report what was done are no plan; those that are to be carried out, or are underway, are."""

import pytest

from avklart.documents.document import Document
from tests.intake.made_documents import document, para, table
from tests.intake.raw_plans import plan_of, rows


def titled(title: str, *lines: tuple[str, ...]) -> Document:
    return document(para(title, style="Title", size=26.0), table(*lines))


PAST = (
    ("Prosjektgruppa var på plass", "15.02.2024"),
    ("Kurset for ansatte ble holdt", "Høsten 2025"),
    ("Vi fikk nye lokaler", "31.12.2025"),
)
REACHED = (
    ("Prosjektgruppe på plass", "15.02.2024", "20.02.2024"),
    ("Kurs for ansatte", "Høsten 2025", "09.10.2025"),
    ("Rapport til styret", "31.12.2025", "02.03.2026"),
)


@pytest.mark.parametrize(
    "made",
    [
        titled("Trygge overganger", ("Milepæl", "Tid"), *PAST),
        titled("Trygge overganger", ("Aktivitet", "Når"), *PAST),
        titled("Trygge overganger", ("Milepæl", "Planlagt", "Nådd"), *REACHED),
        titled("Om prosjektet", ("Leveranse", "Frist", "Levert"), *REACHED),
        titled("Om prosjektet", ("Aktivitet", "Planlagt", "Gjennomført"), *REACHED),
        titled("Sluttrapport for Trygge overganger", ("Tiltak", "Ansvar"), ("Lage kart", "Plansjef")),
    ],
)
def test_a_table_of_what_was_done_is_no_plan(made):
    plan = plan_of(made)
    assert rows(plan) == []
    assert "no-plan" in {note.code for note, _ in plan.notes}


@pytest.mark.parametrize(
    "made",
    [
        titled("Handlingsplan", ("Tiltak", "Planlagt", "Gjennomført"), *REACHED[:2], ("Holde kurs", "2026", "")),
        titled("Statusrapport", ("Tiltak", "Frist", "Status"), *[(a, b, "Ferdig") for a, b, _ in REACHED]),
        titled("Handlingsplan", ("Tiltak", "Ansvar", "Planlagt", "Nådd"), *[(a, "AU", b, c) for a, b, c in REACHED]),
        titled("Handlingsplan", ("Tiltak", "Frist"), ("Lage det som ble vedtatt", "2026"), ("Holde kurs", "2027")),
        titled("Handlingsplan", ("Tiltak", "Frist"), ("Nytt bygg", "2026"), ("Kart over det som var", "2027")),
        titled("Handlingsplan", ("Milepæl", "Tid"), ("Kurs for ansatte holdt", "2026"), ("Plan utarbeidet", "2027")),
    ],
)
def test_a_plan_that_is_underway_stays_one(made):
    assert len(rows(plan_of(made))) == len(made.blocks[1].rows) - 1
