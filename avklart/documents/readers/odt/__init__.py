"""ODT: the text of an OpenDocument package, with what stands beside it. docs/formats/odt.md tells what is kept."""

import re

from lxml import etree

from avklart.documents.document import Block, Document, Part, Place
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.odt.asides import add_changes_without_place
from avklart.documents.readers.odt.blocks import TAKERS
from avklart.documents.readers.odt.lists import Lists
from avklart.documents.readers.odt.names import DC, OFFICE, STYLE, SVG, TEXT
from avklart.documents.readers.odt.reading import Reading
from avklart.documents.readers.odt.shapes import doubt_outside
from avklart.documents.readers.odt.styles import Styles
from avklart.documents.text import clean_text, folded_space

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_ENCRYPTED = re.compile(rb"<(?:[\w.-]{1,100}:)?encryption-data\b")
_MACRO_FOLDERS = ("basic", "scripts")
_MOST_TITLE = 1_000
_MOST_LANGUAGE = 35
_LAYOUTS: dict[str, Part] = {
    STYLE + f"{part}{which}": part for part in ("header", "footer") for which in ("", "-left", "-first")
}
_LINKED = (STYLE + "background-image", SVG + "font-face-uri", TEXT + "list-level-style-image")


def read(raw: bytes, limits: Limits) -> Document:
    """Give the Document an ODT file holds.

    Raises:
        FileRefusedError: "password" when its parts are encrypted, "missing-main-part" when it is no text document,
            "too-many-rows", "too-many-columns", "too-many-cells", "too-many-nested-tables" and "too-much-text" past
            the limits, and as Package and parse_xml refuse.
    """
    package = Package(raw, limits)
    _refuse_protected(package)
    content = _main_part(package)
    styles = package.xml(_STYLES) if _STYLES in package else None
    meta = package.xml(_META) if _META in package else None
    reading = Reading(limits, TAKERS)
    try:
        return _document(reading, package, content, styles, meta)
    except RecursionError:
        raise FileRefusedError("too-deep", part=_CONTENT, limit=limits.xml_depth) from None


def _refuse_protected(package: Package) -> None:
    """Refuse an encrypted file. The manifest is searched and not parsed: nothing else in it is of use here."""
    if _MANIFEST in package and _ENCRYPTED.search(package.read(_MANIFEST)):
        raise FileRefusedError("password")
    for name in ("mimetype", _CONTENT):
        if name not in package:
            raise FileRefusedError("missing-main-part")


def _main_part(package: Package) -> etree._Element:
    content = package.xml(_CONTENT)
    if content.find(f"{OFFICE}body/{OFFICE}text") is None:
        raise FileRefusedError("missing-main-part")
    return content


def _document(
    reading: Reading,
    package: Package,
    content: etree._Element,
    styles: etree._Element | None,
    meta: etree._Element | None,
) -> Document:
    common = _child(styles, "styles")
    _use_styles(reading, _child(content, "automatic-styles"), common)
    flow = reading.flow("body")
    for text in content.iterfind(f"{OFFICE}body/{OFFICE}text"):
        reading.blocks(text, flow)
    language = reading.styles.language()
    _use_styles(reading, _child(styles, "automatic-styles"), common)
    furniture = _furniture(reading, _child(styles, "master-styles"))
    add_changes_without_place(reading)
    _leave_over_notices(reading, common)
    _doubt_what_is_left_out(reading, package, [root for root in (content, styles) if root is not None])
    return Document(
        blocks=tuple(flow.out),
        furniture=tuple(furniture),
        notes=tuple(reading.notes),
        comments=tuple(reading.comments),
        revisions=tuple(reading.revisions),
        marks=tuple(reading.marks),
        left_over=tuple(reading.left_over),
        doubts=reading.doubts.all(),
        title=_said(meta, DC + "title", _MOST_TITLE),
        language=_said(meta, DC + "language", _MOST_LANGUAGE) or language,
    )


def _child(root: etree._Element | None, name: str) -> etree._Element | None:
    return None if root is None else root.find(OFFICE + name)


def _use_styles(reading: Reading, automatic: etree._Element | None, common: etree._Element | None) -> None:
    reading.styles = Styles(automatic, common)
    reading.lists = Lists(automatic, common)


def _furniture(reading: Reading, masters: etree._Element | None) -> list[Block]:
    """Give the headers and footers of all page styles, each once; one that is switched off is hidden."""
    found: list[Block] = []
    for master in () if masters is None else masters.iterchildren(STYLE + "master-page"):
        for child in master:
            part = _LAYOUTS.get(child.tag)
            if part is not None:
                flow = reading.flow(part, hidden=child.get(STYLE + "display") == "false")
                if flow.hidden and len(child):
                    reading.doubts.add("hidden-text", flow.place())
                reading.blocks(child, flow)
                found.extend(flow.out)
    return found


def _leave_over_notices(reading: Reading, common: etree._Element | None) -> None:
    """Keep the words printed where a footnote goes on to the next page."""
    for settings in () if common is None else common.iterchildren(TEXT + "notes-configuration"):
        reading.leave_over_all(settings, Place(part="footnote"))


def _doubt_what_is_left_out(reading: Reading, package: Package, roots: list[etree._Element]) -> None:
    """Note macros, which are not run, and pictures that styles take from outside the file."""
    folders = {name.replace("\\", "/").split("/")[0].lower() for name in package.names if "/" in name}
    scripts = [child for root in roots if (found := _child(root, "scripts")) is not None for child in found]
    if scripts or not folders.isdisjoint(_MACRO_FOLDERS):
        reading.doubts.add("macros-ignored", Place())
    for root in roots:
        for linked in root.iter(*_LINKED):
            doubt_outside(reading, linked, Place())


def _said(meta: etree._Element | None, name: str, most: int) -> str | None:
    if meta is None:
        return None
    text = meta.findtext(f"{OFFICE}meta/{name}") or ""
    return folded_space(clean_text(text))[:most] or None
