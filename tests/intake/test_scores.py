"""How reading stands on the plans with truth files: the least the task asks, and the shape of every draft."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from avklart.documents.reading import read_document
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.scoring.files import documents_with_truth, draft_of, load
from tests.scoring.scores import Scores, added, mean_f1
from tests.scoring.scoring import score
from tests.scoring.table import table, wrong_values

PROJECT = Path(__file__).resolve().parent.parent.parent
OWN = documents_with_truth(PROJECT / "tests/samples/fjellregionen")
OPEN = PROJECT.parent / "shared/plans/open"
SHARED = documents_with_truth(OPEN) if OPEN.is_dir() else []

LEAST_HERE = {
    "activities": 1.0,
    "areas": 1.0,
    "responsibilities": 0.97,
    "funding": 0.97,
    "amounts": 0.95,
    "clarifications": 0.95,
    "time": 0.95,
}
LEAST_ELSEWHERE = {
    "activities": 0.97,
    "areas": 0.97,
    "responsibilities": 0.93,
    "funding": 0.93,
    "amounts": 0.95,
    "clarifications": 0.90,
    "time": 0.95,
}
LEAST_DOUBTED = 0.9


@cache
def draft(path: Path) -> dict[str, Any]:
    return draft_of(path.read_bytes(), path.name)


def below(scores: Scores, least: dict[str, float]) -> dict[str, float | None]:
    """Give the measures that stand below the least; one that the plan holds nothing of stands nowhere."""
    found = {measure: scores.f1(measure) for measure in least}
    return {measure: value for measure, value in found.items() if value is not None and value < least[measure]}


def faults(name: str, scores: Scores) -> str:
    return "\n".join(["", *wrong_values(name, scores), *table({name: scores})])


@pytest.mark.parametrize(("path", "truth"), OWN, ids=[path.name for path, _ in OWN])
def test_every_variant_of_the_plan_is_understood(path, truth):
    scores = score(draft(path), load(truth))
    assert below(scores, LEAST_HERE) == {}, faults(path.name, scores)


@pytest.mark.parametrize(("path", "truth"), SHARED, ids=[path.name for path, _ in SHARED])
def test_every_plan_of_another_body_is_understood(path, truth, shared_plans):
    scores = score(draft(path), load(truth))
    assert below(scores, LEAST_ELSEWHERE) == {}, faults(path.name, scores)
    assert shared_plans.is_dir()


def test_plans_of_other_bodies_are_understood_on_the_whole(shared_plans):
    scores = [score(draft(path), load(truth)) for path, truth in documents_with_truth(shared_plans / "open")]
    assert below(added(scores), LEAST_ELSEWHERE) == {}
    assert {key: value for key, least in LEAST_ELSEWHERE.items() if (value := mean_f1(scores, key)) < least} == {}


@pytest.mark.parametrize("documents", [OWN, SHARED], ids=["here", "elsewhere"])
def test_nine_in_ten_wrong_values_are_doubted(documents):
    scores = [score(draft(path), load(truth)) for path, truth in documents]
    share = added(scores).doubted_share
    assert share is None or share >= LEAST_DOUBTED


@pytest.mark.parametrize("path", [path for path, _ in [*OWN, *SHARED]], ids=lambda path: path.name)
def test_every_draft_has_the_shape_of_the_contract(path):
    assert list(breaches(draft(path))) == []


@pytest.mark.parametrize("path", [path for path, _ in [*OWN, *SHARED]], ids=lambda path: path.name)
def test_every_word_of_the_document_stands_in_the_draft_once(path):
    assert unaccounted(read_document(path.read_bytes(), path.name), draft(path)) == (Counter(), Counter())


def test_the_shape_is_really_looked_at():
    wrong = {**draft(OWN[0][0]), "language": "norsk", "doubts": {}}
    del wrong["owner"]
    found = list(breaches(wrong))
    assert found == ["draft.language: 'norsk'", "draft.owner: missing", "draft.doubts: no list: {}"]
