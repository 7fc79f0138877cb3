"""The words of one paragraph: its runs of text, what stands in them, and what is anchored to it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Block, Place
from avklart.documents.readers.odt.flat import flat_text, spaces
from avklart.documents.readers.odt.names import DISPLAY, IS_HIDDEN, OFFICE, SPAN, TEXT, TEXT_STYLE, H, P
from avklart.documents.readers.odt.reading import Flow, Reading
from avklart.documents.readers.odt.styles import Look
from avklart.documents.text import clean_text

# In XML of this kind any run of spaces, tabs and line ends is one space, also across the borders of elements.
_WHITE = re.compile(r"[ \t\r\n]+")
_WIDER = re.compile(r"[\t\r\n]|  ")


class Words(NamedTuple):
    """A text of a paragraph that looks one way as far as hiding goes: `size` is None where it has several."""

    text: str
    bold: bool
    size: float | None
    hidden: bool


class Line:
    """Collects the words of a paragraph, the hidden ones apart, and the blocks anchored to it."""

    __slots__ = (
        "_after_space",
        "_is_apart",
        "_last",
        "_looks",
        "_shown",
        "_unseen",
        "all_hidden",
        "anchored",
        "flow",
        "number",
        "place",
        "reading",
    )

    def __init__(self, reading: Reading, flow: Flow, place: Place) -> None:
        self.reading = reading
        self.flow = flow
        self.place = place
        self.anchored: list[Block] = []
        self.number: str | None = None
        self.all_hidden = flow.hidden
        self._shown: list[str] = []
        self._unseen: list[str] = []
        self._looks: list[Look] = []
        self._last: Look | None = None
        self._after_space = True
        self._is_apart = False

    def add(self, text: str, look: Look) -> None:
        """Add text as written in the XML, its white space made one space."""
        if _WIDER.search(text):
            text = _WHITE.sub(" ", text)
        if self._after_space and text[0] == " ":
            text = text[1:]
        if text:
            self._after_space = text[-1] == " "
            self.put(text, look)

    def put(self, text: str, look: Look) -> None:
        """Add text that stands as it is."""
        if not look.hidden:
            self._shown.append(text)
            self._is_apart = bool(self._unseen)
        else:
            if self._is_apart:
                self._unseen.append(" ")  # hidden texts that shown text stands between are not one word
            self._unseen.append(text)
            self._is_apart = False
        if look is not self._last and not text.isspace():
            self._last = look
            self._looks.append(look)
        if self.reading.heard.is_open:
            self.reading.heard.hear(text)

    def put_sign(self, text: str, look: Look) -> None:
        """Add a tab, a line break or spaces that stand as elements, and after which a space counts."""
        self._after_space = False
        self.put(text, look)

    def words(self) -> list[Words]:
        """Give the shown text, then the hidden text, each when it is more than white space."""
        self.reading.heard.hear("\n")
        if self.all_hidden and self._shown:
            self._looks = [look._replace(hidden=True) for look in self._looks]
            self._shown, self._unseen = [], [*self._shown, " ", *self._unseen]
        return [
            *self._words_of(self._shown, hidden=False),
            *self._words_of(self._unseen, hidden=True),
        ]

    def _words_of(self, pieces: list[str], *, hidden: bool) -> list[Words]:
        if not pieces:
            return []
        text = clean_text(pieces[0] if len(pieces) == 1 else "".join(pieces), self._note).strip(" \n")
        if not text or text.isspace():
            return []
        self.reading.count_text(len(text))
        if hidden and not self.flow.hidden:
            self.reading.doubts.add("hidden-text", self.place)
        looks = [look for look in self._looks if look.hidden == hidden]
        size = looks[0].size if looks else None
        one_size = all(look.size == size for look in looks)
        return [Words(text, all(look.bold for look in looks), size if one_size else None, hidden)]

    def _note(self, code: str) -> None:
        self.reading.doubts.add(code, self.place)


InlineTaker = Callable[[Line, etree._Element, Look], None]


def add_words(line: Line, element: etree._Element, look: Look, takers: dict[str, InlineTaker]) -> None:
    """Add the words under an element to a line; of an element not known, such as a field, its visible text."""
    if element.text:
        line.add(element.text, look)
    for child in element:
        tag = child.tag
        if tag == SPAN:
            add_words(line, child, line.reading.styles.run(child.get(TEXT_STYLE), look), takers)
        elif tag in takers:
            takers[tag](line, child, look)
        else:
            add_words(line, child, look if child.get(DISPLAY) != "none" else look._replace(hidden=True), takers)
        if child.tail:
            line.add(child.tail, look)


def keep_inside(line: Line, element: etree._Element) -> None:
    """Keep what stands in a mark that a sound file leaves empty."""
    if len(element) or element.text:
        line.reading.leave_over_all(element, line.place)


def _spaces(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    line.put_sign(spaces(element), look)


def _tab(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    line.put_sign("\t", look)


def _line_break(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    line.put_sign("\n", look)


def _number(line: Line, element: etree._Element, look: Look) -> None:
    """Take the number that the program wrote beside the text as it was last drawn."""
    line.number = clean_text(flat_text(element))[:60].strip() or None


def _ruby_text(line: Line, element: etree._Element, look: Look) -> None:
    """Add the small text that is printed above the words, in brackets after them."""
    if (above := flat_text(element)).strip():
        line.put(f" ({above})", look)


def _hidden_text(line: Line, element: etree._Element, look: Look) -> None:
    """Add a text that is shown under a condition: as hidden where the condition last was not met."""
    text = flat_text(element) or element.get(TEXT + "string-value") or ""
    if text:
        line.put(text, look._replace(hidden=look.hidden or element.get(IS_HIDDEN) == "true"))


def _hidden_paragraph(line: Line, element: etree._Element, look: Look) -> None:
    if element.get(IS_HIDDEN) == "true":
        line.all_hidden = True
    if text := flat_text(element):
        line.put(text, look)


def _dde(line: Line, element: etree._Element, look: Look) -> None:
    """Add the result another program once gave; it is not asked again."""
    line.reading.doubts.add("dde", line.place)
    if text := flat_text(element):
        line.put(text, look)


def _script(line: Line, element: etree._Element, look: Look) -> None:
    line.reading.doubts.add("macros-ignored", line.place)
    line.reading.leave_over_all(element, line.place)


def _macro(line: Line, element: etree._Element, look: Look) -> None:
    """Add the text one would click to run a macro; nothing is run."""
    line.reading.doubts.add("macros-ignored", line.place)
    if text := flat_text(element):
        line.put(text, look)


def _listeners(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    line.reading.doubts.add("macros-ignored", line.place)


def _choices(line: Line, element: etree._Element, look: Look) -> None:
    """Keep the choices of a list field beside the page; the one chosen stands in the text."""
    shown = flat_text(element)
    if shown:
        line.put(shown, look)
    values = (label.get(TEXT + "value") or "" for label in element.iter(TEXT + "label"))
    line.reading.leave_over("\n".join(value for value in values if value and value != shown), line.place)


def _skip(line: Line, element: etree._Element, look: Look) -> None:
    """Leave a mark that has no words."""
    keep_inside(line, element)


def _paragraph(line: Line, element: etree._Element, look: Look) -> None:
    """Add a paragraph that stands inside another's words, where an element not known holds it."""
    line.put_sign("\n", look)
    if text := flat_text(element):
        line.put_sign(text + "\n", look)


INLINE: dict[str, InlineTaker] = {
    TEXT + "s": _spaces,
    TEXT + "tab": _tab,
    TEXT + "line-break": _line_break,
    TEXT + "number": _number,
    TEXT + "ruby-text": _ruby_text,
    TEXT + "hidden-text": _hidden_text,
    TEXT + "hidden-paragraph": _hidden_paragraph,
    TEXT + "dde-connection": _dde,
    TEXT + "script": _script,
    TEXT + "execute-macro": _macro,
    OFFICE + "event-listeners": _listeners,
    TEXT + "drop-down": _choices,
    TEXT + "soft-page-break": _skip,
    P: _paragraph,
    H: _paragraph,
}
