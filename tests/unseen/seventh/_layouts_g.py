"""Layouts of the seventh set: columns in any order, cards, coloured cells, header rows that repeat on every page."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from tests.unseen.layouts import word_table
from tests.unseen.writing import Part, Row, row


def placed(activity: int, number: int | None, cells: str, *more: Any, **truth: Any) -> Row:
    """Give a row whose activity stands in one cell and its number, if any, in another (counted from 0)."""
    parts = [cell.strip() for cell in cells.split("|")]
    if number is not None:
        truth["number"] = parts[number]
    return row(cells, *more, text=parts[activity], **truth)


def table_of(document: WordDocument, header: Sequence[str], part: Part) -> Table:
    """Add the rows of an area under a header; a new goal or strategy above a row gets a row over all columns."""
    rows: list[tuple[str, ...]] = [tuple(header)]
    above: list[str] = []
    for one in part.rows:
        under = one.truth.get("under") or []
        rows += [(text,) for place, text in enumerate(under) if above[: place + 1] != under[: place + 1]]
        above = under
        rows.append(one.cells)
    return word_table(document, rows)


def on_its_side(document: WordDocument) -> None:
    """Turn the pages of a document so that wide tables have room."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def shaded(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour."""
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


def repeated_header(table: Table) -> None:
    """Let the first row of a table stand on top of every page."""
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
