"""What a header and the cells below it say together: columns that may be one thing or another."""

import pytest

from avklart.domain.draft import Goal, LeftOut
from avklart.intake.found import ActorCell
from avklart.intake.raw import AreaTitle
from avklart.intake.tables import TableContext
from avklart.intake.tables.header_words import BEGINS, MISSPELT, WHOLE, meaning_of
from tests.intake.made_tables import activities, areas, codes, reading, refused, texts, under


def test_a_bare_number_below_quarter_is_that_quarter():
    found = reading("""
        Tiltak | Kvartal
        Bygge bru | 2
        Male bru | 3.
        Rive bru | 4. kvartal 2026
    """)
    assert [one.times for one in activities(found)] == [
        (("when", "2. kvartal"),),
        (("when", "3. kvartal"),),
        (("when", "4. kvartal 2026"),),
    ]


@pytest.mark.parametrize(("header", "time"), [("Kvartal", "kvartal 1 – kvartal 2"), ("Halvår 2026", "halvår 1 2026")])
def test_numbers_below_one_merged_word_are_parts_of_the_year(header, time):
    crosses = "x | " if "20" in header else "x | x"
    found = reading(f"! Tiltak | Ansvar | {header} | <\n! ^ | ^ | 1 | 2\nBygge bru | Vegsjef | {crosses}")
    assert activities(found)[0].times == (("when", time),)


def test_an_amount_in_a_column_of_two_headers_is_the_cost():
    found = reading("""
        Tiltak | Ansvar/kostnad
        Bygge bru | Plansjef / 50 000 kr
        Male bru | Vegsjef\\n2000
    """)
    assert [one.actors for one in activities(found)] == [
        (ActorCell(text="Plansjef", part="responsible"),),
        (ActorCell(text="Vegsjef", part="responsible"),),
    ]
    assert [one.money.cost for one in activities(found)] == ["50 000 kr", "2000"]


def test_a_source_in_a_column_of_two_headers_is_parted_from_who_is_responsible():
    found = reading("Tiltak | Ansvar/finansiering\nBygge bru | Plansjef / Driftsmidler")
    one = activities(found)[0]
    assert (one.actors[0].text, one.money.source, one.money.cost) == ("Plansjef", "Driftsmidler", None)


def test_a_number_said_in_its_column_and_in_the_text_is_said_once():
    found = reading("Nr | Tiltak | Ansvar\n1.1 | 1.1 Bygge bru | Vegsjef\n1.2 | 2 Male bru | Vegsjef")
    assert [(one.number, one.text) for one in activities(found)] == [("1.1", "Bygge bru"), ("1.2", "2 Male bru")]


def test_costs_below_merged_years_are_the_amounts_of_those_years():
    found = reading("""
        Tiltak | 2025 | < | 2026 | <
        | Kostnad | Finansiering | Kostnad | Finansiering
        Bygge bru | 100 | Drift | 200 | Fylket
    """)
    one = activities(found)[0]
    assert one.money.by_year == {2025: "100", 2026: "200"}
    assert one.extra == {"2025 Finansiering": "Drift", "2026 Finansiering": "Fylket"}


def test_what_is_said_of_the_status_behind_the_activity_is_its_status():
    found = reading("Tiltak | Status | Ansvar\nBygge bru | Arbeidet er så vidt i gang | Vegsjef")
    assert activities(found)[0].status == "Arbeidet er så vidt i gang"


def test_of_two_columns_for_one_year_the_first_holds_the_amounts():
    found = reading("Tiltak | Budsjett 2025 | Drift 2025 | Merknad\nBygge bru | 100 | 70 | Haster")
    one = activities(found)[0]
    assert one.money.by_year == {2025: "100"}
    assert one.extra == {"Drift 2025": "70"}
    assert one.comment == "Haster"


def test_crosses_below_kinds_of_money_name_their_headers():
    found = reading("""
        Tiltak | Ansvar | Drift | Investering
        Bygge bru | Vegsjef | x |
        Male bru | Vegsjef | x | x
    """)
    assert [one.money.source for one in activities(found)] == ["Drift", "Drift\nInvestering"]


def test_a_kind_of_money_below_a_merged_header_is_said_by_its_own_line():
    found = reading("! Tiltak | Finansiering | <\n! ^ | Drift | Investering\nBygge bru | x |\nMale bru | | x")
    assert [one.money.source for one in activities(found)] == ["Drift", "Investering"]


@pytest.mark.parametrize(
    ("header", "role", "strength"),
    [
        ("Tids-frist", "deadline", BEGINS),
        ("Fr ist", "deadline", BEGINS),
        ("Finan-siering", "source", BEGINS),
        ("Anvsarlig", "responsible", MISSPELT),
        ("Anvsar", "responsible", MISSPELT),
        ("Ansvaarlig", "responsible", MISSPELT),
        ("Answarlig", "responsible", MISSPELT),
        ("M e r k n a d", "comment", WHOLE),
        ("Anvsarelg", None, 0),
        ("Nå r", None, 0),
    ],
)
def test_a_broken_or_misspelt_header_is_still_known(header, role, strength):
    meaning = meaning_of(header, "nb")
    assert (meaning.role, meaning.strength) == (role, strength)


@pytest.mark.parametrize("is_area_above", [False, True])
def test_a_sentence_above_the_header_that_says_what_shall_be_is_a_goal(is_area_above):
    above = TableContext(language="nb", has_area_above=is_area_above)
    found = reading("= Alle skal ha en jobb å gå til\nTiltak | Ansvar\nStarte jobbklubb | NAV", above)
    assert [item.text for item in found.items if isinstance(item, Goal)] == ["Alle skal ha en jobb å gå til"]
    assert under(found) == [("Alle skal ha en jobb å gå til",)]
    assert areas(found) == []


def test_an_amount_beside_a_goal_does_not_make_it_an_activity():
    found = reading("""
        Nr | Tiltak | Ansvar | Kostnad
        Mål 1 | Flere unge i arbeid | | 500
        1.1 | Starte jobbklubb | NAV | 500
    """)
    assert texts(found) == ["Starte jobbklubb"]
    assert under(found) == [("Mål 1 Flere unge i arbeid",)]


def test_a_row_with_an_amount_where_others_say_who_is_a_sum():
    found = reading("""
        Tiltak | Ansvar | 2025 | 2026
        Bygge bru | Vegsjef | 100 | 200
        Male bru | Vegsjef | 50 | 60
        Veg og bru | 150 | 260 |
    """)
    assert texts(found) == ["Bygge bru", "Male bru"]
    assert [item.text for item in found.items if isinstance(item, LeftOut)] == ["Veg og bru\n150\n260"]


def test_one_label_that_a_plan_knows_below_a_title_is_no_activity():
    assert refused("= Felles legevakt\nAnsvar | Helsesjef")


@pytest.mark.parametrize("label", ["Aktivitet 2b:", "Tiltak nr. 2b", "Tiltak nr 2b:"])
def test_the_number_of_an_activity_may_stand_in_its_label(label):
    found = reading(f"{label} | Bygge bru\nAnsvar | Vegsjef\nFrist | 2026")
    assert [(one.number, one.text) for one in activities(found)] == [("2b", "Bygge bru")]


def test_columns_of_few_known_labels_are_no_activities_beside_each_other():
    found = "Tiltak | Bygge park | Rive mur\nVersjon | 3 | 4\nFarge | Rød | Blå\nHøyde | 3 m | 4 m"
    assert refused(f"{found}\nBredde | 1 m | 2 m\nAnsvar | Parksjef | Vegsjef")


@pytest.mark.parametrize(
    ("value", "cost", "source"), [("50 000 kr", "50 000 kr", None), ("Fylkeskommunen", None, "Fylkeskommunen")]
)
def test_budget_on_a_card_is_an_amount_or_who_pays_by_its_value(value, cost, source):
    found = reading(f"Tiltak | Bygge bru\nAnsvar | Vegsjef\nBudsjett | {value}", origin="labels")
    one = activities(found)[0]
    assert (one.money.cost, one.money.source) == (cost, source)


def test_the_number_of_an_area_on_a_card_may_stand_before_its_name():
    found = reading("Satsingsområde | 2 Oppvekst\nTiltak | Lage lekeplass\nAnsvarlig | Parksjef")
    assert [(item.number, item.title) for item in found.items if isinstance(item, AreaTitle)] == [("2", "Oppvekst")]


def test_a_year_beside_the_word_for_activities_heads_them():
    found = reading("Tiltak 2025 | Ansvar\nBygge bru | Vegsjef\nMale skolen | Rektor")
    assert texts(found) == ["Bygge bru", "Male skolen"]
    assert [one.actors[0].text for one in activities(found)] == ["Vegsjef", "Rektor"]
    assert codes(found) == set()


def test_the_column_of_how_holds_the_activities_where_those_of_the_strategy_are_goals():
    found = reading("""
        Strategi | Hvordan | Ansvar
        Trygge veier for alle | Bygge bru over elva | Vegsjef
        Bedre skoler i bygda | Male skolen i Vik | Rektor
    """)
    assert texts(found) == ["Bygge bru over elva", "Male skolen i Vik"]
    assert under(found) == [("Trygge veier for alle",), ("Bedre skoler i bygda",)]


def test_a_second_column_of_names_is_kept_with_a_doubt():
    found = reading("Tiltak | Ansvar | Blinkskudd\nBygge bru | Vegsjef | Rektor\nMale bru | Rektor | Helsesjef")
    assert [one.extra for one in activities(found)] == [{"Blinkskudd": "Rektor"}, {"Blinkskudd": "Helsesjef"}]
    assert codes(found) == {"column-not-used"}


def test_a_goal_ends_the_narrower_one_beside_it():
    found = reading("""
        Hovedmål | Delmål | Tiltak | Ansvar
        Gode skoler | Flere lærere | Lyse ut stillinger | Rektor
        Trygge veier | | Bygge bru | Vegsjef
    """)
    assert under(found) == [("Gode skoler", "Flere lærere"), ("Trygge veier",)]


def test_a_broken_header_for_status_or_time_is_told_by_its_cells_or_kept():
    found = reading("Tiltak | Gjennom-føring\nBygge bru | Pågår\nMale bru | 2026\nVaske bru | 2027")
    assert [one.times for one in activities(found)] == [(("when", "Pågår"),), (("when", "2026"),), (("when", "2027"),)]
    found = reading("Tiltak | Gjennom-føring\nBygge bru | Ved hjelp av innleid hjelp\nMale bru | Med lokale lag")
    assert [one.times for one in activities(found)] == [(), ()]


@pytest.mark.parametrize("first", ["", "Nye tiltak | | | \n"])
def test_a_table_goes_on_though_its_numbers_are_empty_or_a_title_begins_it(first):
    before = reading("Nr | Tiltak | Ansvar | Frist\n1 | Bygge bru | Vegsjef | 2025")
    context = TableContext(language="nb", previous=before.columns, has_area_above=True)
    found = reading(f"{first} | Rive bru | Vegsjef | 2026\n | Male bru | Vegsjef | 2027", context)
    assert texts(found) == ["Rive bru", "Male bru"]
    assert [one.times for one in activities(found)] == [(("deadline", "2026"),), (("deadline", "2027"),)]


def test_a_number_without_a_text_is_an_empty_row_and_with_a_name_goes_on_from_above():
    found = reading("Nr | Tiltak | Ansvar\n1 | Bygge bru | Vegsjef\n2 | | Rektor\n3 | |\n4 | Male bru | Rektor")
    assert texts(found) == ["Bygge bru", "Male bru"]
    assert activities(found)[0].actors[0].text == "Vegsjef\nRektor"
    assert [item.why for item in found.items if isinstance(item, LeftOut)] == ["empty-template"]
