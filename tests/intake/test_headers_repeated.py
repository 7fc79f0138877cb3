"""Headers in two languages, and headers that say nothing known but begin several tables in the same words."""

import pytest

from avklart.documents.document import Document, Table
from avklart.domain.draft import PlanDraft
from avklart.intake.reading import read_plan
from avklart.intake.surroundings.repeated_heads import repeated_heads
from avklart.intake.tables.header_words import meaning_of
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, heading, para
from tests.intake.made_tables import activities, drawn, reading

ROWS = (
    "Holde språkkurs for nye ledere | Daglig leder | Mai 2026 | Drift",
    "Lage nytt turkart | Turlaget | Høsten 2026 | Tilskudd fra Sametinget",
)
MORE = (
    "Rydde stien til toppen | Frivilligsentralen | 2027 | Innenfor rammen",
    "Sette opp skilt | Teknisk etat | Juni 2026 | 20 000 kr, drift",
)


def plan_of(*tables: str) -> PlanDraft:
    """Give the plan of a document with a heading above each table, all its words accounted for."""
    blocks = [
        block
        for number, text in enumerate(tables, 1)
        for block in (heading(f"Område {number}: {'Abc'[number]}ygd"), drawn(text))
    ]
    made: Document = document(para("Handlingsplan 2026–2027", style="Title", size=26.0), *blocks)
    plan = read_plan(made)
    assert unaccounted(made, plan) == ({}, {})
    return plan


def rows_of(plan: PlanDraft) -> list[tuple[str, list[str], bool, bool]]:
    return [
        (one.text, [who.actor for who in one.responsibilities], one.time is not None, bool(one.funding))
        for area in plan.areas
        for one in area.activities
    ]


READ = [
    ("Holde språkkurs for nye ledere", ["Daglig leder"], True, True),
    ("Lage nytt turkart", ["Turlaget"], True, True),
    ("Rydde stien til toppen", ["Frivilligsentralen"], True, True),
    ("Sette opp skilt", ["Teknisk etat"], True, True),
]


@pytest.mark.parametrize(
    "header",
    [
        "Tiltak / Doaibmabidju | Ansvar / Ovddasvástádus | Frist / Áigemearri | Finansiering / Ruhtadeapmi",
        "Doaibmabidju / Tiltak | Ovddasvástádus / Ansvar | Áigemearri / Frist | Ruhtadeapmi / Finansiering",
        "Tiltak (Doaibmabidju) | Ansvar (Ovddasvástádus) | Frist (Áigemearri) | Finansiering (Ruhtadeapmi)",
        "Doaibmabidju (Tiltak) | Ovddasvástádus (Ansvar) | Áigemearri (Frist) | Ruhtadeapmi (Finansiering)",
        "Tiltak\\nDoaibmabidju | Ansvar\\nOvddasvástádus | Frist\\nÁigemearri | Finansiering\\nRuhtadeapmi",
        "Toimenpide – Tiltak | Vastuu – Ansvar | Määräaika – Frist | Rahoitus – Finansiering",
        "Tiltak/Doaibma/Toimi | Ansvar/Ovddas/Vastuu | Frist/Áigi/Aika | Finansiering/Ruhta/Raha",
        "Tiltak / Measure | Hvem / Who | Når / When | Finansiering / Funding",
    ],
)
def test_a_header_beside_words_of_another_language_is_that_header(header):
    first = "\n".join((header, *ROWS))
    second = "\n".join((header, *MORE))
    assert rows_of(plan_of(first)) == READ[:2]
    assert rows_of(plan_of(first, second)) == READ


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kostnad per enhet/år", "cost"),
        ("Merknad / Tiltak", "comment"),
        ("Mål\nfor tiltaket", "goal"),
        ("Drift/investering", "source"),
        ("Ansvar/frist", "responsible"),
    ],
)
def test_two_headers_that_are_both_known_are_read_as_before(text, role):
    assert meaning_of(text, "nb").role == role


def test_a_label_above_a_value_is_less_sure_than_a_header_in_two_languages():
    one, two = meaning_of("Ansvar\nKari", "nb"), meaning_of("Ansvar / Ovddasvástádus", "nb")
    assert one.strength < two.strength


@pytest.mark.parametrize(
    "header",
    [
        "Mål | Slik gjer vi det | Ansvar | Tidsrom",
        "Doaibmabidju | Guhte lea | Áigemearri | Ruhtadeapmi",
        "Det som blir noe av | Folka våre | Klokka | Skillinger",
        "Opplegg | Folk | Kalender | Lommebok",
    ],
)
def test_a_row_that_begins_several_tables_is_a_header_whatever_it_says(header):
    rows = rows_of(plan_of("\n".join((header, *ROWS)), "\n".join((header, *MORE))))
    assert len(rows) == 4
    assert not any(text in header for text, *_ in rows)


def test_a_second_row_in_another_language_belongs_to_the_header_that_tables_repeat():
    header = "Tiltak | Ansvar | Frist | Finansiering\nDoaibmabidju | Ovddasvástádus | Áigemearri | Ruhtadeapmi"
    plan = plan_of("\n".join((header, *ROWS)), "\n".join((header, *MORE)))
    assert rows_of(plan) == READ


def test_tables_that_begin_with_rows_of_their_own_have_no_repeated_head():
    tables: list[Table] = [drawn("\n".join(ROWS)), drawn("\n".join(MORE))]
    assert repeated_heads(tables) == frozenset()
    assert repeated_heads([drawn("Område | Natur\nNår | Mai")] * 2) == frozenset()


def test_a_table_that_goes_on_without_a_header_keeps_its_first_row():
    head = "Tiltak | Ansvar | Frist | Finansiering"
    assert rows_of(plan_of("\n".join((head, *ROWS)), "\n".join(MORE))) == READ


def test_an_unknown_first_row_of_a_single_table_is_no_repeated_head():
    found = reading("\n".join(ROWS))
    assert len(activities(found)) == 2
