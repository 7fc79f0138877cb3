"""Writers: a Paper to the bytes of a file. One line in WRITERS is all that a new format needs here."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from avklart.documents.paper import Letterhead, Paper, Written
from avklart.documents.writers.cleaning import cleaned
from avklart.documents.writers.marking import marked

Write = Callable[[Paper, Letterhead | None], Written]


class Writer(NamedTuple):
    """A format that papers come out in: the module whose `write` makes it, its media type and the end of its name."""

    module: str
    media_type: str
    ending: str


_OFFICE = "application/vnd.openxmlformats-officedocument"

WRITERS: dict[str, Writer] = {
    "docx": Writer("word", f"{_OFFICE}.wordprocessingml.document", ".docx"),
    "odt": Writer("odt", "application/vnd.oasis.opendocument.text", ".odt"),
    "pdf": Writer("pdf", "application/pdf", ".pdf"),
    "xlsx": Writer("excel", f"{_OFFICE}.spreadsheetml.sheet", ".xlsx"),
    "csv": Writer("delimited", "text/csv; charset=utf-8", ".csv"),
    "html": Writer("html", "text/html; charset=utf-8", ".html"),
}


def write_paper(paper: Paper, kind: str, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as a file of this kind, a key of WRITERS, in the council's look where the format has one.

    Each writer is imported when first asked for: a command that reads a plan waits for none of them.

    Raises:
        ValueError: where the paper itself cannot be read by everybody; see `cleaned`.
    """
    write: Write = import_module(f"{__name__}.{WRITERS[kind].module}").write
    return write(cleaned(marked(paper, kind)), letterhead)
