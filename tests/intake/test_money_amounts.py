"""How much: every way of writing an amount, units of headers, years, and amounts that are none."""

from decimal import Decimal

import pytest

from avklart.intake.found import MoneyCells, Names
from avklart.intake.money import read_money
from tests.intake.money_cells import Case, as_expected, case, gr, inv, op, ot, pa, pr
from tests.reads import grows_in_line

WRITTEN = [
    case(None, ot(amount=120000), cost="120 000 kr"),
    case(None, ot(amount=120000), cost="120\u00a0000\u00a0kr"),
    case(None, ot(amount=120000), cost="120000"),
    case(None, ot(amount=900000), cost="kr 900.000,-"),
    case(None, ot(amount=900000), cost="kr. 900 000,-"),
    case(None, ot(amount=250000), cost="250.000,–"),
    case(None, ot(amount=1800000), cost="kr 1 800 000"),
    case(None, ot(amount=1800000), cost="1.800.000"),
    case(None, ot(amount=200000), cost="0,2 mill."),
    case(None, ot(amount=1500000), cost="1,5 mill kr"),
    case(None, ot(amount=1500000), cost="1.5 mill"),
    case(None, ot(amount=1500000), cost="kr 1,5 mill."),
    case(None, ot(amount=2000000), cost="2 millioner kroner"),
    case(None, ot(amount=500000), cost="500'"),
    case(None, ot(amount=500000), cost="kr 500’"),
    case(None, ot(amount=500000), cost="tkr 500"),
    case(None, ot(amount=500000), cost="500 tkr"),
    case(None, ot(amount=500000), cost="500 t.kr"),
    case(None, ot(amount=500000), cost="500k"),
    case(None, ot(amount=500000), cost="500 tusen kr"),
    case(None, ot(amount=250000), cost="NOK 250 000"),
    case(None, ot(amount=1500000), cost="1,5 MNOK"),
    case(None, ot(amount=1500000), cost="MNOK 1,5"),
    case(None, ot(amount=25000), cost="*25.000"),
    case(None, ot(amount="1200.50"), cost="1.200,50"),
    case(None, ot(amount="1200.50"), cost="1 200,50 kr"),
    case(None, ot(amount=-2775), cost="-2 775"),
    case(None, ot(amount=-2775), cost="−2 775"),
    case(None, ot(amount=2500), cost="2500"),
    case(None, ot(amount=50000, qualifier="eks. mva."), cost="50 000 kroner eks. mva."),
    case(None, ot(amount=1200000000), cost="1,2 mrd. kr"),
    case(None, cost="-"),
    case(None, cost="0"),
    case(None, cost="0 kr"),
    case(None, cost=""),
]

QUALIFIED = [
    case(None, ot(amount=1000000, qualifier="inntil ca."), cost="inntil ca. kr 1 mill."),
    case(None, ot(amount=50000, qualifier="Inntil"), cost="Inntil 50 000 kr"),
    case(None, ot(amount=50000, qualifier="ca."), cost="ca. 50 000"),
    case(None, ot(amount=50000, qualifier="Ca"), cost="Ca 50 000"),
    case(None, ot(amount=50000, qualifier="Anslag"), cost="Anslag: 50 000 kr"),
    case(None, ot(amount=50000, qualifier="min."), cost="min. 50 000 kr"),
    case(None, ot(amount=50000, qualifier="maks"), cost="maks kr 50 000"),
    case(None, ot(amount=50000, qualifier="anslag"), cost="50 000 kr (anslag)"),
    case(None, ot(amount=50000, qualifier="om lag"), cost="om lag 50 000 kr", lang="nn"),
    case(None, ot(amount=50000, qualifier="up to"), cost="up to NOK 50,000", lang="en"),
    case(
        None,
        ot(amount=1500000, qualifier="pr år"),
        cost="kr. 1 500 000 pr år",
        codes={"amount-per-year"},
    ),
    case(None, ot(amount=50000, qualifier="årlig"), cost="50 000 kr årlig", codes={"amount-per-year"}),
    case(None, ot(amount=50000, qualifier="per kommune"), cost="50 000 per kommune", codes={"amount-per-unit"}),
    case(None, ot(amount=150000, qualifier="100 000–150 000"), cost="100 000–150 000 kr", codes={"amount-range"}),
    case(None, ot(amount=2000000, qualifier="1-2 mill."), cost="1-2 mill. kr", codes={"amount-range"}),
    case("Drift, 15 %", op(qualifier="15 %"), codes={"amount-share"}),
]

UNITS = [
    case("Drift", op(amount=120000), cost="120", unit=1000),
    case("Drift", op(amount=2400000), cost="2 400", unit=1000),
    case("Drift", op(amount=4200000), cost="4,2", unit=1000000),
    case("Drift", op(amount=4200000), cost="4.2", unit=1000000),
    case("Drift", op(amount=80000), cost="0,08", unit=1000000),
    case("Drift", op(amount=350000), cost="0.350", unit=1000000),
    case("Drift", op(amount=50000), cost="50 000 kr", unit=1000),
    case("Drift", op(amount=500000), cost="0,5 mill. kr", unit=1000),
    case("Drift", op(amount=1200000), cost="1.200", unit=1000, codes={"amount-ambiguous"}),
    case("Drift", op(amount=120000000), cost="120 000", unit=1000, codes={"unit-unclear"}),
    case("Drift", op(amount=2000000), cost="2000", unit=1000),
    case("Drift", op(amount=50), cost="50", codes={"unit-unclear"}),
    case("Drift", op(amount=50000), cost="50 kr", unit=1000, codes={"unit-unclear"}),
]

WITH_SOURCES = [
    case("Drift", op(amount=120000), cost="120 000 kr"),
    case("Prosjekt Digital dal", pr("Digital dal", 80000), cost="80 000 kr"),
    case("Tilskudd fra FK", gr("FK", 2500000), cost="2 500 000 kr"),
    case("Investeringsbudsjettet, kr 1 800 000. Spillemidler søkes.", inv(1800000), gr()),
    case("Drift 50 000, tilskudd 100 000", op(50000), gr(amount=100000)),
    case("Drift kr 50 000 + tilskudd fra Enova kr 100 000", op(50000), gr("Enova", 100000)),
    case("50 000 drift / 100 000 prosjekt", op(50000), pr(amount=100000)),
    case("kr 50 000 over drift, kr 100 000 fra Husbanken", op(50000), gr("Husbanken", 100000)),
    case("Drift: 50 000\nEgenandel: 20 000", op(50000), pa(20000)),
    case("0,6 mill. i investering", inv(600000), lang="nn"),
    case("Innenfor ramma", op(amount=10000), cost="10 000 kr"),
    case(None, op(50000), cost="50 000 (drift)"),
    case("Drift 50 000", op(50000), cost="50 000"),
    case("Drift 50 000", op(50000), cost="60 000", codes={"amounts-differ"}),
    case("Drift/prosjekt", op(150000), pr(), cost="150 000 kr", codes={"amount-over-several"}),
    case("Må avklares", ot(amount=900000), cost="0,9", unit=1000000),
    case(None, ot(amount=75000), cost="50 000 + 25 000", codes={"amounts-summed"}),
    case(None, op(), cost="Innenfor ramma"),
    case(None, cost="20 % stilling", codes={"amount-share"}),
    case(None, cost="Mange timer", codes={"cost-not-read"}),
    case("Drift", op(), cost="Løpende"),
    case("Totalt 150 000: drift 50 000, tilskudd 100 000", op(50000), gr(amount=100000)),
]

YEARS = [
    case("Investering", inv(4800000, by_year={2026: 2400000, 2027: 2400000}), unit=1000,
         by_year={2025: "", 2026: "2400", 2027: "2400"}, total="4800"),
    case("Drift", op(500000, by_year={2025: 250000, 2026: 250000}), by_year={2025: "250 000", 2026: "250 000"}),
    case(None, ot(amount=90000, by_year={2025: 90000}), unit=1000, by_year={2025: "90", 2026: "-", 2027: "0"}),
    case("Drift", op(-8325, by_year={2016: -2775, 2017: -2775, 2018: -2775}),
         by_year={2016: "-2 775", 2017: "-2 775", 2018: "-2 775"}),
    case("Drift", op(101000, by_year={2025: 50000, 2026: 50000}), by_year={2025: "50", 2026: "50"}, total="101",
         unit=1000),
    case("Drift", op(100000, by_year={2025: 50000, 2026: 50000}), by_year={2025: "50", 2026: "50"}, total="150",
         unit=1000,
         codes={"sum-mismatch"}),
    case("Drift/prosjekt", op(100000, by_year={2025: 50000, 2026: 50000}), pr(), by_year={2025: "50", 2026: "50"},
         unit=1000, codes={"amount-over-several"}),
    case("Drift", op(7000000, by_year={2021: 7000000}), by_year={2021: "7,0"}, unit=1000000),
    case("Drift", op(), by_year={2025: "", 2026: ""}),
    case("Drift", op(2025, by_year={2025: 2025}), by_year={2025: "2025"}),
    case(None, by_year={2025: "x", 2026: "x"}),
    case("Tilskudd fra Bufdir, kr 600 000 per år i 2024 og 2025",
         gr("Bufdir", 1200000, by_year={2024: 600000, 2025: 600000})),
    case("Tilskudd fra Bufdir: 600 000 (2024) og 700 000 (2025)",
         gr("Bufdir", 1300000, by_year={2024: 600000, 2025: 700000})),
    case(None, ot(amount=250000, by_year={2024: 100000, 2025: 150000}), cost="2024: 100 000, 2025: 150 000"),
    case(None, ot(amount=250000, by_year={2024: 100000, 2025: 150000}), cost="100 000 kr i 2024 og 150 000 kr i 2025"),
    case("Drift", op(100000, by_year={2026: 100000}), cost="100 000 kr i 2026"),
    case(None, ot(amount=300000, starts="2024-01-01", ends="2025-12-31"), cost="kr 300 000 i 2024 og 2025",
         codes={"amount-of-several-years"}),
    case("Prosjekt Nye spor, 100 000 kr per år 2025–2027",
         pr("Nye spor", 300000, by_year={2025: 100000, 2026: 100000, 2027: 100000},
            starts="2025-01-01", ends="2027-12-31")),
]  # fmt: skip

CURRENCIES = [
    case(None, ot(amount=50000, currency="SEK"), cost="50 000 kr", lang="sv"),
    case(None, ot(amount=50000, currency="SEK"), cost="50 tkr", lang="sv"),
    case(None, ot(amount=50000, currency="SEK"), cost="50", lang="sv", unit=1000),
    case(None, ot(amount=50000, currency="SEK"), cost="50 000 SEK"),
    case(None, ot(amount=50000, currency="EUR"), cost="EUR 50 000"),
    case(None, ot(amount=50000, currency="EUR"), cost="€ 50 000"),
    case(None, ot(amount=50000, currency="DKK"), cost="50.000 kr", lang="da"),
    case(None, ot(amount=50000, currency="EUR"), cost="50 000", currency="EUR"),
    case(None, ot(amount=1500000, currency="SEK"), cost="1,5 miljoner kronor", lang="sv"),
    case(None, ot(amount=50000), cost="NOK 50,000", lang="en"),
    case(None, ot(amount=1500000), cost="NOK 1.5 million", lang="en"),
]

NOT_AMOUNTS = [
    case("Drift (2 årsverk)", op()),
    case("Drift, jf. sak 31/24", op()),
    case("Drift 3 timer i uka", op()),
    case("Drift for 2 000 innbyggere", op()),
    case("Innenfor rammen. Se kap. 13.2", op()),
]

ALL = WRITTEN + QUALIFIED + UNITS + WITH_SOURCES + YEARS + CURRENCIES + NOT_AMOUNTS


@pytest.mark.parametrize("given", ALL, ids=str)
def test_cells_of_money_give_their_amounts(given: Case):
    reading = read_money(given.cells, Names(language=given.language))
    found = [as_expected(entry) for entry in reading.funding]
    assert tuple(found) == given.expected
    assert {note.code for note in reading.notes} == given.codes


def test_amounts_are_decimals_and_keep_their_words():
    reading = read_money(MoneyCells(source="Drift  kr 1.200,50"), Names(language="nb"))
    assert reading.funding[0].amount == Decimal("1200.50")
    assert isinstance(reading.funding[0].amount, Decimal)
    assert reading.funding[0].as_written == "Drift kr 1.200,50"
    assert reading.funding[0].rule


@pytest.mark.parametrize(
    "piece", ["/", " ", "1 ", "50 000 ", "Drift, ", "prosjekt og ", "(", "1.000.", "«", "?", "Må "]
)
def test_a_hostile_cell_takes_steps_in_line_with_its_length(piece):
    def read(size: int) -> None:
        read_money(MoneyCells(source=piece * size, cost=piece * size), Names(language="nb"))

    assert grows_in_line(read, 500)


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("2025-2026 kr", []),
        ("2025 - 2026 kr", []),
        ("kr 2025–2026", []),
        ("2025-2026 kr 100 000", [100000]),
        ("2025–2026 kr. 200 000", [200000]),
        ("50 000 kr 2025-2026 kr", [50000]),
        ("2026 kr", [2026]),
        ("2000-2050 kr", [2050]),
        ("1500-2000 kr", [2000]),
    ],
)
def test_two_years_that_make_a_term_are_no_amount(words, amounts):
    for cells in (MoneyCells(cost=words), MoneyCells(source=words)):
        found = read_money(cells, Names(language="nb"))
        assert [entry.amount for entry in found.funding if entry.amount is not None] == amounts
        assert found.notes or amounts
