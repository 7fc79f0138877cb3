"""Who takes part in which activities: a line for each activity, a column for each name, and a sign where they meet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from avklart.domain.overview import PARTS, ActivityParts, AreaParts, TakingPart, by_area, strongest
from avklart.pictures.svg import SIZE, Named, path, picture, shortened, shown, text, width_of, wrapped

_LINE = 19.0
_GROUP = 30.0
_NARROW = 500
# The names are told anew where so many lines stand below them.
_SIGHT = 30
_SLANT = 52
_LONGEST = 150.0
_NUMBERS = 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWords(Named):
    """The words of the picture: the parts by name, the column of all others, and the picture's note below."""

    parts: Mapping[str, str]
    others: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A line: what it is called, and by column what stands there, a part or a number."""

    number: str
    words: str
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where things stand: the width of the labels, of a column, and of all; and whether names stand upright."""

    width: float
    label: float
    column: float
    columns: int
    head: float
    is_narrow: bool

    def x(self, at: float) -> float:
        """Give where a column begins."""
        return self.label + at * self.column


def part_rows(facts: TakingPart) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """Give each line of the picture with all its names, and of each the part or the number of activities.

    Of a plan told by area, the first is empty and the second the area.
    """
    if facts.activities:
        return tuple((one.number, one.text, _strongest_first(one.parts)) for one in facts.activities)
    return tuple(("", one.title, _most_first(one.parts)) for one in facts.areas)


def _strongest_first(parts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(parts.items(), key=lambda one: (PARTS.index(one[1]), one[0].casefold())))


def _most_first(counts: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    in_order = sorted(counts.items(), key=lambda one: (-one[1], one[0].casefold()))
    return tuple((name, str(count)) for name, count in in_order)


def part_svg(facts: TakingPart, words: PartWords, *, width: int, key: str) -> str:
    """Give the picture, drawn for about this many pixels: activities in their areas, or areas alone where too many."""
    names = [*facts.names, words.others] if facts.others else list(facts.names)
    grid = _grid(names, width)
    parts: list[str] = []
    y, seen = 0.0, _SIGHT
    groups = list(_groups(facts))
    for title, rows in groups:
        for begins in range(0, len(rows), _SIGHT):
            chunk = rows[begins : begins + _SIGHT]
            if seen + len(chunk) > _SIGHT:
                parts += _heads(names, grid, y)
                y, seen = y + grid.head, 0
            if title and not begins:
                lines = wrapped(title, width, SIZE + 1, 2)
                parts += [text(line, 0, y + _GROUP - 10 + n * 16, "name head") for n, line in enumerate(lines)]
                y += _GROUP + (len(lines) - 1) * 16
            parts += _rows(chunk, grid, y)
            y, seen = y + len(chunk) * _LINE, seen + len(chunk)
    signs = {said for _, rows in groups for row in rows for said in row.cells.values()}
    held = [part for part in PARTS if part in signs]
    legend, high = _legend(held, words, width, y + 28)
    return picture("".join(parts) + legend, words, key, width, y + 12 + high)


def _grid(names: Sequence[str], width: int) -> _Grid:
    is_narrow = width < _NARROW
    longest = min(max((width_of(name, SIZE) for name in names), default=0), _LONGEST) + 6
    if is_narrow:
        column = min((width - _NUMBERS) / max(len(names), 1), 30)
        return _Grid(width, width - column * len(names), column, len(names), longest + 8, True)
    # Slanted names lean out over the right edge of their columns.
    room = longest * 0.62
    column = 26.0
    return _Grid(width, width - room - column * len(names), column, len(names), longest * 0.79 + 16, False)


def _groups(facts: TakingPart) -> Iterator[tuple[str, list[_Row]]]:
    columns = {name: at for at, name in enumerate(facts.names)}
    if not facts.activities:
        yield "", [_Row("", one.title, _numbers(one, columns)) for one in facts.areas]
        return
    for title, activities in by_area(facts.activities):
        yield title, [_Row(one.number, one.text, _signs(one, columns)) for one in activities]


def _signs(one: ActivityParts, columns: Mapping[str, int]) -> dict[int, str]:
    """Give the part of each column in an activity; the last column has the strongest of all the others."""
    found: dict[int, list[str]] = {}
    for name, part in one.parts.items():
        found.setdefault(columns.get(name, len(columns)), []).append(part)
    return {at: strongest(parts) for at, parts in found.items()}


def _numbers(one: AreaParts, columns: Mapping[str, int]) -> dict[int, str]:
    """Give the number of each column; the last has in how many activities any of the others takes part."""
    found = {columns[name]: str(count) for name, count in one.parts.items() if name in columns}
    return found | ({len(columns): str(one.of_others)} if one.of_others else {})


def _heads(names: Iterable[str], grid: _Grid, y: float) -> Iterator[str]:
    for at, name in enumerate(names):
        if grid.is_narrow:
            lines = wrapped(name, _LONGEST, SIZE, 1)
            x, foot = grid.x(at) + grid.column / 2 + 4, y + grid.head - 6
            turn = -90
        else:
            lines = [shortened(name, _LONGEST, SIZE)]
            x, foot = grid.x(at) + grid.column / 2 + 3, y + grid.head - 8
            turn = -_SLANT
        for line in lines:
            yield text(line, x, foot, "label", transform=f"rotate({turn} {shown(x)} {shown(foot)})")


def _rows(rows: Sequence[_Row], grid: _Grid, top: float) -> Iterator[str]:
    right, foot = grid.x(grid.columns), top + len(rows) * _LINE
    across = "".join(f"M0 {shown(top + n * _LINE)}H{shown(right)}" for n in range(len(rows) + 1))
    down = "".join(f"M{shown(grid.x(n))} {shown(top)}V{shown(foot)}" for n in range(grid.columns + 1))
    yield path(across + down, cls="grid-line")
    signs: dict[str, list[str]] = {}
    for n, row in enumerate(rows):
        y = top + n * _LINE
        yield from _label(row, grid, y + 13.5)
        for at, said in row.cells.items():
            x = grid.x(at) + grid.column / 2
            if said in PARTS:
                signs.setdefault(said, []).append(sign(said, x, y + _LINE / 2))
            else:
                yield text(said, x, y + 13.5, "label", "middle")
    yield from (path("".join(steps), cls=f"part {part}") for part, steps in signs.items())


def _label(row: _Row, grid: _Grid, y: float) -> Iterator[str]:
    begins = 0.0
    if row.number:
        yield text(shortened(row.number, _NUMBERS - 6, SIZE), 0, y, "axis")
        begins = _NUMBERS
    if grid.label - begins > 60:
        yield text(shortened(row.words, grid.label - begins - 10, SIZE), begins, y, "label")


def sign(part: str, x: float, y: float) -> str:
    """Give the sign of a part: a square, a disc, a triangle, a diamond, a ring."""
    disc = "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    steps = {
        "leads": f"M{shown(x - 5)} {shown(y - 5)}h10v10h-10z",
        "responsible": f"M{shown(x - 5)} {shown(y)}{disc}",
        "executes": f"M{shown(x)} {shown(y - 5)}l5.5 9.5h-11z",
        "decides": f"M{shown(x)} {shown(y - 6)}l6 6l-6 6l-6 -6z",
        "contributes": f"M{shown(x - 5)} {shown(y)}{disc}",
    }
    return steps[part]


def _legend(held: Iterable[str], words: PartWords, width: float, y: float) -> tuple[str, float]:
    """Give the legend of the signs that stand in the picture, and its height."""
    parts, x, top = [], 0.0, y
    for part in held:
        wide = 18 + width_of(words.parts[part], SIZE)
        if x and x + wide > width:
            x, y = 0.0, y + 20
        parts.append(path(sign(part, x + 6, y - 4), cls=f"part {part}"))
        parts.append(text(words.parts[part], x + 18, y, "legend"))
        x += wide + 18
    return "".join(parts), y - top + 26 if parts else 0
