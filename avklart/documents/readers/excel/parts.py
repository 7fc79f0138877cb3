"""The parts of an xlsx package: what kind it is, what points where, and nothing followed out of the file."""

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.xml import XmlStream, refuse_declarations

_XML_ENDINGS = (".xml", ".rels", ".vml")
_MACROS = re.compile(rb"macroEnabled|ms-excel\.(?:intl)?macrosheet", re.IGNORECASE)
_BINARY = b"ms-excel.sheet.binary"
_NAMESPACE = re.compile(r"\{[^}]*\}")


class Relation(NamedTuple):
    """One thing a part points to: the last word of its type, and the part's name or the outside address."""

    kind: str
    target: str
    external: bool


class Parts:
    """The parts of a workbook's package by name, whatever the case of its letters.

    Raises:
        FileRefusedError: "macros" for a package that can hold them, "old-excel" for the binary format.
    """

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._stored = {name.replace("\\", "/").casefold().lstrip("/"): name for name in package.names}
        self._unread = {name for name in package.names if name.casefold().endswith(_XML_ENDINGS)}
        types = self.read("[Content_Types].xml") or b""
        if _MACROS.search(types.replace(b"\x00", b"")) or any("vbaproject" in name for name in self._stored):
            raise FileRefusedError("macros")
        if _BINARY in types:
            raise FileRefusedError("old-excel")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts in small letters."""
        return tuple(self._stored)

    def read(self, name: str) -> bytes | None:
        """Give the bytes of a part, or None when there is none of that name."""
        stored = self._stored.get(name.casefold())
        return None if stored is None else self._package.read(stored)

    def root(self, name: str | None) -> etree._Element | None:
        """Give the root element of a part, or None when there is none of that name; refuses as parse_xml does."""
        stored = self._stored.get((name or "").casefold())
        if stored is None:
            return None
        self._unread.discard(stored)
        return self._package.xml(stored)

    def stream(self, name: str, element: str) -> XmlStream:
        """Give the elements of a large part one at a time.

        Raises:
            FileRefusedError: "missing-part" when there is none of that name, and as parse_xml.
        """
        stored = self._stored.get(name.casefold())
        if stored is None:
            raise FileRefusedError("missing-part", part=name)
        self._unread.discard(stored)
        return XmlStream(self._package.read(stored), stored, self._limits, element)

    def relations(self, name: str) -> dict[str, Relation]:
        """Give what a part points to, by the ids it uses; "" stands for the package itself."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", base + ".rels"))
        found = {}
        for entry in () if root is None else root:
            external = entry.get("TargetMode", "").casefold() == "external"
            target = entry.get("Target", "")
            found[entry.get("Id", "")] = Relation(
                entry.get("Type", "").rsplit("/", 1)[-1], target if external else _within(folder, target), external
            )
        return found

    def related(self, name: str, kind: str) -> list[str]:
        """Give the names of the parts of one kind that a part points to."""
        return [
            relation.target
            for relation in self.relations(name).values()
            if relation.kind.casefold() == kind.casefold() and not relation.external
        ]

    def refuse_declarations_elsewhere(self) -> None:
        """Refuse a document type in any XML part that was not needed: a file that holds one is made to deceive."""
        for name in sorted(self._unread):
            refuse_declarations(self._package.read(name), name)


def _within(folder: str, target: str) -> str:
    path = unquote(target.replace("\\", "/"))[:1_000]
    return posixpath.normpath(path if path.startswith("/") else posixpath.join("/", folder, path)).lstrip("/")


def local(element: etree._Element) -> str:
    """Give an element's name without its namespace: strict and transitional files differ in nothing else."""
    return _NAMESPACE.sub("", str(element.tag))


def below(element: etree._Element, name: str) -> list[etree._Element]:
    """Give the children of that local name."""
    return [child for child in element if local(child) == name]


def attribute(element: etree._Element, name: str) -> str | None:
    """Give an attribute by its local name, whatever its namespace: r:id of strict and transitional files alike."""
    return next((str(value) for key, value in element.attrib.items() if _NAMESPACE.sub("", str(key)) == name), None)


def whole(written: str | None) -> int | None:
    """Give a whole number as the file writes it, or None when it is none or longer than any honest one."""
    if written is None or not (written.isascii() and written.isdigit() and len(written) < 10):
        return None
    return int(written)
