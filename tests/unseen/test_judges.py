"""Each judge's plans are read as well as the task asks, and lose no word; what is no plan gives no activities."""

from collections import Counter

import pytest

from tests.unseen.judged import Judged, judged
from tests.unseen.judges import JUDGES
from tests.unseen.test_unseen import LEAST

# Nothing was mended after the last judge's plans were read for the first time: their README says how many are doubted.
MENDED_AFTER = JUDGES[:-1]


@pytest.fixture(scope="module", params=JUDGES)
def judge(request: pytest.FixtureRequest) -> Judged:
    """Give the plans of one judge, each read once for all the tests below."""
    return judged(request.param)


@pytest.mark.parametrize("measure", LEAST)
def test_plans_are_understood_as_well_as_the_task_asks(judge: Judged, measure: str) -> None:
    assert judge.stands(measure) >= LEAST[measure], judge.faults()


@pytest.mark.parametrize("judge", MENDED_AFTER, indirect=True, scope="module")
def test_nine_in_ten_wrong_values_are_doubted(judge: Judged) -> None:
    assert judge.are_wrong_values_doubted(), judge.faults()


def test_every_word_stands_in_the_draft_once_and_the_draft_keeps_its_shape(judge: Judged) -> None:
    astray = {label: judge.words_astray(label) for label in judge.plans}
    assert {label: words for label, words in astray.items() if words != (Counter(), Counter())} == {}
    assert {label: found for label in judge.plans if (found := judge.breaches(label))} == {}


def test_what_is_no_plan_gives_no_activities_and_says_so(judge: Judged) -> None:
    for label in [label for label, plan in judge.plans.items() if not plan.is_plan]:
        draft = judge.drafts[label]
        assert [activity["text"] for area in draft["areas"] for activity in area["activities"]] == [], label
        assert "no-plan" in {doubt["code"] for doubt in draft["doubts"]}, label
