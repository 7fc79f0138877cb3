"""Questions are counted open from the day they came until the day they were settled, at the end of each month."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.note_changes import OpenOn, open_and_settled

DAYS = st.dates(date(2016, 1, 1), date(2019, 12, 31))
UNTIL = date(2018, 3, 14)


def test_a_question_settled_on_the_last_day_of_a_month_is_settled_in_it():
    days = [(date(2018, 1, 31), date(2018, 2, 28)), (date(2018, 2, 1), None)]
    assert open_and_settled(days, UNTIL) == (
        OpenOn(date(2018, 1, 31), 1, 0),
        OpenOn(date(2018, 2, 28), 1, 1),
        OpenOn(UNTIL, 1, 1),
    )


def test_nothing_that_came_by_then_gives_nothing():
    assert open_and_settled([], UNTIL) == ()
    assert open_and_settled([(date(2018, 3, 15), None)], UNTIL) == ()


def test_a_year_ends_in_december_and_the_last_day_is_told_once():
    found = open_and_settled([(date(2017, 12, 5), None)], date(2018, 1, 31))
    assert [one.on for one in found] == [date(2017, 12, 31), date(2018, 1, 31)]


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=20), DAYS, st.integers(1, 30))
def test_at_last_every_question_that_came_is_either_open_or_settled(days, until, most):
    found = open_and_settled(days, until, most)
    assert len(found) <= most
    assert [one.on for one in found] == sorted({one.on for one in found})
    if found:
        assert found[-1].on == until
        assert found[-1].open + found[-1].settled == sum(1 for came, _ in days if came <= until)
