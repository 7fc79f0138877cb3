"""The status note: every heading of the practice in its order, told of the plan as it stands, empty parts left out."""

import pytest

from tests.plans.fjellregionen_plan import stored_plan
from tests.reports.notes import paper_of, started, worked_on
from tests.reports.papers import headings, texts

pytestmark = pytest.mark.django_db
WRITTEN = {
    "lead": "Vinteren har vært preget av arbeidet med nasjonal transportplan.",
    "assessment": "Planen følges i hovedsak.",
    "solution-q7": "Arbeidsutvalget ber sekretariatet utrede videre drift.",
}


@pytest.fixture
def plan():
    return stored_plan()


def test_the_note_has_every_heading_of_the_practice_in_its_order(plan):
    paper = paper_of(started(worked_on(plan), WRITTEN))
    assert [words for level, words in headings(paper) if level == 1] == [
        "Forslag til vedtak",
        "Kort oppsummert",
        "Dette må Arbeidsutvalget ta stilling til",
        "Finansiering som går ut",
        "Status per innsatsområde",
        "Andre avklaringer",
        "Vurdering",
        "Vedlegg",
        "Vedlegg 1 Tiltaksoversikt",
        "Vedlegg 2 Prosjekter og tilskudd",
        "Vedlegg 3 Oppfølging av vedtak",
    ]
    assert [section.landscape for section in paper.sections] == [False, True]
    title = "Status for Handlingsplan 2017-2018 for Regionrådet for Fjellregionen per 1. mars 2018"
    assert texts(paper)[:2] == [title, "UTKAST"]
