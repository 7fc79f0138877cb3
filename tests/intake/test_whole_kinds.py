"""Which documents without a table are plans, by their title, their times, their goals and their verbs."""

from collections.abc import Sequence

import msgspec
import pytest

from avklart.documents.document import Block, Picture, Place
from tests.intake.made_documents import document, heading, item, para, table
from tests.intake.raw_plans import HEADER, KURS, plan_of

CLUB = para("Skytterlaget", style="Title", size=26.0)
YOUTH = para("Tiltak for ungdom", style="Title", size=26.0)
SHARES = [f"{name} (5 %)" for name in ("Velkomstpakke", "Ny kafé", "Leksehjelp", "Sommerjobb", "Kveldsbuss")]
YEAR = {"Januar": "Årsmøte", "Mars": "Dugnad", "Mai": "Stevne", "Juni": "Tur", "August": "Start"}


def texts(*blocks: Block) -> list[str]:
    plan = plan_of(document(*blocks))
    return [activity.text for area in plan.areas for activity in area.activities]


def under_months(names: Sequence[str]) -> list[Block]:
    return [block for name in names for block in (heading(name), item(YEAR[name]))]


def test_lines_that_end_in_brackets_are_rows_of_measures_where_most_do_and_there_are_many():
    assert texts(YOUTH, *map(para, SHARES), para("Vedtatt av rådet")) == SHARES
    assert texts(YOUTH, *map(para, SHARES), *[para(f"Om ungdom i kommune {sign}") for sign in "abcdef"]) == []
    assert texts(YOUTH, *map(para, SHARES[:4])) == []
    assert texts(CLUB, *map(para, SHARES)) == []


def test_a_list_below_a_heading_for_a_plan_is_one_whatever_the_title():
    plan = plan_of(
        document(CLUB, heading("Om oss"), item("Stiftet 1901"), heading("Handlingsplan"), item("Male huset"))
    )
    assert [(area.title, len(area.activities)) for area in plan.areas] == [("Handlingsplan", 1)]
    assert [passage.text for passage in plan.introduction] == ["Om oss", "Stiftet 1901"]


def test_lists_below_three_times_are_a_plan_of_the_year_and_below_two_are_none():
    months = list(YEAR)
    assert texts(CLUB, *under_months(months[:3])) == ["Årsmøte", "Dugnad", "Stevne"]
    assert texts(CLUB, *under_months(months[:2])) == []
    assert texts(CLUB, *[block for name in months for block in (heading(name), para("Det er fint."))]) == []


def test_lists_below_times_may_have_a_line_beside_them():
    months = [block for name in list(YEAR)[:3] for block in (heading(name), para("Det er fint."), item(YEAR[name]))]
    assert texts(CLUB, *months) == ["Årsmøte", "Dugnad", "Stevne"]


def test_five_lines_that_say_their_time_are_a_plan_and_four_are_none():
    lines = [item(f"{month}: {what}") for month, what in YEAR.items()]
    assert texts(CLUB, *lines) == list(YEAR.values())
    assert texts(CLUB, *lines[:4]) == []


def test_goals_with_three_lines_that_begin_with_verbs_are_a_plan():
    lines = [item("Holde kurs"), item("Lage hefte"), item("Etablere gruppe")]
    assert texts(CLUB, heading("Mål 1: Flere medlemmer"), *lines) == ["Holde kurs", "Lage hefte", "Etablere gruppe"]
    assert texts(CLUB, heading("Mål 1: Flere medlemmer"), *lines[:2]) == []
    assert texts(CLUB, heading("Om oss"), *lines) == []
    assert texts(CLUB, heading("Mål 1: Flere medlemmer"), item("Kaffe"), item("Kaker"), item("Saft")) == []


def test_a_plan_without_a_title_says_so():
    plan = plan_of(document(table(HEADER, KURS)))
    assert (plan.title, [note.code for note, _ in plan.notes]) == (None, ["no-title"])
    assert texts(para("."), item("Kaffe"), item("Kaker")) == []


def test_the_words_of_a_document_that_is_no_plan_are_no_plan_text():
    plan = plan_of(document(CLUB, para("Vi er mange."), item("Kaffe")))
    assert {left.why for left in plan.left_out} == {"not-plan-text"}
    assert [left.text for left in plan.left_out] == ["Vi er mange.", "Kaffe"]


def test_a_second_plan_is_said_with_its_title():
    second = para("Handlingsplan veg 2025", style="Title", size=26.0)
    title = para("Handlingsplan 2025", style="Title", size=26.0)
    plan = plan_of(document(title, heading("Kurs"), table(HEADER, KURS), second, heading("Veg"), table(HEADER, KURS)))
    assert [dict(note.facts) for note, _ in plan.notes] == [{"title": "Handlingsplan veg 2025"}]


def test_the_title_the_file_declares_gives_the_period_nothing_else_says():
    made = document(para("Handlingsplan for ro", style="Title"), heading("Kurs"), table(HEADER, KURS))
    period = plan_of(msgspec.structs.replace(made, title="Handlingsplan 2026–2028")).period
    assert period is not None
    assert period.as_written == "2026–2028"


def test_a_title_further_down_heads_what_stands_below_it():
    plan = plan_of(
        document(
            para("Vi er mange."),
            item("Kari"),
            heading("Innledning"),
            para("Planen er vår."),
            heading("Handlingsplan 2025"),
            table(HEADER, KURS),
        )
    )
    assert plan.title == "Handlingsplan 2025"
    assert [(area.title, len(area.activities)) for area in plan.areas] == [(None, 1)]


@pytest.mark.parametrize("title", ["Handlingsplan 2025", "Skytterlaget"])
def test_tags_and_names_of_pictures_are_left_out_once(title):
    picture = Picture(place=Place(), alternative_text="Kart over elva", name="kart.png")
    rows: list[Block] = [heading("Kurs"), table(HEADER, KURS)] if title != "Skytterlaget" else []
    plan = plan_of(document(para(title, style="Title"), para("Se <br> <b>her</b>."), picture, *rows))
    left = [(left.text, left.why) for left in plan.left_out]
    assert left.count(("<br> <b> </b>", "layout-mark")) == 1
    assert left.count(("Kart over elva", "not-plan-text")) == 1
