"""What is read of a finished paper before it is kept: that it opens, its rows, and what one who shows it must know."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from avklart.councils.identity_numbers import identity_numbers_in
from avklart.documents.begun import begun_at
from avklart.documents.document import Document, document_texts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import read_document
from avklart.domain.private_contacts import private_contacts_in
from avklart.received.finished_rows import marked_rows

# Read while a person waits; a server gives up a request after a minute.
LIMITS = replace(DEFAULT, seconds=30)
# A paper that holds programs is not handed on, whoever finished it.
_REFUSED = {"macros-ignored": "macros", "javascript": "scripts"}
# What stands in a file beside its text and goes with it to whoever gets it.
_BESIDE = ("attachments", "embedded-object", "hidden-text")
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read: the file's name and kind, the rows by their marks, and when it was begun, where it says so.

    `found` has "identity" and "contacts", the words around each, and "beside", how many there are of each thing that
    goes with the text.
    """

    name: str
    media_type: str
    rows: dict[str, dict[str, str]]
    begun_at: datetime | None
    found: dict[str, Any] = field(default_factory=dict)


def seen_in(raw: bytes, name: str) -> Seen:
    """Give what is read of a paper, in a child process with limits.

    Raises:
        FileRefusedError: as any document is refused; "macros" or "scripts" where the file holds programs.
    """
    document = read_document(raw, name, LIMITS)
    for doubt in document.doubts:
        if doubt.code in _REFUSED:
            raise FileRefusedError(_REFUSED[doubt.code])
    source = document.source
    return Seen(
        name=source.file if source else name,
        media_type=source.media_type if source else "",
        rows=marked_rows(document.blocks),
        begun_at=begun_at(raw) if raw[:2] == b"PK" else None,
        found=_found(document),
    )


def _found(document: Document) -> dict[str, Any]:
    texts = list(enumerate(_texts(document)))
    return {
        "identity": [one.excerpt for one in identity_numbers_in(texts)][:_MOST_TOLD],
        "contacts": [one.excerpt for one in private_contacts_in(texts)][:_MOST_TOLD],
        "beside": _beside(document),
    }


def _texts(document: Document) -> Iterator[str]:
    """Give every text of the file, and its title, which stands where nobody looks."""
    yield from document_texts(document)
    yield document.title or ""


def _beside(document: Document) -> dict[str, int]:
    counted = Counter(doubt.code for doubt in document.doubts if doubt.code in _BESIDE)
    counted |= Counter({"comments": len(document.comments), "tracked-changes": len(document.revisions)})
    return {code: number for code, number in sorted(counted.items()) if number}
