"""What only the tables of a document together tell: which are mere schedules, and which headers name areas."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from avklart.domain.draft import Language
from avklart.intake.raw import AreaTitle, RawActivity
from avklart.intake.tables import TableReading
from avklart.intake.tables.context import Column
from avklart.intake.tables.header_words import WHOLE, meaning_of
from avklart.intake.tables.roles import DOERS, TIMES
from avklart.intake.tables.titles import title_of

_FEWEST_TABLES = 2
_FEWEST_ALIKE = 2
_PARTED = re.compile(r"\s?[:–—]\s?|\s-\s")
_MADE = re.compile(r"Kolonne \d+")


def without_schedules(readings: Mapping[int, TableReading], language: Language | None) -> dict[int, TableReading]:
    """Give the readings without tables that only say what happens when, beside others that say who does what.

    "Måned | Hendelse" after the plan itself is the year's wheel of the body; alone it would be the plan.

    Source: published plans, which end with how and when they are rolled on.
    """
    if not any(_says_who(reading) for reading in readings.values()):
        return dict(readings)
    return {at: one for at, one in readings.items() if not _is_schedule(one, language)}


def _says_who(reading: TableReading) -> bool:
    roles = {column.role for column in reading.columns.by_place.values()}
    return bool(roles & DOERS) and any(isinstance(item, RawActivity) for item in reading.items)


def _is_schedule(reading: TableReading, language: Language | None) -> bool:
    """Tell whether a table has times and what happens, under a header that names no activities, and nothing more."""
    columns = list(reading.columns.by_place.values())
    text = next((column for column in columns if column.role == "text"), None)
    if text is None or any(column.role not in (*TIMES, "text") for column in columns):
        return False
    return len(columns) > 1 and meaning_of(text.key, language).role != "text"


def with_areas_of_headers(
    readings: dict[int, TableReading], in_areas: AbstractSet[int], language: Language | None
) -> dict[int, TableReading]:
    """Give the readings with an area where the header of the activities names it, another in each table of one make.

    `in_areas` are the tables that stand in an area already, by its heading.

    Source: published plans whose tables differ in nothing but the first word of their headers.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for at, reading in readings.items():
        text = _text_of(reading)
        others = tuple(column.key for column in reading.columns.by_place.values() if column is not text)
        if text is not None and len(others) >= _FEWEST_ALIKE:
            groups.setdefault(others, []).append(at)
    given = dict(readings)
    for ats in groups.values():
        titles = [_title_in_header(_text_of(readings[at]), language) for at in ats]
        named = [title for title in titles if title is not None]
        if len(ats) < _FEWEST_TABLES or len(set(named)) < len(ats) or in_areas & set(ats):
            continue
        given.update({at: _with_area(readings[at], title, language) for at, title in zip(ats, named, strict=True)})
    return given


def _with_area(reading: TableReading, header: str, language: Language | None) -> TableReading:
    if any(isinstance(item, AreaTitle) for item in reading.items):
        return reading
    place = next(item.place for item in reading.items if isinstance(item, RawActivity))
    title = title_of(header, language)
    return replace(reading, items=(AreaTitle(title=title.text, number=title.number, place=place), *reading.items))


def _text_of(reading: TableReading) -> Column | None:
    is_filled = any(isinstance(item, RawActivity) for item in reading.items)
    return next((one for one in reading.columns.by_place.values() if one.role == "text" and is_filled), None)


def _title_in_header(column: Column | None, language: Language | None) -> str | None:
    """Give the area that a header names: all of one that says nothing known, or what follows "Tiltak:"."""
    if column is None or _MADE.fullmatch(column.key):
        return None
    if not column.sure:
        return column.key if meaning_of(column.key, language).role is None else None
    first, *rest = _PARTED.split(column.key, maxsplit=1)
    meaning = meaning_of(first, language)
    return rest[0] if rest and rest[0] and meaning.role == "text" and meaning.strength == WHOLE else None
