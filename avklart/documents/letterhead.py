"""A council's letterhead: taken from a Word file of its own, or refused with what is wrong with it."""

import sys

import msgspec
from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import MIB, Limits
from avklart.documents.paper import Letterhead
from avklart.documents.sandbox import answer_and_exit, run_fresh
from avklart.documents.writers.logo import media_type_of
from avklart.documents.writers.word.base import base_of, furniture_of, page_of, sections_of
from avklart.documents.writers.word.names import R, W
from avklart.documents.writers.word.opened import Opened
from avklart.documents.writers.word.theme import Look, look_of

LIMITS = Limits(
    file_bytes=10 * MIB,
    unpacked_bytes=60 * MIB,
    part_bytes=30 * MIB,
    entries=1_000,
    xml_elements=300_000,
    seconds=30,
)
"""Far above any letterhead: it is written into anew for every paper."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_VML_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_STRICT = b"http://purl.oclc.org/ooxml/"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What runs or opens something when a person clicks it, and has no place around a public paper.
_LIVE = ("oleObject", "control", "package", "vbaProject", "activeXControlBinary")
_NARROWEST_TEXT = 4_500  # twips, eight centimetres
_LOWEST_TEXT = 5_600  # ten centimetres


def read_letterhead(raw: bytes) -> Letterhead:
    """Give the letterhead that a stranger's Word file is, taken apart in a bounded process of its own.

    All that is done with it for papers is done there once, so that what is kept has been shown to be harmless.

    Raises:
        FileRefusedError: as `letterhead_of` does, and as a process that goes past a limit does.
    """
    _refuse_other_files(raw)
    return msgspec.json.decode(run_fresh(["avklart.documents.letterhead"], raw, LIMITS), type=Letterhead)


def letterhead_of(raw: bytes) -> Letterhead:
    """Give the letterhead that a Word file is, in this very process: for one that `read_letterhead` has let through.

    Raises:
        FileRefusedError: "letterhead-not-word", "letterhead-strict", "letterhead-plain" where nothing in it is a
            council's own, "letterhead-outside" and "letterhead-live" where header or footer show what lies outside the
            file or runs, "letterhead-no-room" where hardly any page is left, "too-large", "password", "macros", and
            what Package and parse_xml refuse.
    """
    _refuse_other_files(raw)
    try:
        return _letterhead(raw, Opened(raw, LIMITS))
    except RecursionError:
        raise FileRefusedError("too-deep", part="", limit=LIMITS.xml_depth) from None


def _refuse_other_files(raw: bytes) -> None:
    if not raw:
        raise FileRefusedError("empty")
    if len(raw) > LIMITS.file_bytes:
        raise FileRefusedError("too-large", limit_mb=LIMITS.file_bytes // MIB)
    if raw.startswith(_OLE):
        raise FileRefusedError("password" if _ENCRYPTED in raw else "old-word")
    if not raw.startswith(_ZIP):
        raise FileRefusedError("letterhead-not-word")


def _letterhead(raw: bytes, opened: Opened) -> Letterhead:
    if _STRICT in opened.raw(opened.main):
        raise FileRefusedError("letterhead-strict")
    furniture = _furniture(opened)
    sections = sections_of(opened)
    if sections:
        page = page_of(sections[-1])
        across, down = page.text_width(landscape=False), page.text_height(landscape=False)
        if across < _NARROWEST_TEXT or down < _LOWEST_TEXT:
            raise FileRefusedError("letterhead-no-room")
    styles = opened.root_related("styles")
    look = Look() if styles is None else look_of(styles, opened.root_related("theme"))
    # The other parts that are kept are parsed once, so that a fault in them is told here and not in every paper.
    for short in ("settings", "numbering", "fontTable"):
        opened.root_related(short)
    if not look.has_headings and not any(_says_anything(opened.root(part)) for part in furniture):
        raise FileRefusedError("letterhead-plain")
    logo, logo_type = _logo(opened, furniture)
    return Letterhead(
        word=raw,
        logo=logo,
        logo_type=logo_type,
        colour=look.colour,
        font=look.font,
        text_font=look.text_font,
    )


def _furniture(opened: Opened) -> list[str]:
    """Give the headers and footers that stand, that of the first page first, and refuse what may not be in them."""
    targets = {one.id: one for one in opened.relations(opened.main)}
    refs = furniture_of(sections_of(opened))
    order = [(short, kind) for short in ("header", "footer") for kind in ("first", "default", "even")]
    parts = []
    for key in order:
        target = targets.get(refs.get(key, ""))
        if target is not None and not target.external and target.target not in parts:
            parts.append(target.target)
    for part in parts:
        for relation in opened.relations(part):
            if relation.external and relation.short != "hyperlink":
                raise FileRefusedError("letterhead-outside", target=relation.target[:100])
            if relation.short in _LIVE:
                raise FileRefusedError("letterhead-live")
    return parts


def _says_anything(root: etree._Element) -> bool:
    words = any((one.text or "").strip() for one in root.iter(W + "t"))
    return words or next(root.iter(_A + "blip", _VML_PICTURE, W + "drawing", W + "fldSimple"), None) is not None


def _logo(opened: Opened, furniture: list[str]) -> tuple[bytes | None, str | None]:
    """Give the first picture of a header that other formats can show, with its media type."""
    for part in furniture:
        targets = {one.id: one.target for one in opened.relations(part) if not one.external}
        for element in opened.root(part).iter(_A + "blip", _VML_PICTURE):
            drawn = [one.get(f"{R}embed", "") for one in element.iter(_SVG)]
            for relation in (*drawn, element.get(f"{R}embed", ""), element.get(f"{R}id", "")):
                if relation in targets and (kind := media_type_of(opened.raw(targets[relation]))):
                    return opened.raw(targets[relation]), kind
    return None, None


def _read_for_parent() -> None:
    raw = sys.stdin.buffer.read()
    answer_and_exit(lambda: _tried(raw), LIMITS, sys.stdout.fileno())


def _tried(raw: bytes) -> bytes:
    found = letterhead_of(raw)
    base_of(found)
    return msgspec.json.encode(found)


if __name__ == "__main__":
    _read_for_parent()
