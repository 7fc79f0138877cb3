"""Tables drawn with lines: the grid of the lines, with merged cells where inner lines are missing."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from avklart.documents.readers.pdf.pieces import Box, Page, Piece
from avklart.documents.readers.pdf.rough import RoughBlock, RoughCell, RoughRow, RoughTable
from avklart.documents.readers.pdf.words import lines_of

# Lines this close are one line; line ends this close to a line touch it.
_NEAR = 2.5
_TOUCH = 3.0
_MOST_CROSSINGS = 250_000
_MOST_POSITIONS = 60_000
# A page with more nets of lines is a drawing or a map.
_MOST_GRIDS = 300


@dataclass(slots=True)
class Grid:
    """A net of ruling lines. Cells are boxes of grid positions: (row, column, rows, columns)."""

    xs: list[float]
    ys: list[float]
    cells: list[tuple[int, int, int, int]]
    open_top: bool = False
    open_bottom: bool = False
    inner: "list[Grid]" = field(default_factory=list)

    @property
    def box(self) -> Box:
        """The rectangle around the grid."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_box(self, cell: tuple[int, int, int, int]) -> Box:
        """The rectangle of one of its cells."""
        row, column, rows, columns = cell
        return Box(self.xs[column], self.ys[row], self.xs[column + columns], self.ys[row + rows])


@dataclass(slots=True)
class _Stroke:
    """A line at `at`, from `start` to `end`; level and upright lines alike."""

    at: float
    start: float
    end: float


def grids_on(page: Page) -> list[Grid]:
    """Give the nets of lines on the page that make two cells or more, from the top down, those in a cell inside it."""
    level = _merged([_Stroke((box.top + box.bottom) / 2, box.x0, box.x1) for box in page.across])
    upright = _merged([_Stroke((box.x0 + box.x1) / 2, box.top, box.bottom) for box in page.upright])
    if not upright or not level or len(level) * len(upright) > _MOST_CROSSINGS:
        return []
    grids = []
    for across, down in _nets(level, upright):
        grid = _grid(across, down)
        if grid is not None and len(grid.cells) > 1:
            grids.append(grid)
    if len(grids) > _MOST_GRIDS:
        return []
    return _nested(sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0])))


def _merged(strokes: list[_Stroke]) -> list[_Stroke]:
    """Join strokes that lie on one line and touch or overlap, dashes included."""
    rails: list[tuple[float, list[_Stroke]]] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.at):
        if rails and stroke.at - rails[-1][0] <= _NEAR:
            rails[-1][1].append(stroke)
        else:
            rails.append((stroke.at, [stroke]))
    joined = []
    for _, rail in rails:
        rail.sort(key=lambda stroke: stroke.start)
        at = sum(stroke.at for stroke in rail) / len(rail)
        current = _Stroke(at, rail[0].start, rail[0].end)
        for stroke in rail[1:]:
            if stroke.start <= current.end + _TOUCH:
                current.end = max(current.end, stroke.end)
            else:
                joined.append(current)
                current = _Stroke(at, stroke.start, stroke.end)
        joined.append(current)
    return [stroke for stroke in joined if stroke.end - stroke.start >= _TOUCH]


def _nets(level: list[_Stroke], upright: list[_Stroke]) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Give the groups of lines that touch one another, as (level, upright)."""
    upright = sorted(upright, key=lambda stroke: stroke.at)
    positions = [stroke.at for stroke in upright]
    parents = list(range(len(level) + len(upright)))

    def root(item: int) -> int:
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    for number, stroke in enumerate(level):
        first = bisect_left(positions, stroke.start - _TOUCH)
        for other in range(first, bisect_right(positions, stroke.end + _TOUCH)):
            if upright[other].start - _TOUCH <= stroke.at <= upright[other].end + _TOUCH:
                parents[root(number)] = root(len(level) + other)
    nets: dict[int, tuple[list[_Stroke], list[_Stroke]]] = {}
    for number in range(len(parents)):
        net = nets.setdefault(root(number), ([], []))
        if number < len(level):
            net[0].append(level[number])
        else:
            net[1].append(upright[number - len(level)])
    return [net for net in nets.values() if net[0] and net[1]]


def _grid(across: list[_Stroke], down: list[_Stroke]) -> Grid | None:
    """Give the grid of one net; a frame that is only half drawn is closed where the lines end."""
    left, right = min(stroke.start for stroke in across), max(stroke.end for stroke in across)
    top, bottom = min(stroke.start for stroke in down), max(stroke.end for stroke in down)
    xs = _positions([stroke.at for stroke in down], left, right)
    ys = _positions([stroke.at for stroke in across], top, bottom)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_POSITIONS:
        return None
    return Grid(
        xs,
        ys,
        _cells(xs, ys, across, down),
        open_top=top < min(stroke.at for stroke in across) - _TOUCH,
        open_bottom=bottom > max(stroke.at for stroke in across) + _TOUCH,
    )


def _positions(lines: list[float], least: float, most: float) -> list[float]:
    found: list[float] = []
    for at in sorted(lines):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    if least < found[0] - 2 * _TOUCH:
        found.insert(0, least)
    if most > found[-1] + 2 * _TOUCH:
        found.append(most)
    return found


def _cells(
    xs: list[float], ys: list[float], across: list[_Stroke], down: list[_Stroke]
) -> list[tuple[int, int, int, int]]:
    """Give the cells: positions with no line between them are one cell, as wide and then as high as they go."""
    walls = _drawn_between(xs, ys, down)
    floors = _drawn_between(ys, xs, across)
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    cells = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            wide = 1
            while column + wide < columns and (column + wide, row) not in walls and not taken[row][column + wide]:
                wide += 1
            high = 1
            while row + high < rows and _goes_on(floors, walls, row + high, column, wide):
                high += 1
            for y in range(row, row + high):
                taken[y][column : column + wide] = [True] * wide
            cells.append((row, column, high, wide))
    return cells


def _drawn_between(positions: list[float], between: list[float], strokes: list[_Stroke]) -> set[tuple[int, int]]:
    """Give (position, gap) for every gap of the other axis along which a line is drawn at that position."""
    drawn = set()
    for stroke in strokes:
        at = min(range(len(positions)), key=lambda number: abs(positions[number] - stroke.at))
        if abs(positions[at] - stroke.at) > 2 * _NEAR:
            continue
        for gap in range(max(0, bisect_left(between, stroke.start) - 1), len(between) - 1):
            low, high = between[gap], between[gap + 1]
            if low >= stroke.end:
                break
            if min(high, stroke.end) - max(low, stroke.start) > 0.6 * (high - low):
                drawn.add((at, gap))
    return drawn


def _goes_on(floors: set[tuple[int, int]], walls: set[tuple[int, int]], row: int, column: int, wide: int) -> bool:
    """Say whether a cell goes on into the next row: no floor over its width, and no wall inside it there."""
    if any((row, x) in floors for x in range(column, column + wide)):
        return False
    return not any((x, row) in walls for x in range(column + 1, column + wide))


def _nested(grids: list[Grid]) -> list[Grid]:
    """Put grids that lie within a cell of another into that grid."""
    outer: list[Grid] = []
    for grid in grids:
        box = grid.box
        home = next((other for other in outer if _encloses(other.box, box)), None)
        if home is None:
            outer.append(grid)
        else:
            home.inner.append(grid)
    for grid in outer:
        if len(grid.inner) > 1:
            grid.inner = _nested(grid.inner)
    return outer


def _encloses(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - _NEAR <= inner.x0
        and inner.x1 <= outer.x1 + _NEAR
        and outer.top - _NEAR <= inner.top
        and inner.bottom <= outer.bottom + _NEAR
    )


def table_in(grid: Grid, words: list[Piece], page: Page, depth: int) -> tuple[RoughTable | None, list[Piece]]:
    """Give the table of the grid with the words that stand in it, and the words that stand outside.

    A grid without words is no table. `depth` is how many tables deep inner tables may still lie.
    """
    box = grid.box
    inside = [word for word in words if box.holds(*_middle(word))]
    outside = [word for word in words if not box.holds(*_middle(word))]
    if not inside:
        return None, words
    nested: list[RoughTable] = []
    if depth > 0:
        for inner in grid.inner:
            table, inside = table_in(inner, inside, page, depth - 1)
            if table is not None:
                nested.append(table)
    rows = _rows(grid, inside, nested, page)
    if not rows:
        return None, words
    columns = len(grid.xs) - 1
    return RoughTable(rows, columns, "ruled", page.number, box.top, box.bottom, grid.xs, page.number), outside


def _middle(word: Piece) -> tuple[float, float]:
    return (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2


def _rows(grid: Grid, words: list[Piece], nested: list[RoughTable], page: Page) -> list[RoughRow]:
    by_cell: dict[tuple[int, int], list[Piece]] = {}
    owner = {
        (y, x): cell[:2]
        for cell in grid.cells
        for y in range(cell[0], cell[0] + cell[2])
        for x in range(cell[1], cell[1] + cell[3])
    }
    for word in words:
        x, y = _middle(word)
        by_cell.setdefault(owner[_gap(grid.ys, y), _gap(grid.xs, x)], []).append(word)
    inner: dict[tuple[int, int], list[RoughBlock]] = {}
    for table in nested:
        middle = (table.edges[0] + table.edges[-1]) / 2, (table.top + table.bottom) / 2
        inner.setdefault(owner[_gap(grid.ys, middle[1]), _gap(grid.xs, middle[0])], []).append(table)
    rows: list[RoughRow] = [RoughRow([], page.number) for _ in grid.ys[1:]]
    for cell in grid.cells:
        box = grid.cell_box(cell)
        lines = lines_of(by_cell.get(cell[:2], ()), page.number)
        rows[cell[0]].cells.append(RoughCell(cell[1], cell[3], cell[2], lines, inner.get(cell[:2], []), box.x0, box.x1))
    rows[0].open_top, rows[-1].open_bottom = grid.open_top, grid.open_bottom
    return rows


def _gap(edges: list[float], at: float) -> int:
    return max(0, min(len(edges) - 2, bisect_right(edges, at) - 1))


def without_empty_tracks(table: RoughTable) -> RoughTable:
    """Give the table without rows and columns that no cell begins in: doubled lines, shadows of borders."""
    used = sorted({cell.column for row in table.rows for cell in row.cells})
    ends = {cell.column + cell.span for row in table.rows for cell in row.cells}
    starts = {old: new for new, old in enumerate(used)}
    if (len(used) == table.columns and all(row.cells for row in table.rows)) or not ends:
        return table
    for row in table.rows:
        for cell in row.cells:
            last = max(old for old in used if old < cell.column + cell.span)
            cell.span = starts[last] - starts[cell.column] + 1
            cell.column = starts[cell.column]
    kept = [number for number, row in enumerate(table.rows) if row.cells]
    for number in kept:
        for cell in table.rows[number].cells:
            cell.row_span = sum(1 for other in kept if number <= other < number + cell.row_span)
    table.rows = [table.rows[number] for number in kept]
    table.edges = [table.edges[old] for old in used] + [table.edges[-1]]
    table.columns = len(used)
    return table
