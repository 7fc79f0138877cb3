"""The occasions of a council, from its rows: each kind once, for whom, and in as many queries however large it is."""

from datetime import date, timedelta

import pytest

from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.updates import record_update
from avklart.followup.models import ActivityTask
from avklart.followup.queries.occasions import occasions_of
from avklart.plans.models import Activity, Actor, Clarification, Commitment, Funding, Plan, Project
from tests.post.letters_made import TODAY, Desk, made

pytestmark = pytest.mark.django_db
_ACTIVITIES = 3


@pytest.fixture
def desk() -> Desk:
    return made()


def kinds(desk, today=TODAY):
    return [(one.kind, one.number) for one in occasions_of(desk.council, today)]


def test_the_plan_as_it_was_taken_in_has_money_that_ends_alone(desk):
    """Its fibre project pays until 31 May for what goes on to the end of the year."""
    (one,) = occasions_of(desk.council, TODAY)
    assert (one.kind, one.number, one.text) == ("money-ends", "1.2", "Bedre bredbånd")
    assert (one.on, one.within, one.subject) == (date(2018, 5, 31), 180, "Fiber")
    assert occasions_of(desk.council, TODAY + timedelta(days=1))[0].within == 90


def test_each_kind_comes_from_its_rows_in_order(desk):
    one = desk.activity("1.1")
    Activity.every.filter(pk=one.pk).update(to_on=TODAY)
    desk.question_due(TODAY - timedelta(days=1))
    desk.new(ActivityTask(council=desk.council, activity=one, title="Skrive brev", to_on=TODAY))
    line = Funding.every.get(activity=one)
    due = {"report_due_on": TODAY, "claim_due_on": TODAY, "ends_on": TODAY}
    desk.new(Commitment(council=desk.council, funding=line, state="final", reference="2017/12", **due))
    found = occasions_of(desk.council, TODAY)
    assert [one.kind for one in found] == [
        *("claim-due", "report-due", "money-ends", "money-ends", "clarification-due", "task-due", "update-due"),
    ]
    by_kind = {one.kind: one for one in found}
    assert by_kind["clarification-due"].subject == "Hvordan skal selskapet finansieres?"
    assert by_kind["clarification-due"].is_late
    assert by_kind["claim-due"].subject == "2017/12"
    assert by_kind["task-due"].subject == "Skrive brev"
    names = dict(Actor.every.values_list("pk", "name"))
    assert [names[key] for key in by_kind["task-due"].actors] == ["AU", "Rådmannsutvalget"]
    assert [names[key] for key in by_kind["clarification-due"].actors] == ["AU"]


def test_an_activity_is_long_not_mentioned_until_somebody_says_there_is_no_change(desk):
    long_after = date(2018, 5, 4)
    assert [kind for kind, _ in kinds(desk, long_after)].count("long-not-mentioned") == _ACTIVITIES
    entry = UpdateEntry(status="continuous", done="Møte")
    record_update(desk.activity("1.1"), entry, None, desk.change, on=long_after)
    assert ("long-not-mentioned", "1.1") not in kinds(desk, long_after)
    assert ("long-not-mentioned", "1.2") in kinds(desk, long_after)


@pytest.mark.parametrize("status", ["completed", "dropped"])
def test_what_is_over_gives_no_occasion_at_all(desk, status):
    one = desk.activity("1.2")
    record_update(one, UpdateEntry(status=status), None, desk.change, on=TODAY)
    Activity.every.filter(pk=one.pk).update(to_on=TODAY)
    desk.new(ActivityTask(council=desk.council, activity=one, title="Skrive brev", to_on=TODAY))
    assert [number for _, number in kinds(desk, date(2018, 5, 30)) if number == "1.2"] == []


def test_money_whose_continuation_is_decided_is_warned_of_no_more(desk):
    one = desk.activity("1.2")
    question = desk.question_due()
    Clarification.every.filter(pk=question.pk).update(about="continuation", answer="Ja", settled_on=TODAY)
    question.places.update(activity=one)
    assert "money-ends" not in [kind for kind, _ in kinds(desk)]


def test_the_end_somebody_has_settled_for_a_project_overrules_what_the_row_says(desk):
    Project.every.update(ends_on=date(2018, 12, 31), ends_source="AU")
    assert kinds(desk) == []


def test_a_settled_or_deleted_question_gives_no_occasion(desk):
    question = desk.question_due()
    rows = Clarification.every.filter(pk=question.pk)
    rows.update(answer="Ja", settled_on=TODAY)
    assert "clarification-due" not in [kind for kind, _ in kinds(desk)]
    rows.update(answer="", settled_on=None, deleted_at=desk.change.at)
    assert "clarification-due" not in [kind for kind, _ in kinds(desk)]


def test_a_council_hears_of_its_own_plan_only(desk):
    other = made("annet")
    other.question_due()
    assert "clarification-due" not in [kind for kind, _ in kinds(desk)]


def test_a_larger_plan_takes_no_more_queries(desk, django_assert_num_queries):
    council, plan, area = desk.council, Plan.every.get(), desk.activity("1.1").area
    occasions_of(council, TODAY)
    with django_assert_num_queries(12):
        few = occasions_of(council, date(2018, 5, 4))
    for number in range(20):
        row = Activity(council=council, plan=plan, area=area, number=f"9.{number}", position=50 + number, text="X")
        row.to_on = date(2018, 5, 4)
        desk.new(row)
    with django_assert_num_queries(12):
        assert len(occasions_of(council, date(2018, 5, 4))) > len(few)
