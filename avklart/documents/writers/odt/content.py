"""The text of an OpenDocument file: built as strings, since a large paper has a hundred thousand paragraphs."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Picture, Table
from avklart.documents.paper import Paper
from avklart.documents.writers.keeping import stands_with_next, with_neighbours
from avklart.documents.writers.odt.lists import MOST_LEVELS, Lists
from avklart.documents.writers.odt.names import paragraph, quoted, words
from avklart.documents.writers.odt.pictures import Pictures
from avklart.documents.writers.odt.tables import Tables

BODY = "Text_20_body"
_STYLES = {"title": "Title", "subtitle": "Subtitle", "lead": "Ingress", "note": "Liten_20_skrift"}
_CAPTION, _FIGURE = "Table", "Figure"
_KEPT = {_FIGURE: "FigureKept", _STYLES["note"]: "NoteKept"}
KEPT_STYLES = "".join(
    f'<style:style style:name="{kept}" style:family="paragraph" style:parent-style-name="{style}">'
    '<style:paragraph-properties fo:keep-with-next="always"/></style:style>'
    for style, kept in _KEPT.items()
)
"""The styles of paragraphs that stand on one page with the next."""


class Sheet(NamedTuple):
    """A page as far as the text knows it: width and height for text in centimetres."""

    width: float
    height: float


UPRIGHT, WIDE = Sheet(16.6, 23.5), Sheet(25.7, 15.0)


def sheet_of(*, landscape: bool) -> Sheet:
    """Give the page of an orientation."""
    return WIDE if landscape else UPRIGHT


class Content:
    """The text of one paper, written once; `text` is what stands in office:text, `styles` what it is written with."""

    def __init__(self, paper: Paper, pictures: Pictures, first_page: str | None) -> None:
        self._pictures = pictures
        self._lists = Lists()
        self._tables = Tables(self._blocks)
        self._breaks: dict[tuple[str, str], str] = {}
        # The page style that the next paragraph or table is to begin.
        self._page: str | None = first_page
        self._sheet = UPRIGHT
        self.text = "".join(self._sections(paper))

    @property
    def styles(self) -> str:
        """The automatic styles of the text but those that are the same in every paper."""
        breaks = (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{style}" '
            f'style:master-page-name="{page}"/>'
            for (style, page), name in self._breaks.items()
        )
        return "".join((*breaks, self._lists.styles(), self._tables.styles()))

    def _sections(self, paper: Paper) -> Iterator[str]:
        upright = True
        for section in paper.sections:
            if not section.blocks:
                continue
            self._sheet = sheet_of(landscape=section.landscape)
            if section.landscape is upright:
                upright = not section.landscape
                self._page = self._page or ("Standard" if upright else "Landscape")
            yield from self._blocks(section.blocks, BODY, self._sheet.width)
        if not any(section.blocks for section in paper.sections):
            yield paragraph("", self._begun(BODY))

    def _blocks(self, blocks: tuple[Block, ...], style: str, width: float) -> Iterator[str]:
        """Give blocks one below another; `style` is that of plain paragraphs here, `width` the room there is."""
        items: list[ListItem] = []
        for before, block, after in with_neighbours(blocks):
            if isinstance(block, ListItem):
                items.append(block)
                continue
            if items:
                yield from self._lists.written(items, partial(self._item, style))
                items = []
            if isinstance(block, Paragraph):
                named = _STYLES.get(block.style or "", style)
                said = _said(block.text, bold=block.bold and named == style)
                yield self._paragraph(said, named, keeps=stands_with_next(block, before, after))
            else:
                yield from self._block(block, width, keeps=stands_with_next(block, before, after))
        if items:
            yield from self._lists.written(items, partial(self._item, style))

    def _block(self, block: Block, width: float, *, keeps: bool) -> Iterator[str]:
        match block:
            case Heading(number=str(number)) if number:
                yield self._lists.numbered(number, partial(self._heading, block))
            case Heading():
                yield self._heading(block, "")
            case Picture():
                drawn = self._pictures.drawn(block, width, self._sheet.height * (0.8 if keeps else 0.9))
                yield self._paragraph(drawn, _FIGURE, keeps=keeps)
            case Table():
                if block.caption:
                    yield self._paragraph(words(block.caption), _CAPTION)
                page, self._page = self._page, None
                said = f' style:master-page-name="{page}"' if page else ""
                yield from self._tables.written(block, width, self._sheet.height * 0.85, said, is_followed=keeps)

    def _heading(self, heading: Heading, before: str) -> str:
        level = min(max(heading.level, 1), MOST_LEVELS)
        style = self._begun(f"Heading_20_{level}")
        said = self._tables.marked(words(before + heading.text))
        return f'<text:h text:style-name="{style}" text:outline-level="{level}">{said}</text:h>'

    def _item(self, style: str, item: ListItem, before: str) -> str:
        named = f"List_20_{min(max(item.level, 1), 5)}" if style == BODY else style
        return self._paragraph(_said(before + item.text, bold=item.bold), named)

    def _paragraph(self, inner: str, style: str, *, keeps: bool = False) -> str:
        # What begins a page has a style of its own already, and nothing above that it could be parted from.
        named = _KEPT[style] if keeps and self._page is None else self._begun(style)
        return paragraph(self._tables.marked(inner), named)

    def _begun(self, style: str) -> str:
        """Give the style, or one made of it that begins the page that is to begin here."""
        if self._page is None:
            return style
        page, self._page = self._page, None
        return self._breaks.setdefault((style, page), f"P{len(self._breaks) + 1}")


def _said(text: str, *, bold: bool) -> str:
    said = words(text)
    return f'<text:span text:style-name="Strong_20_Emphasis">{said}</text:span>' if bold and said else said


def about(paper: Paper, language: str) -> str:
    """Give what the file says about itself, as elements of office:meta."""
    at = paper.made_at.replace(microsecond=0, tzinfo=None).isoformat()
    author = f"<meta:initial-creator>{quoted(paper.author)}</meta:initial-creator>" if paper.author else ""
    creator = f"<dc:creator>{quoted(paper.author)}</dc:creator>" if paper.author else ""
    subject = f"<dc:subject>{quoted(paper.subject)}</dc:subject>" if paper.subject else ""
    return (
        f"<meta:generator>Avklart</meta:generator><dc:title>{quoted(paper.title)}</dc:title>{subject}{author}"
        f"<meta:creation-date>{at}</meta:creation-date>{creator}<dc:date>{at}</dc:date>"
        f"<dc:language>{quoted(language)}</dc:language>"
    )
