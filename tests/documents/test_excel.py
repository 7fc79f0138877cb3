"""Excel workbooks: sheets, cells, values and merged areas."""

import io
import re
import zipfile
from datetime import date, datetime
from html import unescape
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table as ListedTable
from python_calamine import CalamineWorkbook

from avklart.documents.document import Heading, Paragraph, Table
from avklart.documents.readers.excel.formats import number_format, number_text
from tests.documents.sheets import (
    MAIN,
    STRICT,
    all_words,
    book_of,
    doubts,
    first_sheet,
    inline,
    lines,
    only_table,
    read,
    read_book,
    saved,
    tables,
    texts,
    words,
    workbook,
)

HEADER = ["Tiltak", "Ansvar", "Finansiering"]


def test_each_sheet_is_a_heading_with_its_table() -> None:
    book, sheet = book_of(HEADER, ["Bygge veg", "AU", "Drift"])
    sheet.title = "Næringsutvikling"
    second = book.create_sheet("Kommunikasjon")
    second.append(["a", "b"])
    book.create_sheet("Tomt ark")
    found = read_book(book)
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == [
        "Næringsutvikling",
        "Kommunikasjon",
        "Tomt ark",
    ]
    first, other = tables(found)
    assert texts(first) == [HEADER, ["Bygge veg", "AU", "Drift"]]
    assert (first.origin, first.columns, first.place.sheet, first.place.table) == ("sheet", 3, "Næringsutvikling", 1)
    assert (other.place.sheet, other.place.table, other.rows[0].cells[1].place.cell) == ("Kommunikasjon", 2, 2)
    assert found.doubts == ()


def test_title_lines_are_paragraphs_and_an_empty_row_ends_a_table() -> None:
    book, sheet = book_of(["Plan 2025"], ["Alle tall i kroner"], HEADER, ["a", "b", "c"], [], ["d", None, "f"])
    sheet["A1"].font = Font(bold=True, size=14)
    found = read_book(book)
    title, about, first, second = found.blocks[1:]
    assert isinstance(title, Paragraph)
    assert (title.text, title.bold, title.size, title.place.row, title.place.cell) == ("Plan 2025", True, 14, 1, 1)
    assert isinstance(about, Paragraph)
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert [row.place.row for row in first.rows] == [3, 4]
    assert texts(second) == [["d", "", "f"]]
    assert second.rows[0].place.row == 6


def test_a_table_that_begins_in_another_column_keeps_the_sheet_s_columns() -> None:
    table = only_table(read(workbook(f'<row r="4">{inline("C4", "a")}{inline("E4", "b")}</row>')))
    assert [(cell.place.row, cell.place.cell, cell.text) for cell in table.rows[0].cells] == [
        (4, 3, "a"),
        (4, 4, ""),
        (4, 5, "b"),
    ]
    assert table.columns == 5


def test_merged_cells_stand_once_and_shift_nobody() -> None:
    book, sheet = book_of(HEADER, ["Energi", "b", "c"], [None, "e", "f"], ["Mål 1"], ["g", "h", "i"])
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:C4")
    rows = only_table(read_book(book)).rows
    assert [
        (cell.place.cell, cell.text, cell.column_span, cell.row_span) for row in rows[1:4] for cell in row.cells
    ] == [
        (1, "Energi", 1, 2),
        (2, "b", 1, 1),
        (3, "c", 1, 1),
        (2, "e", 1, 1),
        (3, "f", 1, 1),
        (1, "Mål 1", 3, 1),
    ]


def test_text_under_a_merged_cell_is_kept_and_hidden() -> None:
    data = f'<row r="1">{inline("A1", "Tiltak")}{inline("B1", "dekket")}{inline("C1", "x")}</row>'
    merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="nonsense"/></mergeCells>'
    cells = only_table(read(workbook(data, merges))).rows[0].cells
    assert [(cell.place.cell, cell.column_span, cell.hidden, len(cell.blocks)) for cell in cells] == [
        (1, 2, False, 1),
        (2, 1, True, 1),
        (3, 1, False, 1),
    ]


def test_a_merged_cell_reaching_over_an_empty_row_keeps_the_table_together() -> None:
    data = f'<row r="1">{inline("A1", "Energi")}{inline("B1", "b")}</row><row r="3">{inline("B3", "c")}</row>'
    table = only_table(read(workbook(data, '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>')))
    assert [row.place.row for row in table.rows] == [1, 3]
    assert table.rows[0].cells[0].row_span == 2


@pytest.mark.parametrize(
    ("raw", "code", "seen"),
    [
        ("2400", "# ##0", "2400"),
        ("2400.0", "General", "2400"),
        ("4.2", "General", "4.2"),
        ("1.1000000000000001", "General", "1.1"),
        ("0.30000000000000004", "0.00", "0.3"),
        ("1E-3", "General", "0.001"),
        ("-0.5", "General", "-0.5"),
        ("1E+30", "General", "1E+30"),
        ("0.5", "0%", "50 %"),
        ("0.125", "0.0 %", "12.5 %"),
        ("500000", '#,##0 "kr"', "500000 kr"),
        ("500000", "[$kr-414] #,##0", "kr 500000"),
        ("4200000", '0.0,,"mill"', "4200000"),
        ("43251", "dd.mm.yyyy", "31.05.2018"),
        ("43251", "yyyy-mm-dd h:mm:ss", "2018-05-31"),
        ("43251.5", "dd.mm.yyyy hh:mm", "31.05.2018 12:00"),
        ("43251", "[$-414]d. mmmm yyyy;@", "31. mai 2018"),
        ("43251", "[$-814]dddd", "torsdag"),
        ("43251", "[$-409]mmm-yy", "May-18"),
        ("43251", "mmm.yy", "mai.18"),
        ("43251", "yyyy", "2018"),
        ("0.75", "hh:mm", "18:00"),
        ("1.5", "[h]:mm", "36:00"),
        ("59", "dd.mm.yyyy", "28.02.1900"),
        ("60", "dd.mm.yyyy", "29.02.1900"),
        ("61", "dd.mm.yyyy", "01.03.1900"),
        ("-1", "dd.mm.yyyy", "-1"),
        ("9999999999", "dd.mm.yyyy", "9999999999"),
        ("abc", "0", "abc"),
        ("NaN", "0", "NaN"),
        ("1e999999", "0%", "1e999999"),
    ],
)
def test_a_number_reads_as_the_person_sees_it(raw: str, code: str, seen: str) -> None:
    assert number_text(raw, number_format(code)) == seen


def test_the_calendar_from_1904_gives_the_same_day() -> None:
    assert number_text("41789", number_format("dd.mm.yyyy"), days_from_1904=True) == "31.05.2018"


def test_values_of_every_kind_read_as_a_norwegian_sees_them() -> None:
    book, sheet = book_of(
        ["kind", "value"], ["dag", date(2018, 5, 31)], ["tid", datetime.fromisoformat("2018-05-31T13:30")]
    )
    sheet.append(["andel", 0.5])
    sheet["B4"].number_format = "0%"
    sheet.append(["sant", True])
    sheet.append(["usant", False])
    sheet.append(["tekst", "1.200,50"])
    sheet.append(["nuller", "0047"])
    sheet.append(["heltall", 3.0])
    sheet.append(["desimal", 4.25])
    found = read_book(book)
    assert [row[1] for row in texts(only_table(found))[1:]] == [
        "2018-05-31",
        "2018-05-31 13:30:00",
        "50 %",
        "SANN",
        "USANN",
        "1.200,50",
        "0047",
        "3",
        "4.25",
    ]
    assert found.doubts == ()


def test_dates_written_out_in_the_file_are_read() -> None:
    data = '<row r="1"><c r="A1" t="d"><v>2018-05-31T00:00:00</v></c><c r="B1" t="d"><v>2018-13-45</v></c></row>'
    assert texts(only_table(read(workbook(data)))) == [["31.05.2018", "2018-13-45"]]


def test_a_number_with_three_decimals_is_pointed_out() -> None:
    data = '<row r="1"><c r="A1"><v>1.234</v></c><c r="B1"><v>0.125</v></c><c r="C1" t="str"><v>1.234</v></c></row>'
    found = read(workbook(data))
    assert texts(only_table(found)) == [["1.234", "0.125", "1.234"]]
    assert doubts(found) == [("three-decimals", 1, 1)]


def test_formulas_give_their_stored_value_and_a_doubt_for_the_sheet() -> None:
    data = (
        f'<row r="1">{inline("A1", "Sum")}<c r="B1"><f>SUM(C1:C9)</f><v>6130</v></c>'
        '<c r="C1" t="e"><f>B1/0</f><v>#DIV/0!</v></c><c r="D1"><f>NOW()</f></c>'
        '<c r="E1" t="str"><f>"="</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>2</v></c></row>'
    )
    found = read(workbook(data))
    assert texts(only_table(found)) == [["Sum", "6130", "#DIV/0!", "", "", "2"]]
    assert [(formula.text, formula.place.cell) for formula in found.formulas] == [
        ("SUM(C1:C9)", 2),
        ("B1/0", 3),
        ("NOW()", 4),
        ('"="', 5),
    ]
    assert found.formulas[0].place == only_table(found).rows[0].cells[1].place
    assert doubts(found) == [
        ("formula-error", 1, 3),
        ("formula-without-value", 1, 4),
        ("formulas", None, None),
    ]
    assert found.doubts[-1].facts == {"count": 5}
    assert found.doubts[0].facts == {"error": "#DIV/0!"}


def test_formulas_that_were_never_computed_are_doubts_and_never_run() -> None:
    book, sheet = book_of(HEADER)
    sheet.append(["a", "=cmd|' /C calc'!A0", "=SUM(A1:A2)"])
    found = read_book(book)
    assert texts(only_table(found))[1] == ["a", "", ""]
    assert doubts(found) == [
        ("formula-without-value", 2, 2),
        ("formula-without-value", 2, 3),
        ("formulas", None, None),
    ]


def test_hidden_rows_columns_and_sheets_are_kept_and_marked() -> None:
    book, sheet = book_of(HEADER, ["a", "b", "c"], ["d", "e", "f"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(state)
        other.append(["x", "y"])
        other.sheet_state = state
    found = read_book(book)
    first, second, third = tables(found)
    assert [row.hidden for row in first.rows] == [False, True, False]
    assert [cell.hidden for cell in first.rows[0].cells] == [False, True, False]
    assert (first.hidden, second.hidden, third.hidden) == (False, True, True)
    assert [block.hidden for block in found.blocks if isinstance(block, Heading)] == [False, True, True]
    assert {(doubt.code, doubt.place.sheet) for doubt in found.doubts} == {
        ("hidden-rows", "Plan"),
        ("hidden-columns", "Plan"),
        ("hidden-sheet", "hidden"),
        ("hidden-sheet", "veryHidden"),
    }
    assert all_words(found)["b"] == 1


def test_a_value_its_format_hides_is_kept_hidden() -> None:
    book, sheet = book_of(["a", 1, 2])
    sheet["B1"].number_format = ";;;"
    assert [cell.hidden for cell in only_table(read_book(book)).rows[0].cells] == [False, True, False]


def test_rich_text_is_joined_and_reading_aids_are_kept_aside() -> None:
    data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t>Hoved</t></r><r><rPr><b/></rPr><t>aktivitet</t></r></si>'
        '<si><t>Røros</t><rPh sb="0" eb="1"><t>lesehjelp</t></rPh></si><si><t>Slettet rest</t></si></sst>'
    )
    found = read(workbook(data, **{"xl/sharedStrings.xml": strings}))
    assert texts(only_table(found)) == [["Hovedaktivitet", "Røros"]]
    assert [left.text for left in found.left_over] == ["Slettet rest", "lesehjelp"]


def test_a_missing_shared_text_is_a_doubt_and_a_missing_style_is_plain() -> None:
    data = '<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" s="99"><v>5</v></c></row>'
    found = read(workbook(data, f'<extra xmlns="{MAIN}"/>'))
    assert doubts(found) == [("missing-text", 1, 1), ("missing-text", 1, 2)]
    assert lines(found) == ["Plan", "5"]


def test_cells_and_rows_out_of_order_or_without_names_find_their_places() -> None:
    data = (
        f'<row r="3">{inline("C3", "f")}{inline("A3", "d")}</row>'
        f'<row r="2">{inline("A2", "a")}<c t="inlineStr"><is><t>b</t></is></c></row>'
        f'<row><c t="inlineStr"><is><t>e</t></is></c></row><row r="3">{inline("A3", "g")}</row>'
    )
    found = read(workbook(data, '<dimension ref="A1:B1048576"/>'))
    table = only_table(found)
    assert [
        [(cell.place.row, cell.place.cell, cell.text) for cell in row.cells if cell.text] for row in table.rows
    ] == [
        [(2, 1, "a"), (2, 2, "b")],
        [(3, 1, "d\ne\ng"), (3, 3, "f")],
    ]


def test_a_strict_workbook_reads_as_an_ordinary_one() -> None:
    data = f'<row r="1">{inline("A1", "Tiltak")}{inline("B1", "Ansvar")}</row>'
    assert texts(only_table(read(workbook(data, namespace=STRICT)))) == [["Tiltak", "Ansvar"]]


def test_line_breaks_coded_letters_and_odd_spaces_are_made_plain() -> None:
    cells = inline("A1", " a&#10;b_x000D_ ") + inline("B1", "R_x00F8_ros_x005F_x") + inline("C1", "x&#160;y")
    found = read(workbook(f'<row r="1">{cells}</row>'))
    assert texts(only_table(found)) == [["a\nb", "Røros_x", "x y"]]


def test_a_million_formatted_empty_rows_and_trailing_columns_cost_nothing() -> None:
    empty = '<row r="{}" s="1" customFormat="1"/>'
    data = f'<row r="1">{inline("A1", "a")}{inline("B1", "b")}<c r="XFD1" s="1"/></row>'
    data += "".join(empty.format(number) for number in range(2, 200_000))
    data += f'<row r="1048576">{inline("A1048576", "siste")}</row>'
    found = read(workbook(data))
    assert texts(only_table(found)) == [["a", "b"]]
    assert lines(found) == ["Plan", "siste"]


def test_printed_titles_and_excel_s_own_tables_tell_the_header_rows() -> None:
    book, sheet = book_of(["Plan", "x"], HEADER, ["a", "b", "c"])
    sheet.print_title_rows = "2:2"
    other = book.create_sheet("Liste")
    for row in (HEADER, ["d", "e", "f"]):
        other.append(row)
    other.add_table(ListedTable(displayName="Liste1", ref="A1:C2"))
    first, second = tables(read_book(book))
    assert [row.header for row in first.rows] == [False, True, False]
    assert [row.header for row in second.rows] == [True, False]


def test_named_cells_are_marks() -> None:
    book, _ = book_of(HEADER, ["a", "b", "c"])
    book.defined_names["budsjett"] = DefinedName("budsjett", attr_text="Plan!$B$2:$C$2")
    book.defined_names["tall"] = DefinedName("tall", attr_text="42")
    found = read_book(book)
    assert [(mark.name, mark.place.sheet, mark.place.row) for mark in found.marks] == [("budsjett", "Plan", 2)]
    assert only_table(found).rows[1].marks == ("budsjett",)


def test_an_empty_workbook_says_so() -> None:
    assert doubts(read_book(Workbook())) == [("no-text", None, None)]


def test_all_values_are_those_an_independent_reader_finds() -> None:

    book, sheet = book_of(HEADER)
    for number in range(2, 60):
        sheet.append([f"Tiltak {number}", number, number / 8])
    raw = saved(book)
    values = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0).to_python()
    seen = [
        [float(text) if number and at else text for at, text in enumerate(row)]
        for number, row in enumerate(texts(only_table(read(raw))))
    ]
    assert seen == values


@pytest.mark.parametrize("name", ["fjellregionen.xlsx", "fjellregionen-ett-ark.xlsx"])
def test_the_plan_has_its_39_activities_word_for_word(shared_plans: Path, name: str) -> None:
    path = shared_plans / "fjellregionen" / name
    text = (path.parent / "fjellregionen.txt").read_bytes().decode()
    expected = [line.split("\t") for line in text.splitlines() if line.count("\t") == 2]
    expected = [line for line in expected if line[0] != "Hovedaktiviteter" and line[1].strip()]
    found = read(path.read_bytes())
    rows = [row[-3:] for table in tables(found) for row in texts(table) if "Hovedaktiviteter" not in row]
    assert len(rows) == 39
    assert [[cell.split() for cell in row] for row in rows] == [[cell.split() for cell in row] for row in expected]


def test_every_word_of_every_workbook_is_in_its_document(shared_plans: Path) -> None:
    for path in sorted(shared_plans.glob("*/*.xlsx")):
        with zipfile.ZipFile(path) as parts:
            sheets = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name)
            names = re.findall(r'<sheet [^>]*name="([^"]*)"', parts.read("xl/workbook.xml").decode())
        stored = [unescape(value) for value in re.findall(r"<[tv](?: [^>]*)?>([^<]*)</[tv]>", sheets)]
        assert all_words(read(path.read_bytes())) == words(" ".join([*stored, *names])), path.name


def test_bold_is_told_for_cells_and_titles() -> None:
    book = Workbook()
    sheet = first_sheet(book)
    sheet.append(["Mål", "x"])
    sheet["A1"].font = Font(bold=True)
    (cell, other) = only_table(read_book(book)).rows[0].cells
    assert [block.bold for made in (cell, other) for block in made.blocks if isinstance(block, Paragraph)] == [
        True,
        False,
    ]
