"""Papers as PDF: accessible and fit for the archive by veraPDF's judgement, and read back without loss."""

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from avklart.documents.document import Heading, Paragraph, Picture, Row, Table
from avklart.documents.paper import Letterhead, Paper, Section
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from tests.documents.pdf_files import pdf_of
from tests.documents.writers.mixed import mixed_paper, seven_columns
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
from tests.verapdf import verdicts


def _group(words: str) -> Row:
    return Row(place=AT, cells=(replace(text_cell(words), column_span=2),))


def _table(*rows: Row) -> Table:
    return Table(place=AT, columns=2, widths=(1, 1), rows=(row("Tiltak", "Ansvar", header=True), *rows))


GROUPED = _table(_group("Vann"), row("Ledd", "AU"), _group("Avløp"), _group("Kummer"), row("Kum", "AU"))

SAMPLES = {
    "plan": plan_like(),
    "upright": plan_like(landscape=False),
    "large": plan_like(150),
    "hostile": hostile_paper(),
    "mixed": mixed_paper(),
    "grouped": paper(GROUPED),
    **{language: paper(Paragraph(place=AT, text="Čáhce"), language=language) for language in ("nn", "en", "se", "sma")},
    "empty": paper(),
}


def _read(made: Paper) -> list[str]:
    return words_read(read_document(write_paper(made, "pdf").raw, "paper.pdf"))


def test_every_sample_passes_both_standards(tmp_path: Path) -> None:
    files = {}
    for name, made in SAMPLES.items():
        files[name] = tmp_path / f"{name}.pdf"
        files[name].write_bytes(write_paper(made, "pdf").raw)
    told = verdicts(files.values())
    assert len(told) == 2 * len(SAMPLES)
    assert [one for one in told if not one.passes] == []
    assert all(one.checks > 100 for one in told)


def test_the_judge_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "untagged.pdf"
    file.write_bytes(pdf_of("BT /F1 12 Tf 72 720 Td (Tiltak) Tj ET"))
    assert [one.passes for one in verdicts([file])] == [False, False]


def test_a_plan_reads_back_word_for_word_with_its_tables() -> None:
    made = plan_like(150)
    found = read_document(write_paper(made, "pdf").raw, "plan.pdf")
    tables = [block for block in found.blocks if isinstance(block, Table)]
    headings = [block.text for block in found.blocks if isinstance(block, Heading)]
    assert [len([one for one in table.rows if not one.header]) for table in tables] == [50, 50, 50]
    assert "Innsatsområde med langt navn 2" in " ".join(headings)
    # The words drawn in the picture stand between the last table and the small print.
    words, end = words_read(found), len(["Laget", "av", "Avklart", "1.", "mars", "2018"])
    assert words[: len(words_of(made)) - end] == words_of(made)[:-end]
    assert words[-end:] == words_of(made)[-end:]
    assert found.language == "nb"
    assert found.title == "Handlingsplan 2018"


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_stops_a_paper(words: str) -> None:
    assert _read(paper(Paragraph(place=AT, text=words), _table(row(words, "AU"))))[-1] == "AU"


def test_a_letter_that_no_font_has_is_shown_as_its_code_and_told_of() -> None:
    written = write_paper(paper(Paragraph(place=AT, text="Vennskapsby 中 og 😀")), "pdf")
    assert written.replaced == ("中",)
    assert words_read(read_document(written.raw, "a.pdf")) == ["Vennskapsby", "[U+4E2D]", "og", "😀"]


def test_a_sign_of_private_use_is_told_by_its_code_though_a_font_has_it() -> None:
    written = write_paper(paper(Paragraph(place=AT, text="\uf400")), "pdf")
    assert written.replaced == ("\uf400",)


def test_the_same_paper_is_the_same_bytes() -> None:
    assert write_paper(plan_like(6), "pdf").raw == write_paper(plan_like(6), "pdf").raw


def test_a_row_longer_than_a_page_is_not_cut() -> None:
    long = " ".join(f"ord{at}" for at in range(3000))
    made = paper(Table(place=AT, columns=2, rows=(row("Tiltak", "Ansvar", header=True), row(long, "AU"))))
    assert set(long.split()) <= set(_read(made))


@pytest.mark.parametrize("above", range(30, 48))
def test_the_head_of_a_group_goes_to_the_next_page_with_its_first_row(above: int) -> None:
    rows = (row(f"Ledd {number}", "AU") for number in range(above))
    made = write_paper(paper(_table(*rows, _group("Vann"), _group("Avløp"), row("Sist", "AU"))), "pdf").raw
    with pdfplumber.open(BytesIO(made)) as found:
        where = {name: [name in page.extract_text() for page in found.pages] for name in ("Vann", "Avløp", "Sist")}
    assert where["Vann"] == where["Avløp"] == where["Sist"]


def test_the_head_of_a_group_is_read_back_as_a_row_of_the_table() -> None:
    (found,) = read_document(write_paper(paper(GROUPED), "pdf").raw, "plan.pdf").blocks
    assert isinstance(found, Table)
    assert [one.header for one in found.rows] == [True, False, False, False, False, False]
    assert [len(one.cells) for one in found.rows] == [2, 1, 2, 1, 1, 2]


@pytest.mark.parametrize("words", ["Vann\n" * 150, "Vann og avløp " * 900])
def test_a_cell_across_the_table_that_is_longer_than_a_page_is_not_cut(words: str) -> None:
    assert _read(paper(_table(_group(words), row("Sist", "AU"))))[2:] == [*words.split(), "Sist", "AU"]


def test_a_new_page_begins_only_where_pages_turn() -> None:
    texts = [Section(blocks=(Paragraph(place=AT, text="Tekst"),), landscape=turned) for turned in (False, False, True)]
    raw = write_paper(replace(paper(), sections=tuple(texts)), "pdf").raw
    assert read_document(raw, "a.pdf").pages == 2


@pytest.mark.parametrize(
    ("font", "text_font", "drawn"),
    [
        ("Georgia", "Verdana", {"Gelasio-Bold", "DejaVuSans"}),
        (None, "Arial", {"Arimo-Bold", "Arimo-Regular"}),
        ("Calibri Light", "calibri", {"Carlito-Bold", "Carlito-Regular"}),
        ("Brand Grotesk", None, {"SourceSans3-Bold", "SourceSans3-Regular"}),
    ],
)
def test_fonts_of_a_letterhead_are_drawn_by_ones_as_wide(
    font: str | None, text_font: str | None, drawn: set[str]
) -> None:
    look = Letterhead(word=b"", font=font, text_font=text_font)
    made = paper(Heading(place=AT, level=1, text="Overskrift"), Paragraph(place=AT, text="Tekst"))
    with pdfplumber.open(BytesIO(write_paper(made, "pdf", look).raw)) as pdf:
        assert {one["fontname"].partition("+")[2] for one in pdf.pages[0].chars} == drawn


def test_a_table_whose_first_column_names_its_rows_is_written() -> None:
    made = paper(seven_columns(3), landscape=True)
    assert _read(made) == words_of(made)


def test_a_heading_that_skips_a_level_is_refused() -> None:
    with pytest.raises(ValueError, match="level"):
        write_paper(paper(Heading(place=AT, level=2, text="Under ingenting")), "pdf")


def test_a_picture_stands_with_its_words_for_those_who_cannot_see_it() -> None:
    found = read_document(write_paper(plan_like(), "pdf").raw, "plan.pdf")
    told = [block.alternative_text for block in found.blocks if isinstance(block, Picture)]
    assert told == ["13 av 39 tiltak har prosjektmidler"]


@settings(max_examples=25, deadline=None)
@given(papers())
def test_any_paper_keeps_every_word(made: Paper) -> None:
    written = write_paper(made, "pdf")
    if not written.replaced:
        assert "".join(words_read(read_document(written.raw, "a.pdf"))) == "".join(words_of(made))
