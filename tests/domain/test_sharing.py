"""A cost is shared to the krone: the parts are the sum, none is a krone off, and the order told in changes nothing."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.errors import RuleError
from avklart.domain.sharing import KeyEntry, PayerShare, SplitEntry, split_by_key, year_typed

KRONER = st.decimals(min_value=0, max_value=10**10, places=2)
WEIGHTS = st.dictionaries(
    st.integers(0, 60), st.decimals(min_value=0, max_value=10**6, places=4), min_size=1, max_size=40
).filter(lambda found: any(found.values()))


def told(found: Any) -> Any:
    """Give what was found, to be compared with plain numbers."""
    return found


@given(KRONER, WEIGHTS)
def test_the_parts_are_the_sum_exactly_and_none_is_a_krone_off(total, weights):
    split = split_by_key(total, weights)
    assert sum(split.amounts.values()) == total
    whole = sum(Fraction(one) for one in weights.values())
    for one, amount in split.amounts.items():
        assert abs(Fraction(amount) - Fraction(total) * Fraction(weights[one]) / whole) < 1
        assert amount >= 0


@given(KRONER, WEIGHTS, st.randoms())
def test_the_order_in_which_participants_are_told_changes_nothing(total, weights, random):
    mixed = list(weights.items())
    random.shuffle(mixed)
    assert split_by_key(total, dict(mixed)) == split_by_key(total, weights)


@given(KRONER, WEIGHTS)
def test_who_weighs_nothing_pays_nothing(total, weights):
    split = split_by_key(total, weights)
    assert all(not split.amounts[one] for one, weight in weights.items() if not weight)


def test_the_krone_left_over_goes_to_the_first_of_the_list_where_all_pay_alike():
    split = split_by_key(Decimal(100), dict.fromkeys((0, 1, 2), Decimal(1)))
    assert list(split.amounts.values()) == [34, 33, 33]
    assert told((split.rest, split.rest_to)) == (1, (0,))


def test_the_kroner_left_over_go_to_those_rounded_down_most():
    # 100 000 by 5 612, 1 563 and 2 400 inhabitants: exactly 58 610,97…, 16 323,75… and 25 065,27….
    split = split_by_key(Decimal(100_000), {0: Decimal(5612), 1: Decimal(1563), 2: Decimal(2400)})
    assert list(split.amounts.values()) == [58_611, 16_324, 25_065]
    assert split.rest_to == (0, 1)


def test_ore_of_the_sum_are_not_lost():
    split = split_by_key(Decimal("100.50"), dict.fromkeys((0, 1), Decimal(1)))
    assert list(split.amounts.values()) == [Decimal("50.50"), Decimal(50)]


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        ({"kind": "equal", "weights": {}}, "key-nobody", None),
        ({"kind": "population", "weights": {1: Decimal(5)}}, "key-source-missing", "key_source"),
        ({"kind": "numbers", "weights": {1: None}}, "key-weight-missing", "weight_1"),
        ({"kind": "numbers", "weights": {1: Decimal(-1)}}, "amount-negative", "weight_1"),
        ({"kind": "numbers", "weights": {1: Decimal(0)}}, "key-all-nought", None),
        ({"kind": "numbers", "weights": {1: Decimal(10) ** 9}}, "amount-too-large", "weight_1"),
        ({"kind": "half", "weights": {1: None}}, "choice-unknown", "key_kind"),
        ({"kind": "equal", "name": " ", "weights": {1: None}}, "text-missing", "key_name"),
    ],
)
def test_a_key_that_cannot_be_meant_is_refused(typed, code, field):
    with pytest.raises(RuleError) as refusal:
        KeyEntry(**({"name": "Likt"} | typed))
    assert (refusal.value.code, refusal.value.field) == (code, field)


def test_where_all_pay_alike_the_numbers_typed_mean_nothing():
    entry = KeyEntry(name="Likt", kind="equal", weights={1: Decimal(7), 2: None})
    assert entry.numbers == {1: 1, 2: 1}


def share(payer: str, amount: int, hours: str = "0", where: str = "1") -> PayerShare:
    return PayerShare(payer=payer, amount=Decimal(amount), hours=Decimal(hours), where=where)


def test_a_split_that_does_not_add_up_is_refused_with_both_sums():
    with pytest.raises(RuleError) as refusal:
        SplitEntry(year=2018, total=Decimal(100_000), shares=(share("Tolga", 40_000), share("Os", 50_000)))
    assert refusal.value.code == "split-differs"
    assert dict(refusal.value.facts) == {"shared": "90\u00a0000", "total": "100\u00a0000"}


def test_a_split_that_adds_up_leaves_out_who_gives_nothing():
    entry = SplitEntry(
        year=2018, total=Decimal(100), shares=(share("Tolga", 100), share("Os", 0), share("Røros", 0, "12.5"))
    )
    assert [(one.payer, one.hours) for one in entry.shares] == [("Tolga", None), ("Røros", Decimal("12.5"))]


@pytest.mark.parametrize(
    ("year", "total", "shares", "code"),
    [
        (2081, Decimal(1), (), "year-out-of-sense"),
        (2018, None, (), "amount-missing"),
        (2018, Decimal(100), (share("", 100),), "payer-missing"),
        (2018, Decimal(100), (share("Os", 50), share("OS", 50)), "payer-twice"),
    ],
)
def test_a_split_that_cannot_be_meant_is_refused(year, total, shares, code):
    with pytest.raises(RuleError, match=code):
        SplitEntry(year=year, total=total, shares=shares)


def test_hours_out_of_sense_are_refused():
    for hours in (Decimal(-1), Decimal(100_000)):
        with pytest.raises(RuleError, match="hours-out-of-sense"):
            PayerShare(payer="Os", hours=hours)


@pytest.mark.parametrize(("written", "code"), [("i fjor", "year-missing"), ("", "year-missing"), ("218", "year-out")])
def test_a_year_that_is_none_is_refused(written, code):
    with pytest.raises(RuleError, match=code):
        year_typed(written)
    assert year_typed(" 2018 ") == 2018
