"""The pages of questions ask the database as much for sixty questions as for one, and read no more than they show."""

from datetime import date, timedelta
from typing import Any

import pytest
from lxml import html

from avklart.councils.writing import Change, write_new
from avklart.plans.models import (
    Activity,
    Actor,
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
    Plan,
)
from avklart.plans.queries.clarifications import A_ROW, QuestionFilter, clarifications_of
from tests.plans.made import AT, TODAY
from tests.web.test_settling_pages import DECIDED, covers
from tests.web.working_plan import Desk, new_desk

pytestmark = pytest.mark.django_db
CHANGE = Change(by=None, at=AT + timedelta(minutes=1))
MANY = 60
REGISTER = {"open": 11, "filtered": 11, "row open": 17}
QUESTION = {"open": 18, "settled": 20, "settling": 23}


@pytest.fixture
def desk(settings):
    settings.TODAY = date(2018, 3, 15)
    return new_desk()


def more_activities(plan: Plan, number: int) -> list[Activity]:
    """Give so many more activities of a plan."""
    like = Activity.every.get(plan=plan, number="1.1")
    new = [
        Activity(
            council=plan.council, plan=plan, area=like.area, number=f"9.{nth}", position=100 + nth, text=f"Tiltak {nth}"
        )
        for nth in range(number)
    ]
    write_new(new, CHANGE)
    return new


def more_questions(plan: Plan, number: int) -> None:
    """Add so many questions, each asked of its own, about four activities."""
    activities, numbers = more_activities(plan, 4), range(number)
    council = plan.council
    actors = [Actor(council=council, name=f"Nr {nth}") for nth in numbers]
    write_new(actors, CHANGE)
    asked = {"about": "time", "raised_on": TODAY, "body": actors[0], "meeting_on": date(2018, 4, 12)}
    new = [
        Clarification(council=council, plan=plan, number=100 + nth, question=f"Når {nth}?", **asked) for nth in numbers
    ]
    write_new(new, CHANGE)
    pairs = zip(new, actors, strict=True)
    write_new([_asked(one, actor) for one, actor in pairs], CHANGE)
    write_new([_place(one, activity) for one in new for activity in activities], CHANGE)


def grown(desk: Desk, question: Clarification, many: int) -> None:
    """Let a question be about so many activities, asked of so many, with as many notes and as many split off it."""
    council, plan = desk.plan.council, desk.plan
    activities = more_activities(plan, many)
    write_new([_place(question, one) for one in activities], CHANGE)
    actors = [Actor(council=council, name=f"Nr {nth}") for nth in range(many)]
    write_new(actors, CHANGE)
    write_new([_asked(question, one) for one in actors], CHANGE)
    note = {"council": council, "clarification": question, "on": TODAY}
    write_new([ClarificationNote(text=f"Sagt {nth}", **note) for nth in range(many)], CHANGE)
    split = [
        Clarification(
            council=council,
            plan=plan,
            number=100 + nth,
            about="time",
            question="Når?",
            split_from=question,
            answer="Ja",
        )
        for nth in range(many)
    ]
    write_new(split, CHANGE)
    write_new([_place(one, activity) for one, activity in zip(split, activities, strict=True)], CHANGE)


def _asked(question: Clarification, actor: Actor) -> ClarificationAsked:
    return ClarificationAsked(council=question.council, clarification=question, actor=actor, position=2)


def _place(question: Clarification, activity: Activity) -> ClarificationPlace:
    return ClarificationPlace(council=question.council, clarification=question, activity=activity, about="time")


@pytest.mark.parametrize("many", [0, MANY - 1])
def test_the_register_takes_as_many_queries_for_one_question_as_for_sixty(desk, many, django_assert_num_queries):
    if many:
        more_questions(desk.plan, many)
    for name, asked in (
        ("open", {}),
        ("filtered", {"status": "not-raised", "hvem": "", "frist": "none", "tekst": "selskapet", "sorter": "alder"}),
        ("row open", {"rediger": "svar-1"}),
    ):
        desk.get("clarifications", **asked)
        with django_assert_num_queries(REGISTER[name]):
            page = desk.get("clarifications", **asked)
        assert page.context["listed"].total == (1 if name == "filtered" else many + 1)


@pytest.mark.parametrize("many", [1, MANY])
def test_a_question_takes_as_many_queries_however_much_it_has(desk, many, django_assert_num_queries):
    question = desk.question()
    grown(desk, question, many)
    for name, asked in (("open", {}), ("settling", {"rediger": "svar"})):
        desk.get("clarification", 1, **asked)
        with django_assert_num_queries(QUESTION[name]):
            assert desk.get("clarification", 1, **asked).status_code == 200
    numbers = [place.activity.number for place in question.places.all()]
    typed = {"answer": "Ja", "version": 1, **DECIDED, **covers(*numbers)}
    assert desk.post("clarification-settle", 1, **typed).status_code == 200
    with django_assert_num_queries(QUESTION["settled"]):
        assert desk.get("clarification", 1).status_code == 200


def test_a_row_reads_no_more_activities_than_it_shows_and_a_page_two_hundred(desk):
    question = desk.question()
    write_new([_place(question, one) for one in more_activities(desk.plan, 230)], CHANGE)
    (row,) = clarifications_of(desk.plan, QuestionFilter(), TODAY).rows
    assert [place.activity.number for place in row.places] == ["2.1", *(f"9.{nth}" for nth in range(A_ROW - 1))]
    cells: Any = html.fromstring(desk.get("clarifications").content).xpath("//tbody//td")
    assert cells[0].text_content().split() == ["2.1", *(f"9.{nth}" for nth in range(11)), "…"]
    page = desk.get("clarification", 1)
    assert (len(page.context["places"]), page.context["places_left"]) == (200, 31)
    assert "og 31 tiltak til" in page.content.decode()
