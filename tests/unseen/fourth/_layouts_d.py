"""Rows with long cells written over several lines, and the documents they are laid out in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Length, Pt

from tests.unseen.layouts import word_table
from tests.unseen.writing import Part, Row, Truth, row


def line(
    cells: str,
    who: str | None = None,
    money: Sequence[Truth] | None = None,
    when: str | None = None,
    open_: str | None = "",
    at: int = 0,
    **more: Any,
) -> Row:
    """Give a row whose cells, parted by "|", may be written over several lines; "¶" is a line break in a cell.

    `at` is the place of the cell that holds the activity.
    """
    joined = " ".join(cells.split()).replace(" ¶ ", "\n")
    found = " ".join(joined.split("|")[at].split())
    return row(joined, who, money, when, open_, **{"text": found, **more})


def without_under(parts: Sequence[Part]) -> list[Part]:
    """Give areas where nothing is asserted of what stands between the area and its activities."""
    silent = (
        [Row(one.cells, {k: v for k, v in one.truth.items() if k != "under"}) for one in part.rows] for part in parts
    )
    return [replace(part, rows=tuple(rows)) for part, rows in zip(parts, silent, strict=True)]


def cells_of(part: Part, *groups: str) -> list[tuple[str, ...]]:
    """Give the rows of an area as cells, with a row for each of `groups`, the words of `under`, before its first."""
    rows: list[tuple[str, ...]] = []
    left = list(groups)
    for one in part.rows:
        above = one.truth.get("under") or []
        if left and above and above[-1] == left[0]:
            rows.append((left.pop(0),))
        rows.append(one.cells)
    return rows


def shaped(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    """Add a table in small letters, its columns as wide as their longest words and then after how much they hold."""
    count = max(map(len, rows))
    full = [cells for cells in rows if len(cells) == count]
    words = [max((len(word) for cells in full for word in cells[at].split()), default=1) for at in range(count)]
    held = [sum(len(cells[at]) for cells in full) for at in range(count)]
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    least = [Cm(0.2 * letters + 0.5) for letters in words]
    spare = max(room - sum(least), 0)
    table = word_table(document, rows)
    table.autofit = False
    for at, column in enumerate(table.columns):
        column.width = Length(least[at] + spare * held[at] // sum(held))
    for number, one in enumerate(table.rows):
        for at, cell in enumerate(one.cells):
            if len(rows[number]) == count:
                cell.width = Length(table.columns[at].width or 0)
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(9)


def table_for_each(
    document: WordDocument, header: tuple[str, ...], parts: Sequence[Part], level: int = 2, numbered: bool = False
) -> None:
    """Add a heading and a table for every area; a level of 0 makes the heading a plain bold line."""
    for number, part in enumerate(parts, start=1):
        title = f"{number}. {part.title}" if numbered else part.title or ""
        if level:
            document.add_heading(title, level)
        else:
            document.add_paragraph().add_run(title).bold = True
        shaped(document, [header, *cells_of(part)])
        document.add_paragraph()


def wide(document: WordDocument) -> WordDocument:
    """Turn the pages of a document on their side."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(1.5)
    return document
