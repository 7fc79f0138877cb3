"""OpenDocument spreadsheets."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import Workbook
from openpyxl.comments import Comment

from avklart.documents.document import Document, Heading, Paragraph, Picture
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from tests.documents.sheets import all_words, book_of, doubts, lines, only_table, read, saved, tables, texts, words
from tests.office import saved_by_office
from tests.packages import package, repacked
from tests.programs import needs_program

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        **{"office": "office", "table": "table", "text": "text", "style": "style", "fo": "xsl-fo-compatible"},
        **{"draw": "drawing", "svg": "svg-compatible", "chart": "chart", "form": "form"},
    }.items()
)
NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def sheet(rows: str, name: str = "Plan", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{rows}</table:table>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(*paragraphs: str, more: str = "", inside: str = "") -> str:
    stored = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return f"<table:table-cell {more}>{inside}{stored}</table:table-cell>"


def spreadsheet(body: str, styles: str = "", **parts: str | bytes) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content, **parts})


def refusal(raw: bytes, limits: Limits | None = None) -> FileRefusedError:
    with pytest.raises(FileRefusedError) as refused:
        read(raw, limits)
    return refused.value


def test_sheets_are_headings_with_tables_and_title_lines() -> None:
    rows = row(cell("Plan 2025")) + row() + row(cell("Tiltak"), cell("Ansvar")) + row(cell("a"), cell("b"))
    found = read(spreadsheet(sheet(rows) + sheet("", "Tomt")))
    assert lines(found) == ["Plan", "Plan 2025", "Tomt"]
    table = only_table(found)
    assert texts(table) == [["Tiltak", "Ansvar"], ["a", "b"]]
    assert [(made.place.sheet, made.place.row, made.place.table) for made in table.rows] == [
        ("Plan", 3, 1),
        ("Plan", 4, 1),
    ]
    assert found.doubts == ()


def test_text_is_what_was_shown_with_spaces_tabs_and_lines() -> None:
    inside = 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:span>d<text:a>e</text:a></text:span>f'
    found = read(
        spreadsheet(
            sheet(row(cell(inside, "g"), cell("50 %", more='office:value-type="percentage" office:value="0.5"')))
        )
    )
    assert texts(only_table(found)) == [["a  b\tc\ndef\ng", "50 %"]]


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ('office:value-type="float" office:value="2400.0"', "2400"),
        ('office:value-type="float" office:value="1.1000000000000001"', "1.1"),
        ('office:value-type="currency" office:value="5"', "5"),
        ('office:value-type="percentage" office:value="0.125"', "12.5 %"),
        ('office:value-type="date" office:date-value="2018-05-31"', "31.05.2018"),
        ('office:value-type="date" office:date-value="2018-05-31T13:30:00"', "31.05.2018 13:30"),
        ('office:value-type="date" office:date-value="høst"', "høst"),
        ('office:value-type="boolean" office:boolean-value="true"', "SANN"),
        ('office:value-type="time" office:time-value="PT1H"', "PT1H"),
        ('office:value-type="string" office:string-value="tekst"', "tekst"),
    ],
)
def test_a_value_without_stored_text_is_written_out(stored: str, seen: str) -> None:
    assert texts(only_table(read(spreadsheet(sheet(row(cell(more=stored), cell("x")))))))[0][0] == seen


def test_repeated_cells_and_rows_are_written_out_and_empty_ones_cost_nothing() -> None:
    rows = row(cell("x", more='table:number-columns-repeated="3"'), more='table:number-rows-repeated="2"')
    rows += row(cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048570"')
    rows += row(cell("siste"), cell(more='table:number-columns-repeated="99999999999999999999"'))
    found = read(spreadsheet(sheet(rows)))
    assert texts(only_table(found)) == [["x", "x", "x"], ["x", "x", "x"]]
    (last,) = [block for block in found.blocks if isinstance(block, Paragraph)]
    assert (last.text, last.place.row) == ("siste", 1_048_573)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(cell("x"), more='table:number-rows-repeated="1048576"'), "too-many-rows"),
        (row(cell("x"), more='table:number-rows-repeated="99999999999999999999"'), "too-many-rows"),
        (row(cell("x", more='table:number-columns-repeated="5000"')), "too-many-columns"),
        (row(cell(more='table:number-columns-repeated="5000"'), cell("x")), "too-many-columns"),
        (
            row(
                cell("x" * 5_000, more='table:number-columns-repeated="400"'), more='table:number-rows-repeated="20000"'
            ),
            "too-much-text",
        ),
        (
            row(cell("x", more='table:number-columns-repeated="400"'), more='table:number-rows-repeated="20000"'),
            "too-many-cells",
        ),
    ],
)
def test_repetitions_made_to_hurt_are_refused(rows: str, code: str) -> None:
    assert refusal(spreadsheet(sheet(rows))).code == code


def test_merged_cells_stand_once_and_covered_text_is_kept_hidden() -> None:
    covered = "<table:covered-table-cell><text:p>dekket</text:p></table:covered-table-cell>"
    rows = row(cell("Energi", more='table:number-rows-spanned="2" table:number-columns-spanned="1"'), cell("b"))
    rows += row(covered, cell("c"))
    found = only_table(read(spreadsheet(sheet(rows))))
    assert [(made.place.cell, made.row_span, made.hidden) for line in found.rows for made in line.cells] == [
        (1, 2, False),
        (2, 1, False),
        (1, 1, True),
        (2, 1, False),
    ]


def test_headers_groups_hidden_parts_and_bold_are_told() -> None:
    styles = (
        '<style:style style:name="ta" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="c" style:parent-style-name="b"/>'
        '<style:style style:name="r" style:parent-style-name="r"/>'
    )
    bold = cell("Tiltak", more='table:style-name="c"')
    filtered = row(cell("a"), cell("b"), more='table:visibility="filter"')
    rows = (
        '<table:table-column table:default-cell-style-name="r"/><table:table-column table:visibility="collapse"/>'
        f"<table:table-header-rows>{row(bold, cell('Ansvar'))}</table:table-header-rows>"
        f"<table:table-row-group><table:table-row-group>{filtered}"
        "</table:table-row-group></table:table-row-group>"
    )
    found = read(spreadsheet(sheet(rows) + sheet(row(cell("x"), cell("y")), "Skjult", 'table:style-name="ta"'), styles))
    first, second = tables(found)
    assert [(made.header, made.hidden) for made in first.rows] == [(True, False), (False, True)]
    assert [made.hidden for made in first.rows[0].cells] == [False, True]
    blocks = [block for made in first.rows for part in made.cells for block in part.blocks]
    assert [block.bold for block in blocks if isinstance(block, Paragraph)] == [True, False, False, False]
    assert second.hidden
    assert {doubt.code for doubt in found.doubts} == {"hidden-rows", "hidden-columns", "hidden-sheet"}


def test_annotations_shapes_and_charts_are_found_at_their_cells() -> None:
    annotation = (
        "<office:annotation><dc:creator>Kari</dc:creator><dc:date>2025-01-02</dc:date><text:p>Hvem</text:p>"
        "<text:p>gjør?</text:p></office:annotation>"
    )
    box = '<draw:frame draw:name="Boks"><draw:text-box><text:p>I boks</text:p></draw:text-box></draw:frame>'
    shelf = (
        "<table:shapes><draw:g><draw:custom-shape><text:p>Figur</text:p></draw:custom-shape></draw:g>"
        '<draw:frame draw:name="Logo"><draw:image/><svg:title>Våpen</svg:title></draw:frame>'
        '<draw:frame draw:name="Diagram"><draw:object xlink:href="./Object 1"/></draw:frame></table:shapes>'
    )
    title = "<office:chart><chart:title><text:p>Kostnad</text:p></chart:title></office:chart>"
    chart = f"<office:document-content {NAMES}>{title}</office:document-content>"
    body = sheet(shelf + row(cell("a"), cell("b", inside=annotation + box)))
    found = read(spreadsheet(body, **{"Object 1/content.xml": chart}))
    (comment,) = found.comments
    assert (comment.text, comment.author, comment.made_at, comment.place.cell) == (
        "Hvem\ngjør?",
        "Kari",
        "2025-01-02",
        2,
    )
    assert texts(only_table(found)) == [["a", "b"]]
    boxes = [block.text for block in found.blocks if isinstance(block, Paragraph)]
    assert boxes == ["I boks", "Figur"]
    pictures = [(block.alternative_text, block.name) for block in found.blocks if isinstance(block, Picture)]
    assert pictures == [("Våpen", "Logo"), (None, "Diagram")]
    assert [left.text for left in found.left_over] == ["Kostnad"]


def test_formulas_keep_their_value_and_say_where_they_fail() -> None:
    rows = row(
        cell("3", more='table:formula="of:=SUM([.A1:.A2])" office:value-type="float" office:value="3"'),
        cell("#REF!", more='table:formula="of:=[.#REF!]" office:value-type="string"'),
        cell(more='table:formula="of:=NOW()"'),
        cell("x"),
    )
    found = read(spreadsheet(sheet(rows)))
    assert [formula.text for formula in found.formulas] == ["SUM([.A1:.A2])", "[.#REF!]", "NOW()"]
    assert doubts(found) == [("formula-error", 1, 2), ("formula-without-value", 1, 3), ("formulas", None, None)]


def test_headers_prompts_changes_names_and_links_are_kept_or_told() -> None:
    body = (
        "<table:tracked-changes><table:cell-content-change>"
        "<office:change-info><dc:creator>Ola</dc:creator></office:change-info>"
        "<table:previous><table:change-track-table-cell><text:p>Før</text:p></table:change-track-table-cell></table:previous>"
        "</table:cell-content-change></table:tracked-changes><table:content-validations><table:content-validation "
        'table:condition="of:cell-content-is-in-list(&quot;Ja&quot;;&quot;Nei&quot;)">'
        '<table:help-message table:title="Svar">'
        "<text:p>Velg</text:p></table:help-message></table:content-validation></table:content-validations>"
        + sheet(row(cell("a"), cell("b")) + '<table:table-source xlink:href="http://x/y.ods"/>')
        + '<table:named-expressions><table:named-range table:name="navn" table:cell-range-address="$Plan.$A$1:.$B$1"/>'
        "</table:named-expressions>"
    )
    masters = (
        f"<office:document-styles {NAMES}><office:master-styles>"
        '<style:master-page style:name="Default"><style:header>'
        "<text:p><text:sheet-name>???</text:sheet-name>Topptekst <text:page-number>1</text:page-number></text:p>"
        '</style:header><style:footer style:display="false"><text:p>Bunntekst</text:p></style:footer>'
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    styles = '<style:style style:name="ta" style:master-page-name="Default"/>'
    raw = spreadsheet(
        body.replace('table:name="Plan"', 'table:name="Plan" table:style-name="ta"'),
        styles,
        **{"styles.xml": masters, "Basic/Standard/Module1.xml": "<x/>"},
    )
    found = read(raw)
    kept = [(block.text, block.place.part, block.hidden) for block in found.furniture if isinstance(block, Paragraph)]
    assert kept == [("Topptekst", "header", False), ("Bunntekst", "footer", True)]
    assert [left.text for left in found.left_over] == ["Ja", "Nei", "Svar", "Velg"]
    assert [(change.change, change.text, change.author) for change in found.revisions] == [("deleted", "Før", "Ola")]
    assert [(mark.name, mark.place.row) for mark in found.marks] == [("navn", 1)]
    assert [doubt.code for doubt in found.doubts] == ["external-link", "macros-ignored"]


def test_protected_broken_and_deceiving_files_are_refused() -> None:
    sound = spreadsheet(sheet(row(cell("a"))), **{"meta.xml": "<m/>", "settings.xml": "<s/>"})
    assert refusal(repacked(sound, {"META-INF/manifest.xml": b"<m><encryption-data/></m>"})).code == "password"
    assert refusal(repacked(sound, {"content.xml": b"<a/>"})).code == "missing-main-part"
    assert refusal(repacked(sound, {"content.xml": b"<a>"})).code == "damaged-part"
    for name in ("content.xml", "meta.xml", "settings.xml"):
        assert refusal(repacked(sound, {name: b"<!DOCTYPE a><a/>"})).facts == {"part": name}


def compared(found: Document) -> list[list[list[str]]]:
    """Give all texts of the tables without spaces: LibreOffice shows 2 400 where the workbook stores 2400."""
    return [[["".join(text.split()) for text in line] for line in texts(table)] for table in tables(found)]


@needs_program("soffice")
def test_what_libreoffice_makes_of_a_workbook_reads_the_same(shared_plans: Path, tmp_path: Path) -> None:
    book, made = book_of(["Tiltak", "Kostnad", "Andel"], ["a\nb", 4.2, 0.5], ["Energi", 12, 0.25], [None, "x", "y"])
    for name in ("C2", "C3"):
        made[name].number_format = "0%"
    made.merge_cells("A3:A4")
    made["B2"].comment = Comment("Må avklares", "Kari")
    made.row_dimensions[2].hidden = True
    assert isinstance(book, Workbook)
    (tmp_path / "own.xlsx").write_bytes(saved(book))
    originals = [*sorted(shared_plans.glob("*/*.xlsx")), tmp_path / "own.xlsx"]
    for path, made_by_office in zip(originals, saved_by_office(originals, "ods", tmp_path), strict=True):
        before, after = read(path.read_bytes()), read(made_by_office.read_bytes())
        percent = [[[text.replace(" %", "%") for text in line] for line in table] for table in compared(before)]
        assert [[[text.replace(" %", "%") for text in line] for line in table] for table in compared(after)] == percent
        assert lines(before) == lines(after)
        spans = [
            [
                (part.place.row, part.place.cell, part.column_span, part.row_span)
                for line in table.rows
                for part in line.cells
            ]
            for found in (before, after)
            for table in tables(found)
        ]
        assert spans[: len(spans) // 2] == spans[len(spans) // 2 :]
        assert [(comment.text, comment.place.row) for comment in before.comments] == [
            (comment.text, comment.place.row) for comment in after.comments
        ]
        assert [block.hidden for block in before.blocks if isinstance(block, Heading)] == [
            block.hidden for block in after.blocks if isinstance(block, Heading)
        ]


@needs_program("soffice")
def test_every_word_libreoffice_stored_is_in_the_document(shared_plans: Path, tmp_path: Path) -> None:
    original = shared_plans / "open" / "trevassdal.xlsx"
    (path,) = saved_by_office([original], "ods", tmp_path)
    with zipfile.ZipFile(path) as parts:
        root = etree.fromstring(parts.read("content.xml"))
    body = root.find("{*}body")
    assert body is not None
    stored = words(" ".join(map(str, body.itertext())))
    missing = stored - all_words(read(path.read_bytes()))
    assert not missing
