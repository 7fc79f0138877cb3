"""What a table is read with, and what its reading gives."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from msgspec import Struct
from msgspec import field as with_default

from avklart.domain.draft import FieldName, Language, Period, Place
from avklart.intake.found import Note
from avklart.intake.raw import PlanItem
from avklart.intake.tables.nesting import Signature
from avklart.intake.tables.titles import Title

Role = Literal[
    "number",
    "text",
    "area",
    "goal",
    "group",
    "responsible",
    "leads",
    "partners",
    "executes",
    "decides",
    "source",
    "cost",
    "payer",
    "total",
    "year",
    "span",
    "when",
    "deadline",
    "start",
    "end",
    "status",
    "priority",
    "indicator",
    "comment",
    "crossed",
    "crossed-partners",
    "extra",
]


class Column(Struct, frozen=True, kw_only=True):
    """One column of a table of activities: its header as written, and what its cells hold.

    "crossed" is a column under the name of an `actor`, with a cross where that one is responsible or takes part.
    `key` is the header under which its cells are kept. `also` is a second role of a column with two headers in one
    ("Ansvar/frist"). `payer` are the words of a header that is a kind of money over amounts ("Drift"). `year` is the
    year a column of years is for, `span` the time in words of one for a part of a year or for several
    ("1. kvartal 2025").
    `sure` is false when the role was told from the cells and not from the header. `missed` is what a column kept as
    it stands may say after all, by the look of its cells.
    """

    key: str
    role: Role = "extra"
    also: Role | None = None
    year: int | None = None
    payer: str | None = None
    actor: str | None = None
    span: str | None = None
    sure: bool = True
    missed: FieldName | None = None


class Columns(Struct, frozen=True, kw_only=True):
    """The columns of a table by their place in its grid, counted from 1; `width` is the number of grid columns."""

    by_place: Mapping[int, Column] = with_default(default_factory=lambda: MappingProxyType({}))
    width: int = 0
    unit: tuple[Decimal, str] | None = None


class Standing(Struct, frozen=True):
    """What is in force at the end of a table and in one that goes on from it: goals, and how its areas look."""

    goals: tuple[Title, ...] = ()
    area_look: Signature | None = None


class TableContext(Struct, frozen=True, kw_only=True):
    """What is known about a table from what stands around it.

    `previous` are the columns of the table before it, for one that goes on without a header, `standing` what
    is in force at its end where nothing stands between the two. `unit` is the unit that
    a line above gives ("i 1000 kroner"). `has_area_above` tells that a heading or sheet names the area, so that a
    merged row inside is a group. `title_above` is the line above a table of labels and values that is the activity
    itself; its words are then the activity's text, and no one else's. `coded` tells that the titles of the cards of
    the document begin with bare codes ("T1 Bygge"). `heads` are the words of rows that begin several tables.
    """

    language: Language | None = None
    previous: Columns | None = None
    standing: Standing = Standing()
    unit: tuple[Decimal, str] | None = None
    sheet: str | None = None
    period: Period | None = None
    has_area_above: bool = False
    title_above: str | None = None
    coded: bool = False
    heads: frozenset[tuple[str, ...]] = frozenset()


class TableReading(Struct, frozen=True, kw_only=True):
    """A table of activities taken apart: its items in the order of its rows, its columns, and doubts about it.

    `standing` is what is in force at its end.
    """

    items: tuple[PlanItem, ...]
    columns: Columns = with_default(default_factory=Columns)
    standing: Standing = Standing()
    notes: tuple[tuple[Note, Place], ...] = ()
