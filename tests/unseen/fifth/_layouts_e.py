"""What the fifth judge's plans need beside the common layouts: coloured rows, rows filled from the left, new pages."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from tests.unseen.layouts import word_table
from tests.unseen.writing import Row, Truth, row


def at(
    column: int,
    cells: str,
    who: str | None = None,
    money: Sequence[Truth] | None = None,
    when: str | None = None,
    open_: str | None = "",
    **more: Any,
) -> Row:
    """Give a row whose activity stands in another column than the first (counted from 0)."""
    return row(cells, who, money, when, open_, text=cells.split("|")[column].strip(), **more)


def shade(table: WordTable, number: int, colour: str) -> None:
    """Colour the cells of a row."""
    for cell in table.rows[number].cells:
        properties = cell._tc.get_or_add_tcPr()  # python-docx has no public way
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:color"), "auto")
        shading.set(qn("w:fill"), colour)
        properties.append(shading)


def bold_row(table: WordTable, number: int) -> None:
    """Make the text of a row bold."""
    for cell in table.rows[number].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def headed_table(document: WordDocument, header: Sequence[str], rows: Sequence[Sequence[str]]) -> WordTable:
    """Add a table with a bold, grey header row that repeats on new pages."""
    table = word_table(document, [header, *rows])
    bold_row(table, 0)
    shade(table, 0, "D9D9D9")
    properties = table.rows[0]._tr.get_or_add_trPr()  # python-docx has no public way
    properties.append(OxmlElement("w:tblHeader"))
    return table


def bold_line(document: WordDocument, text: str) -> None:
    """Add a paragraph of bold text without a heading style."""
    document.add_paragraph().add_run(text).bold = True


def landscape(document: WordDocument) -> None:
    """Turn the paper on its side."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    wide, high = section.page_height, section.page_width
    section.page_width, section.page_height = wide, high


def new_page(document: WordDocument) -> None:
    """Begin a new page."""
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
