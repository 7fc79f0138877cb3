"""Labels and values in lines: "Ansvar: Biblioteksjefen. Frist: 1. mai 2024." Found by shape and by coming again.

No word is known here. A label is a few words with a capital first, a colon and a space after it. Three such lines in
a row, or two with a label that comes again in the document, or one with a label that comes three times, are taken.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from avklart.documents.lines.found import FoundRow, FoundTable, Line

_LONGEST_LABEL = 60
_MOST_WORDS = 6
_FEWEST_NEW = 3
_FEWEST_ALONE = 3
# Up to the first colon that white space or the line's end follows; a full stop only where no new sentence begins.
_FIRST = re.compile(r"[ \t]{0,40}([A-ZÆØÅÄÖ](?:[^:.!?;|\t\n]|\.(?! ?[A-ZÆØÅÄÖ])){0,58}?)[ \t]?:(?=\s|$)")
_LATER = re.compile(r"(?:(?<=[.;!?,|)] )|(?<=[ \t]{2})|(?<=\t))([A-ZÆØÅÄÖ][^:.;!?,|\t\n]{0,39}):(?=\s|$)")
# What stands before the text of a list item, and is no small letter of a sentence.
_MARKED = re.compile(r"(?:[a-zæøå][.)]|o|[ivx]{1,5}[.)])(?:\s|$)")
_LONGEST_REST = 120
_NUMBER = re.compile(r"\d+[a-z]?|\b[A-Z]$")


class _Label(NamedTuple):
    """A label in a line: its text, and where it and its value begin."""

    text: str
    begin: int
    value_begin: int


def label_tables(lines: Sequence[Line]) -> list[FoundTable]:
    """Give the tables of labels and values in the lines, in order; they share no line.

    Lines that belong to another table, to a list or to a heading are given as None.
    """
    labels = [_labels_in(line) if line and ":" in line else [] for line in lines]
    # Once for each line: what comes again on one line only is a list of its own kind.
    exact = Counter(text for found in labels for text in {label.text.casefold() for label in found})
    alike = Counter(key for found in labels for key in {_key(label.text) for label in found})
    tables = []
    begun: int | None = None
    for at in range(len(lines) + 1):
        is_labelled = at < len(lines) and bool(labels[at]) and labels[at][0].begin == 0
        is_labelled = is_labelled or (begun is not None and at < len(lines) and _goes_on(lines[at]))
        if is_labelled and begun is None:
            begun = at
        elif not is_labelled and begun is not None:
            tables.extend(_tables_of_run(lines, labels, begun, at, exact, alike))
            begun = None
    return tables


def _goes_on(line: Line) -> bool:
    """Whether a line right below a labelled one is the rest of its value: it begins with a small letter."""
    if not line or not line[:1].islower() or len(line) > _LONGEST_REST:
        return False
    return ":" not in line and not _MARKED.match(line)


def looks_labelled(line: str) -> bool:
    """Whether a line begins as "label: value" does."""
    return _first_label(line) is not None


def _first_label(line: str) -> _Label | None:
    found = _FIRST.match(line)
    if found is None or len(found.group(1).split()) > _MOST_WORDS:
        return None
    return _Label(found.group(1), 0, found.end())


def _labels_in(line: str) -> list[_Label]:
    """Give the labels of a line: the one it begins with, and those after a sentence's end or a gap."""
    first = _first_label(line)
    if first is None:
        return []
    later = [
        _Label(found.group(1).strip(), found.start(1), found.end())
        for found in _LATER.finditer(line, first.value_begin)
        if len(found.group(1).split()) <= _MOST_WORDS - 2
    ]
    return [first, *later]


def _key(label: str) -> str:
    """Give what is alike in "Tiltak 1" and "Tiltak 2"."""
    return _NUMBER.sub("#", " ".join(label.split())).casefold()


def _tables_of_run(
    lines: Sequence[Line],
    labels: Sequence[list[_Label]],
    begin: int,
    after: int,
    exact: Counter[str],
    alike: Counter[str],
) -> list[FoundTable]:
    """Give the tables of a run of labelled lines: one for each time its numbered or its first label comes."""
    groups: list[list[int]] = []
    opening = _key(labels[begin][0].text)
    for at in range(begin, after):
        if not labels[at]:
            groups[-1].append(at)
            continue
        text = labels[at][0].text
        key = _key(text)
        # "Tiltak 2" begins the next one; "Budsjett 2017", the same in each of them, does not.
        counts_on = "#" in key and alike[key] > 1 and exact[text.casefold()] == 1
        if not groups or key == opening or counts_on:
            groups.append([])
        groups[-1].append(at)
    if len(groups) > 1 and all(_labelled(group, labels) == 1 for group in groups):
        # The same label line after line: there is nothing to tell them apart by, so they stay together.
        groups = [list(range(begin, after))]
    tables = []
    for group in groups:
        rows = _rows_of_group(lines, labels, group, alike)
        if _is_taken(rows, _labelled(group, labels), exact, alike):
            tables.append(FoundTable("labels", group[0], group[-1] + 1, tuple(rows)))
    return tables


def _labelled(group: Sequence[int], labels: Sequence[list[_Label]]) -> int:
    return sum(bool(labels[at]) for at in group)


def _rows_of_group(
    lines: Sequence[Line], labels: Sequence[list[_Label]], group: Sequence[int], alike: Counter[str]
) -> list[FoundRow]:
    rows: list[FoundRow] = []
    for at in group:
        if labels[at]:
            rows += _rows_of_line(lines[at] or "", at, labels[at], alike)
        else:
            rows[-1] = _with_rest(rows[-1], lines[at] or "")
    return rows


def _with_rest(row: FoundRow, rest: str) -> FoundRow:
    label, value = row.cells
    return row._replace(cells=(label, f"{value} {' '.join(rest.split())}".strip()))


def _rows_of_line(line: str, at: int, labels: list[_Label], alike: Counter[str]) -> list[FoundRow]:
    """Give a row for each label of a line; one in the middle counts only when it comes again in the document."""
    taken = [labels[0], *(label for label in labels[1:] if alike[_key(label.text)] > 1)]
    ends = [*(label.begin for label in taken[1:]), len(line)]
    return [
        FoundRow((" ".join(label.text.split()), " ".join(line[label.value_begin : end].split()).rstrip(" ,;|")), at)
        for label, end in zip(taken, ends, strict=True)
    ]


def _is_taken(rows: list[FoundRow], lines: int, exact: Counter[str], alike: Counter[str]) -> bool:
    valued = sum(1 for row in rows if row.cells[1])
    if 2 * valued < len(rows):
        return False
    if len(rows) == 1:
        return exact[rows[0].cells[0].casefold()] >= _FEWEST_ALONE
    return lines >= _FEWEST_NEW or any(alike[_key(row.cells[0])] > 1 for row in rows)
