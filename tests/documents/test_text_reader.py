"""Text files: every word of all the real ones, character sets, pages and hard signs."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.documents.document import Document, Heading, Paragraph, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers import text
from tests.documents.html_pages import grid
from tests.reads import codes_of, steps_of

WORD = re.compile(r"[^\W_]+")


def read(said: str) -> Document:
    return text.read(said.encode(), DEFAULT)


def words_of(document: Document) -> Counter[str]:
    return Counter(word for said in document_texts(document) for word in WORD.findall(said))


def test_every_word_of_all_real_texts_is_read_once(shared_plans: Path):
    files = sorted(shared_plans.rglob("*.txt"))
    assert len(files) > 70
    for file in files:
        raw = file.read_bytes()
        assert words_of(text.read(raw, DEFAULT)) == Counter(WORD.findall(raw.decode())), file.name


def test_the_plan_as_text_has_four_tables_and_its_areas_outside_of_them(shared_plans: Path):
    document = text.read((shared_plans / "fjellregionen/fjellregionen.txt").read_bytes(), DEFAULT)
    assert [len(table.rows) - 1 for table in tables_in(document.blocks)] == [12, 14, 10, 3]
    areas = [block.text for block in document.blocks if isinstance(block, Paragraph)][2:]
    assert areas == ["Interessepolitikk", "Næringsutvikling", "Kompetanseutvikling", "Kommunikasjon"]


def test_a_plan_of_labels_has_a_table_for_each_activity(shared_plans: Path):
    document = text.read((shared_plans / "open/sundvaag.txt").read_bytes(), DEFAULT)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [table.rows[0].cells[0].text for table in tables] == [f"Tiltak {number}" for number in range(1, 12)]
    assert grid(tables[0])[1:] == [
        ["Ansvar", "Biblioteksjefen."],
        ["Frist", "1. september 2024."],
        ["Finansiering", "Innenfor rammen."],
    ]


@pytest.mark.parametrize(
    ("name", "origins"),
    [
        ("002", ["tabs", "tabs", "tabs", "tabs"]),
        ("026", ["pipes"]),
        ("038", ["labels", "tabs"]),
        ("045", ["pipes"]),
        ("052", []),
        ("061", []),
        ("074", []),
    ],
)
def test_tables_of_the_real_texts(name: str, origins: list[str], shared_plans: Path):
    (file,) = (shared_plans / "texts").glob(f"{name}_*.txt")
    document = text.read(file.read_bytes(), DEFAULT)
    assert [table.origin for table in tables_in(document.blocks)] == origins


@pytest.mark.parametrize(
    "raw",
    [
        "Mål på høyde\r\nog så".encode("cp1252"),
        "Mål på høyde\rog så".encode("utf-16"),
        "\ufeffMål på høyde\nog så".encode(),
    ],
)
def test_character_sets_and_line_ends_are_told(raw: bytes):
    assert [block.text for block in text.read(raw, DEFAULT).blocks if isinstance(block, Paragraph)] == [
        "Mål på høyde",
        "og så",
    ]


def test_broken_bytes_are_shown_as_such_and_told_of():
    document = text.read("Mål på høyde og så videre ".encode() * 3 + b"\xe5\xff slutt", DEFAULT)
    assert "slutt" in next(iter(document_texts(document)))
    assert "\ufffd" in next(iter(document_texts(document)))
    assert codes_of(document) == {"replaced-bytes"}


def test_unseen_characters_are_removed_and_reversing_told_of():
    document = read("høy\u00adskole a\u030a\u00a01 \u202eabc\u202c")
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["høyskole å 1 abc"]
    assert codes_of(document) == {"reversed-text"}


def test_form_feeds_part_pages():
    document = read("En\f\nTo\n\nA\tB\nC\tD\fTre")
    assert document.pages == 3
    assert [block.place.page for block in document.blocks] == [1, 2, 2, 3]
    assert read("En").pages is None


def test_a_recipe_is_read_as_what_it_is():
    document = read("# Boller\n\n* 500 g mel\n* 1 ts salt\n\n1. Bland alt\n2. Stek i 20 minutter\n")
    assert words_of(document) == Counter(WORD.findall("Boller 500 g mel 1 ts salt 1 Bland alt 2 Stek i 20 minutter"))
    assert isinstance(document.blocks[0], Heading)


def test_a_line_no_person_wrote_is_refused():
    with pytest.raises(FileRefusedError) as refused:
        text.read(b"ok\n" + b"a" * 101, Limits(line_characters=100))
    assert (refused.value.code, refused.value.facts["row"]) == ("line-too-long", 2)


@pytest.mark.parametrize("sign", ["/", " ", "\t", "a b ", "Ab: ", ". A", "  x", "- ", "|", "**", "#", "1.", "· "])
def test_fifty_thousand_hard_signs_are_read_whole(sign: str):
    said = f"Ansvar: AU {(sign * 50_000)[:50_000]} slutt\nTiltak\tAnsvar\nVei\tAU"
    try:
        document = read(said)
    except FileRefusedError as refused:
        assert refused.code == "too-many-columns"  # noqa: PT017
        return
    assert words_of(document) == Counter(WORD.findall(said))


@given(
    st.lists(
        st.text(alphabet='ab Å1.:|\t-*#=•o)("/', max_size=30)
        | st.sampled_from(
            ["", "Ansvar: Per. Frist: mai.", "A\tB\tC", "| a | b |", "|---|---|", "1. En", "  a   b   c"]
        ),
        max_size=30,
    )
)
def test_whatever_the_lines_every_word_stands_once(lines: list[str]):
    said = "\n".join(lines)
    if said.strip():
        assert words_of(read(f"{said}\nslutt")) == Counter(WORD.findall(f"{said}\nslutt"))


LINES = {
    "empty lines with tabs": "\t\n",
    "rows with empty lines between": "a\tb\n\n\n",
    "rows of changing width": "a\tb\n\na\tb\tc\n\n",
    "contents in columns": "Kapittel   ....   3\n",
    "aligned in two lines and then not": "a  b\nc  d\n       e\n",
    "labels": "Ansvar: Per. Frist: mai.\n",
    "lists": "1. En\n   a) To\n",
    "long wrapped lines": "denne linjen er like lang som de andre linjene i teksten her\n",
}


@pytest.mark.parametrize("kind", LINES)
def test_five_times_the_lines_take_five_times_the_steps(kind: str):
    def steps(count: int) -> int:
        raw = (LINES[kind] * count).encode() + b"slutt"
        return steps_of(lambda: text.read(raw, DEFAULT))

    steps(5)
    assert steps(1000) < 5.5 * steps(200) + 5_000
