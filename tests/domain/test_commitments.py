"""States and amounts of money that was asked for agree, or are refused; sums and deadlines follow from them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.commitments import (
    STATES,
    CommitmentEntry,
    CommittedMoney,
    deadlines_of,
    refuse_future_days,
    sum_of_all,
    sum_of_one,
)
from avklart.domain.errors import RuleError

TODAY = date(2018, 3, 1)


def told(found: Any) -> Any:
    """Give what was found, to be compared with plain numbers."""
    return found


def entry(state: str, **more: object) -> CommitmentEntry:
    names = {name: Decimal(str(value)) if name.endswith("_nok") else value for name, value in more.items()}
    return CommitmentEntry(**({"state": state, "giver": "Hedmark fylkeskommune"} | names))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "amounts"),
    [
        ("applied", {"applied_nok": 500_000}),
        ("conditional", {"promised_nok": 300_000}),
        ("final", {"applied_nok": 500_000, "promised_nok": 300_000}),
        ("final", {"promised_nok": 300_000, "paid_nok": 0}),
        ("partly-paid", {"promised_nok": 300_000, "paid_nok": 100_000}),
        ("paid", {"promised_nok": 300_000, "paid_nok": 300_000}),
        ("refused", {"applied_nok": 500_000}),
        ("refused", {}),
        ("lapsed", {"promised_nok": 300_000, "paid_nok": 120_000}),
        ("lapsed", {"promised_nok": 300_000}),
    ],
)
def test_states_and_amounts_that_agree_are_taken(state, amounts):
    assert entry(state, **amounts).state == state


@pytest.mark.parametrize(
    ("state", "amounts", "code", "field"),
    [
        ("applied", {}, "applied-missing", "applied_nok"),
        ("applied", {"applied_nok": 1, "promised_nok": 1}, "no-promise-yet", "promised_nok"),
        ("applied", {"applied_nok": 1, "paid_nok": 1}, "no-promise-yet", "paid_nok"),
        ("conditional", {}, "promised-missing", "promised_nok"),
        ("final", {"promised_nok": 0}, "promised-missing", "promised_nok"),
        ("final", {"promised_nok": 10, "paid_nok": 5}, "not-paid-yet", "paid_nok"),
        ("conditional", {"promised_nok": 10, "paid_nok": 5}, "not-paid-yet", "paid_nok"),
        ("partly-paid", {"promised_nok": 10}, "paid-missing", "paid_nok"),
        ("partly-paid", {"promised_nok": 10, "paid_nok": 10}, "partly-paid-whole", "paid_nok"),
        ("partly-paid", {"promised_nok": 10, "paid_nok": 11}, "paid-over-promised", "paid_nok"),
        ("paid", {"promised_nok": 10, "paid_nok": 9}, "paid-not-whole", "paid_nok"),
        ("paid", {"promised_nok": 10}, "paid-missing", "paid_nok"),
        ("refused", {"promised_nok": 10}, "refused-with-money", "promised_nok"),
        ("refused", {"paid_nok": 10}, "refused-with-money", "paid_nok"),
        ("lapsed", {}, "promised-missing", "promised_nok"),
        ("lovet", {}, "choice-unknown", "commitment_state"),
        ("applied", {"applied_nok": -1}, "amount-negative", "applied_nok"),
        ("refused", {"giver": ""}, "text-missing", "giver"),
        ("refused", {"ends_on": date(2081, 5, 31)}, "year-out-of-sense", "ends_on"),
        ("final", {"promised_nok": 1, "state_on": TODAY, "ends_on": date(2018, 2, 1)}, "ends-before-start", "ends_on"),
    ],
)
def test_states_and_amounts_that_disagree_are_refused_beside_the_field(state, amounts, code, field):
    with pytest.raises(RuleError) as refusal:
        entry(state, **amounts)
    assert (refusal.value.code, refusal.value.field) == (code, field)


_AMOUNTS = st.one_of(st.none(), st.integers(0, 1000).map(Decimal))


@given(st.sampled_from(STATES), _AMOUNTS, _AMOUNTS, _AMOUNTS)
def test_what_is_taken_adds_up_in_every_sum(state, applied, promised, paid):
    try:
        taken = CommitmentEntry(state=state, giver="x", applied_nok=applied, promised_nok=promised, paid_nok=paid)
    except RuleError:
        return
    comes_to = sum_of_one(
        CommittedMoney(
            state=state, applied_nok=taken.applied_nok, promised_nok=taken.promised_nok, paid_nok=taken.paid_nok
        )
    )
    assert comes_to.paid + comes_to.left == comes_to.promised
    assert min(comes_to.paid, comes_to.left, comes_to.lapsed, comes_to.conditional, comes_to.applied) >= 0


def money(state: str, **more: object) -> CommittedMoney:
    names = {name: Decimal(str(value)) if name.endswith("_nok") else value for name, value in more.items()}
    return CommittedMoney(state=state, **names)  # type: ignore[arg-type]


def test_a_condition_is_no_promise_and_what_lapsed_counts_as_far_as_it_was_paid():
    found = sum_of_all(
        [
            money("applied", applied_nok=100),
            money("conditional", promised_nok=200),
            money("partly-paid", promised_nok=300, paid_nok=50),
            money("lapsed", promised_nok=90, paid_nok=40),
            money("refused", applied_nok=1000),
        ]
    )
    assert told((found.applied, found.conditional, found.promised, found.paid, found.left)) == (100, 200, 340, 90, 250)
    assert found.lapsed == 50


DAYS = {"report_due_on": date(2018, 2, 1), "claim_due_on": date(2018, 5, 1), "ends_on": date(2018, 4, 1)}


def test_deadlines_come_in_order_and_late_ones_are_told():
    found = deadlines_of(money("final", promised_nok=1, **DAYS), TODAY)
    assert [(one.what, one.is_late, one.days_left) for one in found] == [
        ("report", True, -28),
        ("end", False, 31),
        ("claim", False, 61),
    ]


def test_a_report_that_was_sent_is_never_late():
    found = deadlines_of(money("final", promised_nok=1, reported_on=date(2018, 2, 20), **DAYS), TODAY)
    assert (found[0].what, found[0].is_late, found[0].done_on) == ("report", False, date(2018, 2, 20))


def test_paid_money_has_its_report_left_and_money_without_promise_has_no_deadline():
    assert [one.what for one in deadlines_of(money("paid", promised_nok=1, paid_nok=1, **DAYS), TODAY)] == ["report"]
    for state in ("applied", "refused", "lapsed"):
        assert deadlines_of(money(state, **DAYS), TODAY) == ()


@pytest.mark.parametrize("name", ["state_on", "reported_on", "claimed_on"])
def test_what_has_been_done_lies_behind_us(name):
    with pytest.raises(RuleError, match="day-in-future") as refusal:
        refuse_future_days(entry("refused", **{name: date(2018, 3, 2)}), TODAY)
    assert refusal.value.field == name
    refuse_future_days(entry("refused", **{name: TODAY}), TODAY)
