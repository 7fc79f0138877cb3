"""Tables in Word documents: cells on their grid, header rows, merges, nesting, and what broken tables become."""

import pytest

from avklart.documents.document import Place, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from tests.documents.word_files import (
    cell,
    codes,
    grid,
    only_table,
    paragraph,
    read_within,
    read_word,
    row,
    table,
    texts,
)

HEADER = "<w:tblHeader/>"
GOES_ON = '<w:vMerge w:val="continue"/>'
BEGINS = '<w:vMerge w:val="restart"/>'


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_merged_cells_shift_nobody() -> None:
    found = only_table(
        read_word(
            table(
                row(cell("Mål", BEGINS), "Tiltak", "Ansvar"),
                row(cell("", "<w:vMerge/>"), cell("begge", span(2))),
                row(cell("", GOES_ON), "c", "d"),
                row("ny", "e", "f"),
            )
        )
    )
    assert grid(found) == [
        [(1, 1, 3, "Mål"), (2, 1, 1, "Tiltak"), (3, 1, 1, "Ansvar")],
        [(2, 2, 1, "begge")],
        [(2, 1, 1, "c"), (3, 1, 1, "d")],
        [(1, 1, 1, "ny"), (2, 1, 1, "e"), (3, 1, 1, "f")],
    ]
    assert found.columns == 3


def test_cells_begin_where_the_row_begins_on_the_grid() -> None:
    first = row("b", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>')
    found = only_table(read_word(table(first, row("a", "b", "c", "d"))))
    assert [line.cells[0].place.cell for line in found.rows] == [2, 1]
    assert found.columns == 4


def test_cells_merged_sideways_in_the_old_way_are_one() -> None:
    found = only_table(
        read_word(table(row(cell("Område", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "c")))
    )
    assert grid(found) == [[(1, 2, 1, "Område"), (3, 1, 1, "c")]]


def test_a_block_of_cells_merged_both_ways_is_one() -> None:
    wide = span(2)
    found = only_table(read_word(table(row(cell("blokk", wide + BEGINS), "c"), row(cell("", wide + GOES_ON), "d"))))
    assert grid(found) == [[(1, 2, 2, "blokk"), (3, 1, 1, "c")], [(3, 1, 1, "d")]]


def test_text_in_a_cell_that_only_goes_on_is_kept_as_hidden() -> None:
    document = read_word(table(row(cell("synlig", BEGINS)), row(cell("dekket", GOES_ON))))
    found = only_table(document).rows[0].cells[0]
    assert found.text == "synlig"
    assert "dekket" in list(document_texts(document))
    assert codes(document) == ["hidden-text"]


def test_a_merge_that_goes_on_from_nothing_is_a_cell_of_its_own() -> None:
    found = only_table(read_word(table(row(cell("a", GOES_ON), "b"), row("c", cell("d", GOES_ON)))))
    assert grid(found) == [[(1, 1, 1, "a"), (2, 1, 1, "b")], [(1, 1, 1, "c"), (2, 1, 1, "d")]]


def test_header_rows_are_those_at_the_top_and_their_repetitions_are_marked() -> None:
    head = row("Tiltak", "Ansvar", properties=HEADER)
    found = only_table(
        read_word(
            table(
                head, row("a", "b"), row("Tiltak ", "ansvar"), row("c", "d", properties=HEADER), row("Tiltak", "Annet")
            )
        )
    )
    assert [(line.header, line.repeated) for line in found.rows] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
        (False, False),
    ]


def test_a_table_marked_as_header_all_through_has_its_first_row_for_one() -> None:
    found = only_table(read_word(table(*(row(text, properties=HEADER) for text in "abc"))))
    assert [line.header for line in found.rows] == [True, False, False]


def test_a_bold_first_row_printed_again_is_a_repetition_without_being_marked() -> None:
    def bold_row(*words: str) -> str:
        return row(*(f"<w:tc>{paragraph(word, '', '<w:b/>')}</w:tc>" for word in words))

    found = only_table(read_word(table(bold_row("Hva", "Hvem"), row("Hva", "Hvem"), bold_row("Hva", "Hvem"))))
    assert [(line.header, line.repeated) for line in found.rows] == [(False, False), (False, False), (False, True)]


def test_nested_tables_have_numbers_and_places_of_their_own() -> None:
    inner = "<w:tc>" + paragraph("før") + table(row("x", "y")) + "<w:p/></w:tc>"
    document = read_word(table(row("a", inner)) + table(row("b")))
    found = list(tables_in(document.blocks))
    assert [(one.place.table, grid(one)[0][0][3]) for one in found] == [(1, "a"), (2, "x"), (3, "b")]
    assert found[1].rows[0].cells[1].blocks[0].place == Place(table=2, row=1, cell=2, paragraph=1)
    assert found[0].rows[0].cells[1].text == "før\nx\ny"


def test_broken_tables_are_read_as_far_as_they_make_sense() -> None:
    body = (
        "<w:tbl/>"
        + table("<w:tr/>", row("<w:tc/>", cell("spredt", span(7)), cell("a", '<w:gridSpan w:val="mange"/>')))
        + "<w:tbl><w:tc><w:p/></w:tc>"
        + paragraph("løs")
        + "<w:tr>"
        + paragraph("uten celle")
        + "</w:tr></w:tbl>"
        + "<w:tbl><w:tr><w:tc><w:r><w:t>uten avsnitt</w:t></w:r></w:tc></w:tr></w:tbl>"
    )
    found = list(tables_in(read_word(body).blocks))
    assert [[[one.text for one in line.cells] for line in one_table.rows] for one_table in found] == [
        [[], ["", "spredt", "a"]],
        [[""], ["løs"], ["uten celle"]],
        [["uten avsnitt"]],
    ]


def test_text_outside_every_paragraph_is_not_lost() -> None:
    assert texts(read_word("<w:r><w:t>løs tekst</w:t></w:r><w:t>og mer</w:t>")) == ["løs tekst", "og mer"]


@pytest.mark.parametrize(
    ("code", "limits", "body"),
    [
        ("too-many-rows", Limits(rows=2), table(row("a"), row("b")) + table(row("c"))),
        ("too-many-columns", Limits(columns=4), table(row(cell("a", span(5))))),
        ("too-many-columns", Limits(), table(row("a", properties='<w:gridBefore w:val="2000000000"/>'))),
        ("too-many-columns", Limits(), table(row("a", properties='<w:gridAfter w:val="2000000000"/>'))),
        ("too-many-cells", Limits(cells=3), table(row("a", "b"), row("c", "d"))),
    ],
)
def test_tables_past_a_limit_are_refused_by_its_name(code: str, limits: Limits, body: str) -> None:
    with pytest.raises(FileRefusedError) as refusal:
        read_within(limits, body)
    assert refusal.value.code == code
    assert "limit" in refusal.value.facts


def nested(depth: int) -> str:
    inside = table(row("innerst"))
    for _ in range(depth - 1):
        inside = table(row(f"<w:tc>{inside}<w:p/></w:tc>"))
    return inside


def test_tables_in_tables_are_read_to_the_limit_and_refused_past_it() -> None:
    limits = Limits(nested_tables=5)
    assert len(list(tables_in(read_within(limits, nested(5)).blocks))) == 5
    with pytest.raises(FileRefusedError) as refusal:
        read_within(limits, nested(6))
    assert (refusal.value.code, refusal.value.facts) == ("too-many-nested-tables", {"limit": 5})


def test_a_table_in_a_text_box_is_read() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{table(row('i boks'))}</w:txbxContent></w:pict></w:r></w:p>"
    found = read_word(box).blocks[0]
    assert isinstance(found, Table)
    assert found.place == Place(part="textbox", table=1)
