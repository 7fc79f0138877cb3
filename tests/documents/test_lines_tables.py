"""Tables found in lines: set by tabs, by pipes, by columns of spaces; and what only looks like one."""

import pytest

from avklart.documents.document import Block, ListItem, Paragraph, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.lines import Numbering, blocks_of_text
from tests.documents.html_pages import grid


def blocks(text: str, limits: Limits = DEFAULT) -> list[Block]:
    return blocks_of_text(text, Numbering(), limits)


def tables(text: str) -> list[Table]:
    return [block for block in blocks(text) if isinstance(block, Table)]


def grids(text: str) -> list[list[list[str]]]:
    return [grid(table) for table in tables(text)]


def paragraphs(text: str) -> list[str]:
    return [block.text for block in blocks(text) if isinstance(block, Paragraph)]


def test_lines_with_as_many_tabs_are_a_table_under_any_header():
    assert grids("Før\n\nGjøremål\tHvem\nSale hesten\tStallen\nMåke\tAlle\n\nEtter") == [
        [["Gjøremål", "Hvem"], ["Sale hesten", "Stallen"], ["Måke", "Alle"]]
    ]
    assert paragraphs("Før\n\nA\tB\nC\tD\n\nEtter") == ["Før", "Etter"]


def test_an_empty_line_in_a_table_does_not_end_it():
    assert grids("A\tB\tC\n1\t2\t3\n\n4\t5\t6\n\nEn linje\n\nc\td\ne\tf") == [
        [["A", "B", "C"], ["1", "2", "3"], ["4", "5", "6"]],
        [["c", "d"], ["e", "f"]],
    ]


def test_an_areas_name_with_nothing_but_tabs_stands_above_its_table():
    text = "Vei\t\t\nHva\tHvem\tPenger\na\tb\tc\n\nSkole\t\t\nHva\tHvem\tPenger\nd\te\tf\ng\th\ti"
    assert [len(table.rows) for table in tables(text)] == [2, 3]
    assert paragraphs(text) == ["Vei", "Skole"]
    assert all(table.rows[0].header for table in tables(text))


def test_a_group_row_within_a_table_stays_a_row_of_it():
    assert grids("Hva\tHvem\tPenger\na\tb\tc\nGruppe\t\t\nd\te\tf") == [
        [["Hva", "Hvem", "Penger"], ["a", "b", "c"], ["Gruppe", "", ""], ["d", "e", "f"]]
    ]


def test_a_header_printed_again_is_repeated():
    (table,) = tables("Hva\tHvem\na\tb\nHva\tHvem\nc\td")
    assert [(row.header, row.repeated) for row in table.rows] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]


def test_a_header_that_comes_but_once_is_not_said_to_be_one():
    (table,) = tables("Prosjektnamn\tPlanstrategi\nOppdragsgjevar\tKommunestyret")
    assert not any(row.header for row in table.rows)


def test_rows_that_lost_their_last_tabs_are_filled_up():
    assert grids("Hva\tHvem\tPenger\na\tb\tc\nd\te\nf\tg\th") == [
        [["Hva", "Hvem", "Penger"], ["a", "b", "c"], ["d", "e", ""], ["f", "g", "h"]]
    ]


def test_tabs_struck_until_it_looked_right_are_one_column():
    assert grids("Hva\t\tHvem\nRydde skogen\tBonden\nMale\t\t\tAlle") == [
        [["Hva", "Hvem"], ["Rydde skogen", "Bonden"], ["Male", "Alle"]]
    ]


def test_labels_set_apart_by_a_tab_are_labels():
    (table,) = tables("Ansvar:\tStyret\nFrist:\tmai")
    assert (table.origin, grid(table)) == ("labels", [["Ansvar", "Styret"], ["Frist", "mai"]])


@pytest.mark.parametrize(
    "text",
    [
        "Innledning\t3\nMål\t5\nTiltak\t12",
        "1\tInnledning\t3\n2\tMål\t5\n2.1\tDelmål\t5",
        "Innledning ........ 3\nMål  ........  5\nTiltak  .......  12",
        "1.\tFørste punkt\n2.\tAndre punkt\n3.\tTredje punkt",
        "a)\tFørste punkt\nb)\tAndre punkt",
        "Bare en linje\tmed tab",
        "\tInnrykk\n\tog innrykk",
        "Mål: ett | to | tre\nNivå: fire | fem | seks",
        "Dette er  to setninger.  Med dobbelt rom.\nOg en  linje til.",
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str):
    assert grids(text) == []


def test_tables_of_pipes_are_found_with_a_line_of_dashes_or_pipes_at_the_edges():
    expected = [[["Hva", "Hvem"], ["a", "b | c"]]]
    assert grids("| Hva | Hvem |\n|:---|---:|\n| **a** | b \\| c |") == expected
    assert grids("Hva | Hvem\n--- | ---\na | b \\| c") == expected
    assert grids("Hva | Hvem |\na | b \\| c |") == expected
    assert tables("Hva | Hvem\n--- | ---\na | b")[0].rows[0].header


def test_bare_pipes_take_three_lines():
    assert grids("a | b\nc | d\ne | f") == [[["a", "b"], ["c", "d"], ["e", "f"]]]
    assert grids("a | b\nc | d") == []


def test_misplaced_empty_cells_at_the_end_of_a_row_of_pipes_are_cells():
    assert grids("Hva | 2016 | 2017 |\nSum | 5 | ||\na | 1 | 2 |") == [
        [["Hva", "2016", "2017", ""], ["Sum", "5", "", ""], ["a", "1", "2", ""]]
    ]


def test_columns_of_spaces_are_found_where_they_begin_or_end_alike():
    text = (
        "Tiltak           Ansvar       Sum\n"
        "Rydde skog       Bonden       100\n"
        "                 og naboen\n"
        "Male låven                      5\n"
        "Måke snø         Alle          20\n"
        "\nSlutt"
    )
    (table,) = tables(text)
    assert table.origin == "words"
    assert grid(table) == [
        ["Tiltak", "Ansvar", "Sum"],
        ["Rydde skog", "Bonden og naboen", "100"],
        ["Male låven", "", "5"],
        ["Måke snø", "Alle", "20"],
    ]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("a\tb\n" * 11, Limits(rows=10), "too-many-rows"),
        (("a\t" * 11 + "b\n") * 2, Limits(columns=10), "too-many-columns"),
        ("a\tb\n" * 11, Limits(cells=10), "too-many-cells"),
    ],
)
def test_a_table_past_a_limit_is_refused(text: str, limits: Limits, code: str):
    with pytest.raises(FileRefusedError) as refused:
        blocks(text, limits)
    assert refused.value.code == code


def test_places_count_tables_and_paragraphs_apart():
    first, table, last = blocks("En\n\nA\tB\nC\tD\n\nTo")
    assert isinstance(table, Table)
    assert (first.place.paragraph, table.place.table, last.place.paragraph) == (1, 1, 2)
    cell = table.rows[1].cells[1]
    assert (cell.place.row, cell.place.cell, cell.blocks[0].place.paragraph) == (2, 2, 1)


def test_list_items_with_tabs_after_their_markers_are_list_items():
    found = [block for block in blocks("•\tEn\n•\tTo\n1.\tTre") if isinstance(block, ListItem)]
    assert [(item.marker, item.text) for item in found] == [("•", "En"), ("•", "To"), ("1.", "Tre")]
