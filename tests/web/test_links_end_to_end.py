"""A secretary makes a link for a mayor, the mayor writes without signing in, and the plan shows what was approved."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from avklart.followup.models import Contact, Incoming, Progress, StatusUpdate
from avklart.plans.models import ClarificationNote, Responsibility
from tests.web.working_plan import new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def found_in(text: str, pattern: str) -> str:
    """Give what stands in the group of the pattern."""
    [found] = re.findall(pattern, text)[:1]
    return str(found)


def link_for_the_mayor(desk) -> str:
    """Give the address that the secretary is shown when a link is made for the mayor."""
    slug = desk.plan.council.slug
    made = desk.client.post(
        reverse("web:contacts", args=(slug,)),
        {"name": "Ola Ordfører", "email": "ola@tynset.no", "frequency": "weekly", "role_1": "AU"},
        follow=True,
    )
    assert "Ola Ordfører er lagt til." in text_of(made)
    shown = desk.client.post(reverse("web:contact-link", args=(slug, Contact.every.get().pk)), {"days": "14"})
    return found_in(text_of(shown), r"http://testserver(/lenke/[\w-]{43}/)")


def accept_everything(desk) -> None:
    for row in Incoming.every.order_by("pk"):
        answer = desk.client.post(reverse("web:incoming-accept", args=(desk.plan.council.slug, row.pk)))
        assert answer.status_code == 302
        if row.kind == "answer":
            assert f"rediger=svar&mottatt={row.pk}" in answer.url


def test_from_the_secretary_to_the_mayor_and_back_into_the_plan(desk):
    mayor, address = Client(), link_for_the_mayor(desk)
    opened = text_of(mayor.get(address, follow=True))
    assert "Felles destinasjonsselskap" in opened
    assert "Bedre bredbånd" not in opened
    link = found_in(opened, r'name="link" value="(\d+)"')

    def press(name, *args, **typed):
        place = reverse(f"guest:{name}", args=args)
        token = f"{name}-{typed}"[:60]
        assert mayor.post(place, {"link": link, "token": token, **typed}).status_code == 302

    press("no-change", "1.1")
    press("about", "2.1", "status", status="under-way", done="Møte holdt", next="Skrive avtale")
    press("answer", 1, answer="Kommunene betaler likt")
    press("about", "1.1", "ikke-mitt", instead="Kultursjefen")

    accept_everything(desk)
    assert set(Incoming.every.values_list("state", flat=True)) == {"accepted"}
    assert Progress.every.get(activity__number="2.1").status == "under-way"
    assert set(StatusUpdate.every.values_list("on_behalf_of", flat=True)) == {"Ola Ordfører"}
    assert ClarificationNote.every.get().text == "Kommunene betaler likt"
    page = text_of(desk.get("activity", "1.1"))
    assert "Kultursjefen" in page
    assert not Responsibility.every.filter(activity__number="1.1", actor__name="AU").exists()
    assert "Ola Ordfører" not in text_of(Client().get("/"))
