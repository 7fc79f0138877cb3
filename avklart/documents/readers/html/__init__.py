"""Read HTML: web pages, and documents that Word or Google Docs saved as HTML. Nothing is fetched, nothing is run."""

import re

from lxml import etree

from avklart.documents.charset import decode_text
from avklart.documents.document import Document, Paragraph, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.html.elements import BEGIN
from avklart.documents.readers.html.walk import Walk
from avklart.documents.text import clean_text, folded_space

_HEAD_BYTES = 4096
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
# "<!DOCTYPE html>" with or without public names is every page's first line; a "[" begins declarations of its own.
_DECLARATION = re.compile(r"<!DOCTYPE[^<>\[]{0,1000}\[|<!ENTITY", re.IGNORECASE)
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")


def read(raw: bytes, limits: Limits) -> Document:
    """Give the Document of an HTML page.

    Text a browser would not show is kept and marked hidden; menus, the page's own head and foot are furniture.
    Doubts: those of decode_text and clean_text, "hidden-text", "form-fields", "missing-text" (what: the element).

    Raises:
        FileRefusedError: "doctype" for a declaration inside the page, "too-many-elements", "too-deep",
            "too-much-text", "too-many-rows", "too-many-columns", "too-many-cells", "too-many-nested-tables" past the
            limits, "empty" when there is nothing in it.
    """
    decoded = decode_text(raw, limits, _declared(raw))
    doubts = Doubts()
    for code, facts in decoded.doubts:
        doubts.add(code, Place(), **facts)
    roots = _parsed(decoded.text, limits, doubts)
    walk = Walk(roots, limits, doubts)
    walk.run(BEGIN)
    return Document(
        blocks=tuple(walk.body.blocks),
        furniture=tuple(walk.furniture),
        revisions=tuple(walk.revisions),
        marks=tuple(walk.marks),
        left_over=tuple(Paragraph(text=text, place=Place()) for text in walk.left_over),
        doubts=doubts.all(),
        title=walk.title,
        language=_language(roots[0]),
    )


def _declared(raw: bytes) -> str | None:
    """Give the character set that the page's own head names."""
    found = _XML_ENCODING.search(raw[:_HEAD_BYTES]) or _CHARSET.search(raw[:_HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def _parsed(text: str, limits: Limits, doubts: Doubts) -> list[etree._Element]:
    """Give the page's root element, and one more for what stands after each "</html>": lxml alone would drop that."""
    if _DECLARATION.search(text):
        raise FileRefusedError("doctype", part="html")
    if text.count("<") > 2 * limits.xml_elements:
        raise FileRefusedError("too-many-elements", part="html", limit=limits.xml_elements)
    if _UNREADABLE.search(text):
        doubts.add("control-characters", Place())
        text = _UNREADABLE.sub("", text)
    if text.rfind("<!--") > text.rfind("-->"):
        # A remark that is never closed: all that follows is no text, as in a browser.
        doubts.add("missing-text", Place(), part="<!--")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, compact=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    _refuse_cut_off(parser)
    if root is None:
        raise FileRefusedError("empty")
    return [root, *root.itersiblings()]


def _refuse_cut_off(parser: etree.HTMLParser) -> None:
    """Refuse when libxml2 stopped at one of its own limits: what comes after would be lost without a word."""
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        if "depth" in last.message.lower():
            raise FileRefusedError("too-deep", part="html", limit=256)
        raise FileRefusedError("too-much-text", limit=10_000_000)


def _language(root: etree._Element) -> str | None:
    said = root.get("lang") or root.get("xml:lang") or ""
    return folded_space(clean_text(said))[:35] or None
