"""What a drawing, picture or embedded object holds: text boxes, alternative texts, charts and diagrams."""

from collections.abc import Iterator

from lxml import etree

from avklart.documents.document import Picture, Place
from avklart.documents.readers.word.names import (
    ALTERNATE,
    BOX_CONTENT,
    CHOICE,
    DGM,
    FALLBACK,
    OFFICE,
    R_ID,
    VML,
    WP,
    A,
    C,
    R,
    W,
    local_name,
)
from avklart.documents.readers.word.reading import Reading

_FOUND = frozenset(
    (
        BOX_CONTENT,
        WP + "docPr",
        VML + "shape",
        VML + "textpath",
        OFFICE + "OLEObject",
        W + "control",
        C + "chart",
        DGM + "relIds",
        A + "p",
    )
)
_DRAWN_TEXT = (A + "p", C + "strCache")


def chosen(alternate: etree._Element) -> etree._Element | None:
    """Give the one form of a thing stored in several: what Word shows, never also what older programs would show."""
    choice = alternate.find(CHOICE)
    return alternate.find(FALLBACK) if choice is None else choice


class Drawing:
    """A drawing looked through once. `boxes` are the contents of its text boxes, `texts` other texts drawn in it."""

    def __init__(self, reading: Reading, element: etree._Element, place: Place) -> None:
        self.boxes: list[etree._Element] = []
        self.texts: list[str] = []
        self.pictures: list[Picture] = []
        self._reading = reading
        self._place = place
        for found in _inside(element):
            self._take(found)
        if self.boxes:  # The frame of a text box is no picture, unless somebody has described it.
            self.pictures = [picture for picture in self.pictures if picture.alternative_text]

    def _take(self, found: etree._Element) -> None:
        tag = found.tag
        if tag == BOX_CONTENT:
            self.boxes.append(found)
        elif tag == A + "p":
            self.texts.extend(_text_of(found))
        elif tag == WP + "docPr":
            self._picture(found.get("descr"), found.get("title"), found.get("name"))
        elif tag == VML + "shape":
            self._picture(found.get("alt"), found.get("title"), None)
        elif tag == VML + "textpath":
            self._picture(found.get("string"), None, None)
        elif tag in (C + "chart", DGM + "relIds"):
            self._drawn_elsewhere(found)
        else:
            kind = found.get("ProgID") or found.get(W + "name") or "ActiveX"
            self.pictures.append(Picture(place=self._place))
            self._reading.doubts.add("embedded-object", self._place, kind=kind[:100])

    def _picture(self, description: str | None, title: str | None, name: str | None) -> None:
        told = list(dict.fromkeys(text.strip() for text in (title, description) if text and text.strip()))
        if told or name:
            self.pictures.append(
                Picture(
                    place=self._place,
                    alternative_text=self._reading.clean("\n".join(told), self._place) or None,
                    name=self._reading.clean(name, self._place) if name else None,
                )
            )

    def _drawn_elsewhere(self, found: etree._Element) -> None:
        """Take the texts of a chart or diagram, which lie in a part of their own; a chart's numbers are not read."""
        reading = self._reading
        relation_id = found.get(R_ID) or found.get(R + "dm")
        target = reading.parts.relations(reading.part).get(relation_id or "")
        if target is not None and target.target in reading.drawn:
            return  # What stands in the file once is read once, however often it is drawn.
        root = None if target is None or target.external else reading.parts.root(target.target)
        if target is None or root is None:
            reading.missing_text(relation_id, self._place)
            return
        reading.drawn.add(target.target)
        if found.tag == C + "chart":
            reading.doubts.add("chart-values", self._place)
        series: set[tuple[str, ...]] = set()
        for element in root.iter(*_DRAWN_TEXT):
            texts = _text_of(element) if element.tag == A + "p" else _cached(element)
            # Each series of a chart repeats the names below its axis, which are drawn once.
            if element.tag == A + "p" or tuple(texts) not in series:
                self.texts.extend(texts)
            series.add(tuple(texts))


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    """Give what is looked for in a drawing, in order, without looking inside it or into a second form of it."""
    stack = [iter((element,))]
    while stack:
        for child in stack[-1]:
            tag = child.tag
            if tag in _FOUND:
                yield child
            if tag == ALTERNATE:
                one = chosen(child)
                stack.append(iter(()) if one is None else iter(one))
                break
            if tag not in (BOX_CONTENT, A + "p") and len(child):
                stack.append(iter(child))
                break
        else:
            stack.pop()


def _text_of(paragraph: etree._Element) -> list[str]:
    """Give the text of a paragraph of DrawingML, in a list that is empty when it has none."""
    pieces = paragraph.iter(A + "t", A + "br")
    text = "".join((piece.text or "") if local_name(piece) == "t" else "\n" for piece in pieces)
    return [text] if text.strip() else []


def _cached(strings: etree._Element) -> list[str]:
    return [value.text for value in strings.iter(C + "v") if value.text and value.text.strip()]
