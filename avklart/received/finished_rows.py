"""Rows of papers by the marks they carry, and how those of a finished paper differ from those of the plan's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from avklart.documents.document import Block, Row, tables_in

# Words of a row by the headers of its columns. Without headers, all of it under "".
Words = Mapping[str, str]
Rows = Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class OtherWords:
    """One column of a row that says something else: its header, and what stands in the plan and in the paper."""

    column: str
    in_plan: str
    in_paper: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a finished paper has otherwise than the plan's own, by marks: rows missing, rows unknown, other words."""

    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    changed: tuple[tuple[str, tuple[OtherWords, ...]], ...]


def marked_rows(blocks: Iterable[Block]) -> dict[str, dict[str, str]]:
    """Give the words of each row that carries a mark, by its first mark that no row before it has."""
    found: dict[str, dict[str, str]] = {}
    for table in tables_in(tuple(blocks)):
        headers: dict[int, str] = {}
        for row in table.rows:
            if row.header:
                headers |= _by_column(row)
            for mark in row.marks:
                found.setdefault(mark, _words(row, headers))
    return found


def _by_column(row: Row) -> dict[int, str]:
    """Give the words of each cell by the column it begins in, counted from 1."""
    found, column = {}, 1
    for one in row.cells:
        column = one.place.cell or column
        found[column] = " ".join(one.text.split())
        column += one.column_span
    return found


def _words(row: Row, headers: Mapping[int, str]) -> dict[str, str]:
    words: dict[str, str] = {}
    for column, text in _by_column(row).items():
        name = headers.get(column, "")
        words[name] = f"{words[name]} {text}".strip() if name in words else text
    return words


def difference_of(plan: Rows, paper: Rows) -> Difference:
    """Give what the rows of a finished paper have otherwise than those the plan's own paper would have now.

    Columns that only one of them has are no difference: which columns a paper has is chosen. Where a row shares no
    column, since somebody has named them anew, its words are held together as a whole.
    """
    changed = [(mark, _other_words(words, paper[mark])) for mark, words in plan.items() if mark in paper]
    return Difference(
        missing=tuple(mark for mark in plan if mark not in paper),
        unknown=tuple(mark for mark in paper if mark not in plan),
        changed=tuple((mark, others) for mark, others in changed if others),
    )


def _other_words(plan: Words, paper: Words) -> tuple[OtherWords, ...]:
    shared = [column for column in plan if column in paper]
    if not shared:
        whole = [" ".join(words.values()) for words in (plan, paper)]
        return (OtherWords("", *whole),) if whole[0] != whole[1] else ()
    return tuple(OtherWords(column, plan[column], paper[column]) for column in shared if plan[column] != paper[column])
