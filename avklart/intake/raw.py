"""A plan taken apart but not yet understood: rows with their cells by role, before any cell is read."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec import field as with_default

from avklart.domain.draft import Goal, Language, LeftOut, Passage, Period, Place
from avklart.intake.found import ActorCell, MoneyCells, Note, TimeColumn

_NO_WORDS: Mapping[str, str] = MappingProxyType({})


class RawActivity(Struct, frozen=True, kw_only=True):
    """One activity with the texts of its cells sorted by what they hold.

    `cells` are all source cells of the row verbatim under their own headers (a second column of one header is
    "Tiltak (2)", one without a header "Kolonne 4"). `under` are goals and group rows found inside the same table or
    list; those of headings above it are put before them later. `year_marks` are the cells of year columns that hold
    no amounts ("x"). `places` gives the place of the cell a role was read from: "responsibilities", "funding", "time".
    """

    text: str
    place: Place
    number: str | None = None
    under: tuple[str, ...] = ()
    actors: tuple[ActorCell, ...] = ()
    money: MoneyCells = with_default(default_factory=MoneyCells)
    times: tuple[tuple[TimeColumn, str], ...] = ()
    year_marks: Mapping[int, str] = with_default(default_factory=lambda: MappingProxyType({}))
    status: str | None = None
    priority: str | None = None
    indicator: str | None = None
    comment: str | None = None
    extra: Mapping[str, str] = with_default(default_factory=lambda: _NO_WORDS)
    cells: Mapping[str, str] = with_default(default_factory=lambda: _NO_WORDS)
    places: Mapping[str, Place] = with_default(default_factory=lambda: MappingProxyType({}))
    notes: tuple[Note, ...] = ()


class AreaTitle(Struct, frozen=True, kw_only=True):
    """An area that begins here: named by a merged row, an area column, a sheet or a heading.

    `is_own` tells that its words stand in a row of their own, and in no cell of an activity.
    """

    title: str
    place: Place
    number: str | None = None
    is_own: bool = False


PlanItem = AreaTitle | Goal | Passage | RawActivity | LeftOut


class RawArea(Struct, frozen=True, kw_only=True):
    """One area with what stands under it, in the order of the document."""

    title: str | None = None
    number: str | None = None
    introduction: tuple[Passage, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[RawActivity, ...] = ()


class RawPlan(Struct, frozen=True, kw_only=True):
    """The whole document as a plan: every word of it stands in exactly one place of this."""

    language: Language | None = None
    title: str | None = None
    owner: str | None = None
    period: Period | None = None
    introduction: tuple[Passage, ...] = ()
    areas: tuple[RawArea, ...] = ()
    abbreviations: Mapping[str, str] = with_default(default_factory=lambda: _NO_WORDS)
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[tuple[Note, Place], ...] = ()
