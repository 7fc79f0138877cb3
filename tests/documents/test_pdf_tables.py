"""The same plan as PDF with all lines, with level lines, without lines and with tags: the same cells."""

import re
from pathlib import Path

import pytest

from avklart.documents.document import Document, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from tests.documents.pdf_plans import SAMPLES, WAYS, Sample, Way, export_all
from tests.programs import needs_program

pytestmark = needs_program("soffice")
Exported = dict[tuple[str, Way], Path]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return export_all(SAMPLES, tmp_path_factory.mktemp("pdf-plans"))


def _read(exported: Exported, name: str, way: Way) -> Document:
    return read(exported[name, way].read_bytes(), DEFAULT)


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _bare(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def _cells(table: Table) -> list[list[str]]:
    return [[_bare(cell.text) for cell in row.cells] for row in table.rows if not row.repeated]


def _expected(sample: Sample) -> list[list[list[str]]]:
    return [[[_bare(text) for text in row] for row in (table.head, *table.rows)] for table in sample.tables]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_cells_are_those_that_were_written(sample: Sample, way: Way, exported: Exported) -> None:
    tables = _tables(_read(exported, sample.name, way))
    assert [_cells(table) for table in tables] == _expected(sample)
