"""The parts of a Word file, found through what the package says of them and not by their usual names."""

import posixpath
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.word.names import TYPES, W, make_transitional
from avklart.documents.xml import parse_xml, refuse_declarations

_CONTENT_TYPES = "[Content_Types].xml"
_MACROS = ("macroenabled", "vbaproject")
_MAIN = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_STRICT_MARK = b"purl.oclc.org/ooxml"
_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_CLIMBING = 2_000


_TABLE_STYLE, _STYLE_END = b'<w:style w:type="table"', b"</w:style>"


class Relation(NamedTuple):
    """What a part points to. `kind` is the last word of the relationship's type; `target` a part or an address."""

    kind: str
    target: str
    external: bool


class Parts:
    """The parts of a Word package by their names, and what they point to.

    `main` is the name of the part that holds the text.

    Raises:
        FileRefusedError: "macros" when the package can hold macros, "missing-main-part" when it holds no Word text.
    """

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._stored = {_tidy(name): name for name in package.names}
        self._relations: dict[str, dict[str, Relation]] = {}
        self._opened: set[str] = set()
        self._types = types = self._content_types()
        if any(word in kind for kind in types.values() for word in _MACROS):
            raise FileRefusedError("macros")
        self.main = self._main_part(types)

    def root(self, part: str) -> etree._Element | None:
        """Give the root element of a part with transitional names, or None when there is no such part."""
        name = self._stored.get(part.casefold())
        if name is None:
            return None
        self._opened.add(part.casefold())
        raw = self._package.read(name)
        root = self._parsed(raw, name)
        if _STRICT_MARK in raw or _STRICT_MARK.decode() in str(root.tag):
            make_transitional(root)
        return root

    def _parsed(self, raw: bytes, name: str) -> etree._Element:
        """Parse a part, without the styles of tables: they say nothing that is read, and are often most of a file."""
        slim = _without_table_styles(raw)
        if slim is not raw:
            refuse_declarations(raw, name)
            try:
                return parse_xml(slim, name, self._limits)
            except FileRefusedError as refusal:
                if refusal.code != "damaged-part":
                    raise
        return parse_xml(raw, name, self._limits)

    def relations(self, part: str) -> dict[str, Relation]:
        """Give what a part points to, by the ids it uses for it; "" stands for the package itself."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Give the names of the parts of one kind that a part points to and that are there."""
        found = [relation for relation in self.relations(part).values() if relation.kind == kind]
        there = [relation.target for relation in found if not relation.external and relation.target in self]
        return list(dict.fromkeys(there))

    def external_targets(self) -> list[str]:
        """Give every address outside the file that it would fetch something from; links a person follows left out."""
        sources = [name for name in self._stored if name.endswith(".rels")]
        found = [
            relation.target
            for name in sources
            for relation in self.relations(_source_of(name)).values()
            if relation.external and relation.kind.casefold() != "hyperlink"
        ]
        return list(dict.fromkeys(found))

    def unread_stories(self) -> list[str]:
        """Give the parts that ought to hold text and were not read: not there, or pointed to by nothing."""
        relations = self.relations(self.main).values()
        missing = [
            relation.target for relation in relations if relation.kind in _STORIES and relation.target not in self
        ]
        endings = tuple(f".{kind}+xml" for kind in _STORIES)
        typed = [part for part, kind in self._types.items() if kind.endswith(endings) and part in self]
        return [*missing, *(part for part in typed if part not in self._opened)]

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._stored

    def _content_types(self) -> dict[str, str]:
        root = self.root(_CONTENT_TYPES)
        if root is None:
            raise FileRefusedError("missing-part", part=_CONTENT_TYPES)
        return {
            _tidy(entry.get("PartName") or "*." + entry.get("Extension", "")): entry.get("ContentType", "").casefold()
            for entry in root.iter(TYPES + "Override", TYPES + "Default")
        }

    def _main_part(self, types: dict[str, str]) -> str:
        """Give the part that the package calls its document; failing that, the one whose type says it is Word text."""
        named = self.related("", "officeDocument")
        typed = [part for part, kind in types.items() if kind.endswith(_MAIN) and part in self]
        for part in (*named, *typed):
            kind = types.get(_tidy(part), "application/xml")
            if kind.endswith((*_MAIN, "/xml")):
                return part
        raise FileRefusedError("missing-main-part")

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            entry.get("Id", ""): Relation(
                entry.get("Type", "").rpartition("/")[2],
                entry.get("Target", "") if _is_external(entry) else _target(folder, entry.get("Target", "")),
                _is_external(entry),
            )
            for entry in root
        }


def main_body(parts: Parts) -> etree._Element:
    """Give the body of the main part; an empty one when the document has none.

    Raises:
        FileRefusedError: "missing-main-part" when the main part is no Word document.
    """
    root = parts.root(parts.main)
    if root is None or root.tag != W + "document":
        raise FileRefusedError("missing-main-part")
    body = root.find(W + "body")
    return etree.Element(W + "body") if body is None else body


def _is_external(entry: etree._Element) -> bool:
    return entry.get("TargetMode", "").casefold() == "external"


def _target(folder: str, written: str) -> str:
    """Give the name of the part a relationship points to: from the part's folder, or from the root with a slash."""
    path = unquote(written.partition("#")[0].replace("\\", "/"))[:_CLIMBING]
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/").casefold()


def _tidy(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _source_of(relations_part: str) -> str:
    folder, name = posixpath.split(relations_part)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _without_table_styles(raw: bytes) -> bytes:
    """Give the bytes of a part without the styles of tables; the very same bytes when it has none."""
    kept, at = [], 0
    while (begins := raw.find(_TABLE_STYLE, at)) >= 0 and (ends := raw.find(_STYLE_END, begins)) >= 0:
        kept.append(raw[at:begins])
        at = ends + len(_STYLE_END)
    return b"".join([*kept, raw[at:]]) if kept else raw
