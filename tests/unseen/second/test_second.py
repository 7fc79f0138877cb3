"""The second judge's plans are read as well as the task asks, and lose no word."""

import shutil
from collections import Counter
from functools import cache

import pytest

from avklart.documents.reading import read_document
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.scoring.files import draft_of
from tests.scoring.scores import Scores, added, mean_f1
from tests.scoring.scoring import score
from tests.unseen.second import second_plans
from tests.unseen.test_unseen import LEAST, LEAST_DOUBTED, faults

FEW = 2
PLANS = {plan.label: plan for plan in second_plans() if all(map(shutil.which, plan.needs))}


@cache
def scored() -> dict[str, Scores]:
    return {label: score(draft_of(plan.content(), plan.file), plan.truth) for label, plan in PLANS.items()}


@pytest.mark.parametrize("measure", LEAST)
def test_the_second_judges_plans_are_understood_as_well_as_the_task_asks(measure):
    stands = min(mean_f1(scored().values(), measure), added(scored().values()).f1(measure) or 0)
    assert stands >= LEAST[measure], faults(scored())


def test_nine_in_ten_wrong_values_of_the_second_judges_plans_are_doubted():
    total = added(scored().values())
    wrong = sum(one.doubted is not None for one in total.wrong)
    # Of one or two wrong values no share can be told.
    assert wrong <= FEW or (total.doubted_share or 0) >= LEAST_DOUBTED, faults(scored())


@pytest.mark.parametrize("label", PLANS)
def test_every_word_of_the_second_judges_plans_stands_in_the_draft_once(label):
    plan = PLANS[label]
    raw = plan.content()
    draft = draft_of(raw, plan.file)
    assert unaccounted(read_document(raw, plan.file), draft) == (Counter(), Counter())
    assert list(breaches(draft)) == []
