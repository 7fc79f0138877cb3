"""The plan check on numbers: which are told, with which words, and of which activities."""

import pytest

from avklart.domain.check import Said
from avklart.domain.draft import Area
from tests.domain.plans import act, found, plan, the


def numbered(*numbers: str | None, under: str = "") -> Area:
    rows = [act(f"Lage kart {under} nummer {at}", number=one) for at, one in enumerate(numbers)]
    return Area(activities=tuple(rows))


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (["1", "2", "5", "6"], [("3", 2), ("4", 2)]),
        (["1", "2", "6", "7"], [("3", 2), ("4", 2), ("5", 2)]),
        (["1.1", "1.2", "1.4"], [("1.3", 2)]),
        (["A1", "A2", "A4"], [("a.3", 2)]),
        (["1a", "1b", "1d"], [("1c", 2)]),
        (["1.1.a", "1.1.b", "1.1.d"], [("1.1c", 2)]),
        (["4", "5", "7"], [("6", 2)]),
        (["7", "4", "5"], [("6", 3)]),
    ],
)
def test_a_skipped_number_is_told_as_it_would_be_written_with_the_one_before_it(numbers, said):
    finding = the("number-skipped", plan(areas=(numbered(*numbers),)))
    assert finding.said == tuple(Said(words=words, activities=(at,)) for words, at in said)


@pytest.mark.parametrize("numbers", [["1", "2", "7", "8"], ["1", "3"], ["1.1", "2.1", "3.1"], ["1", "2", "3a", "3b"]])
def test_numbers_far_apart_or_few_are_no_series(numbers):
    assert found(plan(areas=(numbered(*numbers),))) == {}


def test_a_number_that_stands_twice_is_told_as_written():
    finding = the("number-twice", plan(areas=(numbered("T1", "T2", "T2", "T3", "T1"),)))
    assert finding.activities == (1, 2, 3, 5)
    assert finding.said == (Said(words="T1", activities=(1, 5)), Said(words="T2", activities=(2, 3)))


def test_numbers_of_one_part_may_begin_again_under_each_goal():
    rows = [
        act(f"Lage kart {goal} nummer {number}", number=str(number), under=(goal,))
        for goal in ("Mål A", "Mål B")
        for number in (1, 2, 3)
    ]
    assert found(plan(*rows)) == {}


def test_numbers_of_several_parts_are_compared_across_goals():
    numbers = {"Mål A": ("1.1", "1.2"), "Mål B": ("1.2", "1.3")}
    rows = [
        act(f"Lage kart {goal} nummer {number}", number=number, under=(goal,))
        for goal, found_here in numbers.items()
        for number in found_here
    ]
    assert found(plan(*rows)) == {"number-twice": (2, 3)}


@pytest.mark.parametrize(
    ("numbers", "missing"), [([None, "1", "2"], False), ([None, "1", "2", "3"], True), ([None] * 4, False)]
)
def test_a_number_is_missing_where_fewer_than_a_third_have_none(numbers, missing):
    assert ("number-missing" in found(plan(areas=(numbered(*numbers),)))) is missing
