"""A box that text flows into: the body, the page's head or foot, a cell, a caption."""

from typing import NamedTuple

from avklart.documents.document import Block, Place
from avklart.documents.readers.html.lists import OpenList


class Item(NamedTuple):
    """A list item whose text has not come yet. `drawn` is true when the browser draws its marker."""

    level: int
    marker: str | None
    drawn: bool


class Box:
    """Blocks in the order they come, and what is needed to place the next one."""

    __slots__ = ("blocks", "item", "lists", "paragraphs", "place")

    def __init__(self, place: Place, blocks: list[Block] | None = None) -> None:
        self.place = place
        self.blocks: list[Block] = [] if blocks is None else blocks
        self.paragraphs = 0
        self.lists: list[OpenList] = []
        self.item: Item | None = None

    def next_place(self) -> Place:
        """Give the place of the paragraph after the last one, and count it."""
        self.paragraphs += 1
        own = self.place
        return Place(part=own.part, table=own.table, row=own.row, cell=own.cell, paragraph=self.paragraphs)

    def coming_place(self) -> Place:
        """Give the place the next paragraph will have, without counting it."""
        place = self.next_place()
        self.paragraphs -= 1
        return place

    @property
    def is_in_table(self) -> bool:
        """Whether the box is a cell or caption of a table."""
        return self.place.table is not None
