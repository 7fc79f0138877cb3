"""Axes of all pictures are rounded by one rule: few round marks, the last of which holds the highest."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.note_changes import OpenOn
from avklart.pictures.axis import months_apart, round_marks, round_step
from tests.pictures import test_money_months as money
from tests.pictures import test_open_questions as questions


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0, [0, 1]),
        (Decimal("0.50"), [0, 1]),
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (6, [0, 2, 4, 6]),
        (11, [0, 5, 10, 15]),
        (26, [0, 10, 20, 30]),
        (Decimal("1800000.01"), [0, 500_000, 1_000_000, 1_500_000, 2_000_000]),
    ],
)
def test_the_marks_are_round_and_hold_the_highest(most, marks):
    assert round_marks(most) == marks


@given(st.one_of(st.integers(0, 10**12), st.decimals(0, 10**12, places=2)))
def test_there_are_at_most_six_marks_as_close_as_round_numbers_allow(most):
    marks, step = round_marks(most), round_step(most)
    assert 2 <= len(marks) <= 6
    assert marks[-2] < max(most, Decimal("0.01")) <= marks[-1]
    assert str(step).rstrip("0") in ("1", "2", "5")


def marks_of(svg) -> list[int]:
    return [
        int(one.text or "")
        for one in svg.iter("text")
        if one.get("class") == "axis" and one.get("text-anchor") == "end"
    ]


@pytest.mark.parametrize("most", [100, 240, 4_800])
def test_questions_and_money_of_the_same_height_stand_on_the_same_axis(most):
    asked = questions.drawn([OpenOn(date(2018, 3, 31), most, 0)])
    promised = money.drawn(money.facts(most * 17))
    assert marks_of(asked) == marks_of(promised) == round_marks(most)


def test_months_are_named_as_closely_as_their_names_have_room():
    assert [months_apart(["jan", "mars"], step) for step in (60.0, 20.0, 12.0, 6.0, 1.0)] == [1, 2, 3, 6, 12]
