"""What is found while an ODT is read, where the reading stands, and how much has been read against the limits."""

from collections.abc import Callable, Iterator
from itertools import count

from lxml import etree

from avklart.documents.document import Block, Comment, Mark, Paragraph, Part, Place, Revision, all_texts
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.odt.flat import flat_text
from avklart.documents.readers.odt.lists import Item, Lists
from avklart.documents.readers.odt.styles import Styles
from avklart.documents.text import clean_text


class Flow:
    """A stream of blocks being read: what it stands in, where the blocks go, and what holds for all of them."""

    __slots__ = ("cell", "counted", "hidden", "item", "out", "part", "row", "table")

    def __init__(
        self,
        part: Part,
        counted: Iterator[int],
        *,
        within: tuple[int | None, int | None, int | None] = (None, None, None),
        hidden: bool = False,
    ) -> None:
        self.part = part
        self.counted = counted
        self.table, self.row, self.cell = within
        self.hidden = hidden
        self.out: list[Block] = []
        self.item: Item | None = None

    def next_place(self) -> Place:
        """Give the place of the next paragraph."""
        return Place(part=self.part, table=self.table, row=self.row, cell=self.cell, paragraph=next(self.counted))

    def place(self) -> Place:
        """Give the place of what stands between paragraphs."""
        return Place(part=self.part, table=self.table, row=self.row, cell=self.cell)

    def inner(self, *, hidden: bool, item: Item | None) -> "Flow":
        """Give the same stream for a section or a list item in it."""
        flow = Flow(self.part, self.counted, within=(self.table, self.row, self.cell), hidden=hidden)
        flow.out = self.out
        flow.item = item
        return flow


BlockTaker = Callable[["Reading", etree._Element, Flow], None]


class Reading:
    """All that is found in one file. `blocks` reads the block elements under a parent into a flow."""

    def __init__(self, limits: Limits, takers: dict[str, BlockTaker]) -> None:
        self.limits = limits
        self.doubts = Doubts()
        self.styles = Styles(None, None)
        self.lists = Lists(None, None)
        self.notes: list[Block] = []
        self.comments: list[Comment] = []
        self.revisions: list[Revision] = []
        self.marks: list[Mark] = []
        self.left_over: list[Paragraph] = []
        self.regions: dict[str, etree._Element] = {}
        self.change_at: dict[str, Place] = {}
        self.comment_of: dict[str, int] = {}
        self.heard = Heard(limits.text_characters)
        self.tables = 0
        self.nested = 0
        self._takers = takers
        self._cells = self._characters = self._elements_again = 0
        self._counted: dict[Part, Iterator[int]] = {}

    def flow(self, part: Part, *, hidden: bool = False, anchor: Flow | None = None) -> Flow:
        """Give a new stream in a part; its paragraphs are counted on from those read in that part before.

        A text box or comment keeps the table, row and cell of the flow it is anchored in.
        """
        counted = self._counted.setdefault(part, count(1))
        within = (None, None, None) if anchor is None else (anchor.table, anchor.row, anchor.cell)
        return Flow(part, counted, within=within, hidden=hidden)

    def blocks(self, parent: etree._Element, flow: Flow) -> None:
        """Read the blocks under a parent; an element not known is looked into, so that no text is lost."""
        takers = self._takers
        if parent.text:
            self.keep_stray(parent.text, flow.place())
        for child in parent:
            takers.get(child.tag, look_into)(self, child, flow)
            if child.tail:
                self.keep_stray(child.tail, flow.place())

    def block(self, element: etree._Element, flow: Flow) -> None:
        """Read one block element into a flow."""
        self._takers.get(element.tag, look_into)(self, element, flow)

    def keep_stray(self, text: str | None, place: Place) -> None:
        """Keep text that stands between elements, where a sound file has only white space."""
        if text and not text.isspace():
            self.leave_over(text, place)

    def leave_over(self, text: str, place: Place, *, hidden: bool = False) -> None:
        """Keep a text that is no part of the page."""
        kept = clean_text(text, lambda code: self.doubts.add(code, place)).strip()
        if kept:
            self.count_text(len(kept))
            self.left_over.append(Paragraph(text=kept, place=place, hidden=hidden))

    def leave_over_all(self, element: etree._Element, place: Place) -> None:
        """Keep all text under an element as no part of the page."""
        self.leave_over(flat_text(element), place)

    def leave_over_blocks(self, blocks: list[Block], place: Place) -> None:
        """Keep the texts of blocks that are covered by something else: hidden, with a doubt."""
        texts = [text for block in blocks for text in all_texts(block) if text]
        if texts:
            self.left_over.append(Paragraph(text="\n".join(texts), place=place, hidden=True))
            self.doubts.add("hidden-text", place)

    def count_text(self, characters: int) -> None:
        """Count text read; refuses past the limit, which repeated cells of long text can reach."""
        self._characters += characters
        if self._characters > self.limits.text_characters:
            raise FileRefusedError("too-much-text", limit=self.limits.text_characters)

    def count_cells(self, cells: int) -> None:
        """Count cells about to be read, of all tables together: a cell that is repeated costs the file nothing."""
        self._cells += cells
        if self._cells > self.limits.cells:
            raise FileRefusedError("too-many-cells", limit=self.limits.cells)

    def count_again(self, element: etree._Element, repeats: int) -> None:
        """Count the elements a repeated row or cell makes the reader read again; refuses past a tenth of the limit.

        To read an element costs more than to parse it, and a sound text repeats few.
        """
        if repeats > 1:
            self._elements_again += (repeats - 1) * sum(1 for _ in element.iter())
            most = self.limits.xml_elements // 10
            if self._elements_again > most:
                raise FileRefusedError("too-many-elements", part="content.xml", limit=most)


class Heard:
    """Hears the text that is read while a range is open, for comments and insertions that repeat it.

    What it gives is bounded in all, since ranges that overlap could repeat the whole text many times over; past the
    bound a range gives "", which loses nothing: the text itself stands in the document.
    """

    def __init__(self, most_characters: int) -> None:
        self._left = most_characters
        self._pieces: list[str] = []
        self._length = 0
        self._open: dict[str, tuple[int, int]] = {}

    @property
    def is_open(self) -> bool:
        """Say whether any range is open."""
        return bool(self._open)

    def hear(self, text: str) -> None:
        """Add a text, if any range is open."""
        if self._open:
            self._pieces.append(text)
            self._length += len(text)

    def begin(self, name: str) -> None:
        """Open a range."""
        self._open[name] = (len(self._pieces), self._length)

    def end(self, name: str) -> str:
        """Close a range and give its text, "" where it was not open."""
        first, length = self._open.pop(name, (len(self._pieces), self._length))
        text = ""
        if 0 < self._length - length <= self._left:
            self._left -= self._length - length
            text = clean_text("".join(self._pieces[first:])).strip()
        if not self._open:
            self._pieces.clear()
            self._length = 0
        return text


def look_into(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read the blocks in an element that is only a wrapping, or not known."""
    reading.blocks(element, flow)


def skip(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Leave an element that holds no text of the page; what a sound file would not have in it is kept."""
    if len(element) or element.text:
        reading.leave_over_all(element, flow.place())


def skip_all(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Leave an element whose text is no words, or is read elsewhere."""
