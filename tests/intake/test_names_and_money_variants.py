"""Names of bodies, projects and funds in forms that are easily cut, each in several languages and signs."""

import pytest

from avklart.intake.actors import names_of, read_actors
from avklart.intake.found import ActorCell, MoneyCells, Names
from avklart.intake.money import read_money


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("NAV Arbeidslivssenter", "nb", ["NAV Arbeidslivssenter"]),
        ("NAV Hjelpemiddelsentral", "nb", ["NAV Hjelpemiddelsentral"]),
        ("NAV Arbeidslivssenter Innlandet", "nb", ["NAV Arbeidslivssenter Innlandet"]),
        ("NAV Skolen", "nb", ["NAV", "Skolen"]),
        ("Northfell University College", "en", ["Northfell University College"]),
        ("Rektor & FAU", "nb", ["Rektor", "FAU"]),
        ("FAU & rektor", "nn", ["FAU", "Rektor"]),
        ("Rektor & kommunelegen", "nb", ["Rektor", "Kommunelegen"]),
        ("Berg & Dahl", "nb", ["Berg & Dahl"]),
        ("v/ rektor", "nb", ["Rektor"]),
        ("V/dagleg leiar", "nn", ["Dagleg leiar"]),
        ("Daglig leder i samarb. m/ NAV", "nb", ["Daglig leder", "NAV"]),
        ("Rådmannen, jf. avtalen punkt 4", "nb", ["Rådmannen"]),
    ],
)
def test_names_of_parties_are_neither_cut_nor_run_together(text, language, expected):
    reading = read_actors([ActorCell(text=text)], Names(language=language))
    assert [one.actor for one in reading.responsibilities] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tilskudd fra Fond for lyd og bilde", [("grant", "Fond for lyd og bilde")]),
        ("Tilskot frå Fond for lyd og bilete", [("grant", "Fond for lyd og bilete")]),
        ("Midler fra Stiftelsen for barn og unge", [("grant", "Stiftelsen for barn og unge")]),
        ("Fond for lyd og Prosjekt Klang", [("grant", None), ("project", "Klang")]),
        ("Ikke drift", []),
        ("Ikkje over drift", []),
        ("Drift, ikke prosjekt", [("operations", None)]),
        ("Gåve frå Sparebankstiftinga", [("grant", "Sparebankstiftinga")]),
        ("Gave fra Rotary, kr 5 000", [("grant", "Rotary")]),
        ("År: Beløp\nDrift: 20 000 kr", [("operations", None)]),
        ("Kilde: Beløp\nDrift: 20 000 kr", [("operations", None)]),
        ("År\nBeløp\nDrift 2026: 20 000 kr", [("operations", None)]),
        ("Gaver og dugnad", [("other", None), ("other", None)]),
        ("Drift (kostnadsdeling etter folketal)", [("operations", None)]),
        ("Prosjekt Grønn, kr 5 000. Prosjektet avsluttes i 2020", [("project", "Grønn")]),
    ],
)  # fmt: skip
def test_sources_of_money_are_neither_cut_nor_made_up(text, expected):
    reading = read_money(MoneyCells(source=text), Names(language="nb"))
    assert [(one.kind, one.name) for one in reading.funding] == expected


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        ("Prosjekt Digitalt samspel. Vidareføring blir vurdert av AU", ("Digitalt samspel",)),
        ("Prosjekt Trygg 78, blir avslutta i 2027", ("Trygg 78",)),
        ("Prosjekt Blå modul, inntil kr 900 000", ("Blå modul",)),
        ("Prosjekt Samhandling, ut 2013", ("Samhandling",)),
        ("Prosjekt Vekst 2030", ("Vekst 2030",)),
    ],
)
def test_a_project_has_all_of_its_name(money, expected):
    assert names_of([], [money], {}, Names(language="nn"), "nn").projects == expected
