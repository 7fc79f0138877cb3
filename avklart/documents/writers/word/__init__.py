"""Word (.docx): real styles, headings and tables, in the council's own look where it has given one."""

from lxml import etree

from avklart.documents.paper import Letterhead, Paper, Written
from avklart.documents.writers.languages import language_tag
from avklart.documents.writers.word.around import Around
from avklart.documents.writers.word.base import Base, Part, base_of, our_styles
from avklart.documents.writers.word.body import Body
from avklart.documents.writers.word.names import KIND, SPACES, TYPE, VAL, XML, W
from avklart.documents.writers.word.numbering import Lists
from avklart.documents.writers.word.opened import Relation
from avklart.documents.writers.word.packing import packed
from avklart.documents.writers.word.pictures import Pictures
from avklart.documents.writers.word.styles import Styles


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as a Word file; with a letterhead, written into it.

    Raises:
        FileRefusedError: where the letterhead is no Word file that can be read.
    """
    base = base_of(letterhead)
    lists = Lists(base.numbering)
    lists.bullets()
    styles = Styles(base.styles, our_styles(), lists, letterhead.colour if letterhead else None)
    pictures = Pictures(base.main.rpartition("/")[0])
    body = Body(styles, lists, pictures, base.page, base.table_style or styles["PlanTable"])
    around = Around(base, paper.furniture, styles, has_letterhead=letterhead is not None)
    text = "".join(body.written(paper, around))
    styles.set_language(paper.language)
    _put(base, "document.main", base.main, f"{XML}<w:document {SPACES}><w:body>{text}</w:body></w:document>".encode())
    _put(base, "styles", _beside(base, "styles.xml"), styles.finished())
    _put(base, "numbering", _beside(base, "numbering.xml"), lists.finished())
    _put(base, "settings", _beside(base, "settings.xml"), _settings(base, paper.language))
    for name, (raw, kind) in pictures.parts.items():
        base.parts[name] = Part(raw, kind)
    base.relations.extend(pictures.relations)
    return Written(raw=packed(base, paper))


def _beside(base: Base, name: str) -> str:
    return f"{base.main.rpartition('/')[0]}/{name}".lstrip("/")


def _put(base: Base, kind: str, name: str, raw: bytes) -> None:
    base.parts[name] = Part(raw, f"{TYPE}{kind}+xml")
    if name != base.main:
        base.relations.append(Relation(f"rId{kind.capitalize()}", f"{KIND}{kind}", name, external=False))


def _settings(base: Base, language: str) -> bytes:
    said = base.settings.find(W + "themeFontLang")
    if said is not None:
        said.set(VAL, language_tag(language))
    return etree.tostring(base.settings, encoding="UTF-8", xml_declaration=True, standalone=True)
