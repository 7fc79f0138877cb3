"""Statements that something is to be clarified in nynorsk, Swedish and English cells."""

import pytest

from avklart.domain.draft import Language
from avklart.intake.found import Column
from tests.intake.open_cases import Expected, nothing, opened, seen

R: Column = "responsible"
F: Column = "funding"
T: Column = "time"
C: Column = "other"

NYNORSK: list[tuple[Column, str, Expected]] = [
    (R, "Må avklarast", opened("responsibility")),
    (F, "Skal avklarast", opened("funding")),
    (R, "Ikkje avklart", opened("responsibility")),
    (R, "Ikkje avklara", opened("responsibility")),
    (R, "Uavklara", opened("responsibility")),
    (R, "Ikkje avklart enno", opened("responsibility")),
    (F, "Blir avklart i budsjettet for 2026", opened("funding", for_when="2026")),
    (F, "Vert avklara seinare", opened("funding")),
    (F, "Vert vurdert", opened("funding")),
    (F, "Vurderast", opened("funding")),
    (T, "Ikkje fastsett", opened("time")),
    (T, "Ikkje tidfesta", opened("time")),
    (R, "Må avklarast av styret", opened("responsibility", asked=["Styret"], deciders=["Styret"])),
    (R, "Må avklarast i lag med kommunane", opened("responsibility", asked=["Kommunane"])),
    (R, "Kultursjefen – vidare arbeid må avklarast", opened("continuation", rest="Kultursjefen")),
    (F, "Prosjekt ut 2026 – eventuell vidareføring må avklarast", opened("continuation", rest="Prosjekt ut 2026")),
    (F, "Drift – vidare finansiering må avklarast", opened("funding", rest="Drift")),
    (F, "Vidare drift er ikkje avklart", opened("continuation")),
    (F, "Ikkje finansiert", opened("funding", rule="not-funded")),
    (F, "Manglar finansiering", opened("funding", rule="not-funded")),
    (
        R,
        "Arbeidsutvalet må avklare vidareføring",
        opened("continuation", asked=["Arbeidsutvalet"], deciders=["Arbeidsutvalet"]),
    ),
    (R, "Formannskapet avgjer", opened(None, deciders=["Formannskapet"])),
    (R, "Styret vurderer om tiltaket skal vidareførast", opened("continuation", asked=["Styret"], deciders=["Styret"])),
    (C, "Kven som skal ha ansvaret må avklarast", opened("responsibility")),
    (R, "Kven?", opened("responsibility")),
    (R, "Avklarast med utval for plan- og utvikling", opened("responsibility", asked=["Utval for plan- og utvikling"])),
    (R, "Blir bestemt seinare", opened("responsibility")),
    (R, "Treng avklaring", opened("responsibility")),
    (F, "Sparebanken, elles ikkje avklart", opened("funding", rest="Sparebanken")),
    (C, "Eigarskap må klarleggast", opened("responsibility")),
]

SWEDISH: list[tuple[Column, str, Expected]] = [
    (R, "Ska klargöras", opened("responsibility")),
    (F, "Beslutas senare", opened("funding")),
    (F, "Ej klart", opened("funding")),
    (R, "Inte bestämt", opened("responsibility")),
    (F, "Utreds", opened("funding")),
    (R, "Oklart", opened("responsibility")),
    (F, "Finansiering saknas", opened("funding", rule="not-funded")),
    (R, "Ska klargöras av styrelsen", opened("responsibility", asked=["Styrelsen"], deciders=["Styrelsen"])),
    (F, "Projekt till 2026 – fortsatt drift ska klargöras", opened("continuation", rest="Projekt till 2026")),
    (F, "Drift – fortsatt finansiering ska klargöras", opened("funding", rest="Drift")),
]

ENGLISH: list[tuple[Column, str, Expected]] = [
    (R, "To be decided", opened("responsibility")),
    (R, "TBC", opened("responsibility")),
    (F, "To be clarified by the board", opened("funding", asked=["The board"], deciders=["The board"])),
    (F, "Not yet decided", opened("funding")),
    (
        F,
        "Project funds until 2026 – further work to be clarified",
        opened("continuation", rest="Project funds until 2026"),
    ),
    (F, "Operations – further funding must be clarified", opened("funding", rest="Operations")),
    (R, "The board must decide", opened("responsibility", asked=["The board"], deciders=["The board"])),
    (F, "Unfunded", opened("funding", rule="not-funded")),
    (T, "To be confirmed", opened("time")),
    (R, "Needs clarification", opened("responsibility")),
]

NOT_OPEN: list[tuple[Language, Column, str]] = [
    ("nn", F, "Vert avklart"[5:]),
    ("nn", R, "Er avklara med styret"),
    ("nn", F, "Føreset tilsegn"),
    ("sv", R, "Styrelsen"),
    ("sv", F, "Klart"),
    ("en", R, "The board"),
    ("en", F, "Decided by the board"),
]


@pytest.mark.parametrize(("column", "text", "expected"), NYNORSK)
def test_nynorsk_statements_are_read(column: Column, text: str, expected: Expected) -> None:
    assert seen(text, column, "nn", expected) == expected


@pytest.mark.parametrize(("column", "text", "expected"), SWEDISH)
def test_swedish_statements_are_read(column: Column, text: str, expected: Expected) -> None:
    assert seen(text, column, "sv", expected) == expected


@pytest.mark.parametrize(("column", "text", "expected"), ENGLISH)
def test_english_statements_are_read(column: Column, text: str, expected: Expected) -> None:
    assert seen(text, column, "en", expected) == expected


@pytest.mark.parametrize(("language", "column", "text"), NOT_OPEN)
def test_settled_things_are_left_alone(language: Language, column: Column, text: str) -> None:
    assert seen(text, column, language, nothing(text)) == nothing(text)
