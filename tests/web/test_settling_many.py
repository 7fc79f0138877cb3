"""A question about thousands of activities is settled for all, for some, or for all but some; nothing typed is lost."""

import re
from datetime import date
from typing import Any

import pytest

from avklart.domain.settling import covered_numbers
from avklart.plans.models import Activity, ClarificationPlace, Funding
from tests.web.test_settling_pages import DECIDED, WRITES, text_of
from tests.web.working_plan import Desk, desk_for, new_desk

pytestmark = pytest.mark.django_db
# More than a form may have fields.
MANY = 5_100


def desk_with(many: int) -> Desk:
    """Give a desk whose first question is about so many activities more than its own: 2.2, 2.3 and on."""
    desk = new_desk()
    whose = {"council": desk.plan.council, "plan": desk.plan, "area": desk.area(2)}
    texts = ((f"2.{at}", f"Tiltak nummer {at}") for at in range(2, many + 2))
    made = Activity.every.bulk_create(
        Activity(number=number, position=place, text=text, **whose) for place, (number, text) in enumerate(texts, 10)
    )
    question = desk.question()
    ClarificationPlace.every.bulk_create(
        ClarificationPlace(council=desk.plan.council, clarification=question, activity=one, about="funding")
        for one in made
    )
    return desk


@pytest.fixture
def desk(settings):
    settings.TODAY = date(2018, 3, 15)
    return desk_with(300)


def filled(desk: Desk, **typed: object) -> dict[str, Any]:
    """Give what a browser sends of the form as it stands, with what is typed in it."""
    page = text_of(desk.get("clarification", 1, rediger="svar"))
    form = page[page.index("avklar/") : page.index("</form>", page.index("avklar/"))]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    hidden.pop("csrfmiddlewaretoken", None)
    return {**hidden, "covers": "all", "answer": "Fylkeskommunen betaler.", **DECIDED, **typed}


def settle(desk: Desk, **typed: object):
    return desk.post("clarification-settle", 1, **filled(desk, **typed))


def asked_now(desk: Desk, number: int = 1) -> set[str]:
    return {place.activity.number for place in desk.question(number).places.select_related("activity")}


def test_a_question_about_more_activities_than_a_form_has_fields_is_settled_for_all_but_two(settings):
    settings.TODAY = date(2018, 3, 15)
    desk = desk_with(MANY)
    typed = filled(desk, covers="except", numbers="2.7, 2.9")
    assert len(typed) < 30
    answer = desk.post("clarification-settle", 1, **typed)
    assert answer.status_code == 200
    assert "De valgte tiltakene står nå i avklaring 2" in text_of(answer)
    assert asked_now(desk) == {"2.7", "2.9"}
    assert len(asked_now(desk, 2)) == MANY - 1
    seen = text_of(answer).split("<details><summary>")[0]
    assert "og 5079 tiltak til" in seen
    assert seen.count("Gjelder ikke lenger tiltak") == 20


def test_the_form_of_thousands_has_no_box_for_each(settings):
    settings.TODAY = date(2018, 3, 15)
    desk = desk_with(MANY)
    page = text_of(desk.get("clarification", 1, rediger="svar"))
    assert "covers_" not in page
    assert len(page) < 200_000


def test_many_are_answered_for_all_and_written_into_each(desk):
    assert "Avklart." in text_of(settle(desk, **WRITES))
    assert desk.question().settled_on == date(2018, 3, 14)
    assert Funding.every.filter(payer__name="Hedmark fylkeskommune").count() == 301


def test_many_are_answered_for_some_of_them_alone(desk):
    answer = settle(desk, covers="only", numbers="2.4 2.6;\n2.8")
    assert "Avklart for 2.4, 2.6, 2.8 i avklaring 2" in text_of(answer)
    assert asked_now(desk, 2) == {"2.4", "2.6", "2.8"}


@pytest.mark.parametrize("back", [{}, {"back": ""}])
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"covers": "only", "numbers": ""}, "Skriv nummeret på minst ett tiltak."),
        ({"covers": "except", "numbers": " "}, "Skriv nummeret på minst ett tiltak."),
        ({"covers": "only", "numbers": "2.4, 9.9"}, "Tiltak 9.9 hører ikke lenger til avklaringen."),
        ({"covers": "except", "numbers": "1.1"}, "Tiltak 1.1 hører ikke lenger til avklaringen."),
        ({"covers": "only", "numbers": "2.4 " * 5001}, "Teksten er for lang. Grensen er 20"),
        ({"covers": "all", "numbers": "2.4"}, "Du har valgt alle, men skrevet numre."),
        ({"covers": "noe"}, "Velg et av alternativene."),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_typed_is_lost(desk, typed, sentence, back):
    answer = settle(desk, answer="Det jeg skrev.", **typed, **back)
    assert answer.status_code == 422
    shown = text_of(answer)
    assert sentence in shown
    assert "Det jeg skrev." in shown
    assert typed.get("numbers", "").strip() in shown
    assert desk.question().settled_on is None


def test_all_but_all_of_them_is_nobody(desk):
    numbers = " ".join(sorted(asked_now(desk)))
    assert "Skriv nummeret på minst ett tiltak." in text_of(settle(desk, covers="except", numbers=numbers))


@pytest.mark.parametrize("covers", ["all", "except"])
def test_what_is_put_under_it_meanwhile_gets_no_answer_unseen(desk, covers):
    typed = filled(desk, covers=covers, numbers="2.7" if covers == "except" else "", answer="Det jeg skrev.")
    desk_for(desk.plan, name="Ola").post("clarification-attach", 1, numbers="1.2")
    answer = desk.post("clarification-settle", 1, **typed)
    assert answer.status_code == 422
    assert "Noen har endret hvilke tiltak avklaringen gjelder" in text_of(answer)
    assert "302" in text_of(answer)
    assert "Det jeg skrev." in text_of(answer)
    assert desk.question().settled_on is None
    # Seen now, it may be answered for as well.
    again = {**typed, "among": answer.context["opened"].form.among}
    assert desk.post("clarification-settle", 1, **again).status_code == 200


def test_who_answers_for_all_sees_what_another_has_answered_in_part(desk):
    typed = filled(desk)
    ola = desk_for(desk.plan, name="Ola")
    ola.post("clarification-settle", 1, **filled(ola, covers="only", numbers="2.4"))
    answer = desk.post("clarification-settle", 1, **typed)
    assert answer.status_code == 409
    assert "Avklart for 2.4 i avklaring 2" in text_of(answer)
    assert len(asked_now(desk)) == 300


def test_many_boxes_that_were_ticked_before_more_were_added_still_hold(desk):
    typed = filled(desk) | {"covers_2.4": "on", "covers_2.6": "on"}
    del typed["covers"]
    assert desk.post("clarification-settle", 1, **typed).status_code == 200
    assert asked_now(desk, 2) == {"2.4", "2.6"}


def test_only_those_named_are_covered():
    assert covered_numbers("all", [], ["1", "2"]) == ["1", "2"]
    assert covered_numbers("only", ["2", "2"], ["1", "2"]) == ["2"]
    assert covered_numbers("except", ["2"], ["1", "2"]) == ["1"]
