"""When a Word or ODT file was begun and when it was last saved, as the file itself says."""

from collections.abc import Mapping
from datetime import UTC, datetime

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.package import Package

_PARTS = {
    "docProps/core.xml": "{http://purl.org/dc/terms/}created",
    "meta.xml": "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date",
}
_SAVED_PARTS = {
    "docProps/core.xml": "{http://purl.org/dc/terms/}modified",
    "meta.xml": "{http://purl.org/dc/elements/1.1/}date",
}
# What such a part has room for many times over; a larger one is not worth the memory.
_MOST_BYTES = 64 * 1024


def begun_at(raw: bytes) -> datetime | None:
    """Give the moment a file that has been read was begun, or None where it tells none that can be understood.

    It stays the same however often the file is saved.
    """
    return _told_in(raw, _PARTS)


def saved_at(raw: bytes) -> datetime | None:
    """Give the moment a file that has been read was last saved, or None where it tells none."""
    return _told_in(raw, _SAVED_PARTS)


def _told_in(raw: bytes, parts: Mapping[str, str]) -> datetime | None:
    try:
        package = Package(raw, DEFAULT)
        for part, name in parts.items():
            if 0 < package.size_of(part) <= _MOST_BYTES:
                return _moment_in(package.xml(part), name)
    except FileRefusedError:
        return None
    return None


def _moment_in(root: etree._Element, name: str) -> datetime | None:
    written = next((found.text for found in root.iter(name)), None) or ""
    try:
        moment = datetime.fromisoformat(written.strip()[:40])
    except ValueError:
        return None
    # LibreOffice writes the time of the machine without its zone; an hour more or less is no matter here.
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
