"""A time typed in words gets its days, on an activity, a new one, and in a review."""

from datetime import date

import pytest

from avklart.councils.models import Council
from avklart.plans.models import Activity
from avklart.received.review import Review
from tests.plans.made import small_draft
from tests.web.reviews import address, fields_of, page, person, read_reading
from tests.web.working_plan import new_desk, typed_words

pytestmark = pytest.mark.django_db
AUTUMN = (date(2018, 9, 1), date(2018, 11, 30))


def days(desk, number="1.1"):
    one = desk.activity(number)
    return one.from_on, one.to_on


def test_words_of_time_get_their_days():
    desk = new_desk()
    desk.post("activity-words", "1.1", **typed_words(desk, time_as_written="høsten 2018"))
    assert (days(desk), desk.activity().time_as_written) == (AUTUMN, "høsten 2018")


def test_days_that_were_typed_hold_beside_the_words():
    desk = new_desk()
    desk.post("activity-words", "1.1", **typed_words(desk, time_as_written="høsten 2018", to_on="01.10.2018"))
    assert days(desk) == (None, date(2018, 10, 1))
    words = typed_words(desk, time_as_written="innen 1. mai 2018", to_on="01.10.2018")
    desk.post("activity-words", "1.1", **words)
    assert days(desk) == (None, date(2018, 5, 1))


def test_words_that_say_no_day_are_kept_as_words():
    desk = new_desk()
    desk.post("activity-words", "1.1", **typed_words(desk, time_as_written="når det passer"))
    assert (days(desk), desk.activity().time_as_written) == ((None, None), "når det passer")


def test_a_new_activity_gets_the_days_of_its_words():
    desk = new_desk()
    desk.post("activity-new", text="Måle alt", area=1, time_as_written="årlig ut 2018", token="t")
    made = Activity.every.get(plan=desk.plan, text="Måle alt")
    assert (made.recurs, made.to_on) == ("yearly", date(2018, 12, 31))


def test_words_of_time_corrected_in_a_review_get_their_days(client):
    council = Council.every.create(slug="fjell", name="Regionrådet fjell")
    client.force_login(person(council, "editor"))
    reading = read_reading(council, small_draft())
    sent = fields_of(page(client, "review-activity", reading, 1), "time_words") | {"time_words": "høsten 2018"}
    assert client.post(address("review-activity", reading, 1), sent).status_code == 302
    time = Review(reading).draft.activities[0].time
    assert time
    assert (time.starts_on, time.ends_on, time.as_written) == (*AUTUMN, "høsten 2018")
