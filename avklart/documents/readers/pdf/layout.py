"""The pages of a document laid out as blocks in reading order, with what is printed around them set apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from avklart.documents.document import Part, Place
from avklart.documents.doubts import Doubts
from avklart.documents.limits import Limits
from avklart.documents.readers.pdf.aligned import tables_among
from avklart.documents.readers.pdf.columns import text_columns
from avklart.documents.readers.pdf.continued import continued, mark_head
from avklart.documents.readers.pdf.furniture import edge_of, furniture_of
from avklart.documents.readers.pdf.paragraphs import (
    body_size,
    is_running_text,
    join_over_pages,
    mark_headings,
    paragraphs_of,
    usual_size,
)
from avklart.documents.readers.pdf.pieces import Box, Line, Page, Piece
from avklart.documents.readers.pdf.rough import RoughBlock, RoughRow, RoughTable, RoughText
from avklart.documents.readers.pdf.ruled import grids_on, table_in, without_empty_tracks
from avklart.documents.readers.pdf.tagged import TaggedText, believed_pages, pages_with_tables, tagged_text
from avklart.documents.readers.pdf.tree import Node
from avklart.documents.readers.pdf.words import lines_of, page_words


@dataclass(slots=True)
class Layout:
    """The body in reading order, the notes, and the furniture of each page with the part it is."""

    body: list[RoughBlock] = field(default_factory=list)
    notes: list[RoughBlock] = field(default_factory=list)
    furniture: list[tuple[RoughText, Part]] = field(default_factory=list)


@dataclass(slots=True)
class _Sheet:
    """A page on its way: the tables its lines draw, and the lines outside them from the top down."""

    page: Page
    tables: list[RoughTable]
    lines: list[Line]


def laid_out(pages: Sequence[Page], tree: Node | None, limits: Limits, doubts: Doubts) -> Layout:
    """Give the layout of all pages: tagged pages by their tags, the others by what is drawn and how words stand."""
    layout = Layout()
    tagged = _tagged(tree, pages)
    layout.notes = tagged.notes
    for block in tagged.blocks:
        if isinstance(block, RoughTable):
            mark_head(block)
    sheets = []
    for index, page in enumerate(pages):
        if index in tagged.left:
            _set_artifacts(page, layout)
            page.pieces = tagged.left.pop(index)
            page.across, page.upright = [], []
        sheets.append(_sheet(page, limits))
    _take_furniture(sheets, layout)
    drawn = _drawn_blocks(sheets, doubts)
    layout.body = _merged(tagged.blocks, drawn)
    return layout


def _tagged(tree: Node | None, pages: Sequence[Page]) -> TaggedText:
    """Give the text by the tree for the pages where it can be believed.

    A page with a drawn table that the tree does not know is read by what is drawn.
    """
    if tree is None:
        return TaggedText()
    believed = believed_pages(tree, pages)
    known = pages_with_tables(tree)
    for index in sorted(believed - known):
        if any(len(grid.xs) > 2 and len(grid.ys) > 2 for grid in grids_on(pages[index])):
            believed.discard(index)
    return tagged_text(tree, pages, believed)


def _set_artifacts(page: Page, layout: Layout) -> None:
    for line in lines_of(page_words([piece for piece in page.pieces if piece.artifact]), page.number):
        part: Part = "header" if line.base < page.height / 2 else "footer"
        layout.furniture.append((RoughText("paragraph", [line], page.number, line.top), part))


def _sheet(page: Page, limits: Limits) -> _Sheet:
    words = page_words(page.pieces)
    tables = []
    for grid in grids_on(page):
        table, words = table_in(grid, words, page, limits.nested_tables)
        if table is not None:
            table = without_empty_tracks(table)
            _mark_shaded(table, page)
            tables.append(table)
    sheet = _Sheet(page, tables, lines_of(words, page.number))
    page.pieces = []
    return sheet


def _mark_shaded(table: RoughTable, page: Page) -> None:
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.lines]
        row.shaded = bool(cells) and all(
            any(fill.holds((cell.x0 + cell.x1) / 2, cell.lines[0].base) for fill in page.fills) for cell in cells
        )


def _take_furniture(sheets: list[_Sheet], layout: Layout) -> None:
    edges = [
        edge_of(
            sheet.lines,
            sheet.page.number,
            sheet.page.height,
            [Box(table.edges[0], table.top, table.edges[-1], table.bottom) for table in sheet.tables],
        )
        for sheet in sheets
    ]
    size = body_size([line for sheet in sheets for line in sheet.lines])
    found = furniture_of(edges, size)
    for sheet in sheets:
        taken = {id(line) for line, _ in found[sheet.page.number]}
        sheet.lines = [line for line in sheet.lines if id(line) not in taken]
        for line, side in found[sheet.page.number]:
            layout.furniture.append((RoughText("paragraph", [line], sheet.page.number, line.top), side))
    layout.furniture.sort(key=lambda item: (item[0].page, item[0].top))


def _drawn_blocks(sheets: list[_Sheet], doubts: Doubts) -> list[RoughBlock]:
    """Give the blocks of the pages that are not read by tags, tables over page breaks joined."""
    blocks: list[RoughBlock] = []
    loose: list[Line] = []
    for sheet in sheets:
        before = blocks[-1] if blocks else None
        carried = before if isinstance(before, RoughTable) and before.last_page == sheet.page.number - 1 else None
        found = _page_blocks(sheet, carried, loose)
        for table in found:
            if isinstance(table, RoughTable):
                mark_head(table)
        blocks += found

    def note(row: RoughRow) -> None:
        doubts.add("row-joined", Place(page=row.page))

    blocks = join_over_pages(continued(blocks, note))
    mark_headings(blocks, body_size(loose) if is_running_text(loose) else usual_size(_every_line(sheets)))
    return blocks


def _every_line(sheets: Sequence[_Sheet]) -> list[Line]:
    """Give the lines of the pages, those in drawn tables included."""
    cells = (cell for sheet in sheets for table in sheet.tables for row in table.rows for cell in row.cells)
    return [*(line for sheet in sheets for line in sheet.lines), *(line for cell in cells for line in cell.lines)]


def _page_blocks(sheet: _Sheet, carried: RoughTable | None, loose: list[Line]) -> list[RoughBlock]:
    """Give the blocks of one page in reading order; its running lines are added to `loose`."""
    page = sheet.page
    blocks: list[RoughBlock] = list(sheet.tables)
    running: list[Line] = []
    for zone in _zones(sheet):
        before = carried if carried is not None and carried.origin == "words" and zone is sheet.lines else None
        at = 0
        for first, end, found in tables_among(zone, page.number, [*page.across, *page.fills], before):
            running += zone[at:first]
            blocks += _texts(running, page)
            loose += running
            running = []
            if isinstance(found, RoughTable):
                blocks.append(found)
            else:
                blocks += _texts(found, page)
                loose += found
            at = end
        running += zone[at:]
        blocks += _texts(running, page)
        loose += running
        running = []
    blocks += [RoughText("paragraph", [line], page.number, line.top) for line in _slanted(page)]
    return _in_order(blocks)


def _zones(sheet: _Sheet) -> list[list[Line]]:
    """Give the lines between the drawn tables of a page, zone by zone, and column by column within a zone."""
    if not sheet.tables:
        return text_columns(sheet.lines)
    zones: list[list[Line]] = [[] for _ in range(len(sheet.tables) + 1)]
    for line in sheet.lines:
        zones[sum(1 for table in sheet.tables if table.top < line.base)].append(line)
    return [column for zone in zones if zone for column in text_columns(zone)]


def _texts(lines: list[Line], page: Page) -> list[RoughBlock]:
    return list(paragraphs_of(lines, page.number))


def _slanted(page: Page) -> list[Line]:
    return lines_of(_plain(page.slanted), page.number)


def _plain(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.text.strip()]


def _in_order(blocks: list[RoughBlock]) -> list[RoughBlock]:
    """Put the drawn tables of a page among its texts, which are in reading order already."""
    texts = [block for block in blocks if not (isinstance(block, RoughTable) and block.origin == "ruled")]
    ordered: list[RoughBlock] = []
    tables = [block for block in blocks if isinstance(block, RoughTable) and block.origin == "ruled"]
    for block in texts:
        while tables and tables[0].top <= block.top:
            ordered.append(tables.pop(0))
        ordered.append(block)
    return ordered + tables


def _merged(tagged: list[RoughBlock], drawn: list[RoughBlock]) -> list[RoughBlock]:
    """Give both in page order; what the tags left out of a page comes after what they hold of it."""
    if not drawn or not tagged:
        return tagged or drawn
    merged: list[RoughBlock] = []
    waiting = list(reversed(drawn))
    page = 0
    for block in tagged:
        page = max(page, block.page)
        while waiting and waiting[-1].page < page:
            merged.append(waiting.pop())
        merged.append(block)
        if isinstance(block, RoughTable):
            page = max(page, block.last_page)
    return merged + list(reversed(waiting))
