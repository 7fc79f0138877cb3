"""Layouts of the ninth set: a table under the heading of each area, rows with a number, and rows under a goal."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT

from tests.unseen.layouts import word_table
from tests.unseen.writing import Part, Row, row


def numbered(cells: str, *more: Any, **truth: Any) -> Row:
    """Give a row whose first cell is its number and whose second is the activity."""
    number, text, *_ = (cell.strip() for cell in cells.split("|"))
    return row(cells, *more, text=text, number=number, **truth)


def beneath(name: str | None, *rows: Row) -> tuple[Row, ...]:
    """Give rows that stand under a goal or a group; None asserts nothing of what they stand under."""
    found = []
    for one in rows:
        truth = {key: value for key, value in one.truth.items() if key != "under"}
        found.append(Row(one.cells, truth if name is None else {**truth, "under": [name]}))
    return tuple(found)


def tabled(document: WordDocument, header: Sequence[str], parts: Sequence[Part], numbers: bool = False) -> None:
    """Add a heading and a table with a header for each area, with or without a number in front of its title."""
    for number, part in enumerate(parts, 1):
        document.add_heading(f"{number}. {part.title}" if numbers else part.title or "", 1)
        word_table(document, [tuple(header), *(one.cells for one in part.rows)])


def on_its_side(document: WordDocument) -> None:
    """Turn the pages of a document so that wide tables have room."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
