"""Any document is read: without an exception, the same each time, every word kept, in the contract's shape."""

from collections import Counter
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from avklart.documents.document import Document
from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.checking import findings_of
from avklart.intake.reading import read_plan
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.intake.drawn.documents import DocumentMaker
from tests.intake.drawn.layouts import LAYOUTS, Layout
from tests.intake.drawn.plans import DrawnPlan, plans

MANY = settings(max_examples=150, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
FEW = settings(MANY, max_examples=40)


def assert_is_read(document: Document) -> None:
    """Hold that a document is read twice alike, into a draft of the right shape that can be checked."""
    plan = read_plan(document)
    draft = draft_to_json(plan)
    assert list(breaches(draft)) == []
    assert draft_to_json(read_plan(document)) == draft
    findings_of(plan)


@MANY
@given(st.integers(0, 2**64))
def test_any_blocks_are_read(seed: int) -> None:
    document = DocumentMaker(Random(seed)).document()
    assert_is_read(document)
    # Not yet held for plans with their blocks mixed, below: there some words are still lost or counted twice.
    assert unaccounted(document, draft_to_json(read_plan(document))) == (Counter(), Counter())


@FEW
@given(st.sampled_from(list(LAYOUTS.values())), plans("labelled"), st.integers(0, 2**64))
def test_a_plan_with_its_blocks_mixed_is_read(layout: Layout, plan: DrawnPlan, seed: int) -> None:
    document = read_document(layout.write(plan), layout.file)
    assert_is_read(DocumentMaker(Random(seed)).mixed(document))
