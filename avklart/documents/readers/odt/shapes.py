"""Pictures, text boxes, drawings and embedded objects."""

import re

from lxml import etree

from avklart.documents.document import Block, Paragraph, Picture, Place
from avklart.documents.readers.odt.flat import flat_text
from avklart.documents.readers.odt.names import DR3D, DRAW, HREF, SVG
from avklart.documents.readers.odt.reading import BlockTaker, Flow, Reading
from avklart.documents.readers.odt.styles import Look
from avklart.documents.readers.odt.words import InlineTaker, Line
from avklart.documents.text import clean_text

_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|\.\./")
_MOST_TARGET = 200
_TITLE, _DESCRIPTION = SVG + "title", SVG + "desc"
_EMBEDDED = tuple(DRAW + name for name in ("object", "object-ole", "applet", "plugin", "floating-frame"))
_SHAPES = (
    *(DRAW + name for name in ("frame", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "path")),
    *(DRAW + name for name in ("polygon", "regular-polygon", "connector", "caption", "measure", "page-thumbnail")),
    DR3D + "scene",
)


def doubt_outside(reading: Reading, element: etree._Element, place: Place) -> bool:
    """Note it when an element refers to something outside the file, which is never fetched; say whether it does."""
    href = (element.get(HREF) or "").strip()
    if _OUTSIDE.match(href) is None:
        return False
    reading.doubts.add("external-link", place, target=clean_text(href)[:_MOST_TARGET])
    return True


class _Shape:
    """One shape being read: its alternative texts, the text in it, and whether it shows a picture or object."""

    __slots__ = ("box", "has_picture", "place", "reading", "texts")

    def __init__(self, reading: Reading, flow: Flow, place: Place, *, hidden: bool) -> None:
        self.reading = reading
        self.place = place
        self.box = reading.flow("textbox", hidden=hidden, anchor=flow)
        self.texts: list[str] = []
        self.has_picture = False

    def take(self, child: etree._Element) -> None:
        """Take one part of the shape."""
        tag = child.tag
        if tag in (_TITLE, _DESCRIPTION):
            self.texts.append(flat_text(child))
        elif tag == DRAW + "image":
            self.has_picture = True
            doubt_outside(self.reading, child, self.place)
            self.reading.blocks(child, self.box)
        elif tag in _EMBEDDED:
            self._take_embedded(child)
        elif tag == DRAW + "image-map":
            self.texts.append(flat_text(child))
        else:
            self.reading.block(child, self.box)

    def _take_embedded(self, child: etree._Element) -> None:
        """Note an object of another program; a formula written out in the text itself is kept as text."""
        self.has_picture = True
        if not doubt_outside(self.reading, child, self.place):
            kind = str(child.tag).rpartition("}")[2]
            self.reading.doubts.add("embedded-object", self.place, kind=kind)
        if text := clean_text(flat_text(child)):
            self.reading.count_text(len(text))
            self.box.out.append(Paragraph(text=text, place=self.box.next_place(), hidden=self.box.hidden))

    def blocks(self, name: str) -> list[Block]:
        """Give the shape's picture and the text in it; a box that only holds text has no picture."""
        alternative = clean_text("\n".join(text for text in self.texts if text)).strip()
        if self.box.out and not alternative and not self.has_picture:
            return self.box.out
        name = clean_text(name).strip()
        self.reading.count_text(len(alternative) + len(name))
        picture = Picture(place=self.place, alternative_text=alternative or None, name=name or None)
        return [picture, *self.box.out]


def _shape(reading: Reading, element: etree._Element, flow: Flow, place: Place) -> list[Block]:
    is_shown = reading.styles.is_shown("graphic", element.get(DRAW + "style-name"))
    shape = _Shape(reading, flow, place, hidden=flow.hidden or not is_shown)
    reading.keep_stray(element.text, place)
    for child in element:
        shape.take(child)
        reading.keep_stray(child.tail, place)
    return shape.blocks(element.get(DRAW + "name") or "")


def _group(reading: Reading, element: etree._Element, flow: Flow, place: Place) -> list[Block]:
    """Give the shapes of a group, after a picture for the group where it has an alternative text of its own."""
    texts = [flat_text(child) for child in element if child.tag in (_TITLE, _DESCRIPTION)]
    alternative = clean_text("\n".join(text for text in texts if text)).strip()
    reading.count_text(len(alternative))
    box = reading.flow("textbox", hidden=flow.hidden, anchor=flow)
    reading.keep_stray(element.text, place)
    if alternative:
        box.out.append(Picture(place=place, alternative_text=alternative))
    for child in element:
        if child.tag in (DRAW + "g", DRAW + "a"):
            box.out.extend(_group(reading, child, flow, place))
        elif child.tag in _SHAPES:
            box.out.extend(_shape(reading, child, flow, place))
        elif child.tag not in (_TITLE, _DESCRIPTION):
            reading.block(child, box)
        reading.keep_stray(child.tail, place)
    return box.out


def _shape_in_line(line: Line, element: etree._Element, look: Look) -> None:
    line.anchored.extend(_shape(line.reading, element, line.flow, line.place))


def _group_in_line(line: Line, element: etree._Element, look: Look) -> None:
    line.anchored.extend(_group(line.reading, element, line.flow, line.place))


def _shape_between(reading: Reading, element: etree._Element, flow: Flow) -> None:
    flow.out.extend(_shape(reading, element, flow, flow.place()))


def _group_between(reading: Reading, element: etree._Element, flow: Flow) -> None:
    flow.out.extend(_group(reading, element, flow, flow.place()))


SHAPES: dict[str, InlineTaker] = {
    **dict.fromkeys(_SHAPES, _shape_in_line),
    DRAW + "g": _group_in_line,
    DRAW + "a": _group_in_line,
}
SHAPES_BETWEEN: dict[str, BlockTaker] = {
    **dict.fromkeys(_SHAPES, _shape_between),
    DRAW + "g": _group_between,
    DRAW + "a": _group_between,
}
