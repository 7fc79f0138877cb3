"""The whole plan in one table: filtered, remembered, edited row by row, printed, and right for ten thousand rows."""

import gzip

import pytest

from avklart.councils.models import Council
from avklart.domain import draft
from avklart.plans.actions import plan_from_draft
from tests.plans.made import IMPORT, place, project, who
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return str(answer.content.decode())


def row_typed(desk, number="1.1", **other):
    one = desk.activity(number)
    return {"text": one.text, "from_on": "", "to_on": "", "version": one.version, "back": ""} | other


def test_the_filter_is_remembered_until_it_is_emptied(desk):
    desk.get("activities", omrade="2")
    answer = desk.get("activities")
    assert (answer.status_code, answer.url) == (302, desk.address("activities") + "?omrade=2")
    assert desk.get("activities", vis="alle").context["shown"].total == 3
    assert desk.get("activities").status_code == 200


def test_another_person_s_filter_is_not_mine(desk):
    desk.get("activities", omrade="2")
    assert desk_for(desk.plan, name="Ola").get("activities").status_code == 200


def test_a_row_is_opened_saved_and_shown_in_its_place(desk):
    page = text_of(desk.get("activities", rediger="1.1"))
    assert 'name="version"' in page
    assert "Arbeide for elektrifisering" in page
    answer = desk.post("activity-row", "1.1", in_place=True, **row_typed(desk, text="Ny", to_on="31.12.2018"))
    shown = text_of(answer)
    assert shown.startswith("<tr")
    assert "Lagret." in shown
    assert "til 31.12.2018" in shown
    one = desk.activity()
    # What the row does not show stands as it was.
    assert (one.text, one.status_as_written) == ("Ny", "Pågår")


def test_what_was_saved_in_a_row_is_taken_back_in_the_table(desk):
    answer = desk.post("activity-row", "1.1", in_place=True, **row_typed(desk, text="Ny"))
    at = answer.context["done_in_row"]["at"]
    back = desk.post("activity-undo", "1.1", follow=False, at=at, back="omrade=1")
    assert back.url == desk.address("activities") + "?omrade=1#tiltak-1.1"
    assert desk.activity().text.startswith("Arbeide")


def test_without_scripts_saving_a_row_leads_back_to_the_table_as_it_was_filtered(desk):
    answer = desk.post("activity-row", "1.1", follow=False, **row_typed(desk, text="Ny", back="omrade=1"))
    assert answer.url == desk.address("activities") + "?omrade=1#tiltak-1.1"
    assert "Lagret." in text_of(desk.get("activities", omrade="1"))


@pytest.mark.parametrize("in_place", [True, False])
def test_a_row_changed_meanwhile_shows_both_and_keeps_what_was_typed(desk, in_place):
    typed = row_typed(desk, text="Karis tekst")
    desk_for(desk.plan, name="Ola").post("activity-row", "1.1", **row_typed(desk, text="Olas tekst"))
    answer = desk.post("activity-row", "1.1", in_place=in_place, **typed)
    assert answer.status_code == 409
    shown = text_of(answer)
    assert "Olas tekst" in shown
    assert "Karis tekst" in shown
    assert desk.activity().text == "Olas tekst"


@pytest.mark.parametrize("in_place", [True, False])
def test_a_row_a_rule_refuses_stays_open(desk, in_place):
    answer = desk.post("activity-row", "1.1", in_place=in_place, **row_typed(desk, text=" "))
    assert "Skriv en tekst." in text_of(answer)


def test_a_reader_gets_no_row_to_edit(desk):
    reader = desk_for(desk.plan, role="reader", name="Les")
    assert 'name="version"' not in text_of(reader.get("activities", rediger="1.1"))
    assert reader.get("activity-row", "1.1", rediger="1").status_code == 404


def test_the_plan_on_paper_has_its_introductions_goals_and_questions(desk):
    shown = text_of(desk.get("activities-print"))
    for part in (
        "Veg og bane binder",
        "Elektrifisering av Rørosbanen",
        "Hvordan skal selskapet finansieres?",
        "1. mars 2018",
    ):
        assert part in shown
    part = text_of(desk.get("activities-print", omrade="2"))
    assert "Rørosbanen" not in part
    assert "utvalg" in part


def test_an_area_s_words_are_edited_in_their_place(desk):
    area = desk.area()
    goal, text = area.goals.get(), area.texts.get()
    desk.post("area-words", 1, "tittel", area.pk, title="Veg og bane", version=1)
    desk.post("area-words", 1, "innledning", text.pk, text="Ny innledning", version=1)
    shown = text_of(desk.post("area-words", 1, "mal", goal.pk, number="1", text="Nytt mål", version=1))
    for part in ("Veg og bane", "Ny innledning", "Nytt mål", "Lagret."):
        assert part in shown
    answer = desk.post("area-words", 1, "tittel", area.pk, title="Min tittel", version=1)
    assert answer.status_code == 409
    assert "Veg og bane" in text_of(answer)
    assert answer.context["opened"].form["title"].value() == "Min tittel"
    assert desk.post("area-words", 1, "mal", goal.pk, number="1", text="", version=2).status_code == 422
    assert desk.post("area-words", 2, "mal", goal.pk, number="1", text="x", version=2).status_code == 404
    assert "mal-" in text_of(desk.get("area", 1))
    assert desk.get("area", 1, rediger=f"mal-{goal.pk}").context["opened"].row == goal.pk


def large_plan(rows: int):
    """Give a plan of four areas with two responsible and two sources of money for each of its activities."""
    council = Council.every.create(slug="stor", name="Stort råd")
    words = (
        "bidra til økt verdiskaping i hele regionen gjennom samarbeid med næringsliv og kommuner om felles satsinger"
    )
    each = rows // 4
    areas = tuple(
        draft.Area(
            title=f"Område {area}",
            activities=tuple(
                draft.Activity(
                    text=f"{area * each + number} {words}",
                    place=place(number),
                    responsibilities=(who(f"Kommune {number % 10}"), who("AU")),
                    funding=(project(f"Prosjekt {number % 7}"), draft.Funding(kind="operations", as_written="Drift")),
                )
                for number in range(each)
            ),
        )
        for area in range(4)
    )
    source = draft.Source(file="", sha256="", media_type="")
    return plan_from_draft(council, draft.PlanDraft(source=source, title="Stor plan", areas=areas), IMPORT)


def test_a_large_plan_is_paged_small_and_as_quick_to_ask_for(django_assert_max_num_queries):
    desk = desk_for(large_plan(1000))
    for asked in ({}, {"side": "3"}, {"status": "settled"}, {"tekst": "verdiskaping næringsliv"}):
        desk.get("activities", **{"vis": "alle"} | asked)
        with django_assert_max_num_queries(18):
            answer = desk.get("activities", **{"vis": "alle"} | asked)
        assert len(answer.context["shown"].rows) == 200
        assert answer.context["shown"].pages == 5
        assert len(gzip.compress(answer.content)) < 100_000
    for name in ("activities-print", "clarifications", "activities-deleted"):
        desk.get(name)
        with django_assert_max_num_queries(18):
            assert len(gzip.compress(desk.get(name).content)) < 100_000
