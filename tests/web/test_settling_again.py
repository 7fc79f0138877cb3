"""A question is settled twice, by two at once, with the back button, and taken back late: nobody is misled."""

from datetime import date
from typing import Any

import pytest

from avklart.councils.writing import Change
from avklart.plans import actions
from avklart.plans.models import Clarification, Funding, Responsibility
from avklart.ui.today import now
from tests.web.test_settling_pages import DECIDED, WRITES, covers, text_of
from tests.web.working_plan import desk_for, new_desk, typed_words

pytestmark = pytest.mark.django_db
CHANGED = ("Ola endret dette ", ", etter at du åpnet det")
UNDONE = "Dette er allerede angret."
TOO_LATE = "Noen har endret det samme etterpå, så det kan ikke angres."


@pytest.fixture
def desk(settings):
    """A desk with one question about three activities, on the day after the meeting."""
    settings.TODAY = date(2018, 3, 15)
    desk = new_desk()
    desk.post("clarification-attach", 1, numbers="1.1, 1.2")
    return desk


def settled(desk, *numbers: str, **typed: object):
    filled = {"answer": "Fylkeskommunen betaler ut året.", "version": 1, "token": "a", **DECIDED, **covers(*numbers)}
    return desk.post("clarification-settle", 1, **filled | typed)


def undo(desk, answer, name: str = "clarification-undo", which: object = 1) -> str:
    return text_of(desk.post(name, which, at=answer.context["done"]["at"]))


def paid() -> list[str]:
    found = Funding.every.filter(payer__name="Hedmark fylkeskommune").order_by("activity__position")
    return [line.activity.number for line in found]


ALL = ("1.1", "1.2", "2.1")


@pytest.mark.parametrize("back", [{}, {"back": ""}])
def test_two_who_settle_at_once_see_each_other_and_nothing_is_written_twice(desk, back):
    settled(desk_for(desk.plan, name="Ola"), *ALL, **WRITES)
    answer = settled(desk, *ALL, answer="Et annet svar.", token="b", **WRITES, **back)
    assert answer.status_code == 409
    shown = text_of(answer)
    for words in (*CHANGED, "Et annet svar.", "Fylkeskommunen betaler ut året."):
        assert words in shown
    assert paid() == list(ALL)


@pytest.mark.parametrize("back", [{}, {"back": ""}])
def test_who_settles_what_another_has_settled_in_part_sees_for_which_activities(desk, back):
    settled(desk_for(desk.plan, name="Ola"), "1.2")
    answer = settled(desk, *ALL, token="b", **WRITES, **back)
    assert answer.status_code == 409
    shown = text_of(answer)
    assert all(words in shown for words in (*CHANGED, "Avklart for 1.2 i avklaring 2"))
    form = answer.context["opened"].form
    assert [number for _, number, _ in form.covered()] == ["1.1", "2.1"]
    assert settled(desk, "1.1", "2.1", token=form["token"].value(), version=2, **WRITES).status_code == 200
    assert paid() == ["1.1", "2.1"]


def test_a_form_that_is_sent_twice_settles_once_and_can_be_taken_back(desk):
    for _ in range(2):
        answer = settled(desk, "1.2", "2.1", **WRITES)
        assert "De valgte tiltakene står nå i avklaring 2" in text_of(answer)
    assert (Clarification.every.filter(plan=desk.plan).count(), paid()) == (2, ["1.2", "2.1"])
    assert "Angret." in undo(desk, answer)
    assert paid() == []


def test_the_same_answer_that_writes_more_is_not_taken_for_one_sent_twice(desk):
    settled(desk, *ALL)
    answer = settled(desk, *ALL, **WRITES)
    assert answer.status_code == 409
    assert "Avklaringen er allerede avklart" in text_of(settled(desk, *ALL, version=2, **WRITES))
    assert paid() == []


def test_nothing_chosen_is_told_even_where_the_same_answer_has_settled_others(desk):
    settled(desk, "1.2")
    answer = settled(desk, version=2)
    assert answer.status_code == 422
    assert "Skriv nummeret på minst ett tiltak." in text_of(answer)


def test_the_back_button_after_an_answer_opens_no_form(desk):
    settled(desk, *ALL)
    for page in (desk.get("clarification", 1, rediger="svar"), desk.get("clarifications", rediger="svar-1")):
        assert page.status_code == 200
        assert page.context["opened"] is None
    assert "Avklart i sak 14/18, AU 14.03.2018" in text_of(desk.get("clarification", 1, rediger="svar"))


def test_an_answer_is_given_again_after_it_was_taken_back(desk):
    assert "Angret." in undo(desk, settled(desk, *ALL, **WRITES))
    assert settled(desk, *ALL, **WRITES).status_code == 409
    assert settled(desk, *ALL, version=desk.question().version, **WRITES).status_code == 200
    assert paid() == list(ALL)


def test_what_was_taken_back_is_told_to_be_taken_back_already(desk):
    answer = settled(desk, "1.2", "2.1", **WRITES)
    assert "Angret." in undo(desk, answer)
    assert UNDONE in undo(desk, answer)
    assert UNDONE in undo(desk, answer, "activity-undo", "2.1")
    assert {place.activity.number for place in desk.question().places.all()} == set(ALL)


def test_an_answer_is_taken_back_though_another_has_written_elsewhere_in_the_activity(desk):
    answer = settled(desk, *ALL, **WRITES)
    ola = desk_for(desk.plan, name="Ola")
    ola.post("activity-words", "2.1", **typed_words(desk, "2.1", text="Et nytt navn"))
    assert "Angret." in undo(desk, answer)
    assert desk.activity("2.1").text == "Et nytt navn"
    assert [str(one) for one in Responsibility.every.filter(activity__number="2.1")] == ["AU"]


def test_an_answer_is_not_taken_back_over_what_another_has_changed_of_it(desk):
    ola = desk_for(desk.plan, name="Ola")
    answer = settled(desk, *ALL, **WRITES)
    line = Responsibility.every.get(activity__number="2.1")
    typed: dict[str, Any] = {"actor": "Rektor", "part": "responsible", "version": line.version}
    assert ola.post("responsibility", "2.1", line.pk, **typed).status_code == 200
    assert TOO_LATE in undo(desk, answer)
    assert (desk.question().settled_on, paid()) == (date(2018, 3, 14), list(ALL))


def test_what_another_puts_under_the_question_meanwhile_gets_no_answer_unseen(desk):
    desk.post("clarification-new", question="Hvem leder?", about="responsibility", numbers="1.1", token="q")
    page = text_of(desk.get("clarification", 2, rediger="svar"))
    assert '<input type="hidden" name="covers_1.1" value="on">' in page
    desk_for(desk.plan, name="Ola").post("clarification-attach", 2, numbers="1.2", version=1)
    typed = {"answer": "Regionrådet.", "version": 1, **DECIDED, **WRITES, **covers("1.1")}
    assert "og resten må fortsatt avklares" in text_of(desk.post("clarification-settle", 2, **typed))
    assert paid() == ["1.1"]
    assert [place.activity.number for place in desk.question(2).places.all()] == ["1.2"]


def test_what_another_takes_from_the_question_meanwhile_is_told(desk):
    desk_for(desk.plan, name="Ola").post("clarification-detach", 1, number="1.2")
    answer = settled(desk, *ALL)
    assert answer.status_code == 422
    assert "Tiltak 1.2 hører ikke lenger til avklaringen." in text_of(answer)
    assert desk.question().settled_on is None


def test_an_answer_that_was_split_off_is_taken_back_from_its_own_page(desk):
    answer = settled(desk, "1.2", "2.1", **WRITES)
    assert "Angret." in undo(desk, answer, which=2)
    assert (desk.question(2).deleted_at is not None, paid()) == (True, [])
    assert desk.question().settled_on is None


def test_a_deleted_question_is_not_settled_from_a_page_kept_open(desk):
    actions.delete_row(desk.question(), 1, Change(by=None, at=now()))
    assert "Dette er slettet" in text_of(settled(desk, *ALL))
