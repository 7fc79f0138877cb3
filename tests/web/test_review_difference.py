"""A newer document of a plan there is: its changes are shown, chosen by a person, and nothing is doubled."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.entries import ActivityEntry
from avklart.plans.actions import change_activity
from avklart.plans.models import Activity, Plan
from avklart.received.actions import accept_draft
from avklart.received.models import Reading
from tests.web.reviews import AT, address, person, read_reading, sample_draft

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def draft(samples):
    return replace(sample_draft(samples), doubts=())


@pytest.fixture
def council():
    return Council.every.create(slug="fjell", name="Fjell")


@pytest.fixture
def editor(council, client):
    user = person(council, "editor")
    client.force_login(user)
    return user


@pytest.fixture
def plan(council, draft):
    return accept_draft(read_reading(council, draft), by=None, at=AT)


def newer(draft, **values):
    area = draft.areas[0]
    first = replace(area.activities[0], **values)
    return replace(draft, areas=(replace(area, activities=(first, *area.activities[1:])), *draft.areas[1:]))


def page(client, reading, **query):
    answer = client.get(address("review-difference", reading), query)
    assert answer.status_code == 200
    return answer.content.decode()


def boxes(html):
    return {
        value.rsplit(":", 1)[0]: (value, bool(checked))
        for value, checked in re.findall(r'name="change" value="([^"]+)"( checked)?', html)
    }


def test_the_same_document_again_says_that_nothing_differs_and_doubles_nothing(client, editor, council, plan, draft):
    reading = read_reading(council, draft, plan=plan)
    assert "Dokumentet sier det samme som planen." in page(client, reading)
    client.post(address("review-difference", reading))
    assert (Plan.every.count(), Activity.every.count()) == (1, 39)
    assert Reading.every.get(pk=reading.pk).state == "accepted"


def test_a_change_is_shown_word_by_word_and_taken_when_chosen(client, editor, council, plan, draft):
    text = draft.activities[0].text
    reading = read_reading(council, newer(draft, text=f"{text} hvert år"), plan=plan)
    html = page(client, reading)
    assert "<ins>hvert år</ins>" in html
    value, is_chosen = boxes(html)["activity/1.1/text"]
    assert is_chosen
    answer = client.post(address("review-difference", reading), {"change": value, "shown": "activity/1.1/text"})
    assert answer.url == reverse("web:activities", args=("fjell", plan.slug))
    assert Activity.every.get(plan=plan, number="1.1").text == f"{text} hvert år"


def test_what_a_person_wrote_here_is_marked_and_not_chosen(client, editor, council, plan, draft):
    first = Activity.every.get(plan=plan, number="1.1")
    change_activity(first, ActivityEntry(text="Vår egen tekst"), 1, Change(by=editor, at=AT + timedelta(days=1)))
    reading = read_reading(council, draft, plan=plan)
    html = page(client, reading)
    assert "Endret av Editor 02.03.2018" in html
    assert not boxes(html)["activity/1.1/text"][1]
    client.post(address("review-difference", reading), {"shown": "activity/1.1/text"})
    assert Activity.every.get(pk=first.pk).text == "Vår egen tekst"


def test_an_activity_that_is_gone_is_deleted_only_when_that_is_chosen(client, editor, council, plan, draft):
    area = draft.areas[0]
    shorter = replace(draft, areas=(replace(area, activities=area.activities[1:]), *draft.areas[1:]))
    reading = read_reading(council, replace(shorter, questions=()), plan=plan)
    value, is_chosen = boxes(page(client, reading))["activity/1.1"]
    assert not is_chosen
    client.post(address("review-difference", reading), {"change": value, "shown": "activity/1.1"})
    assert Activity.standing.filter(plan=plan).count() == 38


def test_what_changed_while_one_looked_is_refused_and_shown_as_it_is(client, editor, council, plan, draft):
    reading = read_reading(council, newer(draft, text=draft.activities[0].text + " hvert år"), plan=plan)
    value = boxes(page(client, reading))["activity/1.1/text"][0]
    first = Activity.every.get(plan=plan, number="1.1")
    change_activity(first, ActivityEntry(text="Nyeste tekst"), 1, Change(by=editor, at=AT + timedelta(days=1)))
    answer = client.post(address("review-difference", reading), {"change": value, "shown": "activity/1.1/text"})
    assert answer.status_code == 422
    assert "Nyeste" in answer.content.decode()
    assert Activity.every.get(pk=first.pk).text == "Nyeste tekst"


def test_what_was_chosen_stays_chosen_when_work_outside_the_request_comes_to_nothing(
    client, editor, council, plan, draft, monkeypatch
):
    monkeypatch.setattr("avklart.web.review_acceptance.is_long", lambda *_: True)
    texts = [replace(one, text=one.text + " hvert år") for one in draft.areas[0].activities[:2]]
    area = replace(draft.areas[0], activities=(*texts, *draft.areas[0].activities[2:]))
    reading = read_reading(council, replace(draft, areas=(area, *draft.areas[1:])), plan=plan)
    found = boxes(page(client, reading))
    taken, left = "activity/1.1/text", "activity/1.2/text"
    assert found[taken][1]
    assert found[left][1]
    client.post(address("review-difference", reading), {"change": found[taken][0], "shown": list(found)})
    again = boxes(page(client, reading))
    assert (again[taken][1], again[left][1]) == (True, False)


def test_many_changes_are_chosen_page_by_page_and_taken_in_one_go(client, editor, council, draft):
    rows = tuple(
        replace(draft.activities[at % 39], text=f"Tiltak om sak {at} i kommune {at * 7}", clarifications=())
        for at in range(130)
    )
    whole = replace(draft, areas=(replace(draft.areas[0], activities=rows),), questions=())
    plan = accept_draft(read_reading(council, whole), by=None, at=AT)
    changed = replace(whole, areas=(replace(whole.areas[0], activities=tuple(replace(r, comment="Ny") for r in rows)),))
    reading = read_reading(council, changed, plan=plan)
    for number in (1, 2, 3):
        html = page(client, reading, side=number)
        found = boxes(html)
        values = [value for value, _ in found.values()]
        where = f"{address('review-difference', reading)}?side={number}"
        answer = client.post(where, {"change": values[1:], "shown": list(found)})
        assert answer.status_code == 302
    assert Activity.every.filter(plan=plan, comment="Ny").count() == 127


def test_a_review_is_turned_into_a_comparison_and_back(client, editor, council, plan, draft):
    reading = read_reading(council, draft)
    assert "har allerede" in client.get(address("review-accept", reading)).content.decode()
    client.post(address("review-choose", reading), {"plan": plan.slug})
    assert client.get(address("review-accept", reading)).url == address("review-difference", reading)
    client.post(address("review-choose", reading), {"plan": ""})
    assert client.get(address("review-difference", reading)).url == address("review-accept", reading)


def test_a_plan_of_another_council_cannot_be_compared_with(client, editor, council, plan, draft):
    other = Council.every.create(slug="nord", name="Nord")
    theirs = accept_draft(read_reading(other, replace(draft, title="Nord")), by=None, at=AT)
    Plan.every.filter(pk=theirs.pk).update(slug="bare-nord")
    reading = read_reading(council, draft)
    assert client.post(address("review-choose", reading), {"plan": "bare-nord"}).status_code == 404


def test_the_page_takes_the_same_number_of_queries_however_large(
    client, editor, council, plan, draft, django_assert_max_num_queries
):
    reading = read_reading(council, newer(draft, comment="Ny"), plan=plan)
    with django_assert_max_num_queries(40):
        page(client, reading)
