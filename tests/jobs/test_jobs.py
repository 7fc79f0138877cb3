"""Work outside the request: asked for once, done whole or not at all, and told of whatever came of it."""

from datetime import UTC, date, datetime
from unittest.mock import patch

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult

from avklart.cli.worker import tidy_up
from avklart.councils.writing import Change, save_next
from avklart.editions.actions import Adoption, adopt
from avklart.editions.models import Edition
from avklart.jobs.actions import ask_job, do_job, forget_jobs, interrupt_jobs
from avklart.jobs.kept import as_json, from_json
from avklart.jobs.looks import AdoptionLook, CheckLook, adoption_look, check_look, look_as_json, look_from_json
from avklart.jobs.models import Job
from avklart.jobs.queries import found_look
from avklart.jobs.work import look_mark
from avklart.plans.models import Activity, Plan
from avklart.plans.queries.marks import mark_of
from tests.at_once import at_once
from tests.editions.made import stored_plan
from tests.plans.made import small_draft
from tests.web.reviews import person, read_reading

AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
TODAY = date(2018, 3, 1)
DECIDED = {"body": "Regionrådet", "adopted_on": "2018-02-14", "case_number": "", "today": "2018-03-01", "seen": ""}
NOTHING = Change(by=None, at=AT)


def clock():
    return AT


def changed(plan: Plan) -> None:
    one = Activity.standing.filter(plan=plan)[0]
    one.text = f"{one.text} igjen"
    save_next(one, NOTHING)


@pytest.mark.django_db
def test_a_draft_is_accepted_outside_the_request():
    reading = read_reading(stored_plan().council, small_draft())
    by = person(reading.council, "editor")
    job = ask_job("accept", reading.council, reading.pk, by=by, at=AT)
    assert job.is_under_way
    do_job(job.pk, clock)
    job.refresh_from_db()
    reading.refresh_from_db()
    assert reading.plan
    assert (job.state, job.result, job.ended_at) == ("done", {"plan": reading.plan.slug}, AT)
    assert (reading.state, reading.accepted_by) == ("accepted", by)


@pytest.mark.django_db
def test_what_is_asked_for_twice_is_one_job_with_one_task_and_is_done_once():
    reading = read_reading(stored_plan().council, small_draft())
    first, second = (ask_job("accept", reading.council, reading.pk, by=None, at=AT) for _ in range(2))
    assert first == second
    assert DBTaskResult.objects.count() == 1
    for _ in range(2):
        do_job(first.pk, clock)
    assert Plan.every.count() == 2
    after = ask_job("accept", reading.council, reading.pk, by=None, at=AT)
    assert after != first


@pytest.mark.django_db(transaction=True)
def test_those_who_ask_at_the_same_moment_get_one_job(tmp_path):
    plan = stored_plan()

    def press(_):
        return ask_job("adopt", plan.council, plan.pk, by=None, at=AT, given=DECIDED).pk

    assert len(set(at_once(press, range(4), tmp_path))) == 1


@pytest.mark.django_db
def test_the_database_itself_holds_one_job_under_way_of_a_kind_on_one_thing():
    plan = stored_plan()
    given = {"council": plan.council, "kind": "adopt", "subject": plan.pk, "asked_at": AT}
    Job.every.create(**given, state="done")
    Job.every.create(**given)
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.every.create(**given, state="running")


@pytest.mark.django_db
def test_a_refusal_is_kept_with_its_facts_and_nothing_is_stored():
    plan = stored_plan()
    adopt(plan, Adoption("Regionrådet", date(2018, 2, 20)), by=None, at=AT, today=TODAY)
    job = ask_job("adopt", plan.council, plan.pk, by=None, at=AT, given=DECIDED)
    do_job(job.pk, clock)
    job.refresh_from_db()
    assert job.state == "refused"
    assert job.refusal == {"code": "adopted-before-last", "field": "adopted_on", "facts": {}}
    assert Edition.every.count() == 1


@pytest.mark.django_db
def test_a_plan_is_adopted_on_the_day_and_at_the_moment_it_was_asked_for():
    plan = stored_plan()
    job = ask_job("adopt", plan.council, plan.pk, by=None, at=AT, given=DECIDED)
    do_job(job.pk, lambda: datetime(2018, 4, 1, tzinfo=UTC))
    edition = Edition.every.get()
    assert (edition.frozen_at, edition.body, edition.adopted_on) == (AT, "Regionrådet", date(2018, 2, 14))


@pytest.mark.django_db
def test_a_fault_leaves_nothing_half_done_and_is_told(caplog):
    reading = read_reading(stored_plan().council, small_draft())
    job = ask_job("accept", reading.council, reading.pk, by=None, at=AT)
    with patch("avklart.received.actions.acceptance.log", side_effect=ZeroDivisionError):
        do_job(job.pk, clock)
    job.refresh_from_db()
    assert (job.state, Plan.every.count()) == ("failed", 1)
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.django_db
def test_what_a_stopped_server_was_doing_is_interrupted_and_may_be_asked_for_again():
    plan = stored_plan()
    waiting = ask_job("check", plan.council, plan.pk, by=None, at=AT)
    job = ask_job("adopt", plan.council, plan.pk, by=None, at=AT, given=DECIDED)
    Job.every.filter(pk=job.pk).update(state="running")
    tidy_up(AT)
    job.refresh_from_db()
    waiting.refresh_from_db()
    assert (job.state, job.ended_at, waiting.state) == ("interrupted", AT, "waiting")
    again = ask_job("adopt", plan.council, plan.pk, by=None, at=AT, given=DECIDED)
    do_job(job.pk, clock)
    assert not Edition.every.exists()
    do_job(again.pk, clock)
    assert Edition.every.count() == 1


@pytest.mark.django_db
def test_work_whose_job_was_interrupted_meanwhile_is_not_stored(caplog):
    reading = read_reading(stored_plan().council, small_draft())
    job = ask_job("accept", reading.council, reading.pk, by=None, at=AT)

    def interrupting(*args, **more):
        interrupt_jobs(AT)

    with patch("avklart.received.actions.acceptance.log", side_effect=interrupting):
        do_job(job.pk, clock)
    assert Plan.every.count() == 1
    assert "no longer being done" in caplog.text


@pytest.mark.django_db
def test_a_look_comes_back_from_its_json_as_it_was():
    plan = stored_plan()
    adopt(plan, Adoption("Regionrådet", date(2018, 2, 20)), by=None, at=AT, today=TODAY)
    changed(plan)
    for kind, look in ((CheckLook, check_look(plan)), (AdoptionLook, adoption_look(plan, TODAY))):
        assert look_from_json(kind, look_as_json(look)) == look
    assert adoption_look(plan, TODAY).changes


def test_only_values_of_the_rules_are_stored_as_json():
    with pytest.raises(TypeError):
        as_json(object())
    assert from_json(as_json({"day": date(2018, 3, 1), 2: (True, None)})) == {"day": date(2018, 3, 1), 2: (True, None)}


@pytest.mark.django_db
def test_what_was_found_of_a_plan_is_given_until_the_plan_is_changed():
    plan = stored_plan()
    job = ask_job("check", plan.council, plan.pk, by=None, at=AT)
    do_job(job.pk, clock)
    assert found_look("check", plan.pk, mark_of(plan), CheckLook) == check_look(plan)
    changed(plan)
    assert found_look("check", plan.pk, mark_of(plan), CheckLook) is None


@pytest.mark.django_db
def test_what_was_found_while_the_plan_was_changed_is_looked_for_again():
    plan = stored_plan()
    job = ask_job("check", plan.council, plan.pk, by=None, at=AT)
    looked = []

    def looking(subject):
        looked.append(check_look(subject))
        if len(looked) == 1:
            changed(plan)
        return looked[-1]

    with patch("avklart.jobs.work.check_look", side_effect=looking):
        do_job(job.pk, clock)
    assert len(looked) == 2
    assert found_look("check", plan.pk, mark_of(plan), CheckLook) == looked[1] != looked[0]


@pytest.mark.django_db
def test_a_mark_is_another_after_every_change_and_after_an_adoption(django_assert_num_queries):
    plan = stored_plan()
    with django_assert_num_queries(1):
        before = mark_of(plan)
    compared = look_mark("compare", plan)
    adopt(plan, Adoption("Regionrådet", date(2018, 2, 20)), by=None, at=AT, today=TODAY)
    assert mark_of(plan) == before
    assert look_mark("compare", plan) != compared
    changed(plan)
    assert mark_of(plan) != before


@pytest.mark.django_db
def test_jobs_that_ended_long_ago_are_forgotten_and_looks_at_each_start():
    plan = stored_plan()
    job = ask_job("check", plan.council, plan.pk, by=None, at=AT)
    do_job(job.pk, clock)
    interrupt_jobs(AT)
    assert not Job.every.exists()
    Job.every.create(council=plan.council, kind="adopt", subject=1, state="done", asked_at=AT, ended_at=AT)
    forget_jobs(AT)
    assert Job.every.count() == 1
    forget_jobs(datetime(2018, 5, 1, tzinfo=UTC))
    assert not Job.every.exists()
