"""Layouts of the seventh set: columns in any order, cards, coloured cells, repeated header rows, footnotes."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

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


def wide(table: Table, *centimetres: float) -> None:
    """Give the columns of a table these widths, so that no word is broken."""
    table.autofit = False
    for row_ in table.rows:
        for cell, width in zip(row_.cells, centimetres, strict=True):
            if len({id(other._tc) for other in row_.cells}) > 1:
                cell.width = Cm(width)
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)


def small(document: WordDocument) -> None:
    """Set the text of a document in a smaller size, and its margins narrow."""
    document.styles["Normal"].font.size = Pt(9)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(1.8)


def footnote(document: WordDocument, paragraph: Paragraph, text: str) -> None:
    """Add the only footnote of a document, with its mark at the end of a paragraph."""
    told = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )
    raw = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{nsmap["w"]}">{told}</w:footnotes>'.encode()
    package = document.part.package
    part = PackagePart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, raw, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = paragraph.add_run()
    run.font.superscript = True
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "1")
    run._r.append(mark)
