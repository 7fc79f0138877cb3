"""Attacks by what is sent: too much of it, too often, or with a script in it. docs/rules/links.md lists them."""

import pytest
from django.test import Client
from django.urls import reverse

from avklart.followup.models import Incoming
from tests.guest.made import guest_of
from tests.plans.made import member, small_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def guest(plan):
    return guest_of(plan, "AU")


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("status", {"status": "under-way", "done": "x" * 2**20}),
        ("ikke-mitt", {"words": "x" * 2**20}),
        ("ikke-mitt", {"instead": "x" * 2**20}),
        ("endring", {"about": "text", "words": "x" * 2**20}),
    ],
)
def test_a_megabyte_of_text_is_refused_with_its_limit(guest, what, typed):
    answer = guest.press("about", "1.1", what, **typed)
    assert answer.status_code == 422
    assert "Teksten er for lang. Grensen er" in answer.content.decode()
    assert not Incoming.every.exists()


def test_more_than_a_form_may_hold_is_not_even_read(guest):
    assert guest.press("about", "1.1", "status", status="under-way", done="x" * 3 * 2**20).status_code == 400


def test_one_link_cannot_fill_the_database(guest, monkeypatch):
    from avklart.followup.actions import incoming

    monkeypatch.setattr(incoming, "MOST_A_DAY", 3)
    for number in range(3):
        guest.press("no-change", "1.1", token=f"t{number}")
    answer = guest.press("about", "1.1", "status", token="t9", status="under-way")
    assert "vent til i morgen" in answer.content.decode().lower()
    assert Incoming.every.count() == 3


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_a_script_in_what_is_sent_is_shown_as_text_everywhere(guest, plan):
    guest.press("about", "1.1", "status", token="a", status="under-way", done=SCRIPT, next=SCRIPT, obstacles=SCRIPT)
    guest.press("about", "1.1", "ikke-mitt", token="b", instead=SCRIPT, words=SCRIPT)
    guest.press("about", "1.1", "endring", token="c", about="text", words=SCRIPT)
    guest.press("answer", 1, token="d", answer=SCRIPT)
    refused = guest.press("about", "1.1", "endring", token="e", about="nothing", words=SCRIPT)
    editor = Client()
    editor.force_login(member(plan.council))
    received = reverse("web:incoming", args=(plan.council.slug,))
    pages = [refused, editor.get(received), guest.own()]
    accepting = [reverse("web:incoming-accept", args=(plan.council.slug, row.pk)) for row in Incoming.every.all()]
    pages += [editor.post(place, follow=True) for place in accepting]
    pages += [editor.get(received), guest.own(), guest.client.get("/lenke/tiltak/1.1/status/")]
    for page in pages:
        assert "<script>alert" not in page.content.decode()
        assert "<img src=x" not in page.content.decode()
    assert any("&lt;script&gt;alert(1)" in page.content.decode() for page in pages)
