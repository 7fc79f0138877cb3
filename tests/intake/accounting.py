"""Word accounting: every occurrence of every word of a document stands in exactly one place of what was read from it.

Works on a RawPlan, on a PlanDraft, and on a plan draft as JSON (a mapping with the keys of the contract), since all
three have the same names. Words are counted without regard to capitals: a title in capitals is given in sentence case.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from avklart.documents.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListItem,
    Table,
    all_texts,
    document_texts,
    tables_in,
)

_WORD = re.compile(r"\w+")
_MADE_HEADER = re.compile(r"Kolonne \d+")
_COUNTED_HEADER = re.compile(r" \(\d+\)$")

type Words = Counter[str]
type Spot = tuple[Any, ...]


def unaccounted(document: Document, plan: object) -> tuple[Words, Words]:
    """Give the words of the document that the plan lacks, and those it has that the document has not (or too often).

    Numbers that a program draws before headings and list items are no words of the file; the plan may have them. A
    merged cell stands in every row it covers, one of a header in every column, and a header before each of its cells
    that is kept as running text.
    """
    accounts = _Accounts(list(tables_in((*document.blocks, *document.notes))), plan)
    written = words_in(document_texts(document))
    held = words_in(accounts.texts(plan))
    # What stands in a cell of its row as well may be read from there or from a line of its own.
    for text in accounts.maybe:
        held += words_in([text]) & (written - held)
    extra = held - written - accounts.repeated - _said_before_cells(plan) - _drawn(document)
    return written - held, Counter({word: count for word, count in extra.items() if not _may_be_drawn(word)})


def words_in(texts: Iterable[str]) -> Words:
    """Give how often each word stands in the texts."""
    counts: Words = Counter()
    for text in texts:
        counts.update(_WORD.findall(text.casefold()))
    return counts


def _may_be_drawn(word: str) -> bool:
    return word.isdigit() or len(word) == 1


def _repeated_by_merging(table: Table) -> Words:
    """Give the words that merging repeats: in each row below, and of headers and years in each column."""
    counts: Words = Counter()
    for row in table.rows:
        for cell in row.cells:
            times = cell.row_span * cell.column_span - 1
            for word, count in words_in(_texts_of(cell)).items() if times else ():
                counts[word] += count * times
    return counts


def _drawn(document: Document) -> Words:
    """Give the words of the markers that a program draws."""
    return words_in(
        marker for part in (document.blocks, document.furniture, document.notes) for marker in _markers(part)
    )


def _markers(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListItem) and block.drawn:
            yield block.marker or ""
        elif isinstance(block, Heading) and block.drawn:
            yield block.number or ""
        elif isinstance(block, Table):
            yield from _markers(inner for row in block.rows for cell in row.cells for inner in cell.blocks)


def _said_before_cells(plan: object) -> Words:
    """Give the words before the last colon of each line of running text out of a table: "Frist: juni"."""
    passages = [
        *_of(plan, "introduction"),
        *_of(plan, "left_out"),
        *(one for area in _of(plan, "areas") for one in _of(area, "introduction")),
    ]
    texts = [_of(passage, "text") for passage in passages if _of(_of(passage, "place"), "table") is not None]
    return words_in(line.rpartition(":")[0] for text in texts for line in text.splitlines())


class _Accounts:
    """Gives every text of a plan that holds words of the document, each once."""

    def __init__(self, tables: Iterable[Table], plan: object) -> None:
        self.maybe: list[str] = []
        self.repeated: Words = Counter()
        self._goal_texts: list[str] = []
        self._headed: set[Spot] = set()
        self._words: dict[Spot, Words] = {}
        self._labelled: set[Spot] = set()
        activities = [activity for area in _of(plan, "areas") for activity in _of(area, "activities")]
        for table in tables:
            spot = (table.place.sheet, table.place.table)
            repeated = _repeated_by_merging(table)
            self.repeated += repeated
            self._words[spot] = words_in(_cell_texts(table)) + repeated
            if table.origin == "labels":
                self._labelled.add(spot)
        self._cells = {" ".join(text.split()) for one in activities for text in _of(one, "cells").values()}
        for activity in activities:
            self._take(_table(activity), words_in(_of(activity, "cells").values()))
        for left in _of(plan, "left_out"):
            self._take(_table(left), words_in([_of(left, "text")]))

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
        named = (title, _of(area, "number") or "")
        headers = {" ".join(header.split()) for activity in activities for header in _of(activity, "cells")}
        # "Satsingsområde A: Klima" in a cell names the area A, Klima; so may a header of its table.
        if title and any(text.endswith(title) for text in (*self._cells, *headers)):
            self.maybe.extend(named)
        else:
            yield from named
        yield from (_of(passage, "text") for passage in _of(area, "introduction"))
        for activity in activities:
            yield from self._activity(activity)
        yield from self._goals(area, activities)

    def _activity(self, activity: object) -> Iterator[str]:
        """Give the cells of an activity, and its headers the first time they stand in its table."""
        table = _table(activity)
        for header, text in _of(activity, "cells").items():
            yield text
            name = _COUNTED_HEADER.sub("", header)
            if _MADE_HEADER.fullmatch(name):
                continue
            if (*table, header) in self._headed:
                self.maybe.append(name)
            else:
                yield from self._header(table, name)
            if table[1] is not None and table not in self._labelled:
                self._headed.add((*table, header))

    def _header(self, table: Spot, header: str) -> Iterator[str]:
        """Give a header, unless it is that of the table before: one that goes on without a header of its own.

        It then does not stand in the table beside the cells of the activities.
        """
        words = words_in([header])
        # Drawn numbers are in the cells and not in the file.
        sure = Counter({word: count for word, count in words.items() if not _may_be_drawn(word)}) or words
        if table not in self._words or sure <= self._words[table]:
            self._take(table, words)
            yield header
        else:
            self.maybe.append(header)

    def _goals(self, area: object, activities: list[object]) -> Iterator[str]:
        """Give goals and group names, those of a column left out: they stand in the cells of their row already.

        A goal that activities stand under is given as it is written there, with its label and number.
        """
        rows = {_row(_of(activity, "place")) for activity in activities}
        # Activities of a later area may stand under the goal of an earlier one too.
        earlier = tuple(self._goal_texts)
        self._goal_texts.extend(_of(goal, "text") for goal in _of(area, "goals"))
        under = dict.fromkeys(name for activity in activities for name in _of(activity, "under"))
        self._goal_texts.extend(under)
        for goal in _of(area, "goals"):
            text = _of(goal, "text")
            said = next((name for name in under if text and name.endswith(text)), None)
            if said is not None:
                del under[said]
            whole = said if said is not None else f"{_of(goal, 'number') or ''} {text}"
            self.maybe.extend(_of(goal, "under"))
            if whole.strip() in self._cells or _row(_of(goal, "place")) in rows:
                self.maybe.append(whole)
            else:
                yield whole
        for name in under:
            if name in self._cells or name.endswith(earlier):
                self.maybe.append(name)
            else:
                yield name

    def _take(self, table: Spot, words: Words) -> None:
        if table in self._words:
            self._words[table] -= words


def _table(item: object) -> Spot:
    place = _of(item, "place")
    return (_of(place, "sheet"), _of(place, "table"))


def _cell_texts(table: Table) -> Iterator[str]:
    yield from (text for row in table.rows for cell in row.cells for text in _texts_of(cell))


def _texts_of(cell: Cell) -> Iterator[str]:
    yield from (text for block in cell.blocks for text in all_texts(block))


def _row(place: object) -> Spot:
    row = _of(place, "row")
    return ("nowhere", id(place)) if row is None else (_of(place, "sheet"), _of(place, "table"), row)


def _of(thing: object, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name)
