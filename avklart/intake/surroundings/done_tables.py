"""Tables of what has been done, as the final report of a project has them: no plan, however much like one they look."""

from collections.abc import Mapping, Sequence

from avklart.domain.draft import Language
from avklart.intake.raw import RawActivity
from avklart.intake.tables import TableReading
from avklart.intake.tables.context import Column
from avklart.intake.tables.header_words import folded
from avklart.intake.tables.looks import is_time, tells_of_past
from avklart.intake.tables.roles import ACTORS
from avklart.intake.words import words_of

# So many of the rows must tell of something past.
_SHARE = 0.8
_FEWEST = 2


def without_done(readings: Mapping[int, TableReading], language: Language | None) -> dict[int, TableReading]:
    """Give the readings without tables that only report.

    Such a table names nobody who answers for anything, and its rows tell of what was done in the past tense, or each
    has a day it was planned for and a day it was reached. With rows yet to be reached it is a plan that lives.

    Source: none published; final reports of projects.
    """
    return {at: one for at, one in readings.items() if not _is_report(one, language)}


def _is_report(reading: TableReading, language: Language | None) -> bool:
    rows = [item for item in reading.items if isinstance(item, RawActivity)]
    columns = reading.columns.by_place.values()
    if len(rows) < _FEWEST or any(_is_of_plan(column, language) for column in columns):
        return False
    past = sum(tells_of_past(row.text, language) for row in rows)
    return past >= len(rows) * _SHARE or _are_reached(rows, language)


def _is_of_plan(column: Column, language: Language | None) -> bool:
    """Tell whether a column says who is to do something, or how far it has come."""
    return column.role in ACTORS or (
        column.role == "status" and folded(column.key) not in _headers("reached", language)
    )


def _are_reached(rows: Sequence[RawActivity], language: Language | None) -> bool:
    planned = [_said_under(_headers("planned", language), row) for row in rows]
    reached = [_said_under(_headers("reached", language), row) for row in rows]
    return all(planned) and all(is_time(text, language) for text in reached)


def _said_under(headers: Sequence[str], row: RawActivity) -> str:
    return next((text for key, text in row.cells.items() if folded(key) in headers), "")


def _headers(which: str, language: Language | None) -> Sequence[str]:
    headers: Sequence[str] = words_of("headers", language).get("header", {}).get(which, ())
    return headers
