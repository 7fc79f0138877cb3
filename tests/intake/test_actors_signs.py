"""Lines, brackets and full stops between actors, and cells in Swedish and English."""

import pytest

from avklart.domain.draft import Language, Responsibility
from avklart.intake.actors import read_actors
from avklart.intake.found import ActorCell, Names

MARKS = {"leads": "*", "responsible": "", "contributes": "+", "executes": ">", "decides": "!"}


def who(cell: str, language: Language) -> str:
    reading = read_actors([ActorCell(text=cell)], Names(language=language))
    return "; ".join(map(as_line, reading.responsibilities))


def as_line(found: Responsibility) -> str:
    return MARKS[found.part] + found.actor + (f" @ {found.of}" if found.of else "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        # words that bring in a list hold for the lines below them, a label alone too, and no further than a new one
        ("i samarbeid med\nNAV\nPolitiet", "+NAV; +Politiet"),
        ("Samarbeid:\nNAV\nPolitiet\nAnsvar:\nRektor", "+NAV; +Politiet; Rektor"),
        # what one party does ends with its line
        ("Rektor kaller inn\nVerneombud", "Rektor; Verneombud"),
        ("v/ rektor, AU", "Rektor; AU"),
        ("Rektor (leder (NAV))", "Rektor; *NAV"),
        ("Ordfører [leder]", "*Ordfører"),
        ("Ansvarlig lege. NAV", "Ansvarlig lege; NAV"),
        ("Rektor.\nNAV", "Rektor; NAV"),
        ("Rektor.NAV", "Rektor.NAV"),
        ("A. Rektor\nB. NAV", "Rektor; NAV"),
        ("Rektor • NAV | AU", "Rektor; NAV; AU"),
        ("Miljø-\nog plansjef", "Miljø- og plansjef"),
        ("Regional\nnæringssjef", "Regional næringssjef"),
        ("Rektor\nnæringssjef", "Rektor; Næringssjef"),
        ("Plansjef\nved\nVik", "Plansjef @ Vik"),
    ],
)
def test_signs_and_lines_part_actors(cell: str, expected: str):
    assert who(cell, "nb") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Kommunchefen leder arbetet, skolorna deltar", "*Kommunchefen; +Skolorna"),
        ("Samhällsbyggnadsnämnden i samverkan med Trafikverket", "Samhällsbyggnadsnämnden; +Trafikverket"),
        ("Huvudansvarig: regionutvecklaren. Medverkar: turistföretagen", "*Regionutvecklaren; +Turistföretagen"),
        ("Beslutas av kommunfullmäktige", "!Kommunfullmäktige"),
        ("AU ska ta ställning", "!AU"),
        ("Genomförs av Fjällstyrelsen", ">Fjällstyrelsen"),
        ("Rektor, inte biblioteket", "Rektor"),
    ],
)
def test_actors_in_swedish(cell: str, expected: str):
    assert who(cell, "sv") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Head of Planning", "Head of Planning"),
        ("Head teacher at Vik school", "Head teacher @ Vik school"),
        ("Lead: Project manager. Partners: schools and youth clubs", "*Project manager; +Schools; +Youth clubs"),
        ("The steering group leads the work; the schools take part", "*Steering group; +Schools"),
        ("To be carried out by the forest owners", ">Forest owners"),
        ("Responsible person to be appointed", ""),
        ("Mayor (chair)", "*Mayor"),
        ("Rector, not the county", "Rector"),
    ],
)
def test_actors_in_english(cell: str, expected: str):
    assert who(cell, "en") == expected
