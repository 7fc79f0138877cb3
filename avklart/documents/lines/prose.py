"""Lines of a plain text or markdown file to blocks: tables first, then headings, list items and paragraphs."""

import re
from collections.abc import Callable, Sequence

from avklart.documents.document import Block, Heading, ListItem, Paragraph
from avklart.documents.limits import Limits
from avklart.documents.lines.found import FoundTable, Line, placed_table
from avklart.documents.lines.labels import label_tables, looks_labelled
from avklart.documents.lines.marks import (
    Chapter,
    Item,
    chapter,
    inline_items,
    is_capitals,
    items_in,
    sharp_heading,
    underline_level,
)
from avklart.documents.lines.numbering import Numbering
from avklart.documents.lines.runs import tables_in_lines
from avklart.documents.lines.wrapping import broken_lines

_SPACES = re.compile(" {2,}")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*")
_SHORTEST_BROKEN_ITEM = 30
_MOST_SHARPS_TOGETHER = 2

PageOfLine = Callable[[int], int | None]


class _Entry:
    """What one line, or several that belong together, is to become: a heading where it has a level, an item, a text."""

    __slots__ = ("bold", "indent", "item", "last", "level", "line", "number", "texts")

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        self.texts = [text.strip()]
        self.last = text
        self.indent = _indent(text)
        self.level = 0
        self.number: str | None = None
        self.item: Item | None = None
        self.bold = False

    @property
    def is_text(self) -> bool:
        return not self.level and self.item is None

    @property
    def text(self) -> str:
        if len(self.texts) == 1 and "  " not in self.texts[0]:
            return self.texts[0]
        return _SPACES.sub(" ", "".join(self.texts).strip())

    def add(self, line: str, between: str) -> None:
        self.texts.append(f"{between}{line.strip()}")
        self.last = line


def blocks_of_text(text: str, numbering: Numbering, limits: Limits) -> list[Block]:
    """Give the blocks of a text, its lines parted by "\\n"."""
    return blocks_of_lines(text.split("\n"), numbering, limits)


def blocks_of_lines(
    lines: Sequence[str], numbering: Numbering, limits: Limits, page_of_line: PageOfLine = lambda _line: None
) -> list[Block]:
    """Give the blocks of the lines, every word of them once.

    A heading is one only where that is sure: markdown's, a short line of capitals standing alone, one with a chapter's
    number where others have it too. Lines broken at a right margin are joined with a space.

    Raises:
        FileRefusedError: past a limit of rows, columns or cells.
    """
    strong = {at for at, line in enumerate(lines) if "**" in line and _STRONG.fullmatch(line.strip())}
    bare = [_STRONG.sub(r"\1", line) if "**" in line else line for line in lines]
    blocks: list[Block] = []
    levels = _Levels()
    for _, found in sorted(_found_in(bare), key=_line_of):
        if isinstance(found, FoundTable):
            levels.end()
            blocks.append(placed_table(found, numbering, limits, page_of_line))
        else:
            found.bold = found.line in strong and len(found.texts) == 1
            blocks.extend(_blocks_of(found, numbering, page_of_line(found.line), levels))
    return blocks


def _line_of(found: tuple[int, object]) -> int:
    return found[0]


def _found_in(lines: Sequence[str]) -> list[tuple[int, FoundTable | _Entry]]:
    """Give tables and entries, each with the line it begins on."""
    tables = tables_in_lines(lines)
    found: list[tuple[int, FoundTable | _Entry]] = [(table.first, table) for table in tables]
    entries = _Reading(_without(lines, tables)).entries()
    taken: set[int] = set()
    for table in label_tables([entry.text if entry and entry.is_text else None for entry in entries]):
        taken.update(range(table.first, table.after))
        line_of = {at: entry.line for at in range(table.first, table.after) if (entry := entries[at])}
        rows = tuple(row._replace(line=line_of[row.line]) for row in table.rows)
        found.append((line_of[table.first], table._replace(rows=rows, first=line_of[table.first])))
    found.extend((entry.line, entry) for at, entry in enumerate(entries) if entry and at not in taken)
    return found


def _without(lines: Sequence[str], tables: Sequence[FoundTable]) -> list[Line]:
    """Give the lines with None for each that belongs to a table."""
    left: list[Line] = list(lines)
    for table in tables:
        left[table.first : table.after] = [None] * (table.after - table.first)
    return left


class _Reading:
    """Reads lines into entries. Between entries that an empty line or a table parts stands None."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._items = items_in(lines)
        self._chapters = _chapters_in(lines, self._items)
        self._broken = broken_lines(lines, self._items)
        self._entries: list[_Entry | None] = []

    def entries(self) -> list[_Entry | None]:
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if line is None or not line.strip():
                self._entries.append(None)
            elif at in self._items and at not in self._chapters and not self._is_numbered_heading(at):
                self._add_items(at, self._items[at])
            elif underlined := self._underlined(at):
                self._add_heading(at, line, underlined)
                at += 1
            else:
                self._add_line(at, line)
            at += 1
        return self._entries

    def _add_items(self, at: int, item: Item) -> None:
        for text in inline_items(item):
            entry = _Entry(at, text)
            entry.item = item
            # With its indentation: how far the line reached decides whether the next one goes on from it.
            entry.last = self._lines[at] or text
            entry.indent = item.indent
            self._entries.append(entry)

    def _add_heading(self, at: int, text: str, level: int, number: str | None = None) -> None:
        entry = _Entry(at, text)
        entry.level = level
        entry.number = number
        entry.indent = _indent(self._lines[at] or "")
        self._entries.append(entry)

    def _add_line(self, at: int, line: str) -> None:
        before = self._entries[-1] if self._entries else None
        if (sharp := sharp_heading(line)) and not self._is_remark(at, line):
            self._add_heading(at, sharp[1], sharp[0])
        elif numbered := self._chapters.get(at):
            self._add_heading(at, numbered.text, numbered.level, numbered.number)
        elif is_capitals(line) and self._stands_alone(at):
            self._add_heading(at, line, 1)
        elif before is not None and (between := self._between(before, at, line)):
            before.add(line, between)
        else:
            self._entries.append(_Entry(at, line))

    def _is_empty(self, at: int) -> bool:
        if not 0 <= at < len(self._lines):
            return True
        line = self._lines[at]
        return line is None or not line.strip()

    def _stands_alone(self, at: int) -> bool:
        return self._is_empty(at - 1) and self._is_empty(at + 1)

    def _is_remark(self, at: int, line: str) -> bool:
        """Whether a line with "#" stands among several: remarks of a program, not headings."""
        sign = line.split(None, 1)[0] + " "
        before = self._same_before(at, sign)
        after = self._same_after(at, sign)
        return before + after >= _MOST_SHARPS_TOGETHER

    def _same_before(self, at: int, sign: str) -> int:
        return sum(1 for near in (at - 1, at - 2) if near >= 0 and (self._lines[near] or "").startswith(sign))

    def _same_after(self, at: int, sign: str) -> int:
        return sum(1 for line in self._lines[at + 1 : at + 3] if line and line.startswith(sign))

    def _underlined(self, at: int) -> int:
        """Give the heading level of a single line with a line of dashes below it, 0 for any other line."""
        below = self._lines[at + 1] if at + 1 < len(self._lines) else None
        level = underline_level(below.strip()) if below else None
        line = self._lines[at] or ""
        if level is None or not self._is_empty(at - 1) or underline_level(line.strip()) is not None:
            return 0
        return level

    def _is_numbered_heading(self, at: int) -> bool:
        """Whether what looks like a list item has a line of dashes below it as long as itself: "1. Brann"."""
        below = (self._lines[at + 1] or "").rstrip() if at + 1 < len(self._lines) else ""
        is_long = len(below) + 1 >= len((self._lines[at] or "").rstrip())
        return is_long and self._items[at].kind != "bullet" and self._underlined(at) > 0

    def _between(self, before: _Entry, at: int, line: str) -> str:
        """Give what joins a line to the entry before it: a space where it was broken, a line break where it was not.

        Nothing when the line begins something else.
        """
        if "\t" in line.strip() or looks_labelled(line):
            return ""
        hangs, was_broken = _hangs(before, line), at in self._broken
        if before.last.rstrip().endswith(":"):
            # "tid: mai; midler:" and the value on the next line, further in; a list below a line stands there too.
            return " " if was_broken and hangs and before.item is not None else ""
        if was_broken and (hangs or not before.level):
            return " "
        if before.item is None:
            return " " if hangs and _is_cut_short(before.last, line) else ""
        return _between_lines_of(before.item, before.last, line)


def _between_lines_of(item: Item, before: str, line: str) -> str:
    if _is_cut_short(before, line):
        return " "
    if _indent(line) <= item.indent:
        return ""
    return " " if line.lstrip()[:1].islower() else "\n"


def _hangs(before: _Entry, line: str) -> bool:
    """Whether a line stands further in than the numbered heading or the text above it that it may go on with."""
    is_numbered = before.number is not None
    return (is_numbered or not before.level) and _indent(line) > before.indent


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_cut_short(line: str, following: str) -> bool:
    """Whether a line of a list item ends in the middle of a sentence that the next one goes on with."""
    return (
        len(line) >= _SHORTEST_BROKEN_ITEM
        and following.lstrip()[:1].islower()
        and not line.rstrip().endswith((".", ":", ";", "!", "?"))
    )


def _chapters_in(lines: Sequence[Line], items: dict[int, Item]) -> dict[int, Chapter]:
    """Give the headings with numbers: decimal ones where there are two, whole ones that decimal ones stand below."""
    maybe = {at: found for at, line in enumerate(lines) if line and at not in items and (found := chapter(line))}
    decimal = [found.number for found in maybe.values() if "." in found.number]
    if len(decimal) < 2:
        return {}
    above = {number.partition(".")[0] for number in decimal}
    chapters = {at: found for at, found in maybe.items() if "." in found.number or found.number in above}
    return chapters | _in_capitals(lines, items, above)


def _in_capitals(lines: Sequence[Line], items: dict[int, Item], above: set[str]) -> dict[int, Chapter]:
    """Give the lines that look like list items, and are headings in capitals with decimal ones below: "1. VEGER"."""
    return {
        at: found
        for at, item in items.items()
        if item.kind == "number" and not item.indent and is_capitals(item.text) and not (at and lines[at - 1])
        if (found := chapter(lines[at] or "")) is not None and found.number in above
    }


class _Levels:
    """Gives the levels of list items, from how far in they stand and from their kinds of markers."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def end(self) -> None:
        """Note that something else than a list item came."""
        self._open.clear()

    def of(self, item: Item) -> int:
        """Give the level of the next item."""
        mark = (item.indent, item.kind if item.kind != "bullet" else item.marker)
        while self._open and self._open[-1][0] > item.indent:
            self._open.pop()
        if mark in self._open:
            del self._open[self._open.index(mark) + 1 :]
        else:
            self._open.append(mark)
        return len(self._open)


def _blocks_of(entry: _Entry, numbering: Numbering, page: int | None, levels: _Levels) -> list[Block]:
    text = entry.text
    if entry.level:
        levels.end()
        return [Heading(text=text, level=entry.level, number=entry.number, place=numbering.next_paragraph(page))]
    if entry.item is None:
        levels.end()
        return [Paragraph(text=text, bold=entry.bold, place=numbering.next_paragraph(page))]
    level = levels.of(entry.item)
    if not text and not entry.item.marker.isalnum():
        # A bullet with nothing after it: a stray one, and no word of the file.
        return []
    place = numbering.next_paragraph(page)
    return [ListItem(text=text, level=level, marker=entry.item.marker, bold=entry.bold, place=place)]
