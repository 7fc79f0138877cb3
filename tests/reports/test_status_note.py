"""The status note: every heading of the practice in its order, told of the plan as it stands, empty parts left out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from avklart.councils.models import Council
from avklart.councils.writing import save, write_new
from avklart.documents.document import Picture, document_texts
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from avklart.domain.note_changes import changes_between
from avklart.domain.note_figures import money_told, questions_told
from avklart.domain.status_note import ActivityFacts, CommitmentFacts, MoneyFacts, NoteFacts, WhoFacts
from avklart.editions.queries.note_facts import facts_on
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity, Clarification, Commitment, Funding
from avklart.plans.queries.clarifications import open_by_month
from avklart.plans.queries.commitments import money_months
from avklart.reports.note_kept import KINDS
from avklart.reports.note_words import NoteWords
from avklart.ui.sentences import use_own_words
from tests.bench.plans import made_draft
from tests.pictures.drawn import read as read_svg
from tests.plans.fjellregionen_plan import stored_plan
from tests.plans.made import small_plan
from tests.reports.notes import AT, TODAY, change, paper_of, started, worked_on
from tests.reports.papers import blocks, headings, rows, tables, texts, under

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
        "Vedlegg 4 Figurer",
    ]
    assert [section.landscape for section in paper.sections] == [False, True]
    title = "Status for Handlingsplan 2017-2018 for Regionrådet for Fjellregionen per 1. mars 2018"
    assert texts(paper)[:2] == [title, "UTKAST"]


def pictures(paper):
    return [block for block in blocks(paper) if isinstance(block, Picture)]


def test_the_three_figures_stand_in_the_note_each_with_its_table(plan):
    paper = paper_of(started(worked_on(plan)))
    assert [words for level, words in headings(paper) if level == 2][-3:] == [
        "Slik står tiltakene, område for område",
        "Avklaringer måned for måned",
        "Tilsagn og søknader måned for måned",
    ]
    told = [picture.alternative_text or "" for picture in pictures(paper)]
    assert [one.split(".")[0] for one in told] == [
        "Slik står tiltakene, område for område",
        "Avklaringer måned for måned",
        "Tilsagn og søknader måned for måned",
    ]
    states = under(paper, "Slik står tiltakene, område for område")
    assert ["Næringsutvikling", "14"] in [row[:2] for row in states]
    questions = under(paper, "Avklaringer måned for måned")
    assert questions[-1][0] == "1. mars 2018"
    assert int(questions[-1][1]) + int(questions[-1][2]) == 9
    assert questions[-1][2] == "1"
    money = under(paper, "Tilsagn og søknader måned for måned")
    assert any("900 000" not in row and row[1] != "0 kr" for row in money)


@pytest.mark.parametrize("kind", KINDS)
def test_every_number_of_the_figures_is_read_back_from_the_file(plan, kind):
    paper = paper_of(started(worked_on(plan)))
    read = read_document(write_paper(paper, kind).raw, f"note.{kind}")
    words = " ".join(" ".join(document_texts(read)).split())
    for one in tables(paper)[-3:]:
        assert all(" ".join(said.split()) in words for row in rows(one) for said in row)


def test_the_figures_are_those_of_the_day_also_of_a_day_that_has_been():
    plan = small_plan()
    question = Clarification.every.get(plan=plan)
    question.settled_on, question.answer = date(2018, 2, 20), "Kommunene betaler."
    save(question, change(datetime(2018, 2, 20, tzinfo=UTC)))
    line = Funding.every.filter(activity__plan=plan).order_by("pk")[0]
    told = {"state": "final", "promised_nok": Decimal(24000), "paid_nok": Decimal(1000)}
    write_new([Commitment(council=plan.council, funding=line, **told)], change(datetime(2018, 2, 2, tzinfo=UTC)))
    before, then, now = (facts_on(plan, day, None, TODAY) for day in (date(2018, 2, 1), date(2018, 2, 10), TODAY))
    assert [(one.open, one.settled) for one in questions_told(then)] == [(1, 0)]
    assert [(one.open, one.settled) for one in questions_told(now)] == [(0, 1), (0, 1)]
    assert questions_told(now) == open_by_month(plan, TODAY)
    assert money_told(before) is None
    assert money_told(then) == money_told(now) == money_months(plan)


def test_of_many_areas_the_figure_stands_behind_in_parts_that_fit_a_page():
    council = Council.every.create(slug="stort", name="Stort")
    draft = made_draft(40)
    areas = tuple(
        replace(draft.areas[0], title=f"Område {at}", activities=draft.activities[at * 2 : at * 2 + 2])
        for at in range(20)
    )
    paper = paper_of(
        started(plan_from_draft(council, replace(draft, areas=areas), change(datetime(2018, 2, 1, tzinfo=UTC))))
    )
    upright, lying = paper.sections
    assert not [block for block in upright.blocks if isinstance(block, Picture)]
    assert (
        len([block for block in lying.blocks if isinstance(block, Picture) and "område for" in (block.name or "")]) == 3
    )
    for picture in pictures(paper):
        width, height = (float(side) for side in (read_svg(picture.svg or "").get("viewBox") or "").split()[2:])
        assert height <= width * 0.65


def test_money_of_an_activity_that_was_taken_out_is_not_told(plan):
    line = Funding.every.filter(activity__plan=plan).order_by("pk")[0]
    one = Commitment(council=plan.council, funding=line, state="final", promised_nok=Decimal(1000))
    write_new([one], change(datetime(2018, 2, 1, tzinfo=UTC)))
    assert [one.activity for one in facts_on(plan, TODAY, None, TODAY).commitments] == [line.activity.number]
    Activity.every.filter(pk=line.activity_id).update(deleted_at=AT)
    assert not facts_on(plan, TODAY, None, TODAY).commitments


def test_changes_of_one_activity_are_one_sentence_of_what_came_and_went():
    au, adviser, administrators = (WhoFacts(name=name) for name in ("AU", "Regionrådgiver", "Rådmannsutvalget"))
    money = (MoneyFacts(kind="operations"),)

    def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
        both = (
            NoteFacts(as_of_on=TODAY, activities=(ActivityFacts(number="1.1", text="Bane", area=1, **given),))
            for given in (before, after)
        )
        return list(NoteWords("nb").changes(changes_between(*both)))

    assert told({"who": (au, administrators)}, {"who": (au, adviser), "status": "completed", "money": money}) == [
        "Tiltak 1.1: status endret fra ikke startet til fullført; ansvar endret fra Rådmannsutvalget til "
        "Regionrådgiver; finansiering lagt til: Drift."
    ]
    assert told({"who": (au, adviser)}, {"who": (adviser,)}) == ["Tiltak 1.1: ansvar tatt bort: AU."]
    assert told({"who": (au, adviser)}, {"who": (adviser, au)}) == ["Tiltak 1.1: ansvar står i en annen rekkefølge."]
    assert told({}, {}) == []


def test_a_changed_wording_is_quoted_whole_and_the_sentence_has_its_full_stop():
    both = (
        NoteFacts(as_of_on=TODAY, activities=(ActivityFacts(number="1.1", text=text, area=1),))
        for text in ("Drive «Hele veien»", "Drive «Hele veien» videre.")
    )
    assert list(NoteWords("nb").changes(changes_between(*both))) == [
        "Tiltak 1.1: teksten endret fra «Drive ‘Hele veien’» til «Drive ‘Hele veien’ videre.»"
    ]
    both = (
        NoteFacts(as_of_on=TODAY, activities=(ActivityFacts(number="1.1", text=text, area=1),))
        for text in ("Bane", "Vei")
    )
    assert list(NoteWords("nn").changes(changes_between(*both))) == ["Tiltak 1.1: teksten endra frå «Bane» til «Vei»."]


def test_a_council_s_own_words_for_statuses_keep_their_capitals_in_running_text():
    use_own_words({"nb": {"status_completed": "lagt fram for AU"}})
    both = (
        NoteFacts(as_of_on=TODAY, activities=(ActivityFacts(number="1.1", text="Bane", area=1, status=status),))
        for status in ("not-started", "completed")
    )
    try:
        told = list(NoteWords("nb").changes(changes_between(*both)))
    finally:
        use_own_words({})
    assert told == ["Tiltak 1.1: status endret fra ikke startet til lagt fram for AU."]


def test_money_in_a_change_is_told_in_running_text():
    applied = CommitmentFacts(key=1, project="Bane", giver="Hedmark", state="applied")
    both = (NoteFacts(as_of_on=TODAY, commitments=(one,)) for one in (applied, replace(applied, state="final")))
    assert list(NoteWords("nb").changes(changes_between(*both))) == [
        "Tilskudd til Bane (Hedmark): endret fra omsøkt til endelig tilsagn."
    ]
