"""What a person may say of those who carry a plan: actors, projects, and who holds a role from when to when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.period import day_before
from avklart.domain.typed import line_typed, refuse_choice, refuse_days

ActorKind = Literal["role", "body", "organisation", "network", "project", "person"]
# In this order lists show them: those who decide first.
ACTOR_KINDS: tuple[ActorKind, ...] = ("body", "role", "organisation", "network", "project", "person")
_LONGEST_PERSON = 120


def _store(entry: object, name: str, value: object) -> None:
    object.__setattr__(entry, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """The name and the kind of an actor.

    Raises:
        RuleError: "text-missing", "text-too-long", "choice-unknown".

    Source: docs/formats/plan-draft.md, "Actors".
    """

    name: str
    kind: str

    def __post_init__(self) -> None:
        _store(self, "name", line_typed(self.name, "name", needed=True))
        refuse_choice(self.kind, ACTOR_KINDS, "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectEntry:
    """The days of a project, and who said when it ends; names of its leader and its steering group.

    Raises:
        RuleError: "ends-before-start", "year-out-of-sense", "text-too-long"; "end-source-missing" where an end is said
            and not by whom.

    Source: none in law; an end that overrules what the plan says must be somebody's word.
    """

    starts_on: date | None = None
    ends_on: date | None = None
    ends_source: str = ""
    leader: str = ""
    steering_group: str = ""

    def __post_init__(self) -> None:
        for name in ("ends_source", "leader", "steering_group"):
            _store(self, name, line_typed(getattr(self, name), name))
        refuse_days(self.starts_on, self.ends_on, "ends_on")
        if self.ends_on and not self.ends_source:
            raise RuleError("end-source-missing", field="ends_source")
        if not self.ends_on:
            _store(self, "ends_source", "")


def settled_end(ends_on: date | None, source: str) -> tuple[date, str]:
    """Give the end of a project that somebody has settled, and who said it.

    Raises:
        RuleError: "day-missing", "year-out-of-sense", "end-source-missing", "text-too-long".

    Source: none in law; an end that overrules what the plan says must be somebody's word.
    """
    if ends_on is None:
        raise RuleError("day-missing", field="ends_on")
    entry = ProjectEntry(ends_on=ends_on, ends_source=source)
    return ends_on, entry.ends_source


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderEntry:
    """A person who holds a role from a day to a day, for one area or everywhere.

    Raises:
        RuleError: "text-missing", "text-too-long", "ends-before-start", "year-out-of-sense".

    Source: none in law; terms follow the municipal elections (kommuneloven § 5-5 on committees is one example).
    """

    person: str
    area_title: str = ""
    from_on: date | None = None
    to_on: date | None = None

    def __post_init__(self) -> None:
        _store(self, "person", line_typed(self.person, "person", most=_LONGEST_PERSON, needed=True))
        _store(self, "area_title", line_typed(self.area_title, "area_title"))
        refuse_days(self.from_on, self.to_on, "to_on")


def is_held_on(from_on: date | None, to_on: date | None, day: date) -> bool:
    """Whether a term holds on a day; a term without days has always held.

    Source: none in law; the calendar.
    """
    return (from_on is None or from_on <= day) and (to_on is None or day <= to_on)


@dataclass(frozen=True, slots=True)
class NewTerms:
    """What a change of terms does: which terms close on which day, and who takes over which of them."""

    closes: tuple[int, ...]
    closes_on: date
    opens: Mapping[int, str]


def new_terms(
    running: Iterable[tuple[int, date | None, date | None]], names: Mapping[int, str], starts_on: date | None
) -> NewTerms:
    """Give what happens to the running terms when new ones start on a day: each closes the day before.

    A term that starts that day or later is left as it is. Where no name is given nobody takes over.

    Args:
        running: key, first and last day of each term.
        names: by the key of the term that closes, who holds the role next.
        starts_on: the first day of the new terms.

    Raises:
        RuleError: "day-missing", "year-out-of-sense", "text-too-long"; "no-terms" when no term closes that day.

    Source: none in law; after a municipal election all of a council's portfolios change at once.
    """
    if starts_on is None:
        raise RuleError("day-missing", field="starts_on")
    refuse_days(starts_on, None, "starts_on")
    closes_on = day_before(starts_on)
    closes = tuple(
        key
        for key, from_on, to_on in running
        if (from_on is None or from_on <= closes_on) and (to_on is None or to_on >= closes_on)
    )
    if not closes:
        raise RuleError("no-terms", field="starts_on")
    typed = {key: line_typed(names.get(key, ""), f"person-{key}", most=_LONGEST_PERSON) for key in closes}
    return NewTerms(closes, closes_on, {key: name for key, name in typed.items() if name})


def accepted_reason(reason: str) -> str:
    """Give the reason why a remark of the plan check is accepted.

    Raises:
        RuleError: "reason-missing", "text-too-long".

    Source: none in law; who reads the plan later must see why an objection was left standing.
    """
    typed = line_typed(reason, "reason", most=1000)
    if not typed:
        raise RuleError("reason-missing", field="reason")
    return typed
