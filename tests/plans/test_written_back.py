"""Who carries an activity after an answer has been written into the plan: nobody is named in two parts of the work."""

from datetime import timedelta

import pytest

from avklart.councils.writing import Change
from avklart.domain.entries import ResponsibilityEntry
from avklart.domain.settling import Answer, Responsible, Source, same_work
from avklart.plans import actions
from avklart.plans.models import Clarification, Responsibility
from tests.plans.made import AT, TODAY, small_plan

BY_AU = Source(kind="decision", by="AU", on=TODAY, case="14/18")


def at(minutes: int) -> Change:
    return Change(by=None, at=AT + timedelta(minutes=minutes))


def carried() -> list[tuple[str, str]]:
    lines = Responsibility.every.filter(activity__number="2.1").order_by("position")
    return [(str(line.actor), line.part) for line in lines]


def settled(actor: str, part: str, *, replaces: bool = False) -> Clarification:
    effect = Responsible(ResponsibilityEntry(actor=actor, part=part), replaces=replaces)
    question = Clarification.every.get(number=1)
    actions.settle_clarification(
        question, Answer(text="Det er avgjort.", source=BY_AU, effects=(effect,)), 1, TODAY, at(1)
    )
    return question


@pytest.fixture
def plan(db):
    return small_plan()


def test_who_is_responsible_and_is_to_lead_leads_and_is_named_once(plan):
    question = settled("AU", "leads")
    assert carried() == [("AU", "leads")]
    actions.undo_change(question, at(1).at, at(2))
    assert carried() == [("AU", "responsible")]


def test_who_decides_may_carry_an_activity_as_well(plan):
    settled("AU", "decides")
    assert carried() == [("AU", "responsible"), ("AU", "decides")]


def test_who_is_replaced_in_a_part_goes_and_who_has_it_stays(plan):
    settled("Rektor", "responsible", replaces=True)
    assert carried() == [("Rektor", "responsible")]


def test_who_has_the_part_already_has_it_once(plan):
    settled("au", "responsible", replaces=True)
    assert carried() == [("AU", "responsible")]


def test_who_leads_and_is_to_be_responsible_goes_on_leading(plan):
    question = settled("AU", "leads")
    effect = Responsible(ResponsibilityEntry(actor="AU"))
    opened = actions.reopen_clarification(question, 2, at(2))
    actions.settle_clarification(opened, Answer(text="Ja.", source=BY_AU, effects=(effect,)), 3, TODAY, at(3))
    assert carried() == [("AU", "leads")]


@pytest.mark.parametrize(
    ("before", "part", "has"),
    [
        ("responsible", "leads", "leads"),
        ("leads", "contributes", "leads"),
        ("executes", "executes", "executes"),
        ("contributes", "executes", None),
        ("decides", "leads", None),
        ("responsible", "decides", None),
    ],
)
def test_of_one_and_the_same_work_the_most_stands(before, part, has):
    assert same_work(before, part) == has
