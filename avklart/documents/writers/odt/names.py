"""The names in OpenDocument's XML that the writer uses, and text as it stands in that XML."""

import re
from html import escape

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_OURS = ("office", "style", "text", "table", "drawing", "xsl-fo-compatible", "svg-compatible", "meta")
_PREFIXES = {"drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"}

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACES = " ".join(
    (
        *(f'xmlns:{_PREFIXES.get(name, name)}="{_OASIS}{name}:1.0"' for name in _OURS),
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'office:version="1.3"',
    )
)
MANIFEST = f"{_OASIS}manifest:1.0"

# White space that XML of this kind would fold stands as elements.
_FOLDED = re.compile(r"[\n\t]|^ +| {2,}| +$")
# Words joined by strokes ("ordfører/regionrådgiver/referansegruppe") are longer than a column; an address stays whole.
_JOINED = re.compile(r"\S{21,}")
_SIGNS = {"\n": "<text:line-break/>", "\t": "<text:tab/>"}


def quoted(text: str) -> str:
    """Give the text as it stands in an attribute."""
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")


def words(text: str) -> str:
    """Give the text as it stands in a paragraph, every space, tab and line break of it kept."""
    if "/" in text:
        text = _JOINED.sub(_with_breaks, text)
    return _FOLDED.sub(_kept, escape(text, quote=False))


def _with_breaks(found: re.Match[str]) -> str:
    said = found[0]
    return said if "://" in said or "@" in said else said.replace("/", "/\u200b")


def _kept(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0]) or f'<text:s text:c="{len(found[0])}"/>'


def paragraph(inner: str, style: str) -> str:
    """Give a paragraph; `inner` is markup already."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'
