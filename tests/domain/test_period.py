"""The pieces of the calendar that plans name."""

from datetime import date

import pytest

from avklart.domain import period
from avklart.domain.period import Days, Stretch


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def test_a_month_ends_on_its_last_day() -> None:
    assert period.month_days(2026, 4) == days("2026-04-01", "2026-04-30")
    assert period.month_days(2024, 2) == days("2024-02-01", "2024-02-29")
    assert period.month_days(2100, 2) == days("2100-02-01", "2100-02-28")


def test_years_run_from_new_year_to_new_years_eve() -> None:
    assert period.year_days(2025) == days("2025-01-01", "2025-12-31")
    assert period.year_days(2025, 2028) == days("2025-01-01", "2028-12-31")


def test_seasons_are_three_months_each_and_winter_ends_in_its_year() -> None:
    assert period.season_days(2018, "spring") == days("2018-03-01", "2018-05-31")
    assert period.season_days(2018, "summer") == days("2018-06-01", "2018-08-31")
    assert period.season_days(2018, "autumn") == days("2018-09-01", "2018-11-30")
    assert period.season_days(2018, "winter") == days("2017-12-01", "2018-02-28")
    assert period.season_days(2020, "winter") == days("2019-12-01", "2020-02-29")


def test_parts_of_a_year_are_counted_from_january() -> None:
    assert period.quarter_days(2026, 2) == days("2026-04-01", "2026-06-30")
    assert period.tertial_days(2026, 3) == days("2026-09-01", "2026-12-31")
    assert period.half_year_days(2026, 1) == days("2026-01-01", "2026-06-30")


def test_there_is_no_fifth_quarter() -> None:
    assert period.quarter_days(2026, 5) is None
    assert period.tertial_days(2026, 4) is None
    assert period.half_year_days(2026, 0) is None


def test_a_school_year_runs_from_august_to_july() -> None:
    assert period.school_year_days(2025) == days("2025-08-01", "2026-07-31")
    assert period.school_year_days(2025, 2028) == days("2025-08-01", "2028-07-31")
    assert period.semester_days(2025, "autumn") == days("2025-08-01", "2025-12-31")
    assert period.semester_days(2026, "spring") == days("2026-01-01", "2026-07-31")


def test_weeks_are_those_of_the_iso_calendar() -> None:
    assert period.week_days(2026, 34) == days("2026-08-17", "2026-08-23")
    assert period.week_days(2026, 53) == days("2026-12-28", "2027-01-03")
    assert period.week_days(2025, 53) is None
    assert period.week_days(2025, 0) is None


def test_days_the_calendar_lacks_are_none() -> None:
    assert period.day_of(2018, 2, 31) is None
    assert period.day_of(2025, 2, 29) is None
    assert period.day_of(2024, 2, 29) == date(2024, 2, 29)
    assert period.day_of(2024, 13, 1) is None


def test_before_and_after_a_day_leave_it_out() -> None:
    assert period.day_before(date(2026, 3, 1)) == date(2026, 2, 28)
    assert period.day_after(date(2025, 12, 31)) == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("whole", "stretch", "expected"),
    [
        (period.year_days(2026), "begin", ("2026-01-01", "2026-04-30")),
        (period.year_days(2026), "mid", ("2026-05-01", "2026-08-31")),
        (period.year_days(2026), "end", ("2026-09-01", "2026-12-31")),
        (period.month_days(2026, 5), "begin", ("2026-05-01", "2026-05-10")),
        (period.month_days(2026, 5), "mid", ("2026-05-11", "2026-05-20")),
        (period.month_days(2026, 2), "end", ("2026-02-21", "2026-02-28")),
        (period.season_days(2026, "winter"), "begin", ("2025-12-01", "2025-12-31")),
        (period.season_days(2026, "autumn"), "end", ("2026-11-01", "2026-11-30")),
        (days("2026-01-01", "2026-02-28"), "begin", ("2026-01-01", "2026-01-20")),
        (days("2026-01-02", "2026-03-31"), "begin", ("2026-01-02", "2026-01-31")),
        (days("2026-01-01", "2026-01-09"), "begin", ("2026-01-01", "2026-01-03")),
        (days("2026-01-01", "2026-01-09"), "mid", ("2026-01-04", "2026-01-06")),
        (days("2026-01-01", "2026-01-09"), "end", ("2026-01-07", "2026-01-09")),
    ],
)
def test_a_period_has_a_beginning_a_middle_and_an_end(whole: Days, stretch: Stretch, expected: tuple[str, str]) -> None:
    assert period.third_of(whole, stretch) == days(*expected)


def test_a_period_has_two_halves() -> None:
    assert period.half_of(period.year_days(2026), 1) == days("2026-01-01", "2026-06-30")
    assert period.half_of(period.year_days(2026), 2) == days("2026-07-01", "2026-12-31")
    assert period.half_of(period.month_days(2026, 3), 1) == days("2026-03-01", "2026-03-15")
    assert period.half_of(period.month_days(2026, 3), 2) == days("2026-03-16", "2026-03-31")
    assert period.half_of(period.season_days(2026, "spring"), 1) == days("2026-03-01", "2026-04-15")
    assert period.half_of(days("2026-01-02", "2026-02-28"), 1) == days("2026-01-02", "2026-01-30")
    assert period.half_of(period.year_days(2026), 3) is None


def test_holidays_that_move_are_found_in_every_year() -> None:
    easters = {1954: "04-18", 1981: "04-19", 2024: "03-31", 2025: "04-20", 2027: "03-28", 2038: "04-25", 2049: "04-18"}
    for year, sunday in easters.items():
        easter = days(f"{year}-{sunday}", f"{year}-{sunday}").starts_on
        found = period.holiday_days(year, "easter")
        assert found is not None
        assert (easter - found.starts_on).days == 3
        assert found.ends_on == period.day_after(easter)
    assert period.holiday_days(2026, "whitsun") == days("2026-05-23", "2026-05-25")
    elections = {2021: "13", 2023: "11", 2025: "08", 2027: "13"}
    for year, day in elections.items():
        assert period.holiday_days(year, "election") == days(f"{year}-09-{day}", f"{year}-09-{day}")
    assert period.holiday_days(2026, "election") is None


def test_holidays_that_stand_still_are_one_day() -> None:
    assert period.holiday_days(2026, "christmas") == days("2026-12-24", "2026-12-24")
    assert period.holiday_days(2026, "midsummer") == days("2026-06-23", "2026-06-23")
    assert period.holiday_days(2026, "school-start") == days("2026-08-01", "2026-08-01")


def test_three_thirds_make_the_whole_again() -> None:
    for whole in (period.year_days(2024), period.month_days(2024, 2), days("2024-02-03", "2024-12-30")):
        parts = [period.third_of(whole, stretch) for stretch in ("begin", "mid", "end")]
        assert parts[0].starts_on == whole.starts_on
        assert parts[2].ends_on == whole.ends_on
        assert all(period.day_after(parts[n].ends_on) == parts[n + 1].starts_on for n in (0, 1))
