"""Occasions, each from plain facts and the day: what is due or late, long not mentioned, or loses its money."""

from datetime import date, timedelta

import pytest

from avklart.domain.occasions import (
    DAYS_AHEAD,
    DAYS_AHEAD_OF_CLAIM,
    Occasion,
    Promised,
    clarification_due_on,
    commitment_dues,
    in_order,
    long_not_mentioned_since,
    money_ends_on,
    money_warning,
    task_is_due,
    update_due_on,
    who_answers,
)

TODAY = date(2018, 3, 1)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("status", "days", "is_due"),
    [
        ("under-way", 0, True),
        ("not-started", DAYS_AHEAD, True),
        ("under-way", DAYS_AHEAD + 1, False),
        ("under-way", -200, True),
        ("completed", -1, False),
        ("dropped", -1, False),
        ("continuous", -1, False),
    ],
)
def test_it_is_asked_whether_an_activity_is_finished_when_its_end_is_near_or_past(status, days, is_due):
    assert update_due_on(status, ahead(days), TODAY) == (ahead(days) if is_due else None)


def test_an_activity_without_an_end_is_never_late():
    assert update_due_on("under-way", None, TODAY) is None


@pytest.mark.parametrize(
    ("status", "days_ago", "is_long"),
    [
        ("under-way", 91, True),
        ("under-way", 90, False),
        ("continuous", 91, True),
        ("not-started", 400, True),
        ("completed", 400, False),
        ("dropped", 400, False),
    ],
)
def test_what_is_continuous_is_kept_up_to_date_and_what_is_over_is_left_in_peace(status, days_ago, is_long):
    mentioned = ahead(-days_ago)
    assert long_not_mentioned_since(status, mentioned, 90, TODAY) == (mentioned if is_long else None)


@pytest.mark.parametrize(
    ("days", "done", "status", "is_due"),
    [
        (DAYS_AHEAD, None, "under-way", True),
        (DAYS_AHEAD + 1, None, "under-way", False),
        (-30, None, "continuous", True),
        (-30, ahead(-31), "under-way", False),
        (-30, None, "dropped", False),
    ],
)
def test_a_task_is_due_two_weeks_ahead_until_it_is_done(days, done, status, is_due):
    assert task_is_due(ahead(days), done, status, TODAY) is is_due


@pytest.mark.parametrize(
    ("days", "within"), [(-1, None), (0, 30), (30, 30), (31, 90), (90, 90), (91, 180), (180, 180), (181, None)]
)
def test_money_is_warned_of_within_180_90_and_30_days(days, within):
    assert money_warning(ahead(days), "under-way", TODAY) == within
    assert money_warning(ahead(days), "completed", TODAY) is None


def test_money_ends_when_all_of_it_has_an_end_before_the_activity_is_over():
    may, end = date(2018, 5, 31), date(2018, 12, 31)
    assert money_ends_on([may], end) == may
    assert money_ends_on([may, date(2018, 6, 30)], end) == date(2018, 6, 30)
    assert money_ends_on([may, None], end) is None
    assert money_ends_on([may], may) is None
    assert money_ends_on([may], None) == may
    assert money_ends_on([], end) is None


@pytest.mark.parametrize(
    ("due", "meeting", "settled", "on"),
    [
        (ahead(14), None, None, ahead(14)),
        (ahead(15), None, None, None),
        (ahead(-3), None, None, ahead(-3)),
        (None, ahead(13), None, ahead(13)),
        (ahead(20), ahead(5), None, None),
        (ahead(-3), None, ahead(-1), None),
        (None, None, None, None),
    ],
)
def test_a_question_is_due_by_its_day_or_else_by_the_meeting_it_is_put_before(due, meeting, settled, on):
    assert clarification_due_on(due, meeting, settled, TODAY) == on


def dues(**facts):
    return [kind for kind, _, _ in commitment_dues(Promised(**{"state": "final", **facts}), TODAY)]


def test_a_claim_and_a_report_are_due_from_thirty_days_ahead_until_they_are_sent():
    soon = ahead(DAYS_AHEAD_OF_CLAIM)
    assert dues(claim_due_on=soon, report_due_on=soon) == ["claim-due", "report-due"]
    assert dues(claim_due_on=soon + timedelta(1), report_due_on=soon + timedelta(1)) == []
    assert dues(claim_due_on=ahead(-9), claimed_on=ahead(-10), report_due_on=ahead(-9), reported_on=TODAY) == []


@pytest.mark.parametrize("state", ["applied", "refused", "lapsed"])
def test_what_was_never_promised_or_is_lost_wants_nothing(state):
    assert dues(state=state, claim_due_on=TODAY, report_due_on=TODAY, ends_on=TODAY) == []


def test_what_is_paid_wants_its_report_and_no_claim():
    assert dues(state="paid", claim_due_on=TODAY, report_due_on=TODAY, ends_on=TODAY) == ["report-due"]


def test_the_end_of_a_commitment_is_warned_of_unless_its_continuation_is_decided():
    assert list(commitment_dues(Promised(state="conditional", ends_on=ahead(60)), TODAY)) == [
        ("money-ends", ahead(60), 90)
    ]
    assert dues(ends_on=ahead(60), is_continued=True) == []
    assert dues(ends_on=ahead(60), status="dropped") == []


def test_numbers_come_as_one_counts_them_and_one_of_any_length_is_taken():
    numbers = ["1.10", "2.1", "1.9", "1.2", "", "1.2b", "9" * 5000]
    told = [Occasion(kind="update-due", on=TODAY, is_late=False, number=number) for number in numbers]
    found = [one.number for one in sorted(told, key=in_order)]
    assert found == ["", "1.2", "1.2b", "1.9", "1.10", "2.1", "9" * 5000]


def test_those_who_lead_or_are_responsible_are_written_to_and_others_left_in_peace():
    parts = [("contributes", 1), ("responsible", 2), ("leads", 3), ("decides", 4), ("responsible", 2), ("executes", 5)]
    assert who_answers(parts) == (2, 3)
    assert who_answers([("executes", 5), ("decides", 4)]) == (5,)
    assert who_answers([("decides", 4), ("contributes", 1)]) == ()
