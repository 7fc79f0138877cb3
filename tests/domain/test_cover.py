"""What has no cover: running budget covers itself, a promise its giver first, then the earliest years."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.cover import NO_YEAR, Need, Promise, covered, years_of_line


def need(line: int, year: int, amount: int, payer: int = 0, **more: object) -> Need:
    return Need(line=line, year=year, amount=Decimal(amount), payer=payer, **more)  # type: ignore[arg-type]


def promise(amount: int, giver: int = 99, **where: int) -> Promise:
    return Promise(amount=Decimal(amount), giver=giver, **where)


def uncovered(needs: list[Need], promises: list[Promise]) -> list[Decimal]:
    return [one.uncovered for one in covered(needs, promises)]


def test_nothing_has_cover_without_a_promise_but_running_budget():
    assert uncovered([need(1, 2018, 100), need(2, 2018, 50, is_running=True)], []) == [100, 0]


def test_the_earliest_years_are_covered_first_and_sums_without_a_year_last():
    needs = [need(1, NO_YEAR, 100), need(1, 2019, 100), need(1, 2018, 100)]
    assert uncovered(needs, [promise(150, line=1)]) == [100, 50, 0]


def test_a_promise_covers_first_what_its_giver_pays_itself():
    needs = [need(1, 2018, 60, payer=1), need(1, 2018, 60, payer=2)]
    assert uncovered(needs, [promise(60, giver=2, line=1)]) == [60, 0]


def test_a_promise_of_another_helps_the_payers_of_a_year_alike():
    needs = [need(1, 2018, 60, payer=1), need(1, 2018, 40, payer=2)]
    assert uncovered(needs, [promise(50, line=1)]) == [30, 20]


def test_money_of_a_line_is_used_before_that_of_its_project():
    needs = [need(1, 2018, 100, project=7), need(2, 2018, 100, project=7)]
    assert uncovered(needs, [promise(100, project=7), promise(100, line=1)]) == [0, 0]


@given(
    st.lists(
        st.builds(
            Need,
            line=st.integers(1, 3),
            year=st.sampled_from([0, 2018, 2019]),
            amount=st.decimals(0, 1000, places=2),
            payer=st.integers(0, 3),
            project=st.integers(0, 2),
            is_running=st.booleans(),
        ),
        max_size=12,
    ),
    st.lists(
        st.one_of(
            st.builds(Promise, amount=st.decimals(0, 2000, places=2), giver=st.integers(1, 3), line=st.integers(1, 3)),
            st.builds(
                Promise, amount=st.decimals(0, 2000, places=2), giver=st.integers(1, 3), project=st.integers(1, 2)
            ),
        ),
        max_size=6,
    ),
)
def test_nothing_is_covered_twice_and_no_promise_gives_more_than_it_has(needs, promises):
    found = covered(needs, promises)
    assert all(0 <= one.amount <= one.need.amount for one in found)
    used = sum((one.amount for one in found if not one.need.is_running), Decimal(0))
    assert used <= sum((one.amount for one in promises), Decimal(0))


def test_a_line_costs_by_year_and_what_is_left_has_no_year():
    day = date(2018, 5, 31)
    assert years_of_line(Decimal(100), {}, None, None) == {NO_YEAR: 100}
    assert years_of_line(Decimal(100), {}, date(2018, 1, 1), day) == {2018: 100}
    assert years_of_line(Decimal(100), {}, date(2017, 1, 1), day) == {NO_YEAR: 100}
    assert years_of_line(Decimal(100), {2018: Decimal(60)}, None, None) == {2018: 60, NO_YEAR: 40}
    assert years_of_line(None, {}, None, None) == {}
