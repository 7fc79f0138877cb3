"""Laying made plans out as files: Word, Excel, web pages, lists with commas, and ODF and PDF through LibreOffice."""

import csv
import html
import io
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import docx
import openpyxl
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from openpyxl.worksheet.worksheet import Worksheet

from tests import office

Rows = Sequence[Sequence[str]]


def word(*headings: tuple[str, int]) -> WordDocument:
    """Give a new Word document that begins with these headings of levels (0 is the title)."""
    document = docx.Document()
    for text, level in headings:
        document.add_heading(text, level)
    return document


def word_table(document: WordDocument, rows: Rows) -> WordTable:
    """Add a table of rows. A row of one cell is merged over all columns; "\\n" in a cell begins a paragraph."""
    wide = max(len(cells) for cells in rows)
    table: WordTable = document.add_table(rows=len(rows), cols=wide)
    table.style = "Table Grid"
    for number, cells in enumerate(rows):
        found = table.rows[number].cells
        if len(cells) == 1 and wide > 1:
            found[0].merge(found[-1])
        for place, text in enumerate(cells):
            found[place].text = text
    return table


def merge_down(table: WordTable, column: int, first: int, last: int) -> None:
    """Merge cells of a column from one row to another; only the first may hold text."""
    table.cell(first, column).merge(table.cell(last, column))


def labelled(document: WordDocument, *pairs: tuple[str, str], style: str | None = None) -> None:
    """Add one paragraph of bold labels and plain values."""
    paragraph = document.add_paragraph(style=style)
    for label, value in pairs:
        paragraph.add_run(label).bold = True
        paragraph.add_run(value)


def saved(document: WordDocument) -> bytes:
    """Give the bytes of a Word document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sheet(book: openpyxl.Workbook, title: str, rows: Iterable[Sequence[str | int | float | None]]) -> Worksheet:
    """Add a sheet of rows to a workbook."""
    added: Worksheet = book.create_sheet(title)
    for cells in rows:
        added.append(list(cells))
    return added


def workbook() -> openpyxl.Workbook:
    """Give a workbook without sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    return book


def saved_book(book: openpyxl.Workbook) -> bytes:
    """Give the bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def page(title: str, body: str, language: str = "nb") -> bytes:
    """Give a web page."""
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title>'
    return f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>{body}</body></html>'.encode()


def html_table(rows: Rows, header: bool = True, attributes: str = "") -> str:
    """Give a table of a web page; the first row is of header cells, a line break in a cell is a <br>."""
    lines = []
    for number, cells in enumerate(rows):
        kind = "th" if header and number == 0 else "td"
        made = (f"<{kind}>{html.escape(text).replace(chr(10), '<br>')}</{kind}>" for text in cells)
        lines.append(f"<tr>{''.join(made)}</tr>")
    return f"<table{attributes}>{''.join(lines)}</table>"


def comma_file(rows: Rows, delimiter: str = ",") -> bytes:
    """Give a file of values parted by a delimiter, quoted where they need it."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL).writerows(rows)
    return out.getvalue().encode()


@cache
def converted(raw: bytes, suffix: str, to: str) -> bytes:
    """Give a document as LibreOffice saves it in another format ("docx" to "odt" or "pdf")."""
    with tempfile.TemporaryDirectory() as folder:
        return office.converted(raw, suffix, to, Path(folder))
