"""Documents made by hand for tests of the whole reading: what a reader of Word or HTML would give, in a few words."""

from collections.abc import Sequence

import msgspec

from avklart.documents.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Place,
    Row,
    Table,
)
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import document_bytes


def heading(text: str, level: int = 1, sheet: str | None = None) -> Heading:
    return Heading(text=text, level=level, place=Place(sheet=sheet))


def para(text: str, *, bold: bool = False, size: float | None = 11.0, style: str | None = None) -> Paragraph:
    return Paragraph(text=text, place=Place(), bold=bold, size=size, style=style)


def item(text: str, level: int = 1, marker: str = "•") -> ListItem:
    return ListItem(text=text, level=level, marker=marker, drawn=True, place=Place())


def sheet_line(text: str, sheet: str, row: int) -> Paragraph:
    return Paragraph(text=text, place=Place(sheet=sheet, row=row, cell=1), size=11.0)


def table(*rows: Sequence[str] | str, sheet: str | None = None, number: int = 1) -> Table:
    """Give a table; a row that is one string is merged over all columns, the first row is the header."""
    width = max(len(row) for row in rows if not isinstance(row, str))
    made = []
    for at, row in enumerate(rows, 1):
        of_row = Place(sheet=sheet, table=number, row=at)
        texts = (row,) if isinstance(row, str) else row
        span = width if isinstance(row, str) else 1
        cells = tuple(
            _cell(text, Place(sheet=sheet, table=number, row=at, cell=column), span)
            for column, text in enumerate(texts, 1)
        )
        made.append(Row(cells=cells, place=of_row, header=at == 1))
    return Table(rows=tuple(made), place=Place(sheet=sheet, table=number), columns=width)


def _cell(text: str, place: Place, span: int) -> Cell:
    blocks = (Paragraph(text=text, place=place),) if text else ()
    return Cell(place=place, blocks=blocks, column_span=span)


def document(*blocks: Block, furniture: Sequence[Block] = (), language: str | None = None) -> Document:
    """Give a document with its paragraphs numbered, as readers do."""
    numbered: list[Block] = []
    tables = 0
    for at, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            tables += 1
            numbered.append(_renumbered(block, tables))
        else:
            place = msgspec.structs.replace(block.place, paragraph=at)
            numbered.append(msgspec.structs.replace(block, place=place))
    return Document(blocks=tuple(numbered), furniture=tuple(furniture), language=language)


def _renumbered(block: Table, number: int) -> Table:
    rows = tuple(
        msgspec.structs.replace(
            row,
            place=msgspec.structs.replace(row.place, table=number),
            cells=tuple(
                msgspec.structs.replace(cell, place=msgspec.structs.replace(cell.place, table=number))
                for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return msgspec.structs.replace(block, rows=rows, place=msgspec.structs.replace(block.place, table=number))


def text_document(text: str) -> Document:
    """Give what the reader of plain text gives."""
    return msgspec.json.decode(document_bytes(text.encode(), "plan.txt", DEFAULT), type=Document)
