"""Questions are dated, settled, reopened, attached and taken back; the register tells how each stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from avklart.councils.writing import Change
from avklart.domain.clarifications import DUE_WITHIN, QUESTION_STATES, due_within
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.domain.settling import Answer, Source
from avklart.plans import actions
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.models import Activity, Actor, Clarification, ClarificationPlace
from avklart.plans.queries.clarifications import QuestionFilter, clarifications_of, days_of, numbers_by_state
from avklart.plans.queries.history import history_of
from tests.plans.made import TODAY, small_plan

pytestmark = pytest.mark.django_db
NOW = datetime(2018, 3, 1, 10, tzinfo=UTC)
APRIL = date(2018, 4, 12)
BY_AU = Source(kind="decision", by="AU", on=TODAY, case="14/18")


def later(minutes: int = 1) -> Change:
    return Change(by=None, at=NOW + timedelta(minutes=minutes))


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def question(plan):
    return Clarification.every.get(plan=plan)


def refused(code: str):
    return pytest.raises(RuleError, match=f"^{code}$")


def test_a_date_is_set_and_taken_back(question):
    actions.set_due_day(question, APRIL, 1, TODAY, later(1))
    with refused("changed-meanwhile"):
        actions.set_due_day(question, date(2018, 4, 13), 1, TODAY, later(2))
    actions.undo_change(question, later(1).at, later(3))
    question.refresh_from_db()
    assert (question.due_on, question.version) == (None, 3)


@pytest.mark.parametrize(("due_on", "code"), [(None, "day-missing"), (date(2018, 2, 28), "due-in-past")])
def test_a_date_that_cannot_be_kept_is_refused(question, due_on, code):
    with refused(code):
        actions.set_due_day(question, due_on, 1, TODAY, later())


def test_a_question_is_settled_with_its_answer_and_opened_again(question):
    answer = Answer(text="Kommunene deler likt.", source=BY_AU)
    settled = actions.settle_clarification(question, answer, 1, TODAY, later(1))
    assert (settled.answer, settled.settled_on) == ("Kommunene deler likt.", TODAY)
    with refused("already-settled"):
        actions.settle_clarification(settled, answer, 2, TODAY, later(2))
    with refused("already-settled"):
        actions.set_due_day(settled, APRIL, 2, TODAY, later(2))
    opened = actions.reopen_clarification(settled, 2, later(3))
    assert (opened.answer, opened.settled_on) == ("Kommunene deler likt.", None)
    with refused("settled-in-future"):
        tomorrow = Answer(text="Ja", source=replace(BY_AU, on=date(2018, 3, 2)))
        actions.settle_clarification(opened, tomorrow, 3, TODAY, later(5))


def test_a_new_question_stands_over_its_activities_and_is_made_once(plan):
    entry = QuestionEntry(question="Hvem leder?", about="responsibility", asked=("AU", "au", "Rektor"), due_on=APRIL)
    made = {actions.add_clarification(plan, entry, ["1.2", "1.1", "1.2"], TODAY, later(), "t").pk for _ in range(2)}
    question = Clarification.every.get(pk=made.pop())
    assert (question.number, made) == (2, set())
    assert [str(one.actor) for one in question.asked.all()] == ["AU", "Rektor"]
    assert [one.activity.number for one in question.places.all()] == ["1.1", "1.2"]
    with refused("activity-unknown"):
        actions.add_clarification(plan, entry, ["9.9"], TODAY, later())


def test_words_and_those_asked_are_changed_together_and_taken_back_together(question):
    entry = QuestionEntry(question="Hvem betaler?", about="funding", asked=("Rektor", "AU"))
    changed = actions.change_clarification(question, entry, 1, TODAY, later(1))
    assert [str(one.actor) for one in changed.asked.all()] == ["Rektor", "AU"]
    event = history_of(changed)[0]
    assert [(one.kind, one.verb) for one in event.happenings] == [("clarification", "changed"), ("asked", "added")]
    assert actions.change_clarification(question, entry, 1, TODAY, later(2)).version == 2
    actions.undo_change(question, later(1).at, later(3))
    question.refresh_from_db()
    assert question.question == "Hvordan skal selskapet finansieres?"
    assert [str(one.actor) for one in question.asked.all()] == ["AU"]


def test_a_question_with_a_date_that_has_passed_can_still_be_worded(question):
    actions.set_due_day(question, APRIL, 1, TODAY, later(1))
    entry = QuestionEntry(question="Ny ordlyd", about="funding", asked=("AU",), due_on=APRIL)
    assert actions.change_clarification(question, entry, 2, date(2018, 6, 1), later(2)).question == "Ny ordlyd"


def test_activities_are_attached_once_and_detached(plan, question):
    actions.attach_activities(question, ["1.1", "2.1"], later(1))
    assert ClarificationPlace.every.filter(clarification=question).count() == 2
    actions.detach_activity(question, Activity.every.get(plan=plan, number="2.1"), later(2))
    assert [one.activity.number for one in question.places.all()] == ["1.1"]
    actions.undo_change(question, later(2).at, later(3))
    assert question.places.get(activity__number="2.1").as_written == "Finansiering må avklares"
    with refused("activity-missing"):
        actions.attach_activities(question, [""], later(4))


def test_a_question_is_released_and_withdrawn(question):
    assert actions.release_clarification(question, True, 1, later(1)).is_released
    assert not actions.release_clarification(question, False, 2, later(2)).is_released


def test_a_deleted_question_is_left_alone_until_it_is_back(question):
    actions.delete_row(question, 1, later(1))
    with refused("not-standing"):
        actions.set_due_day(question, APRIL, 2, TODAY, later(2))
    assert actions.restore_row(question, later(3)).deleted_at is None


def test_how_activities_go_on_is_asked_once(plan):
    entry = QuestionEntry(question="Hva skjer når Fiber går ut?", about="continuation")
    first = actions.ask_continuation(plan, entry, ["1.2"], later(1))
    assert actions.ask_continuation(plan, entry, ["1.2"], later(2)) == first
    assert actions.ask_continuation(plan, entry, ["1.1", "1.2"], later(3)) != first


def test_the_register_filters_states_and_days_as_the_rules_tell_them(plan):
    """Every mix of days, held against the rules one by one: the database and the rules must never part."""
    days = (None, date(2018, 2, 1), TODAY, date(2018, 3, 31), date(2018, 4, 1))
    mixes = list(product((None, TODAY), days, days, ("", "decision", "delegated")))
    body = Actor.every.get(name="AU")
    for number, (raised_on, due_on, meeting_on, source) in enumerate(mixes, start=2):
        Clarification.every.create(
            council=plan.council,
            plan=plan,
            number=number,
            about="time",
            question="Ny",
            raised_on=raised_on,
            due_on=due_on,
            meeting_on=meeting_on,
            body=body if meeting_on else None,
            source=source,
            settled_on=TODAY if source else None,
            answer="Ja" if source else "",
        )
    rows = clarifications_of(plan, QuestionFilter(state="all"), TODAY, a_page=1000).rows
    assert len(rows) == len(mixes) + 1
    counted = numbers_by_state(plan, TODAY)
    for state in QUESTION_STATES:
        told = {row.question.pk for row in rows if row.state == state}
        found = clarifications_of(plan, QuestionFilter(state=state), TODAY, a_page=1000).rows
        assert {row.question.pk for row in found} == told
        assert counted[state.replace("-", "_")] == len(told) > 0
    for due in DUE_WITHIN:
        told = {row.question.pk for row in rows if due_within(days_of(row.question), TODAY) == due}
        found = clarifications_of(plan, QuestionFilter(state="all", due=due), TODAY, a_page=1000).rows
        assert {row.question.pk for row in found} == told != set()


def test_the_register_shows_the_oldest_and_those_of_an_age(plan, question):
    entry = QuestionEntry(question="Ny", about="time", asked=("AU",))
    for number, raised_on in enumerate((date(2018, 2, 6), date(2018, 1, 2), TODAY), start=2):
        made = actions.add_clarification(plan, entry, [], TODAY, later(number))
        actions.raise_clarification(made, raised_on, 1, TODAY, later(number + 10))
    by_age = clarifications_of(plan, QuestionFilter(by_age=True), TODAY).rows
    assert [(row.question.number, row.age) for row in by_age] == [(3, 58), (2, 23), (4, 0), (1, None)]
    assert [row.question.number for row in clarifications_of(plan, QuestionFilter(age=30), TODAY).rows] == [3]


def test_the_register_takes_four_queries_however_many_questions(plan, django_assert_num_queries):
    for number in range(5):
        entry = QuestionEntry(question=f"Spørsmål {number}", asked=("AU", f"Nr {number}"))
        actions.add_clarification(plan, entry, ["1.1", "1.2"], TODAY, later(number))
    for a_page in (2, 100):
        with django_assert_num_queries(4):
            assert clarifications_of(plan, QuestionFilter(words="spørsmål"), TODAY, a_page=a_page).rows


def test_whoever_is_merged_into_one_asked_later_is_still_the_first_to_answer(plan):
    entry = QuestionEntry(question="Hvem leder?", asked=("Arbeidsutvalget", "Rektor", "AU"))
    question = actions.add_clarification(plan, entry, [], TODAY, later(1))
    gone, kept = Actor.every.get(name="Arbeidsutvalget"), Actor.every.get(name="AU")
    merge_actors(gone, kept, gone.version, later(2))
    assert [str(one.actor) for one in question.asked.all()] == ["AU", "Rektor"]
    undo_merge(gone, later(2).at, later(3))
    assert [str(one.actor) for one in question.asked.all()] == ["Arbeidsutvalget", "Rektor", "AU"]
