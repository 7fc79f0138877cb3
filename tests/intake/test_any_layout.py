"""A plan written by our writers, in any layout, reads back as itself."""

from collections import Counter
from typing import Any

import pytest
from _pytest.mark import ParameterSet
from hypothesis import HealthCheck, Phase, given, settings

from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.intake.drawn.layouts import LAYOUTS
from tests.intake.drawn.plans import DrawnPlan, plans
from tests.scoring.scoring import score
from tests.scoring.table import wrong_values

# Laying out and reading takes most of the time; shrinking would take minutes, and the wrong values are told by name.
FEW = settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)

# Layouts whose tables or headings are not yet read right; strict, so that a layout leaves this list when it is.
NOT_YET = {
    "word_header_below_area": "rows of four cells below a name and a header are taken for pairs of labels and values",
    "word_header_once": "a table that goes on without a header is not always known as one",
    "word_cards": "a card that begins with another label than the activity's is not always known as one",
    "semicolons": "a row of one value above a row with a goal is an activity, not an area",
}


def marked(name: str) -> ParameterSet:
    """Give a layout as a parameter, expected to fail where it is known to."""
    marks = [pytest.mark.xfail(reason=NOT_YET[name], strict=True)] if name in NOT_YET else []
    return pytest.param(name, marks=marks)


@pytest.mark.parametrize("name", [marked(name) for name in LAYOUTS])
def test_a_plan_reads_back_as_itself(name):
    layout = LAYOUTS[name]

    @FEW
    @given(plans(layout.goals, salt=name))
    def reads_back(plan: DrawnPlan) -> None:
        document = read_document(layout.write(plan), layout.file)
        draft = draft_to_json(read_plan(document))
        assert list(wrong_values(name, score(draft, plan.truth()))) == []
        assert texts_of(draft) == [one.cells["text"] for area in plan.areas for one in area.rows]
        assert unaccounted(document, draft) == (Counter(), Counter())
        assert list(breaches(draft)) == []
        assert draft_to_json(read_plan(document)) == draft

    reads_back()


def texts_of(draft: dict[str, Any]) -> list[str]:
    """Give the texts of the activities in order."""
    return [activity["text"] for area in draft["areas"] for activity in area["activities"]]
