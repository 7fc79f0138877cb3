"""Rows with long cells written over several lines, and the documents they are laid out in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT

from tests.unseen.layouts import word_table
from tests.unseen.writing import Part, Row, Truth, row


def line(
    cells: str,
    who: str | None = None,
    money: Sequence[Truth] | None = None,
    when: str | None = None,
    open_: str | None = "",
    at: int = 0,
    **more: Any,
) -> Row:
    """Give a row whose cells, parted by "|", may be written over several lines; "¶" is a line break in a cell.

    `at` is the place of the cell that holds the activity.
    """
    joined = " ".join(cells.split()).replace(" ¶ ", "\n")
    found = " ".join(joined.split("|")[at].split())
    return row(joined, who, money, when, open_, **{"text": found, **more})


def without_under(parts: Sequence[Part]) -> list[Part]:
    """Give areas where nothing is asserted of what stands between the area and its activities."""
    silent = (
        [Row(one.cells, {k: v for k, v in one.truth.items() if k != "under"}) for one in part.rows] for part in parts
    )
    return [replace(part, rows=tuple(rows)) for part, rows in zip(parts, silent, strict=True)]


def cells_of(part: Part, *groups: str) -> list[tuple[str, ...]]:
    """Give the rows of an area as cells, with a row for each of `groups`, the words of `under`, before its first."""
    rows: list[tuple[str, ...]] = []
    left = list(groups)
    for one in part.rows:
        above = one.truth.get("under") or []
        if left and above and above[-1] == left[0]:
            rows.append((left.pop(0),))
        rows.append(one.cells)
    return rows


def table_for_each(document: WordDocument, header: tuple[str, ...], parts: Sequence[Part], level: int = 2) -> None:
    """Add a heading and a table for every area; a level of 0 makes the heading a plain bold line."""
    for part in parts:
        if level:
            document.add_heading(part.title or "", level)
        else:
            document.add_paragraph().add_run(part.title or "").bold = True
        word_table(document, [header, *cells_of(part)])
        document.add_paragraph()


def wide(document: WordDocument) -> WordDocument:
    """Turn the pages of a document on their side."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    return document
