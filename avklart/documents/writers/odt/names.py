"""The names in OpenDocument's XML that the writer uses, and text as it stands in that XML."""

import re
from html import escape

from avklart.documents.writers.joined import parted

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
_SIGNS = {"\n": "<text:line-break/>", "\t": "<text:tab/>"}


def quoted(text: str) -> str:
    """Give the text as it stands in an attribute."""
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")


def words(text: str) -> str:
    """Give the text as it stands in a paragraph, every space, tab and line break of it kept."""
    return _FOLDED.sub(_kept, escape(parted(text), quote=False))


def _kept(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0]) or f'<text:s text:c="{len(found[0])}"/>'


def paragraph(inner: str, style: str) -> str:
    """Give a paragraph; `inner` is markup already."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'
