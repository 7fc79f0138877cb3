"""Pieces of the calendar that plans name - months, seasons, quarters, school years - as their first and last day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

Season = Literal["spring", "summer", "autumn", "winter"]
Semester = Literal["spring", "autumn"]
Holiday = Literal["new-year", "christmas", "easter", "whitsun", "midsummer", "school-start", "election"]
Stretch = Literal["begin", "mid", "end"]

ONE_DAY = timedelta(days=1)
_SEASON_MONTHS: dict[Season, int] = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
_MID_MONTH_FROM, _LATE_MONTH_FROM = 11, 21


class Days(NamedTuple):
    """A run of days, first and last included."""

    starts_on: date
    ends_on: date


def day_of(year: int, month: int, day: int) -> date | None:
    """Give the day, or None when the calendar has no such day (31 February, 29 February of a common year).

    Source: the Gregorian calendar.
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_before(day: date) -> date:
    """Give the last day that is "before" a day.

    Source: the plan draft contract ("før X" ends on the day before X).
    """
    return day - ONE_DAY


def day_after(day: date) -> date:
    """Give the first day that is "after" a day.

    Source: the plan draft contract ("etter X" begins the day after X).
    """
    return day + ONE_DAY


def year_days(first: int, last: int | None = None) -> Days:
    """Give a calendar year, or the years from the first to the last, from 1 January to 31 December.

    Source: the plan draft contract.
    """
    return Days(date(first, 1, 1), date(last or first, 12, 31))


def month_days(year: int, month: int) -> Days:
    """Give a month, 1 to 12, from its first to its last day.

    Source: the plan draft contract.
    """
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_days(year: int, first: int, count: int) -> Days:
    """Give a number of months in a row, counted from a month that may lie before or after the year's own twelve.

    Source: the plan draft contract.
    """
    start, end = year * 12 + first - 1, year * 12 + first - 2 + count
    return Days(
        month_days(start // 12, start % 12 + 1).starts_on,
        month_days(end // 12, end % 12 + 1).ends_on,
    )


def season_days(year: int, season: Season) -> Days:
    """Give a season: spring from 1 March, summer from 1 June, autumn from 1 September, three months each.

    The winter of a year is the one that ends in its February: "vinter 2018" is 1 December 2017 to 28 February 2018.

    Source: the plan draft contract.
    """
    return months_days(year - (season == "winter"), _SEASON_MONTHS[season], 3)


def quarter_days(year: int, quarter: int) -> Days | None:
    """Give a quarter of a year, or None when it is not 1 to 4.

    Source: the plan draft contract.
    """
    return _part_of_year(year, quarter, 3)


def tertial_days(year: int, tertial: int) -> Days | None:
    """Give a tertial, four months of a year, or None when it is not 1 to 3.

    Source: the plan draft contract.
    """
    return _part_of_year(year, tertial, 4)


def half_year_days(year: int, half: int) -> Days | None:
    """Give a half of a year, or None when it is not 1 or 2.

    Source: the plan draft contract.
    """
    return _part_of_year(year, half, 6)


def school_year_days(year: int, last: int | None = None) -> Days:
    """Give the school year that begins in a year, from 1 August to 31 July; or several, to the summer of the last.

    Source: the plan draft contract.
    """
    return Days(date(year, 8, 1), date(last or year + 1, 7, 31))


def semester_days(year: int, semester: Semester) -> Days:
    """Give a semester, half a school year: autumn from 1 August to 31 December, spring from 1 January to 31 July.

    Source: none published for plans; the school year of the plan draft contract, parted at the new year.
    """
    return months_days(year, 8, 5) if semester == "autumn" else months_days(year, 1, 7)


def holiday_days(year: int, holiday: Holiday) -> Days | None:
    """Give the days of a holiday or another day that all know, or None for an election in an even year.

    New Year is the first day of the year, Christmas its eve, Easter from Maundy Thursday to Monday, Whitsun its three
    days, midsummer its eve. School starts with the school year, on 1 August. An election is the second Monday of
    September.

    Source: the church calendar; for school the plan draft contract; for elections the days of those held since 2001.
    """
    easter = _easter_sunday(year)
    match holiday:
        case "new-year":
            return Days(date(year, 1, 1), date(year, 1, 1))
        case "christmas":
            return Days(date(year, 12, 24), date(year, 12, 24))
        case "easter":
            return Days(easter - 3 * ONE_DAY, easter + ONE_DAY)
        case "whitsun":
            return Days(easter + 48 * ONE_DAY, easter + 50 * ONE_DAY)
        case "midsummer":
            return Days(date(year, 6, 23), date(year, 6, 23))
        case "school-start":
            first = school_year_days(year).starts_on
            return Days(first, first)
        case "election":
            first = date(year, 9, 1)
            monday = first + ((7 - first.weekday()) % 7 + 7) * ONE_DAY
            return Days(monday, monday) if year % 2 else None


def _easter_sunday(year: int) -> date:
    """Give Easter Sunday by the rule of Gauss for the years 1900 to 2099, in which plans are written."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    day = 22 + moon + week
    if day == 57 or (day == 56 and moon == 28 and year % 19 > 10):
        day -= 7
    return date(year, 3, 1) + (day - 1) * ONE_DAY


def week_days(year: int, week: int) -> Days | None:
    """Give a week from Monday to Sunday, or None when the year has no week of that number.

    Source: ISO 8601, the week numbers of Norwegian calendars.
    """
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Days(monday, monday + 6 * ONE_DAY)


def third_of(days: Days, stretch: Stretch) -> Days:
    """Give the beginning, middle or end of a period: its first, second or last third.

    Whole months where the months can be parted in three (a year: four months each). A month is parted after its 10th
    and 20th day.

    Source: none published; the sense of "primo", "medio" and "ultimo".
    """
    place = ("begin", "mid", "end").index(stretch)
    months = _whole_months(days)
    if months == 1:
        first = days.starts_on
        begins = (
            first,
            first.replace(day=_MID_MONTH_FROM),
            first.replace(day=_LATE_MONTH_FROM),
            day_after(days.ends_on),
        )
        return Days(begins[place], day_before(begins[place + 1]))
    if months and months % 3 == 0:
        each = months // 3
        return months_days(days.starts_on.year, days.starts_on.month + place * each, each)
    third = ((days.ends_on - days.starts_on).days + 1) / 3
    starts_on = days.starts_on + timedelta(days=round(third * place))
    return Days(
        starts_on, days.ends_on if place == 2 else days.starts_on + timedelta(days=round(third * (place + 1)) - 1)
    )


def half_of(days: Days, half: int) -> Days | None:
    """Give the first or second half of a period, or None when it is not 1 or 2.

    Whole months where their number is even; a month is parted after its 15th day.

    Source: none published; common use of "første halvdel".
    """
    if half not in {1, 2}:
        return None
    months = _whole_months(days)
    if months and months % 2 == 0:
        return months_days(days.starts_on.year, days.starts_on.month + (half - 1) * (months // 2), months // 2)
    middle = days.starts_on + ((days.ends_on - days.starts_on) // 2 if months != 1 else 14 * ONE_DAY)
    return Days(days.starts_on, middle) if half == 1 else Days(day_after(middle), days.ends_on)


def _part_of_year(year: int, number: int, months: int) -> Days | None:
    return months_days(year, (number - 1) * months + 1, months) if 1 <= number <= 12 // months else None


def _whole_months(days: Days) -> int | None:
    """Give how many whole months the days are, or None when they begin or end within one."""
    first, last = days
    if first.day != 1 or day_after(last).day != 1:
        return None
    return (last.year - first.year) * 12 + last.month - first.month + 1
