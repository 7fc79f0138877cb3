"""One area of a plan on paper: its heading, texts and goals, and the table of its activities."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from avklart.documents.document import Block, Cell, Heading, ListItem, Row, Table
from avklart.domain.draft import Activity, Area, Goal
from avklart.reports.blocks import NOWHERE, cell, mark_of, paragraph, row
from avklart.reports.columns import Column
from avklart.ui.sentences import Language, sentence

_COVERED = Cell(place=NOWHERE)
# What may stand before the words of a goal where it is the title of activities: "Mål 1.1: ", "Delmål ".
_CAPTION = re.compile(r"[^\W\d_]+ \d{1,3}[.:]? ")
_LABEL = re.compile(r"(?:[^\W\d_]+\s?){0,2}[\dA-ZÆØÅ.]*[\s:.)–-]*")


def area_blocks(
    area: Area, activities: Sequence[Activity], columns: Sequence[Column], language: Language
) -> Iterator[Block]:
    """Give the blocks of an area. A goal that activities stand under is told in the table, above or beside them."""
    caption = _caption(area) if activities else None
    if caption:
        area = dataclasses.replace(area, introduction=area.introduction[:-1])
    yield from area_words(area, activities, language)
    if activities:
        rows = list(_rows(activities, columns))
        yield Table(
            place=NOWHERE,
            caption=caption,
            columns=len(columns),
            widths=tuple(column.width for column in columns),
            rows=(
                row((column.head_over(activities) for column in columns), header=True),
                *_merged(rows, [column.name for column in columns].count("under")),
            ),
        )


def _caption(area: Area) -> str | None:
    """Give the last text of an area where it is the numbered caption of its table: "Tabell 1. Tiltak"."""
    last = area.introduction[-1].text if area.introduction else ""
    return last if _CAPTION.match(last) else None


def area_words(area: Area, activities: Sequence[Activity], language: Language) -> Iterator[Block]:
    """Give the heading of an area, its texts, and the goals that no activity stands under."""
    if area.title:
        yield Heading(level=1, number=numbered(area.number), text=area.title, place=NOWHERE)
    yield from (paragraph(passage.text) for passage in area.introduction)
    over = {title for one in activities for title in one.under}
    goals = [goal for goal in area.goals if not any(is_title_of(title, goal) for title in over)]
    if goals:
        if area.title:
            yield Heading(level=2, text=sentence("papers", "goals", language), place=NOWHERE)
        yield from (
            ListItem(text=goal.text, marker=goal.number, level=1 + len(goal.under), place=NOWHERE) for goal in goals
        )


def numbered(number: str | None) -> str | None:
    """Give a chapter's number as it is set: a letter alone is told from a word by its full stop."""
    return f"{number}." if number and not number[-1].isdigit() else number


def is_title_of(title: str, goal: Goal) -> bool:
    """Whether a title that activities stand under is a goal: its words, after a label and a number at most."""
    if not title.endswith(goal.text):
        return False
    return _LABEL.fullmatch(title[: len(title) - len(goal.text)]) is not None


def told(one: Activity, columns: Sequence[Column], *before: str) -> Row:
    """Give the row of an activity, marked with its number."""
    return row((*before, *(column.words(one) for column in columns)), mark=mark_of(one.number or ""))


def _rows(activities: Sequence[Activity], columns: Sequence[Column]) -> Iterator[Row]:
    """Give a row for each activity, and before it one for each title it stands under that the row above did not.

    A title that has a column of its own has no row.
    """
    beside = [column for column in columns if column.name == "under"]
    above: tuple[str, ...] = ()
    for one in activities:
        told_beside = {column.words(one) for column in beside}
        titles = tuple(title for title in one.under if title not in told_beside)
        shared = 0
        while shared < min(len(above), len(titles)) and above[shared] == titles[shared]:
            shared += 1
        yield from (_group(title, len(columns)) for title in titles[shared:])
        above = titles
        yield told(one, columns)


def _group(title: str, columns: int) -> Row:
    return Row(place=NOWHERE, cells=(cell(title, span=columns, bold=True),))


def _merged(rows: Sequence[Row], first: int) -> list[Row]:
    """Give rows whose first cells, so many, are one where they say the same as those of the row above."""
    done = [list(one.cells) for one in rows]
    for column in range(first):
        begins = 0
        for at in range(1, len(rows) + 1):
            if at < len(rows) and _goes_on(rows, begins, at, column):
                continue
            if at - begins > 1:
                done[begins][column] = replace(rows[begins].cells[column], row_span=at - begins)
                for below in range(begins + 1, at):
                    done[below][column] = _COVERED
            begins = at
    return [
        replace(one, cells=tuple(cell for cell in cells if cell is not _COVERED))
        for one, cells in zip(rows, done, strict=True)
    ]


def _goes_on(rows: Sequence[Row], begins: int, at: int, column: int) -> bool:
    """Whether a row says the same as another in a column and all columns before it, so that it stands under it."""
    one, other = rows[begins].cells, rows[at].cells
    if len(one) != len(other) or len(one) == 1 or not one[column].text:
        return False
    return all(one[before].text == other[before].text for before in range(column + 1))
