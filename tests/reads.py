"""How tests read a file: as a caller does, through the bounded child; or in this process, to count its steps."""

import sys
from collections.abc import Callable

import msgspec
import pytest

from avklart.documents.document import Document, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.reading import document_bytes, read_document


def refusal_of(raw: bytes, name: str, limits: Limits = DEFAULT) -> FileRefusedError:
    """Give the refusal a file meets; the test fails when it is read."""
    with pytest.raises(FileRefusedError) as refused:
        read_document(raw, name, limits)
    return refused.value


def read_here(raw: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """Give the Document, read in this very process."""
    return msgspec.json.decode(document_bytes(raw, name, limits), type=Document)


def codes_of(document: Document) -> set[str]:
    """Give the codes of the doubts."""
    return {doubt.code for doubt in document.doubts}


def text_of(document: Document) -> str:
    """Give all texts of the document, a line each."""
    return "\n".join(document_texts(document))


def cells_of(document: Document) -> list[list[list[str]]]:
    """Give the visible cell texts of every table, row by row."""
    return [grid_of(table) for table in tables_in(document.blocks)]


def grid_of(table: Table) -> list[list[str]]:
    """Give the visible cell texts of one table, row by row, white space folded."""
    return [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def steps_of(work: Callable[[], object]) -> int:
    """Give the number of steps of Python code a piece of work takes: a measure of growth that no clock disturbs."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    watch = sys.monitoring
    watch.use_tool_id(watch.PROFILER_ID, "steps")
    try:
        watch.register_callback(watch.PROFILER_ID, watch.events.LINE, count)
        watch.register_callback(watch.PROFILER_ID, watch.events.JUMP, count)
        watch.set_events(watch.PROFILER_ID, watch.events.LINE | watch.events.JUMP)
        work()
    finally:
        watch.set_events(watch.PROFILER_ID, 0)
        watch.free_tool_id(watch.PROFILER_ID)
    return steps


def grows_in_line(work: Callable[[int], object], size: int, times: int = 4) -> bool:
    """Tell whether work on `times` the size takes about as many times the steps, and not its square."""
    work(size // 2)  # what is made once for all, such as the words of a language, is no step of this work
    few = steps_of(lambda: work(size))
    many = steps_of(lambda: work(size * times))
    return many < 1.5 * times * few + 5_000
