"""What the readers of single cells give back, and what they are told about the document they stand in."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from msgspec import Struct
from msgspec import field as with_default

from avklart.domain.draft import (
    About,
    Clarification,
    FieldName,
    Funding,
    Language,
    Responsibility,
    ResponsibilityPart,
    Time,
)

TimeColumn = Literal["when", "deadline", "start", "end", "text"]
Column = Literal["responsible", "funding", "time", "other"]
Limit = Literal["in", "from", "after", "to", "before", "starts", "ends"]


class Note(Struct, frozen=True):
    """A doubt about one value: a code that avklart.ui has a sentence for, and the facts it mentions."""

    code: str
    field: FieldName | None = None
    facts: Mapping[str, str | int] = with_default(default_factory=lambda: MappingProxyType({}))


class DatedSpan(Struct, frozen=True, kw_only=True):
    """A time expression inside a text: characters `begins` to `ends` (limit words included), and what it says.

    `starts_on`/`ends_on` are the first and last day of the period named ("mai 2018": 1 to 31 May), whatever the limit
    says; `limit` tells how it bounds: "ut mai 2018" is "to", "etter mai 2018" is "after", "avsluttes 2018" is "ends",
    "med oppstart 2017" is "starts". `from_on`/`to_on` are the bounds that follow from both by the rules of the draft.
    """

    begins: int
    ends: int
    as_written: str
    limit: Limit
    starts_on: date | None
    ends_on: date | None
    from_on: date | None
    to_on: date | None
    notes: tuple[Note, ...] = ()


class TimeReading(Struct, frozen=True, kw_only=True):
    """What a time cell, or an activity's own text, says about when."""

    time: Time | None = None
    notes: tuple[Note, ...] = ()


class OpenSpan(Struct, frozen=True, kw_only=True):
    """A statement in a cell that something is to be clarified: where it stands and what it says.

    `asked` are the words for those who are asked, as they stand in the cell. `deciders` are those of them who by the
    statement also decide ("må avklares av X", "AU må avklare", "X vurderer"); a bare "X vurderer" has deciders and no
    `about`. A responsible cell without its open spans is what actors are read from.
    """

    begins: int
    ends: int
    as_written: str
    about: About | None
    asked: tuple[str, ...] = ()
    deciders: tuple[str, ...] = ()
    for_when: str | None = None
    rule: str = ""
    notes: tuple[Note, ...] = ()


class ActorReading(Struct, frozen=True, kw_only=True):
    """What a cell of actors says: who, with which part, and what in it is still to be clarified."""

    responsibilities: tuple[Responsibility, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    notes: tuple[Note, ...] = ()


class MoneyReading(Struct, frozen=True, kw_only=True):
    """What the money cells of an activity say: the sources, and what in them is still to be clarified."""

    funding: tuple[Funding, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    notes: tuple[Note, ...] = ()


class MoneyCells(Struct, frozen=True, kw_only=True):
    """The money of one row: the source's words, the cost's words, and amounts by year, each as written.

    `by_payer` are the amounts of columns headed by a kind of money, by that header ("Drift", "Investering").

    `unit` is the factor that a header or caption gives ("i 1000 kroner": 1000); `currency` likewise.
    """

    source: str | None = None
    cost: str | None = None
    by_year: Mapping[int, str] = with_default(default_factory=lambda: MappingProxyType({}))
    total: str | None = None
    by_payer: Mapping[str, str] = with_default(default_factory=lambda: MappingProxyType({}))
    unit: Decimal = Decimal(1)
    currency: str = "NOK"


class ActorCell(Struct, frozen=True, kw_only=True):
    """One cell of actors and the part its column gives them ("Samarbeidspartnere": contributes)."""

    text: str
    part: ResponsibilityPart = "responsible"


class Names(Struct, frozen=True, kw_only=True):
    """The names a document (and its council) knows: gathered over the whole document before any cell is read.

    `projects` are names of projects as written, longest first ("Tynset og Røros", "Scandinavian Heartland");
    `bodies` are names of organisations, bodies and roles that stand alone in some cell or list of the document, so
    that they are not split where they contain "og" or a comma; `abbreviations` maps a short form to its long one.
    """

    language: Language | None = None
    projects: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = with_default(default_factory=lambda: MappingProxyType({}))
