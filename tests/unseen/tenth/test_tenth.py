"""The tenth judge's plans are read as well as the task asks, and lose no word; what is no plan gives no activities."""

from collections import Counter

import pytest

from tests.unseen.judged import judged
from tests.unseen.tenth import tenth_plans
from tests.unseen.test_unseen import LEAST

TENTH = judged(tenth_plans())


@pytest.mark.parametrize("measure", LEAST)
def test_the_tenth_judges_plans_are_understood_as_well_as_the_task_asks(measure):
    assert TENTH.stands(measure) >= LEAST[measure], TENTH.faults()


@pytest.mark.parametrize("label", TENTH.plans)
def test_every_word_of_the_tenth_judges_plans_stands_in_the_draft_once(label):
    assert TENTH.words_astray(label) == (Counter(), Counter())
    assert TENTH.breaches(label) == []


@pytest.mark.parametrize("label", [label for label, plan in TENTH.plans.items() if not plan.is_plan])
def test_what_is_no_plan_among_the_tenth_judges_documents_gives_no_activities_and_says_so(label):
    draft = TENTH.drafts[label]
    assert [activity["text"] for area in draft["areas"] for activity in area["activities"]] == []
    assert "no-plan" in {doubt["code"] for doubt in draft["doubts"]}
