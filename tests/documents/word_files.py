"""Word files made for tests: from the XML of a body, with other parts beside it, and their words by other means."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from avklart.documents.document import Block, Document, Paragraph, Table
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers.word import read

OLD = "http://schemas.openxmlformats.org/"
TYPE = OLD + "officeDocument/2006/relationships/"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
W = f"{{{OLD}wordprocessingml/2006/main}}"
MC = f"{{{OLD}markup-compatibility/2006}}"
NAMESPACES = (
    f'xmlns:w="{OLD}wordprocessingml/2006/main" xmlns:r="{OLD}officeDocument/2006/relationships" '
    f'xmlns:m="{OLD}officeDocument/2006/math" xmlns:mc="{OLD}markup-compatibility/2006" '
    f'xmlns:wp="{OLD}drawingml/2006/wordprocessingDrawing" xmlns:a="{OLD}drawingml/2006/main" '
    f'xmlns:c="{OLD}drawingml/2006/chart" xmlns:dgm="{OLD}drawingml/2006/diagram" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)

HEADING_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:lang w:val="nn-NO"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Eget"><w:name w:val="Min overskrift"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="X3"><w:name w:val="Overskrift 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Innhold"><w:name w:val="TOC Heading"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Ring A"/><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Ring B"/><w:basedOn w:val="A"/></w:style>
<w:style w:type="paragraph" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def word_file(
    body: str,
    parts: Mapping[str, str] | None = None,
    relations: str = "",
    main_type: str = WORD_TYPE + "document.main+xml",
    main: str = "word/document.xml",
) -> bytes:
    """Give a Word file. `parts` are the insides of other parts by kind ("styles", "comments"), related to the main one.

    A part "header1" is of the kind "header"; `relations` are more relationships of the main part, as XML.
    """
    files = {
        "[Content_Types].xml": f'<Types xmlns="{OLD}package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>',
        "_rels/.rels": _relations(relation("rId1", "officeDocument", main)),
        main: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    related = relations
    folder, _, name = main.rpartition("/")
    for part, inside in (parts or {}).items():
        related += relation(part, re.sub(r"\d+$", "", part), f"{part}.xml")
        files[f"{folder}/{part}.xml"] = inside if inside.startswith("<?xml") else _part(part, inside)
    files[f"{folder}/_rels/{name}.rels"] = _relations(related)
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Give a zip package of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def relation(name: str, kind: str, target: str, external: bool = False) -> str:
    """Give one relationship as XML."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{TYPE}{kind}" Target="{target}"{mode}/>'


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Give a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{a_run(text, run)}</w:p>"


def style(name: str) -> str:
    """Give the paragraph property that names a style."""
    return f'<w:pStyle w:val="{name}"/>'


def a_run(text: str, properties: str = "") -> str:
    """Give a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str, properties: str = "") -> str:
    """Give a table of rows."""
    return f"<w:tbl><w:tblPr/>{properties}{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """Give a row of cells; a cell that is no XML is the text of one."""
    made = (text if text.startswith("<") else cell(text) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    """Give a cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def read_word(body: str, parts: Mapping[str, str] | None = None, relations: str = "") -> Document:
    """Give the Document of a Word file made of a body and other parts."""
    return read(word_file(body, parts, relations), DEFAULT)


def read_within(limits: Limits, body: str) -> Document:
    """Give the Document of a Word file, read within other limits than the usual."""
    return read(word_file(body), limits)


def texts(document: Document) -> list[str]:
    """Give the texts of the blocks of the body that are no tables or pictures."""
    return [block.text for block in document.blocks if hasattr(block, "text")]


def only_table(document: Document) -> Table:
    """Give the first table of the body."""
    return next(block for block in document.blocks if isinstance(block, Table))


def grid(found: Table) -> list[list[tuple[int | None, int, int, str]]]:
    """Give each row's cells: grid column, column span, row span, text."""
    return [[(c.place.cell, c.column_span, c.row_span, c.text) for c in line.cells] for line in found.rows]


def codes(document: Document) -> list[str]:
    """Give the codes of the doubts."""
    return [doubt.code for doubt in document.doubts]


def plain(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Give the paragraphs among the blocks."""
    return [block for block in blocks if isinstance(block, Paragraph)]


def words_in(text: str) -> Counter[str]:
    """Give the words of a text and how often each stands there."""
    return Counter(re.findall(r"\w+", text))


def raw_words(raw: bytes) -> Counter[str]:
    """Count the words of a Word file from its XML alone: every text of every story part, alternatives once."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for name in archive.namelist():
            if re.search(r"word/[^/]*(document|header|footer|footnotes|endnotes|comments)\d*\.xml$", name):
                root = etree.fromstring(archive.read(name))
                for fallback in root.findall(f".//{MC}Fallback"):
                    parent = fallback.getparent()
                    assert parent is not None
                    parent.remove(fallback)
                for text in _paragraph_texts(root):
                    found += words_in(text)
    return found


def _paragraph_texts(root: etree._Element) -> Iterator[str]:
    """Give the texts of each paragraph, what lies in a paragraph inside it left to that one."""
    for element in root.iter("{*}p"):
        pieces = []
        for piece in element.iter("{*}t", "{*}delText", "{*}tab", "{*}br", "{*}cr", "{*}docPr"):
            if next(piece.iterancestors("{*}p"), None) is element:
                local = str(piece.tag).rpartition("}")[2]
                alternative = f" {piece.get('descr', '')} {piece.get('name', '')} " if local == "docPr" else " "
                pieces.append(piece.text or "" if local in ("t", "delText") else alternative)
        yield "".join(pieces)


def _part(part: str, inside: str) -> str:
    tags = {"header": "hdr", "footer": "ftr"}
    name = re.sub(r"\d+$", "", part)
    tag = tags.get(name, name)
    return f"<w:{tag} {NAMESPACES}>{inside}</w:{tag}>"


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{OLD}package/2006/relationships">{inside}</Relationships>'
