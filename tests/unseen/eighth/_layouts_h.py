"""Layouts of the eighth set: pages on their side, bullets in cells, tracked changes, soft hyphens and columns."""

from collections.abc import Iterable, Sequence

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

SOFT_HYPHEN = "\u00ad"


def on_its_side(document: WordDocument) -> None:
    """Turn the pages of a document so that wide tables have room."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(1.5)


def bulleted(cell: _Cell, lines: Sequence[str]) -> None:
    """Fill a cell with one bullet for each line."""
    cell.paragraphs[0].text = lines[0]
    cell.paragraphs[0].style = "List Bullet"
    for line in lines[1:]:
        cell.add_paragraph(line, style="List Bullet")


def tracked(paragraph: Paragraph, kind: str, text: str, author: str = "Kari N.") -> None:
    """Add text that somebody has put in ("ins") or struck ("del") while changes were tracked."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), str(900 + len(paragraph.text)))
    change.set(qn("w:author"), author)
    change.set(qn("w:date"), "2025-11-04T09:12:00Z")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText" if kind == "del" else "w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def softened(text: str, breaks: Iterable[str]) -> str:
    """Give a text with soft hyphens in the words that are given as "sam-arbeids-partner"."""
    for word in breaks:
        for form in (word, word[:1].upper() + word[1:]):
            text = text.replace(form.replace("-", ""), form.replace("-", SOFT_HYPHEN))
    return text


def widths(table: WordTable, *centimetres: float) -> None:
    """Set the widths of the columns of a table, and small letters in its cells."""
    table.autofit = False
    for column, wide in zip(table.columns, centimetres, strict=True):
        column.width = Cm(wide)
    for row in table.rows:
        for cell, wide in zip(row.cells, centimetres, strict=True):
            cell.width = Cm(wide)
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(8)


def columns(document: WordDocument, count: int) -> Section:
    """Begin a section of this many columns on the same page."""
    section: Section = document.add_section(WD_SECTION.CONTINUOUS)
    made = section._sectPr.find(qn("w:cols"))
    if made is None:
        made = OxmlElement("w:cols")
        section._sectPr.append(made)
    made.set(qn("w:num"), str(count))
    made.set(qn("w:space"), "500")
    return section
