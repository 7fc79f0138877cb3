"""The words a plan was adopted with and what was settled since stand beside each other, on both pages."""

from datetime import date

import pytest
from lxml import html

from avklart.editions.actions import Adoption, adopt
from avklart.plans.models import Activity
from avklart.ui.today import now
from tests.editions.made import adopted
from tests.web.test_settling_pages import DECIDED, WRITES, covers
from tests.web.working_plan import new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(settings):
    settings.TODAY = date(2018, 3, 15)
    return new_desk()


def settled(desk, number: int = 1, which: str = "2.1", **typed: object) -> None:
    filled = {"answer": "Fylkeskommunen betaler.", "version": 1, "token": str(number), **DECIDED, **covers(which)}
    assert desk.post("clarification-settle", number, **filled | typed).status_code == 200


def told(answer) -> list[str]:
    """Give what stands beside each answer on an activity's page: heading and words, and how it was settled."""
    return [_words(row) for row in html.fromstring(answer.content).iter("li") if row.get("class") == "beside"]


def _words(part) -> str:
    return " ".join(" ".join(part.itertext()).split())


def test_the_adopted_words_stand_beside_the_answer_and_change_no_more(desk):
    adopted(desk.plan)
    Activity.every.filter(number="2.1").update(time_as_written="endret etter vedtaket")
    settled(desk, **WRITES)
    (shown,) = told(desk.get("activity", "2.1"))
    assert shown.startswith("Slik det ble vedtatt 1. februar 2018 Finansiering må avklares Avklart i sak 14/18, AU")
    page = _words(html.fromstring(desk.get("clarification", 1).content))
    assert "Felles destinasjonsselskap Slik det ble vedtatt 1. februar 2018 Finansiering må avklares" in page


def test_before_anything_is_adopted_the_document_s_words_stand_there(desk):
    settled(desk)
    (shown,) = told(desk.get("activity", "2.1"))
    assert shown.startswith("Slik det står i planen Finansiering må avklares Avklart i sak 14/18, AU")


def test_what_people_asked_stands_beside_what_was_adopted_on_the_matter(desk):
    adopted(desk.plan)
    desk.post("clarification-new", question="Hvem leder?", about="responsibility", numbers="1.1", token="q")
    settled(desk, 2, "1.1", actor="Rektor", part="responsible", replaces="on")
    (shown,) = told(desk.get("activity", "1.1"))
    assert shown.startswith("Slik det ble vedtatt 1. februar 2018 AU Rådmannsutvalget Avklart i sak 14/18, AU")


def test_what_was_not_adopted_says_that_it_came_later(desk):
    desk.post("clarification-new", question="Hvem leder?", about="responsibility", numbers="1.1", token="q")
    settled(desk, 2, "1.1")
    (shown,) = told(desk.get("activity", "1.1"))
    assert shown.startswith("Spørsmålet kom til etter at planen ble lest inn. Avklart i sak 14/18, AU")


def test_of_several_adoptions_the_one_in_force_is_told(desk):
    adopted(desk.plan)
    settled(desk, **WRITES)
    day = date(2018, 3, 15)
    adopt(desk.plan, Adoption("Regionrådet", day), by=None, at=now(), today=day)
    (shown,) = told(desk.get("activity", "2.1"))
    assert shown.startswith("Slik det ble vedtatt 15. mars 2018 Hedmark fylkeskommune Avklart i sak 14/18, AU")


def test_an_activity_without_answers_asks_for_no_adopted_words(desk, django_assert_num_queries):
    from avklart.editions.queries.adopted_words import settled_beside

    adopted(desk.plan)
    one = desk.activity("2.1")
    with django_assert_num_queries(1):
        assert settled_beside(one) == []
    settled(desk)
    with django_assert_num_queries(2):
        assert len(settled_beside(one)) == 1
