"""Columns of ticks under the names of actors: who is taken for one, with which part, and who is not."""

import pytest

from avklart.intake.found import ActorCell
from avklart.intake.tables import TableContext
from tests.intake.made_tables import activities, codes, reading

BODY = """
    Innføre felles taksering | Nordvik | x | X | | 2025
    Ansette felles jordmor | Sørvik | | ✓ | ● | 2026
"""
PARTNERS = [("Nordvik\nSørvik", "contributes"), ("Sørvik\nAustvik", "contributes")]


def ticked(table: str, language: str = "nb") -> list[list[tuple[str, str]]]:
    context = TableContext(language=language)  # type: ignore[arg-type]  # a name of a language
    return [[(cell.text, cell.part) for cell in row.actors] for row in activities(reading(table, context))]


@pytest.mark.parametrize(
    ("over", "host"),
    [
        ("Deltakere", "Vertskommune"),
        ("Kommuner som deltar", "Vertskommune"),
        ("Hvem er med", "Ansvar"),
        ("Samarbeid", "Eier"),
        ("Kommuner", "Ansvarlig"),
    ],
)
@pytest.mark.parametrize("merged", ["^", ""])
def test_names_below_a_merged_header_are_those_with_a_tick(over, host, merged):
    found = ticked(f"""
        Tiltak | {host} | {over} | < | < | Frist
        {merged} | {merged} | Nordvik | Sørvik | Austvik | {merged}
        {BODY}
    """)
    assert [row[1] for row in found] == PARTNERS
    assert [row[0] for row in found] == [("Nordvik", "responsible"), ("Sørvik", "responsible")]


def test_names_below_words_for_who_answers_are_responsible():
    assert ticked("""
        Tiltak | Ansvarlig | < | < | Finansiering | < | Når
        ^ | Helse | Oppvekst | Teknisk | Drift | Tilskudd | ^
        Lage plan | x | | | x | | 2025
        Bygge bru | | x | x | | x | 2026
    """) == [[("Helse", "responsible")], [("Oppvekst\nTeknisk", "responsible")]]


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("nn", "Tiltak | Vertskommune | Deltakarar | < | < | Frist"),
        ("sv", "Åtgärd | Värdkommun | Deltagare | < | < | Klart"),
        ("en", "Action | Host | Participants | < | < | Deadline"),
    ],
)
def test_ticks_are_read_in_the_other_languages_too(language, header):
    found = ticked(f"{header}\n^ | ^ | Nordvik | Sørvik | Austvik | ^\n{BODY}", language)
    assert [row[1] for row in found] == PARTNERS


def test_names_alike_to_words_for_money_are_names_all_the_same():
    table = "Tiltak | Deltakere | < | Frist\n^ | Hammer | Rektor | ^\nLage plan | x | x | 2025\nBygge | x | | 2026"
    assert ticked(table) == [[("Hammer\nRektor", "contributes")], [("Hammer", "contributes")]]


def test_names_that_another_column_names_too_are_actors_in_a_header_of_one_row():
    found = ticked(f"Tiltak | Vertskommune | Nordvik | Sørvik | Austvik | Frist\n{BODY}")
    assert [row[1] for row in found] == PARTNERS


@pytest.mark.parametrize(("yes", "no"), [("ja", "nei"), ("Ja", "–"), ("x", "-"), ("•", "")])
def test_abbreviations_over_yes_and_no_are_actors_where_it_says_yes(yes, no):
    found = ticked(f"""
        Tiltak | NK | SK | AK | Frist
        Innføre felles taksering | {yes} | {yes} | {no} | 2025
        Ansette felles jordmor | {no} | {yes} | {yes} | 2026
    """)
    assert found == [[("NK\nSK", "responsible")], [("SK\nAK", "responsible")]]


def test_a_word_in_place_of_a_tick_says_the_part():
    found = reading("""
        Tiltak | Kommuner | < | < | Frist
        ^ | Nordvik | Sørvik | Austvik | ^
        Innføre felles taksering | vert | deltar | | 2025
        Ansette felles jordmor | deltar | leder | deltar | 2026
    """)
    assert activities(found)[0].actors == (ActorCell(text="Nordvik"), ActorCell(text="Sørvik", part="contributes"))
    assert "crossed-columns" in codes(found)


def test_a_cross_beside_a_label_with_a_name_in_it_is_that_name_and_never_an_actor_called_x():
    found = ticked("""
        Tiltak | Bygge bru | Lage plan
        Ansvar rektor | x |
        Ansvar FAU | x | x
        Frist | 2026 | 2027
    """)
    assert found == [[("rektor\nFAU", "responsible")], [("FAU", "responsible")]]


@pytest.mark.parametrize(
    "header",
    [
        "Målgruppe | < | <\n^ | ^ | Barn | Unge | Eldre",
        "Prioritet | < | <\n^ | ^ | Høy | Middels | Lav",
        "Bærekraftsmål | < | <\n^ | ^ | 3 | 11 | 13",
        "Forebygging | Beredskap | Opplæring",
    ],
)
def test_ticks_under_what_is_no_actor_are_kept_as_they_stand(header):
    found = reading(f"Tiltak | Ansvar | {header}\nBygge bru | Vegsjef | x | | x\nLage plan | Plansjef | | x | x")
    assert [row.actors for row in activities(found)] == [(ActorCell(text="Vegsjef"),), (ActorCell(text="Plansjef"),)]
    assert len(activities(found)[0].extra) == 2
