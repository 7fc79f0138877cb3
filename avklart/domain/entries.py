"""What a person may put into a plan, already held against the rules: no such entry exists that breaks one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import get_args

from avklart.domain.draft import About, FundingKind, Recurrence, ResponsibilityPart
from avklart.domain.errors import RuleError
from avklart.domain.typed import (
    LONGEST_LINE,
    checked_amount,
    line_typed,
    refuse_choice,
    refuse_days,
    refuse_year,
    text_typed,
)

PARTS: tuple[str, ...] = get_args(ResponsibilityPart)
KINDS: tuple[str, ...] = get_args(FundingKind)
RECURRENCES: tuple[str, ...] = get_args(Recurrence)
ABOUTS: tuple[str, ...] = get_args(About)
CURRENCIES = ("NOK", "SEK", "EUR", "DKK", "USD")
_MOST_YEARS = 40
LONGEST_REMARK = 2000
_NO_YEARS: Mapping[int, Decimal] = MappingProxyType({})


def _store(entry: object, name: str, value: object) -> None:
    object.__setattr__(entry, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityEntry:
    """The words and the time of an activity.

    Raises:
        RuleError: "text-missing", "text-too-long", "ends-before-start", "year-out-of-sense", "choice-unknown".

    Source: docs/formats/plan-draft.md, "Activity".
    """

    text: str
    from_on: date | None = None
    to_on: date | None = None
    recurs: str = ""
    time_as_written: str = ""
    status_as_written: str = ""
    priority: str = ""
    indicator: str = ""
    comment: str = ""

    def __post_init__(self) -> None:
        _store(self, "text", text_typed(self.text, "text", needed=True))
        _store(self, "time_as_written", line_typed(self.time_as_written, "time_as_written", most=500))
        for name in ("status_as_written", "priority", "indicator", "comment"):
            _store(self, name, text_typed(getattr(self, name), name))
        refuse_choice(self.recurs, ("", *RECURRENCES), "recurs")
        refuse_days(self.from_on, self.to_on, "to_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityEntry:
    """Who has which part, from when to when. `of` is the project or body whose role the actor is.

    Raises:
        RuleError: "actor-missing", "text-too-long", "ends-before-start", "year-out-of-sense", "choice-unknown".

    Source: docs/formats/plan-draft.md, "Responsibility".
    """

    actor: str
    of: str = ""
    part: str = "responsible"
    from_on: date | None = None
    to_on: date | None = None

    def __post_init__(self) -> None:
        _store(self, "actor", line_typed(self.actor, "actor", most=LONGEST_LINE))
        _store(self, "of", line_typed(self.of, "of", most=LONGEST_LINE))
        if not self.actor:
            raise RuleError("actor-missing", field="actor")
        refuse_choice(self.part, PARTS, "part")
        refuse_days(self.from_on, self.to_on, "to_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingEntry:
    """One source of money: its kind, the project or whoever pays, how much, and from when to when.

    Amounts are in `currency`; `by_year` is how they fall in years, as far as that is known.

    Raises:
        RuleError: as its fields are refused: "amount-negative", "amount-too-large", "ends-before-start",
            "year-out-of-sense", "too-many-years", "text-too-long", "choice-unknown".

    Source: docs/formats/plan-draft.md, "Funding".
    """

    kind: str
    name: str = ""
    amount: Decimal | None = None
    currency: str = "NOK"
    by_year: Mapping[int, Decimal] = field(default_factory=lambda: _NO_YEARS)
    qualifier: str = ""
    from_on: date | None = None
    to_on: date | None = None

    def __post_init__(self) -> None:
        refuse_choice(self.kind, KINDS, "kind")
        if not (len(self.currency) == 3 and self.currency.isascii() and self.currency.isupper()):
            raise RuleError("choice-unknown", field="currency")
        _store(self, "name", line_typed(self.name, "name", most=LONGEST_LINE))
        _store(self, "qualifier", line_typed(self.qualifier, "qualifier", most=60))
        if self.amount is not None:
            _store(self, "amount", checked_amount(self.amount, "amount"))
        if len(self.by_year) > _MOST_YEARS:
            raise RuleError("too-many-years", field="by_year", limit=_MOST_YEARS)
        for year in self.by_year:
            refuse_year(year, "by_year")
        years = {year: checked_amount(amount, "by_year") for year, amount in self.by_year.items()}
        _store(self, "by_year", MappingProxyType(years))
        refuse_days(self.from_on, self.to_on, "to_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEntry:
    """What is asked, about what, of whom, and by when; `blocks` is what cannot go on before it is answered.

    Raises:
        RuleError: "text-missing", "text-too-long", "choice-unknown", "year-out-of-sense".

    Source: docs/formats/plan-draft.md, "Question".
    """

    question: str
    about: str = "other"
    asked: tuple[str, ...] = ()
    due_on: date | None = None
    blocks: str = ""

    def __post_init__(self) -> None:
        _store(self, "question", text_typed(self.question, "question", needed=True))
        _store(self, "blocks", text_typed(self.blocks, "blocks", most=LONGEST_REMARK))
        refuse_choice(self.about, ABOUTS, "about")
        names = [line_typed(name, "asked", most=LONGEST_LINE) for name in self.asked[:50]]
        # One who is named twice is asked once, in the first place.
        unique: dict[str, str] = {}
        for name in names:
            if name:
                unique.setdefault(name.casefold(), name)
        _store(self, "asked", tuple(unique.values()))
        refuse_days(None, self.due_on, "due_on")
