"""Vedtak: editors register what a body decided; all members read what has changed since; others find nothing."""

import json
from typing import Any

import pytest
from django.urls import reverse
from lxml import html

from avklart.councils.models import Membership, User
from avklart.editions.content import hash_of, whole_plan
from avklart.editions.models import Edition
from avklart.plans.models import Activity, Clarification, Funding, Responsibility
from tests.editions.made import TODAY, adopted, small_plan, stored_plan

pytestmark = pytest.mark.django_db
ADDRESS = "/arbeid/testfjell/plan/2017-2018/vedtak/"


@pytest.fixture
def plan():
    return stored_plan()


def signed_in(client, plan, role="editor"):
    user = User.objects.create_user(f"{role}@example.org", "hemmelig-nok-1", name="Kari")
    Membership.every.create(council=plan.council, user=user, role=role)
    client.force_login(user)
    return user


def sent(client, plan, **also):
    given = {"body": "Regionrådet", "adopted_on": "14.02.2018", "case_number": "3/18"}
    given["seen"] = whole_plan(plan, TODAY).sha256
    return client.post(ADDRESS, given | also)


def text_of(answer):
    tree: Any = html.fromstring(answer.content)
    return " ".join(tree.text_content().split())


def test_an_editor_registers_a_decision_and_everyone_can_read_the_plan(client, plan):
    user = signed_in(client, plan)
    assert "Planen er ikke vedtatt ennå." in text_of(client.get(ADDRESS))
    answer = sent(client, plan)
    assert (answer.status_code, answer.url) == (302, reverse("web:adoption", args=("testfjell", "2017-2018")))
    edition = Edition.every.get()
    assert (edition.body, str(edition.adopted_on), edition.case_number) == ("Regionrådet", "2018-02-14", "3/18")
    assert edition.frozen_by == user
    page = text_of(client.get(ADDRESS))
    assert "Vedtatt 14. februar 2018 av Regionrådet. Sak 3/18." in page
    assert "Planen er ikke endret siden vedtaket." in page
    client.logout()
    assert client.get("/testfjell/2017-2018/").status_code == 200


def test_the_page_tells_what_is_adopted_and_what_is_open(client, plan):
    signed_in(client, plan)
    page = text_of(client.get(ADDRESS))
    assert "3 tiltak, 2 innsatsområder" in page
    assert "1 spørsmål i 1 tiltak er ikke avklart. 0 av spørsmålene kan vises for alle." in page
    assert "merknad" in page


@pytest.mark.parametrize(
    ("also", "said"),
    [
        ({"body": ""}, "Skriv hvilket organ som vedtok planen"),
        ({"adopted_on": ""}, "Skriv datoen for vedtaket."),
        ({"adopted_on": "i fjor"}, "Skriv datoen som dag, måned og år"),
        ({"adopted_on": "02.03.2018"}, "Datoen for vedtaket er ikke kommet ennå."),
        ({"seen": "0" * 64}, "Noen andre har endret dette"),
    ],
)
def test_what_is_refused_is_told_and_what_was_typed_stays(client, plan, also, said):
    signed_in(client, plan)
    answer = sent(client, plan, **also)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert 'value="3/18"' in answer.content.decode()
    assert not Edition.every.exists()


def test_a_national_identity_number_is_told_with_its_place_and_never_whole(client):
    plan = stored_plan(draft=small_plan(title="Plan for 15108695088"))
    Activity.every.filter(plan=plan, number="1.1").update(comment="Ring 151086 95088")
    signed_in(client, plan)
    page = client.get(ADDRESS)
    assert "Tiltak 1.1, merknad: «Ring 15•••• •••••»" in text_of(page)
    assert "Planen, tittel" in text_of(page)
    assert "95088" not in text_of(page).replace("Plan for 15108695088", "")
    assert sent(client, plan).status_code == 422
    assert not Edition.every.exists()


def test_readers_read_and_do_not_register(client, plan):
    signed_in(client, plan, "reader")
    assert not html.fromstring(client.get(ADDRESS).content).xpath("//main//form")
    assert sent(client, plan).status_code == 404


def test_another_council_finds_nothing(client, plan):
    adopted(plan)
    signed_in(client, stored_plan("annet"), "administrator")
    for page in ("", "1/", "1/plan.json"):
        assert client.get(ADDRESS + page).status_code == 404
    assert sent(client, plan).status_code == 404
    client.logout()
    assert client.get(ADDRESS).status_code == 302


def test_changes_since_the_decision_are_told_in_words(client, plan):
    adopted(plan)
    signed_in(client, plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Ruste opp fylkesveien")
    Responsibility.every.filter(activity__plan=plan, activity__number="2.1").delete()
    Funding.every.filter(activity__plan=plan, kind="project").update(to_on="2018-12-31")
    Clarification.every.filter(plan=plan).update(settled_on=TODAY, answer="Rådet betaler.")
    page = text_of(client.get(ADDRESS))
    for words in (
        "Endret siden vedtaket 1. februar 2018",
        "Tiltak 1.1:",
        "Fjernet: riksveien Nytt: fylkesveien",
        "Fjernet: prosjekt: Fjellnett, kr\u00a0350\u00a0000, til 31.05.2018".replace("\u00a0", " "),
        "ansvar Fjernet: AU",
        "Ikke åpent lenger Spørsmål: Hvem betaler veien?",
    ):
        assert words in page, words


def test_an_adoption_can_be_looked_at_and_downloaded_as_it_was_frozen(client, plan):
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Ruste opp fylkesveien")
    edition = adopted(plan, on=TODAY)
    signed_in(client, plan, "reader")
    page = text_of(client.get(f"{ADDRESS}2/"))
    assert "Planen er slik den ble vedtatt" in page
    assert edition.sha256 in page
    assert "1 endring" in page
    answer = client.get(f"{ADDRESS}2/plan.json")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert hash_of(answer.content.decode()) == edition.sha256
    assert json.loads(answer.content)["adoption"]["number"] == 2
    assert client.get(f"{ADDRESS}3/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_plan(client, plan, django_assert_max_num_queries):
    adopted(plan)
    Activity.every.filter(plan=plan).update(priority="1")
    signed_in(client, plan)
    client.get(ADDRESS)
    with django_assert_max_num_queries(34):
        assert client.get(ADDRESS).status_code == 200
