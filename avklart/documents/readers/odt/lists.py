"""Where list items and headings stand in their numbering."""

from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.odt.names import STYLE_NAME, TEXT, TEXT_STYLE, XML_ID, whole
from avklart.documents.readers.odt.numbering import Counts, ListStyle
from avklart.documents.readers.odt.styles import ParagraphLook, list_styles, outline_style

_MOST_LEVELS = 10


class Marker(NamedTuple):
    """What is shown before a paragraph; `drawn` where the program draws it and it is no word of the file."""

    text: str | None
    drawn: bool


NO_MARKER = Marker(None, drawn=False)


class Item:
    """An item of a list: its level, and the marker that its first paragraph is shown with.

    `style` is None where the list names none; its first paragraph's own style then tells.
    """

    __slots__ = ("_label", "_start", "_waiting", "counts", "level", "style")

    def __init__(
        self,
        level: int,
        style: str | None,
        counts: Counts,
        *,
        numbered: bool = True,
        label: str | None = None,
        start: int | None = None,
    ) -> None:
        self.level = level
        self.style = style
        self.counts = counts
        self._waiting = numbered
        self._label = label
        self._start = start

    def marker(self, lists: "Lists", styled: ParagraphLook) -> Marker:
        """Give the marker of the paragraph now met: the item's first has one, those that follow have none."""
        if not self._waiting:
            return NO_MARKER
        self._waiting = False
        style = lists.style(self.style or styled.list_style)
        self.counts.step(self.level, style.level(self.level).start, self._start)
        return drawn(style.marker(self.level, self.counts)) if self._label is None else written(self._label)


class Lists:
    """The list styles of a part, the lists met in it, and the numbering of its headings."""

    def __init__(self, automatic: etree._Element | None, common: etree._Element | None) -> None:
        self._elements = list_styles(automatic, common)
        self._styles: dict[str | None, ListStyle] = {}
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str | None, Counts] = {}
        outline = outline_style(common)
        self._outline = ListStyle(outline)
        self._outline_name = "Outline" if outline is None else outline.get(STYLE_NAME, "Outline")
        self._headings = Counts()

    def style(self, name: str | None) -> ListStyle:
        """Give the list style of that name, one that numbers nothing where there is none."""
        if name not in self._styles:
            self._styles[name] = ListStyle(self._elements.get(name or ""))
        return self._styles[name]

    def counts(self, element: etree._Element, around: Item | None) -> tuple[str | None, Counts]:
        """Give the style and the counts of a list: those of the list around it or that it continues, or new ones."""
        style = element.get(TEXT_STYLE) or (around.style if around is not None else None)
        counts = self._continued(element, style, around)
        # The paragraphs of a list that has no element of its own name it by text:list-id.
        if name := element.get(TEXT + "list-id") or element.get(XML_ID):
            self._by_id[name] = counts
        self._by_style[style] = counts
        return style, counts

    def _continued(self, element: etree._Element, style: str | None, around: Item | None) -> Counts:
        if around is not None and style == around.style:
            return around.counts
        known = self._by_id.get(element.get(TEXT + "continue-list") or element.get(TEXT + "list-id") or "")
        if known is None and element.get(TEXT + "continue-numbering") == "true":
            known = self._by_style.get(style)
        return Counts() if known is None else known

    def heading_number(self, element: etree._Element, level: int, styled: ParagraphLook) -> Marker:
        """Give the number the outline draws before a heading, none for one that is not numbered."""
        of_other_list = styled.list_style is not None and styled.list_style != self._outline_name
        if of_other_list or element.get(TEXT + "is-list-header") == "true":
            return NO_MARKER
        shown = self._outline.level(level)
        given = None
        if element.get(TEXT + "restart-numbering") == "true":
            given = whole(element.get(TEXT + "start-value"), shown.start)
        self._headings.step(level, shown.start, given)
        return drawn(self._outline.marker(level, self._headings))


def drawn(text: str | None) -> Marker:
    """Give a marker that the program draws."""
    return NO_MARKER if text is None else Marker(text, drawn=True)


def written(text: str | None) -> Marker:
    """Give a marker that stands as text in the file."""
    return NO_MARKER if text is None else Marker(text, drawn=False)


def heading_level(element: etree._Element) -> int:
    """Give the outline level of a heading, 1 where it states none."""
    return min(whole(element.get(TEXT + "outline-level"), 1, 1), _MOST_LEVELS)
