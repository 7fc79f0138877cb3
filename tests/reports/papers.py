"""What tests of papers share: the real plan, and a paper's texts, headings and tables as plain values."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from avklart.documents.document import Block, Heading, Table, all_texts
from avklart.documents.paper import Paper
from avklart.reports import make_paper
from avklart.reports.wanted import Wanted

TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
NAMES = ("open-questions", "ending-money", "asked-of-participant")


def made(name: str, plan: Any, **also: Any) -> Paper:
    """Give a paper of a plan."""
    return make_paper(name, Wanted(**{"plan": plan, "language": "nb", "today": TODAY, "at": AT, **also}))


def blocks(paper: Paper) -> list[Block]:
    """Give all blocks of a paper."""
    return [block for section in paper.sections for block in section.blocks]


def headings(paper: Paper) -> list[tuple[int, str]]:
    """Give the level and the words of each heading."""
    return [(block.level, block.text) for block in blocks(paper) if isinstance(block, Heading)]


def texts(paper: Paper) -> list[str]:
    """Give the words outside tables and headings."""
    return [block.text for block in blocks(paper) if not isinstance(block, Heading | Table) and hasattr(block, "text")]


def tables(paper: Paper) -> list[Table]:
    """Give the tables in order."""
    return [block for block in blocks(paper) if isinstance(block, Table)]


def rows(table: Table) -> list[list[str]]:
    """Give the words of a table, its header row first."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def under(paper: Paper, heading: str) -> list[list[str]]:
    """Give the rows of the first table below a heading, without its header row."""
    after = iter(_after(paper, heading))
    return rows(next(block for block in after if isinstance(block, Table)))[1:]


def _after(paper: Paper, heading: str) -> Iterator[Block]:
    found = False
    for block in blocks(paper):
        found = found or (isinstance(block, Heading) and block.text == heading)
        if found:
            yield block


def all_words(paper: Paper) -> list[str]:
    """Give every text of a paper, cell by cell, that is not empty."""
    return [text for block in blocks(paper) for text in all_texts(block) if text.strip()]
