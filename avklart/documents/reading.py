"""From the bytes of a stranger's file to a Document: told by its content, read in a bounded child process."""

import hashlib
import os
import sys

import msgspec

from avklart.documents.document import Document, Source
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.lines import tables_in_document
from avklart.documents.readers import reading_module
from avklart.documents.sandbox import answer_and_exit, run_bounded
from avklart.documents.sniff import likely_reader, reader_for
from avklart.documents.text import clean_text, folded_space

# Formats whose paragraphs can be tables in disguise: tab-separated lines, or labels and values. In the others every
# cell is a cell of the file, or (text) lines are all there is and the reader itself looks for tables in them.
_WITH_PARAGRAPHS = ("docx", "odt", "pdf", "html")
_MOST_NAME_CHARACTERS = 200
_documents = msgspec.json.Decoder(Document)


class _Order(msgspec.Struct):
    """What a fresh interpreter is asked to read; the bytes of the file follow after a line feed."""

    name: str
    limits: Limits


def read_document(raw: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """Give the Document a file holds. `name` is the file's own name; nothing is opened, fetched, run or written.

    Raises:
        FileRefusedError: when the file is not of a kind that is read, is damaged, protected or too large, when its
            content is of another kind than its name says, or when reading it went past a limit.
    """
    name = prepare(raw, name, limits)
    order = msgspec.json.encode(_Order(name=name, limits=limits)) + b"\n" + raw
    answer = run_bounded(lambda: document_bytes(raw, name, limits), ["avklart.documents.reading"], order, limits)
    return _documents.decode(answer)


def prepare(raw: bytes, name: str, limits: Limits) -> str:
    """Refuse a file by its size, import its likely reader so that every child has it, and give the name to show."""
    refuse_size(len(raw), limits)
    name = shown_name(name)
    reader = likely_reader(raw, name)
    if reader is not None:
        reading_module(reader)
    return name


def document_bytes(raw: bytes, name: str, limits: Limits) -> bytes:
    """Give the Document as JSON, read in this very process. For the child process; else use `read_document`."""
    return msgspec.json.encode(document_of(raw, name, limits))


def document_of(raw: bytes, name: str, limits: Limits) -> Document:
    """Give the Document, read in this very process. For a child process; else use `read_document`."""
    reader = reader_for(raw, name, limits)
    document = reading_module(reader).read(raw, limits)
    if reader.kind in _WITH_PARAGRAPHS:
        document = tables_in_document(document, limits)
    sha256 = hashlib.sha256(raw).hexdigest()
    source = Source(file=name, sha256=sha256, media_type=reader.media_type, bytes=len(raw))
    return msgspec.structs.replace(document, source=source)


def refuse_size(size: int, limits: Limits) -> None:
    """Refuse a file of no bytes ("empty") or too many ("too-large"), before any of it is read into memory."""
    if size == 0:
        raise FileRefusedError("empty")
    if size > limits.file_bytes:
        raise FileRefusedError("too-large", limit_mb=limits.file_bytes // 2**20)


def shown_name(name: str) -> str:
    """Give the last part of a file name, without unseen characters and not too long; the ending is kept."""
    last = folded_space(clean_text(name.replace("\\", "/").rsplit("/", 1)[-1]))
    if len(last) <= _MOST_NAME_CHARACTERS:
        return last
    stem, ending = os.path.splitext(last)
    return stem[: _MOST_NAME_CHARACTERS - len(ending[:10])] + ending[:10]


def _read_for_parent() -> None:
    order, _, raw = sys.stdin.buffer.read().partition(b"\n")
    asked = msgspec.json.decode(order, type=_Order)
    answer_and_exit(lambda: document_bytes(raw, asked.name, asked.limits), asked.limits, sys.stdout.fileno())


if __name__ == "__main__":
    _read_for_parent()
