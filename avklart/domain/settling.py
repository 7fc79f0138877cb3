"""What settles a question: the answer, where it comes from, and what it writes into the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from avklart.domain.entries import FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.typed import LONGEST_TEXT, line_typed, refuse_choice, refuse_days, text_typed

SourceKind = Literal["decision", "delegated", "confirmation"]
SOURCES: tuple[SourceKind, ...] = get_args(SourceKind)
Prolonged = Literal["activity", "money", "project"]
PROLONGED: tuple[Prolonged, ...] = get_args(Prolonged)
Covering = Literal["all", "only", "except"]
COVERING: tuple[Covering, ...] = get_args(Covering)
LONGEST_CASE = 60
_LONGEST_WHO = 200
# A reason in the history has room for so much.
_LONGEST_MARK = 100
_MORE_AND_MORE = ("contributes", "responsible", "leads")
_MARK, _BETWEEN = "settled", "|"


def _store(entry: object, name: str, value: object) -> None:
    object.__setattr__(entry, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an answer comes from: a body's decision, one by delegated authority, or somebody's plain confirmation.

    `by` is the body that decided, or who decided or confirmed; `case` is the number of the case; `how` tells how it was
    confirmed: by mail, by telephone, in a meeting.

    Raises:
        RuleError: "source-missing", "source-body-missing", "source-who-missing", "source-case-missing",
            "source-how-missing", "source-day-missing", "text-too-long", "year-out-of-sense".

    Source: kommuneloven § 13-1 on delegated authority; a decision is found again by body, case and date.
    """

    kind: str
    by: str
    on: date | None
    case: str = ""
    how: str = ""

    def __post_init__(self) -> None:
        if self.kind not in SOURCES:
            raise RuleError("source-missing", field="source")
        _store(self, "by", line_typed(self.by, "source_by", most=_LONGEST_WHO))
        _store(self, "case", line_typed(self.case, "source_case", most=LONGEST_CASE))
        _store(self, "how", line_typed(self.how, "source_how", most=_LONGEST_WHO))
        if not self.by:
            code = "source-body-missing" if self.kind == "decision" else "source-who-missing"
            raise RuleError(code, field="source_by")
        if self.kind == "decision" and not self.case:
            raise RuleError("source-case-missing", field="source_case")
        if self.on is None:
            raise RuleError("source-day-missing", field="source_on")
        refuse_days(self.on, None, "source_on")
        if self.kind == "confirmation" and not self.how:
            raise RuleError("source-how-missing", field="source_how")


@dataclass(frozen=True, slots=True)
class Responsible:
    """One who is to have a part in each activity; `replaces` takes out those who have the same part now."""

    entry: ResponsibilityEntry
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """One more source of money for each activity; its amount is for each of them."""

    entry: FundingEntry


@dataclass(frozen=True, slots=True)
class Continue:
    """Each activity, the money that pays for it, or the projects that pay, go on until a day.

    Raises:
        RuleError: "until-missing", "choice-unknown", "year-out-of-sense".

    Source: the councils' own practice, "Prosjekt til mai 2018 – videre innsats må avklares".
    """

    what: str
    until: date | None

    def __post_init__(self) -> None:
        refuse_choice(self.what, PROLONGED, "goes_on")
        if self.until is None:
            raise RuleError("until-missing", field="until")
        refuse_days(self.until, None, "until")


@dataclass(frozen=True, slots=True)
class End:
    """Each activity ends on a day.

    Raises:
        RuleError: "until-missing", "year-out-of-sense".

    Source: none in law; a plan tells until when it is worked with each activity.
    """

    on: date | None

    def __post_init__(self) -> None:
        if self.on is None:
            raise RuleError("until-missing", field="until")
        refuse_days(self.on, None, "until")


Effect = Responsible | Money | Continue | End


def answer_typed(written: str, most: int = LONGEST_TEXT) -> str:
    """Give the words of an answer as they are stored, of so many letters at most.

    Raises:
        RuleError: "answer-missing", "text-too-long".

    Source: none in law; a question without an answer in words is still open.
    """
    text = text_typed(written, "answer", most=most)
    if not text:
        raise RuleError("answer-missing", field="answer")
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a question, its source, and what it writes into the plan; nothing where it is words alone.

    `covers` has the numbers of the activities it is for; None where it is for all that the question is about.

    Raises:
        RuleError: "answer-missing", "text-too-long".

    Source: none in law; a question is settled when somebody has answered it, and the answer stands in writing.
    """

    text: str
    source: Source
    effects: Sequence[Effect] = ()
    covers: Sequence[str] | None = None

    def __post_init__(self) -> None:
        _store(self, "text", answer_typed(self.text))

    def settled_on(self, raised_on: date | None, today: date) -> date:
        """Give the day it settles the question: that of its source.

        Raises:
            RuleError: "settled-in-future"; "settled-before-raised" when the answer is older than the question.

        Source: none in law; nobody answers what has not been asked, or tomorrow.
        """
        day = self.source.on or today
        if day > today:
            raise RuleError("settled-in-future", field="source_on")
        if raised_on is not None and day < raised_on:
            raise RuleError("settled-before-raised", field="source_on")
        return day


def covered_numbers(covering: str, named: Sequence[str], asked: Sequence[str]) -> list[str]:
    """Give the numbers of the activities an answer is for, in the order of those asked about.

    `asked` are all that the question is about; `named` those that the answer is for alone ("only"), or is not for
    ("except").

    Raises:
        RuleError: "choice-unknown"; "numbers-with-all" where some are named and all are chosen; "activity-missing"
            where nobody is named, or left; "activity-not-asked-about" with the number of another.

    Source: none in law; nobody ticks three thousand boxes.
    """
    refuse_choice(covering, COVERING, "covers")
    if covering == "all" and named:
        raise RuleError("numbers-with-all", field="covers")
    known, wanted = set(asked), set(named)
    for number in named:
        if number not in known:
            raise RuleError("activity-not-asked-about", field="numbers", number=number[:20])
    covered = [number for number in asked if covering == "all" or (number in wanted) == (covering == "only")]
    if not covered or (covering != "all" and not wanted):
        raise RuleError("activity-missing", field="numbers")
    return covered


def refuse_end_before_start(from_on: date | None, until: date | None, number: str) -> None:
    """Refuse to let an activity, or its money, end before it starts.

    Raises:
        RuleError: "effect-ends-before-start" with the number of the activity.

    Source: none in law; a span of days has its first day first.
    """
    if from_on and until and until < from_on:
        raise RuleError("effect-ends-before-start", field="until", number=number[:20])


def reason_mark(source: Source) -> str:
    """Give the reason that stands in the history of all an answer writes: its source, to be said in words by `ui`.

    Source: none in law; whoever reads an activity's history must find the case.
    """
    facts = [source.kind, source.on.isoformat() if source.on else "", *map(_plain, (source.case, source.by))]
    mark = _BETWEEN.join((_MARK, *facts))
    return mark if len(mark) <= _LONGEST_MARK else f"{mark[: _LONGEST_MARK - 1]}…"


def source_of_mark(mark: str) -> Source | None:
    """Give the source that a reason in the history tells, or None where it is another reason.

    Source: none in law; the way back from `reason_mark`.
    """
    parts = mark.split(_BETWEEN, 4)
    if len(parts) != 5 or parts[0] != _MARK:
        return None
    try:
        day = date.fromisoformat(parts[2])
        # How it was confirmed is told by the question itself.
        return Source(kind=parts[1], by=parts[4], on=day, case=parts[3], how="–")
    except (ValueError, RuleError):
        return None


def _plain(words: str) -> str:
    return words.replace(_BETWEEN, "/")


def same_work(before: str, part: str) -> str | None:
    """Give the part one has who has one in an activity and is given another, where both are the same work; else None.

    To lead is more than to be responsible, and that more than to contribute: the most of it stands. To carry out what
    is decided, and to decide, are other work and stand beside it: then None.

    Source: none in law; who leads is not named among those who take part as well.
    """
    if before not in _MORE_AND_MORE or part not in _MORE_AND_MORE:
        return part if before == part else None
    return max(before, part, key=_MORE_AND_MORE.index)
