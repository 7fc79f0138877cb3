"""A plan written by our writers, in any layout, reads back as itself."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.intake.drawn.layouts import LAYOUTS, Layout
from tests.intake.drawn.layouts_more import MORE_LAYOUTS
from tests.intake.drawn.layouts_office import OFFICE_LAYOUTS
from tests.intake.drawn.plans import DrawnPlan, plans
from tests.programs import needs_program
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


# LibreOffice takes seconds for each file.
FEWEST = settings(FEW, max_examples=3)


@pytest.mark.parametrize("name", [*LAYOUTS, *MORE_LAYOUTS])
def test_a_plan_reads_back_as_itself(name):
    assert_reads_back(name, (LAYOUTS | MORE_LAYOUTS)[name], FEW)


@needs_program("soffice")
@pytest.mark.parametrize("name", OFFICE_LAYOUTS)
def test_a_plan_saved_by_an_office_program_reads_back_as_itself(name):
    assert_reads_back(name, OFFICE_LAYOUTS[name], FEWEST)


def assert_reads_back(name: str, layout: Layout, how_many: settings) -> None:
    """Hold that plans written in a layout are read with every value, every word, and the same each time."""

    @how_many
    @given(plans(layout.goals, salt=name, orders=layout.orders))
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
