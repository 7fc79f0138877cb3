"""How the HTML tests read a page written out in the test."""

from avklart.documents.document import Document, Heading, ListItem, Paragraph, Table, tables_in
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers import html


def page(markup: str, limits: Limits = DEFAULT) -> Document:
    """Give the Document of the markup."""
    return html.read(markup.encode(), limits)


def shown(document: Document) -> list[str]:
    """Give the text of each heading, paragraph and list item of the body that a person sees."""
    return [
        block.text
        for block in document.blocks
        if isinstance(block, Heading | Paragraph | ListItem) and not block.hidden
    ]


def only_table(document: Document) -> Table:
    """Give the one table of the body."""
    (table,) = tables_in(document.blocks)
    return table


def grid(table: Table) -> list[list[str]]:
    """Give the texts of the cells, row by row."""
    return [[cell.text for cell in row.cells] for row in table.rows]
