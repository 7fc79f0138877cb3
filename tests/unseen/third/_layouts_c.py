"""Sloppy Word: headings that are only bold text, tables that go on after a page, footnotes, comments, nested "
"tables."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.unseen.layouts import Rows, saved, word_table
from tests.unseen.writing import Part, Row, Truth, row

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def numbered(
    cells: str,
    who: str | None = None,
    money: Sequence[Truth] | None = None,
    when: str | None = None,
    open_: str | None = "",
    **more: object,
) -> Row:
    """Give a row whose first cell is its number and whose second is the activity."""
    number, text = (cell.strip() for cell in cells.split("|")[:2])
    return row(cells, who, money, when, open_, text=text, number=number, **more)


def cells_of(part: Part, first: int = 0, after: int | None = None) -> list[tuple[str, ...]]:
    """Give the cells of the rows of an area, or of some of them."""
    return [one.cells for one in part.rows[first:after]]


def bold(document: WordDocument, text: str, size: float = 13) -> Paragraph:
    """Add a heading that is only bold text of a size in points."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = True
    run.font.size = Pt(size)
    return paragraph


def page_break(document: WordDocument) -> None:
    """Go on at the next page, as one who presses the keys for it."""
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def banded_table(document: WordDocument, rows: Rows) -> None:
    """Add a table whose first row and whose rows of one cell are bold."""
    made = word_table(document, rows)
    for number, cells in enumerate(rows):
        if number == 0 or len(cells) == 1:
            for cell in made.rows[number].cells[: len(cells)]:
                for run in cell.paragraphs[0].runs:
                    run.bold = True


def with_footnotes(document: WordDocument, notes: Mapping[str, str]) -> bytes:
    """Give the bytes of a Word document in which every mark ("[[1]]") is a footnote of the text it stands for."""
    source = zipfile.ZipFile(io.BytesIO(saved(document)))
    parts = {name: source.read(name) for name in source.namelist()}
    body = parts["word/document.xml"].decode()
    written = []
    for number, (mark, text) in enumerate(notes.items(), start=1):
        body = body.replace(mark, f'</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r><w:r><w:t>')
        written.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        )
    parts["word/document.xml"] = body.encode()
    parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{_W}">{"".join(written)}</w:footnotes>'.encode()
    _insert(
        parts,
        "[Content_Types].xml",
        f'<Override PartName="/word/footnotes.xml" ContentType="{_NOTES_TYPE}"/></Types>',
    )
    _insert(
        parts,
        "word/_rels/document.xml.rels",
        f'<Relationship Id="rIdNotes" Type="{_NOTES_RELATION}" Target="footnotes.xml"/></Relationships>',
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, raw in parts.items():
            made.writestr(name, raw)
    return out.getvalue()


def _insert(parts: dict[str, bytes], name: str, ending: str) -> None:
    closing = ending[ending.rindex("</") :]
    parts[name] = parts[name].decode().replace(closing, ending).encode()
