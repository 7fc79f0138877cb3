"""How long links hold, what may come in by them, and what never goes straight into the plan."""

from datetime import UTC, datetime, timedelta

import pytest

from avklart.domain.errors import RuleError
from avklart.domain.links import (
    ProposedChange,
    answer_sent,
    days_of_link,
    goes_straight_in,
    hash_of_token,
    is_token,
    link_ends_at,
    link_state,
    not_mine_sent,
    reason_to_decline,
    refuse_end,
)

AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


def test_a_link_holds_for_thirty_days_unless_another_number_is_typed():
    assert [days_of_link(word) for word in ("", " 1 ", "90")] == [30, 1, 90]
    assert link_ends_at(AT) == AT + timedelta(days=30)


@pytest.mark.parametrize("word", ["0", "91", "-1", "1,5", "tretti", "²", "1000000"])
def test_a_number_of_days_out_of_sense_is_refused(word):
    with pytest.raises(RuleError) as refused:
        days_of_link(word)
    assert refused.value.code == "link-days-out-of-sense"


@pytest.mark.parametrize("days", [0, -1, 91])
def test_an_end_that_has_passed_or_lies_too_far_ahead_is_refused(days):
    with pytest.raises(RuleError):
        refuse_end(AT + timedelta(days=days), AT)


def test_a_link_stands_until_its_very_end_and_revoking_counts_at_once():
    end = AT + timedelta(days=1)
    assert link_state(end, None, end - timedelta(microseconds=1)) == "standing"
    assert link_state(end, None, end) == "expired"
    assert link_state(end, AT, AT) == "revoked"


def test_only_what_has_the_form_of_a_token_is_looked_up():
    assert is_token("a" * 43)
    assert not any(is_token(word) for word in ("", "a" * 42, "a" * 44, "a" * 42 + "/", "å" * 43, "a" * 43 + "\n"))
    assert len(hash_of_token("a" * 43)) == 64


@pytest.mark.parametrize("kind", ["answer", "not-mine", "change"])
def test_what_touches_the_plan_is_always_a_proposal(kind):
    assert not goes_straight_in(kind, approves=False)
    assert not goes_straight_in(kind, approves=True)


@pytest.mark.parametrize("kind", ["update", "no-change"])
def test_how_far_things_have_come_goes_straight_in_where_the_council_says_so(kind):
    assert goes_straight_in(kind, approves=False)
    assert not goes_straight_in(kind, approves=True)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: answer_sent(" \n"), "answer-missing"),
        (lambda: answer_sent("x" * 5001), "text-too-long"),
        (lambda: answer_sent("x" * 2**20), "text-too-long"),
        (lambda: ProposedChange(about="everything", words="a"), "choice-unknown"),
        (lambda: ProposedChange(about="money"), "text-missing"),
        (lambda: ProposedChange(about="responsible"), "text-missing"),
        (lambda: not_mine_sent("", "x" * 5001), "text-too-long"),
        (lambda: reason_to_decline(" "), "decline-reason-missing"),
    ],
)
def test_what_says_nothing_or_too_much_is_refused(made, code):
    with pytest.raises(RuleError) as refused:
        made()
    assert refused.value.code == code


def test_one_who_does_not_have_an_activity_need_not_know_who_has():
    assert not_mine_sent("", "") == {"instead": "", "words": ""}
