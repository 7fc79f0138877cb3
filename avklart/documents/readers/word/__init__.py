"""Reads Word documents (.docx, .dotx) from their own XML, so that nothing a person wrote is passed over."""

from avklart.documents.document import Document, Place
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.word.beside import (
    declared_title,
    read_building_blocks,
    read_comments,
    read_furniture,
    read_notes,
)
from avklart.documents.readers.word.parts import Parts, main_body
from avklart.documents.readers.word.reading import Reading
from avklart.documents.readers.word.story import read_blocks

_LONGEST_TARGET = 200


def read(raw: bytes, limits: Limits) -> Document:
    """Give the Document of a Word file, in the view where all tracked changes are accepted.

    Raises:
        FileRefusedError: "missing-main-part" when the package holds no Word text, "macros" when it can hold macros,
            "too-many-rows", "too-many-columns", "too-many-cells", "too-many-nested-tables" and "too-much-text" past
            the limits, and what Package and parse_xml refuse.
    """
    parts = Parts(Package(raw, limits), limits)
    try:
        return _read_parts(parts, limits)
    except RecursionError:
        raise FileRefusedError("too-deep", part=parts.main, limit=limits.xml_depth) from None


def _read_parts(parts: Parts, limits: Limits) -> Document:
    body = main_body(parts)
    reading = Reading(parts, limits)
    _doubt_external_links(reading)
    blocks = read_blocks(reading, body, reading.body)
    furniture = read_furniture(reading, body)
    notes = read_notes(reading)
    comments = read_comments(reading)
    read_building_blocks(reading)
    for name in parts.unread_stories():
        reading.doubts.add("missing-text", Place(), part=name[:_LONGEST_TARGET])
    if reading.revisions:
        reading.doubts.add("tracked-changes", Place(), changes=len(reading.revisions))
    return Document(
        blocks=tuple(blocks),
        furniture=tuple(furniture),
        notes=tuple(notes),
        comments=tuple(comments),
        revisions=tuple(reading.revisions),
        marks=tuple(reading.marks),
        left_over=tuple(reading.left_over),
        doubts=reading.doubts.all(),
        title=declared_title(reading),
        language=reading.styles.language,
    )


def _doubt_external_links(reading: Reading) -> None:
    """Note that the file would fetch something from elsewhere, and name the first of it: nothing is fetched."""
    targets = reading.parts.external_targets()
    if targets:
        reading.doubts.add("external-link", Place(), target=targets[0][:_LONGEST_TARGET])
