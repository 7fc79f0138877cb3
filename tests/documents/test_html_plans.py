"""The real pages: every row, every cell, every word."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from avklart.documents.document import Document, Heading, Place, document_texts, tables_in
from avklart.documents.limits import DEFAULT
from avklart.documents.lines import tables_in_document
from avklart.documents.readers import html, text
from tests.documents.html_pages import grid

WORD = re.compile(r"[^\W_]+")
NO_TEXT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|u|sup|sub|font|small|mark)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
AREAS = ["Interessepolitikk", "Næringsutvikling", "Kompetanseutvikling", "Kommunikasjon"]


def words_of_markup(markup: str) -> Counter[str]:
    return Counter(WORD.findall(unescape(TAG.sub(" ", INLINE.sub("", NO_TEXT.sub(" ", markup))))))


def words_of(document: Document) -> Counter[str]:
    return Counter(word for said in document_texts(document) for word in WORD.findall(said))


def rows_of(document: Document) -> list[list[list[str]]]:
    return [
        [[" ".join(text.split()) for text in row] for row in grid(table)[1:]] for table in tables_in(document.blocks)
    ]


@pytest.mark.parametrize("file", ["fjellregionen/fjellregionen.html", "open/vestre-nesland.html"])
def test_every_word_of_a_page_is_read_once(file: str, shared_plans: Path):
    raw = (shared_plans / file).read_bytes()
    assert words_of(html.read(raw, DEFAULT)) == words_of_markup(raw.decode())


def test_the_web_page_and_the_text_of_a_plan_give_the_same_rows(shared_plans: Path):
    folder = shared_plans / "fjellregionen"
    page = html.read((folder / "fjellregionen.html").read_bytes(), DEFAULT)
    plain = text.read((folder / "fjellregionen.txt").read_bytes(), DEFAULT)
    rows = rows_of(page)
    assert rows == rows_of(plain)
    assert [len(table) for table in rows] == [12, 14, 10, 3]
    assert all(len(row) == 3 for table in rows for row in table)


def test_the_web_page_has_its_areas_as_headings_and_its_menus_as_furniture(shared_plans: Path):
    page = html.read((shared_plans / "fjellregionen/fjellregionen.html").read_bytes(), DEFAULT)
    assert [block.text for block in page.blocks if isinstance(block, Heading)][1:] == AREAS
    assert all(table.rows[0].header for table in tables_in(page.blocks))
    assert {block.place.part for block in page.furniture} == {"header", "footer"}
    assert page.language == "nb"
    assert page.title is not None
    assert page.title.startswith("Handlingsplan 2017-2018")
    assert page.doubts == ()


def test_a_page_of_real_tables_has_no_more_tables_in_its_lines(shared_plans: Path):
    page = html.read((shared_plans / "fjellregionen/fjellregionen.html").read_bytes(), DEFAULT)
    assert tables_in_document(page) is page
    assert next(iter(tables_in(page.blocks))).rows[1].place == Place(table=1, row=2)
