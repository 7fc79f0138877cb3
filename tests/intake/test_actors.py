"""Cells of actors: who is found in them, with which part, until when, and what is doubted."""

from datetime import date

import pytest

from avklart.domain.draft import Language, Responsibility, ResponsibilityPart
from avklart.intake.actors import read_actors
from avklart.intake.found import ActorCell, ActorReading, Names
from tests.intake import actor_cells, actor_cells_fourth, actor_cells_more, actor_cells_third
from tests.reads import grows_in_line

MARKS: dict[ResponsibilityPart, str] = {
    "leads": "*",
    "contributes": "+",
    "executes": ">",
    "decides": "!",
    "responsible": "",
}


def read(*cells: str, language: Language = "nb", names: Names | None = None) -> ActorReading:
    return read_actors([ActorCell(text=cell) for cell in cells], names or Names(language=language))


def who(reading: ActorReading) -> str:
    return "; ".join(map(as_line, reading.responsibilities))


def as_line(found: Responsibility) -> str:
    return MARKS[found.part] + found.actor + (f" @ {found.of}" if found.of else "")


def codes(reading: ActorReading) -> set[str]:
    return {note.code for note in reading.notes}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [*actor_cells.BOKMAL, *actor_cells_more.BOKMAL, *actor_cells_third.BOKMAL, *actor_cells_fourth.BOKMAL],
)
def test_actors_of_a_cell_in_bokmal_are_found_with_their_parts(cell: str, expected: str):
    assert who(read(cell)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [*actor_cells.NYNORSK, *actor_cells_more.NYNORSK, *actor_cells_third.NYNORSK, *actor_cells_fourth.NYNORSK],
)
def test_actors_of_a_cell_in_nynorsk_are_found_with_their_parts(cell: str, expected: str):
    assert who(read(cell, language="nn")) == expected


@pytest.mark.parametrize(("language", "cell", "expected"), actor_cells.SWEDISH_AND_ENGLISH)
def test_actors_of_a_cell_in_swedish_and_english_are_found(language: Language, cell: str, expected: str):
    assert who(read(cell, language=language)) == expected


# Columns


def test_a_column_gives_its_part_to_those_whose_words_give_none():
    cells = [
        ActorCell(text="Grendelaget"),
        ActorCell(text="Kommunen, utføres av driftsavdelingen", part="contributes"),
    ]
    assert who(read_actors(cells, Names(language="nb"))) == "Grendelaget; +Kommunen; >Driftsavdelingen"


def test_an_actor_in_two_cells_stands_once_with_the_part_that_says_most():
    cells = [
        ActorCell(text="NAV, rektor"),
        ActorCell(text="NAV", part="contributes"),
        ActorCell(text="Rektor", part="leads"),
    ]
    assert who(read_actors(cells, Names(language="nb"))) == "NAV; *Rektor"


def test_empty_cells_give_nobody():
    assert read("", "  ", "\n") == ActorReading()


# Times


def test_a_time_belongs_to_the_actor_it_stands_with():
    found = read("Vekstselskapet med regional næringssjef som daglig leder ut 2019").responsibilities
    assert [(one.actor, one.ends_on) for one in found] == [
        ("Vekstselskapet", None),
        ("Regional næringssjef", date(2019, 12, 31)),
    ]


def test_a_time_before_an_actor_is_when_it_begins():
    (found,) = read("Fra 2027: kommunene").responsibilities
    assert (found.actor, found.starts_on, found.ends_on) == ("Kommunene", date(2027, 1, 1), None)


def test_a_time_in_brackets_belongs_to_the_actor_before_it():
    (found,) = read("Daglig leder (fra 1. august 2026)").responsibilities
    assert (found.actor, found.starts_on) == ("Daglig leder", date(2026, 8, 1))


def test_each_actor_keeps_its_own_time():
    found = read("Ordfører ut 2025, rådmann fra 2026").responsibilities
    assert [(one.starts_on, one.ends_on) for one in found] == [
        (None, date(2025, 12, 31)),
        (date(2026, 1, 1), None),
    ]


def test_a_year_in_the_name_of_a_project_is_no_time():
    (found,) = read("Prosjektleder Visjon 2030").responsibilities
    assert (found.of, found.starts_on, found.ends_on) == ("Visjon 2030", None, None)


# What is still to be clarified


def test_a_cell_to_be_clarified_has_a_clarification_and_no_actor():
    reading = read("Må avklares")
    assert reading.responsibilities == ()
    assert [one.about for one in reading.clarifications] == ["responsibility"]


def test_the_one_who_must_clarify_decides():
    reading = read("Regionkoordinator og prosjektleder AU må avklare eventuell videreføring")
    assert who(reading) == "Regionkoordinator; Prosjektleder; !AU"
    assert [one.asked_of for one in reading.clarifications] == ["AU"]


def test_those_who_consider_after_others_decide():
    cell = "Prosjektleder Fjordheim/regionrådgiver presenterer notat Ansvarlig ordfører/ referansegruppe vurderer"
    assert who(read(cell)) == "Prosjektleder @ Fjordheim; Regionrådgiver; !Ansvarlig ordfører; !Referansegruppe"


def test_actors_before_what_is_to_be_clarified_stay():
    assert who(read("Landbruksnettverket og prosjektleder Vik og Dal – videre innsats må avklares")) == (
        "Landbruksnettverket; Prosjektleder @ Vik og Dal"
    )


# Names


def test_a_council_s_own_names_are_never_split():
    names = Names(language="nb", bodies=("Kyst og fjell", "Nord/Sør-gruppa"))
    assert who(read("Kyst og fjell, Nord/Sør-gruppa", names=names)) == "Kyst og fjell; Nord/Sør-gruppa"


def test_a_known_project_is_whole_with_either_word_for_and():
    names = Names(language="nb", projects=("Vik & Dal",))
    assert who(read("Prosjektleder Vik og Dal Ordfører", names=names)) == "Prosjektleder @ Vik og Dal; Ordfører"


def test_a_word_the_document_writes_whole_is_joined_where_it_is_hyphened():
    names = Names(language="nb", bodies=("Høyskolemedarbeider",))
    assert who(read("rektor/høyskole-medarbeider", names=names)) == "Rektor; Høyskolemedarbeider"


def test_a_true_hyphen_stays():
    assert who(read("Lillevik-Storvik-rådet, HR-sjef")) == "Lillevik-Storvik-rådet; HR-sjef"


def test_each_actor_keeps_the_words_it_was_read_from_and_its_rule():
    first, second = read("Rektor  ved\nVik skole / FAU").responsibilities
    assert (first.as_written, first.rule) == ("Rektor ved Vik skole", "role-of-body")
    assert (second.as_written, second.rule) == ("FAU", "party")


# Doubts


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Næringsapparatet Referansegruppa", "actors-run-together"),
        ("Prosjektleder Vik og Dal", "actor-name-with-and"),
        ("Plan og miljøutvalget", "actor-name-with-and"),
        ("Lillevik kommune v/ordfører", "actor-of-unsure"),
        ("2 representanter fra NAV", "actor-of-unsure"),
        ("NAV (bare den første tida)", "actor-bracket-unread"),
        ("Os og Tolmo kommuner", "actors-share-a-word"),
        ("Ordfører – rådmann", "actor-separator-unusual"),
        ("Evt. innleid konsulent", "actor-doubted"),
        ("Rektor?", "actor-doubted"),
        ("dei som bur nede ved fjorden om sommaren", "actor-words-unsure"),
        ("Kystbyen som motor i regional utvikling i hele Fjordregionen", "actor-long"),
    ],
)
def test_a_doubtful_reading_says_so_and_is_not_sure(cell: str, code: str):
    reading = read(cell)
    assert code in codes(reading)
    assert not all(one.sure for one in reading.responsibilities)


@pytest.mark.parametrize(
    "cell",
    ["Ordfører/rådmann", "Rektor i samarbeid med FAU", "Enhetsleder barnehage", "Arbeidsutvalget (AU)", "Røde Kors"],
)
def test_a_plain_cell_raises_no_doubt(cell: str):
    reading = read(cell)
    assert not reading.notes
    assert all(one.sure for one in reading.responsibilities)


# Large cells


@pytest.mark.parametrize("unit", ["/", " ", "(", "\n", "? ", "plan- og ", "Rådmann ", "A bidrar, ", "(a) ", "- "])
def test_a_very_long_cell_takes_steps_in_line_with_its_length(unit: str):
    assert grows_in_line(lambda size: read(unit * size), 500)
