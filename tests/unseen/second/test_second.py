"""The second judge's plans are read as well as the task asks, and lose no word."""

from collections import Counter

import pytest

from tests.unseen.judged import judged
from tests.unseen.second import second_plans
from tests.unseen.test_unseen import LEAST

SECOND = judged(second_plans())


@pytest.mark.parametrize("measure", LEAST)
def test_the_second_judges_plans_are_understood_as_well_as_the_task_asks(measure):
    assert SECOND.stands(measure) >= LEAST[measure], SECOND.faults()


def test_nine_in_ten_wrong_values_of_the_second_judges_plans_are_doubted():
    assert SECOND.are_wrong_values_doubted(), SECOND.faults()


@pytest.mark.parametrize("label", SECOND.plans)
def test_every_word_of_the_second_judges_plans_stands_in_the_draft_once(label):
    assert SECOND.words_astray(label) == (Counter(), Counter())
    assert SECOND.breaches(label) == []
