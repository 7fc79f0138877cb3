"""Plansjekk proposes clarifications: prefilled, asked of whom the plan tells, once, and taken back with one press."""

import pytest

from avklart.plans.models import Clarification
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return str(answer.content.decode())


def proposed(desk, code: str):
    return next(one for one in desk.get("check").context["findings"] if one.judged.finding.code == code)


def ask(desk, one):
    return desk.post("check-ask", key=one.judged.keys[0], seen=len(one.judged.keys))


def test_money_that_ends_early_is_asked_about_once(desk):
    one = proposed(desk, "funding-ends-early")
    assert one.asks == "Hvordan skal tiltakene videreføres når finansieringen går ut 31. mai 2018?"
    assert one.asks in text_of(desk.get("check"))
    answer = ask(desk, one)
    assert "Avklaringen er laget. Den har nummer 2." in text_of(answer)
    question = desk.question(2)
    assert (question.question, question.about) == (one.asks, "continuation")
    assert [place.activity.number for place in question.places.all()] == ["1.2"]
    assert "Tatt opp i avklaring 2" in text_of(answer)
    assert "er allerede tatt opp" in text_of(ask(desk, one))
    done = answer.context["done"]
    desk.client.post(done["undo"], {"at": done["at"]})
    assert proposed(desk, "funding-ends-early").asks


def test_only_what_nobody_asks_about_yet_is_asked_and_of_whom_the_plan_tells(desk):
    desk.post("responsibility-add", "1.2", actor="Styringsgruppa", part="decides", token="a")
    ask(desk, proposed(desk, "funding-ends-early"))
    assert [str(one.actor) for one in desk.question(2).asked.all()] == ["Styringsgruppa"]
    bare = proposed(desk, "no-funding")
    assert [one.number for one in bare.activities] == ["2.1"]
    assert (bare.asks, bare.asked) == ("", 1)


def test_a_remark_that_is_a_slip_asks_nothing(desk):
    slips = [one for one in desk.get("check").context["findings"] if one.judged.finding.code == "no-deadline"]
    assert all(one.asks == "" and one.asked is None for one in slips)


def test_a_reader_is_offered_nothing_and_a_remark_that_is_gone_is_told(desk):
    reader = desk_for(desk.plan, "reader", "Les")
    assert 'name="seen"' not in text_of(reader.get("check"))
    assert reader.post("check-ask", key="x", seen="1").status_code == 404
    assert "Merknaden finnes ikke lenger" in text_of(desk.post("check-ask", key="x", seen="1"))
    assert Clarification.every.filter(plan=desk.plan).count() == 1
