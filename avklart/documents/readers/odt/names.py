"""The names of OpenDocument's elements and attributes that the reader knows, with their namespaces."""

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = _ODF + "office:1.0}"
TEXT = _ODF + "text:1.0}"
TABLE = _ODF + "table:1.0}"
STYLE = _ODF + "style:1.0}"
DRAW = _ODF + "drawing:1.0}"
FO = _ODF + "xsl-fo-compatible:1.0}"
SVG = _ODF + "svg-compatible:1.0}"
FORM = _ODF + "form:1.0}"
SCRIPT = _ODF + "script:1.0}"
META = _ODF + "meta:1.0}"
MANIFEST = _ODF + "manifest:1.0}"
DR3D = _ODF + "dr3d:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

P = TEXT + "p"
H = TEXT + "h"
LIST = TEXT + "list"
SPAN = TEXT + "span"
TABLE_TABLE = TABLE + "table"

TEXT_STYLE = TEXT + "style-name"
TEXT_NAME = TEXT + "name"
TEXT_ID = TEXT + "id"
XML_ID = XML + "id"
DISPLAY = TEXT + "display"
IS_HIDDEN = TEXT + "is-hidden"
HREF = XLINK + "href"
STYLE_NAME = STYLE + "name"
STYLE_FAMILY = STYLE + "family"
CREATOR = DC + "creator"
DATE = DC + "date"

COLUMNS_SPANNED = TABLE + "number-columns-spanned"
ROWS_SPANNED = TABLE + "number-rows-spanned"
COLUMNS_REPEATED = TABLE + "number-columns-repeated"
ROWS_REPEATED = TABLE + "number-rows-repeated"


def whole(written: str | None, default: int, least: int = 0) -> int:
    """Give a whole number as written in an attribute, or the default where it is none or below the least."""
    # Python itself refuses to read numbers of thousands of digits; ten are more than any count here needs.
    if written is None or not (0 < len(written) <= 10) or not (written.isascii() and written.isdigit()):
        return default
    number = int(written)
    return number if number >= least else default
