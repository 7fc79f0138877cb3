"""Word documents written by LibreOffice from our samples read the same as the samples."""

import re
from pathlib import Path

import pytest

from avklart.documents.document import Block, Heading, ListItem, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.word import read
from avklart.documents.text import folded_space
from tests.office import saved_by_office
from tests.programs import needs_program

PLANS = ["fjellregionen/fjellregionen", "open/indre-havdal", "open/lyngmoen", "open/storfonna", "open/sundvaag"]


@needs_program("soffice")
@pytest.mark.parametrize("formats", [("docx",), ("odt", "docx")])
def test_documents_written_by_libreoffice_read_the_same(
    shared_plans: Path, tmp_path: Path, formats: tuple[str, ...]
) -> None:
    originals = [shared_plans / f"{name}.docx" for name in PLANS]
    written = originals
    for number, form in enumerate(formats):
        written = saved_by_office(written, form, tmp_path / str(number))
    for original, rewritten in zip(originals, written, strict=True):
        assert shapes(rewritten) == shapes(original)


def shapes(file: Path) -> list[object]:
    """Give what a document is made of: blocks, headings' levels, cells on their grid, header rows, page furniture.

    The numbers of pages in the furniture are left out: LibreOffice writes those it has counted, our samples have none.
    """
    document = read(file.read_bytes(), DEFAULT)
    furniture = [re.sub(r"[\d\s]", "", getattr(block, "text", "")) for block in document.furniture]
    return [*map(shape, document.blocks), *furniture]


def shape(block: Block) -> object:
    if isinstance(block, Table):
        return [
            (
                line.header,
                [(cell.place.cell, cell.column_span, cell.row_span, folded_space(cell.text)) for cell in line.cells],
            )
            for line in block.rows
        ]
    if isinstance(block, Heading):
        return ("heading", block.level, folded_space(block.text))
    if isinstance(block, ListItem):
        return ("item", block.level, block.marker, folded_space(block.text))
    return (type(block).__name__, folded_space(getattr(block, "text", "")))
