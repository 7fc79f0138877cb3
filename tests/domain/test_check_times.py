"""The plan check on time: what makes a column of time, what lies outside the period, and the words it gives."""

from datetime import date, timedelta

import pytest

from avklart.domain.check import Said
from avklart.domain.draft import Activity, Time
from tests.domain.plans import IN_2025, YEARS, act, asked, found, plan, sound, the

DAY = timedelta(days=1)


def untimed(count: int) -> list[Activity]:
    return [act(f"Lage kart nummer {number}", time=None) for number in range(count)]


def test_times_in_more_than_a_third_of_the_texts_are_a_column():
    said = [act(f"Lage messe {at} i 2025", time=Time(as_written="i 2025")) for at in range(2)]
    assert the("no-time-column", plan(*said, *untimed(4))).facts == {"stated": 2, "total": 6}
    assert found(plan(*said, *untimed(3))) == {"no-time": (3, 4, 5)}


@pytest.mark.parametrize(
    "one",
    [act("Lage messe", time=IN_2025), act("Lage messe", time=None, clarifications=(asked("time", "AU"),))],
)
def test_one_time_of_its_own_is_a_column(one):
    assert found(plan(one, *untimed(5)))["no-time"] == (2, 3, 4, 5, 6)


def test_something_else_to_be_clarified_is_no_column_of_time():
    one = act("Lage messe", time=None, clarifications=(asked("funding", "AU", words="avklares innen mars"),))
    assert "no-time-anywhere" in found(plan(one, *untimed(5)))


def test_a_time_is_found_in_the_text_whatever_its_spaces_and_capitals():
    one = act("Lage messe I  2025", time=Time(as_written="i 2025"))
    assert "no-time-column" in found(plan(one, *untimed(5)))


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "code"),
    [
        (YEARS.ends_on, YEARS.ends_on, None),
        (YEARS.ends_on, None, None),
        (YEARS.ends_on + DAY, None, "time-outside-period"),
        (None, YEARS.starts_on, None),
        (None, YEARS.starts_on - DAY, "time-outside-period"),
        (None, YEARS.ends_on, None),
        (None, YEARS.ends_on + DAY, "time-outside-period"),
        (YEARS.starts_on + DAY, YEARS.starts_on + DAY, None),
        (YEARS.starts_on + DAY, YEARS.starts_on, "ends-before-start"),
    ],
)
def test_the_first_and_the_last_day_of_the_period_belong_to_it(starts_on, ends_on, code):
    time = Time(as_written="da", starts_on=starts_on, ends_on=ends_on)
    draft = plan(act(time=None), act(time=time), *sound(7))
    assert [one for one in found(draft) if one not in {"no-time", "same-twice"}] == ([code] if code else [])
    if code:
        finding = the(code, draft)
        assert finding.said == (Said(words="da", activities=(2,)),)
        assert finding.facts == {"period": "2025–2026"}


def test_an_end_before_its_start_needs_no_period():
    backwards = Time(as_written="2026–2025", starts_on=date(2026, 1, 1), ends_on=date(2025, 1, 1))
    finding = the("ends-before-start", plan(act(time=backwards), *sound(4), period=None))
    assert (finding.activities, finding.facts) == ((1,), {"period": ""})
