"""The adopted plan in pictures: what everyone may see, and nothing of what has not been adopted."""

import pytest

from avklart.councils.models import Council
from avklart.plans.models import Activity, Actor
from tests.editions.made import adopted, stored_plan

pytestmark = pytest.mark.django_db
PLAN = "/testfjell/2017-2018/"


def test_everyone_sees_who_carries_and_the_money_as_adopted_and_no_states(client):
    adopted(stored_plan())
    for address in (f"{PLAN}bilder/", f"{PLAN}utgave/1/bilder/"):
        page = client.get(address).content.decode()
        assert "Hvem som har ansvar for flest tiltak" in page
        assert "Slik står tiltakene" not in page
        assert f"{address}ansvar.svg" in page
    assert "Planen i bilder" in client.get(PLAN).content.decode()


def test_files_are_open_to_everyone_and_say_what_was_adopted(client):
    adopted(stored_plan())
    svg = client.get(f"{PLAN}bilder/ansvar.svg")
    assert svg["Content-Type"] == "image/svg+xml"
    assert "Vedtatt av Regionrådet 1. februar 2018" in svg.content.decode()
    assert client.get(f"{PLAN}utgave/1/bilder/ansvar.png").content.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["status.svg", "deltakelse.svg", "ansvar.pdf", "annet.png"])
def test_what_is_not_public_is_not_there(client, name):
    adopted(stored_plan())
    assert client.get(f"{PLAN}bilder/{name}").status_code == 404
    assert client.get(f"{PLAN}utgave/9/bilder/ansvar.svg").status_code == 404


def test_what_has_changed_since_the_adoption_changes_no_picture(client):
    plan = stored_plan()
    adopted(plan)
    before = client.get(f"{PLAN}bilder/ansvar.svg").content
    Activity.standing.filter(plan=plan).update(deleted_at="2018-02-02T12:00:00Z")
    assert client.get(f"{PLAN}bilder/ansvar.svg").content == before


def test_a_person_whose_name_is_not_shown_stands_in_no_picture(client):
    plan = stored_plan()
    person = Actor.every.filter(council=plan.council, responsibilities__isnull=False).order_by("pk")[0]
    Actor.every.filter(pk=person.pk).update(kind="person")
    adopted(plan)
    Council.every.update(shows_persons=False)
    assert person.name not in client.get(f"{PLAN}bilder/").content.decode()
    Council.every.update(shows_persons=True)
    assert person.name in client.get(f"{PLAN}bilder/").content.decode()
