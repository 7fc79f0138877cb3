"""A draft becomes a plan without losing anything, and reads back as itself."""

from datetime import UTC, datetime

import pytest

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.documents.reading import read_document
from avklart.domain.draft_from_json import draft_from_json
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity, Clarification, ClarificationPlace, Funding
from avklart.plans.queries import plan_as_draft

pytestmark = pytest.mark.django_db
CHANGE = Change(by=None, at=datetime(2018, 3, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def fjellregionen(samples):
    file = samples / "fjellregionen" / "fjellregionen.docx"
    return read_plan(read_document(file.read_bytes(), file.name))


@pytest.fixture
def council():
    return Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")


def test_a_draft_reads_back_from_its_json(fjellregionen):
    assert draft_from_json(draft_to_json(fjellregionen)) == fjellregionen


def test_the_plan_holds_every_activity_and_question(fjellregionen, council):
    plan = plan_from_draft(council, fjellregionen, CHANGE)
    assert Activity.every.filter(plan=plan).count() == 39
    assert ClarificationPlace.every.filter(clarification__plan=plan).count() == 25
    assert Clarification.every.filter(plan=plan).count() == 9
    assert plan.slug == "2017-2018"


def test_the_plan_as_a_draft_says_what_the_draft_said(fjellregionen, council):
    plan = plan_from_draft(council, fjellregionen, CHANGE)
    back = plan_as_draft(plan)
    for given, kept in zip(fjellregionen.activities, back.activities, strict=True):
        assert (kept.text, kept.cells, kept.place) == (given.text, given.cells, given.place)
        assert [(one.actor.casefold(), one.part, one.ends_on) for one in kept.responsibilities] == [
            (one.actor.casefold(), one.part, one.ends_on) for one in given.responsibilities
        ]
        assert [(one.kind, one.ends_on, one.amount) for one in kept.funding] == [
            (one.kind, one.ends_on, one.amount) for one in given.funding
        ]
        assert len(kept.clarifications) == len(given.clarifications)
    assert {one.text for one in back.questions} == {one.text for one in fjellregionen.questions}


def test_reading_the_whole_plan_takes_the_same_number_of_queries_however_large(
    fjellregionen, council, django_assert_num_queries
):
    plan = plan_from_draft(council, fjellregionen, CHANGE)
    with django_assert_num_queries(10):
        assert plan_as_draft(plan).activities


def test_every_row_has_its_history_from_the_first_day(fjellregionen, council):
    plan_from_draft(council, fjellregionen, CHANGE)
    assert Activity.history.count() == 39
    assert Funding.history.count() == Funding.every.count()
