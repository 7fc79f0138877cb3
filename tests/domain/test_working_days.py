"""Days off are those of the almanac, and a letter due on one is sent on the last working day before."""

from datetime import date

import pytest

from avklart.domain.working_days import is_day_off, last_working_day


@pytest.mark.parametrize(
    "day",
    [
        date(2018, 1, 1),
        date(2018, 3, 29),
        date(2018, 3, 30),
        date(2018, 4, 1),
        date(2018, 4, 2),
        date(2018, 5, 1),
        date(2018, 5, 10),
        date(2018, 5, 17),
        date(2018, 5, 21),
        date(2018, 12, 25),
        date(2018, 12, 26),
        date(2018, 3, 3),
        date(2018, 3, 4),
    ],
)
def test_a_holiday_or_weekend_is_a_day_off(day):
    assert is_day_off(day)


@pytest.mark.parametrize("day", [date(2018, 3, 28), date(2018, 4, 3), date(2018, 5, 18), date(2018, 12, 24)])
def test_the_days_between_are_working_days(day):
    assert not is_day_off(day)
    assert last_working_day(day) == day


@pytest.mark.parametrize(
    ("due", "send"),
    [
        (date(2018, 5, 17), date(2018, 5, 16)),
        (date(2018, 4, 2), date(2018, 3, 28)),
        (date(2018, 1, 1), date(2017, 12, 29)),
        (date(2018, 3, 4), date(2018, 3, 2)),
    ],
)
def test_what_is_due_on_a_day_off_is_sent_before_it(due, send):
    assert last_working_day(due) == send
