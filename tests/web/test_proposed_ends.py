"""A proposed end of a project that is settled for all it pays for: one press to its form, with the day filled in."""

from datetime import date

import pytest

from avklart.domain.links import ProposedChange
from avklart.followup.actions.incoming import Sent, take_in
from avklart.followup.models import Incoming
from avklart.plans.models import Activity, Funding, Project
from tests.guest.made import guest_of, now_by
from tests.web.test_settling_pages import text_of
from tests.web.working_plan import Desk, desk_for, new_desk

pytestmark = pytest.mark.django_db
WORDS = "Fylket har forlenget prosjektet ett år."


@pytest.fixture
def desk() -> Desk:
    return new_desk()


@pytest.fixture
def row(desk) -> Incoming:
    Project.every.filter(actor__name="Fiber").update(ends_on=date(2018, 5, 31), ends_source="Styret")
    guest = guest_of(desk.plan, "AU", opened=False)
    line = Funding.every.get(activity__number="1.2")
    said = ProposedChange(about="money", line=str(line.pk), until="31.05.2019", words=WORDS).content()
    sent = Sent("change", "t", Activity.every.get(number="1.2"), content=said)
    return take_in(guest.link, sent, at=now_by().at, on=date(2018, 3, 1))


def project() -> Project:
    return Project.every.get(actor__name="Fiber", council__slug="fjell")


def received(desk: Desk, row: Incoming, **typed: object):
    slug = desk.plan.council.slug
    if not typed:
        return desk.client.get(f"/arbeid/{slug}/mottatt/")
    return desk.client.post(f"/arbeid/{slug}/mottatt/{row.pk}/godkjenn/", typed, follow=True)


def test_the_way_from_the_refusal_to_the_form_of_the_project_is_one_press_and_the_words_go_with_it(desk, row):
    line = Funding.every.get(activity__number="1.2")
    refused = received(desk, row, until="31.05.2019", version=line.version)
    assert refused.status_code == 422
    assert WORDS in text_of(refused)
    way = f"{desk.address('project', project().pk)}?rediger=1&amp;mottatt={row.pk}#rediger"
    assert way in text_of(refused)

    form_page = desk.get("project", project().pk, rediger="1", mottatt=str(row.pk))
    assert WORDS in text_of(form_page)
    form = form_page.context["opened"].form
    shown = {field.name: field.value() or "" for field in form}
    assert (shown["ends_on"], "1. mars 2018" in shown["ends_source"]) == ("31.05.2019", True)

    answer = desk.post("project-save", project().pk, **shown, mottatt=row.pk)
    assert answer.redirect_chain[-1][0].endswith(f"/mottatt/#mottatt-{row.pk}")
    assert project().ends_on == date(2019, 5, 31)
    assert "Lagret" in text_of(answer)
    accepted = received(desk, row, until="31.05.2019", version=line.version)
    assert accepted.status_code == 200
    assert Incoming.every.get().state == "accepted"
    assert Funding.every.get(pk=line.pk).to_on == date(2019, 5, 31)


def test_what_is_refused_in_the_form_keeps_the_words_beside_it(desk, row):
    typed = {"starts_on": "1.1.2020", "ends_on": "31.05.2019", "ends_source": "Styret", "version": project().version}
    answer = desk.post("project-save", project().pk, **typed, mottatt=row.pk)
    assert answer.status_code == 422
    assert WORDS in text_of(answer)
    assert f'name="mottatt" value="{row.pk}"' in text_of(answer)
    assert project().ends_on == date(2018, 5, 31)


@pytest.mark.parametrize("key", ["", "0", "x", "9" * 30, "\x00", "-1"])
def test_a_proposal_that_there_is_not_fills_in_nothing(desk, row, key):
    page = desk.get("project", project().pk, rediger="1", mottatt=key)
    assert page.status_code == 200
    assert page.context["opened"].form["ends_on"].value() == "31.05.2018"


def test_the_proposal_of_another_council_and_one_that_is_decided_fill_in_nothing(desk, row):
    other = new_desk("dal")
    theirs = Project.every.get(actor__name="Fiber", council=other.plan.council)
    assert WORDS not in text_of(other.get("project", theirs.pk, rediger="1", mottatt=str(row.pk)))
    reader = desk_for(desk.plan, "reader", "Les")
    assert WORDS not in text_of(reader.get("project", project().pk, rediger="1", mottatt=str(row.pk)))
    Incoming.every.update(state="declined")
    assert WORDS not in text_of(desk.get("project", project().pk, rediger="1", mottatt=str(row.pk)))
