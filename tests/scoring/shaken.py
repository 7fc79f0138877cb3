"""How doubts stand on plans written otherwise: how many values that are then wrong, or still right, are doubted.

The known plans are all but wholly right, so they say little of whether a wrong value is doubted. Shaken they do.
"""

import json
import random
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from avklart.documents.document import Document
from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from tests.scoring.files import documents_with_truth, load
from tests.scoring.forgetting import LAPSES, Lapse, forgetting
from tests.scoring.scores import Scores, added
from tests.scoring.scoring import score
from tests.scoring.shakes import SHAKES, Shake, Shaking
from tests.unseen.judges import JUDGES, plans_of
from tests.unseen.plans import all_plans

_SEED = 1


@dataclass(frozen=True, slots=True)
class Known:
    """A plan whose reading is known: its document as JSON, and the truth about it."""

    label: str
    document: dict[str, Any]
    truth: dict[str, Any]


@dataclass(slots=True)
class Shaken:
    """What became of plans under one shake: the scores, how many plans it changed, the plans by name."""

    name: str
    plans: int = 0
    scores: dict[str, Scores] = field(default_factory=dict)

    @property
    def total(self) -> Scores:
        """All the plans as if they were one."""
        return added(self.scores.values())


@cache
def known_plans(shared: Path | None = None) -> tuple[Known, ...]:
    """Give the made plans that the programs of this machine can make, and those of a folder beside the project."""
    everyone = (*all_plans(), *plans_of(*JUDGES[:4]))
    made = [plan for plan in everyone if plan.is_plan and all(map(shutil.which, plan.needs))]
    known = [_known(plan.label, plan.content(), plan.file, plan.truth) for plan in made]
    if shared is not None and shared.is_dir():
        known += [
            _known(path.name, path.read_bytes(), path.name, load(truth)) for path, truth in documents_with_truth(shared)
        ]
    return tuple(known)


def _known(label: str, raw: bytes, name: str, truth: dict[str, Any]) -> Known:
    return Known(label, json.loads(msgspec.json.encode(read_document(raw, name))), json.loads(json.dumps(truth)))


def shaken(plans: Iterable[Known], shakes: Iterable[Shake] = SHAKES) -> Iterator[Shaken]:
    """Give what becomes of the plans under each shake; a plan that a shake does not change is left out."""
    plans = list(plans)
    for shake in shakes:
        found = Shaken(shake.name)
        for plan in plans:
            # A text seeds alike in every process; its hash does not.
            given = Shaking(plan.document, plan.truth, random.Random(f"{_SEED} {shake.name} {plan.label}"))
            document, truth = shake.change(given)
            if document == plan.document:
                continue
            found.plans += 1
            found.scores[plan.label] = _scored(document, truth)
        yield found


def forgotten(plans: Iterable[Known], lapses: Iterable[Lapse] = LAPSES) -> Iterator[Shaken]:
    """Give what becomes of the plans when words are taken from the lists that reading knows."""
    plans = list(plans)
    for lapse in lapses:
        with forgetting(lapse.topics, lapse.name):
            yield Shaken(lapse.name, len(plans), {plan.label: _scored(plan.document, plan.truth) for plan in plans})


def unshaken(plans: Iterable[Known]) -> Shaken:
    """Give how the plans stand as they are."""
    return Shaken("as they are", scores={plan.label: _scored(plan.document, plan.truth) for plan in plans})


def _scored(document: dict[str, Any], truth: dict[str, Any]) -> Scores:
    return score(draft_to_json(read_plan(msgspec.convert(document, Document))), truth)


def lines(found: Iterable[Shaken]) -> Iterator[str]:
    """Give a line for each shake, and one for all of them."""
    yield f"{'':32}{'plans':>7}{'right':>8}{'doubted':>9}{'share':>8}{'wrong':>8}{'doubted':>9}{'share':>8}"
    every = Shaken("all")
    for one in found:
        yield _line(one)
        every.plans += one.plans
        every.scores |= {f"{one.name}: {label}": scores for label, scores in one.scores.items()}
    yield _line(every)


def _line(one: Shaken) -> str:
    total = one.total
    wrong = [value for value in total.wrong if value.doubted is not None]
    doubted = sum(value.doubted or False for value in wrong)
    over, right = total.right_and_doubted, total.right_values
    share = f"{total.doubted_share:.3f}" if wrong else "·"
    return (
        f"{one.name:<32}{one.plans or len(one.scores):>7}{right:>8}{over:>9}{over / max(1, right):>8.3f}"
        f"{len(wrong):>8}{doubted:>9}{share:>8}"
    )
