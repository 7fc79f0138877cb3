"""The rows of a table of activities, walked from the top: every word of them lands in one item."""

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace
from msgspec.structs import replace as with_cell

from avklart.documents.document import Place
from avklart.domain.draft import Goal, LeftOut, LeftOutReason, Passage
from avklart.intake.found import Note
from avklart.intake.places import draft_place
from avklart.intake.raw import AreaTitle, PlanItem
from avklart.intake.tables.activities import Around, activity_of
from avklart.intake.tables.activity_fields import fields_of
from avklart.intake.tables.activity_text import has_bare_code
from avklart.intake.tables.context import Columns, Standing, TableContext
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.labelled_rows import fields_of_label_rows, labels_of_row, with_labelled
from avklart.intake.tables.nesting import Level, Signature, TitleRow, levels_of
from avklart.intake.tables.rows import RowKind, Shape, is_numbered_in_column, kind_of, shape_of, title_cells
from avklart.intake.tables.sums import with_sums
from avklart.intake.tables.titled_rows import RowsAbove
from avklart.intake.tables.titles import Title, is_running_text, title_of

# A cell that holds only the number of a goal names one that stands elsewhere.
_IS_REFERENCE = re.compile(
    r"[A-ZÆØÅ]?\d{0,2}(?:\.\d{1,2}){0,3}\.?(?:\s?[,/&+]\s?[A-ZÆØÅ]?\d{0,2}(?:\.\d{1,2}){0,3}\.?){0,5}"
)


class _Open(Struct):
    """An activity that rows may still go on: its rows and what it stood under."""

    rows: list[GridRow]
    around: Around
    notes: list[Note] = field(default_factory=list)
    labelled: list[GridRow] = field(default_factory=list)


class _Standing(Struct):
    """A title in force: the rows below stand under it until one of its rank or an outer one comes."""

    rank: tuple[int, int]
    text: str
    label: str
    place: Place
    used: bool = False
    time: str | None = None
    is_goal: bool = False
    title: Title | None = None
    labelled: tuple[GridRow, ...] = ()


class Walk:
    """The state of walking down one table."""

    def __init__(self, columns: Columns, above: TableContext, shape: Shape, coded: bool) -> None:
        self.columns = columns
        self.above = above
        self.shape = shape
        self.coded = coded
        self.items: list[PlanItem] = []
        self.titles: list[_Standing] = []
        self.in_columns: dict[int, str] = {}
        self.unused: dict[int, Passage] = {}
        self.area: str | None = None
        self.time: str | None = None
        self.open: _Open | None = None

    def begin_under(self, goals: Sequence[Title], rows: Sequence[GridRow]) -> None:
        """Begin under the goals that stand above the header."""
        place = rows[0].row.place if rows else Place()
        self.titles = [
            _Standing(
                (goal.rank or 3, goal.depth),
                goal.whole,
                goal.label if goal.kind else "",
                place,
                is_goal=True,
                title=goal,
            )
            for goal in goals
        ]

    def standing(self, area_look: Signature | None) -> Standing:
        """Give what is in force."""
        return Standing(tuple(one.title for one in self.titles if one.is_goal and one.title), area_look)

    def left_out(self, row: GridRow, why: LeftOutReason) -> None:
        """Leave a row out, with why."""
        self.close()
        if text := row.joined():
            self.items.append(LeftOut(text=text, why=why, place=draft_place(row.row.place)))

    def passage(self, text: str, place: Place) -> None:
        """Take a row as running text."""
        self.close()
        self.items.append(Passage(text=text, place=draft_place(place)))

    def title(self, row: GridRow, title: Title, level: Level) -> None:
        """Take a row as the title of what follows."""
        self.close()
        place = row.row.place
        if level.kind == "area":
            self.begin_area(title, place, is_own=True)
            self.mark(title, place)
            return
        self.drop_titles(level.rank)
        under = self.under_titles() if level.kind == "goal" else ()
        self.titles.append(
            _Standing(
                level.rank,
                title.whole,
                title.label if title.kind else "",
                place,
                time=title.whole if level.is_time else None,
                is_goal=level.kind == "goal",
                title=title,
                labelled=(row,) if labels_of_row(row, self.columns, self.above.language) else (),
            )
        )
        if level.kind == "goal":
            self.items.append(Goal(text=title.text, number=title.number, under=under, place=draft_place(place)))

    def begin_area(self, title: Title, place: Place, is_own: bool) -> None:
        """Begin an area."""
        self.drop_titles((-1, 0))
        self.drop_columns(list(self.in_columns))
        self.items.append(AreaTitle(title=title.text, number=title.number, place=draft_place(place), is_own=is_own))

    def mark(self, title: Title, place: Place) -> None:
        """Keep the word before a title ("Innsatsområde 1:") where it stands nowhere else."""
        if title.label and title.kind is not None:
            self.items.append(LeftOut(text=title.label, why="layout-mark", place=draft_place(place)))

    def drop_titles(self, rank: tuple[int, int]) -> None:
        """End the titles of this rank and inside it; one that nothing stood under is kept as what it says."""
        while self.titles and self.titles[-1].rank >= rank:
            ended = self.titles.pop()
            if ended.used:
                continue
            place = draft_place(ended.place)
            if not ended.is_goal:
                self.items.append(Passage(text=ended.text, place=place))
            elif ended.label:
                self.items.append(LeftOut(text=ended.label, why="layout-mark", place=place))

    def under_titles(self) -> tuple[str, ...]:
        """Give the titles in force, the outermost first."""
        for standing in self.titles:
            standing.used = True
        return tuple(standing.text for standing in self.titles)

    def activity(self, row: GridRow) -> None:
        """Begin an activity with a row."""
        self.close()
        self.read_carried(row)
        self.read_times(row)
        under = (*self.under_titles(), *(text for _, text in sorted(self.in_columns.items()) if text))
        self.unused.clear()
        around = Around(
            language=self.above.language,
            unit=self.columns.unit,
            under=under,
            coded=self.coded,
            time=self.time or next((standing.time for standing in reversed(self.titles) if standing.time), None),
        )
        self.open = _Open([row], around)
        if row.row.hidden or any(cell.hidden for cell in row.own()):
            self.open.notes.append(Note("hidden-row"))

    def continued(self, row: GridRow) -> None:
        """Take a row as going on from the activity above, or as running text where there is none."""
        if self.open is None:
            self.passage(self.labelled_text(row), row.row.place)
            return
        self.open.rows.append(row)
        merged = row.cells.get(self.shape.text)
        if merged is None or merged.own:
            self.open.notes.append(Note("continued-row"))

    def labelled(self, row: GridRow) -> None:
        """Take a row of labels as saying more of the activity above."""
        if self.open is None:
            self.passage(self.labelled_text(row), row.row.place)
        else:
            self.open.labelled.append(row)

    def partial(self, row: GridRow) -> None:
        """Take a row that names an area or goal in its column, and no activity."""
        self.close()
        self.read_carried(row, alone=True)
        for cell in row.own():
            if cell.column in self.shape.carried:
                self.mark(title_of(cell.text, self.above.language), cell.place)
        rest = [cell for cell in row.own() if cell.column not in self.shape.carried]
        if rest:
            self.passage("\n".join(self.said(cell) for cell in rest), row.row.place)

    def read_carried(self, row: GridRow, alone: bool = False) -> None:
        """Read the columns of areas, goals and groups: an empty cell is as the one above.

        A row without an activity (`alone`) says its goals even where they are those of the row above.
        """
        for place in sorted(self.shape.carried):
            cell = row.cells.get(place)
            if cell is None or not cell.text:
                continue
            if self.columns.by_place[place].role == "area":
                self.read_area(cell, alone)
            elif cell.own and (alone or self.in_columns.get(place) != " ".join(cell.text.split())):
                self.read_goal(cell, alone)
        self.drop_columns([place for place in self.in_columns if place > self.shape.text and not row.text(place)])

    def drop_columns(self, places: Sequence[int]) -> None:
        """End the goals and groups of columns; a group that nothing stood under is kept as what it says."""
        for place in places:
            del self.in_columns[place]
            if place in self.unused:
                self.items.append(self.unused.pop(place))

    def read_times(self, row: GridRow) -> None:
        """Read a column of months to the left of the activity: an empty cell is as the one above.

        Not so where a cell of its own stands to the left of it: the row then says itself that it has no time.
        """
        said = [place for place in (*self.shape.others, self.shape.number) if place and row.own_text(place)]
        for place, column in self.columns.by_place.items():
            if column.role != "when" or place > self.shape.text:
                continue
            if text := row.text(place):
                self.time = text
            elif any(other < place for other in said):
                self.time = None

    def read_area(self, cell: GridCell, alone: bool) -> None:
        """Begin an area where the text of its column changes."""
        title = title_of(cell.text, self.above.language)
        if title.whole != self.area or (alone and cell.own):
            self.area = title.whole
            self.begin_area(title, cell.place, is_own=alone)

    def read_goal(self, cell: GridCell, alone: bool) -> None:
        """Read a goal or group in its column; those to the right of it end."""
        title = title_of(cell.text, self.above.language)
        self.drop_columns(
            [place for place in self.in_columns if place == cell.column or cell.column < place < self.shape.text]
        )
        outer = tuple(text for place, text in sorted(self.in_columns.items()) if place < cell.column)
        self.in_columns[cell.column] = title.whole
        if _IS_REFERENCE.fullmatch(title.whole):
            if alone:
                self.unused[cell.column] = Passage(text=title.whole, place=draft_place(cell.place))
            return
        if self.columns.by_place[cell.column].role == "goal" or title.kind == "goal" or not self.shape.text:
            under = (*self.under_titles(), *outer)
            self.items.append(Goal(text=title.text, number=title.number, under=under, place=draft_place(cell.place)))
        else:
            self.unused[cell.column] = Passage(text=title.whole, place=draft_place(cell.place))

    def said(self, cell: GridCell) -> str:
        """Give a cell with its header if it has one, for cells that belong to no activity."""
        column = self.columns.by_place.get(cell.column)
        is_headed = column is not None and column.key != f"Kolonne {cell.column}"
        return f"{column.key}: {cell.text}" if column and is_headed else cell.text

    def labelled_text(self, row: GridRow) -> str:
        """Give the cells of a row with their headers."""
        return "\n".join(self.said(cell) for cell in row.own())

    def close(self) -> None:
        """Put the open activity among the items."""
        if self.open is None:
            return
        found = self.open
        self.open = None
        over = [row for standing in self.titles for row in standing.labelled]
        fields = [
            *fields_of(found.rows, self.columns),
            *fields_of_label_rows(found.labelled, self.columns, self.above.language),
            *fields_of_label_rows(over, self.columns, self.above.language, is_kept=False),
        ]
        place = with_cell(found.rows[0].row.place, cell=self.shape.text)
        self.items.append(activity_of(fields, found.around, place, found.notes))

    def end(self) -> None:
        """Put what is still open among the items."""
        self.close()
        self.drop_columns(list(self.in_columns))
        self.drop_titles((-99, 0))


def walk_rows(
    rows: Sequence[GridRow], columns: Columns, above: TableContext, lead: RowsAbove | None = None
) -> tuple[list[PlanItem], Standing]:
    """Give the items of the rows below a header, in order, and what is in force at their end.

    `lead` are the rows above it.
    """
    lead = lead or RowsAbove([])
    language = above.language
    shape = shape_of(rows, columns, language)
    kinds: list[RowKind] = [
        kind_of(row, shape, language, rows[at + 1] if at + 1 < len(rows) else None) for at, row in enumerate(rows)
    ]
    kinds = with_labelled(rows, with_sums(rows, kinds, columns), columns, language)
    titles = _titles(rows, kinds, shape, above, columns)
    has_area_column = any(column.role == "area" for column in columns.by_place.values())
    alike = any(row.signature == lead.area_look for row in titles.values())
    has_area = above.has_area_above or (lead.area_look is not None and not alike)
    look = lead.area_look or above.standing.area_look
    levels = levels_of(list(titles.values()), language, has_area, has_area_column, look)
    look = look or next((row.signature for at, row in titles.items() if levels[at].kind == "area"), None)
    walk = Walk(columns, above, shape, _is_coded(rows, shape))
    if lead.items or not above.standing.goals:
        walk.begin_under(lead.goals, rows)
    else:
        walk.begin_under(above.standing.goals, rows)
        walk.under_titles()
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind == "title" and at in titles:
            walk.title(row, titles[at].title, levels[at])
            _beside(walk, row)
        elif kind == "title":
            walk.passage(row.joined(), row.row.place)
        else:
            _step(walk, row, kind)
    standing = walk.standing(look)
    walk.end()
    return walk.items, standing


_LEFT_OUT: dict[RowKind, LeftOutReason] = {"sum": "sum-row", "template": "empty-template", "numbering": "layout-mark"}


def _step(walk: Walk, row: GridRow, kind: RowKind) -> None:
    if kind == "activity":
        walk.activity(row)
    elif kind == "continued":
        walk.continued(row)
    elif kind == "labelled":
        walk.labelled(row)
    elif kind == "partial":
        walk.partial(row)
    elif kind != "empty":
        walk.left_out(row, _LEFT_OUT[kind])


def _titles(
    rows: Sequence[GridRow], kinds: Sequence[RowKind], shape: Shape, above: TableContext, columns: Columns
) -> dict[int, TitleRow]:
    """Give the titles among the rows; running text, and a last row with nothing below it, are none."""
    titles = {}
    last = max((at for at, kind in enumerate(kinds) if kind in ("activity", "partial", "title")), default=0)
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind != "title":
            continue
        cells, text = title_cells(row, shape)
        title = title_of(text, above.language)
        if title.kind is None and (is_running_text(text) or at >= last):
            continue
        if title.kind is None and is_numbered_in_column(row.own(), shape) and _is_goal_column(cells[0], columns):
            title = replace(title, kind="goal", rank=3)
        is_labelled = bool(labels_of_row(row, columns, above.language))
        titles[at] = TitleRow(at, title, all(cell.bold for cell in cells), is_labelled)
    return titles


def _is_goal_column(cell: GridCell, columns: Columns) -> bool:
    return columns.by_place[cell.column].role == "goal"


def _beside(walk: Walk, row: GridRow) -> None:
    """Keep what a title row holds beside its title: a description below it, amounts, indicators."""
    cells, text = title_cells(row, walk.shape)
    rest = " ".join(cell.text for cell in cells)[len(text) :].strip()
    more = [walk.said(cell) for cell in row.own()[len(cells) :]]
    if kept := "\n".join((*([rest] if rest else []), *more)):
        walk.items.append(Passage(text=kept, place=draft_place(row.row.place)))


def _is_coded(rows: Sequence[GridRow], shape: Shape) -> bool:
    """Tell whether most texts of the column of activities begin with a bare code ("T1 Bygge")."""
    texts = [text for row in rows if (text := row.own_text(shape.text))]
    return len(texts) > 2 and sum(has_bare_code(text) for text in texts) * 5 >= len(texts) * 3
