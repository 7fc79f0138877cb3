"""The plan as a paper: all of it, in the words of the document, and read back as the plan it was made of."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from avklart.intake.reading import read_plan
from avklart.plans.actions import plan_from_draft
from avklart.reports import make_paper
from avklart.reports.wanted import Wanted

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
CHANGE = Change(by=None, at=AT)
FILES = ("pdf", "xlsx", "csv")


@pytest.fixture
def draft(samples):
    file = samples / "fjellregionen" / "fjellregionen.docx"
    return read_plan(read_document(file.read_bytes(), file.name))


@pytest.fixture
def wanted(draft):
    council = Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")
    plan = plan_from_draft(council, draft, CHANGE)
    return Wanted(plan=plan, language="nb", today=date(2018, 3, 1), at=AT)


def _values(draft):
    return [
        (
            " ".join(one.text.split()),
            sorted((line.actor.casefold(), line.of, line.part) for line in one.responsibilities),
            sorted((line.kind, line.name or "", str(line.ends_on), str(line.amount)) for line in one.funding),
            sorted((point.about, point.asked) for point in one.clarifications),
        )
        for one in draft.activities
    ]


@pytest.mark.parametrize("kind", FILES)
def test_the_plan_reads_back_value_for_value(wanted, draft, kind):
    raw = write_paper(make_paper("plan", replace(wanted, flat=kind in ("xlsx", "csv"))), kind).raw
    back = read_plan(read_document(raw, f"plan.{kind}"))
    assert _values(back) == _values(draft)
    assert [area.title for area in back.areas] == [area.title for area in draft.areas]
    assert (back.title, back.owner, back.period) == (draft.title, draft.owner, draft.period)
    assert _words(back.introduction) == _words(draft.introduction)


def _words(passages):
    return " ".join(passage.text for passage in passages).split()
