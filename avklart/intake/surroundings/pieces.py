"""A document as one run of pieces: headings, lines, list items, tables, each with its place and all its words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from msgspec.structs import replace as with_rows

from avklart.documents import document as documents
from avklart.domain.draft import Place
from avklart.intake.places import draft_place
from avklart.intake.surroundings.words import Words, folded
from avklart.intake.tables.nested import is_card

Kind = Literal["heading", "text", "item", "table", "picture"]

_BULLET = re.compile(
    r"(?P<marker>[•·‣▪◦●○■□➢✓*\uf0a7\uf0b7–—-]|\(?[a-zæøå]\)|\(?\d{1,2}\))\s+(?P<text>\S.*)", re.DOTALL
)
# Tags of a web page that were left in a text.
_TAG = re.compile(r"</?(?:strong|em|b|i|u|p|br|span|div|h[1-6]|ul|ol|li|a|font)(?: [^<>]{0,200})?\s?/?>", re.IGNORECASE)
_HANGS = re.compile(r"\s(?:og|och|and|til|[-–/])$")
_SHORT_LINE = 110
# A shorter line was not broken at a margin.
_NARROWEST = 40
_NUMBERED_LABEL = re.compile(
    r"(?P<word>[^\W\d_][^\d:]{1,40}?)\s+(?:nr\.?\s?)?(?:\d[\d.]{0,8}|[A-ZÆØÅ][\d.]{0,6}|[IVX]{1,5})\.?"
)
_PAIR = 2
_TITLE_STYLES = ("title", "tittel", "titel", "rubrik", "dokumenttittel")
_HEADING_STYLE = re.compile(r"(?:heading|overskrift|overskrif|rubrik|kapittel|avsnittstittel)", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|inn?h(?:old|ald)?|contents|innehåll)[\s\d_]", re.IGNORECASE)


class Piece(Struct, kw_only=True, eq=False):
    """One piece of a document. `written` is the number or marker that stands before its text in the file, if any.

    `level` is a heading's level or a list item's depth. `number` is the number or marker whether written or drawn.
    `raw` is the text with its tabs, which lead to the page number in a table of contents. `heads_plan` marks the
    place of a heading that was taken as the title further down than titles stand: it heads what is under it no less.
    `names_activity` marks a line known from its neighbours to be an activity.
    `asides` are words of a picture, and tags that were left in a text.
    """

    kind: Kind
    text: str
    place: Place
    level: int = 0
    number: str | None = None
    written: str = ""
    bold: bool = False
    size: float | None = None
    style: str = ""
    hidden: bool = False
    table: documents.Table | None = None
    raw: str = ""
    heads_plan: bool = False
    names_activity: bool = False
    asides: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All the words of the piece as they stand in the file."""
        return f"{self.written} {self.text}".strip()

    @property
    def is_title(self) -> bool:
        """Whether the style of the piece is that of a document's title."""
        return self.style.casefold() in _TITLE_STYLES

    @property
    def has_heading_style(self) -> bool:
        """Whether the style's name is that of a heading, though the file gives it no level."""
        return bool(self.style) and _HEADING_STYLE.search(self.style) is not None

    @property
    def has_contents_style(self) -> bool:
        """Whether the style is that of a line in a table of contents."""
        return bool(self.style) and _CONTENTS_STYLE.match(f"{self.style} ") is not None

    @property
    def is_capitals(self) -> bool:
        """Whether the text is all in capitals and says something."""
        return self.text.isupper() and sum(map(str.isalpha, self.text)) >= 3


def pieces_of(blocks: Iterable[documents.Block]) -> list[Piece]:
    """Give the pieces of a document's blocks in order.

    A paragraph of short lines gives a piece for each line. A line that begins with a bullet is a list item.

    Source: none; a step of reading.
    """
    return [piece for block in _unpacked(blocks) for piece in _pieces(block)]


def _unpacked(blocks: Iterable[documents.Block]) -> Iterator[documents.Block]:
    """Give the blocks, and in place of a table that only lays out the page what stands in its cells."""
    waiting = [iter(blocks)]
    while waiting:
        block = next(waiting[-1], None)
        if block is None:
            waiting.pop()
        elif isinstance(block, documents.Table) and _is_layout(block):
            if block.caption:
                yield documents.Paragraph(text=block.caption, place=block.place)
            waiting.append(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        else:
            yield block


def _is_layout(table: documents.Table) -> bool:
    """Tell whether a table only lays out the page: a single cell, or most of its words stand in tables inside it."""
    cells = [cell for row in table.rows for cell in row.cells]
    if len(cells) == 1:
        return True
    inner = [block for cell in cells for block in cell.blocks if isinstance(block, documents.Table)]
    if not inner or all(map(is_card, inner)):
        return False
    nested = sum(len(text) for block in inner for text in documents.all_texts(block))
    return 2 * nested > sum(len(text) for text in documents.all_texts(table))


def _pieces(block: documents.Block) -> Iterator[Piece]:
    for piece in _plain_pieces(block):
        if "<" in piece.text and (tags := _TAG.findall(piece.text)):
            text = folded(_TAG.sub(" ", piece.text))
            yield replace(piece, text=text, raw=text, asides=(*piece.asides, " ".join(tags)))
        else:
            yield piece


def _plain_pieces(block: documents.Block) -> Iterator[Piece]:
    place = draft_place(block.place)
    match block:
        case documents.Heading():
            yield _heading(block, place)
        case documents.ListItem():
            written = "" if block.drawn or not block.marker else block.marker
            yield Piece(
                kind="item",
                text=folded(block.text),
                raw=block.text.strip(),
                place=place,
                level=block.level,
                number=block.marker,
                written=written,
                bold=block.bold,
                hidden=block.hidden,
            )
        case documents.Paragraph():
            yield from _paragraph(block, place)
        case documents.Table():
            yield Piece(kind="table", text="", place=place, table=block, hidden=block.hidden)
        case documents.Picture():
            texts = tuple(folded(text) for text in (block.alternative_text, block.name) if text)
            yield Piece(kind="picture", text="", place=place, asides=texts)


def _heading(block: documents.Heading, place: Place) -> Piece:
    return Piece(
        kind="heading",
        text=folded(block.text),
        raw=block.text.strip(),
        place=place,
        level=block.level,
        number=block.number,
        written="" if block.drawn or not block.number else block.number,
        hidden=block.hidden,
    )


def _paragraph(block: documents.Paragraph, place: Place) -> Iterator[Piece]:
    lines = [folded(line) for line in block.text.split("\n")] if "\n" in block.text else [folded(block.text)]
    lines = [line for line in lines if line]
    if len(lines) > 1 and not all(len(line) <= _SHORT_LINE for line in lines):
        lines = [folded(block.text)]
    for line in lines:
        bullet = _BULLET.match(line)
        yield Piece(
            kind="item" if bullet else "text",
            text=bullet["text"] if bullet else line,
            raw=block.text.strip() if len(lines) == 1 else line,
            place=place,
            level=1 if bullet else 0,
            number=bullet["marker"] if bullet else None,
            written=bullet["marker"] if bullet else "",
            bold=block.bold,
            size=block.size,
            style=block.style or "",
            hidden=block.hidden,
        )


def with_times_joined(pieces: Iterable[Piece], words: Words) -> list[Piece]:
    """Give the pieces with a time that was broken over two lines in one: "Høsten 2015 og", "våren 2016:".

    Lines that begin with a time and a colon are lines of text, also where they were taken for labels and values.

    Source: published plans.
    """
    joined: list[Piece] = []
    for piece in (line for one in pieces for line in _lines_of_labels(one, words)):
        before = joined[-1] if joined else None
        is_time = piece.kind == "text" and words.is_time(piece.text)
        if is_time and before is not None and _hangs(before, words):
            joined[-1] = replace(before, text=f"{before.text} {piece.text}", raw=f"{before.text} {piece.text}")
        else:
            joined.append(piece)
    return joined


def with_headings_joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Give the pieces with a numbered heading of a plain text that was broken at the margin in one: its rest is small.

    Source: none; text taken out of PDF files.
    """
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and _is_broken(before) and piece.kind == "text" and piece.text[:1].islower():
            text = f"{before.text} {piece.text}"
            joined[-1] = replace(before, text=text, raw=text)
        else:
            joined.append(piece)
    return joined


def _is_broken(piece: Piece) -> bool:
    is_numbered = piece.kind == "heading" and bool(piece.written) and not piece.style
    return is_numbered and _NARROWEST <= len(piece.text) <= 2 * _SHORT_LINE and piece.text[-1] not in ".:;!?"


def _lines_of_labels(piece: Piece, words: Words) -> Iterator[Piece]:
    """Give the lines of a table of labels where they are times ("Januar: Årsmøte"), or the names of areas or goals."""
    table = piece.table
    rows = table.rows if table is not None and table.origin == "labels" and _is_plain(table) else ()
    if not rows or not all(len(row.cells) == _PAIR for row in rows):
        yield piece
        return
    assert table is not None  # noqa: S101 - it has rows
    for run in _runs_of_labels(rows, words):
        if (
            _heads(run[0], words)
            or _all_labelled(run, words.is_time)
            or _names_area(run, words)
            or _are_goals(run, words)
        ):
            yield from (_line_of_label(row) for row in run)
        elif len(run) == len(rows):
            yield piece
        else:
            yield replace(piece, table=with_rows(table, rows=tuple(run)), place=draft_place(run[0].place))


def _line_of_label(row: documents.Row) -> Piece:
    text = f"{folded(row.cells[0].text)}: {folded(row.cells[1].text)}"
    bold = all(getattr(block, "bold", False) for cell in row.cells for block in cell.blocks)
    return Piece(kind="text", text=text, raw=text, place=draft_place(row.place), bold=bold)


def _runs_of_labels(rows: Sequence[documents.Row], words: Words) -> Iterator[list[documents.Row]]:
    """Give the rows of labels in runs, each numbered name of an area by itself: "Innsatsområde B: Energi"."""
    run: list[documents.Row] = []
    for row in rows:
        if _heads(row, words):
            yield from ([run] if run else [])
            yield [row]
            run = []
        else:
            run.append(row)
    if run:
        yield run


def _heads(row: documents.Row, words: Words) -> bool:
    """Tell whether a label with a number names an area ("Innsatsområde B"): a heading among labels."""
    found = _NUMBERED_LABEL.fullmatch(folded(row.cells[0].text))
    return found is not None and words.is_one_of("area_labels", found["word"])


def _are_goals(rows: Sequence[documents.Row], words: Words) -> bool:
    """Tell whether labels name goals and nothing else ("Mål", "Delmål 1.2"), so that they are none of an activity."""
    found = (_NUMBERED_LABEL.fullmatch(folded(row.cells[0].text)) for row in rows)
    said = [one["word"] if one else folded(row.cells[0].text) for one, row in zip(found, rows, strict=True)]
    return all(words.is_one_of("goal_labels", word) for word in said)


def _is_plain(table: documents.Table) -> bool:
    """Tell whether a table holds only paragraphs."""
    blocks = (block for row in table.rows for cell in row.cells for block in cell.blocks)
    return not table.caption and all(isinstance(block, documents.Paragraph) for block in blocks)


def _all_labelled(rows: Iterable[documents.Row], is_so: Callable[[str], bool]) -> bool:
    return all(len(row.cells) == 2 and is_so(row.cells[0].text) for row in rows)


def _names_area(rows: Sequence[documents.Row], words: Words) -> bool:
    """Tell whether one label alone names an area ("Satsingsområde: Klima"): a heading, and no card of labels."""
    short = len(rows) == 1 and sum(len(cell.text) for cell in rows[0].cells) < _SHORT_LINE
    return short and _all_labelled(rows, lambda text: words.is_one_of("area_labels", text))


def _hangs(piece: Piece, words: Words) -> bool:
    """Tell whether a line is a time that is not at its end."""
    return piece.kind == "text" and _HANGS.search(piece.text[-6:]) is not None and words.is_time(piece.text)


def body_size(pieces: Iterable[Piece]) -> float | None:
    """Give the size most of the running text is set in, None where the file does not say.

    Source: none; a step of reading.
    """
    letters: dict[float, int] = {}
    for piece in pieces:
        if piece.kind == "text" and piece.size is not None:
            letters[piece.size] = letters.get(piece.size, 0) + len(piece.text)
    return max(letters, key=lambda size: letters[size]) if letters else None
