"""National identity numbers are found however they are written, and never shown whole."""

import pytest
from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

from avklart.councils.identity_numbers import identity_numbers_in, without_identity_numbers


@pytest.mark.parametrize(
    "written",
    [
        "15108695088",
        "151086 95088",
        "151086-95088",
        "15.10.86 95088",
        "15 10 86 950 88",
        "151086\u00a095088",
        "151086 – 95088",
        "1510\u200b8695088",
        "１５１０８６９５０８８",
        "Kontakt:15108695088,Os",
    ],
)
def test_a_number_is_found_however_it_is_parted(written):
    assert [one.place for one in identity_numbers_in([("her", f"Se {written}.")])] == ["her"]


def test_a_d_number_is_found():
    assert identity_numbers_in([("her", f"D-nummer {d_number()}")]) != []


def d_number() -> str:
    """Give the first D-number of one born on 15 October 1986."""
    for running in range(100, 500):
        start = f"551086{running}"
        first = calc_check_digit1(start)
        second = calc_check_digit2(start + first)
        if len(first + second) == 2:
            return start + first + second
    raise AssertionError


@pytest.mark.parametrize(
    "written", ["15108695077", "98765432", "1234.56.78903", "2017-2018", "151086950881", "kr 15 108 695"]
)
def test_other_figures_are_left_alone(written):
    assert identity_numbers_in([("her", f"Se {written}.")]) == []


def test_a_place_is_told_once_and_the_number_never_whole():
    text = "Ring 15108695088 eller 151086 95088 i dag"
    (found,) = identity_numbers_in([("her", text), ("her", text)])
    assert found.excerpt.startswith("Ring 15•••••••••")
    assert "95088" not in found.excerpt
    assert "95088" not in without_identity_numbers(text)
    assert without_identity_numbers("Uten – nummer 12") == "Uten – nummer 12"


def test_a_long_text_is_looked_through_in_time():
    assert identity_numbers_in([("her", "12 " * 100_000)]) == []
