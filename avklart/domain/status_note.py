"""What a status note tells: how a plan stood on a day, as plain values that can be kept for ever, and what follows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.states import State
from avklart.domain.typed import line_typed, refuse_choice, refuse_days, text_typed

DAYS_AHEAD = 180
LANGUAGES = ("nb", "nn", "en")
# What a person writes besides the parts of areas ("area-2") and the proposed solutions ("solution-q4").
WRITTEN = ("decision", "lead", "assessment", "exempt")
_WRITTEN_OF = ("area-", "solution-")
_MOST_WRITTEN = 500
MatterKind = Literal["question", "raised", "money"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteHead:
    """What stands around a note: whose it is, about which plan, told to whom, when, and in which language."""

    council: str
    plan: str
    number: int
    as_of_on: date
    language: str
    since_on: date | None = None
    body: str = ""
    meeting_on: date | None = None
    case_number: str = ""
    archive_reference: str = ""
    case_officer: str = ""
    is_example: bool = False
    proposal_last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateFacts:
    """One update of an activity; `nothing_new` confirms all that stood."""

    on: date
    status: str
    done: str = ""
    next: str = ""
    obstacles: str = ""
    nothing_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoFacts:
    """Somebody who carries an activity and the part they have; `of` is the project or body whose role it is."""

    name: str
    of: str = ""
    part: str = "responsible"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyFacts:
    """One source of money of an activity, `amount` in `currency`."""

    kind: str
    name: str = ""
    amount: Decimal | None = None
    currency: str = "NOK"
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFacts:
    """One activity as it stood: its area by its place from 1, its latest words, and the news of the period."""

    number: str
    text: str
    area: int
    who: tuple[WhoFacts, ...] = ()
    money: tuple[MoneyFacts, ...] = ()
    status: str = "not-started"
    mentioned_on: date | None = None
    latest: UpdateFacts | None = None
    news: tuple[UpdateFacts, ...] = ()
    needs_committee: bool = False
    states: tuple[State, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFacts:
    """One question as it stood; `known_as` are all names of those asked, `said` the latest word along the way.

    `came_on` is the day it was raised or written into the plan, whichever was first.
    """

    number: int
    text: str
    about: str = "other"
    activities: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    due_on: date | None = None
    came_on: date | None = None
    raised_on: date | None = None
    body: str = ""
    meeting_on: date | None = None
    settled_on: date | None = None
    answer: str = ""
    source: str = ""
    source_by: str = ""
    source_case: str = ""
    source_on: date | None = None
    said: str = ""
    said_on: date | None = None

    def is_overdue(self, on: date) -> bool:
        """Whether it was open on a day after its own."""
        return self.settled_on is None and self.due_on is not None and self.due_on < on


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFacts:
    """One end that the plan gives a project, and the numbers of the activities that say it."""

    ends_on: date
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """A project whose money ends. `without` lose all their money then, and nobody has asked what comes after.

    `asked` are the numbers of the open questions about what comes after, `answered` of those that are settled. `name`
    is empty for money of no named project.
    """

    name: str
    days: tuple[date, ...]
    said: tuple[SaidFacts, ...] = ()
    is_disputed: bool = False
    settled_by: str = ""
    activities: tuple[str, ...] = ()
    going_on: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    asked: tuple[int, ...] = ()
    answered: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFacts:
    """Money that somebody was asked for: of a project or of one activity, and how far it has come, in kroner.

    `from_on` and `to_on` are the days the money is for, where anybody has said them.
    """

    key: int
    state: str
    project: str = ""
    activity: str = ""
    giver: str = ""
    reference: str = ""
    applied_nok: Decimal | None = None
    promised_nok: Decimal | None = None
    paid_nok: Decimal | None = None
    report_due_on: date | None = None
    claim_due_on: date | None = None
    ends_on: date | None = None
    from_on: date | None = None
    to_on: date | None = None

    @property
    def left_nok(self) -> Decimal | None:
        """What is left of what was promised."""
        return None if self.promised_nok is None else self.promised_nok - (self.paid_nok or Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFacts:
    """How a plan stood at the end of a day; news are those after `since_on`, all there are where it is None.

    `from_on` and `to_on` are the plan's first and last day.
    """

    as_of_on: date
    since_on: date | None = None
    from_on: date | None = None
    to_on: date | None = None
    areas: tuple[str, ...] = ()
    activities: tuple[ActivityFacts, ...] = ()
    questions: tuple[QuestionFacts, ...] = ()
    projects: tuple[ProjectFacts, ...] = ()
    commitments: tuple[CommitmentFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something a body must decide: a question, an activity somebody wants it to see, or money that ends.

    `key` tells it from all others, from one day to the next.
    """

    key: str
    kind: MatterKind
    activities: tuple[str, ...]
    words: str
    due_on: date | None


def matters_for(
    facts: NoteFacts, names: Collection[str], meeting_on: date | None, *, is_committee: bool = True
) -> tuple[Matter, ...]:
    """Give what a body must decide, soonest due first: each once, in its meeting if it has one.

    Its own are the questions it is asked, those put before it, those due by its meeting that are before no other body,
    and, of the committee alone, the activities it is to see and the money that ends within half a year with nothing
    decided or asked about what comes after.

    Args:
        facts: of the plan.
        names: what the body is called, without regard to capitals.
        meeting_on: the day it meets.
        is_committee: whether the body is the committee that prepares the council's cases.

    Source: none in law; the councils' own practice, docs/rules/status-note.md.
    """
    folded = {name.casefold() for name in names}
    asked = [one for one in facts.questions if one.settled_on is None and _is_for(one, folded, meeting_on)]
    found = [
        Matter(key=f"q{one.number}", kind="question", activities=one.activities, words=one.text, due_on=one.due_on)
        for one in asked
    ]
    if is_committee:
        found += _raised(facts)
        found += _ending(facts)
    return tuple(sorted(found, key=lambda one: (one.due_on or date.max, one.kind != "question")))


def _is_for(one: QuestionFacts, names: Collection[str], meeting_on: date | None) -> bool:
    if one.body:
        at_this = one.meeting_on is None or meeting_on is None or one.meeting_on <= meeting_on
        return one.body.casefold() in names and at_this
    if any(name.casefold() in names for name in one.known_as):
        return True
    return bool(meeting_on and one.due_on and one.due_on <= meeting_on)


def _raised(facts: NoteFacts) -> Iterable[Matter]:
    for one in facts.activities:
        if one.needs_committee:
            words = one.latest.obstacles if one.latest else ""
            yield Matter(key=f"a{one.number}", kind="raised", activities=(one.number,), words=words, due_on=None)


def _ending(facts: NoteFacts) -> Iterable[Matter]:
    until = facts.as_of_on + timedelta(days=DAYS_AHEAD)
    for one in facts.projects:
        if one.without and one.days and one.days[0] <= until:
            key = f"m{_plain(one.name)}-{one.days[0].isoformat()}"
            yield Matter(key=key, kind="money", activities=one.without, words=one.name, due_on=one.days[0])


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())[:60]


def ending_soon(facts: NoteFacts) -> tuple[ProjectFacts, ...]:
    """Give the projects whose money ends within half a year, or may.

    Source: none in law; half a year is what it takes to apply anew.
    """
    until = facts.as_of_on + timedelta(days=DAYS_AHEAD)
    return tuple(one for one in facts.projects if any(facts.as_of_on <= day <= until for day in one.days))


def with_news(facts: NoteFacts) -> tuple[ActivityFacts, ...]:
    """Give the activities that somebody has said something new of in the period.

    Source: none in law; an update that only confirms what stood is no news.
    """
    return tuple(one for one in facts.activities if last_news(one))


def last_news(activity: ActivityFacts) -> UpdateFacts | None:
    """Give the last news of the period, or None; an update that only confirms what stood is none.

    Source: none in law.
    """
    return next((update for update in reversed(activity.news) if not update.nothing_new), None)


def by_status(activities: Iterable[ActivityFacts], known: Sequence[str]) -> Mapping[str, int]:
    """Give how many activities have each status, in the order of `known`, without those no activity has.

    Source: none in law.
    """
    counts = dict.fromkeys(known, 0)
    for one in activities:
        counts[one.status] = counts.get(one.status, 0) + 1
    return {status: count for status, count in counts.items() if count}


def refuse_note_days(as_of_on: date, since_on: date | None, meeting_on: date | None, today: date) -> None:
    """Refuse a note of a day that has not come, or that tells of news since a later day.

    Raises:
        RuleError: "note-in-future", "note-since-later", "year-out-of-sense".

    Source: none in law; nobody knows how a plan will stand.
    """
    for day, field in ((as_of_on, "as_of_on"), (since_on, "since_on"), (meeting_on, "meeting_on")):
        refuse_days(day, None, field)
    if as_of_on > today:
        raise RuleError("note-in-future", field="as_of_on")
    if since_on is not None and since_on >= as_of_on:
        raise RuleError("note-since-later", field="since_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry:
    """What a person says of a note: of which day, told to whom, in which meeting and case.

    Raises:
        RuleError: "text-too-long", "choice-unknown".

    Source: none in law; the head of a case paper, docs/rules/status-note.md.
    """

    as_of_on: date
    since_on: date | None = None
    body: str = ""
    meeting_on: date | None = None
    case_number: str = ""
    archive_reference: str = ""
    case_officer: str = ""
    language: str = "nb"
    proposal_last: bool = False

    def __post_init__(self) -> None:
        for name, most in (("body", 200), ("case_number", 60), ("archive_reference", 60), ("case_officer", 120)):
            object.__setattr__(self, name, line_typed(getattr(self, name), name, most=most))
        refuse_choice(self.language, LANGUAGES, "language")


def written_typed(written: Mapping[str, str]) -> dict[str, str]:
    """Give what a person has written, by part of the note; what is empty or no part of one is left out.

    Raises:
        RuleError: "text-too-long" at the part it is about.

    Source: docs/rules/status-note.md, "What a person writes".
    """
    known = [name for name in written if name in WRITTEN or name.startswith(_WRITTEN_OF)]
    kept = {name: text_typed(written[name], name) for name in known[:_MOST_WRITTEN]}
    return {name: text for name, text in kept.items() if text}
