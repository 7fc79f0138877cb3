"""What one piece of time says, before it is known which days it is."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from avklart.intake.time.years import Years

Unit = Literal[
    "day",
    "month",
    "season",
    "semester",
    "quarter",
    "tertial",
    "half",
    "week",
    "school-year",
    "year",
    "turn-of-year",
    "turn-of-month",
    "holiday",
    "event",
    "plan-period",
]
Part = Literal["begin", "mid", "end", "first-half", "second-half"]


class Piece(Struct, frozen=True, kw_only=True):
    """A day, month, season, part of a year, week or year, between two tokens of a text.

    `number` is the month, quarter, week, … of its year, and the month of a day; `name` the season. `until` is the
    second year of a pair ("vinteren 2018/2019"). `unsure` words are other words too ("vår"), and count only with a
    year. `numeric` is a day written in digits without a year, which numbers of other kinds look like.
    """

    unit: Unit
    begins: int
    ends: int
    number: int = 0
    day: int = 0
    name: str = ""
    year: int | None = None
    until: int | None = None
    slash: bool = False
    part: Part | None = None
    unsure: bool = False
    numeric: bool = False
    notes: tuple[str, ...] = ()


def with_years(piece: Piece, years: Years | None) -> Piece:
    """Give the piece with the year, or pair of years, that follows it.

    Source: published plans.
    """
    if years is None:
        return piece
    notes = (*piece.notes, "two-digit-year") if years.short and piece.unit != "season" else piece.notes
    return replace(
        piece, year=years.year, until=years.until, slash=years.slash, ends=years.ends, notes=notes, unsure=False
    )
