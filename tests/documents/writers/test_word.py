"""Papers as Word: read back block for block, whole after LibreOffice has had them, and made as a person makes them."""

import io
import re
import time
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from lxml import etree

from avklart.documents.document import Block, Cell, Document, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.paper import Paper, Section
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from tests.documents.writers.papers import (
    AT,
    HOSTILE,
    hostile_paper,
    paper,
    papers,
    plan_like,
    row,
    text_cell,
    words_of,
    words_read,
)
from tests.office import converted
from tests.programs import needs_program

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _raw(made: Paper) -> bytes:
    return write_paper(made, "docx").raw


def _read(made: Paper) -> Document:
    return read_document(_raw(made), "paper.docx")


def _part(made: Paper, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(_raw(made))) as package:
        return package.read(name).decode()


def _tables(found: Document) -> list[Table]:
    return [block for block in found.blocks if isinstance(block, Table)]


def test_a_plan_reads_back_block_for_block() -> None:
    made = plan_like()
    found = _read(made)
    assert words_read(found) == words_of(made)
    assert [(one.level, one.text) for one in found.blocks if isinstance(one, Heading)][:3] == [
        (1, "1 Innsatsområde med langt navn 1"),
        (2, "Mål"),
        (1, "2 Innsatsområde med langt navn 2"),
    ]
    assert [(one.level, one.marker) for one in found.blocks if isinstance(one, ListItem)][:2] == [(1, "•"), (2, "–")]
    assert [one.style for one in found.blocks if isinstance(one, Paragraph)][:3] == ["Title", "Subtitle", "Ingress"]
    assert [one.alternative_text for one in found.blocks if isinstance(one, Picture)] == [
        "13 av 39 tiltak har prosjektmidler"
    ]
    assert (found.language, found.title, found.doubts) == ("nb-NO", "Handlingsplan 2018", ())


def test_tables_keep_their_cells_their_header_rows_and_the_marks_of_their_rows() -> None:
    made = plan_like(150)
    told = [block for block in made.sections[0].blocks if isinstance(block, Table)]
    read = _tables(_read(made))
    assert [[[cell.text for cell in one.cells] for one in table.rows] for table in read] == [
        [[cell.text for cell in one.cells] for one in table.rows] for table in told
    ]
    assert [[one.header for one in table.rows] for table in read] == [
        [one.header for one in table.rows] for table in told
    ]
    assert [[one.marks for one in table.rows] for table in read] == [
        [one.marks for one in table.rows] for table in told
    ]


@pytest.mark.parametrize("ending", ["docx", "odt"])
@needs_program("soffice")
def test_marks_and_cells_survive_libreoffice(tmp_path: Path, ending: str) -> None:
    made = plan_like()
    found = read_document(converted(_raw(made), "docx", ending, tmp_path), f"plan.{ending}")
    marks = [mark for table in _tables(found) for one in table.rows for mark in one.marks]
    assert marks == [f"avklart_{area}_{at}" for area in (1, 2, 3) for at in range(1, 14)]
    assert words_read(found) == words_of(made)
    assert all(table.rows[0].header for table in _tables(found))


def test_a_merged_row_and_cells_that_reach_down_stand_where_they_stood() -> None:
    title = Row(place=AT, cells=(Cell(place=AT, column_span=3, blocks=(Paragraph(place=AT, text="Veg", bold=True),)),))
    tall = Cell(place=AT, row_span=3, blocks=(Paragraph(place=AT, text="Tre rader"),))
    rows = (
        row("Nr.", "Tiltak", "Ansvar", header=True),
        title,
        Row(place=AT, cells=(text_cell("1"), tall, text_cell("AU"))),
        row("2", "Tynset"),
        row("3", "Tolga"),
        row("4", "Bredbånd", "Os"),
    )
    [table] = _tables(_read(paper(Table(place=AT, columns=3, rows=rows))))
    assert [[(cell.text, cell.column_span, cell.row_span) for cell in one.cells] for one in table.rows[1:]] == [
        [("Veg", 3, 1)],
        [("1", 1, 1), ("Tre rader", 1, 3), ("AU", 1, 1)],
        [("2", 1, 1), ("Tynset", 1, 1)],
        [("3", 1, 1), ("Tolga", 1, 1)],
        [("4", 1, 1), ("Bredbånd", 1, 1), ("Os", 1, 1)],
    ]


@pytest.mark.parametrize(
    "markers",
    [
        ("1.", "2.", "3."),
        ("3.", "4.", "7.", "8."),
        ("a)", "b)", "c)"),
        ("1.1", "1.2", "1.10", "2.1"),
        ("Mål 1", "Mål 2", "Delmål", "–"),
        ("50 %", "100%", "ÆØÅ", "x" * 30),
    ],
)
def test_given_markers_are_drawn_as_they_were_given(markers: tuple[str, ...]) -> None:
    items = (ListItem(place=AT, text=f"Mål {at}", marker=marker) for at, marker in enumerate(markers))
    found = [block for block in _read(paper(*items)).blocks if isinstance(block, ListItem)]
    assert [(one.marker or "").replace("％", "%") for one in found] == list(markers)
    assert [one.text for one in found] == [f"Mål {at}" for at in range(len(markers))]


def test_items_of_every_level_keep_it() -> None:
    levels = (1, 2, 3, 4, 5, 6, 1)
    items = [ListItem(place=AT, text=f"Nivå {level}", level=level) for level in levels]
    items += [ListItem(place=AT, text=f"Trinn {level}", level=level, marker="1)") for level in levels]
    found = [block for block in _read(paper(*items)).blocks if isinstance(block, ListItem)]
    assert [one.level for one in found] == [*levels, *levels]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_stops_a_paper_or_changes_in_it(words: str) -> None:
    made = paper(Paragraph(place=AT, text=words), Table(place=AT, columns=2, rows=(row(words, "AU"),)), title=words)
    assert words_read(_read(made)) == words_of(made)


@settings(max_examples=40, deadline=None)
@given(papers())
def test_any_paper_keeps_every_word_in_its_place(made: Paper) -> None:
    found = _read(made)
    assert words_read(found) == words_of(made)
    told = [block for block in made.sections[0].blocks if isinstance(block, Table)]
    assert [(table.columns, len(table.rows)) for table in _tables(found)] == [
        (one.columns, len(one.rows)) for one in told
    ]


def test_the_same_paper_is_the_same_bytes() -> None:
    assert _raw(plan_like(6)) == _raw(plan_like(6))


def test_a_row_is_kept_whole_unless_it_is_longer_than_a_page() -> None:
    rows = (row("Tiltak", "Ansvar", header=True), row("kort", "AU"), row("ord " * 3000, "AU"))
    table = etree.fromstring(_part(paper(Table(place=AT, columns=2, rows=rows))).encode()).find(f".//{W}tbl")
    assert table is not None
    said = [
        [child.tag.rpartition("}")[2] for child in one.iterfind(f"{W}trPr/*")] for one in table.iterchildren(f"{W}tr")
    ]
    assert said == [["cantSplit", "tblHeader"], ["cantSplit"], []]


def test_columns_fill_the_page_in_the_shares_they_were_given() -> None:
    for landscape, width in ((False, 9412), (True, 14344)):
        text = _part(plan_like(3, landscape=landscape))
        widths = [int(one) for one in re.findall(r'<w:gridCol w:w="(\d+)"', text)][:4]
        assert sum(widths) == width
        assert [round(100 * one / width) for one in widths] == [8, 46, 22, 24]


def test_pages_lie_and_stand_as_their_sections_do() -> None:
    first, second = plan_like(3).sections[0], Section(blocks=(Paragraph(place=AT, text="Til slutt"),))
    made = paper()
    made = type(made)(title="x", language="nb", made_at=made.made_at, sections=(first, first, second))
    sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', _part(made))
    assert sizes == [("16838", "11906"), ("11906", "16838")]
    assert words_read(_read(made)) == words_of(made)


@pytest.mark.parametrize(
    ("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB"), ("se", "se-NO"), ("sma", "sma-NO")]
)
def test_the_language_of_the_words_is_said(language: str, tag: str) -> None:
    made = paper(Paragraph(place=AT, text="Ord"), language=language)
    assert f'<w:lang w:val="{tag}"' in _part(made, "word/styles.xml")
    assert f"<dc:language>{tag}</dc:language>" in _part(made, "docProps/core.xml")


def test_the_file_says_who_made_it_and_when_and_opens_in_another_library() -> None:
    core = docx.Document(io.BytesIO(_raw(plan_like()))).core_properties
    assert (core.title, core.author, core.subject) == (
        "Handlingsplan 2018",
        "Regionrådet for Eksempelregionen",
        "Handlingsplan",
    )
    assert core.created is not None
    assert core.created.isoformat() == "2018-03-01T12:30:00+00:00"


def test_pages_are_counted_in_the_words_of_the_paper() -> None:
    found = _read(plan_like(3))
    assert [" ".join(block.text.split()) for block in found.furniture if isinstance(block, Paragraph)] == [
        "Regionrådet for Eksempelregionen",
        "Handlingsplan 2018 Side 1 av 1",
    ]
    assert re.findall(r'w:instr="(.*?)"', _part(plan_like(3), "word/footer1.xml")) == [" PAGE ", " NUMPAGES "]


def test_nothing_is_formatted_by_hand_and_no_line_is_empty() -> None:
    text = _part(plan_like())
    root = etree.fromstring(text.encode())
    formats = {child.tag.rpartition("}")[2] for one in root.iter(f"{W}rPr") for child in one}
    assert formats <= {"rStyle"}
    spaced = {child.tag.rpartition("}")[2] for one in root.iter(f"{W}pPr") for child in one}
    # Which lines stand together on a page is no look of theirs: it follows what stands beside them.
    assert spaced <= {"pStyle", "numPr", "sectPr", "keepNext"}
    empty = [one for one in root.iter(f"{W}p") if next(one.iter(f"{W}t", f"{W}drawing"), None) is None]
    assert empty == []


def test_ten_thousand_rows_are_written_in_seconds_and_a_plan_at_once() -> None:
    assert _seconds(plan_like(43)) < 1
    assert _seconds(plan_like(10_000)) < 10


def _seconds(made: Paper) -> float:
    begun = time.perf_counter()
    write_paper(made, "docx")
    return time.perf_counter() - begun


def test_a_hostile_paper_opens_in_another_library() -> None:
    blocks: tuple[Block, ...] = hostile_paper().sections[0].blocks
    assert len(docx.Document(io.BytesIO(_raw(hostile_paper()))).tables) == len(
        [b for b in blocks if isinstance(b, Table)]
    )
