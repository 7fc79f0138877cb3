"""The facts of the pictures as the database tells them: the same numbers as the lists beside them."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import Participant
from avklart.domain.overview import AreaStates, Carriers, TakingPart
from avklart.domain.states import STATES
from avklart.plans.models import Activity, Actor, Area, Plan, RoleHolder
from avklart.plans.queries.activities import Filter, activities_of
from avklart.plans.queries.overview import carriers_of, states_by_area, taking_part_in
from avklart.plans.queries.people import actors_of
from tests.plans.fjellregionen_plan import stored_plan

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)


@pytest.fixture
def plan() -> Plan:
    return stored_plan()


def test_the_states_of_each_area_are_those_the_table_filters_by(plan):
    for place, one in enumerate(states_by_area(plan), start=1):
        assert one.activities == activities_of(plan, Filter(area=place)).total
        assert one.states == {state: activities_of(plan, Filter(area=place, state=state)).total for state in STATES}
    assert sum(one.activities for one in states_by_area(plan)) == 39


def test_an_area_without_activities_is_told_with_noughts(plan):
    Area.every.create(council=plan.council, plan=plan, position=9, title="Tomt område")
    assert states_by_area(plan)[-1] == AreaStates("Tomt område", 0, {})


def test_who_carries_how_many_is_what_the_list_of_actors_says(plan):
    facts = carriers_of(plan)
    rows: list[Any] = list(actors_of(plan).rows)
    listed = {one.name: one.carries for one in rows if one.carries}
    assert {one.name: one.activities for one in facts.first}.items() <= listed.items()
    assert len(facts.first) + facts.others == len(listed)


def test_deleted_activities_are_in_no_picture(plan):
    Activity.standing.filter(plan=plan).update(deleted_at="2018-02-01T12:00:00Z")
    assert carriers_of(plan) == Carriers(())
    assert taking_part_in(plan, TODAY) == TakingPart((), 0, (), ())
    assert {one.activities for one in states_by_area(plan)} == {0}


def test_what_belongs_to_a_municipality_is_told_as_its_own(plan):
    tolga = Participant.every.create(council=plan.council, name="Tolga")
    Participant.every.create(council=plan.council, name="Os")
    assert "Os" not in taking_part_in(plan, TODAY).names
    Actor.every.filter(name="Næringsapparatet").update(participant=tolga)
    facts = taking_part_in(plan, TODAY)
    assert facts.names[:2] == ("Os", "Tolga")
    assert sum("Tolga" in one.parts for one in facts.activities) == 11
    assert not any("Næringsapparatet" in one.parts for one in facts.activities)


def test_a_role_that_a_municipality_holds_for_an_area_is_told_as_its_own_there_and_then(plan):
    tolga = Participant.every.create(council=plan.council, name="Tolga")
    role = Actor.every.get(name="Ansvarlig ordfører")
    holder = RoleHolder.every.create(council=plan.council, role=role, participant=tolga, area_title="Interessepolitikk")
    held = [one for one in taking_part_in(plan, TODAY).activities if "Tolga" in one.parts]
    assert len(held) == 8
    assert {one.area for one in held} == {"Interessepolitikk"}
    assert all("Ansvarlig ordfører" in one.parts for one in held)
    RoleHolder.every.filter(pk=holder.pk).update(to_on=date(2017, 12, 31))
    assert "Tolga" not in taking_part_in(plan, TODAY).names


@pytest.mark.parametrize(
    ("ask", "most"), [(states_by_area, 2), (carriers_of, 1), (lambda plan: taking_part_in(plan, TODAY), 5)]
)
def test_each_picture_takes_the_same_few_queries(plan, ask, most):
    with CaptureQueriesContext(connection) as captured:
        ask(plan)
    assert len(captured) <= most
