"""Columns of years, months and amounts, and headers of two lines."""

from datetime import date
from decimal import Decimal

from avklart.domain.draft import Period
from avklart.intake.tables import TableContext
from tests.intake.made_tables import activities, reading


def test_a_header_of_two_lines_with_years_below_a_merged_cell():
    found = reading("""
        ! Tiltak | Ansvarlig | Kostnad i mill. kr | < | < | Merknad
        ! ^ | ^ | 2025 | 2026 | 2027 | ^
        Bygge ny barnehage | Oppvekstsjef | 10 | 12,5 | | Tomt er kjøpt
    """)
    one = activities(found)[0]
    assert one.money.by_year == {2025: "10", 2026: "12,5"}
    assert one.money.unit == Decimal(1000000)
    assert one.comment == "Tomt er kjøpt"
    assert one.cells["Kostnad i mill. kr 2025"] == "10"


def test_a_second_header_line_that_is_not_marked():
    found = reading("""
        | | Gjennomføring | < |
        Tiltak | Ansvar | Start | Slutt | Økonomi
        Lage ny nettside | Kommunikasjonssjef | Mai 2025 | Juni 2025 | Drift
    """)
    one = activities(found)[0]
    assert one.times == (("start", "Mai 2025"), ("end", "Juni 2025"))
    assert "Gjennomføring Start" in one.cells


def test_tiltak_may_head_the_year_cells():
    found = reading("""
        Prosjekter | Kostnad | Tiltak | Tiltak | Kommentar
        | Mill. kr | 2025 | 2026 |
        Sanering av ledningsnett | 15 | 7,0 | 8,0 | Gamle rør
    """)
    one = activities(found)[0]
    assert one.text == "Sanering av ledningsnett"
    assert one.money.by_year == {2025: "7,0", 2026: "8,0"}
    assert one.money.cost == "15"
    assert one.money.unit == Decimal(1000000)


def test_year_columns_with_crosses_are_marks():
    found = reading("""
        Hva | Hvem | 2025 | 2026 | 2027
        Merke turstier | Turlaget | X | ✓ |
        Rydde strandsonen | Frivilligsentralen | | • | etter behov
    """)
    first, second = activities(found)
    assert first.year_marks == {2025: "X", 2026: "✓"}
    assert second.year_marks == {2026: "•", 2027: "etter behov"}
    assert not first.money.by_year


def test_years_counted_from_the_period():
    period = Period(
        starts_on=date(2025, 1, 1),
        ends_on=date(2028, 12, 31),
        as_written="2025-2028",
    )
    found = reading(
        "Tiltak | Ansvar | År 1 | År 2\nSette opp benker | Parksjef | x |", TableContext(language="nb", period=period)
    )
    assert activities(found)[0].year_marks == {2025: "x"}


def test_crosses_in_columns_of_quarters_are_a_time():
    found = reading("""
        ! Aktivitet | Ansvar | 2025 | < | < | <
        ! ^ | ^ | 1. kvartal | 2. kvartal | 3. kvartal | 4. kvartal
        Holde folkemøte | Ordfører | | x | x |
    """)
    one = activities(found)[0]
    assert one.times == (("when", "2. kvartal 2025 – 3. kvartal 2025"),)
    assert one.cells["2025 2. kvartal"] == "x"


def test_the_months_of_an_annual_wheel_are_times():
    found = reading("""
        Måned | Aktivitet | Ansvar
        Januar | Sende ut innkalling | Sekretær
        | Bestille lokaler | Leder
        Mars | Avholde årsmøte | Styret
    """)
    assert [one.times for one in activities(found)] == [
        (("when", "Januar"),),
        (("when", "Januar"),),
        (("when", "Mars"),),
    ]


def test_progress_is_a_status_or_a_time_by_its_cells():
    as_status = reading("Tiltak | Framdrift\nBygge veg | 50 %\nRive hus | Ikke startet")
    as_time = reading("Tiltak | Framdrift\nBygge veg | Våren 2025\nRive hus | 2026–2027")
    assert activities(as_status)[0].status == "50 %"
    assert activities(as_time)[0].times == (("when", "Våren 2025"),)


def test_budget_is_an_amount_or_a_source_by_its_cells():
    as_cost = reading("Tiltak | Ansvar | Budsjett\nBygge veg | Vegsjef | 500 000\nRive hus | Eiendomssjef | kr 20 000")
    as_source = reading(
        "Tiltak | Ansvar | Budsjett\nBygge veg | Vegsjef | Innenfor rammen\nRive hus | Eiendomssjef | Drift"
    )
    assert activities(as_cost)[0].money.cost == "500 000"
    assert activities(as_source)[0].money.source == "Innenfor rammen"


def test_one_budget_of_a_year_told_in_words_is_where_the_money_is_from():
    found = reading("""
        ! Tiltak | Ansvar | Gjennomføring | Budsjett 2027
        Lage klimaregnskap | Klimakoordinator | Årlig | Drift
        Kartlegge natur | Planforum | 2026-2027 | 250 000 kr (Miljødirektoratet)
        Lage reisemålsplan | Prosjektleder | Ut 2027 | Prosjekt Kysten, avsluttes 2027
    """)
    assert [one.money.source for one in activities(found)] == [
        "Drift",
        "250 000 kr (Miljødirektoratet)",
        "Prosjekt Kysten, avsluttes 2027",
    ]
    assert [len(one.times) for one in activities(found)] == [1, 1, 1]


def test_one_budget_of_a_year_in_numbers_is_that_of_the_year():
    found = reading("""
        ! Tiltak | Ansvar | Ramme 2027
        Lage klimaregnskap | Klimakoordinator | 40 000
        Kartlegge natur | Planforum | 250 000
    """)
    assert [one.money.by_year for one in activities(found)] == [{2027: "40 000"}, {2027: "250 000"}]


def test_numbers_in_a_cell_with_two_headers_stay_whole():
    found = reading("""
        ! Tiltak | Ansvar | Frist/kostnad
        Bygge sti | Turlaget | Høsten 2027, 1,5 mill. kr
        Lage plan | AU | 2026/2027, 300 000 kr
    """)
    assert [one.money.cost for one in activities(found)] == ["1,5 mill. kr", "300 000 kr"]
    assert [one.times for one in activities(found)] == [(("deadline", "Høsten 2027"),), (("deadline", "2026/2027"),)]
