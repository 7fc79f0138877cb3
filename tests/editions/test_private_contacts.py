"""Telephone numbers and private mail stop an adoption, with their place, until a person says that they may stand."""

from dataclasses import replace

import pytest

from avklart.domain.errors import RuleError
from avklart.editions.actions import Adoption, adopt
from avklart.editions.content import whole_plan
from avklart.editions.models import Edition
from avklart.jobs.looks import adoption_look, look_as_json, look_from_json
from avklart.plans.models import Activity, Plan
from tests.editions.made import AT, TODAY, stored_plan
from tests.plans.fjellregionen_plan import member_of

pytestmark = pytest.mark.django_db
DECIDED = Adoption("Regionrådet", TODAY)


@pytest.fixture
def plan() -> Plan:
    made = stored_plan()
    first = Activity.standing.filter(plan=made)[0]
    Activity.standing.filter(pk=first.pk).update(text="Spør Kari, 911 22 333, kari@gmail.com")
    return made


def test_a_plan_with_them_is_not_adopted_before_somebody_has_said_that_they_may_stand(plan):
    with pytest.raises(RuleError, match="private-contacts") as refusal:
        adopt(plan, DECIDED, by=None, at=AT, today=TODAY)
    assert refusal.value.field == "contacts_public"
    assert "911 22 333" in str(refusal.value.facts["excerpt"])
    assert not Edition.every.exists()
    adopt(plan, replace(DECIDED, contacts_public=True), by=None, at=AT, today=TODAY)
    assert Edition.every.count() == 1


def test_the_page_shows_each_with_its_place_and_asks(client, plan):
    client.force_login(member_of(plan.council, "editor"))
    address = "/arbeid/testfjell/plan/2017-2018/vedtak/"
    page = client.get(address).content.decode()
    assert "Telefonnummer og private e-postadresser i planen" in page
    assert "911 22 333" in page
    assert "kari@gmail.com" in page
    given = {"body": "Regionrådet", "adopted_on": "14.02.2018", "seen": whole_plan(plan, TODAY).sha256}
    refused = client.post(address, given)
    assert refused.status_code == 422
    assert "stadfest" not in refused.content.decode()
    assert "bekreft at de kan stå offentlig" in refused.content.decode()
    assert client.post(address, given | {"contacts_public": "on"}).status_code == 302
    assert Edition.every.count() == 1


def test_a_plan_without_them_asks_nothing(client):
    plan = stored_plan()
    client.force_login(member_of(plan.council, "editor"))
    assert "contacts_public" not in client.get("/arbeid/testfjell/plan/2017-2018/vedtak/").content.decode()


def test_what_is_found_outside_the_request_is_kept_as_it_was_found(plan):
    look = adoption_look(plan, TODAY)
    assert {one.kind for one in look.contacts} == {"phone", "mail"}
    assert look_from_json(type(look), look_as_json(look)) == look
