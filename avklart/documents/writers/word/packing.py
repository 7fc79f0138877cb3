"""The package around the parts of a Word file: what each part is, what points to what, and who made it when."""

import io
import posixpath
import zipfile
from collections.abc import Iterable
from datetime import UTC

from avklart.documents.paper import Paper
from avklart.documents.writers.languages import language_tag
from avklart.documents.writers.word.base import Base
from avklart.documents.writers.word.names import KIND, RELATIONS_SPACE, TYPES_SPACE, XML, escaped, quoted
from avklart.documents.writers.word.opened import Relation

_OFFICE = "application/vnd.openxmlformats-officedocument."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CORE, _PROGRAM = "docProps/core.xml", "docProps/app.xml"
# The same paper is the same bytes: a package tells no time of its own.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = 0o600 << 16


def packed(base: Base, paper: Paper) -> bytes:
    """Give the whole file."""
    made = io.BytesIO()
    kinds = {name: part.kind for name, part in base.parts.items()}
    kinds |= {_CORE: "application/vnd.openxmlformats-package.core-properties+xml"}
    kinds |= {_PROGRAM: f"{_OFFICE}extended-properties+xml"}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        _add(package, "[Content_Types].xml", _types(kinds))
        _add(package, "_rels/.rels", _relations("", _of_package(base)))
        _add(package, _CORE, _core(paper))
        _add(package, _PROGRAM, _program(paper))
        for name in sorted(base.parts):
            part = base.parts[name]
            _add(package, name, part.raw)
            relations = base.relations if name == base.main else part.relations
            if relations:
                folder, own = posixpath.split(name)
                _add(package, f"{folder}/_rels/{own}.rels".lstrip("/"), _relations(folder, relations))
    return made.getvalue()


def _add(package: zipfile.ZipFile, name: str, raw: bytes) -> None:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _ORDINARY_FILE
    package.writestr(entry, raw)


def _types(kinds: dict[str, str]) -> bytes:
    said = "".join(
        f'<Override PartName="/{quoted(name)}" ContentType="{quoted(kinds[name])}"/>' for name in sorted(kinds)
    )
    return (
        f'{XML}<Types xmlns="{TYPES_SPACE}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{said}</Types>'
    ).encode()


def _of_package(base: Base) -> list[Relation]:
    return [
        Relation("rId1", f"{KIND}officeDocument", base.main, external=False),
        Relation("rId2", f"{_PACKAGE}relationships/metadata/core-properties", _CORE, external=False),
        Relation("rId3", f"{KIND}extended-properties", _PROGRAM, external=False),
    ]


def _relations(folder: str, relations: Iterable[Relation]) -> bytes:
    said = "".join(
        f'<Relationship Id="{quoted(one.id)}" Type="{quoted(one.kind)}" Target="{quoted(_target(folder, one))}"'
        f"{' TargetMode="External"' if one.external else ''}/>"
        for one in relations
    )
    return f'{XML}<Relationships xmlns="{RELATIONS_SPACE}">{said}</Relationships>'.encode()


def _target(folder: str, relation: Relation) -> str:
    return relation.target if relation.external else posixpath.relpath(relation.target, folder or ".")


def _core(paper: Paper) -> bytes:
    at = paper.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(paper.title)}</dc:title><dc:subject>{escaped(paper.subject)}</dc:subject>"
        f"<dc:creator>{escaped(paper.author)}</dc:creator><cp:lastModifiedBy>{escaped(paper.author)}</cp:lastModifiedBy>"
        f"{moments}<dc:language>{escaped(language_tag(paper.language))}</dc:language></cp:coreProperties>"
    ).encode()


def _program(paper: Paper) -> bytes:
    return (
        f'{XML}<Properties xmlns="{KIND.removesuffix("relationships/")}extended-properties">'
        f"<Application>Avklart</Application><Company>{escaped(paper.author)}</Company></Properties>"
    ).encode()
