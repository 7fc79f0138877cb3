"""Rules of money, each by itself: which digits are an amount, what multiplies them, and what is said about them."""

from decimal import Decimal

import pytest

from avklart.intake.found import MoneyCells, Names
from avklart.intake.money import read_money
from avklart.intake.money.amounts import Amount, Scale, amounts_in

THOUSANDS, MILLIONS = Scale(Decimal(1000)), Scale(Decimal(1_000_000))
ALL_AMOUNTS = Scale(numbers_are_amounts=True)


def written(amount: Amount) -> str:
    parts = [str(amount.value), amount.qualifier and f"({amount.qualifier})", amount.per and f"per {amount.per}"]
    return " ".join([*(part for part in parts if part), *(f"!{note.code}" for note in amount.notes)])


def amounts(text: str, scale: Scale = Scale()) -> str:  # noqa: B008 - a tuple, which nobody changes
    return " | ".join(written(one) for one in amounts_in(text, scale, "nb"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 000 kr", "50000"),
        ("12345", "12345"),
        ("12 345 drift", "12345"),
        ("(50 000)", "50000"),
        ("50 000*", "50000"),
        ("150", "150 !unit-unclear"),
        ("1000", "1000"),
        ("2025", ""),
        ("2 025", "2025"),
        ("kr 2025", "2025"),
        ("12/2025", ""),
        ("12 000/år", "12000 (/år) per year"),
        ("sak 12345", ""),
        ("12 345 stk", ""),
        ("12 345 drift stk", "12345"),
        ("50 000 m2", ""),
        ("50 000-tallet", ""),
        ("50 drift", ""),
        ("1234 drift", ""),
        ("20 %", ""),
        ("kr 10%", ""),
        ("kr 10.5.2", ""),
        ("12345678901234", ""),
        ("kr 2,555", "2555 !amount-ambiguous"),
        ("-50 000", "-50000"),
        ("- 50 000", "-50000"),
        ("Sum: -50 000", "-50000"),
        ("drift -50 000 kr", "50000"),
        ("Drift - 50 000", "50000"),
        ("2 mrd", "2000000000"),
        ("50.000,- kr", "50000"),
        ("3 x 50 000 kr", "150000 (3 x) !amount-multiplied"),
        ("3 stk 50 000", "150000 (3 stk) !amount-multiplied"),
        ("50 000 kr per kommune", "50000 (per kommune) per unit !amount-per-unit"),
        ("kr 50 000 per år per kommune", "50000 (per år) per year"),
        ("årlig 50 000", "50000 (årlig) per year"),
        ("inntil ca. kr 50 000 kr (anslag)", "50000 (inntil ca. anslag)"),
    ],
)
def test_digits_are_an_amount_by_their_size_and_the_words_beside_them(text, expected):
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1-2 mill.", "2000000 (1-2 mill.) !amount-range"),
        ("0,5-1 mill. kr.", "1000000 (0,5-1 mill.) !amount-range"),
        ("mellom 100 000 og 150 000 kr", "150000 (100 000 og 150 000) !amount-range"),
        ("fra 50 000 til 100 000 kr", "100000 (fra 50 000 til 100 000) !amount-range"),
        ("kr 100 000 - kr 150 000", "150000 (100 000 - kr 150 000) !amount-range"),
        ("100 000 og 150 000 kr", "100000 | 150000"),
        ("100 000 kr + 150 000 kr", "100000 | 150000"),
    ],
)
def test_of_a_range_the_upper_end_is_given_and_a_list_is_no_range(text, expected):
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "scale", "expected"),
    [
        ("50", THOUSANDS, "50000"),
        ("50 drift", THOUSANDS, "50000"),
        ("50 stk", THOUSANDS, ""),
        ("50 drift", ALL_AMOUNTS, "50 !unit-unclear"),
        ("2025", ALL_AMOUNTS, "2025"),
        ("999 kr", THOUSANDS, "999000 !unit-unclear"),
        ("1000 kr", THOUSANDS, "1000"),
        ("999,-", THOUSANDS, "999"),
        ("99 999", THOUSANDS, "99999000"),
        ("100 000", THOUSANDS, "100000000 !unit-unclear"),
        ("1.200", THOUSANDS, "1200000 !amount-ambiguous"),
        ("999", MILLIONS, "999000000"),
        ("1 000", MILLIONS, "1000000000 !unit-unclear"),
        ("0,5 mill. kr", THOUSANDS, "500000"),
    ],
)
def test_the_unit_of_the_header_multiplies_what_has_none_of_its_own(text, scale, expected):
    assert amounts(text, scale) == expected


def test_a_note_about_an_amount_holds_its_words():
    for text, scale in (("kr 2,555", Scale()), ("1-2 mill.", Scale()), ("999 kr", THOUSANDS), ("150", Scale())):
        (amount,) = amounts_in(text, scale, "nb")
        assert [dict(note.facts) for note in amount.notes] == [{"text": text}]


def sources(text: str) -> tuple[list[tuple[str, str | None, bool]], list[str]]:
    reading = read_money(MoneyCells(source=text), Names(language="nb"))
    return [(one.kind, one.name, one.sure) for one in reading.funding], [note.code for note in reading.notes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drift + prosjekt", [("operations", None, True), ("project", None, True)]),
        ("Drift og prosjekt Hall", [("operations", None, True), ("project", "Hall", True)]),
        ("Prosjekt (Grønn dal)", [("project", "Grønn dal", True)]),
        ("Tilskudd (Fylket)", [("grant", "Fylket", True)]),
        ("Prosjekt Grønn dal (Fylket)", [("project", "Grønn dal", True), ("grant", "Fylket", True)]),
        ("Drift Prosjekt", [("operations", None, True), ("project", None, True)]),
        ("Drift investering", [("investment", None, True)]),
        ("Investering hall og bane", [("investment", None, True)]),
        ("Fylket + staten", [("grant", "Fylket", True), ("grant", "staten", True)]),
        ("Prosjekt A & B", [("project", "A & B", True)]),
        ("Egne midler eller tilskudd", [("operations", None, False), ("grant", None, False)]),
        ("Tilskudd?", [("grant", None, False)]),
        ("Tilskudd fra Fylket, Staten?", [("grant", "Fylket", True), ("grant", "Staten", False)]),
        ("Spillemidler og tilskudd fra NAV", [("grant", None, True), ("grant", "NAV", True)]),
    ],
)
def test_sources_beside_each_other_are_parted_or_kept_together(text, expected):
    assert sources(text) == (expected, [])


def test_the_part_of_a_total_is_the_amount_of_its_source():
    reading = read_money(MoneyCells(source="Totalt 150 000, herav drift 50 000"), Names(language="nb"))
    assert [(one.kind, one.amount) for one in reading.funding] == [("operations", Decimal(50000))]
    assert [note.code for note in reading.notes] == ["amounts-differ"]


def read(
    source: str | None = None, cost: str | None = None, **more: object
) -> tuple[list[str], list[tuple[str, object]]]:
    """Give each funding as "kind amount qualifier [words] rule", and the notes with their facts."""
    reading = read_money(MoneyCells(source=source, cost=cost, **more), Names(language="nb"))  # type: ignore[arg-type]
    lines = [f"{one.kind} {one.amount} {one.qualifier} [{one.as_written}] {one.rule}" for one in reading.funding]
    return lines, [(note.code, dict(note.facts)) for note in reading.notes]


def test_two_amounts_of_one_kind_are_two_sources_and_one_said_twice_is_one():
    drift = "operations 50000 None [Drift 50 000] funding-operations"
    assert read("Drift 50 000, driftsbudsjett") == ([drift], [])
    assert read("Driftsbudsjett, drift 50 000") == ([drift.replace("Drift 5", "drift 5")], [])
    assert read("Drift 50 000, drift 20 000")[0] == [drift, "operations 20000 None [drift 20 000] funding-operations"]
    assert [line.split()[0] for line in read("Tilskudd, tilskudd")[0]] == ["grant", "grant"]


def test_an_amount_beside_several_sources_is_told_with_their_number():
    lines, notes = read("Drift, prosjekt", "inntil 150 000 kr")
    assert [line.split("[")[0] for line in lines] == ["operations 150000 inntil ", "project None None "]
    assert notes == [("amount-over-several", {"amount": "150000", "count": 2})]


@pytest.mark.parametrize(("cost", "qualifier"), [("inntil 150 000 kr", "inntil"), ("150 000 kr", "15 %")])
def test_the_words_of_the_amount_come_before_those_of_the_source(cost, qualifier):
    assert read("Drift 15 %", cost)[0] == [f"operations 150000 {qualifier} [Drift 15 %] funding-operations"]


def test_two_currencies_are_never_added():
    assert read(None, "50 000 kr + 5 000 EUR") == (
        ["other 50000 None [50 000 kr] amount-alone"],
        [("currencies-differ", {"count": 2})],
    )


def test_amounts_without_a_source_tell_which_cell_they_are_of():
    thousand = Decimal(1000)
    assert read(total="150", unit=thousand)[0] == ["other 150000 None [150] total"]
    assert read(by_year={2025: "50", 2026: "60"}, unit=thousand)[0] == ["other 110000 None [50 60] amount-by-year"]
    assert read("Drift", "50 000\n20 000")[1] == [("amounts-summed", {"count": 2})]


@pytest.mark.parametrize(("total", "differs"), [("111", False), ("112", True), ("109", False)])
def test_a_sum_may_differ_by_one_of_the_table_s_unit(total, differs):
    lines, notes = read("Drift", by_year={2025: "50", 2026: "60"}, total=total, unit=Decimal(1000))
    assert [code for code, _ in notes] == (["sum-mismatch"] if differs else [])
    assert lines[0].split()[1] == ("110000" if differs else f"{total}000")


@pytest.mark.parametrize("words", ["Ingen", "Ingen kostnad.", "ingen  kostnad"])
def test_what_costs_nothing_has_no_funding(words):
    assert read(words) == ([], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kulturarvprosjektet", [("project", "Kulturarvprosjektet", True)]),
        ("forprosjektet", [("project", None, True)]),
        ("Grønn dal-prosjektet", [("project", "Grønn dal", True)]),
        ("Grønn dal prosjektet", [("project", "Grønn dal", True)]),
        ("grønn dal prosjektet", [("project", None, True)]),
        ("Prosjektet «Grønn dal»", [("project", "Grønn dal", True)]),
        ("Midler fra løpende drift", [("operations", None, True)]),
        ("Enova-tilskudd", [("grant", "Enova", True)]),
        ("Tilskudd Bufdir", [("grant", "Bufdir", True)]),
        ("Storvik gavefond", [("grant", "Storvik gavefond", True)]),
        ("Prosjekt, søkes Fylket", [("project", None, True), ("grant", "Fylket", True)]),
        ("Ingen tilskudd", []),
        ("Ikke finansiert", []),
    ],
)
def test_the_name_of_money_stands_before_in_or_after_its_word(text, expected):
    assert sources(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grønn dal", ("project", "Grønn dal")),
        ("Prosjekt Grønn dal del 2", ("project", "Grønn dal")),
        ("Tilskudd til Grønn dal", ("grant", None)),
        ("Drift av Grønn dal", ("operations", None)),
    ],
)
def test_a_known_project_is_its_own_money_unless_the_words_say_another_kind(text, expected):
    (line,) = read_money(MoneyCells(source=text), Names(language="nb", projects=("Grønn dal",))).funding
    assert (line.kind, line.name) == expected
