"""What the figures of a status note are drawn from, as its facts tell it."""

from collections import Counter, defaultdict

from avklart.domain.commitments import CommittedMoney
from avklart.domain.draft import Period
from avklart.domain.money_by_month import MoneyByMonth, SpreadMoney, money_by_month
from avklart.domain.note_changes import OpenOn, open_and_settled
from avklart.domain.overview import AreaStates
from avklart.domain.states import State
from avklart.domain.status_note import CommitmentFacts, NoteFacts


def areas_told(facts: NoteFacts) -> tuple[AreaStates, ...]:
    """Give how many activities of each area stood in each state.

    Source: domain/states.
    """
    states: defaultdict[int, Counter[State]] = defaultdict(Counter)
    counts: Counter[int] = Counter()
    for one in facts.activities:
        counts[one.area] += 1
        states[one.area].update(one.states)
    return tuple(
        AreaStates(title, counts[place], dict(states[place])) for place, title in enumerate(facts.areas, start=1)
    )


def questions_told(facts: NoteFacts) -> tuple[OpenOn, ...]:
    """Give how many questions were open and settled month by month until the day of the note.

    Source: none in law.
    """
    return open_and_settled([(one.came_on, one.settled_on) for one in facts.questions if one.came_on], facts.as_of_on)


def money_told(facts: NoteFacts) -> MoneyByMonth | None:
    """Give the money of all commitments month by month with its state, or None where there is none to show.

    Source: domain/money_by_month.
    """
    period = None
    if facts.from_on and facts.to_on:
        period = Period(starts_on=facts.from_on, ends_on=facts.to_on, as_written="")
    return money_by_month([_spread(one) for one in facts.commitments], period)


def _spread(one: CommitmentFacts) -> SpreadMoney:
    money = CommittedMoney(
        state=one.state, applied_nok=one.applied_nok, promised_nok=one.promised_nok, paid_nok=one.paid_nok
    )
    return SpreadMoney(money=money, from_on=one.from_on, to_on=one.to_on)
