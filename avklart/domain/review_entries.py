"""What a person may say of the names and dates of a reading, already held against the rules."""

from dataclasses import dataclass
from datetime import date

from avklart.domain.errors import RuleError
from avklart.domain.typed import LONGEST_LINE, line_typed, refuse_choice, refuse_days

ACTOR_KINDS = ("role", "body", "organisation", "network", "project", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """What an actor is called and what it is.

    Raises:
        RuleError: "actor-missing", "text-too-long", "choice-unknown".

    Source: docs/formats/plan-draft.md, "Actors".
    """

    name: str
    kind: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", line_typed(self.name, "name", most=LONGEST_LINE))
        if not self.name:
            raise RuleError("actor-missing", field="name")
        refuse_choice(self.kind, ACTOR_KINDS, "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectEntry:
    """What a project is called, when it starts and ends, and who or what says so.

    Raises:
        RuleError: "actor-missing", "text-too-long", "ends-before-start", "year-out-of-sense".

    Source: docs/formats/plan-draft.md, "Funding".
    """

    name: str
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", line_typed(self.name, "name", most=LONGEST_LINE))
        object.__setattr__(self, "source", line_typed(self.source, "source", most=LONGEST_LINE))
        if not self.name:
            raise RuleError("actor-missing", field="name")
        refuse_days(self.from_on, self.to_on, "to_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """What a plan is called, whose it is, and the days it is for.

    Raises:
        RuleError: "text-missing", "text-too-long", "ends-before-start", "year-out-of-sense", or "day-missing" where one
            of the two days is not said.

    Source: docs/formats/plan-draft.md, "period".
    """

    title: str
    owner: str = ""
    from_on: date | None = None
    to_on: date | None = None
    period_as_written: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", line_typed(self.title, "title", most=LONGEST_LINE, needed=True))
        object.__setattr__(self, "owner", line_typed(self.owner, "owner", most=LONGEST_LINE))
        written = line_typed(self.period_as_written, "period_as_written", most=100)
        object.__setattr__(self, "period_as_written", written)
        if (self.from_on is None) != (self.to_on is None):
            raise RuleError("day-missing", field="to_on" if self.to_on is None else "from_on")
        refuse_days(self.from_on, self.to_on, "to_on")
