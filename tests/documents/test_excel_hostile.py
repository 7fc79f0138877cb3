"""Workbooks made to hurt or to deceive, and workbooks that are too large."""

import io
import zipfile

import pytest

from avklart.documents.document import Document, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from tests.documents.sheets import MAIN, all_words, doubts, inline, read, relations, workbook
from tests.packages import package, repacked

ROW = f'<row r="1">{inline("A1", "Tiltak")}{inline("B1", "Ansvar")}</row>'
BOMB = '<!DOCTYPE x [<!ENTITY a "b">]>'
SOUND = workbook(
    ROW,
    **{
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"/>',
        "xl/theme/theme1.xml": "<theme/>",
        "docProps/app.xml": "<app/>",
        "customXml/item1.xml": "<item/>",
        "xl/drawings/vmlDrawing1.vml": "<xml/>",
    },
)
PARTS = (
    *("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"),
    *("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/theme/theme1.xml", "docProps/app.xml", "customXml/item1.xml"),
    "xl/drawings/vmlDrawing1.vml",
)


def refusal(raw: bytes, limits: Limits | None = None) -> FileRefusedError:
    with pytest.raises(FileRefusedError) as refused:
        read(raw, limits)
    return refused.value


def part_of(raw: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        return parts.read(name)


@pytest.mark.parametrize("name", PARTS)
def test_a_document_type_in_any_part_is_refused_naming_the_part(name: str) -> None:
    hostile = repacked(SOUND, {name: BOMB.encode() + part_of(SOUND, name)})
    refused = refusal(hostile)
    assert (refused.code, refused.facts) == ("doctype", {"part": name})


def test_a_document_type_in_wide_letters_is_refused() -> None:
    wide = (BOMB + part_of(SOUND, "xl/worksheets/sheet1.xml").decode()).encode("utf-16")
    assert refusal(repacked(SOUND, {"xl/worksheets/sheet1.xml": wide})).code == "doctype"


@pytest.mark.parametrize(
    ("replaced", "code"),
    [
        ({"xl/vbaProject.bin": b"x"}, "macros"),
        ({"xl/worksheets/sheet1.xml": None}, "missing-part"),
        ({"xl/workbook.xml": None}, "missing-main-part"),
        ({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row>"}, "damaged-part"),
        ({"xl/sharedStrings.xml": b"<sst><si>"}, "damaged-part"),
        ({"xl/worksheets/sheet1.xml": b"<a>" * 10_000 + b"</a>" * 10_000}, "too-deep"),
    ],
)
def test_broken_and_dangerous_packages_are_refused(replaced: dict[str, bytes | None], code: str) -> None:
    assert refusal(repacked(SOUND, replaced)).code == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (b"ms-excel.sheet.macroEnabled.main+xml", "macros"),
        (b"ms-excel.intlmacrosheet+xml", "macros"),
        (b"ms-excel.sheet.binary.main", "old-excel"),
    ],
)
def test_kinds_that_can_hold_macros_are_refused(written: bytes, code: str) -> None:
    types = part_of(SOUND, "[Content_Types].xml").replace(
        b"</Types>", b'<Default ContentType="' + written + b'"/></Types>'
    )
    assert refusal(repacked(SOUND, {"[Content_Types].xml": types})).code == code


def test_a_package_that_is_no_workbook_is_refused() -> None:
    assert refusal(package({"a.xml": "<a/>"})).code == "missing-main-part"
    assert refusal(b"PK\x05\x06").code == "damaged-package"


def rows(count: int, columns: int = 2) -> str:
    letters = [chr(65 + at) for at in range(columns)]
    return "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letter}{row}"><v>1</v></c>' for letter in letters) + "</row>"
        for row in range(1, count + 1)
    )


def test_limits_of_rows_columns_cells_and_text_are_named() -> None:
    assert (refusal(workbook(rows(100_000))).code, refusal(workbook(rows(101)), Limits(rows=100)).facts) == (
        "too-many-rows",
        {"limit": 100},
    )
    wide = "".join("<c><v>1</v></c>" for _ in range(5_000))
    assert refusal(workbook(f'<row r="1">{wide}</row>')).facts == {"limit": 500}
    assert refusal(workbook(f'<row r="1">{inline("XFD1", "a")}</row>')).code == "too-many-columns"
    assert refusal(workbook(rows(100)), Limits(cells=150)).code == "too-many-cells"


def test_ten_thousand_rows_are_fine() -> None:
    assert len(read(workbook(rows(10_000, 3))).blocks) == 2


def test_one_long_text_in_every_cell_is_refused_before_it_fills_the_memory() -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 2_000))
    strings = f'<sst xmlns="{MAIN}"><si><t>{"tekst " * 20_000}</t></si></sst>'
    assert refusal(workbook(cells, **{"xl/sharedStrings.xml": strings})).code == "too-much-text"


def test_merged_areas_made_to_hurt_are_refused_or_cut_to_what_is_there() -> None:
    data = "".join(f'<row r="{row}">{inline(f"A{row}", "a")}{inline(f"B{row}", "b")}</row>' for row in range(1, 2_001))
    merges = "".join(f'<mergeCell ref="A{row}:XFD1048576"/>' for row in range(1, 2_001))
    assert refusal(workbook(data, f"<mergeCells>{merges}</mergeCells>")).code == "too-many-cells"
    found = read(workbook(ROW, '<mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>'))
    assert all_words(found) == {"Plan": 1, "Tiltak": 1, "Ansvar": 1}


@pytest.mark.parametrize(
    "written",
    [
        '<c r="" t="inlineStr"><is><t>ord</t></is></c>',
        '<c r="1A" t="inlineStr"><is><t>ord</t></is></c>',
        '<c r="A99999999999999" t="inlineStr"><is><t>ord</t></is></c>',
        '<c s="-7" t="nonsense"><v>ord</v></c>',
        '<c s="99999999999999999999"><v>ord</v></c>',
        '<c t="b"><v>ord</v></c>',
        '<c t="d"><v>ord</v></c>',
        "<c><v>ord</v><v/></c>",
        '<c t="s"><is><t>ord</t></is></c>',
    ],
)
def test_cells_that_break_the_rules_keep_their_words(written: str) -> None:
    data = f'<row r="99999999999999999999" ht="x">{written}</row>'
    assert all_words(read(workbook(data)))["ord"] == 1


def test_styles_and_names_that_break_the_rules_are_passed_over() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="x" formatCode="{"0" * 9_999}"/></numFmts><fonts><font>'
        '<sz val="x"/><b val="0"/></font></fonts><cellXfs><xf numFmtId="x" fontId="9"/><xf numFmtId="²" fontId="-"/>'
        "</cellXfs></styleSheet>"
    )
    data = '<row r="1"><c s="0"><v>1</v></c><c s="1"><v>2</v></c></row>'
    around = (
        '<cols><col min="x" max="9" hidden="1"/><col min="1" max="99999999999999999999999" hidden="1"/></cols>'
        '<mergeCells><mergeCell/></mergeCells><hyperlinks><hyperlink ref="x"/></hyperlinks>'
    )
    found = read(workbook(data, around, **{"xl/styles.xml": styles}))
    assert all_words(found) == {"Plan": 1, "1": 1, "2": 1}


def test_relations_that_point_nowhere_or_out_of_the_file_are_not_followed() -> None:
    climbing = relations(worksheet="../../../etc/passwd", sharedStrings="http://x/y")
    assert refusal(repacked(SOUND, {"xl/_rels/workbook.xml.rels": climbing.encode()})).code == "missing-part"
    outside = relations(worksheet="file:///etc/passwd").replace("/>", ' TargetMode="External"/>')
    found = read(repacked(SOUND, {"xl/_rels/workbook.xml.rels": outside.encode()}))
    assert ("missing-text", None, None) in doubts(found)


def test_drawings_and_comments_that_break_the_rules_lose_no_words() -> None:
    broken = '<comment ref="" authorId="²"><text><t>merknad</t></text></comment>'
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            drawing="../d.xml", comments="../c.xml", vmlDrawing="../no.vml"
        ),
        "xl/d.xml": '<d xmlns:a="a"><twoCellAnchor><from><row>99999999999999999999</row><col>x</col></from>'
        "<a:p><a:t>ord</a:t></a:p></twoCellAnchor></d>",
        "xl/c.xml": f'<comments xmlns="{MAIN}">{broken}</comments>',
    }
    found: Document = read(workbook(ROW, **parts))
    assert (all_words(found)["ord"], all_words(found)["merknad"]) == (1, 1)


def test_cut_and_flipped_workbooks_are_read_or_refused_and_never_crash() -> None:
    tried = 0
    for at in range(0, len(SOUND), 37):
        for broken in (SOUND[:at], SOUND[:at] + bytes([SOUND[at] ^ 0xFF]) + SOUND[at + 1 :]):
            tried += 1
            try:
                read(broken)
            except FileRefusedError:
                continue
    assert tried > 100


def test_a_row_numbered_nought_stands_after_the_row_before_it() -> None:
    found = read(workbook(f'{ROW}<row r="0">{inline("A0", "Kurs")}</row>'))
    table = found.blocks[-1]
    assert isinstance(table, Table)
    assert [row.place.row for row in table.rows] == [1, 2]
