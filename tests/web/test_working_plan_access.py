"""Another council's reader finds none of the working plan, whatever address is tried and however."""

from typing import Any

import pytest
from django.urls import URLPattern, reverse

from avklart.councils.models import Council
from avklart.plans.models import Activity
from avklart.web import activities, activity, areas, clarification, clarifications, lines, week
from tests.plans.made import small_plan
from tests.web.working_plan import desk_for

pytestmark = pytest.mark.django_db
MODULES = (activities, activity, areas, clarification, clarifications, lines, week)
PATTERNS = [one for module in MODULES for one in module.urlpatterns]


def address_of(pattern: URLPattern, plan) -> str:
    """Give an address that exists in this plan."""
    first = Activity.every.get(plan=plan, number="1.1")
    lines: Any = first.responsibilities if "responsib" in str(pattern.name) else first.funding
    part = {"part": "tittel", "pk": first.area_id} if pattern.name == "area-words" else {}
    known = {
        "council": plan.council.slug,
        "plan": plan.slug,
        "number": 1 if "clarification" in str(pattern.name) else "1.1",
        "position": 1,
        "line": lines.all()[0].pk,
        "key": "question-1",
        **part,
    }
    wanted = pattern.pattern.converters
    return reverse(f"web:{pattern.name}", kwargs={name: known[name] for name in wanted})


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: str(one.name))
def test_a_reader_of_another_council_finds_nothing(pattern):
    plan = small_plan("fjell")
    stranger = desk_for(small_plan("hav"), role="administrator")
    address = address_of(pattern, plan)
    assert stranger.client.get(address).status_code in (404, 405)
    assert stranger.client.post(address, {"version": 1, "text": "x"}).status_code == 404


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: str(one.name))
def test_nobody_changes_anything_without_signing_in_or_as_a_reader(pattern, client):
    plan = small_plan("fjell")
    address = address_of(pattern, plan)
    assert client.get(address).status_code in (302, 405)
    assert client.post(address).status_code == 302
    reader = desk_for(plan, role="reader")
    before = [Activity.history.count(), Council.every.count()]
    reader.client.post(address, {"version": 1, "text": "Endret", "title": "Endret", "actor": "x", "kind": "grant"})
    assert [Activity.history.count(), Council.every.count()] == before


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: str(one.name))
def test_a_row_of_another_plan_of_the_same_council_is_not_taken_for_one_of_this(pattern):
    """An address that mixes a plan with another council's rows leads nowhere."""
    plan = small_plan("fjell")
    desk = desk_for(plan)
    other = small_plan("hav")
    theirs = Activity.every.get(plan=other, number="1.1").responsibilities.all()[0]
    if pattern.name == "responsibility":
        answer = desk.post("responsibility", "1.1", theirs.pk, actor="Kapret", version=1)
        assert answer.status_code == 409
        theirs.refresh_from_db()
        assert theirs.actor.name == "AU"
    else:
        assert desk.client.get(address_of(pattern, plan)).status_code in (200, 302, 405)
