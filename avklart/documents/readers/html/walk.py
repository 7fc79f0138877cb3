"""Walk the tree of a page once, without recursion, and let its text flow into boxes."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from lxml import etree

from avklart.documents.document import Block, Heading, ListItem, Mark, Paragraph, Picture, Place, Revision
from avklart.documents.doubts import Doubts
from avklart.documents.limits import Limits
from avklart.documents.lines import Numbering, blocks_of_text
from avklart.documents.readers.html.box import Box, Item
from avklart.documents.readers.html.furniture import Furniture
from avklart.documents.readers.html.look import LOOK_TAGS, PLAIN, Look, look_of
from avklart.documents.readers.html.said import Piece, Said, paragraphs_of, said_in, tidy
from avklart.documents.readers.html.tables import OpenTable, Slots
from avklart.documents.text import clean_text

_WHITE_SPACE = re.compile("[ \t\n\r\f]+")
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup",
        "p", "plaintext", "pre", "search", "section", "summary", "svg", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul", "xmp",
    )
)  # fmt: skip


class Walk:
    """One pass over a page. Afterwards `body`, `furniture`, `revisions`, `marks`, `left_over` and `title` are filled.

    What an element changes for what stands in it (look, box, open table) is put on `open` with how to change it
    back, so that depth costs no recursion.
    """

    def __init__(self, roots: Sequence[etree._Element], limits: Limits, doubts: Doubts) -> None:
        self.limits = limits
        self.doubts = doubts
        self.slots = Slots(limits.cells)
        self.furniture: list[Block] = []
        self.body = Box(Place())
        self.page_head = Box(Place(part="header"), self.furniture)
        self.page_foot = Box(Place(part="footer"), self.furniture)
        self.revisions: list[Revision] = []
        self.marks: list[Mark] = []
        self.left_over: list[str] = []
        self.title: str | None = None
        self.landmarks = Furniture(roots)
        # Where a page has one main element, what stands before and after it is furniture too.
        self.boxes = [self.body if self.landmarks.main is None else self.page_head]
        self.open_tables: list[OpenTable] = []
        self.tables = 0
        self.look = PLAIN
        self.heading: int | None = None
        self.number: str | None = None
        self.style: str | None = None
        self.word_level: int | None = None
        self.preformatted = False
        self.in_drawing = 0
        self.chosen: set[etree._Element] = set()
        self.pictures: list[str | None] = []
        self._roots = roots
        self._pieces: list[Piece] = []
        self._open: list[tuple[etree._Element, Callable[[], object]]] = []

    def run(self, begin: "Mapping[object, Callable[[Walk, etree._Element], bool]]") -> None:
        """Walk the whole page; `begin` tells for each tag what its beginning means.

        Raises:
            FileRefusedError: past a limit of rows, columns, cells or nested tables.
        """
        for root in self._roots:
            self._walk(root, begin)
            self.flush()

    def _walk(self, root: etree._Element, begin: "Mapping[object, Callable[[Walk, etree._Element], bool]]") -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if self._begin(element, begin.get(element.tag)):
                    walker.skip_subtree()
                elif element.text:
                    self.say(element.text)
            else:
                if (self._pieces or self.pictures) and element.tag in _BLOCKS:
                    self.flush()
                while self._open and self._open[-1][0] is element:
                    self._open.pop()[1]()
                if element.tail:
                    self.say(element.tail)

    @property
    def box(self) -> Box:
        """The box that text flows into now."""
        return self.boxes[-1]

    @property
    def open_table(self) -> OpenTable | None:
        """The table whose rows and cells may begin here, None inside a cell or outside tables."""
        if self.open_tables and self.open_tables[-1].boxes_around == len(self.boxes):
            return self.open_tables[-1]
        return None

    def at_end(self, element: etree._Element, close: Callable[[], object]) -> None:
        """Have `close` called when the element ends; what was added last is called first."""
        self._open.append((element, close))

    def enter(self, element: etree._Element, box: Box) -> None:
        """Let text flow into another box until the element ends."""
        self.boxes.append(box)
        self._open.append((element, self.boxes.pop))

    def change(self, element: etree._Element, **values: object) -> None:
        """Set attributes of the walk until the element ends."""
        before = {name: getattr(self, name) for name in values}
        for name, value in values.items():
            setattr(self, name, value)

        def change_back() -> None:
            for name, value in before.items():
                setattr(self, name, value)

        self.at_end(element, change_back)

    def say(self, text: str, look: Look | None = None) -> None:
        """Let text flow in as it stands in the file."""
        if not self.preformatted:
            if not self._pieces and text.isspace():
                return
            # A line break of the file is a space; those of <br> are added as pieces of their own.
            if "\n" in text or "\t" in text or "\r" in text or "\f" in text:
                text = _WHITE_SPACE.sub(" ", text)
        self._pieces.append((text, look or self.look))

    def break_line(self, sign: str = "\n") -> None:
        """Let a line break or a tab flow in."""
        self._pieces.append((sign, self.look))

    def flush(self) -> None:
        """End the paragraph that is flowing, if there is one."""
        place: Place | None = None
        if self._pieces:
            pieces, self._pieces = self._pieces, []
            look = pieces[0][1]
            if len(pieces) == 1 and look.is_plain and not (self.word_level or self.preformatted):
                place = self._write_plain(pieces[0][0], look)
            else:
                place = self._write(said_in(pieces))
        if self.pictures:
            pictures, self.pictures = self.pictures, []
            place = place or self.box.next_place()
            self.box.blocks.extend(Picture(place=place, alternative_text=text) for text in pictures)

    def _begin(self, element: etree._Element, begin: "Callable[[Walk, etree._Element], bool] | None") -> bool:
        """Begin an element; true when nothing inside it is to be read."""
        tag = element.tag
        if (self._pieces or self.pictures) and tag in _BLOCKS:
            self.flush()
        if element.attrib or tag in LOOK_TAGS:
            look = look_of(element, self.look)
            if look is not self.look:
                self.change(element, look=look)
        return begin(self, element) if begin is not None else False

    def _write_plain(self, said: str, look: Look) -> Place | None:
        """Write what nearly every paragraph is: one stretch of shown text. The same as `_write`, only shorter."""
        notes: list[str] = []
        text = " ".join(clean_text(said, notes.append).split())
        if not text:
            return None
        place = self._put(text, look.bold, look.size)
        if notes:
            self._note(notes, place)
        return place

    def _write(self, said: Said) -> Place | None:
        """Put what was said into the box, and give the place of its first paragraph, None when there is no text."""
        if said.marker and (marker := self._cleaned(said.marker)[0]):
            self._mark(marker)
        elif self.word_level and self.box.item is None:
            self.box.item = Item(self.word_level, None, drawn=False)
        place = self._write_shown(said) if said.shown else None
        if said.hidden:
            place = self._put_hidden(said.hidden, "hidden-text") or place
        if said.choices:
            place = self._put_hidden(said.choices, None) or place
        if said.deleted or said.inserted:
            place = place or self.box.coming_place()
            self._revise("deleted", said.deleted, place)
            self._revise("inserted", said.inserted, place)
        return place

    def _mark(self, marker: str) -> None:
        """Keep a marker that was written for the heading or the item it stands before."""
        if self.heading is not None:
            self.number = marker
        else:
            level = self.word_level or (self.box.item.level if self.box.item is not None else 1)
            self.box.item = Item(level, marker, drawn=False)

    def _write_shown(self, said: Said) -> Place | None:
        if self.preformatted and not self.box.is_in_table and self.heading is None:
            self._write_lines(said.shown)
            return None
        text, notes = self._cleaned(said.shown)
        places = [self._put(part, said.bold, said.size) for part in paragraphs_of(text)] if text else []
        self._note(notes, places[0] if places else None)
        return places[0] if places else None

    def _cleaned(self, text: str) -> tuple[str, list[str]]:
        notes: list[str] = []
        return tidy(clean_text(text, notes.append)), notes

    def _note(self, codes: list[str], place: Place | None) -> None:
        for code in codes:
            self.doubts.add(code, place or self.box.coming_place())

    def _put(self, text: str, bold: bool, size: float | None) -> Place:
        box = self.box
        place = box.next_place()
        block: Block
        if self.heading is not None:
            block = Heading(text=text, level=self.heading, place=place, number=self.number)
            # Only the first text of it: a heading left open must not take the rest of the page with it.
            self.heading = self.number = None
        elif box.item is not None:
            block = _list_item(text, place, box.item, bold)
            box.item = None
        else:
            block = Paragraph(text=text, place=place, style=self.style, bold=bold, size=size)
        box.blocks.append(block)
        return place

    def _put_hidden(self, text: str, code: str | None) -> Place | None:
        text, notes = self._cleaned(text)
        if not text:
            return None
        place = self.box.next_place()
        self.box.blocks.append(Paragraph(text=text, place=place, hidden=True))
        self._note([*notes, code] if code else notes, place)
        return place

    def _revise(self, change: Literal["deleted", "inserted"], said: str, place: Place) -> None:
        text, notes = self._cleaned(said)
        if text:
            self.revisions.append(Revision(change=change, place=place, text=text))
            self._note(notes, place)

    def _write_lines(self, text: str) -> None:
        """Read preformatted text as a text file is read: it may hold a table."""
        box = self.box
        numbering = Numbering(box.place.part, paragraphs=box.paragraphs, tables=self.tables)
        notes: list[str] = []
        text = clean_text(text, notes.append)
        self._note(notes, None)
        box.blocks.extend(blocks_of_text(text, numbering, self.limits))
        box.paragraphs, self.tables = numbering.paragraphs, numbering.tables
        self.slots.use(numbering.cells)


def _list_item(text: str, place: Place, item: Item, bold: bool) -> ListItem:
    return ListItem(text=text, place=place, level=item.level, marker=item.marker, bold=bold, drawn=item.drawn)
