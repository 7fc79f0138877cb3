"""PDF by typst: PDF/UA-1 and PDF/A-2a in one file, the same bytes on every machine.

The paper goes in as data and paper.typ places it; no word of it is ever source. A letter that no font at hand can draw
would stop the whole paper, so it is shown as its code instead and told of.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import typst

from avklart.documents.document import Block, Cell, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.paper import Letterhead, Paper, Section, Written
from avklart.documents.writers.amounts import unbroken
from avklart.documents.writers.colours import PLAIN, readable, tint
from avklart.documents.writers.grid import placed
from avklart.documents.writers.pdf.families import OTHERS, Families, families_of
from avklart.documents.writers.pdf.letters import FONTS, replace_undrawable

_HERE = Path(__file__).parent
# A row that is kept whole must fit on a page. Letters to a line and lines to a page are guessed on the safe side.
_LETTERS_ACROSS = {False: 95, True: 145}
_LINES_DOWN = {False: 40, True: 24}
# The head of a group cannot be broken between pages: two lines at most, and so many below each other.
_GROUP_LETTERS, _GROUP_LEVELS = 190, 3
# A line may be broken after a stroke between words, and inside what is longer than any word that has syllables.
_STROKE = re.compile(r"(?<=\w[/&=?.])(?=\w{4})")
_LONG_RUN = re.compile(r"[^\s\u200b-]{45,}")
_PIECE = re.compile(r".{14}(?=.)")


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as a PDF that passes PDF/UA-1 and PDF/A-2a."""
    replaced: set[str] = set()
    described = {
        "title": paper.title,
        "language": paper.language,
        "author": paper.author,
        "subject": paper.subject,
        "made": _moment(paper),
        **{key: getattr(paper.furniture, key) for key in ("header", "footer", "page", "of")},
        "sections": [_section(section) for section in _by_orientation(paper.sections)],
        "look": _look(letterhead),
    }
    text = replace_undrawable(json.dumps(described, ensure_ascii=False, separators=(",", ":")), replaced)
    raw = typst.compile(
        _HERE / "paper.typ",
        root=_HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"paper": text},
    )
    return Written(raw=raw, replaced=tuple(sorted(replaced)))


def _moment(paper: Paper) -> dict[str, int]:
    at = paper.made_at
    return {part: getattr(at, part) for part in ("year", "month", "day", "hour", "minute", "second")}


def _look(letterhead: Letterhead | None) -> dict[str, Any]:
    colour = letterhead.colour if letterhead and letterhead.colour else PLAIN
    # Typst opens no file outside its root, so the picture goes in as what it is made of.
    logo = list(letterhead.logo) if letterhead and letterhead.logo else None
    families = families_of(letterhead.font, letterhead.text_font) if letterhead else Families()
    return {
        "colour": f"#{readable(colour)}",
        "tint": f"#{tint(colour)}",
        "fonts": [families.text, *OTHERS],
        "heading_fonts": [families.headings, *OTHERS],
        "logo": logo,
    }


def _by_orientation(sections: Iterable[Section]) -> Iterator[Section]:
    """Give the sections with those of one orientation that follow each other as one: a new page only where it turns."""
    for landscape, following in groupby(sections, key=lambda section: section.landscape):
        yield Section(blocks=tuple(block for one in following for block in one.blocks), landscape=landscape)


def _section(section: Section) -> dict[str, Any]:
    return {
        "landscape": section.landscape,
        "blocks": [_block(block, landscape=section.landscape) for block in section.blocks],
    }


def _block(block: Block, *, landscape: bool) -> dict[str, Any]:
    match block:
        case Heading():
            number = f"{block.number} " if block.number else ""
            return {"is": "heading", "level": block.level, "text": _broken(number + block.text)}
        case Paragraph():
            return {"is": "paragraph", "text": _broken(block.text), "style": block.style, "bold": block.bold}
        case ListItem():
            marker = block.marker or "•"
            return {"is": "list-item", "text": _broken(block.text), "level": block.level, "marker": marker}
        case Picture():
            return {"is": "picture", "svg": block.svg, "alternative_text": block.alternative_text}
        case Table():
            return _table(block, landscape=landscape)


def _table(table: Table, *, landscape: bool) -> dict[str, Any]:
    widths = table.widths or (1,) * table.columns
    across = [_LETTERS_ACROSS[landscape] * width / sum(widths) for width in widths]
    rows = [_row(row, columns, across, landscape) for row, columns in placed(table)]
    return {
        "is": "table",
        "widths": widths,
        "caption": table.caption,
        "header_columns": table.header_columns,
        "rows": [row | {"level": level} for row, level in zip(rows, _levels(table), strict=True)],
    }


def _levels(table: Table) -> Iterator[int]:
    """Give each row's level as a head of the rows below it: 1 for the table's own, 2 and on for groups', else 0.

    The head of a group is one short cell across the whole table with an ordinary row to come. It never stands alone at
    the foot of a page, and each cell of the group names it. More of them in a row than a plan has levels are words.
    """
    for is_group, run in groupby(table.rows, key=lambda row: _may_head(row, table)):
        rows = list(run)
        is_head = is_group and len(rows) <= _GROUP_LEVELS and rows[-1] is not table.rows[-1]
        yield from (int(row.header) or (level if is_head else 0) for level, row in enumerate(rows, start=2))


def _may_head(row: Row, table: Table) -> bool:
    if row.header or len(row.cells) != 1 or table.columns == 1:
        return False
    cell = row.cells[0]
    is_one_line = len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph) and "\n" not in cell.text
    return is_one_line and cell.column_span == table.columns and len(cell.text) <= _GROUP_LETTERS


def _row(row: Row, columns: list[int], across: list[float], landscape: bool) -> dict[str, Any]:
    cells = list(zip(row.cells, columns, strict=True))
    lines = [_lines(cell, sum(across[at : at + cell.column_span])) for cell, at in cells]
    whole = max(lines, default=0) <= _LINES_DOWN[landscape]
    return {
        "cells": [
            {
                "column": at,
                "column_span": cell.column_span,
                "row_span": cell.row_span,
                "breakable": not whole,
                "blocks": [_block(block, landscape=landscape) for block in cell.blocks],
            }
            for cell, at in cells
        ],
    }


def _lines(cell: Cell, across: float) -> int:
    return sum(math.ceil((len(line) + 1) / max(across, 4)) for line in cell.text.split("\n"))


def _broken(text: str) -> str:
    """Give the text with places to break in runs of letters that no line could hold."""
    return _LONG_RUN.sub(lambda run: _PIECE.sub("\\g<0>\u200b", run[0]), _STROKE.sub("\u200b", unbroken(text)))
