"""Tables that go on over a page break: parts joined, heads that are printed again marked, cut rows put together."""

from collections.abc import Callable, Mapping, Sequence

from avklart.documents.readers.pdf.joining import fits_after
from avklart.documents.readers.pdf.rough import RoughBlock, RoughCell, RoughRow, RoughTable

_NEAR = 4.0
_NEAR_WORDS = 30.0
_HIGHEST_HEAD = 3
_SURE = 3
_RECENT = 50

Note = Callable[[RoughRow], None]


def mark_head(table: RoughTable) -> None:
    """Mark the rows of the table's head: bold or shaded rows at its top, where the rows below are not.

    Where the file itself marks the head, only further printings of it are looked for.
    """
    if any(row.header for row in table.rows):
        _mark_repeated(table.rows)
        return
    strong = [_is_strong(row) for row in table.rows]
    if all(strong):
        return
    for row, is_strong in zip(table.rows[:_HIGHEST_HEAD], strong, strict=False):
        if not is_strong or (table.columns > 1 and sum(cell.filled for cell in row.cells) < 2):
            break
        row.header = True
    _mark_repeated(table.rows)


def _is_strong(row: RoughRow) -> bool:
    lines = [line for cell in row.cells for line in cell.all_lines()]
    return bool(lines) and (row.shaded or all(line.bold for line in lines))


def _mark_repeated(rows: Sequence[RoughRow]) -> None:
    heads = {_words(row) for row in rows if row.header}
    begun = False
    for row in rows:
        begun = begun or not row.header
        if begun and _words(row) in heads:
            row.header = row.repeated = True


def _words(row: RoughRow) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.words()) for cell in row.cells)


def continued(blocks: Sequence[RoughBlock], note: Note) -> list[RoughBlock]:
    """Give the blocks with the parts of one table on following pages joined. `note` gets rows joined without proof."""
    joined: list[RoughBlock] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, RoughTable) and isinstance(last, RoughTable) and _go_together(last, block):
            _append(last, block, note)
        else:
            joined.append(block)
    return joined


def _go_together(first: RoughTable, then: RoughTable) -> bool:
    if then.page != first.last_page + 1 or first.origin != then.origin or first.origin == "tagged":
        return False
    if not _same_edges(first, then):
        return False
    if _repeats(first, then):
        return True
    return not then.rows[0].header


def _same_edges(first: RoughTable, then: RoughTable) -> bool:
    near = _NEAR if first.origin == "ruled" else _NEAR_WORDS
    if first.origin == "words":
        inner = zip(first.edges[:-1], then.edges[:-1], strict=False)
        return first.columns == then.columns and (then.carried or all(abs(a - b) < near for a, b in inner))
    few, many = sorted((first.edges, then.edges), key=len)
    outer = abs(few[0] - many[0]) < near and abs(few[-1] - many[-1]) < near
    return outer and all(any(abs(edge - other) < near for other in many) for edge in few)


def _repeats(first: RoughTable, then: RoughTable) -> int:
    """Give how many rows at the top of the second part are those at the top of the first, printed again."""
    count = 0
    for one, other in zip(first.rows[:_HIGHEST_HEAD], then.rows, strict=False):
        same = _words(one) == _words(other) and any(_words(one))
        if not same or (count and not (one.header or other.header)):
            break
        count += 1
    return count


def _append(first: RoughTable, then: RoughTable, note: Note) -> None:
    if first.columns < then.columns:
        _spread(first, then.edges)
    elif then.columns < first.columns:
        _spread(then, first.edges)
    repeated = _repeats(first, then)
    for row in then.rows[:repeated]:
        row.header = row.repeated = True
    for row in first.rows[:repeated]:
        row.header = True
    rest = then.rows[repeated:]
    if rest and first.rows:
        sure = _continues(first, first.rows[-1], rest[0])
        if sure > 0 and not first.rows[-1].header:
            reaching = _reaching(first)
            first.rows += then.rows[:repeated]
            _join(first, rest.pop(0), repeated, reaching)
            if sure < _SURE:
                note(first.rows[-1 - repeated])
            repeated = 0
    first.rows += then.rows[:repeated] + rest
    first.last_page = then.last_page


def _spread(table: RoughTable, edges: list[float]) -> None:
    """Give the cells of a table the columns of a finer grid."""
    at = [min(range(len(edges)), key=lambda number: abs(edges[number] - edge)) for edge in table.edges]
    for row in table.rows:
        for cell in row.cells:
            end = at[cell.column + cell.span]
            cell.column = at[cell.column]
            cell.span = max(1, end - cell.column)
    table.edges, table.columns = list(edges), len(edges) - 1


def _continues(table: RoughTable, row: RoughRow, then: RoughRow) -> int:
    """Weigh whether a row at the top of a page is the rest of the row at the foot of the one before; above 0 it is.

    Text that runs on, cells left empty because they ended before the break, and a border left open speak for it;
    cells that begin afresh speak against.
    """
    before = {cell.column: cell for cell in row.cells}
    reaching = _reaching(table)
    if [(cell.column, cell.span) for cell in row.cells] != [
        (cell.column, cell.span) for cell in then.cells if cell.column not in reaching or cell.column in before
    ]:
        return 0
    before |= {column: cell for column, cell in reaching.items() if column not in before}
    if not any(cell.filled for cell in then.cells) or not any(cell.filled for cell in row.cells):
        return 0
    weight = 3 * row.open_bottom + 3 * then.open_top
    for cell in then.cells:
        weight += _cell_weight(before[cell.column], cell) if cell.filled or cell.column not in reaching else 0
    first = then.cells[0]
    recent = table.rows[-_RECENT:]
    usually = sum(bool(other.cells and other.cells[0].filled) for other in recent) > 0.9 * len(recent)
    if not first.filled and usually:
        weight += 3
    return weight


def _reaching(table: RoughTable) -> dict[int, RoughCell]:
    """Give the cells of earlier rows that reach down over the last row of a table, by their column."""
    near = table.rows[-_RECENT:]
    return {
        cell.column: cell
        for at, row in enumerate(near[:-1])
        for cell in row.cells
        if cell.row_span > 1 and at + cell.row_span > len(near) - 1
    }


def _cell_weight(before: RoughCell, cell: RoughCell) -> int:
    if not cell.filled:
        return 1 if before.filled else 0
    if not before.filled or not before.lines or not cell.lines:
        return -2
    above, line = before.lines[-1], cell.lines[0]
    first, last = line.words[0].text[0], above.words[-1].text[-1]
    if first.islower() and len(cell.words()) == 1 and len(line.words[0].text) == 1:
        # A mark by a letter ("x") is no sentence that runs on.
        return -3
    if first.islower() or last in "-/,":
        return 3
    width = max(other.x1 - other.x0 for other in before.lines)
    full = not fits_after(above, line, max(width, 0.85 * (cell.x1 - cell.x0)))
    return 0 if full and last not in ".!?" else -3


def _join(table: RoughTable, then: RoughRow, repeated: int, reaching: Mapping[int, RoughCell]) -> None:
    """Put the rest of a cut row into its first part, which stands before the heads printed in between."""
    row = table.rows[-1 - repeated]
    row.joined = True
    row.open_bottom = then.open_bottom
    by_column = {**reaching, **{cell.column: cell for cell in row.cells}}
    for cell in then.cells:
        home = by_column[cell.column]
        home.lines += cell.lines
        home.blocks += cell.blocks
