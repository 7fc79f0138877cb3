"""XML from strangers: parsed without declarations, entities, network or great depth, or refused."""

import re

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00")
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parse_xml(raw: bytes, part: str, limits: Limits) -> etree._Element:
    """Give the root element of an XML part.

    Raises:
        FileRefusedError: "doctype" when the part declares a document type or an entity (lxml would otherwise drop
            the text of an entity without a word), "damaged-part" when it is not well-formed, "too-deep" and
            "too-many-elements" past the limits. The fact `part` names the part.
    """
    _refuse_declarations(raw, part)
    if raw.count(b"<") > 2 * limits.xml_elements:
        raise FileRefusedError("too-many-elements", part=part, limit=limits.xml_elements)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        # libxml2 itself stops at a depth of 256 and at text nodes of 10 MB, before it has built the tree.
        if "depth" in str(error).lower():
            raise FileRefusedError("too-deep", part=part, limit=limits.xml_depth) from None
        raise FileRefusedError("damaged-part", part=part) from None
    except ValueError:
        raise FileRefusedError("damaged-part", part=part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileRefusedError("doctype", part=part)
    return root


def _refuse_declarations(raw: bytes, part: str) -> None:
    """Look for a declaration in the bytes themselves, before any parser sees them, in wide encodings too."""
    searched = raw.replace(b"\x00", b"") if raw[:4].startswith(_WIDE_MARKS) else raw
    if _DECLARATION.search(searched):
        raise FileRefusedError("doctype", part=part)
