"""The unit of a header or a caption: what it gives, and what is no unit."""

from decimal import Decimal

import pytest

from avklart.domain.draft import Language
from avklart.intake.money import unit_of

UNITS: list[tuple[str, Language | None, int, str]] = [
    ("i 1000 kroner", "nb", 1000, "NOK"),
    ("i hele 1000", "nb", 1000, "NOK"),
    ("(i hele 1000)", "nb", 1000, "NOK"),
    ("i heile tusen", "nn", 1000, "NOK"),
    ("tall i tusen kr", "nb", 1000, "NOK"),
    ("Alle tall i 1000 kroner", "nb", 1000, "NOK"),
    ("Alle tall er oppgitt i 1 000 kr", "nb", 1000, "NOK"),
    ("Tabellen viser kostnadene til tiltakene i planperioden. Alle tall i hele tusen.", "nb", 1000, "NOK"),
    ("Tala er i heile tusen kroner", "nn", 1000, "NOK"),
    ("Tiltak (i 1000 kroner)", "nb", 1000, "NOK"),
    ("Beløp i 1 000 NOK", "nb", 1000, "NOK"),
    ("mill. kr", "nb", 1000000, "NOK"),
    ("Kostnad (mill. kr)", "nb", 1000000, "NOK"),
    ("Kostnad i mill.", "nb", 1000000, "NOK"),
    ("Kostnad mill kroner", "nb", 1000000, "NOK"),
    ("Millioner kroner", "nb", 1000000, "NOK"),
    ("Millionar kroner", "nn", 1000000, "NOK"),
    ("Mrd. kr", "nb", 1000000000, "NOK"),
    ("(kr)", "nb", 1, "NOK"),
    ("Sum (kroner)", "nb", 1, "NOK"),
    ("2006 (kroner)", "nb", 1, "NOK"),
    ("Kr", "nb", 1, "NOK"),
    ("Budsjett i hele kroner", "nb", 1, "NOK"),
    ("tkr", "nb", 1000, "NOK"),
    ("Budsjett 2025 tkr", "nb", 1000, "NOK"),
    ("Budsjett 2025 (tkr.)", "nb", 1000, "NOK"),
    ("Kostnad t.kr", "nb", 1000, "NOK"),
    ("kkr", "sv", 1000, "SEK"),
    ("TNOK", "nb", 1000, "NOK"),
    ("MNOK", "nb", 1000000, "NOK"),
    ("Ramme (MNOK)", "nb", 1000000, "NOK"),
    ("mkr", "nb", 1000000, "NOK"),
    ("SEK", "nb", 1, "SEK"),
    ("Budget (tkr)", "sv", 1000, "SEK"),
    ("kSEK", "sv", 1000, "SEK"),
    ("MSEK", "sv", 1000000, "SEK"),
    ("Belopp i tusental kronor", "sv", 1000, "SEK"),
    ("Miljoner kronor", "sv", 1000000, "SEK"),
    ("Projektbudget mnkr", "sv", 1000000, "SEK"),
    ("Budget (SEK)", "sv", 1, "SEK"),
    ("Kostnad (kr)", "da", 1, "DKK"),
    ("Kroner x 1000", "nb", 1000, "NOK"),
    ("NOK 1000", "nb", 1000, "NOK"),
    ("kr i 1000", "nb", 1000, "NOK"),
    ("1000 kr", "nb", 1000, "NOK"),
    ("Kostnad (1000)", "nb", 1000, "NOK"),
    ("Amounts in NOK thousands", "en", 1000, "NOK"),
    ("Cost (NOK million)", "en", 1000000, "NOK"),
    ("All figures in thousand kroner", "en", 1000, "NOK"),
    ("Budget (EUR)", "en", 1, "EUR"),
    ("Budget EUR 1000", "en", 1000, "EUR"),
    ("Kostnad (€)", "nb", 1, "EUR"),
    ("Budsjett (i tusen EUR)", "nb", 1000, "EUR"),
]

NO_UNITS: list[tuple[str, Language | None]] = [
    ("", "nb"),
    ("Kostnad", "nb"),
    ("Økonomi", "nn"),
    ("Finansiering", "nb"),
    ("2025", "nb"),
    ("1000", "nb"),
    ("Sum", "nb"),
    ("Kommunen brukte 3 mill. kr i 2020", "nb"),
    ("Budsjett 50 000 kr", "nb"),
    ("Budsjett: kr 500", "nb"),
    ("Det er satt av kroner til formålet i årene som kommer, og mer skal det bli.", "nb"),
    ("Vi bor i tusen hjem", "nb"),
    ("Over tusen innbyggere har svart på undersøkelsen om kommunen vår i år", "nb"),
    ("Rekreasjon", "nb"),
    ("x", "nb"),
    ("i", "nb"),
    ("mill" * 200, "nb"),
]


@pytest.mark.parametrize(("text", "language", "factor", "currency"), UNITS)
def test_a_header_gives_its_unit(text, language, factor, currency):
    assert unit_of(text, language) == (Decimal(factor), currency)


@pytest.mark.parametrize(("text", "language"), NO_UNITS)
def test_other_words_give_no_unit(text, language):
    assert unit_of(text, language) is None
