"""The plan in pictures as a paper: each picture told in words, its table below, and read back from every format."""

import pytest

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.documents.document import Picture, document_texts
from avklart.documents.reading import read_document
from avklart.documents.writers import WRITERS, write_paper
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Actor, Plan
from avklart.reports.pictures import drawn_of, picture_file, pictures_of
from avklart.ui.sentences import LANGUAGES
from tests.bench.plans import made_draft
from tests.pictures.drawn import read, said
from tests.plans.fjellregionen_plan import stored_plan
from tests.reports.papers import AT, TODAY, blocks, headings, made, rows, tables, texts

pytestmark = pytest.mark.django_db
HEADINGS = [
    (1, "Slik står tiltakene, område for område"),
    (1, "Avklaringer måned for måned"),
    (1, "Hvem som har ansvar for flest tiltak"),
    (1, "Hvem som har del i hvilke tiltak"),
    (1, "Tiltak med prosjektmidler, måned for måned"),
]


@pytest.fixture
def plan() -> Plan:
    return stored_plan()


def large_plan(size: int) -> Plan:
    council = Council.every.create(slug="stort", name="Stort")
    return plan_from_draft(council, made_draft(size), Change(by=None, at=AT))


def pictures(paper) -> list[Picture]:
    return [block for block in blocks(paper) if isinstance(block, Picture)]


def test_the_paper_has_every_picture_each_with_its_words_and_its_table(plan):
    paper = made("pictures", plan)
    assert headings(paper) == HEADINGS
    assert len(tables(paper)) == len(HEADINGS)
    told = [picture.alternative_text or "" for picture in pictures(paper)]
    assert (
        "Næringsutvikling: 14 tiltak (må avklares 9, ingen ansvarlig 2, finansieringen går ut 2, avklart 5)" in told[0]
    )
    assert "1. mars 2018: åpne 9, avklarte 0" in told[1]
    assert "Referansegruppe 17. Ansvarlig ordfører 16" in told[2]
    assert "januar 2017 – mai 2018: 13 tiltak" in told[-1]


def test_the_numbers_of_each_picture_are_those_of_its_table(plan):
    states, _, carriers, _, money = pictures_of(plan, TODAY, "nb")
    shown = said(read(states.wide), "count") + said(read(states.wide), "nought")
    assert sorted(shown) == sorted(number for row in states.table.rows for number in row[2:])
    assert said(read(carriers.wide), "count") == [count for _, count in carriers.table.rows]
    assert {row[1] for row in money.table.rows if row[1] != "0"} <= set(said(read(money.wide), "count"))


def test_the_signs_of_who_takes_part_are_as_many_as_the_names_in_its_table(plan):
    drawn = drawn_of(plan, "parts", TODAY, "nb")
    assert drawn is not None
    own = set(said(read(drawn.wide), "label"))
    in_table = [name.rpartition(" (")[0] for row in drawn.table.rows for name in row[2].split("; ") if name]
    others = sum(
        1 for row in drawn.table.rows if {name.rpartition(" (")[0] for name in row[2].split("; ") if name} - own
    )
    drawn_signs = sum(
        one.get("d", "").count("M")
        for one in read(drawn.wide).iter("path")
        if (one.get("class") or "").startswith("part ")
    )
    legend = len(said(read(drawn.wide), "legend"))
    assert drawn_signs - legend == sum(name in own for name in in_table) + others


@pytest.mark.parametrize("kind", [kind for kind in WRITERS if kind not in ("csv", "xlsx")])
def test_every_number_is_read_back_from_the_file(plan, kind):
    paper = made("pictures", plan)
    document = read_document(write_paper(paper, kind).raw, f"bilder{WRITERS[kind].ending}")
    words = " ".join(" ".join(document_texts(document)).split())
    for one in tables(paper):
        for row in rows(one):
            assert all(" ".join(cell.split()) in words for cell in row), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_is_whole_in_each_language(plan, language):
    assert len(pictures(made("pictures", plan, language=language))) == len(HEADINGS)


def test_a_plan_without_activities_says_so():
    paper = made("pictures", large_plan(0))
    assert texts(paper)[-1] == "Planen har ingen tiltak å vise ennå."
    assert not pictures(paper)


@pytest.mark.parametrize(("size", "most"), [(150, 12), (1_000, 5)])
def test_large_plans_stand_on_pages_that_can_be_read(size, most):
    found = pictures(made("pictures", large_plan(size)))
    assert len(found) <= most
    for picture in found:
        width, height = (float(side) for side in (read(picture.svg or "").get("viewBox") or "").split()[2:])
        assert height <= width * 1.45


def test_a_name_that_would_be_markup_is_words_in_every_picture(plan):
    Actor.every.filter(name="Referansegruppe").update(name="<script>alert(1)</script> & \u202e «x»")
    for drawn in pictures_of(plan, TODAY, "nb"):
        assert "<script" not in picture_file(drawn, "svg", "<b>").decode()


def test_files_carry_their_heading_and_are_the_same_each_time(plan):
    drawn = drawn_of(plan, "states", TODAY, "nb")
    assert drawn is not None
    picture = read(picture_file(drawn, "svg", "Plan").decode())
    assert said(picture)[:2] == [HEADINGS[0][1], "Plan"]
    assert picture_file(drawn, "png", "Plan") == picture_file(drawn, "png", "Plan")
