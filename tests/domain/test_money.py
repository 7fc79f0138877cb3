"""Numbers as written: groups of thousands, decimals, and what can be read in two ways."""

from decimal import Decimal

import pytest

from avklart.domain.money import written_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("500", "500"),
        ("1 800 000", "1800000"),
        ("900.000", "900000"),
        ("1.800.000", "1800000"),
        ("1,800,000", "1800000"),
        ("1.200,50", "1200.50"),
        ("1,200.50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("0,2", "0.2"),
        ("1.5", "1.5"),
        ("4,25", "4.25"),
        ("0.350", "0.350"),
        ("1200.500", "1200.500"),
        ("0", "0"),
    ],
)
def test_digits_are_read_as_people_write_them(written, value):
    assert written_number(written) == (Decimal(value), False)


def test_three_digits_after_a_point_are_decimals_of_millions_and_said_to_be_doubtful():
    assert written_number("4.125", Decimal(1000000)) == (Decimal("4.125"), True)


def test_three_digits_after_a_comma_are_decimals_of_millions_without_doubt():
    assert written_number("4,125", Decimal(1000000)) == (Decimal("4.125"), False)


def test_three_digits_after_the_sign_in_thousands_can_be_read_in_two_ways():
    assert written_number("1.200", Decimal(1000)) == (Decimal(1200), True)
    assert written_number("1,200", Decimal(1000)) == (Decimal("1.200"), True)


def test_a_comma_before_three_digits_of_kroner_groups_them_but_is_doubtful_in_norwegian():
    assert written_number("12,500") == (Decimal(12500), True)
    assert written_number("12,500", decimal_sign=".") == (Decimal(12500), False)
