"""What must be done now: each kind stands there from its day on, late or not, and no longer than it is so."""

from datetime import date, timedelta

import pytest

from avklart.domain.must_do import (
    About,
    CameIn,
    DueTask,
    EndingMoney,
    GrantLetter,
    MeetingAhead,
    OpenQuestion,
    Task,
    WaitingDraft,
    tasks_now,
)

TODAY = date(2018, 3, 1)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def now(*about: About) -> list[tuple[str, date, str]]:
    return [(one.kind, one.on, one.key) for one in tasks_now(about, today=TODAY, plan_ends_on=date(2018, 12, 31))]


@pytest.mark.parametrize("what", ["report", "claim"])
@pytest.mark.parametrize(("ahead", "is_there"), [(-40, True), (0, True), (30, True), (31, False)])
def test_a_letter_stands_there_from_thirty_days_ahead_until_it_is_sent(what, ahead, is_there):
    assert now(GrantLetter(3, what, days(ahead))) == ([(what, days(ahead), f"{what}-3")] if is_there else [])


@pytest.mark.parametrize(("ahead", "is_there"), [(-400, True), (0, True), (14, True), (15, False)])
def test_a_task_of_an_activity_stands_there_two_weeks_ahead(ahead, is_there):
    assert now(DueTask(9, days(ahead))) == ([("mark-done", days(ahead), "task-9")] if is_there else [])


@pytest.mark.parametrize(("ahead", "is_there"), [(-1, False), (0, True), (14, True), (15, False)])
def test_a_meeting_wants_a_note_two_weeks_ahead_and_no_longer_once_it_has_been(ahead, is_there):
    told = [("write-note", days(ahead), f"note-{days(ahead).isoformat()}")]
    assert now(MeetingAhead("AU", days(ahead))) == (told if is_there else [])


@pytest.mark.parametrize(("ahead", "is_there"), [(-5, True), (180, True), (181, False)])
def test_ending_money_stands_there_half_a_year_ahead_until_somebody_has_raised_it(ahead, is_there):
    money = EndingMoney(7, days(ahead), ("1.1",), is_raised=False)
    told = [("continuation", days(ahead), f"money-7-{days(ahead).isoformat()}")]
    assert now(money) == (told if is_there else [])
    assert now(EndingMoney(7, days(ahead), ("1.1",), is_raised=True)) == []


def test_what_came_in_and_drafts_wait_since_they_came():
    assert now(CameIn(4, days(-90)), WaitingDraft(2, days(-3))) == [
        ("received", days(-90), "received-4"),
        ("review", days(-3), "draft-2"),
    ]


def test_a_question_is_put_before_a_meeting_and_answered_once_the_meeting_has_been():
    assert now(OpenQuestion(1, days(28), None)) == [("put-before", days(28), "question-1")]
    assert now(OpenQuestion(1, days(29), None)) == []
    assert now(OpenQuestion(1, days(5), None, meeting_on=days(1))) == []
    assert now(OpenQuestion(1, None, None, meeting_on=days(0))) == [("answer", days(0), "question-1")]


def test_a_question_without_a_date_gets_one_before_its_answer_is_needed_or_the_plan_ends():
    assert now(OpenQuestion(1, None, days(60))) == [("set-date", days(60), "question-1")]
    assert now(OpenQuestion(1, None, None)) == [("set-date", date(2018, 12, 31), "question-1")]
    found = tasks_now([OpenQuestion(1, None, None)], today=TODAY, plan_ends_on=None)
    assert [one.on for one in found] == [days(180)]


def test_the_soonest_stands_first_and_every_task_has_a_key_of_its_own():
    found = now(
        DueTask(1, days(5)), GrantLetter(1, "report", days(5)), GrantLetter(1, "claim", days(5)), CameIn(1, days(-1))
    )
    assert [key for _, _, key in found] == ["received-1", "claim-1", "report-1", "task-1"]
    assert len({Task(kind, on, about).key for kind, on, about in _several()}) == len(_several())


def _several():
    on = days(1)
    return [
        ("put-before", on, OpenQuestion(1, on, None)),
        ("continuation", on, EndingMoney(None, on, (), is_raised=False)),
        ("continuation", on, EndingMoney(1, on, (), is_raised=False)),
        ("review", on, WaitingDraft(1, on)),
        ("received", on, CameIn(1, on)),
        ("report", on, GrantLetter(1, "report", on)),
        ("claim", on, GrantLetter(1, "claim", on)),
        ("mark-done", on, DueTask(1, on)),
        ("write-note", on, MeetingAhead("AU", on)),
    ]
