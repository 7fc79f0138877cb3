"""The plan draft: what reading a document gives, before a person has reviewed it.

The shape, the names and how the words are meant are fixed by docs/formats/plan-draft.md. Everything is immutable;
dates are dates, kroner are Decimal, and every value keeps the words it was read from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

Language = Literal["nb", "nn", "sv", "da", "en"]
ResponsibilityPart = Literal["leads", "responsible", "contributes", "executes", "decides"]
FundingKind = Literal["operations", "project", "grant", "participants", "investment", "other"]
Recurrence = Literal["continuous", "yearly", "half-yearly", "quarterly", "monthly", "other"]
About = Literal["responsibility", "funding", "continuation", "time", "other"]
LeftOutReason = Literal[
    "page-number",
    "running-header",
    "running-footer",
    "repeated-header-row",
    "table-of-contents",
    "empty-template",
    "layout-mark",
    "sum-row",
    "not-plan-text",
    "unreadable",
]
FieldName = Literal["text", "responsibilities", "funding", "time", "clarifications", "status", "number"]

_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_NO_FACTS: Mapping[str, str | int] = MappingProxyType({})
_NO_YEARS: Mapping[int, Decimal] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the file something stands; counted from 1, header rows counted, None where it does not apply."""

    page: int | None = None
    sheet: str | None = None
    part: str = "body"
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Running text of the plan and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The years a plan is for, first and last day, with the words that say so."""

    starts_on: date
    ends_on: date
    as_written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """One actor of one activity and the part it plays. `of` is the project or body whose role the actor is."""

    actor: str
    part: ResponsibilityPart
    as_written: str
    of: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    sure: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """One source of money of one activity. `amount` is in `currency`, whole amount; `by_year` in the same."""

    kind: FundingKind
    as_written: str
    name: str | None = None
    amount: Decimal | None = None
    by_year: Mapping[int, Decimal] = with_default(default_factory=lambda: _NO_YEARS)
    qualifier: str | None = None
    currency: str = "NOK"
    starts_on: date | None = None
    ends_on: date | None = None
    sure: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When an activity happens: first and last day as far as they are said, and whether it recurs."""

    as_written: str
    starts_on: date | None = None
    ends_on: date | None = None
    recurs: Recurrence | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarification:
    """One statement that something is to be clarified: about what, of whom it is asked, for when."""

    about: About
    as_written: str
    asked: tuple[str, ...] = ()
    for_when: str | None = None
    rule: str = ""

    @property
    def asked_of(self) -> str | None:
        """The first who is asked, or None."""
        return self.asked[0] if self.asked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal of an area; `under` holds the goals above it, outermost first."""

    text: str
    place: Place
    number: str | None = None
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One row (or list item, or block) of the plan; `cells` are its source cells verbatim under their headers."""

    text: str
    place: Place
    number: str | None = None
    under: tuple[str, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    funding: tuple[Funding, ...] = ()
    time: Time | None = None
    clarifications: tuple[Clarification, ...] = ()
    status: str | None = None
    priority: str | None = None
    indicator: str | None = None
    comment: str | None = None
    extra: Mapping[str, str] = with_default(default_factory=lambda: _NO_WORDS)
    cells: Mapping[str, str] = with_default(default_factory=lambda: _NO_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area of the plan with its introduction, goals and activities."""

    title: str | None = None
    number: str | None = None
    introduction: tuple[Passage, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Text of the document that is no part of the plan, and why."""

    text: str
    why: LeftOutReason
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that was read without certainty: a code and facts; `activity` counts through the plan from 1."""

    code: str
    place: Place
    activity: int | None = None
    field: FieldName | None = None
    facts: Mapping[str, str | int] = with_default(default_factory=lambda: _NO_FACTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Several clarifications that hang on one thing, proposed as one question over the activities it concerns."""

    text: str
    about: About
    activities: tuple[int, ...]
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file the draft was read from."""

    file: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """A whole plan as read; activities are counted through the areas from 1."""

    source: Source
    language: Language | None = None
    title: str | None = None
    owner: str | None = None
    period: Period | None = None
    introduction: tuple[Passage, ...] = ()
    areas: tuple[Area, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def activities(self) -> tuple[Activity, ...]:
        """All activities in order."""
        return tuple(activity for area in self.areas for activity in area.activities)
