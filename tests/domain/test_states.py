"""How an activity stands."""

from datetime import date

import pytest

from avklart.domain.states import FundingEnd, activity_states

MAY, DECEMBER = date(2018, 5, 31), date(2018, 12, 31)


def states(*money: date | None, responsible: bool = True, question: bool = False, until: date | None = DECEMBER):
    return activity_states(
        has_responsible=responsible,
        has_open_question=question,
        money=[FundingEnd(end) for end in money],
        needed_until=until,
    )


def test_what_lacks_nothing_is_settled():
    assert states(None) == ("settled",)


def test_an_activity_without_money_is_not_said_to_lose_it():
    assert states() == ("settled",)


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        ((MAY,), ("money-ends",)),
        ((DECEMBER,), ("settled",)),
        ((MAY, DECEMBER), ("settled",)),
        ((MAY, None), ("settled",)),
    ],
)
def test_money_ends_when_the_last_of_it_ends_too_early(money, expected):
    assert states(*money) == expected


def test_money_with_an_end_ends_where_nobody_knows_until_when_it_is_needed():
    assert states(MAY, until=None) == ("money-ends",)


def test_several_things_may_be_missing_at_once_the_open_question_first():
    assert states(MAY, responsible=False, question=True) == ("to-be-clarified", "nobody-responsible", "money-ends")
