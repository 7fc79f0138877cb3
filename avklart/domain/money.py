"""Amounts as people write them: which sign groups thousands, and which begins the øre."""

from decimal import Decimal
from typing import NamedTuple

MILLION = Decimal(1_000_000)


class WrittenNumber(NamedTuple):
    """A number and whether its signs allow another reading."""

    value: Decimal
    ambiguous: bool


def written_number(written: str, factor: Decimal = Decimal(1), decimal_sign: str = ",") -> WrittenNumber:
    """Give the number that digits with spaces, points and commas stand for, before it is multiplied.

    Where both a point and a comma stand, the last begins the decimals. A sign that stands more than once groups
    thousands. One sign with other than three digits after it begins decimals. One sign with just three digits after
    it groups thousands of kroner ("900.000"), but begins decimals of millions ("4.125 mill.") and after a nought
    ("0.350"); where the sign is not what the language uses for that, or the amounts are in thousands, another reading
    is possible.

    Args:
        written: ASCII digits with spaces, points and commas among them, at least one digit first and last.
        factor: what the number is multiplied with (1 for kroner, 1000, 1000000).
        decimal_sign: the sign that begins decimals in the language: "," in Norwegian, "." in English.

    Source: none in law; the Language Council of Norway's advice on numbers, and the forms of published plans.
    """
    digits = "".join(written.split())
    signs = [sign for sign in digits if sign in ".,"]
    if not signs:
        return WrittenNumber(Decimal(digits), False)
    last = signs[-1]
    if len(set(signs)) == 2:
        whole, _, rest = digits.rpartition(last)
        return WrittenNumber(Decimal(f"{_digits(whole)}.{_digits(rest)}"), False)
    if len(signs) > 1:
        return WrittenNumber(Decimal(_digits(digits)), False)
    return _number_with_one_sign(digits, last, factor, decimal_sign)


def _number_with_one_sign(digits: str, sign: str, factor: Decimal, decimal_sign: str) -> WrittenNumber:
    whole, _, rest = digits.partition(sign)
    decimals, thousands = Decimal(f"{whole}.{rest}"), Decimal(whole + rest)
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return WrittenNumber(decimals, False)
    if factor >= MILLION:
        return WrittenNumber(decimals, sign != decimal_sign)
    if factor > 1:
        return WrittenNumber(decimals if sign == decimal_sign else thousands, True)
    return WrittenNumber(thousands, sign == decimal_sign)


def _digits(written: str) -> str:
    return written.replace(".", "").replace(",", "")
