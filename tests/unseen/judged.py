"""A judge's plans scored: what the task asks of them, and every word of them in the draft once."""

import shutil
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from avklart.documents.reading import read_document
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.scoring.files import draft_of
from tests.scoring.scores import Scores, added, mean_f1
from tests.scoring.scoring import score
from tests.unseen.judges import plans_of
from tests.unseen.test_unseen import LEAST_DOUBTED, faults
from tests.unseen.writing import UnseenPlan

# Of one or two wrong values no share can be told.
FEW = 2


@dataclass(frozen=True)
class Judged:
    """The plans of one judge that the programs of this machine can make, by their label."""

    plans: dict[str, UnseenPlan]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Give the file of each plan, made once."""
        return {label: plan.content() for label, plan in self.plans.items()}

    @cached_property
    def drafts(self) -> dict[str, dict[str, Any]]:
        """Give what reading gives of each plan."""
        return {label: draft_of(raw, self.plans[label].file) for label, raw in self.files.items()}

    @cached_property
    def scores(self) -> dict[str, Scores]:
        """Give the scores of each plan."""
        return {label: score(self.drafts[label], plan.truth) for label, plan in self.plans.items()}

    def stands(self, measure: str) -> float:
        """Give the lesser of the mean over the plans and the score of all their values together."""
        return min(mean_f1(self.scores.values(), measure), added(self.scores.values()).f1(measure) or 0)

    def are_wrong_values_doubted(self) -> bool:
        """Tell whether nine in ten wrong values are doubted."""
        total = added(self.scores.values())
        wrong = sum(one.doubted is not None for one in total.wrong)
        return wrong <= FEW or (total.doubted_share or 0) >= LEAST_DOUBTED

    def faults(self) -> str:
        """Give the wrong values and the scores of all plans."""
        return faults(self.scores)

    def words_astray(self, label: str) -> tuple[Counter[str], Counter[str]]:
        """Give the words of a plan that its draft lost, and those it made."""
        return unaccounted(read_document(self.files[label], self.plans[label].file), self.drafts[label])

    def breaches(self, label: str) -> list[str]:
        """Give where the draft of a plan breaks the contract."""
        return list(breaches(self.drafts[label]))


def judged(judge: str) -> Judged:
    """Give the plans of a judge, those left out that no program here can make."""
    return Judged({plan.label: plan for plan in plans_of(judge) if all(map(shutil.which, plan.needs))})
