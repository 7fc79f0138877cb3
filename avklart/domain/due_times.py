"""When work that is done by the clock falls due, by the clock on the wall in Norway."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Oslo")
MONDAY = 0


def next_daily(after: datetime, at: time) -> datetime:
    """Give the first moment after `after` at which clocks in Norway show this time of day.

    A time that the change to summer time skips is taken as so long after midnight as it would have been in winter; one
    that comes twice in autumn is taken the first time.
    """
    day = after.astimezone(HERE).date()
    while (moment := datetime.combine(day, at, HERE).astimezone(UTC)) <= after:
        day += timedelta(days=1)
    return moment


def next_weekly(after: datetime, weekday: int, at: time) -> datetime:
    """Give the first moment after `after` on this day of the week (Monday is 0) at this time of day in Norway."""
    moment = next_daily(after, at)
    while moment.astimezone(HERE).weekday() != weekday:
        moment = next_daily(moment, at)
    return moment
