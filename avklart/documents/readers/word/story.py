"""The blocks of a stretch of Word text: a body, a cell, a text box, a note, a header."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Place
from avklart.documents.readers.word.drawings import Drawing
from avklart.documents.readers.word.names import (
    ALT_CHUNK,
    BOOKMARK,
    DEL,
    DELETED_TEXT,
    MATH_RUN,
    MOVE_FROM,
    P_PR,
    R_ID,
    R_PR,
    RUN,
    SUB_DOCUMENT,
    TABLE,
    TEXT,
    VAL,
    M,
    P,
    W,
    first_child,
    whole,
)
from avklart.documents.readers.word.reading import SHOWN, Fate, Reading, Where
from avklart.documents.readers.word.styles import Style, list_of
from avklart.documents.readers.word.tables import read_table
from avklart.documents.readers.word.words import Words
from avklart.documents.readers.word.wrappers import flattened

# What a run of text can begin with where a paragraph was left out around it.
_STRAY = frozenset((RUN, TEXT, DELETED_TEXT, MATH_RUN, M + "t"))
# "List Bullet 2", "Punktliste 2", "Nummerert liste 3"
_LIST_STYLE = re.compile(r"\D*(?:list|liste|lista)\D*([2-9])", re.IGNORECASE)
_RANGES = {W + "commentRangeStart": 0, W + "commentRangeEnd": 1}
_STOPS = _STRAY | {P, TABLE, BOOKMARK, ALT_CHUNK, SUB_DOCUMENT, *_RANGES}
_STYLE, _LIST, _OUTLINE, _CHANGED = W + "pStyle", W + "numPr", W + "outlineLvl", W + "pPrChange"
_LAST_HEADING = 8
_NO_LIST = "0"


class _Format(NamedTuple):
    """What a paragraph's own properties say; None where they leave it to the style."""

    style_id: str | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    mark_removed: bool = False
    formatted: bool = False


def read_blocks(
    reading: Reading, contents: Iterable[etree._Element], where: Where, fate: Fate = SHOWN, depth: int = 0
) -> list[Block]:
    """Give the blocks of a stretch of text. `depth` is the number of tables around it."""
    return _Stretch(reading, where, depth).read(contents, fate)


class _Stretch:
    """One stretch of text while it is read."""

    def __init__(self, reading: Reading, where: Where, depth: int) -> None:
        self._reading = reading
        self._where = where
        self._depth = depth
        self._blocks: list[Block] = []
        self._joining: tuple[Words, _Format, Style] | None = None

    def read(self, contents: Iterable[etree._Element], fate: Fate) -> list[Block]:
        """Give the blocks of the contents."""
        for element, inner in flattened(contents, _STOPS, fate):
            tag = element.tag
            if tag == P:
                self._paragraph(element, inner)
            elif tag == TABLE:
                self._close()
                self._blocks.extend(
                    read_table(self._reading, element, self._where, inner, self._depth + 1, read_blocks)
                )
            elif tag in _STRAY:
                self._read_words((element,), _Format(), inner)
            else:
                self._between(element)
        self._close()
        return self._blocks

    def _between(self, element: etree._Element) -> None:
        """Take what stands between paragraphs: bookmarks, ends of comments' ranges, text that lies elsewhere."""
        reading, place, tag = self._reading, self._where.here(), element.tag
        if tag == BOOKMARK:
            reading.bookmark(element.get(W + "name"), place)
        elif tag in _RANGES:
            comment = element.get(W + "id", "")
            if _RANGES[tag]:
                reading.close_range(comment, 0)
            else:
                reading.open_range(comment, place, 0)
        else:
            reading.missing_text(element.get(R_ID), place)

    def _paragraph(self, paragraph: etree._Element, fate: Fate) -> None:
        properties = first_child(paragraph, P_PR)
        self._read_words(paragraph, _Format() if properties is None else _format_of(properties), fate)

    def _read_words(self, contents: Iterable[etree._Element], form: _Format, fate: Fate) -> None:
        place = self._where.next_paragraph()
        styles = self._reading.styles
        style = styles.default if form.style_id is None else styles.style(form.style_id)
        words = Words(self._reading, place) if self._joining is None else self._joining[0]
        words.formatted |= form.formatted
        words.read(contents, style.look, fate)
        # The paragraph whose mark stays gives the joined paragraph its style, as in Word.
        self._joining = (words, form, style)
        if not form.mark_removed:
            self._close()

    def _close(self) -> None:
        """Finish the paragraph that is being read, if there is one."""
        if self._joining is None:
            return
        (words, form, style), self._joining = self._joining, None
        shown, hidden = words.finish()
        only_hidden = bool(hidden.strip()) and not shown.strip()
        text = hidden if only_hidden else shown
        block = self._block(text, words, form, style, only_hidden)
        if block is not None:
            self._blocks.append(block)
        if hidden.strip() and not only_hidden:
            self._blocks.append(Paragraph(text=hidden, place=words.place, hidden=True))
        for drawing, fate in words.anchored:
            self._drawing(drawing, words.place, fate)

    def _block(self, text: str, words: Words, form: _Format, style: Style, hidden: bool) -> Block | None:
        is_empty = not text.strip()
        outline = style.outline if form.outline is None else form.outline
        bold = words.bold and not hidden and not is_empty
        gone = hidden or (is_empty and words.is_unseen)
        level, marker, counted = self._marker(form, style, gone)
        if outline is not None and 0 <= outline <= _LAST_HEADING:
            heading = Heading(
                text=text, level=outline + 1, place=words.place, number=marker, drawn=marker is not None, hidden=hidden
            )
            return None if is_empty else heading
        if marker is not None and (not is_empty or counted):
            return ListItem(
                text=text, place=words.place, level=level, marker=marker, drawn=True, bold=bold, hidden=hidden
            )
        if is_empty:
            return None
        size = next(iter(words.sizes)) if len(words.sizes) == 1 else None
        return Paragraph(text=text, place=words.place, style=style.name, bold=bold, size=size, hidden=hidden)

    def _marker(self, form: _Format, style: Style, gone: bool) -> tuple[int, str | None, bool]:
        """Give the level in a list counted from 1, the marker drawn, and whether it is a number and no bullet."""
        list_id = style.list_id if form.list_id is None else form.list_id
        if list_id is None or list_id == _NO_LIST:
            return 1, None, False
        level = form.list_level
        numbering = self._reading.numbering
        if level is None:
            tied = None if form.list_id is not None else numbering.level_of_style(list_id, form.style_id or "")
            level = tied if tied is not None else style.list_level or 0
        marker = None if gone else numbering.marker(list_id, level)
        # "List Bullet 2", "Punktliste 2": each of Word's own list styles has a list of one level of its own.
        stepped = _LIST_STYLE.fullmatch((style.name or "")[:60]) if level == 0 and form.list_id is None else None
        return int(stepped[1]) if stepped else level + 1, marker or None, any(sign.isalnum() for sign in marker or "")

    def _drawing(self, element: etree._Element, place: Place, fate: Fate) -> None:
        reading = self._reading
        drawing = Drawing(reading, element, place)
        if fate.removed is None and not fate.prompt:
            self._blocks.extend(drawing.pictures)
        for box in drawing.boxes:
            self._blocks.extend(read_blocks(reading, box, reading.boxes, fate, self._depth))
        for text in drawing.texts:
            beside = reading.boxes.next_paragraph()
            self._blocks.append(Paragraph(text=reading.clean(text, beside), place=beside, hidden=fate.hidden))


def _format_of(properties: etree._Element) -> _Format:
    style_id: str | None = None
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None
    removed = formatted = False
    for child in properties:
        tag = child.tag
        if tag == _STYLE:
            style_id = child.get(VAL)
        elif tag == _LIST:
            list_id, level = list_of(child)
        elif tag == _OUTLINE:
            outline = whole(child.get(VAL), 9)
        elif tag == R_PR:
            removed = child.find(DEL) is not None or child.find(MOVE_FROM) is not None
        elif tag == _CHANGED:
            formatted = True
    return _Format(style_id, outline, list_id, level, removed, formatted)
