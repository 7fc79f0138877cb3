"""XML from strangers: parsed without declarations, entities, network or great depth, or refused."""

import io
import re
from collections.abc import Iterator

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
    _refuse_before_parsing(raw, part, limits)
    # Ids are not collected: libxml2 would refuse a sound document in which one xml:id is used twice.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error, part, limits) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileRefusedError("doctype", part=part)
    return root


class XmlStream:
    """The elements of one local name in a large part, one at a time, each emptied when the next is asked for.

    Guards and refusals are those of `parse_xml`. While it runs, an element's parents hold what came before it but
    the elements already given; when it is through, `root` holds the part without them.
    """

    def __init__(self, raw: bytes, part: str, limits: Limits, name: str) -> None:
        _refuse_before_parsing(raw, part, limits)
        self._part = part
        self._limits = limits
        self._parsing = etree.iterparse(
            io.BytesIO(raw),
            tag="{*}" + name,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )

    @property
    def root(self) -> etree._Element:
        """The root element of the part, once every element has been given."""
        root: etree._Element = self._parsing.root
        return root

    def __iter__(self) -> Iterator[etree._Element]:
        try:
            for _, element in self._parsing:
                yield element
                element.clear()
                before = element.getprevious()
                if before is not None and before.tag == element.tag:
                    before.getparent().remove(before)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise _refusal(error, self._part, self._limits) from None
        if self.root.getroottree().docinfo.internalDTD is not None:
            raise FileRefusedError("doctype", part=self._part)


def _refuse_before_parsing(raw: bytes, part: str, limits: Limits) -> None:
    refuse_declarations(raw, part)
    if raw.count(b"<") > 2 * limits.xml_elements:
        raise FileRefusedError("too-many-elements", part=part, limit=limits.xml_elements)


def _refusal(error: Exception, part: str, limits: Limits) -> FileRefusedError:
    """Give the refusal for what the parser said; libxml2 stops at a depth of 256 and at texts of 10 MB by itself."""
    if "depth" in str(error).lower():
        return FileRefusedError("too-deep", part=part, limit=limits.xml_depth)
    return FileRefusedError("damaged-part", part=part)


def refuse_declarations(raw: bytes, part: str) -> None:
    """Look for a declaration in the bytes themselves, before any parser sees them, in wide encodings too.

    Raises:
        FileRefusedError: "doctype", with the part.
    """
    searched = raw.replace(b"\x00", b"") if raw[:4].startswith(_WIDE_MARKS) else raw
    if _DECLARATION.search(searched):
        raise FileRefusedError("doctype", part=part)
