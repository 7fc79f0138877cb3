"""Doubts stand where values are wrong: on known plans written otherwise, and hardly where all is right."""

from tests.scoring.forgetting import HELD_OUT
from tests.scoring.scores import added
from tests.scoring.shaken import forgotten, known_plans, shaken, unshaken

# `python -m tests.scoring --shaken` shows each shake, of every plan, and of the plans beside the project too.
LEAST_DOUBTED = 0.85
LEAST_DOUBTED_HELD_OUT = 0.7
MOST_NEEDLESS = 0.065
SOME = slice(0, None, 4)


def test_most_values_that_a_shake_makes_wrong_are_doubted():
    total = added(one.total for one in shaken(known_plans()[SOME]))
    wrong = [value for value in total.wrong if value.doubted is not None]
    assert len(wrong) > 200
    assert (total.doubted_share or 0) >= LEAST_DOUBTED


def test_most_values_that_forgotten_words_make_wrong_are_doubted():
    total = added(one.total for one in forgotten(known_plans()[SOME], HELD_OUT))
    assert (total.doubted_share or 0) >= LEAST_DOUBTED_HELD_OUT


def test_few_right_values_of_plans_as_they_are_are_doubted():
    total = unshaken(known_plans()).total
    assert total.right_and_doubted <= MOST_NEEDLESS * total.right_values, total.codes_on_right


def test_a_shake_is_the_same_each_time():
    plans = known_plans()[:2]
    first, again = ([(one.name, one.total) for one in shaken(plans)] for _ in range(2))
    assert first == again


def test_what_was_forgotten_is_known_again():
    plans = known_plans()[:2]
    before = unshaken(plans).total
    list(forgotten(plans, HELD_OUT))
    assert unshaken(plans).total == before
