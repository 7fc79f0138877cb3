"""What the words and numbers around the rows of a plan say: abbreviations, sheets, chapters, days, verbs."""

import pytest

from avklart.intake.surroundings.words import words_around
from tests.intake.made_documents import document, heading, item, para, sheet_line, table
from tests.intake.raw_plans import HEADER, KART, KURS, TITLE, areas, introduction, plan_of, rows


@pytest.mark.parametrize(
    "rows_of",
    [
        [("Navn", "Rolle"), ("Kari Moe", "Leder"), ("NAV", "Etat"), ("Ola Berg", "Nestleder")],
        [("AU", "Arbeidsutvalget", "", ""), ("RS", "Regionsekretariatet", "", "")],
    ],
    ids=["people", "four-columns"],
)
def test_a_table_of_other_things_explains_no_abbreviations(rows_of):
    assert plan_of(document(TITLE, table(*rows_of), heading("Kurs"), table(HEADER, KURS))).abbreviations == {}


def test_a_tab_parts_an_abbreviation_from_what_it_stands_for():
    plan = plan_of(
        document(TITLE, heading("Forkortelser"), para("AU\tarbeidsutvalget"), heading("Kurs"), table(HEADER, KURS))
    )
    assert plan.abbreviations == {"AU": "arbeidsutvalget"}


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("Ark1", {"Kurs": [KURS[0]], "Tur": [KART[0]], "Drift": ["Rydde sti"]}),
        ("Kultur", {"Kultur": [KURS[0], KART[0]], "Drift": ["Rydde sti"]}),
    ],
)
def test_headings_in_a_sheet_are_areas_where_its_name_says_nothing(sheet, expected):
    plan = plan_of(
        document(
            heading(sheet, sheet=sheet),
            sheet_line("Handlingsplan 2025", sheet, 1),
            heading("Kurs", 2),
            table(HEADER, KURS, sheet=sheet),
            heading("Tur", 2),
            table(HEADER, KART, sheet=sheet),
            heading("Drift", sheet="Drift"),
            table(HEADER, ("Rydde sti", "Laget", "Mai"), sheet="Drift"),
        )
    )
    assert areas(plan) == expected


def test_a_day_before_a_line_is_its_time_and_the_number_of_a_chapter_is_none():
    plan = plan_of(
        document(
            TITLE, heading("Frister"), item("15.09 Søke om midler"), item("1.6.2026 Sende rapport"), item("4.1 Tur")
        )
    )
    assert [(row.number, row.text, row.times) for row in rows(plan)] == [
        (None, "Søke om midler", (("when", "15.09"),)),
        (None, "Sende rapport", (("when", "1.6.2026"),)),
        ("4.1", "Tur", ()),
    ]


def test_an_item_with_the_number_of_the_chapter_below_is_the_area():
    plan = plan_of(
        document(
            TITLE,
            item("Bolig", marker="2."),
            heading("2.1 Skaffe tomter", 2),
            table(HEADER, KURS),
            item("Tur", marker="3."),
            heading("3.1 Rydde stier", 2),
            table(HEADER, KART),
        )
    )
    assert [(area.number, area.title) for area in plan.areas] == [("2", "Bolig"), ("3", "Tur")]
    assert [row.under for row in rows(plan)] == [("Skaffe tomter",), ("Rydde stier",)]


def test_the_label_of_an_area_may_end_in_a_dash():
    plan = plan_of(
        document(
            TITLE,
            heading("Satsingsområde 1 - Kurs"),
            table(HEADER, KURS),
            heading("Satsingsområde 2 – Tur"),
            table(HEADER, KART),
        )
    )
    assert [(area.number, area.title) for area in plan.areas] == [("1", "Kurs"), ("2", "Tur")]


def test_a_line_with_a_number_at_its_end_below_a_line_of_contents_is_text():
    plan = plan_of(
        document(TITLE, para("1 Kurs ........ 2"), para("Vedtatt i sak 12"), heading("1 Kurs"), table(HEADER, KURS))
    )
    assert introduction(plan) == ["Vedtatt i sak 12"]


@pytest.mark.parametrize(
    ("language", "text", "is_so"),
    [
        ("en", "To establish a youth club", True),
        ("en", "To whom it may concern", False),
        ("sv", "Att starta ett nätverk", True),
        ("nb", "Å lage kart", True),
        ("nb", "Å", False),
        ("nb", "Kart å lage", False),
    ],
)
def test_a_verb_may_have_its_mark_before_it(language, text, is_so):
    assert words_around(language).begins_with_verb(text) is is_so
