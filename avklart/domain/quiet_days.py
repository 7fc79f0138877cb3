"""Days on which nobody gets mail: the common holiday, Easter week, and the days around Christmas and New Year."""

from datetime import date, timedelta
from typing import Literal

Quiet = Literal["common-holiday", "easter", "christmas"]
_HOLIDAY_WEEKS = range(28, 31)
_LAST_WORKING_DAY = 4
_ONE_DAY = timedelta(days=1)


def easter_sunday(year: int) -> date:
    """Give the day of Easter in a year.

    Source: the Gregorian computus, by the anonymous algorithm printed in Nature in 1876.
    """
    century, in_century = divmod(year, 100)
    golden = year % 19
    leaps, of_leaps = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - correction + 15) % 30
    weekday = (32 + 2 * of_leaps + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def quiet_on(day: date) -> Quiet | None:
    """Give why a day is quiet, or None where it is an ordinary one.

    The common holiday is weeks 28 to 30; Easter week goes from Palm Sunday to Easter Monday; Christmas from 24 December
    to 1 January.

    Source: none in law for weeks 28 to 30, the fellesferie as agreed in working life; lov om helligdager og
        helligdagsfred § 2 for the holy days, with the working days between them that public offices keep short.
    """
    if (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1):
        return "christmas"
    if -7 <= (day - easter_sunday(day.year)).days <= 1:
        return "easter"
    return "common-holiday" if day.isocalendar().week in _HOLIDAY_WEEKS else None


def quiet_until(day: date) -> date | None:
    """Give the last of the quiet days that a day lies among, or None where it is an ordinary one.

    Source: as `quiet_on`.
    """
    if quiet_on(day) is None:
        return None
    while quiet_on(day + _ONE_DAY) is not None:
        day += _ONE_DAY
    return day


def week_of(day: date) -> date:
    """Give the Monday of the week of a day.

    Source: ISO 8601, as calendars in Norway are printed.
    """
    return day - timedelta(days=day.weekday())


def list_day(day: date) -> date | None:
    """Give the day on which the secretariat gets its list in the week of a day: Monday, or the first that is not quiet.

    None in a week whose working days are all quiet.

    Source: none in law; a list that comes on a day off is read by nobody, and none at all would leave a week untold.
    """
    monday = week_of(day)
    days = (monday + timedelta(days=number) for number in range(_LAST_WORKING_DAY + 1))
    return next((one for one in days if quiet_on(one) is None), None)
