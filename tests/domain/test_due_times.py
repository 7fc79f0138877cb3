"""Work by the clock falls due by the clock on the wall in Norway, in summer and winter."""

from datetime import UTC, datetime, time

import pytest

from avklart.domain.due_times import MONDAY, next_daily, next_weekly

EIGHT = time(8)


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        ("2018-03-01T12:00", "2018-03-05T07:00"),
        ("2018-03-05T06:59", "2018-03-05T07:00"),
        ("2018-03-05T07:00", "2018-03-12T07:00"),
        # Clocks are put forward on 25 March 2018, and back on 28 October.
        ("2018-03-19T07:00", "2018-03-26T06:00"),
        ("2018-10-22T06:00", "2018-10-29T07:00"),
        # Sunday evening in Greenwich is Monday in Norway.
        ("2018-07-01T23:30", "2018-07-02T06:00"),
    ],
)
def test_monday_at_eight_is_eight_on_the_wall(after: str, due: str) -> None:
    assert next_weekly(moment(after), MONDAY, EIGHT) == moment(due)


def test_every_monday_of_ten_years_comes_once_at_eight() -> None:
    now, mondays = moment("2018-01-01T00:00"), []
    while now < moment("2028-01-01T00:00"):
        now = next_weekly(now, MONDAY, EIGHT)
        mondays.append(now)
    assert len(mondays) == 523
    assert len({one.isocalendar()[:2] for one in mondays}) == 523


def test_a_time_that_is_skipped_or_comes_twice_comes_once_a_day() -> None:
    night = time(2, 30)
    assert next_daily(moment("2018-03-24T12:00"), night) == moment("2018-03-25T01:30")
    assert next_daily(moment("2018-03-25T01:30"), night) == moment("2018-03-26T00:30")
    assert next_daily(moment("2018-10-27T12:00"), night) == moment("2018-10-28T00:30")
    assert next_daily(moment("2018-10-28T00:30"), night) == moment("2018-10-29T01:30")
