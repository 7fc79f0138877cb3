"""Money month by month: spread alike to the krone, told as ended after its end, and never more than there is."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.commitments import CommittedMoney
from avklart.domain.draft import Period
from avklart.domain.money_by_month import SpreadMoney, money_by_month

PLAN = Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017–2018")


def told(found: Any) -> Any:
    """Give what was found, to be compared with plain numbers."""
    return found


def spread(state: str, amount: int, from_on: date | None = None, to_on: date | None = None) -> SpreadMoney:
    name = "applied_nok" if state == "applied" else "promised_nok"
    amounts: Any = {name: Decimal(amount)}
    return SpreadMoney(money=CommittedMoney(state=state, **amounts), from_on=from_on, to_on=to_on)


def test_money_is_spread_over_its_months_and_told_as_ended_after_them():
    found = money_by_month([spread("final", 500, date(2018, 1, 1), date(2018, 5, 31))], PLAN)
    assert found is not None
    assert len(found.months) == 24
    assert [one.promised for one in found.months[12:17]] == [100] * 5
    assert [one.ended for one in found.months[16:19]] == [0, 100, 100]
    assert found.months[0].in_all == 0
    assert found.most == 100


def test_each_state_is_a_layer_of_its_own():
    found = money_by_month([spread("applied", 240), spread("conditional", 480), spread("final", 720)], PLAN)
    assert found is not None
    assert told([(one.applied, one.conditional, one.promised) for one in found.months]) == [(10, 20, 30)] * 24


def test_a_promise_that_lapsed_is_told_as_ended_with_what_was_not_paid():
    lapsed = CommittedMoney(state="lapsed", promised_nok=Decimal(48), paid_nok=Decimal(24))
    found = money_by_month([SpreadMoney(money=lapsed)], PLAN)
    assert found is not None
    assert told((found.months[3].promised, found.months[3].ended)) == (1, 1)


def test_refused_money_and_money_without_any_day_are_not_drawn():
    assert money_by_month([spread("refused", 0)], PLAN) is None
    assert money_by_month([], PLAN) is None
    assert money_by_month([spread("final", 100)], None) is None


@given(st.integers(1, 10**9), st.integers(0, 23), st.integers(0, 23))
def test_the_months_of_money_within_the_plan_add_up_to_it_but_for_rounding(amount, one, other):
    begins, ends = sorted((one, other))
    found = money_by_month(
        [
            spread(
                "final",
                amount,
                date(2017 + begins // 12, begins % 12 + 1, 1),
                date(2017 + ends // 12, ends % 12 + 1, 9),
            )
        ],
        PLAN,
    )
    assert found is not None
    months = ends - begins + 1
    assert abs(sum(month.promised for month in found.months) - amount) <= Decimal(months) / 2
    assert len({month.promised for month in found.months[begins : ends + 1]}) == 1


def test_money_of_many_that_begins_and_ends_alike_is_rounded_once():
    found = money_by_month([spread("final", 100, date(2018, 1, 1), date(2018, 3, 31))] * 30, PLAN)
    assert found is not None
    assert told([month.promised for month in found.months[12:15]]) == [1000, 1000, 1000]
