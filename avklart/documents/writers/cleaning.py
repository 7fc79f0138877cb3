"""A Paper made fit to be written: letters that no file can carry are gone, and its headings skip no level."""

from msgspec.structs import replace

from avklart.documents.document import Block, Cell, Heading, ListItem, Picture, Row, Table
from avklart.documents.paper import Paper
from avklart.documents.text import clean_text


def cleaned(paper: Paper) -> Paper:
    """Give the paper with every text cleaned.

    Raises:
        ValueError: where a heading skips a level or a picture tells nobody what it shows. A report that makes such a
            paper is wrong, and no person can mend it from the outside.
    """
    _refuse_unreadable(paper)
    around = paper.furniture
    return replace(
        paper,
        # A title is told before anything else to one who cannot see the page, so there is always one.
        title=clean_text(paper.title).strip() or clean_text(paper.subject).strip() or "–",
        author=clean_text(paper.author),
        subject=clean_text(paper.subject),
        furniture=replace(around, header=clean_text(around.header), footer=clean_text(around.footer)),
        sections=tuple(
            replace(one, name=clean_text(one.name), blocks=tuple(map(_block, one.blocks))) for one in paper.sections
        ),
    )


def _block(block: Block) -> Block:
    if isinstance(block, Table):
        caption = clean_text(block.caption) if block.caption else block.caption
        return replace(block, caption=caption, rows=tuple(map(_row, block.rows)))
    if isinstance(block, Picture):
        return replace(block, alternative_text=clean_text(block.alternative_text or ""))
    text = clean_text(block.text)
    if isinstance(block, Heading):
        return replace(block, text=text, number=clean_text(block.number or "") or None)
    if isinstance(block, ListItem):
        return replace(block, text=text, marker=clean_text(block.marker or "") or None)
    return replace(block, text=text)


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(map(_block, cell.blocks)))


def _refuse_unreadable(paper: Paper) -> None:
    above = 0
    for block in (block for section in paper.sections for block in section.blocks):
        if isinstance(block, Heading):
            if block.level > above + 1:
                raise ValueError(f"heading {block.text!r} of level {block.level} stands right below level {above}")
            above = block.level
        elif isinstance(block, Picture) and not (block.svg and block.alternative_text):
            raise ValueError(f"picture {block.name!r} has no drawing or no words for those who cannot see it")
