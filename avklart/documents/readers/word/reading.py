"""What is known while one Word file is read: its styles and lists, where the reading stands, and what was noted."""

from typing import Literal, NamedTuple

from lxml import etree

from avklart.documents.document import Mark, Paragraph, Part, Place, Revision
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.word.numbering import Numbering
from avklart.documents.readers.word.parts import Parts
from avklart.documents.readers.word.styles import Styles
from avklart.documents.text import clean_text

_MOST_ABOUT = 1_000
_MOST_ABOUT_STEPS = 1_000_000


class Change(NamedTuple):
    """Who took something away, and when: a deletion or the place something was moved from."""

    kind: Literal["deleted", "moved-from"] = "deleted"
    author: str | None = None
    made_at: str | None = None


class Fate(NamedTuple):
    """What becomes of text because of what stands around it: taken away, a mere prompt of a field, or not shown."""

    removed: Change | None = None
    prompt: bool = False
    hidden: bool = False


SHOWN = Fate()


class Where:
    """A stretch of the file whose paragraphs are counted together: a part, or one cell."""

    def __init__(self, part: Part, table: int | None = None, row: int | None = None, cell: int | None = None) -> None:
        self.part: Part = part
        self._table = table
        self._row = row
        self._cell = cell
        self._paragraphs = 0

    def next_paragraph(self) -> Place:
        """Give the place of the next paragraph."""
        self._paragraphs += 1
        return Place(part=self.part, table=self._table, row=self._row, cell=self._cell, paragraph=self._paragraphs)

    def here(self) -> Place:
        """Give the place of what stands between paragraphs: that of the paragraph to come."""
        return Place(part=self.part, table=self._table, row=self._row, cell=self._cell, paragraph=self._paragraphs + 1)


class _Range:
    """The stretch of text a comment is anchored to, as positions among the texts read."""

    __slots__ = ("end", "place", "start")

    def __init__(self, place: Place, start: tuple[int, int]) -> None:
        self.place = place
        self.start = start
        self.end = start


class Reading:
    """Everything that is shared while one file is read."""

    def __init__(self, parts: Parts, limits: Limits) -> None:
        self.parts = parts
        self.limits = limits
        self.part = parts.main
        self.doubts = Doubts()
        self.styles = Styles(self._related_root("styles"))
        self.numbering = Numbering(self._related_root("numbering"), self.styles)
        self.marks: list[Mark] = []
        self.revisions: list[Revision] = []
        self.left_over: list[Paragraph] = []
        self.body = Where("body")
        self.boxes = Where("textbox")
        self.drawn: set[str] = set()
        self.has_comments = bool(parts.related(parts.main, "comments"))
        self._tables = self._rows = self._cells = self._characters = 0
        self._texts: list[list[str]] = []
        self._about_steps = _MOST_ABOUT_STEPS
        self._ranges: dict[str, _Range] = {}

    def _related_root(self, kind: str) -> etree._Element | None:
        found = self.parts.related(self.parts.main, kind)
        return self.parts.root(found[0]) if found else None

    def next_table(self, depth: int) -> int:
        """Count one more table, `depth` tables deep, and give its number in the file."""
        if depth > self.limits.nested_tables:
            raise FileRefusedError("too-many-nested-tables", limit=self.limits.nested_tables)
        self._tables += 1
        return self._tables

    def count_row(self) -> None:
        """Count one more row of the file."""
        self._rows += 1
        if self._rows > self.limits.rows:
            raise FileRefusedError("too-many-rows", limit=self.limits.rows)

    def refuse_columns(self, last: int) -> None:
        """Refuse a table that goes on to a grid column past the limit."""
        if last > self.limits.columns:
            raise FileRefusedError("too-many-columns", limit=self.limits.columns)

    def count_cell(self) -> None:
        """Count one more cell of the file."""
        self._cells += 1
        if self._cells > self.limits.cells:
            raise FileRefusedError("too-many-cells", limit=self.limits.cells)

    def clean(self, raw: str, place: Place) -> str:
        """Give text as it is kept, noting what was taken out of it."""
        self._characters += len(raw)
        if self._characters > self.limits.text_characters:
            raise FileRefusedError("too-much-text", limit=self.limits.text_characters)
        if raw.isascii() and raw.isprintable():
            return raw
        return clean_text(raw, lambda code: self.doubts.add(code, place))

    def bookmark(self, name: str | None, place: Place) -> None:
        """Keep a bookmark; not Word's own mark of where the last person stopped writing."""
        if name and name != "_GoBack":
            self.marks.append(Mark(name=self.clean(name, place), place=place))

    def missing_text(self, relation_id: str | None, place: Place) -> None:
        """Note that the document goes on in another file or another format, which is not followed."""
        relation = self.parts.relations(self.part).get(relation_id or "")
        self.doubts.add("missing-text", place, part="" if relation is None else relation.target[:200])

    def keep_texts(self, texts: list[str]) -> None:
        """Keep a paragraph's visible texts for as long as comments may be anchored to them."""
        if self.has_comments and texts:
            self._texts.append(texts)

    def open_range(self, comment: str, place: Place, at: int) -> None:
        """Note that the words a comment is about begin before the text number `at` of the paragraph being read."""
        self._ranges.setdefault(comment, _Range(place, (len(self._texts), at)))

    def close_range(self, comment: str, at: int) -> None:
        """Note that the words a comment is about end before the text number `at` of the paragraph being read."""
        if comment in self._ranges:
            self._ranges[comment].end = (len(self._texts), at)

    def anchor(self, comment: str) -> tuple[Place, str | None]:
        """Give where a comment is anchored and the words it is about, shortened when they are many."""
        found = self._ranges.get(comment)
        if found is None:
            return Place(part="comment"), None
        about = clean_text(self._words_in(found)).strip()
        return found.place, (about[:_MOST_ABOUT] + "…" if len(about) > _MOST_ABOUT else about) or None

    def _words_in(self, found: _Range) -> str:
        """Give the words between two positions, as far as needed: many comments may be about the same long text."""
        (first, start), (last, end) = found.start, found.end
        kept: list[str] = []
        length = 0
        for number in range(first, min(last + 1, len(self._texts))):
            texts = self._texts[number]
            stop = min(end, len(texts)) if number == last else len(texts)
            for at in range(start if number == first else 0, stop):
                kept.append(texts[at])
                length += len(texts[at])
                self._about_steps -= 1
                if length > _MOST_ABOUT or self._about_steps < 0:
                    return "".join(kept)
            kept.append("\n")
        return "".join(kept)
