"""What the bare parsing libraries do with the same files: the measure beside which reading stands."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import docx
import lxml.html
import pdfplumber
import python_calamine


def walk_over_cells(path: Path) -> object:
    """Let python-docx give every paragraph and every cell's text. For .odt too: of the same document as .docx."""
    document = docx.Document(str(path.with_name(f"docx-{path.stem.partition('-')[2]}.docx")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            texts += [cell.text for cell in row.cells]
    return texts


def words_and_lines(path: Path) -> object:
    """Let pdfplumber give the words and the drawn lines of every page."""
    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            found.append((len(page.extract_words()), len(page.lines), len(page.rects)))
            page.close()
    return found


def values(path: Path) -> object:
    """Let calamine give the values of every sheet."""
    book = python_calamine.load_workbook(str(path))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def tree_texts(path: Path) -> object:
    """Let lxml parse the page and give its texts."""
    return list(lxml.html.fromstring(path.read_bytes()).itertext())


def records(path: Path) -> object:
    """Let the csv module give the records."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode()), delimiter=";"))


def lines(path: Path) -> object:
    """Decode the text and split it into lines."""
    return path.read_bytes().decode().splitlines()


BARE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "docx": ("python-docx, all cells", walk_over_cells),
    "odt": ("python-docx, all cells of the same document", walk_over_cells),
    "pdf-ruled": ("pdfplumber, words and lines", words_and_lines),
    "pdf-tagged": ("pdfplumber, words and lines", words_and_lines),
    "pdf-borderless": ("pdfplumber, words and lines", words_and_lines),
    "xlsx": ("calamine, values", values),
    "html": ("lxml.html, texts", tree_texts),
    "csv": ("csv, records", records),
    "text": ("str.splitlines", lines),
}
