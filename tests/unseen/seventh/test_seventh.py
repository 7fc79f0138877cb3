"""The seventh judge's plans are read as well as the task asks, and lose no word; what is no plan gives nothing."""

from collections import Counter

import pytest

from tests.unseen.judged import judged
from tests.unseen.seventh import seventh_plans
from tests.unseen.test_unseen import LEAST

SEVENTH = judged(seventh_plans())


@pytest.mark.parametrize("measure", LEAST)
def test_the_seventh_judges_plans_are_understood_as_well_as_the_task_asks(measure):
    assert SEVENTH.stands(measure) >= LEAST[measure], SEVENTH.faults()


def test_nine_in_ten_wrong_values_of_the_seventh_judges_plans_are_doubted():
    assert SEVENTH.are_wrong_values_doubted(), SEVENTH.faults()


@pytest.mark.parametrize("label", SEVENTH.plans)
def test_every_word_of_the_seventh_judges_plans_stands_in_the_draft_once(label):
    assert SEVENTH.words_astray(label) == (Counter(), Counter())
    assert SEVENTH.breaches(label) == []


@pytest.mark.parametrize("label", [label for label, plan in SEVENTH.plans.items() if not plan.is_plan])
def test_what_is_no_plan_among_the_seventh_judges_documents_gives_no_activities_and_says_so(label):
    draft = SEVENTH.drafts[label]
    assert [activity["text"] for area in draft["areas"] for activity in area["activities"]] == []
    assert "no-plan" in {doubt["code"] for doubt in draft["doubts"]}
