"""The plan check on time and on numbers."""

from datetime import date

import pytest

from avklart.domain.check import Said
from avklart.domain.draft import Area, Time
from tests.domain.plans import act, asked, found, plan, sound, the


def span(starts_on: date | None, ends_on: date | None) -> Time:
    return Time(as_written="…", starts_on=starts_on, ends_on=ends_on)


def test_an_activity_without_time_is_told_where_others_have_one():
    assert found(plan(act(time=None), *sound(4))) == {"no-time": (1,)}


def test_time_to_be_clarified_is_said_there_and_not_here():
    assert "no-time" not in found(plan(act(time=None, clarifications=(asked("time", "AU"),)), *sound(4)))


def test_times_here_and_there_in_the_text_make_no_column():
    said = act("Holde messe i 2025", time=Time(as_written="i 2025"))
    others = [act(f"Lage kart nummer {number}", time=None) for number in range(5)]
    assert the("no-time-column", plan(said, *others)).facts == {"stated": 1, "total": 6}


def test_a_plan_without_any_time_says_so_in_one_finding():
    assert found(plan(*(act(f"Lage kart nummer {number}", time=None) for number in range(5)))) == {
        "no-time-anywhere": ()
    }


@pytest.mark.parametrize(
    ("time", "code"),
    [
        (span(date(2025, 1, 1), date(2026, 12, 31)), None),
        (span(date(2023, 1, 1), date(2025, 6, 30)), None),
        (span(date(2023, 1, 1), None), None),
        (span(date(2027, 1, 1), None), "time-outside-period"),
        (span(None, date(2024, 12, 31)), "time-outside-period"),
        (span(date(2026, 1, 1), date(2028, 12, 31)), "time-outside-period"),
        (span(date(2026, 6, 1), date(2025, 6, 1)), "ends-before-start"),
        (span(None, None), None),
    ],
)
def test_time_lies_within_the_period_or_is_objected_to(time, code):
    assert list(found(plan(act(time=time), *sound(4)))) == ([code] if code else [])


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["1", "2", "3", "4"], {}),
        (["1", "2", "2", "3"], {"number-twice": (2, 3)}),
        (["1", "2", "4", "5"], {"number-skipped": (2,)}),
        (["1.1", "1.2", "2.1", "2.2"], {}),
        (["1.1", "1.2", "1.4", "2.1"], {"number-skipped": (2,)}),
        (["1a", "1b", "1d", "2a"], {"number-skipped": (2,)}),
        (["1", "2", "2a", "3"], {}),
        (["10", "20", "30", "40"], {}),
        (["1", "2", "3", None], {"number-missing": (4,)}),
        (["1", None, None, None], {}),
        ([None, None, None, None], {}),
    ],
)
def test_numbers_stand_once_and_in_a_row(numbers, expected):
    activities = [act(f"Lage kart nummer {at}", number=number) for at, number in enumerate(numbers)]
    assert found(plan(*activities)) == expected


def test_numbers_may_begin_again_in_each_area():
    areas = [
        Area(activities=tuple(act(f"Lage kart {area} nummer {number}", number=str(number)) for number in (1, 2, 3)))
        for area in range(2)
    ]
    assert found(plan(areas=tuple(areas))) == {}


def test_numbers_that_run_on_through_the_areas_are_compared_across_them():
    one = Area(activities=tuple(act(f"Lage kart {number}", number=str(number)) for number in (1, 2)))
    two = Area(activities=tuple(act(f"Lage kart {number}", number=str(number)) for number in (4, 5)))
    assert the("number-skipped", plan(areas=(one, two))).said == (Said(words="3", activities=(2,)),)
