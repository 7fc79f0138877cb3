"""Quiet days: Easter by the tables, the common holiday by week numbers, Christmas over the turn of the year."""

from datetime import date, timedelta

import pytest

from avklart.domain.quiet_days import easter_sunday, list_day, quiet_on, quiet_until, week_of

# As printed in almanacs: the earliest and the latest there are, common ones, leap years, both ends of the span.
EASTERS = (
    *("1900-04-15", "1913-03-23", "1940-03-24", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19"),
    *("1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2017-04-16", "2018-04-01"),
    *("2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20"),
    *("2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"),
    *("2160-03-23", "2199-04-14"),
)


@pytest.mark.parametrize("day", EASTERS)
def test_easter_is_where_almanacs_print_it(day):
    easter = date.fromisoformat(day)
    assert easter_sunday(easter.year) == easter


def test_easter_of_every_year_is_where_the_rule_of_gauss_puts_it():
    for year in range(1900, 2200):
        golden, leap, week = year % 19, year % 4, year % 7
        moon = (19 * golden + 24) % 30
        to_sunday = (2 * leap + 4 * week + 6 * moon + (5 if year < 2100 else 6)) % 7
        days = 22 + moon + to_sunday
        if (moon, to_sunday) == (29, 6) or ((moon, to_sunday) == (28, 6) and golden > 10):
            days -= 7
        assert easter_sunday(year) == date(year, 3, 1) + timedelta(days=days - 1), year
        assert easter_sunday(year).isoweekday() == 7


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2018-03-24", None),
        ("2018-03-25", "easter"),  # Palm Sunday
        ("2018-03-29", "easter"),
        ("2018-04-02", "easter"),  # Easter Monday
        ("2018-04-03", None),
        ("2018-07-08", None),  # the Sunday of week 27
        ("2018-07-09", "common-holiday"),
        ("2018-07-29", "common-holiday"),
        ("2018-07-30", None),
        ("2018-12-23", None),
        ("2018-12-24", "christmas"),
        ("2018-12-31", "christmas"),
        ("2019-01-01", "christmas"),
        ("2019-01-02", None),
    ],
)
def test_a_day_is_quiet_or_ordinary(day, why):
    assert quiet_on(date.fromisoformat(day)) == why


def test_quiet_days_last_until_the_first_ordinary_one():
    assert quiet_until(date(2018, 12, 27)) == date(2019, 1, 1)
    assert quiet_until(date(2018, 3, 26)) == date(2018, 4, 2)
    assert quiet_until(date(2020, 7, 8)) == date(2020, 7, 26)
    assert quiet_until(date(2018, 3, 1)) is None


def test_the_list_comes_on_monday_or_on_the_first_day_of_the_week_that_is_not_quiet():
    assert list_day(date(2018, 3, 1)) == date(2018, 2, 26) == week_of(date(2018, 3, 1))
    assert list_day(date(2018, 4, 6)) == date(2018, 4, 3)  # Easter Monday is Monday
    assert list_day(date(2018, 12, 28)) is None
    assert list_day(date(2019, 1, 4)) == date(2019, 1, 2)
    assert list_day(date(2018, 7, 11)) is None
