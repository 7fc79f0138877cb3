"""Open pages tell by which decision a question was settled, for which activities, and nothing that is internal."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from avklart.editions.queries.open_draft import open_draft
from avklart.editions.queries.open_view import shown_by
from avklart.plans.models import Activity, Actor, Clarification, ClarificationNote, ClarificationPlace
from tests.editions.made import adopted, stored_plan
from tests.public.test_open_pages import PLAN, every_page, text_of

pytestmark = pytest.mark.django_db
DECISION = {"source": "decision", "source_by": "AU", "source_case": "12/18", "source_on": date(2018, 3, 15)}
INTERNAL = {"answer": "HEMMELIG1", "blocks": "HEMMELIG2", "source_how": "telefon med HEMMELIG3"}
ASKED = "Hvem betaler veien?"


@pytest.fixture
def plan():
    """Give an adopted plan with one released question, about activities 1.1 and 1.2."""
    plan = stored_plan(shows_open_points=True)
    question, second = Clarification.every.get(), Activity.every.get(number="1.2")
    ClarificationPlace.every.create(council=plan.council, clarification=question, activity=second, about="funding")
    adopted(plan)
    Clarification.every.update(is_released=True)
    return plan


def settle(question: Clarification, **source: Any) -> Clarification:
    for name, value in {"settled_on": date(2018, 3, 15), **INTERNAL, **source}.items():
        setattr(question, name, value)
    question.save()
    ClarificationNote.every.create(
        council=question.council, clarification=question, on=date(2018, 3, 1), said_by="HEMMELIG4", text="HEMMELIG5"
    )
    return question


def split_off(question: Clarification, number: str, **also: Any) -> Clarification:
    """Settle the question for one of its activities, as a question of its own."""
    part = Clarification(
        council=question.council, plan=question.plan, number=7, about="funding", question=ASKED, split_from=question
    )
    for name, value in {"is_released": True, **also}.items():
        setattr(part, name, value)
    part = settle(part, **DECISION)
    ClarificationPlace.every.filter(clarification=question, activity__number=number).update(clarification=part)
    return part


def told(client, number: str = "1.1") -> str:
    return text_of(client.get(f"{PLAN}tiltak/{number}/"))


def test_a_decision_is_told_by_case_body_and_day_in_every_language(client, plan):
    settle(Clarification.every.get(), **DECISION)
    for language, words in (
        ("nb", "Avklart i sak 12/18 i AU 15. mars 2018"),
        ("nn", "Avklart i sak 12/18 i AU 15. mars 2018"),
        ("en", "Settled in case 12/18 by AU on 15 March 2018"),
    ):
        client.cookies["avklart-language"] = language
        for page in ("", "omrade/1/", "tiltak/1.1/", "utgave/1/", "utgave/1/tiltak/1.1/"):
            assert f"{words} {ASKED}" in text_of(client.get(PLAN + page)), page


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            {"source": "delegated", "source_by": "AU", "source_case": "3/18"},
            "Avklart administrativt i sak 3/18 av AU 15. mars 2018",
        ),
        ({"source": "delegated", "source_by": "HEMMELIG6"}, "Avklart administrativt 15. mars 2018"),
        (
            {"source": "confirmation", "source_by": "HEMMELIG6", "source_how": "på telefon"},
            "Bekreftet på telefon 15. mars 2018",
        ),
        (
            {"source": "confirmation", "source_by": "AU", "source_how": "fra HEMMELIG3"},
            "Bekreftet av AU 15. mars 2018",
        ),
        ({"source": "confirmation", "source_by": "Kari Nordmann"}, "Bekreftet 15. mars 2018"),
        ({"source": "decision", "source_by": "Kari Nordmann", "source_case": "1/18"}, "Avklart i sak 1/18 15. mars"),
        ({}, "Avklart 15. mars 2018"),
    ],
)
def test_nothing_internal_is_told_of_any_source(client, plan, source, words):
    Actor.every.filter(name="AU").update(kind="body")
    Actor.every.create(council=plan.council, name="Kari Nordmann", kind="person")
    Actor.every.create(council=plan.council, name="HEMMELIG6")
    settle(Clarification.every.get(), **source)
    assert f"{words} " in told(client)
    for address in every_page():
        page = client.get(address).content.decode()
        assert "HEMMELIG" not in page, address
        assert "Nordmann" not in page, address
    files = [reverse("public:download", args=("testfjell", "2017-2018", kind)) for kind in ("json", "html", "csv")]
    for address in files:
        given = client.get(address)
        assert given.status_code == 200
        assert b"HEMMELIG" not in (b"".join(given) if given.streaming else given.content), address


def test_a_person_is_named_where_the_council_shows_persons(client, plan):
    Actor.every.create(council=plan.council, name="Kari Nordmann", kind="person")
    type(plan.council).every.update(shows_persons=True)
    settle(Clarification.every.get(), source="confirmation", source_by="Kari Nordmann", source_how="i møte")
    assert "Bekreftet av Kari Nordmann 15. mars 2018" not in told(client)
    assert "Bekreftet av Kari Nordmann i møte 15. mars 2018" in told(client)


def test_a_person_of_another_council_does_not_make_a_name_public(client, plan):
    other = stored_plan("annet").council
    Actor.every.create(council=other, name="Kari Nordmann", kind="body")
    one = Clarification.every.get(plan=plan)
    settle(one, source="confirmation", source_by="Kari Nordmann", source_how="brev")
    assert "Bekreftet i brev 15. mars 2018" in told(client)


def test_what_is_settled_for_some_activities_is_open_for_the_rest(client, plan):
    part = split_off(Clarification.every.get(), "1.2")
    assert f"Må avklares {ASKED}" in told(client, "1.1")
    assert f"Avklart i sak 12/18 i AU 15. mars 2018 {ASKED}" in told(client, "1.2")
    assert "Må avklares" not in told(client, "1.2")
    draft = open_draft(plan.editions.get(), shown_by(plan.council, plan.pk))
    assert [one.activities for one in draft.questions] == [(1,)]
    settle(Clarification.every.get(number=1), **DECISION)
    assert open_draft(plan.editions.get(), shown_by(plan.council, plan.pk)).questions == ()
    Clarification.every.filter(pk=part.pk).update(deleted_at="2018-03-16T10:00Z")
    assert f"Avklart i sak 12/18 i AU 15. mars 2018 {ASKED}" in told(client, "1.2")


def test_a_part_that_was_withdrawn_is_not_told_and_not_said_to_be_open(client, plan):
    split_off(Clarification.every.get(), "1.2", is_released=False)
    assert ASKED not in told(client, "1.2")
    assert f"Må avklares {ASKED}" in told(client, "1.1")


def test_what_is_split_off_again_is_told_from_the_first_question_on(client, plan):
    part = split_off(Clarification.every.get(), "1.2")
    again = Clarification.every.create(
        council=plan.council, plan=plan, number=8, about="funding", question=ASKED, split_from=part, is_released=True
    )
    settle(again, **DECISION | {"source_case": "20/18"})
    ClarificationPlace.every.filter(clarification=part).update(clarification=again)
    assert "Avklart i sak 20/18 i AU" in told(client, "1.2")


def test_a_browser_is_told_anew_once_a_question_is_settled(client, plan):
    etag = client.get(PLAN).headers["ETag"]
    assert client.get(PLAN, headers={"if-none-match": etag}).status_code == 304
    split_off(Clarification.every.get(), "1.2")
    assert client.get(PLAN, headers={"if-none-match": etag}).status_code == 200


def test_the_queries_do_not_grow_with_what_was_settled(plan, django_assert_num_queries):
    first = Clarification.every.get()
    settle(first, source="confirmation", source_by="AU", source_how="brev")
    split_off(first, "1.2")
    for number in range(20, 60):
        Clarification.every.create(
            council=plan.council, plan=plan, number=number, about="funding", question="Mer?", is_released=True
        )
    with django_assert_num_queries(4):
        shown = shown_by(plan.council, plan.pk)
    assert len(shown.released) == 42
