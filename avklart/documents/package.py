"""Zip packages from strangers (docx, odt, xlsx, ods): looked over before a single byte is unpacked."""

import io
import stat
import struct
import zipfile
import zlib

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.xml import parse_xml

_END_RECORD = b"PK\x05\x06"
_END_LENGTH = 22
_LOCAL_HEADER_LENGTH = 30
_SMALL_PART = 1024 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """The parts of a zip package, read one at a time into memory and never onto disk.

    Raises:
        FileRefusedError: when the package is damaged, encrypted or made to hurt: too many entries, too large or too
            tightly packed, overlapping, named twice, with absolute or climbing names, links, or unknown packing.
    """

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self._limits = limits
        _refuse_many_entries(raw, limits)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OSError) as error:
            raise FileRefusedError("damaged-package") from error
        entries = self._zip.infolist()
        _refuse_bad_entries(entries, limits)
        _refuse_overlap(entries, self._zip.start_dir)
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, as stored."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def size_of(self, name: str) -> int:
        """Give how many bytes a part says it has, without unpacking it; 0 where there is none of that name."""
        return self._entries[name].file_size if name in self._entries else 0

    def read(self, name: str) -> bytes:
        """Give the bytes of a part, never more than its own header promised.

        Raises:
            FileRefusedError: "missing-part" when there is none of that name, "damaged-part" when its content does
                not match its checksum or size.
        """
        if name not in self._entries:
            raise FileRefusedError("missing-part", part=name)
        entry = self._entries[name]
        try:
            with self._zip.open(entry) as part:
                content = part.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
            raise FileRefusedError("damaged-part", part=name) from error
        if len(content) != entry.file_size:
            raise FileRefusedError("damaged-part", part=name)
        return content

    def xml(self, name: str) -> etree._Element:
        """Give the root element of an XML part; refuses as `read` and `parse_xml` do."""
        return parse_xml(self.read(name), name, self._limits)


def _refuse_many_entries(raw: bytes, limits: Limits) -> None:
    """Refuse on the number of entries the end record states, before the directory is read."""
    at = raw.rfind(_END_RECORD, max(0, len(raw) - _END_LENGTH - 65_535))
    if at < 0 or at + _END_LENGTH > len(raw):
        raise FileRefusedError("damaged-package")
    (count,) = struct.unpack_from("<H", raw, at + 10)
    # 65,535 stands for "see the 64-bit record": no honest document has that many parts either.
    if count > limits.entries:
        raise FileRefusedError("too-many-entries", limit=limits.entries)


def _refuse_bad_entries(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if not entries:
        raise FileRefusedError("damaged-package")
    if len(entries) > limits.entries:
        raise FileRefusedError("too-many-entries", limit=limits.entries)
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise FileRefusedError("entry-twice")
    for entry in entries:
        _refuse_bad_entry(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise FileRefusedError("too-large-unpacked", limit_mb=limits.unpacked_bytes // 2**20)


def _refuse_bad_entry(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & 0x1:
        raise FileRefusedError("password")
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
        raise FileRefusedError("entry-path", part=entry.filename)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileRefusedError("entry-link", part=entry.filename)
    # A piece cut out before the directory makes zipfile count back past the beginning of the file.
    if entry.header_offset < 0 or entry.compress_type not in _METHODS:
        raise FileRefusedError("damaged-package")
    tight = entry.file_size > limits.part_ratio * max(1, entry.compress_size)
    if entry.file_size > limits.part_bytes or (tight and entry.file_size > _SMALL_PART):
        raise FileRefusedError("too-large-unpacked", limit_mb=limits.part_bytes // 2**20)


def _refuse_overlap(entries: list[zipfile.ZipInfo], directory_at: int) -> None:
    """Refuse entries that share bytes: a small file that unpacks to a huge one, or to itself."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [*(entry.header_offset for entry in ordered[1:]), directory_at]
    for entry, end in zip(ordered, ends, strict=True):
        smallest = entry.header_offset + _LOCAL_HEADER_LENGTH + len(entry.orig_filename) + entry.compress_size
        if smallest > end:
            raise FileRefusedError("entries-overlap")
