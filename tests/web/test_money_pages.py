"""Finansiering and the pages of projects: what they say, what they store, and to whom they are there."""

from datetime import date
from html import unescape

import pytest

from avklart.plans.models import Activity, Funding, Project
from tests.web.people import made_stage, tynset

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    return made_stage(client)


def text_of(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def test_the_page_says_how_many_lose_their_money_and_why(stage):
    page = text_of(stage.client.get(stage.address("money")))
    assert "13 av 39 tiltak har prosjektmidler med sluttdato." in page
    assert "Mellom 4 og 10 av dem mister prosjektmidlene 31. mai 2018, fordi 2 prosjekter står med ulike" in page
    assert "2 av de 13 har drift eller annen finansiering i tillegg." in page
    assert page.count("Prosjektleder, Styringsgruppe") == 2


def test_the_picture_stands_on_the_page_with_the_same_facts_as_a_table(stage):
    page = text_of(stage.client.get(stage.address("money")))
    assert page.count('<svg class="picture"') == 2
    assert "januar 2017 – mai 2018" in page
    assert "Etter planperioden" in page
    assert "style=" not in page.partition("<svg")[2].partition("</svg>")[0]


@pytest.mark.parametrize("name", ["money", "check", "actors"])
def test_the_pages_take_the_same_queries_however_large_the_plan(stage, name, django_assert_max_num_queries):
    address = stage.address(name)
    stage.client.get(address)
    few = _queries_of(stage, address)
    for activity in list(Activity.every.all()):
        Activity.every.create(
            council=stage.plan.council,
            plan=stage.plan,
            area=activity.area,
            number=f"9.{activity.number}",
            position=100 + activity.position,
            text=activity.text,
        )
        Funding.every.create(
            council=stage.plan.council, activity=activity, position=9, kind="project", project=tynset(), amount=1
        )
    assert _queries_of(stage, address) == few
    assert few <= 30


def _queries_of(stage, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as found:
        assert stage.client.get(address).status_code == 200
    return len(found)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", ["money", "check", "actors", "terms"])
def test_every_page_is_there_in_every_language(stage, name, language):
    stage.plan.council.language = language
    stage.plan.council.save()
    assert stage.client.get(stage.address(name)).status_code == 200


def settle(stage, **typed: object):
    project = tynset()
    sent = {"ends_on": "31.05.2018", "ends_source": "AU 14.3.2018", "version": project.version, **typed}
    return stage.client.post(stage.address("money-settle", project.pk), sent, follow=True)


def test_an_end_is_settled_and_taken_back(stage):
    page = settle(stage)
    assert tynset().ends_on == date(2018, 5, 31)
    assert Project.history.filter(id=tynset().pk).latest().history_user == stage.editor
    assert "Mellom 6 og 10 av dem" in text_of(page)
    assert "Kilde: AU 14.3.2018" in text_of(page)
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert tynset().ends_on is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"ends_source": ""}, "Skriv hvem som har sagt"),
        ({"ends_on": ""}, "Skriv en dato."),
        ({"ends_on": "31.02.2018"}, "31.02.2018"),
        ({"ends_source": "x" * 400}, "x" * 400),
    ],
)
def test_what_cannot_be_meant_is_refused_beside_its_field_and_stays_typed(stage, typed, said):
    answer = settle(stage, **typed)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert tynset().ends_on is None


def test_two_who_settle_at_once_see_both_days(stage):
    settle(stage)
    answer = settle(stage, ends_on="31.12.2018", version=1)
    assert answer.status_code == 409
    page = text_of(answer)
    assert "31.05.2018" in page
    assert 'value="31.12.2018"' in page
    assert tynset().ends_on == date(2018, 5, 31)


def test_a_project_page_tells_its_days_words_money_and_changes(stage):
    settle(stage)
    page = text_of(stage.client.get(stage.address("project", tynset().pk)))
    assert "31. mai 2018" in page
    assert "Arbeide for å skape ringvirkninger" in page
    assert "Hvem har sagt det:" in page


def test_a_project_is_edited_with_its_leader(stage):
    project = tynset()
    sent = {"starts_on": "01.01.2016", "leader": "Prosjektleder Tynset", "version": project.version}
    stage.client.post(stage.address("project-save", project.pk), sent)
    project.refresh_from_db()
    assert (project.starts_on, str(project.leader)) == (date(2016, 1, 1), "Prosjektleder Tynset")


def test_readers_see_and_do_not_change(stage):
    stage.sign_in("reader")
    assert stage.client.get(stage.address("money")).status_code == 200
    assert settle(stage).status_code == 404
    assert "Sett sluttdato" not in text_of(stage.client.get(stage.address("money")))
    assert stage.client.post(stage.address("project-undo", tynset().pk)).status_code == 404


@pytest.mark.parametrize("name", ["money", "project", "actors", "actor", "check", "participant", "holders", "terms"])
def test_strangers_and_the_public_find_nothing(stage, name):
    keys = (tynset().pk,) if name in ("project", "actor", "participant", "holders") else ()
    address = stage.address(name, *keys)
    stage.sign_in_a_stranger()
    assert stage.client.get(address).status_code == 404
    stage.client.logout()
    assert stage.client.get(address).status_code == 302


def test_markup_in_a_plan_is_shown_as_it_is_written(stage):
    Funding.every.filter(project=tynset()).update(as_written='<script>alert("x")</script>')
    page = stage.client.get(stage.address("money")).content.decode()
    assert '<script>alert("x")' not in page
    assert "&lt;script&gt;" in page


def test_lines_of_money_are_filtered_by_kind_and_amount(stage):
    Funding.every.filter(project=tynset()).update(amount=350000)
    page = text_of(stage.client.get(stage.address("money") + "?type=project&belop=1"))
    assert "kr 350 000" in page
    assert "kr 1 050 000" in page
    assert stage.client.get(stage.address("money") + "?type=hva&side=x").status_code == 200


def test_a_plan_without_money_that_ends_says_so(stage):
    Funding.every.filter(kind="project").delete()
    page = text_of(stage.client.get(stage.address("money")))
    assert "Ingen tiltak har prosjektmidler med sluttdato." in page
    assert "<svg" not in page
