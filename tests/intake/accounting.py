"""Word accounting: every occurrence of every word of a document stands in exactly one place of what was read from it.

Works on a RawPlan, on a PlanDraft, and on a plan draft as JSON (a mapping with the keys of the contract), since all
three have the same names. Words are counted without regard to capitals: a title in capitals is given in sentence case.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from avklart.documents.document import Document, Table, document_texts, tables_in

_WORD = re.compile(r"\w+")
_MADE_HEADER = re.compile(r"Kolonne \d+")
_HEADER_ROWS = 3
_COUNTED_HEADER = re.compile(r" \(\d+\)$")

type Words = Counter[str]
type Spot = tuple[Any, ...]


def unaccounted(document: Document, plan: object) -> tuple[Words, Words]:
    """Give the words of the document that the plan lacks, and those it has that the document has not (or too often).

    Numbers that a program draws before headings and list items are no words of the file; the plan may have them. A
    merged cell stands in every row it covers, one of a header in every column.
    """
    tables = list(tables_in(document.blocks))
    written = words_in(document_texts(document))
    held = words_in(_Accounts(tables).texts(plan))
    extra = held - written - _repeated_by_merging(tables)
    return written - held, Counter({word: count for word, count in extra.items() if not _may_be_drawn(word)})


def words_in(texts: Iterable[str]) -> Words:
    """Give how often each word stands in the texts."""
    counts: Words = Counter()
    for text in texts:
        counts.update(_WORD.findall(text.casefold()))
    return counts


def _may_be_drawn(word: str) -> bool:
    return word.isdigit() or len(word) == 1


def _repeated_by_merging(tables: Iterable[Table]) -> Words:
    counts: Words = Counter()
    for table in tables:
        merged = [(cell, cell.row_span - 1) for row in table.rows for cell in row.cells if cell.row_span > 1]
        # A header over several columns stands in the key of each.
        heads = [cell for row in table.rows[:_HEADER_ROWS] for cell in row.cells if len(row.cells) > 1]
        merged += [(cell, cell.column_span - 1) for cell in heads if cell.column_span > 1]
        for cell, times in merged:
            for word, count in words_in([cell.text]).items():
                counts[word] += count * times
    return counts


class _Accounts:
    """Gives every text of a plan that holds words of the document, each once."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._words = {(table.place.sheet, table.place.table): words_in(_cell_texts(table)) for table in tables}
        self._labelled = {(table.place.sheet, table.place.table) for table in tables if table.origin == "labels"}
        self._headed: set[Spot] = set()

    def texts(self, plan: object) -> Iterator[str]:
        """Give the texts."""
        yield _of(plan, "title") or ""
        yield from (_of(passage, "text") for passage in _of(plan, "introduction"))
        yield from (_of(left, "text") for left in _of(plan, "left_out"))
        for area in _of(plan, "areas"):
            yield from self._area(area)

    def _area(self, area: object) -> Iterator[str]:
        activities = list(_of(area, "activities"))
        title = _of(area, "title") or ""
        # An area named in a column stands in the cells of its rows already.
        if not any(title in _of(activity, "cells").values() for activity in activities):
            yield from (title, _of(area, "number") or "")
        yield from (_of(passage, "text") for passage in _of(area, "introduction"))
        for activity in activities:
            yield from self._activity(activity)
        yield from _goals(area, activities)

    def _activity(self, activity: object) -> Iterator[str]:
        """Give the cells of an activity, and its headers the first time they stand in its table."""
        place = _of(activity, "place")
        table = (_of(place, "sheet"), _of(place, "table"))
        for header, text in _of(activity, "cells").items():
            yield text
            if (*table, header) not in self._headed and not _MADE_HEADER.fullmatch(header):
                yield from self._header(table, _COUNTED_HEADER.sub("", header))
            if table[1] is not None and table not in self._labelled:
                self._headed.add((*table, header))

    def _header(self, table: Spot, header: str) -> Iterator[str]:
        """Give a header, unless it is that of the table before: one that goes on without a header of its own."""
        words = self._words.get(table)
        if words is None or table in self._labelled or words_in([header]) <= words:
            yield header


def _cell_texts(table: Table) -> Iterator[str]:
    yield from (cell.text for row in table.rows for cell in row.cells)


def _goals(area: object, activities: list[object]) -> Iterator[str]:
    """Give goals and group names, those of a column left out: they stand in the cells of their row already.

    A goal that activities stand under is given as it is written there, with its label and number.
    """
    rows = {_row(_of(activity, "place")) for activity in activities}
    under = list(dict.fromkeys(name for activity in activities for name in _of(activity, "under")))
    for goal in _of(area, "goals"):
        text = _of(goal, "text")
        said = next((name for name in under if text and name.endswith(text)), None)
        if said is not None:
            under.remove(said)
        if _row(_of(goal, "place")) not in rows:
            yield said if said is not None else f"{_of(goal, 'number') or ''} {text}"
    yield from under


def _row(place: object) -> Spot:
    row = _of(place, "row")
    return ("nowhere", id(place)) if row is None else (_of(place, "sheet"), _of(place, "table"), row)


def _of(thing: object, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name)
