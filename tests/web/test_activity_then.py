"""The page of an activity as it stood on a day."""

from datetime import UTC, datetime

import pytest

from avklart.councils.writing import Change, save_next
from tests.web.working_plan import new_desk

pytestmark = pytest.mark.django_db
MARCH = Change(by=None, at=datetime(2018, 3, 1, 9, tzinfo=UTC))


def test_an_activity_is_shown_as_it_stood_on_a_day_with_the_names_of_that_day():
    desk = new_desk()
    one = desk.activity()
    actor = one.responsibilities.all()[0].actor
    actor.name, one.text = "Arbeidsutvalget", "Bygge bane"
    for row in (actor, one):
        save_next(row, MARCH)
    page = desk.get("activity-then", "1.1", "2018-02-15").content.decode()
    assert "slik det sto 15. februar 2018" in page
    assert "Arbeide for elektrifisering av Rørosbanen" in page
    assert "<b>AU</b>" in page
    assert "Bygge bane" not in page
    assert "Arbeidsutvalget" not in page
    assert "rediger=" not in page
    of_the_day = desk.get("activity-then", "1.1", "2018-03-01").content.decode()
    assert "Bygge bane" in of_the_day
    assert "<b>Arbeidsutvalget</b>" in of_the_day


def test_the_history_leads_to_each_day_that_was_followed_by_a_change():
    desk = new_desk()
    one = desk.activity()
    one.text = "Bygge bane"
    save_next(one, MARCH)
    page = desk.get("activity", "1.1").content.decode()
    assert desk.address("activity-then", "1.1", "2018-02-01") in page
    assert desk.address("activity-then", "1.1", "2018-03-01") not in page


@pytest.mark.parametrize("day", ["2018-01-01", "i-gaar", "2018-02-31", "9999-12-31x"])
def test_a_day_before_the_activity_came_and_one_that_is_none_show_nothing(day):
    assert new_desk().get("activity-then", "1.1", day).status_code == 404


def test_the_last_day_there_is_shows_the_activity_or_nothing():
    assert new_desk().get("activity-then", "1.1", "9999-12-31").status_code == 404
