"""The formats Avklart reads: one line each. To add one, write a reader and add its line here.

A reader is a module with `read(raw: bytes, limits: Limits) -> Document`. It leaves `source` empty, raises
FileRefusedError for what cannot be read, and is imported only when a file of its kind is met.
"""

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from avklart.documents.document import Document
from avklart.documents.limits import Limits


class Reader(NamedTuple):
    """A format: its short name, media type, file name endings (the usual one first) and the module that reads it."""

    kind: str
    media_type: str
    endings: tuple[str, ...]
    module: str


READERS = (
    Reader("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",), "word"),
    Reader("odt", "application/vnd.oasis.opendocument.text", (".odt",), "odt"),
    Reader("pdf", "application/pdf", (".pdf",), "pdf"),
    Reader("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",), "excel"),
    Reader("ods", "application/vnd.oasis.opendocument.spreadsheet", (".ods",), "excel"),
    Reader("html", "text/html", (".html", ".htm", ".xhtml"), "html"),
    Reader("csv", "text/csv", (".csv", ".tsv"), "delimited"),
    Reader("text", "text/plain", (".txt", ".text", ".md", ".markdown"), "text"),
)


class _Reading(Protocol):
    def read(self, raw: bytes, limits: Limits) -> Document: ...


def reading_module(reader: Reader) -> _Reading:
    """Give the module that reads the format, imported now."""
    return cast(_Reading, import_module(f"avklart.documents.readers.{reader.module}"))
