"""Labels and values: found by their shape and by coming again, never by their words."""

import pytest

from avklart.documents.document import Block, Paragraph, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.lines import Numbering, blocks_of_text
from tests.documents.html_pages import grid


def blocks(text: str) -> list[Block]:
    return blocks_of_text(text, Numbering(), DEFAULT)


def grids(text: str) -> list[list[list[str]]]:
    return [grid(block) for block in blocks(text) if isinstance(block, Table) and block.origin == "labels"]


def test_labels_that_come_again_are_found_also_within_a_line():
    text = "Gryte 1: Suppe\nKokk: Per. Bord: 3.\n\nGryte 2: Grøt\nKokk: Kari. Bord: Det ved vinduet. Ikke flere."
    assert grids(text) == [
        [["Gryte 1", "Suppe"], ["Kokk", "Per."], ["Bord", "3."]],
        [["Gryte 2", "Grøt"], ["Kokk", "Kari."], ["Bord", "Det ved vinduet. Ikke flere."]],
    ]


def test_a_label_in_the_middle_of_a_line_that_never_comes_again_is_text():
    assert grids("Kokk: Per. Merk: ute.\nBord: to\n\nKokk: Ida\nBord: ett") == [
        [["Kokk", "Per. Merk: ute."], ["Bord", "to"]],
        [["Kokk", "Ida"], ["Bord", "ett"]],
    ]


def test_a_new_record_begins_a_new_table_without_an_empty_line():
    assert [len(rows) for rows in grids("Sak 1: a\nHvem: b\nSak 2: c\nHvem: d\nNår: e\nSak 3: f\nHvem: g")] == [2, 3, 2]


def test_three_lines_of_labels_are_a_form_and_may_have_empty_values():
    assert grids("Skjema\nNummer: 1.0\nBehandlet dato:\nUtarbeidet av: NN\nSlutt") == [
        [["Nummer", "1.0"], ["Behandlet dato", ""], ["Utarbeidet av", "NN"]]
    ]


def test_one_line_alone_is_taken_when_its_label_comes_three_times():
    assert grids("Male\nHvem: Per\n\nVaske\nHvem: Kari\n\nRydde\nHvem: alle") == [
        [["Hvem", "Per"]],
        [["Hvem", "Kari"]],
        [["Hvem", "alle"]],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Klima: Høye mål- lave utslipp",
        "Møtet starter kl. 10:30 i salen\nse https://a.no/b",
        "Dato: i dag\nSted: her",
        "Oktober:\n\nNovember:\n\nOktober:",
        "Og dette er en lang setning med mange ord: slik.",
        "Felt: a | Mål 1: | Mål 2: | Mål 3:",
    ],
)
def test_colons_that_make_no_label(text: str):
    assert grids(text) == []
    assert all(isinstance(block, Paragraph) for block in blocks(text))


def test_list_items_with_colons_stay_list_items():
    assert grids("• Hvem: Per\n• Når: mai\n• Hvor: her") == []
