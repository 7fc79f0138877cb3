"""How much of everything a Document holds."""

import re
from collections import Counter
from collections.abc import Iterator

from avklart.documents.document import Block, Document, Heading, ListItem, Paragraph, Table, document_texts

_WORD = re.compile(r"\w+")


def document_counts(document: Document) -> list[tuple[str, int]]:
    """Give code and number of what the document holds, in the order they are shown; words are counted everywhere."""
    found: Counter[str] = Counter()
    for block in _every_block(document.blocks):
        found.update(_counts_of(block))
    words = sum(len(_WORD.findall(text)) for text in document_texts(document))
    return [
        ("page", document.pages or 0),
        ("heading", found["heading"]),
        ("paragraph", found["paragraph"]),
        ("list-item", found["list-item"]),
        ("table", found["table"]),
        ("row", found["row"]),
        ("header-row", found["header-row"]),
        ("cell", found["cell"]),
        ("picture", found["picture"]),
        ("furniture", len(document.furniture)),
        ("note", len(document.notes)),
        ("comment", len(document.comments)),
        ("revision", len(document.revisions)),
        ("word", words),
    ]


def _every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give the blocks outside tables, and every table however deep; the paragraphs of a cell count as the cell."""
    for block in blocks:
        yield block
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _every_block(tuple(inner for inner in cell.blocks if isinstance(inner, Table)))


def _counts_of(block: Block) -> dict[str, int]:
    match block:
        case Heading():
            return {"heading": 1}
        case Paragraph():
            return {"paragraph": 1}
        case ListItem():
            return {"list-item": 1}
        case Table():
            headers = sum(row.header or row.repeated for row in block.rows)
            cells = sum(len(row.cells) for row in block.rows)
            return {"table": 1, "row": len(block.rows) - headers, "header-row": headers, "cell": cells}
        case _:
            return {"picture": 1}
