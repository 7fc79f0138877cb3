"""Layouts of author A: tables of a part's rows, and Word pages turned on their side."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table as WordTable

from tests.unseen.writing import Part


def rows_of(part: Part) -> list[tuple[str, ...]]:
    """Give the cells of a part's rows as they were written."""
    return [one.cells for one in part.rows]


def numbered_rows(part: Part) -> list[tuple[str, ...]]:
    """Give the cells of a part's rows with the number of the activity as a column in front."""
    return [(str(one.truth["number"]), *one.cells) for one in part.rows]


def turned(document: WordDocument) -> None:
    """Turn the pages of a document on their side, with narrow margins."""
    section = document.sections[0]
    wide, high = section.page_width, section.page_height
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = high, wide
    section.left_margin = section.right_margin = Cm(1.5)


def widths(table: WordTable, centimetres: Sequence[float]) -> None:
    """Set the widths of a table's columns."""
    table.autofit = False
    for column, wide in zip(table.columns, centimetres, strict=True):
        column.width = Cm(wide)
    for line in table.rows:
        for cell, wide in zip(line.cells, centimetres, strict=True):
            cell.width = Cm(wide)


def repeat_header(table: WordTable) -> None:
    """Let the first row stand again on every page."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    properties.append(mark)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
