"""The text of a paper as Word has it: blocks in styles, and sections for pages that stand and pages that lie."""

from collections.abc import Iterator

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Picture, Table
from avklart.documents.paper import Paper
from avklart.documents.writers.keeping import stands_with_next, with_neighbours
from avklart.documents.writers.word.around import Around
from avklart.documents.writers.word.base import Page
from avklart.documents.writers.word.names import quoted
from avklart.documents.writers.word.numbering import Lists
from avklart.documents.writers.word.pictures import Pictures
from avklart.documents.writers.word.styles import Styles
from avklart.documents.writers.word.tables import Tables
from avklart.documents.writers.word.text import KEPT, paragraph, runs

_ROLES = {"title": "Title", "subtitle": "Subtitle", "lead": "Ingress", "note": "SmallPrint"}
_LAST_HEADING, _LAST_LIST_STYLE, _LAST_LEVEL = 9, 5, 8
# A picture leaves room for what is said about it.
_OF_A_PAGE = 0.7


class Body:
    """Writes the text of one paper. `table_style` is the style of its tables."""

    def __init__(self, styles: Styles, lists: Lists, pictures: Pictures, page: Page, table_style: str) -> None:
        self._styles = styles
        self._lists = lists
        self._pictures = pictures
        self._page = page
        self._tables = Tables(styles, table_style, self._in_cell)
        self._width = self._height = 0
        self._suppressed = ""

    def written(self, paper: Paper, around: Around) -> Iterator[str]:
        """Give the text piece by piece, the last piece being what the last section says of itself."""
        headings = [block for one in paper.sections for block in one.blocks if isinstance(block, Heading)]
        if any(heading.number for heading in headings):
            # A council's own headings may draw numbers; two numbers before one title would be one too many.
            self._suppressed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        before: bool | None = None
        last: Block | None = None
        for section in paper.sections:
            if before is not None and before is not section.landscape:
                yield paragraph("", self._styles["TableEnd"], around.section(landscape=before))
                last = None
            before = section.landscape
            self._width = self._page.text_width(landscape=before)
            self._height = self._page.text_height(landscape=before)
            for earlier, block, after in with_neighbours(section.blocks):
                last = earlier or last
                yield from self._block(block, last, keeps=stands_with_next(block, earlier, after))
            last = section.blocks[-1] if section.blocks else last
        if isinstance(last, Table):  # Word puts a line there itself, a tall one that may fall on a page of its own.
            yield paragraph("", self._styles["TableEnd"])
        yield around.section(landscape=bool(before))

    def _block(self, block: Block, before: Block | None, *, keeps: bool) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph() if block.text.strip():
                yield self._paragraph(block, before, keeps=keeps)
            case ListItem() if block.text.strip():
                yield self._item(block, in_cell=False)
            case Picture():
                run = self._pictures.drawn(block, self._width, round(self._height * _OF_A_PAGE))
                yield paragraph(run, self._styles["Figure"], KEPT if keeps else "")
            case Table():
                yield from self._table(block, before, keeps=keeps)
            case _:
                return

    def _heading(self, heading: Heading) -> str:
        text = f"{heading.number} {heading.text}".strip() if heading.number else heading.text
        if not text.strip():
            return ""
        style = self._styles[f"Heading{min(heading.level, _LAST_HEADING)}"]
        return paragraph(runs(text), style, self._suppressed)

    def _paragraph(self, block: Paragraph, before: Block | None, *, keeps: bool) -> str:
        role = _ROLES.get(block.style or "", "")
        style = self._styles[role] if role else self._styles["AfterTable"] if isinstance(before, Table) else None
        return paragraph(self._said(block), style, KEPT if keeps else "")

    def _said(self, block: Paragraph | ListItem) -> str:
        return runs(
            block.text, f'<w:rPr><w:rStyle w:val="{quoted(self._styles["Strong"])}"/></w:rPr>' if block.bold else ""
        )

    def _item(self, item: ListItem, *, in_cell: bool) -> str:
        level = min(max(item.level - 1, 0), _LAST_LEVEL)
        own_bullet = item.marker is None or item.marker.strip() in ("", "•", "\uf0b7")
        step = str(min(level, _LAST_LIST_STYLE - 1) + 1) if level else ""
        if in_cell:
            style, number = "TableBullet", 0 if own_bullet and not level else None
        else:
            style = f"ListBullet{step}" if own_bullet else f"ListNumber{step}"
            number = 0 if own_bullet and level < _LAST_LIST_STYLE and self._styles.numbering_of(style) else None
        if number is None:
            number = self._lists.bullets() if own_bullet else self._lists.item((item.marker or "").strip(), level)
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
        return paragraph(self._said(item), self._styles[style], listed)

    def _table(self, table: Table, before: Block | None, *, keeps: bool) -> Iterator[str]:
        if not table.rows or table.columns < 1:
            return
        if table.caption and table.caption.strip():
            yield paragraph(runs(table.caption), self._styles["Caption"])
        elif isinstance(before, Table):  # Word makes one table of two that touch.
            yield paragraph("", self._styles["TableEnd"])
        yield from self._tables.written(table, self._width, self._height, is_followed=keeps)

    def _in_cell(self, blocks: tuple[Block, ...], style: str, width: int) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph() | Heading() if not block.text.strip():
                    continue
                case Paragraph():
                    # The styles of headers and groups are bold by themselves.
                    plain = style != self._styles["TableText"]
                    yield paragraph(runs(block.text) if plain else self._said(block), style)
                case Heading():
                    yield paragraph(runs(f"{block.number or ''} {block.text}".strip()), self._styles["TableName"])
                case ListItem():
                    yield self._item(block, in_cell=True)
                case Picture():
                    yield paragraph(self._pictures.drawn(block, width, self._height // 2), style)
                case Table():
                    yield "".join(self._tables.written(block, width, self._height))
