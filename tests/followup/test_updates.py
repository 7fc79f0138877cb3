"""What is told of an activity: updates, no change, the flag for the committee, and the way back."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.events import EventEntry
from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.updates import confirm_no_change, flag_for_committee, record_update, undo_update
from avklart.followup.models import Event, Progress, StatusUpdate
from avklart.followup.queries.progress import not_mentioned, progress_of
from avklart.plans import actions
from avklart.plans.models import Activity
from tests.plans.made import member, small_plan
from tests.selfchecks.sources import python_files, text_of

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 10, tzinfo=UTC)
ENTRY = UpdateEntry("under-way", "Møte med Bane NOR", "Ny runde i mai", "Penger")


def at(minutes: int = 0, by=None) -> Change:
    return Change(by=by, at=AT + timedelta(minutes=minutes))


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


def test_no_other_path_than_an_update_writes_a_status():
    writers = {
        path
        for path in python_files("avklart")
        if re.search(r"progress\.status[^=\n]*=[^=]|Progress\([^)]*status=|StatusUpdate\([^)]*council", text_of(path))
    }
    assert writers == {"avklart/followup/actions/updates.py"}
    assert "status" not in Progress.EDITABLE
