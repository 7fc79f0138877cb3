"""What a paper is written into: a council's own Word file with its text taken out, or the look we ship."""

from importlib.resources import files
from typing import NamedTuple

from lxml import etree

from avklart.documents.limits import DEFAULT
from avklart.documents.paper import Letterhead
from avklart.documents.writers.word.names import VAL, R, W
from avklart.documents.writers.word.opened import Opened, Relation

# What a text points to without naming it, and headers and footers. All else goes with the text that pointed to it.
_KEPT = ("styles", "settings", "numbering", "theme", "fontTable", "webSettings", "footnotes", "endnotes", "customXml")
FURNITURE = ("header", "footer")
# Locks, tracking, mail merge, and the way back to a template that nobody else can reach.
_NOT_IN_SETTINGS = (
    *("documentProtection", "writeProtection", "trackRevisions", "mailMerge", "attachedTemplate", "linkStyles"),
    *("removePersonalInformation", "readModeInkLockDown", "formsDesign", "doNotTrackMoves", "updateFields"),
)
_REWRITTEN = ("styles", "settings", "numbering")


class Page(NamedTuple):
    """A page that stands, in twentieths of a point (twips)."""

    width: int = 11906
    height: int = 16838
    left: int = 1247
    right: int = 1247
    top: int = 1418
    bottom: int = 1247
    header: int = 680
    footer: int = 567

    def text_width(self, *, landscape: bool) -> int:
        """Give the width that text has."""
        return (self.height if landscape else self.width) - self.left - self.right

    def text_height(self, *, landscape: bool) -> int:
        """Give the height that text has, where the header is no taller than its margin."""
        return (self.width if landscape else self.height) - self.top - self.bottom


class Part(NamedTuple):
    """A part as it is written: its bytes, its content type and what it points to."""

    raw: bytes
    kind: str
    relations: tuple[Relation, ...] = ()


class Base(NamedTuple):
    """The ground of a paper.

    `parts` are written as they are; `relations` are those of the text. `furniture` tells which header and footer stand
    where: ("footer", "default") gives the id of a relation. `kept` are what a section says besides, `table_style` is
    how tables look.
    """

    parts: dict[str, Part]
    relations: list[Relation]
    main: str
    page: Page
    styles: etree._Element
    settings: etree._Element
    numbering: etree._Element | None
    furniture: dict[tuple[str, str], str]
    kept: list[bytes]
    first_page_differs: bool = False
    table_style: str | None = None


def base_of(letterhead: Letterhead | None) -> Base:
    """Give what a paper is written into.

    Raises:
        FileRefusedError: where the letterhead is no Word file that can be read.
    """
    return _ours() if letterhead is None else _theirs(Opened(letterhead.word, DEFAULT))


def our_styles() -> etree._Element:
    """Give the styles of the look we ship."""
    return _look("styles.xml")


def _look(name: str) -> etree._Element:
    # Parsed without the spaces between elements: they are there for us alone.
    return etree.fromstring((files(__package__) / "look" / name).read_bytes(), etree.XMLParser(remove_blank_text=True))


def _ours() -> Base:
    return Base({}, [], "word/document.xml", Page(), our_styles(), _look("settings.xml"), None, {}, [])


def _theirs(opened: Opened) -> Base:
    relations = [one for one in opened.relations(opened.main) if one.short in (*_KEPT, *FURNITURE)]
    parts: dict[str, Part] = {}
    for relation in relations:
        if not relation.external:
            _take(opened, relation.target, parts)
    for short in _REWRITTEN:
        parts.pop(opened.related(opened.main, short) or "", None)
    settings = opened.root_related("settings")
    styles = opened.root_related("styles")
    section = sections_of(opened)
    page = page_of(section[-1]) if section else Page()
    return Base(
        parts=parts,
        relations=[one for one in relations if one.short not in _REWRITTEN],
        main=opened.main,
        page=page,
        styles=_look("styles.xml") if styles is None else styles,
        settings=_look("settings.xml") if settings is None else _open_settings(settings),
        numbering=opened.root_related("numbering"),
        furniture=furniture_of(section),
        kept=_kept(section[-1]) if section else [],
        first_page_differs=bool(section) and is_on(section[-1].find(W + "titlePg")),
        table_style=_table_style(opened, styles),
    )


def _table_style(opened: Opened, styles: etree._Element | None) -> str | None:
    """Give the style of the first table in the file: so a council shows how its tables are to look."""
    first = next(opened.root(opened.main).iter(f"{W}tblStyle"), None)
    known = () if styles is None else (one.get(W + "styleId") for one in styles.iterchildren(W + "style"))
    style = None if first is None else first.get(VAL)
    return style if style in tuple(known) else None


def sections_of(opened: Opened) -> list[etree._Element]:
    """Give what the file says of its sections, in their order; that of the last stands for all we write."""
    return [one for one in opened.root(opened.main).iter(W + "sectPr") if not _is_former(one)]


def furniture_of(sections: list[etree._Element]) -> dict[tuple[str, str], str]:
    """Give the relation of each header and footer: what a section does not name, it has from the one before."""
    found: dict[tuple[str, str], str] = {}
    for section in sections:
        for one in section.iterchildren(W + "headerReference", W + "footerReference"):
            short = "header" if one.tag == W + "headerReference" else "footer"
            found[short, one.get(W + "type", "default")] = one.get(R + "id", "")
    return found


def page_of(section: etree._Element) -> Page:
    """Give the page of a section as it is when it stands."""
    size, margins, plain = section.find(W + "pgSz"), section.find(W + "pgMar"), Page()
    sides = sorted((_twips(size, "w", plain.width), _twips(size, "h", plain.height)))
    rest = {name: _twips(margins, name, getattr(plain, name)) for name in Page._fields[2:]}
    return Page(sides[0], sides[1], **rest)


def is_on(element: etree._Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off")


def _twips(element: etree._Element | None, name: str, otherwise: int) -> int:
    written = "" if element is None else element.get(W + name, "")
    # A margin below nought lets the text run into the header.
    digits = written.removeprefix("-")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else otherwise


def _is_former(section: etree._Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == W + "sectPrChange"


def _kept(section: etree._Element) -> list[bytes]:
    """Give what a section says of itself that we know nothing of: paper tray, borders, footnotes, grid."""
    names = ("footnotePr", "endnotePr", "paperSrc", "pgBorders", "vAlign", "noEndnote", "textDirection", "docGrid")
    # Their order is fixed by the format; the page's size and margins stand between the first two and the rest.
    found = (section.find(W + name) for name in names)
    return [etree.tostring(one, with_tail=False) for one in found if one is not None and one.get(R + "id") is None]


def _open_settings(settings: etree._Element) -> etree._Element:
    for name in _NOT_IN_SETTINGS:
        for element in settings.findall(W + name):
            settings.remove(element)
    return settings


def _take(opened: Opened, name: str, parts: dict[str, Part]) -> None:
    """Take a part and all it points to; what lies outside the file, but for links a person follows, is left."""
    waiting = [name]
    while waiting:
        part = waiting.pop()
        if part in parts or part == opened.main:
            continue
        relations = tuple(
            one
            for one in opened.relations(part)
            if (one.short == "hyperlink" if one.external else one.target != opened.main)
        )
        parts[part] = Part(opened.raw(part), opened.type_of(part), relations)
        waiting += [one.target for one in relations if not one.external]
