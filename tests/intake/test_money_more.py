"""Harder cells of money: several things said at once, words around sources and amounts, and lone words."""

import pytest

from avklart.intake.found import MoneyCells, Names
from avklart.intake.money import read_money
from tests.intake.money_cells import Case, as_expected, case, gr, inv, op, ot, pa, pr
from tests.reads import grows_in_line

UNCLEAR = {"funding-kind-unclear"}

SOURCES = [
    case("Dekkes over regionrådets driftsbudsjett", op()),
    case("Økonomiplan 2025–2028", op()),
    case("Kontingent kr 25 000, dekkes over drift", op(25000)),
    case("Kontingent 25 000 kr, dekkast over drift", op(25000)),
    case("Rekrutterings- og samhandlingstilskudd, 1,5 mill. kr", gr(None, 1500000)),
    case("Budsjett 2026", op(starts="2026-01-01", ends="2026-12-31")),
    case("Drift av sekretariatet", op()),
    case("Personalressurser", op()),
    case("Rammebevilgning", op()),
    case("Ingen kostnader utover egen arbeidstid", op()),
    case("Innenfor rammen. Se eget notat.", op()),
    case("Hovedprosjektet Ny kraft", pr("Ny kraft")),
    case("Prosjektet Ny kraft fase 2", pr("Ny kraft fase 2")),
    case("Del av prosjekt Ny kraft", pr("Ny kraft")),
    case("Delfinansiert av prosjektet Ny kraft", pr("Ny kraft")),
    case("Interreg-prosjekt", pr("Interreg")),
    case("EU-prosjekt", pr("EU")),
    case("Prosjekt i regi av fylkeskommunen", pr()),
    case("Ny kraft prosjekt", pr("Ny kraft")),
    case("Grønn Dal prosjekt/drift", pr("Grønn Dal"), op()),
    case("Lys i dalen prosjekt", pr("Lys i dalen")),
    case("Avsluttet regionalt prosjekt", pr()),
    case("Kommunenes felles prosjekt", pr()),
    case("Nordlig prosjekt", pr()),
    case("Prosjekt Ny kraft og drift", pr("Ny kraft"), op()),
    case("Prosjekt Ny kraft/Klimasats", pr("Ny kraft"), gr("Klimasats")),
    case("Prosjekt Ny kraft (Enova)", pr("Ny kraft"), gr("Enova")),
    case("Drift, prosjekt og tilskudd", op(), pr(), gr()),
    case("Drift -prosjekt", op(), pr()),
    case("Drift/ev. prosjekt", op(), pr(sure=False)),
    case("Drift ev. prosjekt", op(), pr(sure=False)),
    case("Drift og/eller prosjekt", op(sure=False), pr(sure=False)),
    case("Drift (evt. søke eksterne midler)", op(), gr(sure=False)),
    case("Prosjektmidler søkes", pr(), codes=UNCLEAR),
    case("Interreg VI A, prosjektperiode 2024–2026", gr("Interreg VI A", starts="2024-01-01", ends="2026-12-31")),
    case("Omsøkt Klimasats", gr("Klimasats")),
    case("Søkt Klimasats-midler", gr("Klimasats")),
    case("Søknad til Klimasats innen 15. februar 2026", gr("Klimasats")),
    case("Søke fylkeskommunen om midler", gr("fylkeskommunen")),
    case("Klimasats (søknad sendt)", gr("Klimasats")),
    case("Vil bli søkt finansiert via Interreg", gr("Interreg")),
    case("Fullfinansiert gjennom Enova", gr("Enova")),
    case("Lønn dekkes av NAV", gr("NAV")),
    case("Statsbudsjettet", gr("Statsbudsjettet")),
    case("Regionalt næringsfond", gr()),
    case("Næringsfondet", gr("Næringsfondet")),
    case("Nordli Sparebanks gavefond", gr("Nordli Sparebanks gavefond")),
    case("SMIL- og NMSK-midler", gr("SMIL"), gr("NMSK")),
    case("Tilskudd fra Nordli kommune, Sørli kommune og Vestli kommune",
         gr("Nordli kommune"), gr("Sørli kommune"), gr("Vestli kommune")),
    case("Nordli kommune og Sørli kommune", gr("Nordli kommune"), gr("Sørli kommune"), codes=UNCLEAR),
    case("Fylkeskommunen og kommunene", gr("Fylkeskommunen"), gr("kommunene"), codes=UNCLEAR),
    case("FK 60 %, kommunene 40 %", gr("FK", qualifier="60 %"), gr("kommunene", qualifier="40 %"),
         codes={*UNCLEAR, "amount-share"}),
    case("Gave fra Nordli Sparebank", gr("Nordli Sparebank")),
    case("Dugnad og egenkapital", ot(), ot()),
    case("Lån i Husbanken", inv()),
    case("Hver kommune betaler", pa()),
    case("Ikke behov for midler"),
    case("N/A"),
    case("Fullfinansiert", ot(), codes={"funding-kind-unknown"}),
    case("Prosjektmidler til og med juni 2025, deretter drift", pr(ends="2025-06-30"), op()),
    case("Ny kraft ut 2025", pr("Ny kraft", ends="2025-12-31")),
    case("Ny kraft 2024-2026", pr("Ny kraft", starts="2024-01-01", ends="2026-12-31")),
    case("Prosjekt Ny kraft. Avsluttes 31. desember 2025", pr("Ny kraft", ends="2025-12-31")),
    case("Prosjekt Ny kraft – ferdig 31.12.2026", pr("Ny kraft", ends="2026-12-31")),
    case("Drift fra 2026", op(starts="2026-01-01")),
    case("Prosjekt – finansiering må avklares", pr()),
    case("Drift, eventuelle prosjektmidler avklares", op()),
    case("Tilskudd fra fylkeskommunen?", gr("fylkeskommunen", sure=False)),
    case("Eigendel frå kommunane", pa(), lang="nn"),
    case("Blir finansiert av prosjektet Grøn kyst", pr("Grøn kyst"), lang="nn"),
    case("Grøn kyst (til og med 2026)", pr("Grøn kyst", ends="2026-12-31"), lang="nn"),
    case("Inntil 50 000 kr, Klimasats", gr("Klimasats", 50000, qualifier="Inntil"), lang="nn"),
    case("Ansökan till Leader", gr("Leader"), lang="sv"),
    case("Projektet Grön kust t.o.m. maj 2026", pr("Grön kust", ends="2026-05-31"), lang="sv"),
    case("Medfinansiering från regionen, 100 tkr", gr("regionen", 100000, currency="SEK"), lang="sv"),
    case("Kommunerna betalar själva", pa(), lang="sv"),
    case("Own contribution", pa(), lang="en"),
    case("Kostnadsneutralt", lang="sv"),
    case("Brukerfinansiert", ot()),
    case("Skal dekkes av søknad til Enova", gr("Enova")),
    case("Enova, søkes", gr("Enova")),
    case("Husbanken, kompetansetilskudd", gr("Husbanken")),
    case("Fylkeskommunen, tilskudd, 300 000 kr", gr("Fylkeskommunen", 300000)),
    case("Drift, tilskudd", op(), gr()),
    case("Grant from the county council", gr("county council"), lang="en"),
    case("EU funding to be applied for", gr("EU"), lang="en"),
    case("NOK 1.5 million from Enova", gr("Enova", 1500000), lang="en"),
    case("Each municipality covers its own costs", pa(), lang="en"),
]  # fmt: skip

AMOUNTS = [
    case(None, gr("Enova", 100000), op(50000), cost="Kr. 100 000,- fra Enova og kr 50 000,- fra drift"),
    case(None, gr("Enova", 200000), cost="500 000 hvorav 200 000 fra Enova", codes={"amounts-differ"}),
    case(None, gr("Enova", 200000), op(300000), cost="Total kostnad 500 000 kr (Enova 200 000, drift 300 000)"),
    case(None, gr(amount=1200000, qualifier="50 %"), cost="1 200 000 (50 % tilskudd)", codes={"amount-share"}),
    case(None, ot(amount=45000, qualifier="3 x"), cost="3 x kr 15 000", codes={"amount-multiplied"}),
    case(None, ot(amount=100000, qualifier="2x"), cost="2x50 000", codes={"amount-multiplied"}),
    case(None, ot(amount=15000, qualifier="pr. kommune"), cost="kr 15 000 pr. kommune", codes={"amount-per-unit"}),
    case(None, ot(amount=5000000, qualifier="/år"), cost="5 MNOK/år", codes={"amount-per-year"}),
    case(None, ot(amount=50000), cost="Engangskostnad 50 000"),
    case(None, ot(amount=230000), cost="EUR 20 000 / NOK 230 000", codes={"currencies-differ"}),
    case(None, ot(amount=250000), cost="kr 250 000 (50 000 i 2025)", codes={"amount-part-not-read"}),
    case(None, op(5000000), cost="Kr 5 mill. i økonomiplan 2025-2028"),
    case(None, ot(amount=-200), cost="-200 kr"),
    case(None, ot(amount=200000, qualifier="100 000 og 200 000"), cost="mellom 100 000 og 200 000 kr",
         codes={"amount-range"}),
    case(None, cost="kr"),
    case(None, cost="Lav"),
    case(None, cost="400 timer", codes={"cost-not-read"}),
    case("Ikke prioritert", codes={"funding-missing"}),
    case("Drift", op(1000000, by_year={2025: 500000, 2026: 500000}), total="1 mill.",
         by_year={2025: "0,5 mill.", 2026: "0,5 mill."}),
    case("Kostnad: 50 000 kr. Finansiering: drift", op(50000)),
    case("Kommunene bidrar med kr 10 000", gr("Kommunene", 10000), codes=UNCLEAR),
]  # fmt: skip


@pytest.mark.parametrize("given", SOURCES + AMOUNTS, ids=str)
def test_a_harder_cell_is_read_as_a_careful_reader_would(given: Case):
    reading = read_money(given.cells, Names(language=given.language))
    found = tuple(map(as_expected, reading.funding))
    assert found == given.expected
    assert {note.code for note in reading.notes} == given.codes


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("Drift – må avklares", ["Drift"]),
        ("Drift/prosjekt? - må avklares", ["Drift", "prosjekt?"]),
        ("Prosjekt Ny kraft (2025–2027), tilskudd", ["Prosjekt Ny kraft (2025–2027)", "tilskudd"]),
        ("Drift  kr 120 000,-", ["Drift kr 120 000,-"]),
        ("Klimasats, må søkes", ["Klimasats, må søkes"]),
    ],
)
def test_each_source_keeps_its_own_words(source, written):
    reading = read_money(MoneyCells(source=source), Names(language="nb"))
    assert [entry.as_written for entry in reading.funding] == written


def test_a_kind_of_money_is_no_project_even_where_the_names_say_so():
    reading = read_money(MoneyCells(source="Drift/prosjekt"), Names(language="nb", projects=("Drift", "Prosjekt")))
    assert [entry.kind for entry in reading.funding] == ["operations", "project"]


@pytest.mark.parametrize("piece", ["fra ", "A og ", "søkes til ", "«A» og ", "A, ", "2025 og ", "100 x ", "İ"])
def test_repeated_names_and_words_take_steps_in_line_with_their_number(piece):
    def read(size: int) -> None:
        read_money(MoneyCells(source=piece * size, cost=piece * size), Names(language="nb"))

    assert grows_in_line(read, 500)
