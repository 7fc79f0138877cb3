"""What must be shown of reading: the plan in all its variants reads the same, and no word of any plan is lost."""

import re
from pathlib import Path

import pytest

from avklart.documents.document import Document, document_texts, tables_in
from avklart.documents.reading import read_document
from tests.documents.independent_words import pdf_signs, signs_in, words_in, words_of
from tests.programs import needs_program
from tests.reads import grid_of

PROJECT = Path(__file__).resolve().parent.parent.parent
PLANS = PROJECT.parent / "shared" / "plans"
VARIANTS = sorted(path.name for path in (PROJECT / "tests/samples/fjellregionen").glob("fjellregionen*"))
READ = (".docx", ".odt", ".xlsx", ".html", ".csv", ".txt")


def read(path: Path) -> Document:
    return read_document(path.read_bytes(), path.name)


def bare(text: str) -> str:
    """Give the text without white space and hyphens, which a line end may take or leave."""
    return re.sub(r"[\s\u00ad-]", "", text)


def rows_of_the_plan(samples: Path) -> list[list[str]]:
    lines = (samples / "fjellregionen/fjellregionen.txt").read_text(encoding="utf-8").splitlines()
    rows = [
        [bare(cell) for cell in line.split("\t")] for line in lines if line.count("\t") == 2 and line.split("\t")[1]
    ]
    return [row for row in rows if row[0] != "Hovedaktiviteter"]


def test_the_plan_has_thirty_nine_rows(samples):
    assert len(rows_of_the_plan(samples)) == 39


@pytest.mark.parametrize("name", VARIANTS)
def test_every_variant_gives_the_same_rows_of_three_cells(name, samples):
    found = [
        [bare(cell) for cell in row[-3:]]
        for table in tables_in(read(samples / "fjellregionen" / name).blocks)
        for row in grid_of(table)
        if len(row) >= 3 and "Hovedaktiviteter" not in row and row[-1]
    ]
    assert found == rows_of_the_plan(samples)


@pytest.mark.parametrize("name", [name for name in VARIANTS if not re.search(r"ett-ark|plain|csv|ods", name)])
def test_the_plan_has_four_tables_in_every_variant_that_has_areas_above_them(name, samples):
    assert len(list(tables_in(read(samples / "fjellregionen" / name).blocks))) == 4


def test_the_words_of_the_plans_beside_the_project_are_counted_too(shared_plans):
    assert any(str(shared_plans.relative_to(PROJECT.parent)) in name for name in every_file())


def every_file() -> list[str]:
    folders = [PROJECT / "tests/samples", PLANS]
    return [str(path.relative_to(PROJECT.parent)) for folder in folders for path in sorted(folder.rglob("*.*"))]


@pytest.mark.parametrize("name", [name for name in every_file() if name.endswith(READ)])
def test_every_word_of_every_file_is_in_the_document_as_often_as_in_the_file(name):
    path = PROJECT.parent / name
    read_words = words_in("\n".join(document_texts(read(path))))
    assert read_words == words_of(path)


@needs_program("pdftotext")
@pytest.mark.parametrize("name", [name for name in every_file() if name.endswith(".pdf")])
def test_every_letter_pdftotext_sees_is_in_the_document_as_often(name):
    path = PROJECT.parent / name
    assert signs_in("\n".join(document_texts(read(path)))) == pdf_signs(path)
