"""Papers as ODT: sound by the standard's own schema, read back block by block, whole after LibreOffice has had them."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

from avklart.documents.document import Document, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.paper import Letterhead, Paper
from avklart.documents.readers import odt
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from tests.documents.writers.blocks_told import blocks_of, told
from tests.documents.writers.letterheads import logo
from tests.documents.writers.mixed import letterhead, mixed_paper, seven_columns
from tests.documents.writers.papers import (
    AT,
    HOSTILE,
    hostile_paper,
    paper,
    papers,
    plan_like,
    row,
    words_of,
    words_read,
)
from tests.office import converted
from tests.programs import needs_program
from tests.reads import steps_of
from tests.strangers import stranger

SAMPLES = {
    "plan": plan_like(),
    "upright": plan_like(landscape=False),
    "mixed": mixed_paper(),
    "hostile": hostile_paper(),
    "empty": paper(),
    **{language: paper(Paragraph(place=AT, text="Čáhce"), language=language) for language in ("nn", "en", "se", "sma")},
}


@cache
def schema(name: str) -> etree.RelaxNG:
    """Give a schema of OpenDocument 1.3 as OASIS published it."""
    return etree.RelaxNG(etree.fromstring(stranger("openxml-audit", f"OpenDocument-v1.3-{name}.rng")))


def _package(made: Paper, look: Letterhead | None = None) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(write_paper(made, "odt", look).raw))


def _part(made: Paper, name: str = "content.xml", look: Letterhead | None = None) -> str:
    return _package(made, look).read(name).decode()


def _read(raw: bytes) -> Document:
    return odt.read(raw, DEFAULT)


def _back(made: Paper) -> Document:
    return _read(write_paper(made, "odt").raw)


@pytest.mark.parametrize("look", [None, letterhead()], ids=["plain", "council"])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_part_is_as_the_standard_says(name: str, look: Letterhead | None) -> None:
    package = _package(SAMPLES[name], look)
    for part in ("content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"):
        judge = schema("manifest-schema" if part.startswith("META-INF") else "schema")
        judge.validate(etree.fromstring(package.read(part)))
        assert [str(fault) for fault in judge.error_log] == [], part


def test_the_judge_finds_what_is_wrong() -> None:
    content = _part(paper(Paragraph(place=AT, text="Veg"))).replace("<text:p ", "<text:p text:colour='red' ")
    assert not schema("schema").validate(etree.fromstring(content.encode()))


def test_programs_can_tell_what_the_file_is_by_its_first_bytes() -> None:
    made = write_paper(paper(), "odt").raw
    assert made[30:85] == b"mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04\x14\x00\x00\x00"


def test_the_manifest_names_every_part() -> None:
    package = _package(mixed_paper(), letterhead())
    named = set(re.findall('full-path="([^"]+)"', package.read("META-INF/manifest.xml").decode()))
    assert named - {"/"} == set(package.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    assert {"Pictures/logo.png", "Pictures/figur1.svg", "Pictures/figur1.png"} <= named


@pytest.mark.parametrize("made", [mixed_paper(), plan_like(150), hostile_paper()], ids=["mixed", "plan", "hostile"])
def test_a_paper_reads_back_block_by_block(made: Paper) -> None:
    read = told(_back(made).blocks)
    assert read == told(blocks_of(made), captions=False)


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    meta = _part(plan_like(), "meta.xml")
    assert "<dc:title>Handlingsplan 2018</dc:title><dc:subject>Handlingsplan</dc:subject>" in meta
    assert "<meta:creation-date>2018-03-01T12:30:00</meta:creation-date>" in meta
    assert "<dc:creator>Regionrådet for Eksempelregionen</dc:creator>" in meta
    assert 'fo:language="sma" fo:country="NO"' in _part(paper(language="sma"), "styles.xml")
    assert [_back(paper(language=one)).language for one in ("nb", "nn", "en", "se")] == [
        "nb-NO",
        "nn-NO",
        "en-GB",
        "se-NO",
    ]


def test_text_has_the_styles_people_know() -> None:
    styles = [block.style for block in _back(mixed_paper()).blocks if isinstance(block, Paragraph)]
    assert styles[:4] == ["Title", "Subtitle", "Ingress", "Text body"]
    assert styles[-1] == "Liten skrift"
    assert 'text:style-name="Heading_20_2" text:outline-level="2"' in _part(mixed_paper())


def test_a_number_goes_on_by_itself_where_it_is_the_next() -> None:
    content = _part(mixed_paper())
    assert re.findall('text:start-value="([0-9]+)"', content) == ["7", "10", "3"]


def test_rows_are_torn_only_where_no_page_holds_them() -> None:
    long = " ".join(f"ord{at}" for at in range(3000))
    content = _part(
        paper(Table(place=AT, columns=2, rows=(row("Tiltak", "Ansvar", header=True), row(long, "AU"), row("a", "b"))))
    )
    assert re.findall('<table:table-row table:style-name="(Row[A-Z][a-z]+)"', content) == [
        "RowWhole",
        "RowTorn",
        "RowWhole",
    ]
    assert '"RowWhole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>' in content


def test_words_joined_by_strokes_can_be_parted_and_addresses_cannot() -> None:
    joined, address = "ordfører/regionrådgiver/referansegruppe", "https://eksempel.no/planer/2018"
    content = _part(paper(Paragraph(place=AT, text=f"{joined} {address} og/eller")))
    assert f"ordfører/\u200bregionrådgiver/\u200breferansegruppe {address} og/eller" in content


def test_a_mark_stands_once_however_often_it_is_given() -> None:
    rows = (row("1", "Veg", marks=("avklart_1",)), row("1", "Veg igjen", marks=("avklart_1",)))
    made = paper(*(Table(place=AT, columns=2, rows=rows) for _ in range(2)))
    assert _part(made).count("text:bookmark-start") == _part(made).count("text:bookmark-end") == 1
    assert [mark.name for mark in _back(made).marks] == ["avklart_1"]


def test_a_row_without_words_keeps_its_mark() -> None:
    made = paper(Table(place=AT, columns=2, rows=(Row(place=AT, cells=row("", "").cells, marks=("avklart_9",)),)))
    assert [one.marks for one in _tables(_back(made))[0].rows] == [("avklart_9",)]


def test_the_look_of_a_council_is_used() -> None:
    styles = _part(mixed_paper(), "styles.xml", letterhead())
    assert 'fo:font-family="Georgia" fo:color="#1d6b45"' in styles
    assert 'fo:font-family="Verdana"' in styles
    assert 'style:master-page-name="First_20_Page"' in _part(mixed_paper(), "content.xml", letterhead())
    assert "1f3a5f" not in styles + _part(plan_like(), "content.xml", letterhead()).replace("figur", "")


@pytest.mark.parametrize(
    "odd",
    [
        replace(letterhead(), logo=b"\x01\x00\x00\x00", logo_type="image/x-emf"),
        replace(letterhead(), logo=logo()[:20]),
        replace(letterhead(), logo=b"\xff\xd8\xff", logo_type="image/jpeg"),
        replace(letterhead(), font='Odd "name" & <more>', text_font="$5 \\ {font}"),
    ],
    ids=["emf", "cut off", "no jpeg", "font"],
)
def test_an_odd_letterhead_stops_no_paper(odd: Letterhead) -> None:
    assert _part(mixed_paper(), "content.xml", odd)
    schema("schema").validate(etree.fromstring(_part(mixed_paper(), "styles.xml", odd).encode()))
    assert not schema("schema").error_log


def test_the_same_paper_is_the_same_bytes() -> None:
    assert write_paper(mixed_paper(), "odt", letterhead()).raw == write_paper(mixed_paper(), "odt", letterhead()).raw


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_stops_a_paper_or_is_lost(words: str) -> None:
    table = Table(place=AT, columns=2, caption=words, rows=(row("Tiltak", words, header=True), row(words, "AU")))
    made = paper(
        Heading(place=AT, level=1, text=words, number=words),
        ListItem(place=AT, text=words, marker=words),
        table,
        title=words,
    )
    raw = write_paper(made, "odt").raw
    for part in ("content.xml", "styles.xml", "meta.xml"):
        schema("schema").validate(etree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read(part)))
        assert not schema("schema").error_log
    assert words_read(read_document(raw, "a.odt"))[-1] == "AU"


@settings(max_examples=60, deadline=None)
@given(papers())
def test_any_paper_reads_back_block_by_block(made: Paper) -> None:
    found = _back(made)
    assert words_read(found) == words_of(made)
    assert told(found.blocks) == told(blocks_of(made), captions=False)


def test_writing_takes_steps_in_proportion_to_the_rows() -> None:
    few, many = (paper(seven_columns(rows)) for rows in (200, 800))
    assert steps_of(lambda: write_paper(many, "odt")) < 4.2 * steps_of(lambda: write_paper(few, "odt"))


@needs_program("soffice")
def test_marks_and_header_rows_are_whole_after_libreoffice_has_saved_it(tmp_path: Path) -> None:
    made = mixed_paper()
    raw = write_paper(made, "odt", letterhead()).raw
    again = _read(converted(raw, "odt", "odt", tmp_path))
    assert told(again.blocks) == told(_read(raw).blocks)
    as_word = read_document(converted(raw, "odt", "docx", tmp_path), "a.docx")
    assert [row.marks for row in _tables(as_word)[-1].rows][2:4] == [("avklart_1_2e_1",), ("avklart_1_2e_2",)]
    assert [table.rows[0].header for table in _tables(as_word)] == [True, True]


@needs_program("soffice")
def test_the_pages_are_as_a_person_would_have_made_them(tmp_path: Path) -> None:
    raw = converted(write_paper(mixed_paper(), "odt", letterhead()).raw, "odt", "pdf", tmp_path)
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        pages = [(page.width > page.height, page.extract_text(), len(page.images)) for page in pdf.pages]
    lying = [text for wide, text, _ in pages if wide]
    assert len(lying) >= 3
    assert all("Hovedaktivitet" in text and "Neste steg" in text for text in lying)
    assert [wide for wide, _, _ in pages] == [*sorted([wide for wide, _, _ in pages][:-1]), False]
    assert [images for _, _, images in pages[:2]] == [1, 0]
    assert all(f"Side {at} av {len(pages)}" in text for at, (_, text, _) in enumerate(pages, start=1))
    for shown in ("1 Samferdsel", "1.1.1 Vei", "IV Vedlegg", "1.10 Mål ti", "b) Delmål b", "Mål A: Med ord"):
        assert shown in " ".join(pages[0][1].split()) + " ".join(pages[1][1].split())


def _tables(found: Document) -> list[Table]:
    return [block for block in found.blocks if isinstance(block, Table)]


def test_a_picture_is_told_and_has_dots_beside_it() -> None:
    found = [block for block in _back(mixed_paper()).blocks if isinstance(block, Picture)]
    assert [(one.alternative_text, one.name) for one in found] == [("13 av 39 tiltak har prosjektmidler", "midler")]
    images = re.findall('<draw:image xlink:href="([^"]+)"', _part(mixed_paper()))
    assert images == ["Pictures/figur1.svg", "Pictures/figur1.png"]
