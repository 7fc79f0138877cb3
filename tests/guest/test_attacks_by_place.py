"""Attacks that go for what is another's: another plan, another's cookie, what was one's own and is no longer."""

import pytest
from django.core import signing
from django.test import Client

from avklart.followup.actions.incoming import Sent, accept_incoming, take_in
from avklart.followup.actions.links import revoke_link
from avklart.followup.models import Incoming
from avklart.guest.guard import COOKIE
from avklart.plans.actions import plan_from_draft
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.models import Activity, Actor
from tests.guest.made import guest_of, now_by
from tests.guest.test_attacks import SCANNERS, nothing_written
from tests.plans.made import small_draft, small_plan

pytestmark = pytest.mark.django_db
POSTS = ("tiltak/1.1/ingen-endring/", "tiltak/1.1/status/", "tiltak/1.1/ikke-mitt/", "tiltak/1.1/endring/")


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def guest(plan):
    return guest_of(plan, "AU")


def press_all(client: Client, link: int, numbers: str = "1.1") -> set[int]:
    """Press every button there is, and give the statuses of the answers."""
    sent = {"link": link, "status": "completed", "about": "other", "words": "x", "answer": "Ja"}
    places = [one.replace("1.1", numbers) for one in POSTS] + ["sporsmal/1/svar/"]
    return {client.post(f"/lenke/{place}", {**sent, "token": f"by-{place}"}).status_code for place in places}


def test_an_activity_of_another_plan_of_the_same_council_does_not_exist(guest, plan):
    next_plan = plan_from_draft(plan.council, small_draft(), now_by())
    assert next_plan.council == plan.council
    Activity.every.filter(plan=next_plan, number="1.1").update(number="7.7")
    assert press_all(guest.client, guest.link.pk, "7.7") - {302} == {404}
    assert {row.clarification.plan for row in Incoming.every.all() if row.clarification} == {plan}
    guest.press("no-change", "1.1")
    assert {row.activity.plan for row in Incoming.every.all() if row.activity} == {plan}


def test_a_plan_of_the_same_name_in_another_council_is_another_plan(guest, plan):
    neighbour = small_plan("nabo")
    assert neighbour.slug == plan.slug
    assert press_all(guest.client, guest.link.pk) == {302}
    about = [row.activity or row.clarification for row in Incoming.every.all()]
    assert {one.council_id for one in about if one} == {plan.council_id}
    assert set(Incoming.every.values_list("council", flat=True)) == {plan.council_id}


def test_a_link_opens_the_plan_it_was_made_for_also_when_the_next_has_begun(guest, plan):
    next_plan = plan_from_draft(plan.council, small_draft(), now_by())
    Activity.every.filter(plan=next_plan).update(text="Av den neste planen")
    shown = guest.own().content.decode()
    assert "Arbeide for elektrifisering av Rørosbanen" in shown
    assert "Av den neste planen" not in shown


@pytest.mark.parametrize("scanner", SCANNERS)
def test_a_scanner_that_presses_the_buttons_without_a_cookie_writes_nothing(guest, scanner):
    client = Client(headers=SCANNERS[scanner])
    with nothing_written():
        assert press_all(client, guest.link.pk) == {403}
        assert client.post(guest.address, {"link": guest.link.pk}).status_code == 405
    assert guest.own().status_code == 200


def test_a_cookie_that_was_stolen_is_of_no_use_once_the_link_is_revoked(guest):
    thief = Client()
    thief.cookies[COOKIE] = guest.cookie
    assert thief.get("/lenke/").status_code == 200
    revoke_link(guest.link, now_by())
    with nothing_written():
        assert thief.get("/lenke/").status_code == 410
        assert press_all(thief, guest.link.pk) == {410}
        assert press_all(guest.client, guest.link.pk) == {410}


@pytest.mark.parametrize("salt", ["", "django.contrib.sessions", "avklart.guest.other"])
def test_a_cookie_somebody_else_has_made_is_none_of_ours(guest, salt):
    planted = Client()
    made = {"link": guest.link.pk, "hash": guest.link.token_sha256}
    planted.cookies[COOKIE] = signing.dumps(made, salt=salt) if salt else f"{guest.link.pk}:{guest.token}"
    assert planted.get("/lenke/").status_code == 403
    assert press_all(planted, guest.link.pk) == {403}


def test_two_links_in_one_browser_send_each_in_their_own_name_or_not_at_all(guest, plan):
    other = guest_of(plan, "Rådmannsutvalget", name="Kari", opened=False)
    guest.client.get(other.address)
    assert press_all(guest.client, guest.link.pk, "1.1") <= {404, 409}
    assert not Incoming.every.exists()
    assert "Kari" in guest.own().content.decode()
    guest.open()
    assert guest.press("no-change", "1.1", follow=False).status_code == 302
    assert Incoming.every.get().contact == guest.contact


def test_what_is_no_longer_ones_own_does_not_exist_from_the_next_request_on(guest):
    sent = Sent("not-mine", "t", Activity.every.get(number="1.1"), content={"instead": "Kultursjefen", "words": ""})
    row = take_in(guest.link, sent, at=now_by().at, on=now_by().at.date())
    assert guest.client.get("/lenke/tiltak/1.1/status/").status_code == 200
    accept_incoming(row, now_by())
    assert guest.client.get("/lenke/tiltak/1.1/status/").status_code == 404
    assert press_all(guest.client, guest.link.pk) == {404, 302}
    assert set(Incoming.every.filter(kind__in=("update", "change", "no-change"))) == set()


def test_an_actor_that_was_merged_opens_what_it_is_now_and_no_more_when_that_is_taken_back(plan):
    guest = guest_of(plan, "Rådmannsutvalget")
    assert guest.client.get("/lenke/tiltak/2.1/status/").status_code == 404
    gone, into = Actor.every.get(name="Rådmannsutvalget"), Actor.every.get(name="AU")
    merge_actors(gone, into, gone.version, change := now_by())
    assert guest.client.get("/lenke/tiltak/2.1/status/").status_code == 200
    undo_merge(gone, change.at, now_by())
    assert guest.client.get("/lenke/tiltak/2.1/status/").status_code == 404
