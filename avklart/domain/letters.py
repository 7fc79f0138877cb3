"""Who gets which letter, and why somebody gets none: at most one a week to a person, gathering everything for them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.links import USUAL_DAYS
from avklart.domain.occasions import Occasion, in_order
from avklart.domain.quiet_days import quiet_until, week_of

LeftOut = Literal["", "wants-none", "no-address", "had-one", "on-its-way", "had-one-this-month"]
_A_MONTH = timedelta(weeks=4)
# Who gets a letter has at least so long to use its link. What is laid out right before the common holiday of three
# weeks, and goes after it, is in time.
_TIME_TO_ANSWER = timedelta(days=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """A person who may be written to: what they answer for, how often they want mail, and the last letter they had.

    `activities` and `questions` are the keys of those that are their own; where a role is held for certain areas, what
    lies in them. `last_week_on` is the Monday of the week of their last letter; `has_one_waiting` tells that one, of
    whatever week, has not gone yet.
    """

    key: int
    name: str
    email: str
    language: str
    frequency: str
    actors: tuple[int, ...]
    activities: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()
    last_week_on: date | None = None
    has_one_waiting: bool = False

    def is_asked_about(self, occasion: Occasion) -> bool:
        """Whether an occasion of an actor they answer for is theirs to hear of."""
        if occasion.kind == "clarification-due":
            return occasion.about in self.questions
        return occasion.is_named or not occasion.activity or occasion.activity in self.activities


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLetter:
    """What one person is to be told, and why they get no letter now; `left_out` is empty where they get one."""

    to: Receiver
    occasions: tuple[Occasion, ...]
    left_out: LeftOut = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All that is to be told, a letter to each person it concerns, and what concerns nobody who has an address."""

    occasions: tuple[Occasion, ...]
    letters: tuple[PlannedLetter, ...]
    for_nobody: tuple[Occasion, ...]

    @property
    def to_send(self) -> tuple[PlannedLetter, ...]:
        """Give the letters that may go now."""
        return tuple(one for one in self.letters if not one.left_out)

    @property
    def left_out(self) -> tuple[PlannedLetter, ...]:
        """Give those who get none now."""
        return tuple(one for one in self.letters if one.left_out)


def gathered(occasions: Iterable[Occasion], receivers: Iterable[Receiver], today: date) -> Gathered:
    """Give who gets what: each person everything that the actors they answer for have, in one letter.

    What concerns nobody with an address is for the secretariat to take up by other means.

    Source: none in law; docs/rules/letters.md.
    """
    people = sorted(receivers, key=lambda one: (one.name.casefold(), one.key))
    of_actor: defaultdict[int, list[Receiver]] = defaultdict(list)
    for person in people:
        for actor in person.actors:
            of_actor[actor].append(person)
    told: defaultdict[int, list[Occasion]] = defaultdict(list)
    for_nobody = []
    in_turn = tuple(sorted(occasions, key=in_order))
    for occasion in in_turn:
        of_actors = (person for actor in occasion.actors for person in of_actor.get(actor, ()))
        concerned = {person.key: person for person in of_actors if person.is_asked_about(occasion)}
        for key in concerned:
            told[key].append(occasion)
        if not any(person.email for person in concerned.values()):
            for_nobody.append(occasion)
    letters = (
        PlannedLetter(to=one, occasions=tuple(told[one.key]), left_out=left_out(one, today))
        for one in people
        if told[one.key]
    )
    return Gathered(occasions=in_turn, letters=tuple(letters), for_nobody=tuple(for_nobody))


def left_out(receiver: Receiver, today: date) -> LeftOut:
    """Give why a person gets no letter now, or nothing where they may get one.

    Who wants none gets none; who has no address stands on the secretariat's list. Nobody gets two in the same week,
    Monday to Sunday, nor one while another waits to go: both could come at once. Who wants mail monthly gets none
    within four weeks of the week they last had one.

    Source: none in law; docs/rules/letters.md.
    """
    if receiver.frequency == "never":
        return "wants-none"
    if not receiver.email:
        return "no-address"
    week, last = week_of(today), receiver.last_week_on
    if last is not None and last >= week:
        return "had-one"
    if receiver.has_one_waiting:
        return "on-its-way"
    if receiver.frequency == "monthly" and last is not None and last + _A_MONTH > week:
        return "had-one-this-month"
    return ""


def too_old_from(at: datetime) -> datetime:
    """Give the moment from which back what was laid out is no longer sent: its link would open for too short a time.

    Source: none in law; docs/rules/letters.md.
    """
    return at - timedelta(days=USUAL_DAYS) + _TIME_TO_ANSWER


def refuse_too_old(made_at: datetime, at: datetime) -> None:
    """Refuse to send a letter that was laid out too long ago.

    Raises:
        RuleError: "mail-too-old".

    Source: as `too_old_from`.
    """
    if made_at <= too_old_from(at):
        raise RuleError("mail-too-old")


def refuse_letters(*, is_paused: bool, today: date) -> None:
    """Refuse to send letters while the council has paused them, and on quiet days.

    Raises:
        RuleError: "letters-paused", or "letters-quiet" with the last quiet day, as 01.01.2019.

    Source: none in law; docs/rules/letters.md.
    """
    if is_paused:
        raise RuleError("letters-paused")
    until = quiet_until(today)
    if until is not None:
        raise RuleError("letters-quiet", day=until.strftime("%d.%m.%Y"))


def chosen_of(letters: Sequence[PlannedLetter], keys: Iterable[int]) -> tuple[PlannedLetter, ...]:
    """Give the letters to those who were ticked.

    Raises:
        RuleError: "letters-nobody" when nobody was.

    Source: none in law; others than the secretariat get only what somebody has chosen to send.
    """
    wanted = set(keys)
    found = tuple(one for one in letters if one.to.key in wanted)
    if not found:
        raise RuleError("letters-nobody")
    return found
