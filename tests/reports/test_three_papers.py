"""The papers of the first week: what must be clarified, which money ends, what the plan asks of each participant."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change
from avklart.documents.document import tables_in
from avklart.documents.reading import read_document
from avklart.documents.writers import WRITERS, write_paper
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity, Actor, ActorAlias, Clarification, Funding, Plan, Project, RoleHolder
from avklart.ui.sentences import LANGUAGES, use_own_words
from tests.bench.plans import made_draft
from tests.plans.fjellregionen_plan import stored_plan
from tests.reports.papers import AT, NAMES, blocks, headings, made, rows, tables, texts, under

pytestmark = pytest.mark.django_db
MAYOR = "Merete Myhre Moen"


@pytest.fixture
def plan():
    return stored_plan()


@pytest.fixture
def tynset(plan):
    """Give the participant whose mayor answers for business development and sits in the committee."""
    council = plan.council
    row = Participant.every.create(council=council, name="Tynset")
    for name, area in (("Ansvarlig ordfører", "Næringsutvikling"), ("AU", "")):
        role = Actor.every.get(council=council, name=name)
        Actor.every.filter(pk=role.pk).update(kind="body" if name == "AU" else "role")
        RoleHolder.every.create(council=council, role=role, participant=row, area_title=area, person=MAYOR)
    return row


def question(plan: Plan, number: int) -> Clarification:
    return Clarification.every.get(plan=plan, number=number)


def test_open_questions_are_fourteen_activities_and_nine_questions_each_once(plan):
    paper = made("open-questions", plan)
    assert "14 tiltak · 9 spørsmål · 0 har frist" in texts(paper)
    told = [row[0] for table in tables(paper) for row in rows(table)[1:]]
    assert sorted(told) == [str(number) for number in range(1, 10)]
    activities = {line.split()[0] for table in tables(paper) for row in rows(table)[1:] for line in row[2].split("\n")}
    assert len(activities) == 14


def test_questions_stand_below_the_one_who_must_take_them_up(plan):
    paper = made("open-questions", plan)
    assert headings(paper) == [
        (1, "Til behandling i AU"),
        (1, "Andre avklaringer"),
        (2, "Ansvarlig ordfører"),
        (2, "Selskapet"),
        (2, "Ikke stilt til noen"),
    ]
    assert [row[0] for row in under(paper, "Til behandling i AU")] == ["7"]
    assert [row[0] for row in under(paper, "Ansvarlig ordfører")] == ["4", "8"]
    first = under(paper, "Ansvarlig ordfører")[0]
    assert first[2].split("\n")[0] == "2.5 Arbeide for å skape ringvirkninger av etablering av arkiver på Tynset"
    assert first[3] == "Ansvarlig ordfører, Næringsapparatet, Referansegruppe"


def test_what_nobody_has_a_date_for_has_no_column_of_dates(plan):
    assert all("Frist" not in rows(table)[0] for table in tables(made("open-questions", plan)))
    Clarification.every.filter(plan=plan, number=3).update(due_on=date(2018, 6, 1))
    paper = made("open-questions", plan)
    assert all(rows(table)[0][-1] == "Frist" for table in tables(paper))
    assert under(paper, "Selskapet")[0][-1] == "01.06.2018"
    assert "14 tiltak · 9 spørsmål · 1 har frist" in texts(paper)


def test_what_is_due_or_overdue_is_for_the_committee_too(plan):
    Clarification.every.filter(plan=plan, number=3).update(due_on=date(2018, 3, 14))
    Clarification.every.filter(plan=plan, number=5).update(due_on=date(2018, 2, 14))
    found = under(made("open-questions", plan), "Til behandling i AU")
    assert [row[0] for row in found] == ["5", "3", "7"]
    assert found[0][-1] == "14.02.2018\nFristen er ute"


def test_the_committee_is_known_by_another_name_and_by_the_councils_own_word(plan):
    committee = Actor.every.get(council=plan.council, name="AU")
    Actor.every.filter(pk=committee.pk).update(name="Fjellstyret")
    assert headings(made("open-questions", plan))[0] == (1, "Ansvarlig ordfører")
    ActorAlias.every.create(council=plan.council, actor=committee, name="AU")
    assert headings(made("open-questions", plan))[0] == (1, "Til behandling i Fjellstyret")
    ActorAlias.every.all().delete()
    use_own_words({"nb": {"committee": "fjellstyre"}})
    try:
        assert headings(made("open-questions", plan))[0] == (1, "Til behandling i Fjellstyret")
    finally:
        use_own_words({})


def test_a_plan_with_nothing_to_clarify_says_so_and_no_more(plan):
    Clarification.every.filter(plan=plan).update(settled_on=date(2018, 2, 1), answer="Ja")
    paper = made("open-questions", plan)
    assert texts(paper)[-1] == "Ingenting i planen må avklares."
    assert not headings(paper)
    assert not tables(paper)


def test_ending_money_is_told_in_the_words_of_the_page(plan):
    paper = made("ending-money", plan)
    assert (
        "13 av 39 tiltak har prosjektmidler med sluttdato. Mellom 4 og 10 av dem mister prosjektmidlene 31. mai 2018, "
        "fordi 2 prosjekter står med ulike sluttdatoer i planen."
    ) in texts(paper)
    assert "2 av de 13 har drift eller annen finansiering i tillegg." in texts(paper)
    told = [row[0] for table in tables(paper)[1:] for row in rows(table)[1:]]
    assert len(told) == len(set(told)) == 13


def test_what_must_be_decided_stands_first_by_when_and_by_whom(plan):
    found = under(made("ending-money", plan), "Dette må avgjøres")
    assert found[0] == [
        "31.05.2018",
        "Når går finansieringen fra prosjektet Tynset & Røros ut: 31. mai 2018 eller 31. desember 2018?",
        "2.5, 2.12, 2.13",
        "Prosjektleder, Styringsgruppe",
    ]
    assert [(row[0], row[2]) for row in found[-2:]] == [("31.12.2018", "3.1"), ("31.12.2018", "3.2")]
    assert found[-2][1].endswith("Ikke tatt opp")
    assert found[-1][1].endswith("Spørsmål 7, uten frist")
    before_june = {number for row in found if row[0] == "31.05.2018" for number in row[2].split(", ")}
    assert len(before_june) == 10


def test_each_project_tells_its_ends_its_words_and_what_is_left(plan):
    paper = made("ending-money", plan)
    assert [text for level, text in headings(paper) if level == 2] == [
        "Tynset & Røros",
        "Scandinavian Heartland",
        "Grønne jobber",
        "Prosjektmidler uten navngitt prosjekt",
    ]
    assert "Tiltak 2.12, 2.13: «Prosjekt Tynset & Røros, avsluttes 2018» (31.12.2018)" in texts(paper)
    number, _, until, other, continuation = under(paper, "Tynset & Røros")[1]
    assert (number, until, other, continuation) == (
        "2.12",
        "31.05.2018\neller 31.12.2018",
        "Nei",
        "Spørsmål 4, uten frist",
    )
    assert [row[3] for row in under(paper, "Grønne jobber")] == ["Nei", "Ja"]


def test_a_settled_end_leaves_nothing_to_decide_about_it(plan):
    project = Project.every.get(actor__name="Tynset & Røros")
    Project.every.filter(pk=project.pk).update(ends_on=date(2018, 12, 31), ends_source="AU 14.3.2018")
    paper = made("ending-money", plan)
    assert "Sluttdato: 31. desember 2018. Avklart. Kilde: AU 14.3.2018" in texts(paper)
    assert "Andre datoer står fremdeles i planen:" in texts(paper)
    asked = [row for row in under(paper, "Dette må avgjøres") if "Tynset & Røros ut" in row[1]]
    assert asked == []


def test_an_answered_continuation_is_told_and_not_asked_again(plan):
    Clarification.every.filter(plan=plan, number=4).update(
        settled_on=date(2018, 2, 28), answer="Videreføres over drift fra juni."
    )
    paper = made("ending-money", plan)
    assert under(paper, "Tynset & Røros")[0][-1] == "Avklart 28.02.2018: Videreføres over drift fra juni."
    asked = [row[1] for row in under(paper, "Dette må avgjøres")]
    assert not [words for words in asked if words.startswith("Hva skjer") and "Tynset & Røros" in words]


def test_a_plan_without_money_that_ends_says_so_and_no_more(plan):
    Funding.every.filter(kind="project").delete()
    paper = made("ending-money", plan)
    assert texts(paper)[-1] == "Ingen tiltak har prosjektmidler med sluttdato."
    assert not tables(paper)


def test_a_mayor_carries_what_the_role_carries_in_the_area_it_is_held_for(plan, tynset):
    paper = made("asked-of-participant", plan, participant=tynset)
    assert paper.title == "Hva planen ber Tynset kommune om"
    assert (
        "Tynset kommune har ansvar for eller medvirker i 5 av 39 tiltak i planen. "
        "1 spørsmål til Tynset kommune må avklares."
    ) in texts(paper)
    assert under(paper, "Roller") == [["Ansvarlig ordfører", "Næringsutvikling", MAYOR]]
    assert [row[0] for row in under(paper, "Næringsutvikling")] == ["2.1", "2.6", "2.12", "2.13", "2.14"]
    assert under(paper, "Næringsutvikling")[2][2] == "Ansvarlig ordfører (avgjør)"
    assert [row[0] for row in under(paper, "Spørsmål som må avklares")] == [question(plan, 4).question]


def test_what_a_body_carries_is_told_with_the_body_and_not_as_the_municipalitys_own(plan, tynset):
    paper = made("asked-of-participant", plan, participant=tynset)
    assert under(paper, "Møter") == [["AU", MAYOR, "1.1, 1.6, 1.8, 3.2, 3.3"]]


def test_what_every_participant_pays_and_what_mentions_it_are_told(plan, tynset):
    paper = made("asked-of-participant", plan, participant=tynset)
    assert [row[0] for row in under(paper, "Finansiering")] == ["2.1"]
    assert [row[0] for row in under(paper, "Planen nevner også Tynset kommune her")] == ["2.5", "2.11", "3.10"]


def test_a_name_is_not_found_inside_another(plan):
    small = Participant.every.create(council=plan.council, name="Os")
    Activity.every.filter(plan=plan, number="1.1").update(text="Møte i Oslo")
    paper = made("asked-of-participant", plan, participant=small)
    assert [row[0] for row in under(paper, "Her nevner planen Os kommune")] == ["2.11"]


def test_what_is_asked_of_all_municipalities_is_asked_of_each(plan):
    row = Participant.every.create(council=plan.council, name="Folldal")
    Actor.every.filter(council=plan.council, name="Næringsapparatet").update(name="Kommunene")
    paper = made("asked-of-participant", plan, participant=row)
    assert "Folldal kommune har ansvar for eller medvirker i 11 av 39 tiltak i planen." in texts(paper)[2]
    county = Participant.every.create(council=plan.council, name="Hedmark", kind="county")
    paper = made("asked-of-participant", plan, participant=county)
    assert texts(paper)[2] == "Ingen av 39 tiltak i planen er lagt til Hedmark fylkeskommune."


def test_a_role_that_is_no_longer_held_asks_nothing(plan, tynset):
    RoleHolder.every.filter(participant=tynset).update(to_on=date(2018, 2, 28))
    paper = made("asked-of-participant", plan, participant=tynset)
    assert "Roller" not in [text for _, text in headings(paper)]
    assert texts(paper)[2].startswith("Ingen av 39 tiltak")


def test_a_paper_about_nobody_is_refused(plan):
    with pytest.raises(ValueError, match="needs one"):
        made("asked-of-participant", plan)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_paper_stands_upright_and_reads_back_from_each_format(plan, tynset, name, language):
    paper = made(name, plan, language=language, participant=tynset)
    assert all(not section.landscape for section in paper.sections)
    assert all(table.columns <= 5 for table in tables(paper))
    whole = sorted(words for table in tables(paper) for row in rows(table) for words in row if words)
    for kind in ("docx", "pdf"):
        back = read_document(write_paper(paper, kind).raw, f"paper.{kind}")
        told = {_plain(words) for table in tables_in(back.blocks) for row in rows(table) for words in row if words}
        assert {_plain(words) for words in whole} <= told, (kind, {_plain(words) for words in whole} - told)


def _plain(words: str) -> str:
    return "".join(words.split()).replace("\u00ad", "")


@pytest.mark.parametrize("name", ["open-questions", "ending-money"])
def test_a_spreadsheet_has_one_table_that_can_be_sorted(plan, name):
    paper = made(name, plan, flat=True)
    assert len(tables(paper)) == 1
    assert all(write_paper(paper, kind).raw for kind in ("xlsx", "csv") if kind in WRITERS)


def test_the_same_plan_gives_the_same_bytes(plan, tynset):
    for name in NAMES:
        paper = made(name, plan, participant=tynset)
        assert write_paper(paper, "pdf").raw == write_paper(made(name, plan, participant=tynset), "pdf").raw


@pytest.mark.parametrize(("name", "most"), [("open-questions", 7), ("ending-money", 12), ("asked-of-participant", 12)])
def test_papers_ask_the_same_of_the_database_however_large_the_plan(name, most):
    counts = [_queries(name, size) for size in (20, 80)]
    assert counts[0] == counts[1]
    assert counts[0] <= most


def _queries(name: str, size: int) -> int:
    council = Council.every.create(slug=f"raad-{size}", name="Rådet")
    plan = plan_from_draft(council, made_draft(size), Change(by=None, at=AT))
    row = Participant.every.create(council=council, name="Nord")
    for one in Actor.every.filter(council=council)[: size // 10]:
        RoleHolder.every.create(council=council, role=one, participant=row, person="Kari")
    with CaptureQueriesContext(connection) as found:
        paper = made(name, plan, participant=row)
    assert blocks(paper)
    return len(found)
