"""When money begins and ends, and what in a funding cell is still to be clarified."""

import pytest

from avklart.intake.found import MoneyCells, Names
from avklart.intake.money import read_money
from tests.intake.money_cells import Case, as_expected, case, gr, op, pr

ENDS = [
    case("Prosjekt Lys i nord ut mai 2018", pr("Lys i nord", ends="2018-05-31")),
    case("Prosjekt til mai 2018", pr(ends="2018-05-31")),
    case("Prosjekt til mai 2018 - eventuell videreføring må avklares", pr(ends="2018-05-31")),
    case("Prosjekt Lys i nord ut mai 2018 – må avklares for senere innsats", pr("Lys i nord", ends="2018-05-31")),
    case("Lys i nord, avsluttes 2018", pr("Lys i nord", ends="2018-12-31")),
    case("Lys & skygge, som avsluttes våren 2018", pr("Lys & skygge", ends="2018-05-31")),
    case("Lys og skygge, avsluttes 2018", pr("Lys og skygge", ends="2018-12-31")),
    case("Drift/Prosjekt Lys i nord avsluttes 2018 – eventuell videre finansiering må avklares",
         op(), pr("Lys i nord", ends="2018-12-31")),
    case("Drift/Prosjekt til 2018", op(), pr(ends="2018-12-31")),
    case("Drift/prosjekt med oppstart 2017", op(), pr(starts="2017-01-01")),
    case("Drift/prosjekt – videre innsats må avklares", op(), pr()),
    case("Prosjekt Nye spor 2025–2027", pr("Nye spor", starts="2025-01-01", ends="2027-12-31")),
    case("Prosjekt Nye spor (2025–2027)", pr("Nye spor", starts="2025-01-01", ends="2027-12-31")),
    case("Prosjektmidler fram til 31.12.2026", pr(ends="2026-12-31")),
    case("Tilskudd fra Enova ut 2026, deretter drift", gr("Enova", ends="2026-12-31"), op()),
    case("Klimasats, søkes våren 2026", gr("Klimasats")),
    case("Prosjektet Nye spor, blir avslutta våren 2026", pr("Nye spor", ends="2026-05-31"), lang="nn"),
    case("Prosjekt ut juni 2026", pr(ends="2026-06-30"), lang="nn"),
    case("Projekt Nya spår till och med 2026", pr("Nya spår", ends="2026-12-31"), lang="sv"),
    case("Project Bright Valleys until May 2026", pr("Bright Valleys", ends="2026-05-31"), lang="en"),
]  # fmt: skip

QUESTIONS = [
    ("Må avklares", ["funding"]),
    ("Drift – må avklares", ["funding"]),
    ("Drift/prosjekt? - må avklares", ["funding"]),
    ("Drift/prosjekt – videre innsats må avklares", ["continuation"]),
    ("Prosjekt til mai 2018 - eventuell videreføring må avklares", ["continuation"]),
    ("Drift", []),
]


@pytest.mark.parametrize("given", ENDS, ids=str)
def test_money_begins_and_ends_as_its_cell_says(given: Case):
    reading = read_money(given.cells, Names(language=given.language))
    assert tuple(map(as_expected, reading.funding)) == given.expected


@pytest.mark.parametrize(("text", "about"), QUESTIONS)
def test_what_is_to_be_clarified_is_given_beside_the_sources(text, about):
    reading = read_money(MoneyCells(source=text), Names(language="nb"))
    assert [found.about for found in reading.clarifications] == about


def test_a_cost_to_be_clarified_is_a_clarification_too():
    reading = read_money(MoneyCells(source="Drift", cost="Må avklares"), Names(language="nb"))
    assert [found.about for found in reading.clarifications] == ["funding"]
    assert [found.kind for found in reading.funding] == ["operations"]


def test_one_statement_in_two_cells_is_said_twice_only_where_it_stands_twice():
    reading = read_money(MoneyCells(source="Må avklares", cost=None), Names(language="nb"))
    assert len(reading.clarifications) == 1
