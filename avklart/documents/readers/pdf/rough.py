"""The parts of a document while they are put together: lines with their boxes, before they become text."""

from dataclasses import dataclass, field
from typing import Literal

from avklart.documents.document import Origin
from avklart.documents.readers.pdf.pieces import Line

Kind = Literal["heading", "paragraph", "item", "picture"]


@dataclass(slots=True)
class RoughText:
    """A heading, paragraph, list item or picture. `width` is how wide its lines could have been, where known.

    `text` stands instead of the lines where the file itself says what they stand for.
    """

    kind: Kind
    lines: list[Line]
    page: int
    top: float = 0.0
    level: int = 1
    marker: str | None = None
    width: float | None = None
    text: str | None = None
    style: str | None = None
    hidden: bool = False
    name: str | None = None


@dataclass(slots=True)
class RoughCell:
    """A cell: its first grid column from 0, its spans, what stands in it, and the box it was drawn with."""

    column: int
    span: int = 1
    row_span: int = 1
    lines: list[Line] = field(default_factory=list)
    blocks: "list[RoughBlock]" = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0
    header: bool = False

    @property
    def filled(self) -> bool:
        """Whether anything stands in the cell."""
        return bool(self.lines or self.blocks)

    def all_lines(self) -> list[Line]:
        """Give the lines of the cell, those of its paragraphs included, nested tables left out."""
        texts = [block for block in self.blocks if isinstance(block, RoughText)]
        return [*self.lines, *(line for text in texts for line in text.lines)]

    def words(self) -> list[str]:
        """Give the words of the cell in order, to compare it with another printing of it."""
        return [word.text for line in self.all_lines() for word in line.words]


@dataclass(slots=True)
class RoughRow:
    """A row. `open_top` and `open_bottom` say that no line was drawn over or under it."""

    cells: list[RoughCell]
    page: int
    header: bool = False
    repeated: bool = False
    joined: bool = False
    open_top: bool = False
    open_bottom: bool = False
    shaded: bool = False


@dataclass(slots=True)
class RoughTable:
    """A table on one page, or put together from several. `edges` are the x of its column borders.

    `rivers` are the white between columns that no line parts, each from its left end to its right. `carried` says that
    the table was found by the columns of one on the page before, which it goes on with.
    """

    rows: list[RoughRow]
    columns: int
    origin: Origin
    page: int
    top: float
    bottom: float
    edges: list[float]
    last_page: int = 0
    caption: list[Line] = field(default_factory=list)
    spacing: "Spacing | None" = None
    carried: bool = False
    rivers: list[tuple[float, float]] = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class Spacing:
    """The white between the lines of one cell, and the least white between rows; None when rows have no more."""

    leading: float
    between_rows: float | None


RoughBlock = RoughText | RoughTable
