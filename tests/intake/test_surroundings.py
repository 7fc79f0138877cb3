"""What stands around the rows of a plan: lists of members, cards, goals in goals, lines of page feet and dates."""

from datetime import date

import pytest

from tests.intake.made_documents import document, heading, item, para, table
from tests.intake.raw_plans import (
    HEADER,
    KART,
    KURS,
    TITLE,
    actors,
    areas,
    introduction,
    labels,
    plan_of,
    reasons,
    rows,
)


def test_a_list_of_members_explains_no_abbreviations():
    members = table(("KS", "Kari Moe", "Leder"), ("AU", "Ola Berg", "Nestleder"))
    plan = plan_of(document(TITLE, members, heading("Kurs"), table(HEADER, KURS)))
    assert plan.abbreviations == {}
    assert introduction(plan) == ["KS Kari Moe Leder", "AU Ola Berg Nestleder"]


def test_a_table_under_the_heading_for_goals_stands_under_it():
    plan = plan_of(document(TITLE, heading("Kurs"), heading("Mål", 2), table(HEADER, KURS)))
    assert [row.under for row in rows(plan)] == [("Mål",)]


def test_the_heading_for_measures_over_areas_is_none_though_another_area_stands_beside_it():
    plan = plan_of(
        document(
            TITLE,
            heading("Tiltak"),
            heading("Kurs", 2),
            table(HEADER, KURS),
            heading("Tur", 2),
            table(HEADER, KART),
            heading("Drift"),
            table(HEADER, ("Rydde sti", "Laget", "Mai")),
        )
    )
    assert list(areas(plan)) == ["Kurs", "Tur", "Drift"]


def test_an_area_may_be_called_a_plan_for_something():
    plan = plan_of(
        document(
            TITLE,
            heading("Handlingsplan for psykisk helse blant barn og unge"),
            heading("Kurs", 2),
            table(HEADER, KURS),
            heading("Tur", 2),
            table(HEADER, KART),
            heading("Drift"),
            table(HEADER, ("Rydde sti", "Laget", "Mai")),
        )
    )
    assert list(areas(plan)) == ["Handlingsplan for psykisk helse blant barn og unge", "Drift"]
    assert [row.under for row in rows(plan)] == [("Kurs",), ("Tur",), ()]


def test_the_heading_for_measures_behind_an_area_is_left_out():
    plan = plan_of(
        document(
            TITLE,
            heading("Kurs"),
            heading("Tiltak", 2),
            table(HEADER, KURS),
            heading("Tiltak"),
            table(HEADER, "Tur", KART, "Drift", ("Rydde sti", "Laget", "Mai")),
        )
    )
    assert list(areas(plan)) == ["Kurs", "Tur", "Drift"]
    assert [(left.text, left.why) for left in plan.left_out] == [("Tiltak", "layout-mark")] * 2


def test_a_goal_without_activities_or_a_name_says_its_label():
    plan = plan_of(document(TITLE, heading("Kurs"), table(HEADER, KURS), heading("Mål 1", 2)))
    (area,) = plan.areas
    assert [(goal.number, goal.text) for goal in area.goals] == [("1", "Mål 1")]
    assert reasons(plan) == {}


def test_goals_stand_in_goals_by_their_words_alone():
    plan = plan_of(
        document(
            TITLE,
            para("Kurs", bold=True),
            para("Hovedmål: Flere er ute"),
            para("Delmål 1.1: Flere går tur"),
            table(HEADER, KURS),
        )
    )
    (area,) = plan.areas
    assert [(goal.text, goal.under) for goal in area.goals] == [
        ("Flere er ute", ()),
        ("Flere går tur", ("Hovedmål: Flere er ute",)),
    ]
    assert rows(plan)[0].under == ("Hovedmål: Flere er ute", "Delmål 1.1: Flere går tur")


def test_a_line_that_leads_to_a_goal_is_none():
    plan = plan_of(
        document(
            TITLE,
            heading("Ferdsel"),
            heading("Mål", 2),
            para("Dette ønsker vi å oppnå nå:"),
            para("Alle skal kunne gå tur fra egen dør."),
            heading("Tiltak", 2),
            item("Rydde stier"),
        )
    )
    (area,) = plan.areas
    assert [goal.text for goal in area.goals] == ["Alle skal kunne gå tur fra egen dør."]


@pytest.mark.parametrize(
    "second",
    [[item("Male benker"), para("Ansvarlig: Gartneren")], [table(HEADER, KURS)]],
    ids=["labels-again", "a-table"],
)
def test_headings_with_more_than_one_run_of_labels_are_areas(second):
    plan = plan_of(
        document(
            TITLE,
            heading("Byrom"),
            para("Lysene er gamle."),
            para("Ansvarlig: Teknisk sjef"),
            *second,
            heading("Park"),
            para("Folk vil sitte."),
            para("Ansvarlig: Gartneren"),
            heading("Kai"),
            para("Folk vil bade."),
            para("Ansvarlig: Havnesjef"),
        )
    )
    assert list(areas(plan)) == ["Byrom", "Park", "Kai"]


def test_a_plain_line_over_the_card_of_an_activity_is_an_area():
    plan = plan_of(
        document(
            TITLE,
            para("Møteplasser"),
            labels(("Tiltak", "Bygge kafé"), ("Ansvar", "Leder")),
            para("Turer"),
            labels(("Tiltak", "Gå tur"), ("Ansvar", "Turlaget")),
        )
    )
    assert areas(plan) == {"Møteplasser": ["Bygge kafé"], "Turer": ["Gå tur"]}


def test_one_known_label_of_several_below_an_activity_says_who_carries_it():
    plan = plan_of(
        document(
            TITLE,
            heading("Kart"),
            heading("Ny belysning", 2),
            labels(("Ansvarlig", "Teknisk sjef"), ("Bakgrunn", "Lysene er gamle")),
            heading("Benker", 2),
            labels(("Ansvarlig", "Gartneren"), ("Bakgrunn", "Folk vil sitte")),
        )
    )
    assert areas(plan) == {"Kart": ["Ny belysning", "Benker"]}
    assert actors(plan) == [["Teknisk sjef"], ["Gartneren"]]
    assert rows(plan)[0].extra == {"Bakgrunn": "Lysene er gamle"}


def test_labels_may_begin_in_small_letters_and_values_end_in_brackets():
    plan = plan_of(
        document(
            TITLE,
            heading("Kart"),
            item("Lage kart"),
            para("ansvar: AU"),
            item("Rydde sti. Ansvar: AU (leder)"),
            item("Male hus, med ansvar: AU"),
        )
    )
    assert actors(plan) == [["AU"], ["AU (leder)"], []]


def test_two_areas_in_the_only_table_go_before_its_heading_and_one_does_not():
    plan = plan_of(document(TITLE, heading("Kultur"), table(HEADER, "Kurs", KURS, "Tur", KART)))
    assert areas(plan) == {"Kurs": [KURS[0]], "Tur": [KART[0]]}
    plan = plan_of(document(TITLE, heading("Kultur"), table(HEADER, KURS, "Tur", KART)))
    assert areas(plan) == {"Kultur": [KURS[0], KART[0]]}
    assert [row.under for row in rows(plan)] == [(), ("Tur",)]


def test_lines_in_capitals_are_areas_of_the_tables_below_them():
    plan = plan_of(
        document(
            TITLE,
            para("KURS"),
            para("Vi lærer av hverandre."),
            table(HEADER, KURS),
            para("TUR"),
            para("Vi går sammen."),
            table(HEADER, KART),
        )
    )
    assert areas(plan) == {"KURS": [KURS[0]], "TUR": [KART[0]]}
    assert [passage.text for area in plan.areas for passage in area.introduction] == [
        "Vi lærer av hverandre.",
        "Vi går sammen.",
    ]


def test_paragraphs_that_begin_with_a_bullet_are_items():
    plan = plan_of(document(TITLE, heading("Kurs"), para("• Holde kurs"), para("• Lage hefte")))
    assert areas(plan) == {"Kurs": ["Holde kurs", "Lage hefte"]}


def test_lines_before_the_first_heading_are_introduction_though_they_begin_with_a_verb():
    plan = plan_of(
        document(
            TITLE, para("Utvikle laget sammen med alle."), heading("Kurs"), para("Holde kurs."), para("Lage hefte.")
        )
    )
    assert introduction(plan) == ["Utvikle laget sammen med alle."]
    assert areas(plan) == {"Kurs": ["Holde kurs.", "Lage hefte."]}


def test_an_item_is_a_group_though_one_below_it_only_leads_to_more():
    plan = plan_of(
        document(
            TITLE, heading("Natur"), item("Kartlegging"), item("Telle fugl", 2), item("Metode:", 2), item("Slå enga")
        )
    )
    assert [(row.under, row.text) for row in rows(plan)] == [(("Kartlegging",), "Telle fugl"), ((), "Slå enga")]


def test_a_line_of_when_the_page_was_changed_is_left_out_and_a_sentence_about_it_is_not():
    said = "Sist oppdatert 12.01.2025 av arbeidsgruppa, som følger planen opp hvert år."
    plan = plan_of(
        document(TITLE, para("Sist oppdatert 12.01.2025 kl. 09:14"), heading("Kurs"), para(said), table(HEADER, KURS))
    )
    assert reasons(plan) == {"Sist oppdatert 12.01.2025 kl. 09:14": "running-footer"}
    assert [passage.text for passage in plan.areas[0].introduction] == [said]


def test_lines_that_differ_only_in_the_number_of_their_page_are_left_out():
    plan = plan_of(
        document(
            TITLE,
            heading("Kurs"),
            para("Eksempelplan   Side 2"),
            table(HEADER, KURS),
            para("Eksempelplan   Side 3"),
            heading("Tur"),
            table(HEADER, KART),
        )
    )
    assert set(reasons(plan)) == {"Eksempelplan Side 2", "Eksempelplan Side 3"}
    assert list(areas(plan)) == ["Kurs", "Tur"]


def test_an_owner_in_capitals_keeps_small_words_small():
    plan = plan_of(
        document(
            para("MØRE OG NORDÅS FYLKESKOMMUNE"),
            para("Handlingsplan 2025", bold=True),
            heading("Kurs"),
            table(HEADER, KURS),
        )
    )
    assert plan.owner == "Møre og Nordås fylkeskommune"


@pytest.mark.parametrize(
    "blocks",
    [
        [labels(("Eier", "Nordås kommune"), ("Versjon", "1")), para("Perioden 2025–2026")],
        [
            para(
                "Rådet har laget planen sammen med frivillige lag og foreninger i hele regionen. "
                "Planen gjelder for perioden 2025-2026 og følges opp hvert år."
            )
        ],
    ],
    ids=["below-labels", "in-a-sentence"],
)
def test_the_period_is_found_below_labels_and_inside_a_text(blocks):
    title = para("Handlingsplan for ro", style="Title", size=26.0)
    period = plan_of(document(title, *blocks, heading("Kurs"), table(HEADER, KURS))).period
    assert period is not None
    assert (period.starts_on, period.ends_on) == (date(2025, 1, 1), date(2026, 12, 31))
