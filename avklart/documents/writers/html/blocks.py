"""Blocks as HTML: headings below the one title, lists with the markers they were given, tables, drawings."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Picture, Table
from avklart.documents.writers.html.drawings import Drawings
from avklart.documents.writers.html.lists import list_of
from avklart.documents.writers.html.tables import Tables

# The title is the first level, so a heading of a paper stands one below its own.
_DEEPEST = 6
_DEEPEST_OF_ALL = 9
_CLASSES = ("subtitle", "lead", "note")


def lines(text: str) -> str:
    """Give the text escaped, with its line breaks, and with places to break in words that are joined by strokes."""
    escaped = escape(text, quote=False)
    if "/" in escaped and "://" not in escaped:
        escaped = escaped.replace("/", "/<wbr>")
    return escaped.replace("\n", "<br>") if "\n" in escaped else escaped


class Blocks:
    """Writes the blocks of one paper. `title` names it; `titled` is the paragraph that is its first heading."""

    def __init__(self, title: str, titled: Paragraph | None) -> None:
        self._titled = titled
        self._under = title
        self._tables = Tables(self.in_cell)
        self._drawings = Drawings()

    def written(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Give blocks one below another."""
        for is_item, run in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
            if is_item:
                yield from list_of([block for block in run if isinstance(block, ListItem)], _item)
            else:
                for block in run:
                    yield from self._block(block)

    def in_cell(self, blocks: tuple[Block, ...]) -> str:
        """Give what stands in a cell; one plain paragraph needs no element of its own."""
        if len(blocks) == 1 and isinstance(block := blocks[0], Paragraph):
            return _said(block)
        return "".join(self.written(blocks))

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                self._under = block.text
                yield _heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case Picture():
                yield self._drawings.drawn(block)
            case Table():
                yield from self._tables.written(block, self._under)

    def _paragraph(self, block: Paragraph) -> str:
        if block is self._titled:
            return f"<h1>{lines(block.text)}</h1>\n"
        named = f' class="{block.style}"' if block.style in _CLASSES else ""
        return f"<p{named}>{_said(block)}</p>\n"


def _heading(heading: Heading) -> str:
    number = f'<span data-avklart-marker="">{escape(heading.number)}</span> ' if heading.number else ""
    level = heading.level + 1
    if level <= _DEEPEST:
        return f"<h{level}>{number}{lines(heading.text)}</h{level}>\n"
    said = f'role="heading" aria-level="{min(level, _DEEPEST_OF_ALL)}"'
    return f'<div class="deep" {said}>{number}{lines(heading.text)}</div>\n'


def _item(item: ListItem) -> str:
    return f"<strong>{lines(item.text)}</strong>" if item.bold and item.text else lines(item.text)


def _said(block: Paragraph) -> str:
    return f"<strong>{lines(block.text)}</strong>" if block.bold and block.text else lines(block.text)
