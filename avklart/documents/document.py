"""The neutral document: what any reader gives and any writer takes.

Every word of a file stands in exactly one text of the Document, with the Place it was found at. What is not plain
running text (hidden text, deleted revisions, comments, page furniture) is kept and marked as what it is.

All parts are immutable; sequences are tuples. Counts in a Place start at 1. Text is Unicode NFC without control
characters, except that a line break inside a paragraph is "\\n" and a tab is "\\t".
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

Part = Literal["body", "header", "footer", "footnote", "endnote", "textbox", "comment"]
MediaType = str
Origin = Literal["table", "tagged", "ruled", "words", "sheet", "tabs", "pipes", "labels"]
Fact = str | int


class Struct(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """An immutable record that is left out of the JSON where it holds its default."""


class Place(Struct, frozen=True, kw_only=True):
    """Where in the file something stands. None where it does not apply; counted from 1, header rows counted.

    `table` counts the tables of the whole file in reading order, nested ones and those of notes included. `row` is
    the row of that table (of the sheet, for a spreadsheet, so that it is the number the person sees). `cell` is the
    grid column the cell begins in, so a merged cell shifts nobody. `paragraph` counts within the cell where there is
    one, else within the part. `page` is given where the format has pages (PDF).
    """

    page: int | None = None
    sheet: str | None = None
    part: Part = "body"
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    paragraph: int | None = None


class Heading(Struct, frozen=True, kw_only=True, tag_field="is", tag="heading"):
    """A heading with its level, 1 the outermost. `number` is the numbering Word or ODF would show before it.

    `drawn` is true where the program draws the number (automatic numbering), so that it is no word of the file.
    """

    text: str
    level: int
    place: Place
    number: str | None = None
    drawn: bool = False
    hidden: bool = False


class Paragraph(Struct, frozen=True, kw_only=True, tag_field="is", tag="paragraph"):
    """A paragraph of running text.

    `style` is the style's own name in the file ("Title", "Brødtekst"). `bold` is true when all its text is bold, and
    `size` is its size in points where it is one and known: a plan without heading styles shows its areas so.
    """

    text: str
    place: Place
    style: str | None = None
    bold: bool = False
    size: float | None = None
    hidden: bool = False


class ListItem(Struct, frozen=True, kw_only=True, tag_field="is", tag="list-item"):
    """An item of a list. `level` is 1 for the outermost; `marker` is the number or bullet shown ("a)", "1.2", "•").

    A marker that stands as text in the file is in `marker` and not in `text`; one that the program would draw
    (automatic numbering) is computed where it can be, is marked `drawn`, and is no word of the file.
    """

    text: str
    place: Place
    level: int = 1
    marker: str | None = None
    drawn: bool = False
    bold: bool = False
    hidden: bool = False


class Picture(Struct, frozen=True, kw_only=True, tag_field="is", tag="picture"):
    """The place of a picture, drawing or embedded object, with the alternative text and name the file gives it.

    `svg` is the picture itself where it was drawn for a paper, `narrow` the same for a narrow screen; no reader gives
    them, and their words are not the file's.
    """

    place: Place
    alternative_text: str | None = None
    name: str | None = None
    svg: str | None = None
    narrow: str | None = None


class Cell(Struct, frozen=True, kw_only=True):
    """One cell. A merged cell stands once, where it begins; the positions it covers have no cell of their own.

    `amount` or `day` is what the cell's words say, for a spreadsheet that may reckon with it; no reader gives them.
    """

    place: Place
    blocks: "tuple[Block, ...]" = ()
    amount: Decimal | None = None
    day: date | None = None
    column_span: int = 1
    row_span: int = 1
    hidden: bool = False

    @property
    def text(self) -> str:
        """The cell's visible text, paragraphs joined by line breaks, nested tables included cell by cell."""
        return "\n".join(text for block in self.blocks for text in visible_texts(block) if text)


class Row(Struct, frozen=True, kw_only=True):
    """One row of a table.

    `header` marks the table's header rows, `repeated` one more printing of such a row (after a page break, or in the
    middle of the table), `joined` a row put together from two pages. `marks` are the bookmarks that begin in it.
    """

    cells: tuple[Cell, ...]
    place: Place
    header: bool = False
    repeated: bool = False
    joined: bool = False
    hidden: bool = False
    marks: tuple[str, ...] = ()


class Table(Struct, frozen=True, kw_only=True, tag_field="is", tag="table"):
    """A table. `origin` says how it was found: a table of the file's own, drawn lines, aligned words, tabs, pipes…

    Origin "labels" is a run of "label: value" lines: rows of two cells, the label without its colon and the value.
    `columns` is the number of grid columns. `caption` is a caption that belongs to the table in the file itself.
    For papers: `widths` are the columns' shares of the page, `header_columns` how many columns name their rows.
    """

    rows: tuple[Row, ...]
    place: Place
    columns: int
    origin: Origin = "table"
    caption: str | None = None
    widths: tuple[int, ...] = ()
    header_columns: int = 0
    hidden: bool = False


Block = Heading | Paragraph | ListItem | Table | Picture


class Comment(Struct, frozen=True, kw_only=True):
    """A reader's comment beside the text. `place` is where it is anchored, `about` the words it is anchored to.

    `about` repeats words that stand in the text and is not counted among the Document's words.
    """

    text: str
    place: Place
    author: str | None = None
    made_at: str | None = None
    about: str | None = None


class Revision(Struct, frozen=True, kw_only=True):
    """A tracked change. The Document's text is the accepted view: `text` of a deletion stands only here.

    The text of an insertion or a moved-to stands in the Document's blocks and is repeated here, uncounted.
    """

    change: Literal["inserted", "deleted", "moved-from", "moved-to", "format", "row-inserted", "row-deleted"]
    place: Place
    text: str = ""
    author: str | None = None
    made_at: str | None = None


class Mark(Struct, frozen=True, kw_only=True):
    """A named bookmark and where it begins."""

    name: str
    place: Place


class Formula(Struct, frozen=True, kw_only=True):
    """A spreadsheet formula as written, without its leading "="; its cached result stands in the cell."""

    text: str
    place: Place


class Doubt(Struct, frozen=True, kw_only=True):
    """Something the reader could not be sure of, or left out: a code and facts; `avklart.ui` holds the sentence."""

    code: str
    place: Place
    facts: dict[str, Fact] = {}


class Source(Struct, frozen=True, kw_only=True):
    """The file that was read. `sha256` in hexadecimal, `bytes` its size."""

    file: str
    sha256: str
    media_type: MediaType
    bytes: int


class Document(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """A whole document as read.

    `blocks` is the body in reading order, text boxes at their anchors (part "textbox"). `furniture` is what is
    printed around it: headers and footers, once each as the file stores them; every printing of them in a PDF.
    `notes` are footnotes and endnotes in order. `title` and `language` are what the file declares, not a guess.
    `left_over` are texts of the file that are no part of the page: the names of its sheets, field prompts.
    """

    blocks: tuple[Block, ...] = ()
    furniture: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    revisions: tuple[Revision, ...] = ()
    marks: tuple[Mark, ...] = ()
    formulas: tuple[Formula, ...] = ()
    left_over: tuple[Paragraph, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    title: str | None = None
    language: str | None = None
    pages: int | None = None
    source: Source | None = None
    format: Literal["avklart-document/1"] = "avklart-document/1"


def all_texts(block: Block) -> Iterator[str]:
    """Give every text of a block once, hidden text included, in reading order; no marker that the program draws."""
    if isinstance(block, Table):
        if block.caption:
            yield block.caption
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.blocks:
                    yield from all_texts(inner)
    elif isinstance(block, Picture):
        yield from (text for text in (block.alternative_text, block.name) if text)
    else:
        if isinstance(block, ListItem | Heading):
            yield from _written_marker(block)
        yield block.text


def _written_marker(block: ListItem | Heading) -> Iterator[str]:
    """Give the marker or number where it stands as text in the file."""
    marker = block.marker if isinstance(block, ListItem) else block.number
    if marker and not block.drawn:
        yield marker


def visible_texts(block: Block) -> Iterator[str]:
    """Give the texts of a block that a person sees in it: nothing hidden, no picture's alternative text."""
    if isinstance(block, Table):
        if not block.hidden:
            for row in block.rows:
                if not row.hidden:
                    yield from (cell.text for cell in row.cells if not cell.hidden)
    elif isinstance(block, ListItem):
        if not block.hidden:
            yield f"{block.marker} {block.text}" if block.marker else block.text
    elif not isinstance(block, Picture) and not block.hidden:
        yield block.text


def document_texts(document: Document) -> Iterator[str]:
    """Give every text of the document exactly once, wherever it stands: what the counting of words rests on."""
    for block in (*document.blocks, *document.furniture, *document.notes):
        yield from all_texts(block)
    yield from (comment.text for comment in document.comments)
    yield from (change.text for change in document.revisions if change.change in ("deleted", "moved-from"))
    yield from (left.text for left in document.left_over)


def tables_in(blocks: tuple[Block, ...]) -> Iterator[Table]:
    """Give every table among the blocks, a nested table right after the one that holds it."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables_in(cell.blocks)
