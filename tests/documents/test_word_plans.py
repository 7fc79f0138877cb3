"""Real and made plans in Word: every row, every cell, every occurrence of every word."""

from pathlib import Path

import pytest

from avklart.documents.document import Table, document_texts
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.word import read
from tests.documents.word_files import HEADING_STYLES, raw_words, read_word, words_in


def test_title_and_language_are_what_the_file_declares(shared_plans: Path) -> None:
    document = read((shared_plans / "fjellregionen" / "fjellregionen.docx").read_bytes(), DEFAULT)
    assert document.title == "Handlingsplan 2017-2018 for Regionrådet for Fjellregionen"
    assert read_word("", {"styles": HEADING_STYLES}).language == "nn-NO"


@pytest.mark.parametrize("name", ["fjellregionen.docx", "fjellregionen-plain.docx"])
def test_fjellregionen_has_its_39_activities_of_three_cells(shared_plans: Path, name: str) -> None:
    folder = shared_plans / "fjellregionen"
    document = read((folder / name).read_bytes(), DEFAULT)
    wanted = _rows_of_text((folder / "fjellregionen.txt").read_text(encoding="utf-8-sig"))
    found = [
        tuple(_without_space(c.text) for c in line.cells)
        for block in document.blocks
        if isinstance(block, Table)
        for line in block.rows
        if not line.header and len(line.cells) == 3
    ]
    assert len(found) == 39
    assert found == wanted


def _rows_of_text(text: str) -> list[tuple[str, ...]]:
    lines = [line.split("\t") for line in text.splitlines()]
    full = [line for line in lines if len(line) == 3 and all(cell.strip() for cell in line)]
    return [tuple(map(_without_space, line)) for line in full if line[0] != "Hovedaktiviteter"]


def _without_space(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def test_every_occurrence_of_every_word_is_in_the_document(shared_plans: Path) -> None:
    files = sorted(shared_plans.rglob("*.docx"))
    assert len(files) >= 6
    for file in files:
        raw = file.read_bytes()
        assert words_in("\n".join(document_texts(read(raw, DEFAULT)))) == raw_words(raw), file.name
