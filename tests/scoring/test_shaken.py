"""Doubts stand where values are wrong: on known plans written otherwise, and hardly where all is right."""

from tests.scoring.scores import added
from tests.scoring.shaken import known_plans, shaken, unshaken

# `python -m tests.scoring --shaken` shows each shake, and the plans beside the project too.
LEAST_DOUBTED = 0.8
MOST_NEEDLESS = 0.06


def test_most_values_that_a_shake_makes_wrong_are_doubted():
    total = added(one.total for one in shaken(known_plans()))
    wrong = [value for value in total.wrong if value.doubted is not None]
    assert len(wrong) > 200
    assert (total.doubted_share or 0) >= LEAST_DOUBTED


def test_few_right_values_of_plans_as_they_are_are_doubted():
    total = unshaken(known_plans()).total
    assert total.right_and_doubted <= MOST_NEEDLESS * total.right_values, total.codes_on_right


def test_a_shake_is_the_same_each_time():
    plans = known_plans()[:2]
    first, again = ([(one.name, one.total) for one in shaken(plans)] for _ in range(2))
    assert first == again
