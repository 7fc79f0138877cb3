"""The cells of an activity, each with the column it stands in."""

from collections.abc import Sequence

from msgspec import Struct

from avklart.documents.document import Place
from avklart.intake.tables.context import Column, Columns
from avklart.intake.tables.grid import GridCell, GridRow


class Field(Struct):
    """One cell of an activity: its column, its text verbatim, and where it stands."""

    column: Column
    text: str
    place: Place | None = None


def fields_of(rows: Sequence[GridRow], columns: Columns) -> list[Field]:
    """Give the cells of the rows of one activity by column, those of several rows joined by line breaks."""
    places = dict(columns.by_place)
    for row in rows:
        for cell in row.own():
            if cell.column not in places:
                places[cell.column] = Column(key=f"Kolonne {cell.column}")
    groups = [place for place, column in places.items() if column.role == "group"]
    return [_field(rows, place, column, groups) for place, column in sorted(places.items())]


def _numbers_group(row: GridRow, cell: GridCell, groups: Sequence[int]) -> bool:
    """Tell whether a number is merged over the same rows as a group, and so numbers that."""
    merged = [found for place in groups if (found := row.cells.get(place)) is not None]
    return (cell.goes_on or not cell.own) and any(group.goes_on or not group.own for group in merged)


def _field(rows: Sequence[GridRow], place: int, column: Column, groups: Sequence[int]) -> Field:
    texts = []
    where = None
    for at, row in enumerate(rows):
        cell = row.cells.get(place)
        if cell is None and column.role in ("year", "span"):
            cell = row.covering(place)
        if cell is None or not cell.text or (not cell.own and at > 0):
            continue
        texts.append(cell.text)
        where = where or cell.place
        if column.role == "number" and _numbers_group(row, cell, groups):
            column = Column(key=column.key, role="group")
    return Field(column, "\n".join(texts), where)
