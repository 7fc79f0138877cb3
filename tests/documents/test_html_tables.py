"""Tables of HTML: the grid their spans make, however the spans lie."""

import pytest

from avklart.documents.document import Place, Table, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from tests.documents.html_pages import grid, only_table, page, shown
from tests.reads import codes_of


def spans(table: Table) -> list[list[tuple[int | None, int, int]]]:
    """Give where each cell begins, and how many columns and rows it covers."""
    return [[(cell.place.cell, cell.column_span, cell.row_span) for cell in row.cells] for row in table.rows]


def test_merged_cells_shift_nobody():
    table = only_table(page("<table><tr><td rowspan=2>a<td>b<td>c<tr><td colspan=2>d<tr><td>e<td>f<td>g</table>"))
    assert spans(table) == [[(1, 1, 2), (2, 1, 1), (3, 1, 1)], [(2, 2, 1)], [(1, 1, 1), (2, 1, 1), (3, 1, 1)]]
    assert table.columns == 3


def test_a_span_of_rows_ends_with_its_group_and_zero_means_all_of_it():
    table = only_table(
        page(
            "<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td rowspan=65534>d<td>e</tbody></table>"
        )
    )
    assert spans(table) == [[(1, 1, 2), (2, 1, 1)], [(2, 1, 1)], [(1, 1, 1), (2, 1, 1)]]


def test_a_span_over_columns_that_are_not_there_is_cut():
    table = only_table(page("<table><tr><td colspan=65534>a<tr><td>b<td>c<tr><td colspan=-3>d<td colspan=x>e</table>"))
    assert spans(table) == [[(1, 2, 1)], [(1, 1, 1), (2, 1, 1)], [(1, 1, 1), (2, 1, 1)]]


def test_header_rows_are_those_of_the_head_or_of_header_cells():
    for markup in (
        "<thead><tr><td>A<td>B</thead><tr><td>1<td>2",
        "<tr><th>A<th>B<tr><td>1<td>2",
        "<tr><th scope=col>A<th>B<tr><th>1<td>2",
    ):
        assert [row.header for row in only_table(page(f"<table>{markup}</table>")).rows] == [True, False]
    assert not any(row.header for row in only_table(page("<table><tr><th>A<tr><th>B</table>")).rows)


def test_a_header_cell_across_the_table_under_its_headers_heads_a_group_of_rows():
    heads = "<tr><th>Tiltak</th><th>Ansvar</th></tr><tr><th colspan=2>Vann</th></tr>"
    table = only_table(page(f"<table>{heads}<tr><td>Ny brønn</td><td>AU</td></tr></table>"))
    assert [row.header for row in table.rows] == [True, False, False]
    above = "<tr><th colspan=2>Vann</th></tr><tr><th>Tiltak</th><th>Ansvar</th></tr>"
    table = only_table(page(f"<table>{above}<tr><td>Ny brønn</td><td>AU</td></tr></table>"))
    assert [row.header for row in table.rows] == [True, True, False]


def test_a_header_row_printed_again_is_repeated():
    markup = "<table><tr><td>A<td>B<tr><td>1<td>2<tr><td>A<td>B<tr><td>3<td>4</table>"
    rows = only_table(page(markup)).rows
    assert [(row.header, row.repeated) for row in rows] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]


def test_nested_tables_stand_in_their_cells_and_are_numbered_in_reading_order():
    read = page("<table><tr><td>a<table><tr><td>b</table>c<td>d</table><table><tr><td>e</table>")
    assert [table.place for table in tables_in(read.blocks)] == [
        Place(table=1),
        Place(table=2),
        Place(table=3),
    ]
    assert grid(next(iter(tables_in(read.blocks)))) == [["a\nb\nc", "d"]]


def test_captions_and_text_astray_in_a_table_are_kept():
    read = page("<table><caption>Tabell <b>1</b></caption>astray<tr><td>a</table>")
    assert only_table(read).caption == "Tabell 1"
    assert shown(read) == ["astray"]
    assert shown(page("<table><caption>bare tittel</caption></table>")) == ["bare tittel"]


def test_hidden_rows_cells_and_tables_are_marked():
    read = page("<table><tr style='display:none'><td>a<tr><td hidden>b<td>c</table><table hidden><tr><td>d</table>")
    first, second = tables_in(read.blocks)
    assert [row.hidden for row in first.rows] == [True, False]
    assert [cell.hidden for cell in first.rows[1].cells] == [True, False]
    assert second.hidden
    assert codes_of(read) == {"hidden-text"}


def test_names_in_a_row_are_its_marks():
    read = page("<table><tr id=tiltak-1><td><a name=m2></a>a</table>")
    assert only_table(read).rows[0].marks == ("tiltak-1", "m2")
    assert [(mark.name, mark.place.row) for mark in read.marks] == [("tiltak-1", 1), ("m2", 1)]


def test_places_tell_table_row_column_and_paragraph():
    cell = only_table(page("<p>x</p><table><tr><td>a<td><p>b</p><p>c</p></table>")).rows[0].cells[1]
    assert [block.place for block in cell.blocks] == [
        Place(table=1, row=1, cell=2, paragraph=1),
        Place(table=1, row=1, cell=2, paragraph=2),
    ]


def test_cells_outside_any_table_are_text():
    assert shown(page("<td>a<td>b<tr>c")) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("markup", "limits", "code"),
    [
        ("<table>" + "<tr><td>x" * 11, Limits(rows=10), "too-many-rows"),
        ("<table><tr>" + "<td>x" * 11, Limits(columns=10), "too-many-columns"),
        ("<table>" + "<tr><td>x" * 11, Limits(cells=10), "too-many-cells"),
        ("<table>" + "<tr><td colspan=500>x" * 30, Limits(cells=10_000), "too-many-cells"),
        ("<table><tr><td rowspan=65534 colspan=400>x" + "<tr><td>y" * 30, Limits(cells=10_000), "too-many-cells"),
        ("<table><tr><td>" * 4, Limits(nested_tables=3), "too-many-nested-tables"),
    ],
)
def test_past_a_limit_the_page_is_refused_with_its_name(markup: str, limits: Limits, code: str):
    with pytest.raises(FileRefusedError) as refused:
        page(markup, limits)
    assert refused.value.code == code
    assert "limit" in refused.value.facts
