"""Rows that begin several tables of a document in the same words: headers, in whatever language they are."""

from collections import Counter
from collections.abc import Iterable

from avklart.documents.document import Table
from avklart.intake.tables.grid import words_of_row

_FEWEST_TABLES = 2
_FEWEST_CELLS = 3


def repeated_heads(tables: Iterable[Table]) -> frozenset[tuple[str, ...]]:
    """Give the words of the first rows that several tables of at least three columns have, and of the second below.

    Source: none published; a plan with one table for each area heads all of them alike.
    """
    firsts: Counter[tuple[str, ...]] = Counter()
    seconds: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    for table in tables:
        rows = [words_of_row(row) for row in table.rows[:2]]
        if len(table.rows) < 2 or len(rows[0]) < _FEWEST_CELLS:
            continue
        firsts[rows[0]] += 1
        seconds[rows[0], rows[1]] += len(table.rows) > 2 and len(rows[1]) >= _FEWEST_CELLS
    return frozenset(
        (
            *(first for first, times in firsts.items() if times >= _FEWEST_TABLES),
            *(second for (_, second), times in seconds.items() if times >= _FEWEST_TABLES),
        )
    )
