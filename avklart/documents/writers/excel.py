"""Excel by XlsxWriter: a sheet for each section, real header rows, and no cell that is ever run as a formula."""

import io
import math
import re
from collections.abc import Iterator

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from avklart.documents.document import Block, Cell, Heading, ListItem, Paragraph, Picture, Table
from avklart.documents.paper import Letterhead, Paper, Section, Written
from avklart.documents.writers.grid import placed

_COLOUR = "1f3a5f"
# A sheet is as many letters across, shared among its columns as the table says.
_ACROSS = 130
_NARROWEST = 7
# The most that Excel takes in one cell; what is more goes on in a row below.
_LONGEST = 32_767
_LINE = 15
_TALLEST = 400
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_A4 = 9


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as a workbook whose header rows stay in sight and are printed on each page."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    about = {"title": paper.title[:255], "author": paper.author[:255], "subject": paper.subject[:255]}
    book.set_properties({**about, "created": paper.made_at.replace(tzinfo=None)})
    looks = _Looks(book, letterhead.colour if letterhead and letterhead.colour else _COLOUR)
    names: set[str] = set()
    for at, section in enumerate(paper.sections or (Section(blocks=()),), start=1):
        sheet = book.add_worksheet(_name(section.name or str(at), names))
        _set_page(sheet, paper, section)
        _Filled(sheet, looks, section).fill()
    book.close()
    return Written(raw=out.getvalue())


def _name(wanted: str, names: set[str]) -> str:
    """Give a sheet's name: at most 31 letters, without those Excel refuses, another than any before."""
    plain = _NOT_IN_NAMES.sub(" ", wanted).strip() or "1"
    name, count = plain[:31], 1
    while name.casefold() in names or name.casefold() == "history":
        count += 1
        name = f"{plain[:26]} ({count})"
    names.add(name.casefold())
    return name


def _set_page(sheet: Worksheet, paper: Paper, section: Section) -> None:
    sheet.set_paper(_A4)
    if section.landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    around = paper.furniture
    # "&" begins a code in headers and footers, and they hold 255 letters in all.
    header, footer = (text.replace("&", "&&")[:200] for text in (around.header, around.footer))
    sheet.set_header(f"&L{header}")
    sheet.set_footer(f"&L{footer}&R{around.page} &P {around.of} &N")


class _Looks:
    """The formats of a workbook."""

    def __init__(self, book: xlsxwriter.Workbook, colour: str) -> None:
        def look(**how: object) -> Format:
            return book.add_format({"text_wrap": True, "valign": "top", **how})

        self.text = look()
        self.bold = look(bold=True)
        self.title = look(bold=True, font_size=18, font_color=f"#{colour}")
        self.subtitle = look(font_size=12, font_color="#404040")
        self.note = look(font_size=9, font_color="#404040")
        self.headings = tuple(look(bold=True, font_size=size, font_color=f"#{colour}") for size in (14, 12, 11))
        self.header = look(bold=True, font_color="#ffffff", bg_color=f"#{colour}", border=1, border_color="#808080")
        edges = {"border": 1, "border_color": "#bfbfbf"}
        self.cell = look(**edges)
        self.names_row = look(bold=True, **edges)
        self.amount = look(num_format="#,##0.##", **edges)
        self.day = look(num_format="dd.mm.yyyy", align="left", **edges)


class _Filled:
    """A sheet that is filled from the top: rows that are written are written."""

    def __init__(self, sheet: Worksheet, looks: _Looks, section: Section) -> None:
        self._sheet, self._looks, self._blocks = sheet, looks, section.blocks
        # A row without words stands after a table and before a heading: it ends a table for readers of the file too.
        self._row = 0
        tables = [block for block in section.blocks if isinstance(block, Table)]
        self._columns = max((table.columns for table in tables), default=1)
        # Only a sheet of one table has header rows that can stay in sight.
        self._only = tables[0] if len(tables) == 1 else None
        shares = max(tables, key=lambda table: table.columns).widths if tables else ()
        shares = shares or (1,) * self._columns
        self._widths = [max(_NARROWEST, round(_ACROSS * share / sum(shares))) for share in shares]

    def fill(self) -> None:
        """Write the blocks one below another."""
        for at, width in enumerate(self._widths):
            self._sheet.set_column(at, at, width)
        for block in self._blocks:
            if isinstance(block, Table):
                self._table(block)
            elif not isinstance(block, Picture):
                self._text(block)

    def _text(self, block: Block) -> None:
        words, look = self._worded(block)
        if isinstance(block, Heading) and self._row:
            self._row += 1
        for piece in _pieces(words):
            if self._columns > 1:
                self._sheet.set_row(self._row, self._height(piece, look))
                self._sheet.merge_range(self._row, 0, self._row, self._columns - 1, "", look)
            self._sheet.write_string(self._row, 0, piece, look)
            self._row += 1

    def _worded(self, block: Block) -> tuple[str, Format]:
        looks = self._looks
        match block:
            case Heading():
                words = " ".join(filter(None, (block.number, block.text)))
                return words, looks.headings[min(block.level, len(looks.headings)) - 1]
            case ListItem():
                return f"{block.marker or '•'} {block.text}", looks.text
            case Paragraph(style="title"):
                return block.text, looks.title
            case Paragraph(style="subtitle"):
                return block.text, looks.subtitle
            case Paragraph(style="note"):
                return block.text, looks.note
            case Paragraph():
                return block.text, looks.bold if block.bold else looks.text
        raise TypeError(block)

    def _height(self, words: str, look: Format, first: int = 0, columns: int | None = None) -> float:
        """Give how high a row must be to show these words: not every program finds that out when it opens the file."""
        size = float(look.font_size) / 11
        across = sum(self._widths[first : None if columns is None else first + columns]) / size
        lines = sum(_lines(line, across) for line in words.split("\n"))
        return min(_TALLEST, max(lines, 1) * _LINE * size)

    def _table(self, table: Table) -> None:
        if table.caption:
            self._sheet.write_string(self._row, 0, table.caption, self._looks.bold)
            self._row += 1
        begins = self._row
        heads = 0
        for row, columns in placed(table):
            heads += row.header
            cells = [
                (cell, at, self._look_of(cell, header=row.header, names=at < table.header_columns))
                for cell, at in zip(row.cells, columns, strict=True)
            ]
            self._cells(cells)
        if heads and table is self._only:
            self._sheet.repeat_rows(begins, begins + heads - 1)
            self._sheet.freeze_panes(begins + heads, 0)
            self._sheet.autofilter(begins + heads - 1, 0, max(self._row - 1, begins), table.columns - 1)
        self._row += 1

    def _look_of(self, cell: Cell, *, header: bool, names: bool) -> Format:
        looks = self._looks
        if header:
            return looks.header
        if cell.amount is not None:
            return looks.amount
        if cell.day is not None:
            return looks.day
        return looks.names_row if names else looks.cell

    def _cells(self, cells: list[tuple[Cell, int, Format]]) -> None:
        """Write one row; what is too long for a cell of Excel goes on below, since a row that is left is closed."""
        pieces = [list(_pieces(cell.text)) for cell, _, _ in cells]
        for line in range(max(map(len, pieces), default=1)):
            told = zip(cells, pieces, strict=True)
            heights = [
                self._height(words[line], look, at, cell.column_span)
                for (cell, at, look), words in told
                if line < len(words)
            ]
            self._sheet.set_row(self._row, max(heights, default=_LINE))
            for (cell, at, look), words in zip(cells, pieces, strict=True):
                if cell.column_span > 1:
                    self._sheet.merge_range(self._row, at, self._row, at + cell.column_span - 1, "", look)
                if cell.amount is not None and not line:
                    self._sheet.write_number(self._row, at, float(cell.amount), look)
                elif cell.day is not None and not line:
                    self._sheet.write_datetime(self._row, at, cell.day, look)
                else:
                    self._sheet.write_string(self._row, at, words[line] if line < len(words) else "", look)
            self._row += 1


def _lines(words: str, across: float) -> int:
    """Give how many lines words take where a line holds so many letters, each word on one line if it can be."""
    if len(words) < across:
        return 1
    lines, used = 1, 0.0
    for word in words.split(" "):
        if used and used + len(word) >= across:
            lines, used = lines + 1, 0.0
        lines += math.floor(len(word) / across)
        used = (used + len(word)) % across + 1
    return lines


def _pieces(words: str) -> Iterator[str]:
    """Give the words in pieces that a cell holds, broken between two words where that can be."""
    while len(words) > _LONGEST:
        end = max(words.rfind(" ", 0, _LONGEST), words.rfind("\n", 0, _LONGEST)) + 1 or _LONGEST
        yield words[:end]
        words = words[end:]
    yield words
