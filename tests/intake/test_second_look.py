"""What is seen only when an activity, or the whole plan, is looked at a second time."""

from datetime import date

import pytest

from avklart.domain.draft import Activity, Area, Passage, Place, PlanDraft, Responsibility, Source, Time
from avklart.intake.found import ActorCell, MoneyCells, Names
from avklart.intake.raw import RawActivity
from avklart.intake.reading import read_activity
from avklart.intake.second_look import doubts_of_plan
from avklart.intake.second_look.odd_names import notes_of_odd_names

NAMES = Names(language="nb", projects=("Grønn dal",))


def activity(actor: str = "Rektor", text: str = "Kartlegge stier", table: int = 1, row: int = 1) -> Activity:
    who = (Responsibility(actor=actor, part="responsible", as_written=actor),) if actor else ()
    when = Time(as_written="2030", starts_on=date(2030, 1, 1), ends_on=date(2030, 12, 31)) if actor else None
    return Activity(text=text, place=Place(table=table, row=row), responsibilities=who, time=when)


def plan(*areas: Area, introduction: tuple[Passage, ...] = ()) -> list[tuple[str, int | None]]:
    source = Source(file="", sha256="", media_type="")
    draft = PlanDraft(source=source, language="nb", areas=areas, title="Plan for dalen", introduction=introduction)
    return [(one.code, one.activity) for one in doubts_of_plan(draft)]


@pytest.mark.parametrize(
    "actor",
    [
        *("Grunneierlaget i", "Hviler hos historielagene", "Enhetsleder og verneombud", "Rådets", "’27"),
        *("Oppvekstsj ef", "Innkj øpssjef", "Skogeiga rlaget", "Regionråd et", "Stats forvalteren"),
        *("Museene grunneierne", "Byplan havnevesenet", "Næringssjef hhv. banken", "Prosjektkaptein Grønn dal"),
        "Kommunedirektørenavgjør",
    ],
)
def test_a_name_made_as_no_name_is_is_doubted(actor):
    assert [note.code for note in notes_of_odd_names(activity(actor), NAMES)] == ["actor-words-unsure"]


@pytest.mark.parametrize(
    "actor",
    [
        *("Rektor", "Plan og utvikling", "Helse- og omsorgssjefen", "Regional næringssjef", "Dalens ungdomsråd", "AU"),
        *("Kommunens eiendomsavdeling", "Skarv skytterlag", "17. mai-nemnda", "Statens vegvesen", "NAV"),
    ],
)
def test_a_usual_name_is_not_doubted(actor):
    assert list(notes_of_odd_names(activity(actor), NAMES)) == []


def doubted(actors: str = "", source: str = "", time: str = "") -> set[str | None]:
    row = RawActivity(
        text="Kartlegge stier",
        place=Place(),
        actors=(ActorCell(text=actors),) if actors else (),
        money=MoneyCells(source=source or None),
        times=(("when", time),) if time else (),
        cells={"Tiltak": "Kartlegge stier"},
    )
    return {note.field for note in read_activity(row, NAMES, None)[1]}


def test_a_modal_verb_outside_every_open_point_may_be_one():
    assert "clarifications" in doubted(actors="Rektor må lande dette")
    assert "clarifications" not in doubted(actors="Rektor")


def test_no_cost_is_no_open_point():
    assert "clarifications" not in doubted(actors="Rektor", source="Ingen kostnad")


def test_a_time_without_date_in_unknown_words_is_doubted():
    assert "time" in doubted(time="Når snøen smelter")
    assert "time" not in doubted(time="Snarest")


def test_years_of_two_digits_beside_money_are_doubted():
    assert "funding" in doubted(source="Drift ’26 og ’27")


def test_a_row_that_lacks_what_the_others_have_is_doubted():
    rows = [activity(row=row) for row in range(1, 6)]
    assert plan(Area(title="Natur", activities=(*rows, activity("", "Sum", row=6)))) == [("row-unlike-others", 6)]


def test_a_text_that_holds_a_label_or_an_open_bracket_is_doubted():
    rows = (activity("", "Rydde stien. Ror båten: turlaget"), activity("", "Male hytta (på nytt"))
    assert plan(Area(title="Natur", activities=rows)) == [("text-holds-label", 1), ("text-cut", 2)]


@pytest.mark.parametrize("title", ["A. Natur", "IV. Natur", "Tabell 2. Natur", "natur", "Plan for dalen", "Natur:"])
def test_a_title_of_an_area_that_looks_like_none_is_doubted(title):
    assert plan(Area(title=title, activities=(activity(),))) == [("area-unsure", None)]


def test_an_area_without_title_beside_one_with_a_title_is_doubted():
    areas = (Area(activities=(activity(),)), Area(title="Natur", activities=(activity(),)))
    assert plan(*areas) == [("area-without-title", None)]
    assert plan(areas[0]) == []


def test_a_table_that_gave_no_activity_though_it_looks_like_a_plan_is_told_of():
    texts = ("Kartlegge stier", "Rektor", "2030", "Bygge bru", "Ordfører", "høsten 2031")
    passages = tuple(Passage(text=text, place=Place(table=2)) for text in texts)
    area = Area(title="Natur", activities=(activity(),))
    assert plan(area, introduction=passages) == [("table-not-read", None)]
    assert plan(area, introduction=passages[:4]) == []
