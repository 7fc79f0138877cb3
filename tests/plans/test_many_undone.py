"""What touched very many rows is taken back within the request, in few queries: a thousand take less than a second."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avklart.councils.writing import Change, write_new
from avklart.plans.actions.clarifications import attach_activities
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.actions.undoing import undo_change
from avklart.plans.models import Actor, Clarification, ClarificationPlace, Funding, Plan, Responsibility
from tests.editions.made import activity, small_plan, stored_plan

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 2, 12, tzinfo=UTC)
MANY = 400
# Rows are stored some at a time, as many as a database takes values at once.
FEW_QUERIES = 80


def change(minutes: int) -> Change:
    return Change(by=None, at=AT + timedelta(minutes=minutes), why="")


def plan_of(activities: int) -> Plan:
    draft = small_plan()
    many = tuple(activity(f"Tiltak {number}") for number in range(activities))
    return stored_plan(f"raad-{activities}", replace(draft, areas=(replace(draft.areas[0], activities=many),)))


def merged_and_parted(activities: int) -> tuple[int, int]:
    """Give how many queries it takes to merge one who carries all activities into another, and to take it back."""
    plan = plan_of(activities)
    gone, kept = Actor.every.get(council=plan.council, name="AU"), Actor(council=plan.council, name="Styret")
    write_new([kept], change(0))
    # One line that the other has already: that one goes, and comes back.
    first = Responsibility.every.filter(actor=gone).first()
    assert first is not None
    write_new(
        [Responsibility(council=plan.council, activity=first.activity, actor=kept, part=first.part, position=9)],
        change(0),
    )
    with CaptureQueriesContext(connection) as merging:
        merge_actors(gone, kept, gone.version, change(1))
    assert Responsibility.every.filter(actor=kept).count() == activities
    with CaptureQueriesContext(connection) as parting:
        undo_merge(gone, change(1).at, change(2))
    assert Responsibility.every.filter(actor=gone).count() == activities
    told = Responsibility.history.filter(actor=gone, history_date=change(2).at)
    assert sorted(told.values_list("history_type", "version", "history_change_reason")) == [
        ("+", 2, "undone"),
        *[("~", 3, "undone")] * (activities - 1),
    ]
    return len(merging), len(parting)


def test_merging_one_who_carries_very_many_and_taking_it_back_takes_few_queries():
    assert max(merged_and_parted(MANY)) < FEW_QUERIES


def attached_and_detached(activities: int) -> int:
    plan = plan_of(activities)
    question = Clarification.every.create(council=plan.council, plan=plan, number=90, about="other", question="Hvem?")
    attach_activities(question, plan.activities.values_list("number", flat=True), change(1))
    assert ClarificationPlace.every.filter(clarification=question).count() == activities
    with CaptureQueriesContext(connection) as taken:
        undo_change(question, change(1).at, change(2))
    assert not ClarificationPlace.every.filter(clarification=question).exists()
    assert Funding.every.filter(activity__plan=plan).count() == activities
    return len(taken)


def test_a_question_taken_from_very_many_activities_takes_few_queries():
    assert attached_and_detached(MANY) < FEW_QUERIES
