"""The feed of adopted plans is valid Atom, and text in it is text."""

import re

import pytest
from lxml import etree

from avklart.plans.models import Activity
from tests.editions.made import TODAY, adopted, small_plan, stored_plan

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client):
    answer = client.get("/testfjell/atom/")
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(answer.content)


def test_each_adoption_is_an_entry_the_newest_first(client):
    plan = stored_plan()
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Ny")
    adopted(plan, body="Representantskapet", on=TODAY, case="")
    entries = feed(client).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}summary") for entry in entries] == [
        "Vedtatt 1. mars 2018 av Representantskapet.",
        "Vedtatt 1. februar 2018 av Regionrådet. Sak 14/18.",
    ]
    for entry in entries:
        address = entry.find(f"{ATOM}link").get("href")
        assert client.get(address.removeprefix("http://testserver")).status_code == 200


def test_it_has_all_that_the_standard_asks_for(client):
    adopted(stored_plan())
    root = feed(client)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert {link.get("rel") for link in root.findall(f"{ATOM}link")} == {"self", "alternate"}
    for part in (root, *root.findall(f"{ATOM}entry")):
        assert re.fullmatch(r"tag:[\w.-]+,\d{4}-\d\d-\d\d:[\w/-]+", part.findtext(f"{ATOM}id"))
        assert part.findtext(f"{ATOM}title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d", part.findtext(f"{ATOM}updated"))


def test_identities_stay_when_more_is_adopted(client):
    plan = stored_plan()
    adopted(plan)
    first = feed(client).findtext(f"{ATOM}entry/{ATOM}id")
    Activity.every.filter(plan=plan, number="1.1").update(text="Ny")
    adopted(plan, on=TODAY)
    assert [one.text for one in feed(client).iterfind(f"{ATOM}entry/{ATOM}id")][1] == first


def test_hostile_titles_are_text(client):
    title = "</title><script>alert(1)</script> \u202e ]]> &amp; \x0b"
    plan = stored_plan(draft=small_plan(title=title))
    adopted(plan)
    assert feed(client).findtext(f"{ATOM}entry/{ATOM}title") == "</title><script>alert(1)</script>  ]]> &amp; "
