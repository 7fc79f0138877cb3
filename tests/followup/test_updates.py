"""What is told of an activity: updates, no change, the flag for the committee, and the way back."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest

from avklart.councils.writing import Change
from avklart.domain.activity_tasks import TaskEntry
from avklart.domain.entries import ActivityEntry, FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.events import EventEntry
from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.events import add_event
from avklart.followup.actions.incoming import Sent, accept_incoming, take_in
from avklart.followup.actions.tasks import add_task
from avklart.followup.actions.updates import confirm_no_change, flag_for_committee, record_update, undo_update
from avklart.followup.models import Event, Progress, StatusUpdate
from avklart.followup.queries.occasions import occasions_of
from avklart.followup.queries.progress import not_mentioned, progress_of
from avklart.followup.queries.table import TableFilter, narrowed
from avklart.plans import actions
from avklart.plans.actions.merging import merge_actors
from avklart.plans.models import Activity, Actor, Funding, Responsibility
from tests.guest.made import guest_of, now_by
from tests.plans.made import member, small_plan
from tests.selfchecks.sources import python_files, text_of

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 10, tzinfo=UTC)
KIND = "long-not-mentioned"
ENTRY = UpdateEntry("under-way", "Møte med Bane NOR", "Ny runde i mai", "Penger")


def at(minutes: int = 0, by=None) -> Change:
    return Change(by=by, at=AT + timedelta(minutes=minutes))


def named(name: str) -> Actor:
    return Actor.every.get(name=name)


def refused(code: str):
    return pytest.raises(RuleError, match=f"^{code}$")


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def first(plan):
    return Activity.every.get(plan=plan, number="1.1")


def standing(activity: Activity) -> tuple[str, date | None, int]:
    one = Progress.every.get(activity=activity)
    return one.status, one.mentioned_on, one.version


def test_an_update_is_the_latest_word_of_its_activity(first):
    kari = member(first.council)
    made = record_update(first, ENTRY, 0, at(by=kari), on=TODAY, on_behalf_of="  Ordfører  Ås ")
    assert standing(first) == ("under-way", TODAY, 1)
    assert progress_of([first])[first.pk].latest == made
    assert (made.on_behalf_of, made.history.get().history_user) == ("Ordfører Ås", kari)
    record_update(first, UpdateEntry("continuous"), 1, at(1), on=TODAY)
    assert standing(first) == ("continuous", TODAY, 2)


def test_what_is_told_late_of_an_earlier_day_does_not_overrule_the_latest_word(first):
    record_update(first, ENTRY, 0, at(), on=TODAY)
    record_update(first, UpdateEntry("not-started"), None, at(1), on=date(2018, 2, 20))
    assert standing(first) == ("under-way", TODAY, 2)


def test_an_update_written_on_top_of_another_s_is_refused_and_the_same_sent_twice_is_one(first):
    made = record_update(first, ENTRY, 0, at(), on=TODAY)
    assert record_update(first, ENTRY, 0, at(1), on=TODAY) == made
    with refused("changed-meanwhile"):
        record_update(first, UpdateEntry("dropped"), 0, at(2), on=TODAY)
    assert StatusUpdate.every.count() == 1


def test_no_change_is_a_full_update_that_keeps_all_that_stood(first):
    record_update(first, ENTRY, 0, at(), on=date(2018, 2, 1))
    made = confirm_no_change(first, at(1), on=TODAY, on_behalf_of="Ola")
    assert confirm_no_change(first, at(2), on=TODAY, on_behalf_of="Ola") == made
    assert (made.status, made.done, made.next, made.obstacles) == tuple(
        getattr(ENTRY, name) for name in ("status", "done", "next", "obstacles")
    )
    assert made.nothing_new
    assert standing(first) == ("under-way", TODAY, 2)


def test_no_change_of_what_nobody_has_told_of_says_it_is_not_started(first):
    assert confirm_no_change(first, at(), on=TODAY).status == "not-started"


def test_what_is_deleted_takes_no_update(first):
    actions.delete_row(first, 1, at())
    for write in (
        lambda: record_update(first, ENTRY, 0, at(1), on=TODAY),
        lambda: confirm_no_change(first, at(1), on=TODAY),
        lambda: flag_for_committee(first, True, None, at(1)),
    ):
        with refused("not-standing"):
            write()


def test_the_flag_stands_in_nobody_s_way(first):
    record_update(first, ENTRY, 0, at(), on=TODAY)
    assert flag_for_committee(first, True, None, at(1)).needs_committee
    record_update(first, UpdateEntry("dropped"), 1, at(2), on=TODAY)
    assert Progress.every.get(activity=first).needs_committee
    assert not flag_for_committee(first, False, None, at(3)).needs_committee


def test_the_first_flag_makes_no_update(first):
    flag_for_committee(first, True, 0, at())
    assert standing(first) == ("not-started", None, 0)
    record_update(first, ENTRY, 0, at(1), on=TODAY)
    assert standing(first) == ("under-way", TODAY, 1)


def test_an_update_is_taken_back_with_its_events_until_the_next(first):
    record_update(first, UpdateEntry("continuous"), 0, at(), on=date(2018, 2, 1))
    event = EventEntry("meeting", date(2018, 2, 27), "Møte med Bane NOR", "https://banenor.no/m")
    made = record_update(first, ENTRY, 1, at(1), on=TODAY, events=[event])
    assert Event.every.get().update == made
    undo_update(made, at(2))
    assert standing(first) == ("continuous", date(2018, 2, 1), 3)
    assert Event.every.get().deleted_at is not None
    with refused("nothing-to-undo"):
        undo_update(made, at(3))
    earlier = StatusUpdate.every.get()
    record_update(first, ENTRY, 3, at(4), on=TODAY)
    with refused("undo-too-late"):
        undo_update(earlier, at(5))


def test_what_is_confirmed_changed_or_over_is_not_called_forgotten(plan, first):
    since = AT - timedelta(days=14)
    assert not_mentioned(plan, since)[0] == 3
    confirm_no_change(first, at(), on=TODAY)
    record_update(Activity.every.get(plan=plan, number="1.2"), UpdateEntry("completed"), 0, at(), on=date(2018, 1, 1))
    total, silent = not_mentioned(plan, since)
    assert (total, [one.activity.number for one in silent]) == (1, ["2.1"])
    assert silent[0].last_at == datetime(2018, 2, 1, 9, tzinfo=UTC)


def test_an_old_stamp_in_the_history_still_counts_as_a_mention(plan, first):
    from avklart.councils.writing import save

    save(first, Change(by=None, at=AT, why="nothing-new"))
    assert not_mentioned(plan, AT - timedelta(days=14))[0] == 2


@pytest.mark.parametrize(("made", "silent"), [(date(2018, 2, 14), True), (date(2018, 2, 15), False)])
def test_activities_no_mention_of_which_is_on_record_are_silent_since_their_plan_was_taken_in(
    plan, first, made, silent
):
    record_update(first, ENTRY, None, at(), on=date(2018, 1, 20))
    for history in (Activity.history, Responsibility.history, Funding.history):
        history.all().update(history_change_reason="mended")
    plan.made_at = datetime.combine(made, time(9), tzinfo=UTC)
    plan.save()
    since = datetime(2018, 2, 14, 23, tzinfo=UTC)
    expected = ["1.2", "2.1"] if silent else []
    total, found = not_mentioned(plan, since)
    assert total == len(expected) + 1
    assert sorted(one.activity.number for one in found) == ["1.1", *expected]
    assert {one.last_at for one in found if one.activity != first} <= {plan.made_at}
    told = narrowed(plan, TableFilter(silent_since="2018-02-15"))
    assert [one.number for one in told] == ["1.1", *expected]
    plan.council.days_not_mentioned = 14
    occasions = [one.number for one in occasions_of(plan.council, TODAY) if one.kind == KIND]
    assert sorted(occasions) == ["1.1", *expected]


@pytest.mark.parametrize(
    ("does", "mentions"),
    [
        (lambda one, by: actions.change_activity(one, ActivityEntry(text="Ny ordlyd"), one.version, by), True),
        (lambda one, by: actions.add_responsibility(one, ResponsibilityEntry(actor="Rådmannen"), by), True),
        (lambda one, by: actions.remove_line(one.responsibilities.first(), 1, by), True),
        (lambda one, by: actions.change_funding(one.funding.get(), FundingEntry(kind="operations"), 1, by), True),
        (lambda one, by: record_update(one, ENTRY, None, by, on=TODAY), True),
        (lambda one, by: record_update(one, ENTRY, None, by, on=date(2018, 1, 20)), False),
        (lambda one, by: confirm_no_change(one, by, on=TODAY, on_behalf_of="Ola"), True),
        (lambda one, by: add_event(one, EventEntry("meeting", TODAY, "Møte"), by, today=TODAY), True),
        (lambda one, by: add_event(one, EventEntry("meeting", date(2018, 1, 20), "Møte"), by, today=TODAY), False),
        (lambda one, by: flag_for_committee(one, True, None, by), False),
        (lambda one, by: add_task(one, TaskEntry("task", "Ringe"), by), False),
        (lambda one, by: actions.move_activity(one, "down", one.position, by), False),
        (lambda one, by: merge_actors(named("AU"), named("Rådmannsutvalget"), 1, by), False),
    ],
)
def test_what_mentions_an_activity_and_what_does_not(plan, first, does, mentions):
    since = AT - timedelta(days=14)
    does(first, at())
    silent = {one.activity.number for one in not_mentioned(plan, since)[1]}
    assert ("1.1" not in silent) is mentions
    told = narrowed(plan, TableFilter(silent_since="2018-02-15"))
    assert {one.number for one in told} == silent
    last = {one.number: one.on for one in occasions_of(plan.council, date(2018, 7, 1)) if one.kind == KIND}
    assert (last["1.1"] > date(2018, 2, 1)) is mentions


def test_a_change_that_is_taken_back_mentions_nothing_anew(plan, first):
    actions.change_activity(first, ActivityEntry(text="Ny ordlyd"), first.version, early := at(-20 * 24 * 60))
    actions.undo_change(first, early.at, at())
    assert not_mentioned(plan, AT - timedelta(days=14))[0] == 3


def test_what_a_guest_sent_mentions_its_activity_once_it_is_taken_in_and_on_the_day_it_was_sent(plan, first):
    guest = guest_of(plan, "AU", opened=False)
    sent = take_in(guest.link, Sent("no-change", "t", activity=first), at=now_by().at, on=TODAY)
    assert not_mentioned(plan, AT - timedelta(days=14))[0] == 3
    accept_incoming(sent, now_by())
    assert standing(first)[1] == TODAY


def test_no_other_path_than_an_update_writes_a_status():
    writers = {
        path
        for path in python_files("avklart")
        if re.search(r"progress\.status[^=\n]*=[^=]|Progress\([^)]*status=|StatusUpdate\([^)]*council", text_of(path))
    }
    assert writers == {"avklart/followup/actions/updates.py"}
    assert "status" not in Progress.EDITABLE
