"""The papers as pages and as files: made of the same, reached in one click, and there for members alone."""

from html import unescape
from typing import Any

import pytest
from lxml.html import fromstring

from avklart.councils.models import Participant
from avklart.documents.reading import read_document
from avklart.plans.models import Clarification
from avklart.reports.files import paper_kinds
from tests.web.people import made_stage

pytestmark = pytest.mark.django_db
CALLED = ("dette-ma-avklares", "finansiering-som-gar-ut", "planen-i-bilder")


@pytest.fixture
def stage(client):
    return made_stage(client)


def tynset(stage):
    return Participant.every.get(council=stage.plan.council, name="Tynset")


def text_of(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def addresses(stage) -> list[str]:
    key = tynset(stage).pk
    pages = [stage.address("paper", called) for called in CALLED] + [stage.address("paper-of", key)]
    return pages + [f"{page}pdf/" for page in pages]


def test_the_page_says_what_the_paper_says_in_headings_and_tables(stage):
    page = text_of(stage.client.get(stage.address("paper", "dette-ma-avklares")))
    assert "14 tiltak · 9 spørsmål · 0 har frist" in page
    assert page.count("<h1") == 1
    assert ">Andre avklaringer</h2>" in page
    assert ">Ansvarlig ordfører</h3>" in page
    assert '<th scope="col"' in page
    page = text_of(stage.client.get(stage.address("paper", "finansiering-som-gar-ut")))
    assert "Mellom 4 og 10 av dem mister prosjektmidlene 31. mai 2018" in page


@pytest.mark.parametrize("kind", paper_kinds())
def test_each_file_holds_what_the_page_says(stage, kind):
    answer = stage.client.get(stage.address("paper-file", "dette-ma-avklares", kind))
    assert f"dette-ma-avklares-2017-2018.{kind}" in answer["Content-Disposition"]
    read = read_document(answer.content, f"paper.{kind}")
    assert "Hva skjer etter at prosjektet Grønne jobber er avsluttet?" in " ".join(str(read.blocks).split())


def test_a_paper_about_a_participant_is_called_by_its_name(stage):
    answer = stage.client.get(stage.address("paper-of-file", tynset(stage).pk, "docx"))
    assert answer["Content-Disposition"].endswith('tynset.docx"')
    assert "Hva planen ber Tynset kommune om" in text_of(stage.client.get(stage.address("paper-of", tynset(stage).pk)))


def test_every_page_that_shows_the_same_leads_to_the_paper_in_one_click(stage):
    week = f"/arbeid/{stage.plan.council.slug}/"
    for page, paper in (
        (week, stage.address("paper", "dette-ma-avklares")),
        (week, stage.address("paper", "finansiering-som-gar-ut")),
        (stage.address("clarifications"), stage.address("paper", "dette-ma-avklares")),
        (stage.address("money"), stage.address("paper", "finansiering-som-gar-ut")),
        (stage.address("pictures"), stage.address("paper", "planen-i-bilder")),
        (stage.address("participant", tynset(stage).pk), stage.address("paper-of", tynset(stage).pk)),
    ):
        assert f'href="{paper}"' in text_of(stage.client.get(page)), page


def test_the_page_of_a_paper_has_the_same_menu_of_files_as_a_plan_and_pictures_for_narrow_screens(stage):
    page: Any = fromstring(stage.client.get(stage.address("paper", "planen-i-bilder")).content)
    (menu,) = page.xpath("//details[@class='download no-print']")
    own = stage.address("paper", "planen-i-bilder")
    assert menu.xpath(".//a/@href") == [f"{own}{kind}/" for kind in paper_kinds()]
    wide, narrow = (page.xpath(f"//figure/div[@class='{one}-only']/*") for one in ("wide", "narrow"))
    assert len(wide) == len(narrow) >= 4
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_papers_are_there_for_members_alone(stage):
    stage.sign_in("reader")
    assert {stage.client.get(address).status_code for address in addresses(stage)} == {200}
    stage.sign_in_a_stranger()
    assert {stage.client.get(address).status_code for address in addresses(stage)} == {404}
    stage.client.logout()
    assert {stage.client.get(address).status_code for address in addresses(stage)} == {302}


def test_a_paper_or_a_format_that_is_not_there_is_not_found(stage):
    assert stage.client.get(stage.address("paper", "noe-annet")).status_code == 404
    assert stage.client.get(stage.address("paper-file", "dette-ma-avklares", "exe")).status_code == 404


def test_markup_in_a_question_is_shown_as_it_is_written(stage):
    Clarification.every.filter(plan=stage.plan, number=1).update(question='<script>alert("x")</script>')
    page = stage.client.get(stage.address("paper", "dette-ma-avklares")).content.decode()
    assert '<script>alert("x")' not in page
    assert "&lt;script&gt;" in page
