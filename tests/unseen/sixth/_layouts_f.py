"""Layouts of the sixth set: rows with a number in front, tables of areas, and pages turned on their side."""

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


def table_of(document: WordDocument, header: Sequence[str], part: Part) -> None:
    """Add the rows of an area as a table under a header."""
    word_table(document, [tuple(header), *(one.cells for one in part.rows)])


def on_its_side(document: WordDocument) -> None:
    """Turn the pages of a document so that wide tables have room."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
