"""Papers as Excel and CSV: nothing runs, nothing is lost, and a program finds rows, header rows, sums and days."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from avklart.documents.document import Cell, Paragraph, Table
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
    words_of,
    words_read,
)


def _book(made: Paper) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_paper(made, "xlsx").raw))


def test_each_section_is_a_sheet_with_its_name() -> None:
    sections = (
        Section(blocks=(), name="Tiltak"),
        Section(blocks=(), name="tiltak"),
        Section(blocks=(), name="a/b:c*" * 9),
    )
    assert _book(replace(paper(), sections=sections)).sheetnames == [
        "Tiltak",
        "tiltak (2)",
        "a b c a b c a b c a b c a b c a",
    ]


def test_a_sheet_of_one_table_keeps_its_header_in_sight_and_on_each_printed_page() -> None:
    sheet = _book(paper(Table(place=AT, columns=2, rows=(row("Nr.", "Tiltak", header=True), row("1", "Veg")))))["1"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref) == ("A2", "$1:$1", "A1:B2")
    assert sheet["A2"].value == "1"


def test_sums_and_days_are_numbers_and_days() -> None:
    cells = (
        Cell(place=AT, blocks=(Paragraph(place=AT, text="kr 350 000"),), amount=Decimal("350000")),
        Cell(place=AT, blocks=(Paragraph(place=AT, text="31.05.2018"),), day=date(2018, 5, 31)),
    )
    table = Table(place=AT, columns=2, rows=(row("Sum", "Slutt", header=True), replace(row(), cells=cells)))
    sheet = _book(paper(table))["1"]
    assert sheet["A2"].value == 350000
    assert sheet["B2"].value.date() == date(2018, 5, 31)
    assert sheet["B2"].is_date


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_ever_a_formula_or_a_link(words: str) -> None:
    table = Table(place=AT, columns=2, rows=(row("Tiltak", "Ansvar", header=True), row(words, "AU")))
    book = _book(paper(Paragraph(place=AT, text=words), table))
    found = [cell for line in book["1"].iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in found} <= {"s", "inlineStr"}
    assert not any(cell.hyperlink for cell in found)


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "-2+3", "\t=cmd", " +cmd|'/C calc'!A0"])
def test_no_field_of_csv_begins_as_a_formula(words: str) -> None:
    made = paper(Table(place=AT, columns=2, rows=(row("Tiltak", "Ansvar", header=True), row(words, "AU"))))
    raw = write_paper(made, "csv").raw
    assert f"'{words}".encode() in raw.replace(b'""', b'"')
    assert words_read(read_document(raw, "a.csv")) == words_of(made)


@pytest.mark.parametrize("words", ["-1", "+47 900 00 000", "- 5,5"])
def test_numbers_stay_numbers_in_csv(words: str) -> None:
    made = paper(Table(place=AT, columns=2, rows=(row("Sum", "Hvem", header=True), row(words, "AU"))))
    assert f"\r\n{words};AU".encode() in write_paper(made, "csv").raw


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_plan_reads_back_with_its_tables(kind: str) -> None:
    made = plan_like(150)
    found = read_document(write_paper(made, kind).raw, f"a.{kind}")
    tables = [block for block in found.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [51, 51, 51]
    read = words_read(found)
    assert [word for word in read if word not in {"1", "•"}] == [word for word in words_of(made) if word != "1"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_no_hostile_text_is_lost(kind: str) -> None:
    made = hostile_paper()
    read = "".join(words_read(read_document(write_paper(made, kind).raw, f"a.{kind}")))
    assert all(word in read for word in words_of(made))


def test_what_is_too_long_for_a_cell_goes_on_below() -> None:
    long = " ".join(f"ord{at}" for at in range(9000))
    made = paper(
        Table(place=AT, columns=2, rows=(row("Tiltak", "Ansvar", header=True), row(long, "AU"), row("Nytt", "AU")))
    )
    found = read_document(write_paper(made, "xlsx").raw, "a.xlsx")
    assert [word for word in words_read(found) if word.startswith("ord")] == long.split()
    assert words_read(found)[-2:] == ["Nytt", "AU"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_same_paper_is_the_same_bytes(kind: str) -> None:
    assert write_paper(plan_like(6), kind).raw == write_paper(plan_like(6), kind).raw


@settings(max_examples=60, deadline=None)
@given(papers())
def test_any_paper_keeps_every_word_in_excel(made: Paper) -> None:
    read = words_read(read_document(write_paper(made, "xlsx").raw, "a.xlsx"))
    # A bullet is drawn before an item, and the sheet's name stands first.
    assert "".join(read[1:]).replace("•", "") == "".join(words_of(made)).replace("•", "")
