"""What a person types is understood as it was meant, or refused."""

from datetime import date
from decimal import Decimal

import pytest

from avklart.domain.errors import RuleError
from avklart.domain.typed import LONGEST_TEXT, amount_typed, day_typed, line_typed, text_typed


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("31.05.2018", date(2018, 5, 31)),
        (" 1.5.18 ", date(2018, 5, 1)),
        ("2018-05-31", date(2018, 5, 31)),
        ("31/05/2018", date(2018, 5, 31)),
        ("1. 5. 2018", date(2018, 5, 1)),
        ("", None),
    ],
)
def test_days_are_read_as_norwegians_write_them(written, day):
    assert day_typed(written, "to_on") == day


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("31.02.2018", "day-not-understood"),
        ("mai", "day-not-understood"),
        ("05.2018", "day-not-understood"),
        ("31.05.0218", "year-out-of-sense"),
        ("2218-05-31", "year-out-of-sense"),
    ],
)
def test_what_is_no_day_is_refused_at_its_field(written, code):
    with pytest.raises(RuleError, match=f"^{code}$") as refusal:
        day_typed(written, "to_on")
    assert refusal.value.field == "to_on"


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("350 000", "350000.00"),
        ("kr 350\u00a0000", "350000.00"),
        ("350.000", "350000.00"),
        ("350 000,50", "350000.50"),
        ("1 200,5", "1200.50"),
        ("350000 kr", "350000.00"),
        ("350 000,-", "350000.00"),
        ("1,2 mill.", "1200000.00"),
        ("1,25 millioner", "1250000.00"),
        ("0", "0.00"),
    ],
)
def test_amounts_are_read_as_norwegians_write_them(written, amount):
    assert amount_typed(written, "amount") == Decimal(amount)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("-5", "amount-negative"),
        ("kr -5", "amount-negative"),
        ("mange penger", "amount-not-understood"),
        ("٣٥٠", "amount-not-understood"),
        ("1e9", "amount-not-understood"),
        ("1" * 300, "amount-too-large"),
        ("1 000 000 000 000", "amount-too-large"),
    ],
)
def test_what_is_no_amount_is_refused(written, code):
    with pytest.raises(RuleError, match=f"^{code}$"):
        amount_typed(written, "amount")


def test_no_amount_is_none():
    assert amount_typed("  ", "amount") is None


def test_text_is_stored_as_it_is_seen():
    assert text_typed("\u202eA\u030a\x00 \r\nb\u00ad ", "text") == "Å \nb\u00ad"
    assert line_typed(" to\n  ord ", "name") == "to ord"


def test_a_megabyte_is_refused_with_the_limit():
    with pytest.raises(RuleError, match=r"^text-too-long$") as refusal:
        text_typed("å" * 1_000_000, "text")
    assert refusal.value.facts == {"limit": LONGEST_TEXT}


def test_a_needed_text_of_nothing_but_space_is_missing():
    with pytest.raises(RuleError, match=r"^text-missing$"):
        text_typed(" \n\u202e", "text", needed=True)
