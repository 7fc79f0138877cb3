"""What the tests of spreadsheets share: workbooks made from a few lines, and short ways to look at what was read."""

import io
import re
from collections import Counter
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from avklart.documents.document import Document, Heading, Paragraph, Table, document_texts, tables_in
from avklart.documents.limits import Limits
from avklart.documents.readers import excel
from tests.packages import package

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def first_sheet(book: Workbook, name: str = "Plan") -> Worksheet:
    """Give the first sheet of a new workbook, named."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    return sheet


def book_of(*rows: list[Any]) -> tuple[Workbook, Worksheet]:
    """Give a workbook with these rows in its one sheet "Plan", and that sheet."""
    book = Workbook()
    sheet = first_sheet(book)
    for row in rows:
        sheet.append(row)
    return book, sheet


def saved(book: Workbook) -> bytes:
    """Give the bytes of a workbook as openpyxl writes it."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(sheet_data: str, around: str = "", namespace: str = MAIN, **parts: str | bytes) -> bytes:
    """Give a small xlsx file with the given XML in its sheet's data and after it; other parts by their names."""
    overrides = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return package(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{overrides}.sheet.main+xml"/></Types>',
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{namespace}" xmlns:r="{_RELATIONS}"><sheets>'
            '<sheet name="Plan" sheetId="1" r:id="worksheet"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml", styles="styles.xml"
            ),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{namespace}" xmlns:r="{_RELATIONS}">'
            f"<sheetData>{sheet_data}</sheetData>{around}</worksheet>",
            **parts,
        }
    )


def relations(**targets: str) -> str:
    """Give a relationships part: the last word of each type, also used as its id, and its target."""
    entries = "".join(
        f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def inline(reference: str, text: str) -> str:
    """Give the XML of a cell with inline text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def read(raw: bytes, limits: Limits | None = None) -> Document:
    """Give the Document of a spreadsheet's bytes."""
    return excel.read(raw, limits or Limits())


def read_book(book: Workbook) -> Document:
    """Give the Document of a workbook as openpyxl writes it."""
    return read(saved(book))


def texts(table: Table) -> list[list[str]]:
    """Give the texts of a table's cells, hidden ones empty."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def tables(found: Document) -> list[Table]:
    """Give the tables of a document."""
    return list(tables_in(found.blocks))


def only_table(found: Document) -> Table:
    """Give the one table of a document."""
    (table,) = tables_in(found.blocks)
    return table


def doubts(found: Document) -> list[tuple[str, int | None, int | None]]:
    """Give the doubts as code, row and cell."""
    return [(doubt.code, doubt.place.row, doubt.place.cell) for doubt in found.doubts]


def lines(found: Document) -> list[str]:
    """Give headings and paragraphs in order."""
    return [block.text for block in found.blocks if isinstance(block, Heading | Paragraph)]


def words(text: str) -> Counter[str]:
    """Give the words of a text, counted."""
    return Counter(re.findall(r"\w+", text))


def all_words(found: Document) -> Counter[str]:
    """Give the words of a document, counted."""
    return words(" ".join(document_texts(found)))
