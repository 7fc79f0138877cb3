"""Events are noted and counted by year; tasks have imprecise times and are late only when these have passed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from avklart.councils.writing import Change
from avklart.domain.activity_tasks import TaskEntry, is_late, time_of_task
from avklart.domain.draft import Period
from avklart.domain.errors import RuleError
from avklart.domain.events import EventEntry
from avklart.followup.actions.events import add_event, change_event, remove_event, restore_event
from avklart.followup.actions.tasks import add_task, change_task, mark_task, remove_task, restore_task
from avklart.followup.models import Progress
from avklart.followup.queries.events import events_by_year, events_of
from avklart.followup.queries.tasks import tasks_due, tasks_of
from avklart.intake.time import read_time
from avklart.plans.models import Activity
from tests.plans.made import small_plan

TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 10, tzinfo=UTC)
MEETING = EventEntry("meeting", date(2018, 2, 27), "Møte med Bane NOR", "https://banenor.no/m")


def at(minutes: int = 0) -> Change:
    return Change(by=None, at=AT + timedelta(minutes=minutes))


def refused(code: str):
    return pytest.raises(RuleError, match=f"^{code}$")


@pytest.fixture
def first(db):
    return Activity.every.get(plan=small_plan(), number="1.1")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "ftp://x.no", "https://a@b.no", "http://x", "data:text/html,x"]
)
def test_no_other_address_than_one_of_the_web_is_kept(link):
    with refused("link-not-understood"):
        EventEntry("meeting", TODAY, "Møte", link)


def test_an_event_has_a_day_a_name_and_a_kind():
    for code, entry in {
        "day-missing": ("meeting", None, "Møte"),
        "text-missing": ("meeting", TODAY, " "),
        "choice-unknown": ("party", TODAY, "Fest"),
        "year-out-of-sense": ("meeting", date(201, 8, 1), "Møte"),
    }.items():
        with refused(code):
            EventEntry(*entry)


def test_an_event_mentions_its_activity_on_its_day_until_it_is_taken_out(first):
    event = add_event(first, MEETING, at(), today=TODAY, token="en")
    assert add_event(first, MEETING, at(), today=TODAY, token="en") == event
    assert Progress.every.get().mentioned_on == date(2018, 2, 27)
    assert events_of(first) == [event]
    remove_event(event, 1, at(1))
    assert events_of(first) == []
    assert Progress.every.get().mentioned_on is None
    restore_event(event, at(2))
    assert Progress.every.get().mentioned_on == date(2018, 2, 27)


def test_what_is_to_happen_is_no_event(first):
    with refused("event-in-future"):
        add_event(first, EventEntry("meeting", date(2018, 3, 2), "Møte"), at(), today=TODAY)
    event = add_event(first, MEETING, at(), today=TODAY)
    with refused("changed-meanwhile"):
        change_event(event, EventEntry("media", TODAY, "Intervju"), 7, at(1), today=TODAY)
    assert change_event(event, EventEntry("media", TODAY, "Intervju"), 1, at(1), today=TODAY).version == 2
    assert Progress.every.get().mentioned_on == TODAY


def test_events_are_counted_by_kind_and_year_in_one_query(first, django_assert_num_queries):
    for entry in (MEETING, EventEntry("meeting", TODAY, "Møte"), EventEntry("hearing", date(2017, 10, 1), "NTP")):
        add_event(first, entry, at(), today=TODAY)
    with django_assert_num_queries(1):
        found = events_by_year(first.council)
    assert list(found) == [2018, 2017]
    assert (found[2018]["meeting"], found[2018]["hearing"], found[2017]["hearing"]) == (2, 0, 1)


def read(words: str):
    period = Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="")
    return read_time(words, "when", "nb", period=period).time


@pytest.mark.parametrize(
    ("words", "from_on", "to_on"),
    [
        ("høsten 2018", date(2018, 9, 1), date(2018, 11, 30)),
        ("14.3.2018", date(2018, 3, 14), date(2018, 3, 14)),
        ("innen mai", None, date(2018, 5, 31)),
        ("2. kvartal", date(2018, 4, 1), date(2018, 6, 30)),
        ("januar", date(2019, 1, 1), date(2019, 1, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("snarest", None, None),
        ("når det passer", None, None),
    ],
)
def test_the_days_of_a_task_follow_its_words(words, from_on, to_on):
    found = time_of_task(words, TODAY, read)
    assert (found.from_on, found.to_on, found.words) == (from_on, to_on, words)


def test_a_year_far_ahead_is_a_slip_of_the_finger():
    with refused("day-too-far"):
        time_of_task("2081", TODAY, read)


def test_a_task_is_late_when_the_last_day_of_its_time_has_passed():
    autumn = date(2018, 11, 30)
    assert not is_late(autumn, None, autumn)
    assert is_late(autumn, None, date(2018, 12, 1))
    assert not is_late(autumn, autumn, date(2018, 12, 1))
    assert not is_late(None, None, TODAY)


def test_a_task_is_done_undone_taken_out_and_brought_back(first):
    entry = TaskEntry("milestone", "Ny ruteplan", to_on=date(2018, 5, 31), time_as_written="innen mai")
    task = add_task(first, entry, at(), "en")
    assert add_task(first, entry, at(), "en") == task
    later = add_task(first, TaskEntry("task", "Uten frist"), at())
    assert tasks_of(first) == [task, later]
    assert [one.title for one in tasks_due(first.council, date(2018, 5, 31))] == ["Ny ruteplan"]
    assert mark_task(task, TODAY, at(1)).version == 2
    assert mark_task(task, TODAY, at(1)).version == 2
    assert tasks_due(first.council, date(2018, 5, 31)) == []
    assert tasks_of(first) == [later, task]
    assert mark_task(task, None, at(2)).done_on is None
    with refused("changed-meanwhile"):
        change_task(task, TaskEntry("task", "Annet"), 1, at(3))
    assert change_task(task, TaskEntry("task", "Annet"), 3, at(3)).title == "Annet"
    remove_task(task, 4, at(4))
    with refused("not-standing"):
        mark_task(task, TODAY, at(5))
    assert tasks_of(first) == [later]
    restore_task(task, at(6))
    assert len(tasks_of(first)) == 2


def test_a_task_ends_after_it_starts():
    with refused("ends-before-start"):
        TaskEntry("task", "Galt", date(2018, 5, 2), date(2018, 5, 1))
