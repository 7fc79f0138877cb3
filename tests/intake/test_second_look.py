"""What is seen only when an activity, or the whole plan, is looked at a second time."""

from datetime import date

import pytest

from avklart.domain.draft import Activity, Area, Passage, Place, PlanDraft, Responsibility, Source, Time
from avklart.intake.found import ActorCell, MoneyCells, Names
from avklart.intake.raw import RawActivity
from avklart.intake.reading import read_activity
from avklart.intake.second_look import doubts_of_plan
from avklart.intake.second_look.odd_names import notes_of_odd_names

ROW = RawActivity(text="Kartlegge stier", place=Place())
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
    assert [note.code for note in notes_of_odd_names(ROW, activity(actor), NAMES)] == ["actor-words-unsure"]


@pytest.mark.parametrize(
    "actor",
    [
        *("Rektor", "Plan og utvikling", "Helse- og omsorgssjefen", "Regional næringssjef", "Dalens ungdomsråd", "AU"),
        *("Kommunens eiendomsavdeling", "Skarv skytterlag", "17. mai-nemnda", "Statens vegvesen", "NAV"),
    ],
)
def test_a_usual_name_is_not_doubted(actor):
    assert list(notes_of_odd_names(ROW, activity(actor), NAMES)) == []


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


def bare(text: str, row: int = 1, table: int = 1) -> Activity:
    return Activity(text=text, place=Place(table=table, row=row))


@pytest.mark.parametrize(
    "text",
    [
        *("IKT-leder", "KD-gruppa", "IKT-leder og innkjøpsleder", "Kommunedirektøren", "Ingen"),
        *("2. kvartal 2026", "15.3.2027", "Høsten 2026", "50 000 kr", "Drift, kr 120 000", "Innenfor rammen"),
        *("Kurset for ansatte ble holdt", "Prosjektgruppa var på plass", "Rapporten ble overlevert"),
    ],
)
def test_a_text_that_is_who_when_money_or_a_report_is_doubted(text):
    rows = tuple(activity(row=row) for row in range(2, 5))
    assert ("text-unlike-activity", 1) in plan(Area(title="Natur", activities=(bare(text), *rows)))


@pytest.mark.parametrize(
    "text",
    [
        *("Kartlegge stier", "Sommerjobb", "Næringsdag i kulturhuset", "Ny leder for turlaget", "Tilskudd til lag og"),
        *("Rydde stien som ble stengt", "Felles kundesenter", "Budsjettverksted", "Skrivekonkurranse 2026"),
    ],
)
def test_a_text_of_an_activity_is_not_taken_for_who_when_or_money(text):
    rows = tuple(activity(row=row) for row in range(2, 5))
    doubts = plan(Area(title="Natur", activities=(bare(text), *rows)))
    assert ("text-unlike-activity", 1) not in doubts


def test_a_role_whose_row_says_who_and_when_is_an_activity():
    one = activity("Rektor", "Miljøkoordinator")
    assert plan(Area(title="Natur", activities=(one,))) == []


def test_all_rows_of_a_table_whose_texts_are_mostly_values_are_doubted():
    texts = ("IKT-leder og innkjøpsleder", "15.3.2027", "Hver kommune bærer egne kostnader")
    rows = tuple(bare(text, row) for row, text in enumerate(texts, 1))
    assert plan(Area(title="Natur", activities=rows)) == [("text-unlike-activity", at) for at in (1, 2, 3)]


def test_a_label_inside_a_cell_says_what_the_row_lacks():
    assert "funding" in doubted(actors="Rektor", time="Mai 2026; pengar: drift")
    assert "funding" in doubted(actors="Rektor. Økonomi: drift", time="Mai 2026")
    assert "time" in doubted(actors="Rektor, når: seinere")
    assert "funding" not in doubted(actors="Samarbeid: NAV", time="Mai 2026 kl. 12:30")
    assert "funding" not in doubted(actors="Rektor", source="Drift", time="Mai 2026; stad: skulen")


def test_money_among_those_who_act_may_be_what_the_row_lacks():
    assert "funding" in doubted(actors="Rektor (inntil 50 000 kr)")
    assert "funding" not in doubted(actors="Rektor (inntil 50 000 kr)", source="Drift")


@pytest.mark.parametrize(
    ("actor", "cell"),
    [
        ("Driftsbudsjettet", "Rektor. Driftsbudsjettet"),
        ("Kr 150 000.", "Rektor. Kr 150 000."),
        ("Utredningen", "Rektor. Utredningen blir lagt fram i mai"),
        ("Saka", "Rektor, saka vert lagd fram"),
    ],
)
def test_money_and_the_subject_of_a_sentence_are_doubted_as_actors(actor, cell):
    row = RawActivity(text="Kartlegge stier", place=Place(), actors=(ActorCell(text=cell),))
    assert [note.code for note in notes_of_odd_names(row, activity(actor), NAMES)] == ["actor-words-unsure"]
