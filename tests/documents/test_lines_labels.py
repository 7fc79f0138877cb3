"""Labels and values: found by their shape and by coming again, never by their words."""

import pytest

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Table
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


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Kokk:   Per", "Bord:   Det ved vinduet", "Penger: Ti kroner"),
            [["Kokk", "Per"], ["Bord", "Det ved vinduet"], ["Penger", "Ti kroner"]],
        ),
        (
            ("  Kokk:    Per og Kari,", "           og Ida", "  Bord:    3", "  Når:     Mai"),
            [["Kokk", "Per og Kari, og Ida"], ["Bord", "3"], ["Når", "Mai"]],
        ),
        (
            ("Hvem står for:  Per", "Når:            15.3.2027", "Hva det koster: Ingen"),
            [["Hvem står for", "Per"], ["Når", "15.3.2027"], ["Hva det koster", "Ingen"]],
        ),
        (
            ("    a:  en", "    b:  to", "    c:  tre", "    d:  fire"),
            [["a", "en"], ["b", "to"], ["c", "tre"], ["d", "fire"]],
        ),
    ],
)
def test_labels_set_off_by_spaces_from_their_values_are_labels(lines, expected):
    assert grids("\n".join(lines)) == [expected]


def test_aligned_texts_of_which_not_all_are_labels_are_a_table_of_words():
    text = "Rett    Pris\nSuppe   60\nGrøt:   50\nFisk    70"
    assert grids(text) == []
    assert [block.origin for block in blocks(text) if isinstance(block, Table)] == ["words"]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("1. Brann og redning\n-------------------\n\nTekst.", "1. Brann og redning"),
        ("2) Renovasjon\n=============\n\nTekst.", "2) Renovasjon"),
        ("A. Folk\n-------\nTekst.", "A. Folk"),
    ],
)
def test_a_numbered_line_with_dashes_below_it_is_a_heading(text, heading):
    first = blocks(text)[0]
    assert isinstance(first, Heading)
    assert f"{first.number or ''} {first.text}".strip() == heading


@pytest.mark.parametrize("text", ["1. Male\n2. Vaske\n--------", "- Male\n------", "1. Male hele huset\n---\nTekst"])
def test_an_item_above_a_shorter_line_of_dashes_or_inside_a_list_is_an_item(text):
    assert isinstance(blocks(text)[0], ListItem)
