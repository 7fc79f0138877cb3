"""What falls due by the clock is done once, whoever looks and however often, and again where it was cut off."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from avklart.cli.worker import look_at_the_clock
from avklart.domain.due_times import MONDAY, next_weekly
from avklart.post.due import DUE, WAITS, DueWork, ask_for_what_is_due, do_moment
from avklart.post.models import DueMoment

pytestmark = pytest.mark.django_db
THURSDAY = datetime(2018, 3, 1, 12, tzinfo=UTC)
MONDAY_AT_8 = datetime(2018, 3, 5, 7, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def weekly(done: list[datetime]) -> list[DueWork]:
    return [DueWork("list", lambda after: next_weekly(after, MONDAY, time(8)), done.append)]


def test_work_begins_to_count_when_it_is_first_seen_and_is_then_asked_for_once() -> None:
    works = weekly([])
    assert ask_for_what_is_due(THURSDAY, works) == 0
    assert ask_for_what_is_due(MONDAY_AT_8 - MINUTE, works) == 0
    assert ask_for_what_is_due(MONDAY_AT_8, works) == 1
    assert ask_for_what_is_due(MONDAY_AT_8, works) == 0
    assert DBTaskResult.objects.count() == 1


def test_a_task_does_it_and_not_twice() -> None:
    done: list[datetime] = []
    works = weekly(done)
    for now in (THURSDAY, MONDAY_AT_8):
        ask_for_what_is_due(now, works)
    assert done == []
    key = DueMoment.every.get(tries=1).pk
    late = MONDAY_AT_8 + timedelta(hours=3)
    for _ in range(2):
        do_moment(key, lambda: late, works)
    assert done == [late]


def test_of_many_moments_nobody_looked_at_the_last_is_done() -> None:
    works = weekly([])
    ask_for_what_is_due(THURSDAY, works)
    assert ask_for_what_is_due(MONDAY_AT_8 + timedelta(days=22), works) == 1
    assert DueMoment.every.get(tries=1).due_at == datetime(2018, 3, 26, 6, tzinfo=UTC)


def test_a_clock_that_is_put_back_asks_for_nothing_twice() -> None:
    works = weekly([])
    minutes = (-1, 0, 30, -30, -1, 0, 1, 60)
    ask_for_what_is_due(THURSDAY, works)
    assert [ask_for_what_is_due(MONDAY_AT_8 + number * MINUTE, works) for number in minutes] == [0, 1, *[0] * 6]


def test_a_clock_that_once_was_years_ahead_stops_nothing_for_years() -> None:
    works = weekly([])
    ask_for_what_is_due(THURSDAY + timedelta(days=4000), works)
    assert ask_for_what_is_due(THURSDAY, works) == 0
    assert ask_for_what_is_due(MONDAY_AT_8, works) == 1
    assert ask_for_what_is_due(MONDAY_AT_8 + timedelta(days=3, hours=1), works) == 0


def test_of_two_processes_that_see_it_at_once_one_asks(monkeypatch: Any) -> None:
    works = weekly([])
    ask_for_what_is_due(THURSDAY, works)
    seen = DueMoment.every.filter(name="list").first()
    ask_for_what_is_due(MONDAY_AT_8, works)
    # The second looked before the first had stored what it asked for.
    monkeypatch.setattr("django.db.models.query.QuerySet.first", lambda rows: seen)
    assert ask_for_what_is_due(MONDAY_AT_8, works) == 0
    monkeypatch.undo()
    assert DBTaskResult.objects.count() == 1


def test_what_failed_is_asked_for_again_later_and_later_and_then_no_more() -> None:
    works = weekly([])
    ask_for_what_is_due(THURSDAY, works)
    ask_for_what_is_due(MONDAY_AT_8, works)
    now, asked = MONDAY_AT_8, 1
    assert ask_for_what_is_due(now + timedelta(hours=9), works) == 0  # it still waits to be done
    for wait in WAITS:
        DBTaskResult.objects.update(status=TaskResultStatus.FAILED)
        assert ask_for_what_is_due(now + wait - MINUTE / 2, works) == 0
        now += wait
        assert ask_for_what_is_due(now, works) == 1
        asked += 1
    DBTaskResult.objects.update(status=TaskResultStatus.FAILED)
    assert ask_for_what_is_due(now + timedelta(days=1), works) == 0
    assert DBTaskResult.objects.count() == asked


def test_where_the_installation_stands_on_a_day_nothing_falls_due(settings: Any) -> None:
    assert look_at_the_clock() == 0
    assert not DueMoment.every.exists()
    settings.TODAY = None
    assert look_at_the_clock() == 0
    assert set(DueMoment.every.values_list("name", flat=True)) == {work.name for work in DUE}
