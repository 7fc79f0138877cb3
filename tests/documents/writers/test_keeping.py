"""What stands together on a page: no first or last row of a table by itself, no small print away from what it is of."""

import io
import re
import zipfile

import pytest

from avklart.documents.document import Block, Paragraph, Place, Table
from avklart.documents.writers import write_paper
from avklart.documents.writers.keeping import rows_with_next, with_neighbours
from tests.documents.writers.papers import paper, row

SMALL_PRINT = Paragraph(text="Kontrollsum", place=Place(), style="note")


def table(*words: str) -> Table:
    """Give a table of one column with a header row and a row for each of the words."""
    rows = (row("Tiltak", header=True), *(row(one) for one in words))
    return Table(place=Place(), columns=1, rows=rows)


def kept(kind: str, *blocks: Block) -> list[str]:
    """Give the words of the paragraphs that stand on one page with the next, by themselves and not by their style."""
    part = {"docx": "word/document.xml", "odt": "content.xml"}[kind]
    with zipfile.ZipFile(io.BytesIO(write_paper(paper(*blocks), kind).raw)) as package:
        text = package.read(part).decode()
    if kind == "odt":
        return re.findall(r'<text:p text:style-name="\w+Kept">([^<]*)<', text)
    found = (one for one in re.findall(r"<w:p>.*?</w:p>", text) if "<w:keepNext/>" in one)
    return ["".join(re.findall(r"<w:t [^>]*>([^<]*)<", one)) for one in found]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_neither_first_nor_last_row_of_a_table_is_parted_from_its_neighbour(kind: str) -> None:
    assert kept(kind, table("en", "to", "tre", "fire")) == ["en", "tre"]
    assert kept(kind, table("en", "to")) == ["en"]
    assert kept(kind, table("en")) == []


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_small_print_is_not_parted_from_the_table_above_or_below_it(kind: str) -> None:
    assert kept(kind, table("en", "to", "tre"), SMALL_PRINT) == ["en", "to", "tre"]
    assert kept(kind, Paragraph(text="Først", place=Place()), SMALL_PRINT, table("en")) == ["Kontrollsum"]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_row_that_takes_much_of_a_page_may_be_parted_from_others(kind: str) -> None:
    assert kept(kind, table("lang " * 1000, "to")) == []


def test_words_that_look_like_the_writers_own_are_words() -> None:
    hostile = '<w:pPr></w:pPr> text:style-name="TextKept"'
    for kind in ("docx", "odt"):
        assert len(kept(kind, table(hostile, "to"))) == 1


def test_rows_of_a_table_of_header_rows_alone_are_not_kept() -> None:
    assert rows_with_next(2, 2, is_followed=False) == frozenset()
    assert rows_with_next(0, 1, is_followed=True) == {0}


def test_each_has_its_neighbours() -> None:
    assert list(with_neighbours("ab")) == [(None, "a", "b"), ("a", "b", None)]
    assert list(with_neighbours("")) == []
