"""A Word file taken apart to be written into: its parts under their own names, and what each points to."""

import posixpath
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.word.parts import Parts

_CONTENT_TYPES = "[Content_Types].xml"


class Relation(NamedTuple):
    """What a part points to: the id it uses, the whole name of the kind, and a part of the package or an address."""

    id: str
    kind: str
    target: str
    external: bool

    @property
    def short(self) -> str:
        """The last word of the kind: "header", "image"."""
        return self.kind.rpartition("/")[2]


class Opened:
    """A Word file taken apart. `main` is the name of the part that holds its text.

    Raises:
        FileRefusedError: as Package, Parts and parse_xml refuse: no package, encrypted, macros, no Word text.
    """

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self._package = Package(raw, limits)
        self._stored = {name.lstrip("/").casefold(): name for name in self._package.names}
        self._types: dict[str, str] = {}
        for entry in self._package.xml(_CONTENT_TYPES):
            key = entry.get("PartName", "").lstrip("/") or "*." + entry.get("Extension", "")
            self._types[key.casefold()] = entry.get("ContentType", "")
        self.main = self._stored[Parts(self._package, limits).main]

    def relations(self, part: str) -> list[Relation]:
        """Give what a part points to, parts by their stored names; those that are not there are left out."""
        folder, name = posixpath.split(part)
        rels = self._stored.get(posixpath.join(folder, "_rels", f"{name}.rels").casefold())
        found = []
        for entry in () if rels is None else self._package.xml(rels):
            written, external = entry.get("Target", ""), entry.get("TargetMode", "").casefold() == "external"
            target = written if external else self._stored.get(_named(folder, written))
            if target is not None:
                found.append(Relation(entry.get("Id", ""), entry.get("Type", ""), target, external))
        return found

    def related(self, part: str, short: str) -> str | None:
        """Give the first part of one kind that a part points to."""
        return next((one.target for one in self.relations(part) if one.short == short and not one.external), None)

    def raw(self, part: str) -> bytes:
        """Give the bytes of a part."""
        return self._package.read(part)

    def root(self, part: str) -> etree._Element:
        """Give the root element of a part."""
        return self._package.xml(part)

    def type_of(self, part: str) -> str:
        """Give the content type of a part."""
        ending = "*." + part.rpartition(".")[2]
        return self._types.get(part.lstrip("/").casefold()) or self._types.get(ending.casefold(), "application/xml")

    def root_related(self, short: str) -> etree._Element | None:
        """Give the root of the first part of one kind that the text points to."""
        part = self.related(self.main, short)
        return None if part is None else self.root(part)


def _named(folder: str, written: str) -> str:
    path = unquote(written.partition("#")[0].replace("\\", "/"))
    if len(path) > 1_000:
        raise FileRefusedError("damaged-package")
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/").casefold()
