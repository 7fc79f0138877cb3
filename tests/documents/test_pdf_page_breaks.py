"""Rows cut by a page break beside a cell merged down, and hyphens that a line break keeps."""

from collections.abc import Sequence

import pytest

from avklart.documents.document import Document, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from tests.documents.pdf_files import line_from, pdf_of, text_at

XS = (50, 150, 330, 450, 560)
LEFT = (55, 155, 335, 455)
HEAD = ("Mål", "Tiltak", "Ansvar", "Når")


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _page(top: float, rows: Sequence[tuple[str, ...]], merged_from: int, merged_to: int) -> str:
    """Draw rows 40 high under a head, each cell's lines parted by "|"; the first column is merged over some rows."""
    shown = [HEAD, *rows]
    ys = [top - 40 * at for at in range(len(shown) + 1)]
    drawn = "".join(line_from(x, ys[0], x, ys[-1]) for x in XS)
    for at, y in enumerate(ys):
        inside = merged_from < at <= merged_to
        drawn += line_from(XS[1] if inside else XS[0], y, XS[-1], y)
    for at, cells in enumerate(shown):
        for x, cell in zip(LEFT, cells, strict=True):
            drawn += "".join(text_at(x, ys[at] - 14 - 12 * line, part) for line, part in enumerate(cell.split("|")))
    return drawn


FIRST = [
    ("Flere deltar", "Etablere møteplass i kvar bygd", "Frivillig|sentral", "2026"),
    ("", "Prøve ut ordning med|utstyr som folk kan låne på", "Rektor|Nordby", "2027"),
]


def _rows(first: Sequence[tuple[str, ...]], second: Sequence[tuple[str, ...]], merged_to: int = 1) -> list[list[str]]:
    raw = pdf_of(_page(180, first, 1, 2), _page(800, second, 1, merged_to))
    (table,) = _tables(read(raw, DEFAULT))
    return [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows if not row.header]


@pytest.mark.parametrize(
    "rest",
    [
        ("", "biblioteket og skolen", "ungdomsskole", ""),
        ("", "vegne av laget", "", ""),
        ("", "Tangen gard", "ungdomsskole og 4H", ""),
    ],
)
def test_a_row_beside_a_merged_cell_goes_on_over_the_page_break(rest: tuple[str, ...]) -> None:
    rows = _rows(FIRST, [rest, ("Ingen går alene", "Lage rutine", "Styret", "2028")])
    assert len(rows) == 3
    assert rows[1][0] == f"Prøve ut ordning med utstyr som folk kan låne på {rest[1]}"
    assert rows[1][1] == f"Rektor Nordby {rest[2]}".strip()
    assert rows[2] == ["Ingen går alene", "Lage rutine", "Styret", "2028"]


def test_a_goal_merged_on_over_the_page_break_leaves_its_new_rows_as_they_are() -> None:
    second = [("", "Skaffe flere instruktører", "Laget", "2028"), ("Ingen går alene", "Lage rutine", "Styret", "2028")]
    rows = _rows(FIRST, second)
    assert [row[-3] for row in rows] == [FIRST[0][1], FIRST[1][1].replace("|", " "), second[0][1], second[1][1]]


def test_the_rest_of_a_row_may_be_the_first_of_several_under_the_merged_cell() -> None:
    second = [("", "biblioteket", "ungdomsskole", ""), ("", "Skaffe lokale", "Laget", "2028")]
    rows = _rows(FIRST, second, merged_to=2)
    assert rows[1][0].endswith("kan låne på biblioteket")
    assert rows[2][-3:] == ["Skaffe lokale", "Laget", "2028"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("Rektor og 4H-", "gården", "Rektor og 4H-gården"),
        ("Leder av HR-", "avdelingen", "Leder av HR-avdelingen"),
        ("Kurs for FAU-", "representanter", "Kurs for FAU-representanter"),
        ("Ansvarlig er kommune-", "direktøren", "Ansvarlig er kommunedirektøren"),
    ],
)
def test_a_hyphen_after_what_is_written_short_in_capitals_is_kept(above: str, below: str, whole: str) -> None:
    document = read(pdf_of(text_at(50, 700, above) + text_at(50, 687, below)), DEFAULT)
    said = " ".join(getattr(block, "text", "") for block in document.blocks)
    assert said == whole


def _cell_of(above: str, below: str, *around: str) -> str:
    """Give what a drawn cell with two lines reads as, the first as wide as the cell, in a document with other words."""
    other = "".join(text_at(50, 800 - 30 * at, text) for at, text in enumerate(around))
    drawn = "".join(line_from(x, 515, x, 455) for x in (45, 290, 400))
    drawn += "".join(line_from(45, y, 400, y) for y in (515, 494, 455))
    words = text_at(51, 500, "Hva") + text_at(296, 500, "Frist") + text_at(296, 480, "2027")
    filled = text_at(51, 480, above, more=f"{100 * 230 / WIDTHS[above]:.1f} Tz") + text_at(51, 468, below)
    (table,) = _tables(read(pdf_of(other + drawn + words + filled), DEFAULT))
    return table.rows[1].cells[0].text


# The widths in Helvetica at 10 points, by which the first line is drawn out to the width of its cell.
WIDTHS = {"Kommunen": 46.1, "Samferdselssje": 67.8}


@pytest.mark.parametrize(
    ("above", "below", "around", "whole"),
    [
        ("Kommunen", "kjører fritt", ("Alle kjører kollektivt", "En kjører som kan mer"), "Kommunen kjører fritt"),
        ("Kommunen", "kjører fritt", ("Skolen og hagen", "Kjelleren og kjeden"), "Kommunen kjører fritt"),
        ("Samferdselssje", "f i fylket", (), "Samferdselssjef i fylket"),
        ("Samferdselssje", "fen i fylket", ("Samferdselssjefen",), "Samferdselssjefen i fylket"),
    ],
)  # fmt: skip
def test_a_word_as_wide_as_its_cell_is_cut_only_where_the_document_says_so(
    above: str, below: str, around: tuple[str, ...], whole: str
) -> None:
    assert _cell_of(above, below, *around) == whole
