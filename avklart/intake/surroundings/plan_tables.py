"""The tables of a document read one after the other, each with what stands above it."""

from collections.abc import Sequence

from msgspec.structs import replace

from avklart.documents.document import Table
from avklart.domain.draft import Language, Period
from avklart.intake.money import unit_of
from avklart.intake.raw import AreaTitle, RawActivity
from avklart.intake.surroundings.assembly import is_plain_sheet
from avklart.intake.surroundings.done_tables import without_done
from avklart.intake.surroundings.goal_tables import goals_in_table
from avklart.intake.surroundings.labels import has_attributes_only
from avklart.intake.surroundings.outline import Node
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.repeated_heads import repeated_heads
from avklart.intake.surroundings.tables_together import with_areas_of_headers, without_schedules
from avklart.intake.surroundings.words import Words
from avklart.intake.tables import TableContext, TableReading, read_table
from avklart.intake.tables.activity_text import are_coded
from avklart.intake.tables.context import Standing

_FEWEST_AREAS = 2


def read_tables(root: Node, words: Words, language: Language | None, period: Period | None) -> dict[int, TableReading]:
    """Give the readings of the tables that are tables of activities, by the id of their piece.

    Source: the plan draft contract.
    """
    tables = [piece.table for node in root.walk() for piece in node.pieces if piece.table is not None]
    above = TableContext(language=language, period=period, coded=_are_cards_coded(tables), heads=repeated_heads(tables))
    readings: dict[int, TableReading] = {}
    in_areas: set[int] = set()
    is_only_one = _plain_tables(root) == 1
    for node in root.walk():
        above = replace(above, standing=Standing())
        for piece in node.pieces:
            if piece.kind != "table":
                above = replace(above, standing=Standing())
            if piece.kind == "text":
                above = replace(above, unit=unit_of(piece.text, language) or above.unit)
            if piece.table is None or has_attributes_only(piece.table, words) or goals_in_table(piece.table, words):
                continue
            here = replace(above, sheet=piece.place.sheet, has_area_above=_has_area_above(node, words))
            reading = _reading(piece, here, is_only_one)
            if reading is not None:
                readings[id(piece)] = reading
                in_areas |= {id(piece)} if here.has_area_above else set()
                above = replace(above, previous=reading.columns, standing=reading.standing)
    plans = without_done(without_schedules(readings, language), language)
    return with_areas_of_headers(plans, in_areas, language)


def _are_cards_coded(tables: Sequence[Table]) -> bool:
    """Tell whether the titles across the cards of a document begin with bare codes: what one card alone cannot tell."""
    rows = [table.rows[0] for table in tables if len(table.rows) > 2 and table.columns > 1]
    firsts = [[cell.text for cell in row.cells if cell.text] for row in rows]
    return are_coded([texts[0] for texts in firsts if len(texts) == 1])


def _reading(piece: Piece, above: TableContext, is_only_one: bool) -> TableReading | None:
    """Read a table; the heading of the only table of a document gives way to areas that stand in the table itself."""
    assert piece.table is not None  # noqa: S101 - only called for tables
    if is_only_one and above.has_area_above:
        reading = read_table(piece.table, replace(above, has_area_above=False))
        if reading is not None and sum(isinstance(item, AreaTitle) for item in reading.items) >= _FEWEST_AREAS:
            return reading
    return read_table(piece.table, above)


def _plain_tables(root: Node) -> int:
    return sum(
        piece.table is not None and piece.table.origin != "labels" for node in root.walk() for piece in node.pieces
    )


def _has_area_above(node: Node, words: Words) -> bool:
    """Tell whether a heading above names an area or a goal, so that a merged row in the table is a group in it."""
    for one in node.path:
        name = one.headed.name
        if one.kind in ("area", "goal", "time"):
            return True
        if one.kind == "plain" and not words.has_plan_word(name):
            return True
        if one.kind == "sheet" and not is_plain_sheet(name, words) and not words.has_plan_word(name):
            return True
    return False


def activities_in(readings: dict[int, TableReading]) -> int:
    """Give the number of activities in the tables.

    Source: none; a step of reading.
    """
    return sum(isinstance(item, RawActivity) for one in readings.values() for item in one.items)
