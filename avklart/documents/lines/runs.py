"""Tables in lines: runs of lines whose cells are set apart by tabs, by pipes, or by two spaces and more."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from avklart.documents.document import Origin
from avklart.documents.lines.found import FoundRow, FoundTable, Line, folded, with_headers

_MARKER = re.compile(
    r"[•·‣▪◦●○■□➢✓–—*+\-\uf0a7\uf0b7o]|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|\(?[A-Za-zæøå][.)]|[ivxIVX]{1,6}[.)]"
)
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_PIPE = re.compile(r"(?<!\\)\|")
_ALIGNMENT = re.compile(r":?-{2,}:?")
_LEADER = re.compile(r"\.{4}|(?:\. ){4}|…{2}|_{4}")
_TEXT = re.compile(r"\S+(?: \S+)*")
_FEWEST_ALIGNED = 3
_FEWEST_BARE_PIPES = 3
_MOST_ALIGNED_COLUMNS = 40


def tables_in_lines(lines: Sequence[Line]) -> list[FoundTable]:
    """Give the tables of the lines, in order; they share no line.

    Tab tables are at least two lines with as many tabs each; pipe tables two with pipes at the edge, or a line of
    dashes below the first, or three without; aligned ones three whose columns begin, or end, at the same characters.
    A table of contents is none.
    """
    found: list[FoundTable] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        tables, after = _begun_at(lines, at, line) if line and line.strip() else ([], at + 1)
        found.extend(tables)
        at = max(after, at + 1)
    return with_headers(found)


def _begun_at(lines: Sequence[Line], at: int, line: str) -> tuple[list[FoundTable], int]:
    """Give the tables of the run that begins at the line, and where to look on."""
    if "\t" in line and (stretch := _stretch(lines, at, "\t", _tab_cells)):
        return _tab_tables(stretch), stretch[-1].line + 1
    if "|" in line and (stretch := _stretch(lines, at, "|", _pipe_cells)):
        return _pipe_tables(lines, stretch), stretch[-1].line + 1
    if "  " in line.strip():
        table, after = _aligned_table(lines, at)
        # A short run may have begun with a line that is not of the table; a long one is looked at only once.
        return ([table], after) if table else ([], after if after - at > _FEWEST_ALIGNED else at + 1)
    return [], at + 1


def _stretch(lines: Sequence[Line], at: int, sign: str, cells_of: Callable[[str], tuple[str, ...]]) -> list[FoundRow]:
    """Give the rows from a line on; empty lines do not end it when the line after them has as many cells."""
    rows: list[FoundRow] = []
    while at < len(lines):
        line = lines[at]
        if line is None:
            break
        if not line.strip():
            at += 1
            continue
        if sign not in line:
            break
        cells = cells_of(line)
        if rows and rows[-1].line < at - 1 and len(rows[-1].cells) != len(cells):
            break
        rows.append(FoundRow(cells, at))
        at += 1
    return rows


def _tab_cells(line: str) -> tuple[str, ...]:
    return tuple([" ".join(cell.split()) for cell in line.split("\t")])


def _pipe_cells(line: str) -> tuple[str, ...]:
    cells = [cell.strip().replace("\\|", "|") for cell in _PIPE.split(line)]
    if len(cells) > 1 and not cells[0]:
        del cells[0]
    if len(cells) > 1 and not cells[-1]:
        del cells[-1]
    return tuple(cells)


def _tab_tables(stretch: list[FoundRow]) -> list[FoundTable]:
    parts = (rows for group in _even_groups(stretch) for rows in _by_area(group))
    return [_tab_table(rows) for rows in parts if _is_table(rows)]


def _even_groups(stretch: list[FoundRow]) -> list[list[FoundRow]]:
    """Give the rows in groups of as many cells each, small differences evened out."""
    counts = {len(row.cells) for row in stretch}
    if len(counts) > 1 and _is_set_by_tabs(stretch):
        return [[row._replace(cells=tuple(cell for cell in row.cells if cell)) for row in stretch]]
    groups = [list(rows) for _, rows in groupby(stretch, key=lambda row: len(row.cells))]
    if len(groups) > 3 and len(groups[0][0].cells) == max(counts) and groups[0][0].filled == max(counts):
        # A full header and rows of all lengths below it: empty cells at the ends of rows lost their tabs.
        return [stretch]
    return _with_short_rows(groups)


def _is_set_by_tabs(stretch: list[FoundRow]) -> bool:
    """Whether tabs were struck until the columns looked right: as many texts in each row, not as many tabs."""
    filled = stretch[0].filled
    return filled > 1 and all(row.filled == filled and row.cells[0] for row in stretch)


def _with_short_rows(groups: list[list[FoundRow]]) -> list[list[FoundRow]]:
    """Take a single shorter row into the group before it, when that goes on after it or the stretch ends there."""
    joined: list[list[FoundRow]] = []
    for number, group in enumerate(groups):
        width = len(group[0].cells)
        before = len(joined[-1][0].cells) if joined else 0
        if width == before:
            joined[-1].extend(group)
            continue
        goes_on = number + 1 == len(groups) or len(groups[number + 1][0].cells) == before
        if before > 2 and len(group) == 1 and 1 < width < before and goes_on and len(joined[-1]) > 1:
            joined[-1].extend(group)
        else:
            joined.append(group)
    return joined


def _by_area(group: list[FoundRow]) -> list[list[FoundRow]]:
    """Split a group where a line of its own (an area's name and nothing but tabs) stands above a header again.

    Such lines at the beginning, and after an empty line at the end, are no rows of the table.
    """
    tables: list[list[FoundRow]] = []
    rows: list[FoundRow] = []
    waiting: list[FoundRow] = []
    header: tuple[str, ...] | None = None
    for row in group:
        if row.filled == 1 and row.cells[0]:
            waiting.append(row)
            continue
        if header is None:
            header = folded(row)
        elif waiting and folded(row) == header:
            tables.append(rows)
            rows = []
        elif rows:
            rows.extend(waiting)
        waiting = []
        rows.append(row)
    if rows and waiting and waiting[0].line == rows[-1].line + 1:
        rows.extend(waiting)
    return [*tables, rows]


def _is_table(rows: list[FoundRow]) -> bool:
    if sum(1 for row in rows if row.filled > 1) < 2:
        return False
    return not _is_contents(rows) and not _is_list(rows)


def _is_contents(rows: list[FoundRow]) -> bool:
    """Whether the last column is page numbers that rise: a table of contents."""
    numbers = [row.cells[-1] for row in rows if row.cells]
    if len(rows[0].cells) > 3 or not all(_PAGE_NUMBER.fullmatch(number) for number in numbers):
        return False
    return all(int(one) <= int(other) for one, other in pairwise(numbers))


def _is_list(rows: list[FoundRow]) -> bool:
    """Whether the first of two columns is list markers or numbers only."""
    return len(rows[0].cells) == 2 and all(not row.cells[0] or _MARKER.fullmatch(row.cells[0]) for row in rows)


def _tab_table(rows: list[FoundRow]) -> FoundTable:
    return _set_apart("tabs", rows, rows[-1].line + 1)


def _set_apart(origin: Origin, rows: list[FoundRow], after: int) -> FoundTable:
    """Give the table of rows whose cells were set apart, as one of labels where the first of two all end in colons."""
    if len(rows[0].cells) == 2 and all(row.cells[0].endswith(":") for row in rows):
        origin, rows = "labels", [_without_colon(row) for row in rows]
    return FoundTable(origin, rows[0].line, after, tuple(rows))


def _without_colon(row: FoundRow) -> FoundRow:
    return row._replace(cells=(row.cells[0][:-1].rstrip(), *row.cells[1:]))


def _pipe_tables(lines: Sequence[Line], stretch: list[FoundRow]) -> list[FoundTable]:
    if len(stretch) > 1 and all(_ALIGNMENT.fullmatch(cell) for cell in stretch[1].cells):
        rows = (stretch[0]._replace(header=True), *stretch[2:])
        return [FoundTable("pipes", stretch[0].line, stretch[-1].line + 1, rows)]
    if len(stretch) > 1 and all(_is_edged(lines[row.line] or "") for row in stretch):
        return [_pipe_table(stretch)]
    groups = _with_short_rows([list(rows) for _, rows in groupby(stretch, key=lambda row: len(row.cells))])
    return [_pipe_table(rows) for rows in groups if len(rows) >= _FEWEST_BARE_PIPES and rows[0].filled > 1]


def _is_edged(line: str) -> bool:
    line = line.strip()
    return line.startswith("|") or line.endswith("|")


def _pipe_table(rows: list[FoundRow]) -> FoundTable:
    return FoundTable("pipes", rows[0].line, rows[-1].line + 1, tuple(rows))


def _aligned_table(lines: Sequence[Line], at: int) -> tuple[FoundTable | None, int]:
    """Give the table of columns that begins at a line, and the line after it.

    Each text below the first line begins or ends where one of the first line does.
    """
    spans = _spans(lines[at] or "")
    if not 1 < len(spans) <= _MOST_ALIGNED_COLUMNS:
        return None, at + 1
    columns = [[(begin, end)] for begin, end in spans]
    rows = [[_text_at(lines[at] or "", span) for span in spans]]
    starts = [at]
    after = at + 1
    while after < len(lines) and (line := lines[after]) and line.strip():
        spans = _spans(line)
        columns_of = [_column_of(span, columns) for span in spans]
        if len(spans) > len(columns) or None in columns_of or len(set(columns_of)) < len(columns_of):
            break
        found = [column for column in columns_of if column is not None]
        if found[0] == 0 and len(spans) == 1:
            break
        _add_row(rows, starts, after, line, list(zip(found, spans, strict=True)), len(columns))
        for column, span in zip(found, spans, strict=True):
            columns[column] = [columns[column][0], span]
        after += 1
    return (_aligned(rows, starts, after) if len(rows) >= _FEWEST_ALIGNED else None), after


def _aligned(rows: list[list[str]], starts: list[int], after: int) -> FoundTable | None:
    made = [FoundRow(tuple(cells), line) for cells, line in zip(rows, starts, strict=True)]
    if _is_contents(made) or _is_list(made) or any(_LEADER.search(cell) for row in rows for cell in row):
        return None
    return _set_apart("words", made, after)


def _add_row(
    rows: list[list[str]],
    starts: list[int],
    at: int,
    line: str,
    spans: list[tuple[int, tuple[int, int]]],
    width: int,
) -> None:
    """Add a row, or, when the first column is empty, what is said on to the row above."""
    if spans[0][0] > 0 and (len(rows) > 1 or rows[0][0].endswith(":")):
        for column, span in spans:
            rows[-1][column] = f"{rows[-1][column]} {_text_at(line, span)}".strip()
        return
    cells = [""] * width
    for column, span in spans:
        cells[column] = _text_at(line, span)
    rows.append(cells)
    starts.append(at)


def _text_at(line: str, span: tuple[int, int]) -> str:
    """Give the text of a line between two positions."""
    return line[span[0] : span[1]]


def _spans(line: str) -> list[tuple[int, int]]:
    """Give where the texts of a line begin and end that two spaces or more set apart."""
    return [found.span() for found in _TEXT.finditer(line)]


def _column_of(span: tuple[int, int], columns: list[list[tuple[int, int]]]) -> int | None:
    """Give the column a text stands in: it begins, or ends, where the first or last text of the column does."""
    for number, known in enumerate(columns):
        if any(span[0] == begin or span[1] == end for begin, end in known):
            return number
    return None
