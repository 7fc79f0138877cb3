"""ODT tables: merged cells, repeated and hidden rows, header rows, tables in tables, limits."""

import pytest

from avklart.documents.document import Document, Paragraph, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from tests.odt_files import read_odt
from tests.reads import codes_of

COVERED = "<table:covered-table-cell/>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def the_table(*rows: str, automatic: str = "") -> Table:
    (block,) = read_odt(table(*rows), automatic).blocks
    assert isinstance(block, Table)
    return block


def laid_out(found: Table) -> list[list[tuple[int | None, int, int, str]]]:
    return [[(cell.place.cell, cell.column_span, cell.row_span, cell.text) for cell in row.cells] for row in found.rows]


def across(number: int) -> str:
    return f'table:number-columns-spanned="{number}"'


def columns(number: int) -> str:
    return f'table:number-columns-repeated="{number}"'


def rows(number: int) -> str:
    return f'table:number-rows-repeated="{number}"'


def down(number: int) -> str:
    return f'table:number-rows-spanned="{number}"'


def test_merged_cells_shift_nobody() -> None:
    found = the_table(
        row(cell("a", across(2)), COVERED, cell("b", down(2))),
        row(cell("c"), cell("d"), COVERED),
        row(cell("e"), cell("f"), cell("g")),
    )
    assert laid_out(found) == [
        [(1, 2, 1, "a"), (3, 1, 2, "b")],
        [(1, 1, 1, "c"), (2, 1, 1, "d")],
        [(1, 1, 1, "e"), (2, 1, 1, "f"), (3, 1, 1, "g")],
    ]
    assert found.columns == 3


def test_merged_cells_without_elements_for_what_they_cover_shift_nobody_either() -> None:
    found = the_table(row(cell("a", down(2)), cell("b", across(2))), row(cell("c"), cell("d")))
    assert laid_out(found) == [[(1, 1, 2, "a"), (2, 2, 1, "b")], [(2, 1, 1, "c"), (3, 1, 1, "d")]]


def test_a_merged_cell_reaches_no_further_than_the_table() -> None:
    assert laid_out(the_table(row(cell("a", down(99_999)), cell("b"))))[0][0] == (1, 1, 1, "a")


def test_text_left_under_a_merged_cell_is_kept_as_hidden() -> None:
    under = "<table:covered-table-cell><text:p>gammelt</text:p></table:covered-table-cell>"
    document = read_odt(table(row(cell("a", across(2)), under)))
    (left,) = document.left_over
    assert (left.text, left.hidden, left.place.cell) == ("gammelt", True, 2)
    assert codes_of(document) == {"hidden-text"}
    assert sorted(document_texts(document)) == ["a", "gammelt"]


def test_cells_and_rows_that_are_stored_once_and_repeated_are_all_read() -> None:
    found = the_table(
        '<table:table-column table:number-columns-repeated="3"/>',
        row(cell("Drift", columns(2)), cell("x"), more=rows(2)),
        row('<table:table-cell table:number-columns-repeated="3"/>'),
    )
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["Drift", "Drift", "x"]] * 2 + [["", "", ""]]
    assert [row.place.row for row in found.rows] == [1, 2, 3]


def test_rows_and_columns_are_found_in_groups_and_headers() -> None:
    found = the_table(
        "<table:table-column-group><table:table-header-columns><table:table-column/></table:table-header-columns>"
        "<table:table-columns><table:table-column/></table:table-columns></table:table-column-group>",
        f"<table:table-header-rows>{row(cell('Tiltak'), cell('Ansvar'))}</table:table-header-rows>",
        f"<table:table-row-group><table:table-rows>{row(cell('a'), cell('b'))}</table:table-rows>"
        f"<text:soft-page-break/>{row(cell('c'), cell('d'))}</table:table-row-group>",
    )
    assert [row.header for row in found.rows] == [True, False, False]
    assert found.columns == 2


def test_a_header_row_printed_again_is_marked_repeated() -> None:
    header = row(cell("Tiltak"), cell("Ansvar"))
    found = the_table(f"<table:table-header-rows>{header}</table:table-header-rows>", row(cell("a"), cell("b")), header)
    assert [(row.header, row.repeated) for row in found.rows] == [(True, False), (False, False), (False, True)]


def test_without_a_declared_header_only_a_bold_first_row_can_be_met_again() -> None:
    bold = '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>'
    strong = row(*(f'<table:table-cell><text:p text:style-name="B">{t}</text:p></table:table-cell>' for t in "ab"))
    plain = row(cell("a"), cell("b"))
    found = the_table(strong, plain, strong, automatic=bold + "</style:style>")
    assert [row.repeated for row in found.rows] == [False, False, True]
    assert [row.repeated for row in the_table(plain, row(cell("c"), cell("d")), plain).rows] == [False] * 3


def test_rows_columns_and_tables_that_are_not_shown_are_marked_hidden() -> None:
    document = read_odt(
        table(
            '<table:table-column/><table:table-column table:visibility="collapse"/>',
            row(cell("a"), cell("b"), more='table:visibility="filter"'),
            row(cell("c"), cell("d")),
        )
        + f'<table:table table:style-name="T">{row(cell("e"))}</table:table>',
        '<style:style style:name="T" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>",
    )
    first, second = tables_in(document.blocks)
    assert [row.hidden for row in first.rows] == [True, False]
    assert [cell.hidden for cell in first.rows[1].cells] == [False, True]
    assert (first.hidden, second.hidden) == (False, True)
    assert codes_of(document) == {"hidden-text"}
    assert sorted(document_texts(document)) == list("abcde")


def test_tables_in_tables_stand_in_their_cell_and_are_counted_on() -> None:
    inner = f'<table:table table:is-sub-table="true">{row(cell("b"))}</table:table>'
    document = read_odt(
        table(row(f"<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>")) + table(row(cell("c")))
    )
    assert [(found.place.table, found.rows[0].place.table) for found in tables_in(document.blocks)] == [
        (1, 1),
        (2, 2),
        (3, 3),
    ]
    outer = document.blocks[0]
    assert isinstance(outer, Table)
    assert outer.rows[0].cells[0].text == "a\nb"


def test_the_title_and_description_of_a_table_are_its_caption() -> None:
    found = the_table("<table:title>Tiltak</table:title><table:desc>Etter område</table:desc>", row(cell("a")))
    assert found.caption == "Tiltak\nEtter område"


def test_a_value_without_a_paragraph_is_the_text_of_its_cell() -> None:
    found = the_table(row('<table:table-cell office:value-type="string" office:string-value="Drift"/>'))
    assert found.rows[0].cells[0].text == "Drift"


def test_text_that_stands_where_no_text_may_is_kept_beside_the_page() -> None:
    body = table("her", row("der", "<table:table-cell>inne</table:table-cell>"), "<x>ukjent</x>") + "etter"
    document = read_odt(body)
    assert sorted(left.text for left in document.left_over) == ["der", "etter", "her", "inne", "ukjent"]


def test_a_row_has_the_bookmarks_that_begin_in_it() -> None:
    document = read_odt(
        table(
            row(cell('<text:bookmark text:name="rad-1"/>a'), cell('b<text:bookmark-start text:name="m"/>c')),
            row(cell('<text:bookmark-end text:name="m"/>d')),
        )
    )
    (found,) = tables_in(document.blocks)
    assert [row.marks for row in found.rows] == [("rad-1", "m"), ()]
    assert [(mark.name, mark.place.row, mark.place.cell) for mark in document.marks] == [("rad-1", 1, 1), ("m", 1, 2)]


def refused(body: str, limits: Limits) -> tuple[str, object]:
    with pytest.raises(FileRefusedError) as refusal:
        read_odt(body, limits=limits)
    return refusal.value.code, refusal.value.facts.get("limit")


MILLION = 1_000_000
NESTED = cell("a")
for _ in range(3):
    NESTED = f"<table:table-cell>{table(row(NESTED))}</table:table-cell>"
LIMITS = Limits(rows=20, columns=10, cells=100, nested_tables=3, text_characters=1_000, xml_elements=10_000)


@pytest.mark.parametrize(
    ("body", "code", "limit"),
    [
        (table(row(cell("a"), more=rows(MILLION))), "too-many-rows", 20),
        (table(row(cell("a")) * 21), "too-many-rows", 20),
        (table(row(cell("a", columns(MILLION)))), "too-many-columns", 10),
        (table(row(f'<table:covered-table-cell table:number-columns-repeated="{MILLION}"/>')), "too-many-columns", 10),
        (table(f'<table:table-column table:number-columns-repeated="{MILLION}"/>'), "too-many-columns", 10),
        (table(row(cell("a", across(11)))), "too-many-columns", 10),
        (table(row(cell("a", columns(9)), more=rows(12))), "too-many-cells", 100),
        (table(row(cell("lang " * 50), more=rows(9))), "too-much-text", 1_000),
        (table(row(cell("<text:s/>" * 90), more=rows(13))), "too-many-elements", 1_000),
        (table(row(NESTED)), "too-many-nested-tables", 3),
    ],
)
def test_a_table_past_a_limit_is_refused_and_the_limit_named(body: str, code: str, limit: int) -> None:
    assert refused(body, LIMITS) == (code, limit)


def test_repeats_in_repeats_cannot_multiply_past_the_limits() -> None:
    body = cell("a")
    for _ in range(9):
        body = f"<table:table-cell>{table(row(body, more=rows(9)))}</table:table-cell>"
    code, _ = refused(table(row(body)), Limits())
    assert code == "too-many-elements"


def place_of(document: Document, text: str) -> tuple[int | None, ...]:
    for found in tables_in(document.blocks):
        for block in (block for row in found.rows for cell in row.cells for block in cell.blocks):
            if isinstance(block, Paragraph) and block.text == text:
                return block.place.table, block.place.row, block.place.cell, block.place.paragraph
    raise AssertionError(text)


def test_paragraphs_are_counted_within_their_cell() -> None:
    document = read_odt(
        table(row(cell("a"), cell("b</text:p><text:p/><text:p>c"))) + "<text:p>d</text:p>" + table(row(cell("e")))
    )
    assert place_of(document, "c") == (1, 1, 2, 3)
    assert place_of(document, "e") == (2, 1, 1, 1)
    assert document.blocks[1].place.paragraph == 1
