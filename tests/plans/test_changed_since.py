"""Whether a plan has changed since a moment goes by its history, and by no other plan's."""

from datetime import timedelta

import pytest

from avklart.councils.writing import Change, save_next
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity, Actor, Area, FundingYear, Goal, Text
from avklart.plans.queries.changed_since import changed_since, last_changed_at
from tests.plans.made import AT, small_draft, small_plan

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=20)
CHANGE = Change(by=None, at=LATER)


def test_a_plan_is_last_changed_when_it_came():
    plan = small_plan()
    assert last_changed_at(plan) == AT
    found = changed_since(plan, AT, 10)
    assert (found.rows, found.others, found.is_more) == ([], [], False)


def test_a_changed_activity_is_told():
    plan = small_plan()
    one = Activity.every.get(plan=plan, number="1.2")
    one.text = "Raskere bredbånd"
    save_next(one, CHANGE)
    assert last_changed_at(plan) == LATER
    assert [(row.number, row.verb) for row in changed_since(plan, AT, 10).rows] == [("1.2", "changed")]
    assert changed_since(plan, LATER, 10).rows == []
    assert changed_since(plan, AT, 0).is_more


def test_looking_an_activity_over_changes_nothing():
    plan = small_plan()
    save_next(Activity.every.get(plan=plan, number="1.2"), Change(by=None, at=LATER, why="nothing-new"))
    assert last_changed_at(plan) == AT
    assert changed_since(plan, AT, 10).rows == []


@pytest.mark.parametrize(
    ("kind", "model", "field"), [("area", Area, "title"), ("text", Text, "text"), ("goal", Goal, "text")]
)
def test_other_parts_of_the_plan_are_told_by_their_kind(kind, model, field):
    plan = small_plan()
    one = model.every.filter(plan=plan)[0]
    setattr(one, field, "noe annet")
    save_next(one, CHANGE)
    assert (last_changed_at(plan), changed_since(plan, AT, 10).others) == (LATER, [kind])


def test_a_new_name_of_somebody_who_carries_an_activity_is_told_and_of_nobody_else():
    plan = small_plan()
    other = Actor.every.create(council=plan.council, name="Ingen av dem")
    save_next(other, CHANGE)
    assert last_changed_at(plan) == AT
    one = Actor.every.get(name="AU")
    one.name = "Arbeidsutvalget"
    save_next(one, CHANGE)
    assert changed_since(plan, AT, 10).others == ["name"]


def test_another_plan_of_the_council_changes_nothing():
    plan = small_plan()
    other = plan_from_draft(plan.council, small_draft(), CHANGE)
    one = Activity.every.filter(plan=other)[0]
    one.text = "noe annet"
    save_next(one, CHANGE)
    assert last_changed_at(plan) == AT
    assert not FundingYear.every.exists()


def test_it_is_one_query_however_large_the_plan(django_assert_num_queries):
    plan = small_plan()
    with django_assert_num_queries(1):
        assert last_changed_at(plan) == AT
