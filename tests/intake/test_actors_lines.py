"""Lines, counted lists, full stops and shared endings in a cell of actors: where one name ends and the next begins."""

import pytest

from avklart.intake.actors import read_actors
from avklart.intake.found import ActorCell, Names


def who(words: str, names: Names | None = None) -> str:
    """Give those in a cell as "Rektor of Vik skole, NAV"."""
    reading = read_actors([ActorCell(text=words)], names or Names(language="nb"))
    return ", ".join(f"{one.actor} of {one.of}" if one.of else one.actor for one in reading.responsibilities)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1. NAV / 2. Skolene", "NAV, Skolene"),
        ("1) NAV 2) skolene", "NAV, Skolene"),
        ("1. NAV\n2. Skolene", "NAV, Skolene"),
        ("a) NAV\nb) Skolene", "NAV, Skolene"),
        ("NAV (1) og Skolen", "NAV, Skolen"),
        ("2. klasse", "2. klasse"),
        ("1. klasse, 2. klasse", "1. klasse, 2. klasse"),
        ("Lærer i 1. klasse", "Lærer i 1. klasse"),
        ("NAV\n7. klasse", "NAV, 7. klasse"),
    ],
)
def test_numbers_that_count_a_list_fall_away_and_those_of_names_stay(words, expected):
    assert who(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rektor ved\nLillevik skole", "Rektor of Lillevik skole"),
        ("Regional\nnæringssjef", "Regional næringssjef"),
        ("Rektor\nlærere", "Rektor, Lærere"),
        ("NAV (leder)\nRektor", "NAV, Rektor"),
        ("NAV (leder\nrektor)", "NAV, Rektor"),
        ("Plan- og\nmiljøutvalget", "Plan- og miljøutvalget"),
        ("Plan-\nog miljøutvalget", "Plan- og miljøutvalget"),
    ],
)
def test_a_name_goes_on_over_a_line_that_was_only_full(words, expected):
    assert who(words) == expected


def test_the_line_below_the_role_of_a_project_names_it_where_it_is_known():
    known = Names(language="nb", projects=("Grønn Fjord",))
    assert who("Prosjektleder\nGrønn Fjord", known) == "Prosjektleder of Grønn Fjord"
    assert who("Rektor\nGrønn Fjord", known) == "Rektor, Grønn Fjord"
    assert who("Prosjektleder\nGrønn Fjord") == "Prosjektleder, Grønn Fjord"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plan-, bygg- og miljøutvalget", "Plan-, bygg- og miljøutvalget"),
        (
            "Plan- og bygningsetaten, kultur- og idrettsetaten",
            "Plan- og bygningsetaten, Kultur- og idrettsetaten",
        ),
        ("NAV. Skolen.", "NAV, Skolen"),
        ("Kommunens adm. leder", "Kommunens adm. leder"),
        ("NAV o.l.", "NAV"),
        ("Næringssjef. Innen 2026", "Næringssjef"),
        ("NAV, mai 2026, Skolen", "NAV, Skolen"),
        ("Vår 2026 NAV", "NAV"),
        ("Maijazz, NAV", "Maijazz, NAV"),
        ("Samarbeidsutvalget vår", "Samarbeidsutvalget vår"),
    ],
)
def test_hyphens_stops_and_times_inside_a_cell_part_no_name(words, expected):
    assert who(words) == expected


def test_a_name_with_and_is_whole_where_the_document_knows_it():
    assert who("Lys og lyd, NAV", Names(language="nb", bodies=("Lys og lyd",))) == "Lys og lyd, NAV"
    assert who("Lys og lyd, NAV") == "Lys, Lyd, NAV"
