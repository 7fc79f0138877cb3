"""ODT files made for tests, and the words of an ODT counted without the reader: from the raw XML, by text alone."""

import html
import io
import re
import zipfile
from collections import Counter

from avklart.documents.document import Document, Picture, Table, document_texts
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers.odt import read
from tests.packages import package

MIMETYPE = "application/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {
    "office": _ODF + "office:1.0",
    "text": _ODF + "text:1.0",
    "table": _ODF + "table:1.0",
    "style": _ODF + "style:1.0",
    "draw": _ODF + "drawing:1.0",
    "fo": _ODF + "xsl-fo-compatible:1.0",
    "svg": _ODF + "svg-compatible:1.0",
    "form": _ODF + "form:1.0",
    "script": _ODF + "script:1.0",
    "meta": _ODF + "meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "math": "http://www.w3.org/1998/Math/MathML",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_DECLARED = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())


def content_of(body: str, automatic: str = "") -> str:
    """Give a content.xml with the given XML in its text, and automatic styles."""
    return (
        f"<office:document-content {_DECLARED}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def styles_of(common: str = "", masters: str = "", automatic: str = "") -> str:
    """Give a styles.xml of common styles, page styles with headers and footers, and their automatic styles."""
    return (
        f"<office:document-styles {_DECLARED}><office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def meta_of(meta: str) -> str:
    """Give a meta.xml."""
    return f"<office:document-meta {_DECLARED}><office:meta>{meta}</office:meta></office:document-meta>"


def odt(body: str, automatic: str = "", **more: str | bytes) -> bytes:
    """Give a small ODT with the given XML in its text; `styles` and `meta` are parts, others go by their names."""
    usual = {"styles": "styles.xml", "meta": "meta.xml"}
    parts = {usual.get(name, name): content for name, content in more.items()}
    return package({"mimetype": MIMETYPE, "content.xml": content_of(body, automatic), **parts})


def read_odt(body: str, automatic: str = "", limits: Limits = DEFAULT, **more: str | bytes) -> Document:
    """Give the Document of a small ODT, read in this process."""
    return read(odt(body, automatic, **more), limits)


def words(text: str) -> Counter[str]:
    """Give how often each word stands in a text."""
    return Counter(re.findall(r"\w+", text))


def words_read(document: Document) -> Counter[str]:
    """Give how often each word stands in the Document, without the names of its pictures."""
    counted = words("\n".join(document_texts(document)))
    blocks = [*document.blocks, *document.furniture, *document.notes]
    while blocks:
        block = blocks.pop()
        if isinstance(block, Table):
            blocks.extend(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        elif isinstance(block, Picture) and block.name:
            counted -= words(block.name)
    return counted


def words_written(raw: bytes) -> Counter[str]:
    """Give how often each word stands in an ODT's raw XML: in its text, its headers and footers."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        text = archive.read("content.xml").decode()
        styles = archive.read("styles.xml").decode() if "styles.xml" in archive.namelist() else ""
    body = text[text.index("<office:text") : text.rindex("</office:text>")]
    masters = re.search(r"<office:master-styles>.*</office:master-styles>", styles, re.S)
    return words(_plain(body) + "\n" + _plain(masters[0] if masters else ""))


_NO_TEXT = re.compile(
    r"<(dc:creator|dc:date|meta:date-string|meta:creator-initials|text:note-citation|loext:sender-initials"
    r"|office:binary-data)\b[^>]*(?<!/)>.*?</\1>",
    re.S,
)
_ASIDE = re.compile(
    r"<(text:note-body|office:annotation|text:tracked-changes|draw:text-box|svg:title|svg:desc)\b[^>]*(?<!/)>"
    r"((?:(?!<\1\b).)*?)</\1>",
    re.S,
)
_APART = re.compile(
    r"</?(?:text:(?:p|h|s|tab|line-break|list|list-item|ruby-text|index-[a-z-]+)(?=[ />])|(?:table|draw|form|math):)"
    r"[^>]*>"
)


def _plain(xml: str) -> str:
    """Give the text of XML; what stands aside (notes, comments, boxes) is moved out, so that no word is cut by it."""
    xml = _NO_TEXT.sub("", xml)
    asides = []
    while aside := _ASIDE.search(xml):
        asides.append(aside[2])
        xml = xml[: aside.start()] + xml[aside.end() :]
    joined = " ".join(_APART.sub(" ", part) for part in (xml, *asides))
    return html.unescape(re.sub(r"<[^>]*>", "", joined))
