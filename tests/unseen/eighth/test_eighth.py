"""The eighth judge's plans are read as well as the task asks, and lose no word; what is no plan gives no activities."""

from collections import Counter

import pytest

from tests.unseen.eighth import eighth_plans
from tests.unseen.judged import judged
from tests.unseen.test_unseen import LEAST

EIGHTH = judged(eighth_plans())


@pytest.mark.parametrize("measure", LEAST)
def test_the_eighth_judges_plans_are_understood_as_well_as_the_task_asks(measure):
    assert EIGHTH.stands(measure) >= LEAST[measure], EIGHTH.faults()


def test_nine_in_ten_wrong_values_of_the_eighth_judges_plans_are_doubted():
    assert EIGHTH.are_wrong_values_doubted(), EIGHTH.faults()


@pytest.mark.parametrize("label", EIGHTH.plans)
def test_every_word_of_the_eighth_judges_plans_stands_in_the_draft_once(label):
    assert EIGHTH.words_astray(label) == (Counter(), Counter())
    assert EIGHTH.breaches(label) == []


@pytest.mark.parametrize("label", [label for label, plan in EIGHTH.plans.items() if not plan.is_plan])
def test_what_is_no_plan_among_the_eighth_judges_documents_gives_no_activities_and_says_so(label):
    draft = EIGHTH.drafts[label]
    assert [activity["text"] for area in draft["areas"] for activity in area["activities"]] == []
    assert "no-plan" in {doubt["code"] for doubt in draft["doubts"]}
