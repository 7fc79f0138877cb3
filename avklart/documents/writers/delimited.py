"""CSV as Norwegian spreadsheet programs open it: UTF-8 with its mark, semicolons, one record a row.

A field that a spreadsheet would run as a formula begins with an apostrophe, which our reader takes away again.
"""

import csv
import io
import re
from collections.abc import Iterator

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Table
from avklart.documents.paper import Letterhead, Paper, Written
from avklart.documents.writers.grid import placed

# Numbers and telephone numbers are no formulas; all else that begins so is run by one program or another.
_RUN = re.compile(r"\s*[=@]|\s*[+\-](?![\d\s.,]*$)")


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the tables of the paper as records, its other texts as records of one field; an empty one ends a table."""
    del letterhead
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for block in (block for section in paper.sections for block in section.blocks):
        if isinstance(block, Heading):
            writer.writerow(())
        for record in _records(block):
            writer.writerow([f"'{field}" if _RUN.match(field) else field for field in record])
        if isinstance(block, Table):
            writer.writerow(())
    return Written(raw=b"\xef\xbb\xbf" + out.getvalue().encode())


def _records(block: Block) -> Iterator[list[str]]:
    match block:
        case Table():
            if block.caption:
                yield [block.caption]
            for row, columns in placed(block):
                record = [""] * block.columns
                for cell, at in zip(row.cells, columns, strict=True):
                    record[at] = cell.text
                yield record
        case Heading():
            yield [" ".join(filter(None, (block.number, block.text)))]
        case ListItem():
            yield [" ".join(filter(None, (block.marker, block.text)))]
        case Paragraph():
            yield [block.text]
