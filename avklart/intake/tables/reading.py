"""A table of activities read from the top: labels beside values, or a header with rows below it."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace
from msgspec.structs import replace as with_columns

from avklart.documents.document import Table
from avklart.domain.draft import Language, LeftOut, Passage, Place
from avklart.intake.found import Note
from avklart.intake.places import draft_place
from avklart.intake.raw import PlanItem, RawActivity
from avklart.intake.tables.above_header import with_rows_of_body
from avklart.intake.tables.columns import columns_of
from avklart.intake.tables.context import Columns, Standing, TableContext, TableReading
from avklart.intake.tables.grid import GridRow, grid_of, words_of_row
from avklart.intake.tables.header_rows import HeaderRows, header_of, is_new_header, is_repeated
from avklart.intake.tables.header_words import WHOLE, meaning_of
from avklart.intake.tables.label_cells import read_label_cells
from avklart.intake.tables.labelled import read_labelled
from avklart.intake.tables.looks import look_of
from avklart.intake.tables.side_by_side import side_by_side, with_time_above
from avklart.intake.tables.titled_rows import RowsAbove, rows_above
from avklart.intake.tables.walk import walk_rows

# Two texts below each other that are this much like the columns of the table before go on from it.
_GOES_ON = 0.6
# What the cells of a column look like that no header of it does, and the length of an activity that no header has.
_LOOKS = {"text": ("activity",), "number": ("code",), "when": ("time",), "deadline": ("time",), "cost": ("amount",)}
_ROW_WORDS = 4


def read_table(table: Table, above: TableContext) -> TableReading | None:
    """Give the areas, goals and activities of a table in row order, or None when it is no table of activities.

    Rows that name an area, a goal or a group stand over those below them; sums, repeated headers and empty templates
    are left out and say so; a cell merged over several rows holds for all of them.

    Source: the plan draft contract; the layouts of published plans.
    """
    rows = grid_of(table)
    if not any(row.own() for row in rows):
        return None
    found = read_label_cells(rows, above) or read_labelled(table, rows, above) or _read_parts(table, rows, above)
    if found is None:
        return None
    caption = [Passage(text=table.caption, place=draft_place(table.place))] if table.caption else []
    return replace(found, items=(*caption, *found.items, *_pictures(rows)))


def _pictures(rows: Sequence[GridRow]) -> Iterable[LeftOut]:
    """Keep the alternative texts of pictures: words of the file, and no part of the plan."""
    for row in rows:
        for cell in row.cells.values():
            if cell.own and cell.pictures:
                yield LeftOut(text="\n".join(cell.pictures), why="not-plan-text", place=draft_place(cell.place))


def _read_parts(table: Table, rows: Sequence[GridRow], above: TableContext) -> TableReading | None:
    """Read a table by its header, and each of those that stand side by side in one by its own."""
    parts = side_by_side(rows, table.columns, above.language)
    if len(parts) == 1:
        return _read_headed(table, rows, above)
    above = replace(above, previous=None, standing=Standing())
    found = [_read_headed(with_columns(table, columns=last), part, above) for part, last in parts]
    read = [one for one in found if one is not None]
    if len(read) < len(found):
        return None
    return TableReading(
        items=tuple(item for one in read for item in with_time_above(one.items, above.language)),
        notes=tuple(note for one in read for note in one.notes),
    )


def _read_headed(table: Table, rows: Sequence[GridRow], above: TableContext) -> TableReading | None:
    """Read a table by its header, or by that of the table before it, or by what its cells hold."""
    header = header_of(rows, table.columns, above.language, above.heads)
    previous = above.previous
    lines = rows[header.begins : header.ends] if header is not None else []
    if previous is not None and _goes_on(rows, previous, table.columns) and _is_row_of(lines, previous, above):
        return _reading(rows, [], previous, above)
    header = header or HeaderRows(0, 0)
    before, lines, body = rows[: header.begins], rows[header.begins : header.ends], rows[header.ends :]
    before, first = with_rows_of_body(before, lines, above.language)
    lead = rows_above(before, above)
    ends = next(
        (at for at, row in enumerate(body) if is_new_header(row, above.language) and not is_repeated(row, lines)),
        len(body),
    )
    unit_texts = [text for text in (table.caption, *(row.joined() for row in before)) if text]
    rest_of_body, body = body[ends:], [*first, *body[:ends]]
    plain = [row for row in body if not is_repeated(row, lines)]
    found = columns_of(lines, plain, table.columns, above, unit_texts)
    if not found.is_plan:
        return None
    if previous is None or _keys(found.columns) != _keys(previous):
        above = replace(above, standing=Standing())
    reading = _reading(body, lines, found.columns, above, found.notes, lead)
    items = [*lead.items, *reading.items]
    rest = _read_rest(table, rest_of_body, replace(above, standing=Standing())) if rest_of_body else None
    return TableReading(
        items=(*items, *(rest.items if rest else ())),
        columns=rest.columns if rest else reading.columns,
        standing=rest.standing if rest else reading.standing,
        notes=(*reading.notes, *(rest.notes if rest else ())),
    )


def _read_rest(table: Table, rows: Sequence[GridRow], above: TableContext) -> TableReading:
    """Read the rows from a second header on; where they are no activities they are kept as running text."""
    found = _read_headed(table, rows, above)
    if found is not None:
        header = _header_row(rows[0])
        is_kept = any(isinstance(item, LeftOut) and item.place == header.place for item in found.items)
        return found if is_kept else replace(found, items=(header, *found.items))
    passages = tuple(Passage(text=row.joined(), place=draft_place(row.row.place)) for row in rows if row.own())
    return TableReading(items=passages)


def _reading(
    body: Sequence[GridRow],
    lines: Sequence[GridRow],
    columns: Columns,
    above: TableContext,
    notes: Iterable[Note] = (),
    lead: RowsAbove | None = None,
) -> TableReading:
    """Walk the rows between repeated headers, and put those where they stand."""
    repeated = {at for at, row in enumerate(body) if row.own() and is_repeated(row, lines)}
    plain = [row for at, row in enumerate(body) if at not in repeated]
    items, standing = walk_rows(plain, columns, above, lead)
    items = _with_headers(items, [body[at] for at in sorted(repeated)])
    if not any(isinstance(item, RawActivity) for item in items):
        items = [*_header_left_out(lines, items), *items]
    where = draft_place((lines or body)[0].row.place)
    return TableReading(
        items=tuple(items), columns=columns, standing=standing, notes=tuple((note, where) for note in notes)
    )


def _with_headers(items: list[PlanItem], repeated: Sequence[GridRow]) -> list[PlanItem]:
    """Put each repeated header before the first item of a later row."""
    waiting = list(repeated)
    ordered: list[PlanItem] = []
    for item in items:
        while waiting and _row(item.place) > (waiting[0].row.place.row or 0):
            ordered.append(_header_row(waiting.pop(0)))
        ordered.append(item)
    return [*ordered, *(_header_row(row) for row in waiting)]


def _row(place: Place) -> int:
    return place.row or 0


def _header_row(row: GridRow) -> LeftOut:
    return LeftOut(text=row.joined(), why="repeated-header-row", place=draft_place(row.row.place))


def _header_left_out(lines: Sequence[GridRow], items: Sequence[PlanItem]) -> list[PlanItem]:
    """Keep the words of a header that no activity has as its keys: that of an empty template, or of goals alone."""
    is_empty = all(isinstance(item, LeftOut) for item in items)
    return [
        LeftOut(
            text=line.joined(),
            why="empty-template" if is_empty else "repeated-header-row",
            place=draft_place(line.row.place),
        )
        for line in lines
        if line.own()
    ]


def _keys(columns: Columns) -> list[str]:
    return [column.key for column in columns.by_place.values()]


def _goes_on(rows: Sequence[GridRow], previous: Columns, width: int) -> bool:
    """Tell whether rows without a header go on from the table before: as many columns, and texts where it has them."""
    if previous.width != width or width < 2:
        return False
    text = next((place for place, column in previous.by_place.items() if column.role == "text"), None)
    full = [row for row in rows if len(row.own()) > 1]
    if text is None or not full:
        return False
    return sum(bool(row.text(text)) for row in full) >= len(full) * _GOES_ON


def _is_row_of(lines: Sequence[GridRow], previous: Columns, above: TableContext) -> bool:
    """Tell whether what may be a header holds values of the columns of the table before: a verb, a code, a time."""
    if not lines:
        return True
    if any(line.row.header or words_of_row(line.row) in above.heads for line in lines):
        return False
    if _says_text(lines, above.language):
        return False
    for line in lines:
        for place, column in previous.by_place.items():
            text = line.own_text(place)
            if column.role == "text" and len(text.split()) >= _ROW_WORDS:
                return True
            if text and look_of(text, above.language) in _LOOKS.get(column.role, ()):
                return True
    return False


def _says_text(lines: Sequence[GridRow], language: Language | None) -> bool:
    meanings = [meaning_of(cell.text, language) for line in lines for cell in line.own()]
    return any(meaning.role == "text" and meaning.strength == WHOLE for meaning in meanings)
