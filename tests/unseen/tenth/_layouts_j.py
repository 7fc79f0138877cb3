"""Layouts of the tenth set: a table under the heading of each area, and rows that begin with a number."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Cm
from docx.table import Table as WordTable

from tests.unseen.layouts import word_table
from tests.unseen.writing import Part, Row, row


def numbered(cells: str, *more: Any, **truth: Any) -> Row:
    """Give a row whose first cell is its number and whose second is the activity."""
    number, text, *_ = (cell.strip() for cell in cells.split("|"))
    return row(cells, *more, text=text, number=number, **truth)


def tabled(document: WordDocument, header: Sequence[str], parts: Sequence[Part], intro: Sequence[str] = ()) -> None:
    """Add a heading and a table with a header for each area, with a line of running text between them if given."""
    for place, part in enumerate(parts):
        document.add_heading(part.title or "", 1)
        if intro:
            document.add_paragraph(intro[place])
        word_table(document, [tuple(header), *(one.cells for one in part.rows)])


def on_its_side(document: WordDocument) -> None:
    """Turn the pages of a document so that wide tables have room."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)


def widened(table: WordTable, *centimetres: float) -> None:
    """Give the columns of a table these widths, so that no word is broken."""
    table.autofit = False
    for one in table.rows:
        for cell, width in zip(one.cells, centimetres, strict=True):
            cell.width = Cm(width)
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)
