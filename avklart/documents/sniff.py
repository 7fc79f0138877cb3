"""What a file really is, told by its content. The name only chooses among kinds of text."""

import os
import re
import struct

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers import READERS, Reader

_BY_KIND = {reader.kind: reader for reader in READERS}
_BY_ENDING = {ending: reader for reader in READERS for ending in reader.endings}
_TEXTS = ("html", "csv", "text")
_PDF_SEARCHED = 1024
_END_RECORD = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_ENDINGS = (".docm", ".dotm", ".xlsm", ".xltm", ".xlam")

# First bytes of what is not read, and the code that says so.
_UNREAD = (
    (b"{\\rtf", "old-word-rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"BM", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"MIME-Version:", "web-archive"),
)
_WHOLE_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_FRAGMENT = re.compile(
    rb"\s*<(?:head|body|table|div|p|h[1-6]|meta|title|ul|ol|section|article|main|span)\b[^<]{0,2000}>", re.I
)
_OTHER_XML = re.compile(rb"\s*<\?xml[^>]{0,200}\?>", re.I)

_PACKAGE_TYPES = (
    ("macroEnabled", "macros"),
    ("wordprocessingml.document.main+xml", "docx"),
    ("wordprocessingml.template.main+xml", "docx"),
    ("spreadsheetml.sheet.main+xml", "xlsx"),
    ("spreadsheetml.template.main+xml", "xlsx"),
    ("ms-excel.sheet.binary", "old-excel"),
    ("presentationml", "presentation"),
)
_ODF_TYPES = (
    ("opendocument.text", "odt"),
    ("opendocument.spreadsheet", "ods"),
    ("opendocument", "presentation"),
)


def likely_reader(raw: bytes, name: str) -> Reader | None:
    """Give the reader the first bytes and the name point to, without looking inside; None when they do not."""
    by_name = _BY_ENDING.get(_ending(name))
    if raw.startswith(b"PK"):
        return by_name if by_name is not None and by_name.kind not in _TEXTS else None
    if b"%PDF-" in raw[:_PDF_SEARCHED]:
        return _BY_KIND["pdf"]
    return by_name


def reader_for(raw: bytes, name: str, limits: Limits) -> Reader:
    """Give the reader for the file's content.

    Raises:
        FileRefusedError: with a code that says what the file is, when it is nothing that is read; "two-kinds" when it
            is two things at once; "wrong-ending" when its name says another kind than its content (facts: ending,
            and kind, what it is).
    """
    ending = _ending(name)
    if ending in _MACRO_ENDINGS:
        raise FileRefusedError("macros")
    reader = _BY_KIND[_kind(raw, ending, limits)]
    named = _BY_ENDING.get(ending)
    if named is not None and named != reader:
        raise FileRefusedError("wrong-ending", ending=ending, kind=reader.kind)
    return reader


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _kind(raw: bytes, ending: str, limits: Limits) -> str:
    pdf_at = raw.find(b"%PDF-", 0, _PDF_SEARCHED)
    if raw.startswith(b"PK\x03\x04") or raw.startswith(_END_RECORD):
        if pdf_at >= 0:  # no office program puts a PDF that early; a viewer would open it as one
            raise FileRefusedError("two-kinds")
        return _package_kind(Package(raw, limits))
    if _ends_as_zip(raw):
        raise FileRefusedError("two-kinds")
    if pdf_at >= 0:
        return _pdf_kind(raw, pdf_at)
    _refuse_unread(raw)
    return _text_kind(raw, ending)


def _ends_as_zip(raw: bytes) -> bool:
    """Say whether the very end of the file is the end record of a zip archive."""
    at = raw.rfind(_END_RECORD, max(0, len(raw) - 65_557))
    if at < 0 or at + 22 > len(raw):
        return False
    (comment_length,) = struct.unpack_from("<H", raw, at + 20)
    return at + 22 + int(comment_length) == len(raw)


def _pdf_kind(raw: bytes, pdf_at: int) -> str:
    before = raw[:pdf_at]
    if _WHOLE_PAGE.match(before) or _FRAGMENT.match(before):
        raise FileRefusedError("two-kinds")
    return "pdf"


def _package_kind(package: Package) -> str:
    if "mimetype" in package:
        kind = _first_match(_ODF_TYPES, package.read("mimetype")[:200].decode("latin-1"))
    elif "[Content_Types].xml" in package:
        if any(name.endswith("vbaProject.bin") for name in package.names):
            raise FileRefusedError("macros")
        kind = _first_match(_PACKAGE_TYPES, _main_types(package))
    else:
        kind = None
    if kind is None:
        raise FileRefusedError("archive")
    if kind not in _BY_KIND:
        raise FileRefusedError(kind)
    return kind


def _main_types(package: Package) -> str:
    """Give the content types of main parts; those of embedded workbooks say nothing of the file itself."""
    types = (element.get("ContentType", "") for element in package.xml("[Content_Types].xml"))
    return " ".join(kind for kind in types if kind.removesuffix("+xml").endswith(".main"))


def _first_match(types: tuple[tuple[str, str], ...], content: str) -> str | None:
    return next((kind for mark, kind in types if mark in content), None)


def _refuse_unread(raw: bytes) -> None:
    if raw.startswith(_OLE):
        raise FileRefusedError(_ole_code(raw))
    for start, code in _UNREAD:
        if raw.startswith(start):
            raise FileRefusedError(code)
    if raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        raise FileRefusedError("picture")


def _ole_code(raw: bytes) -> str:
    """Tell a protected new file from an old one by the stream names in the container's directory."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "password"
    if "Workbook".encode("utf-16-le") in raw or "Book".encode("utf-16-le") in raw:
        return "old-excel"
    if "WordDocument".encode("utf-16-le") in raw:
        return "old-word"
    return "old-office"


def _text_kind(raw: bytes, ending: str) -> str:
    start = raw[:8192].removeprefix(b"\xef\xbb\xbf")
    if start[:4].startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in start[:64]:
        start = start.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    if _WHOLE_PAGE.match(start):
        return "html"
    if _OTHER_XML.match(start) and ending not in (".html", ".htm", ".xhtml"):
        raise FileRefusedError("other-xml")
    named = _BY_ENDING.get(ending)
    if named is not None and named.kind in _TEXTS:
        return named.kind
    return "html" if _FRAGMENT.match(start) else "text"
