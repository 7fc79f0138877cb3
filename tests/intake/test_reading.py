"""All cells of a row read together, and all rows of a plan: times of several columns, open points, doubts in place."""

from datetime import date

import msgspec
import pytest

from avklart.documents import document as documents
from avklart.domain.draft import Activity, Place, Source
from avklart.intake.found import ActorCell, Names, Note, TimeColumn
from avklart.intake.raw import RawActivity
from avklart.intake.reading import read_activity, read_plan
from tests.intake.made_documents import document, heading, para, table

HERE = Place(table=1, row=2)
HEADER = ("Tiltak", "Ansvarlig", "Start", "Slutt")
TITLE = para("Handlingsplan 2025", style="Title", size=26.0)


def read(*times: tuple[TimeColumn, str], who: str = "", comment: str | None = None) -> tuple[Activity, list[str]]:
    """Give the activity of a row, and the codes of its notes."""
    actors = (ActorCell(text=who),) if who else ()
    row = RawActivity(text="Bygge bru", place=HERE, times=times, actors=actors, comment=comment)
    activity, notes = read_activity(row, Names(language="nb"), None)
    return activity, [note.code for note in notes]


@pytest.mark.parametrize(
    ("first", "second", "starts", "ends", "recurs"),
    [
        (("start", "2025"), ("end", "2026"), date(2025, 1, 1), date(2026, 12, 31), None),
        (("end", "2026"), ("start", "2025"), date(2025, 1, 1), date(2026, 12, 31), None),
        (("start", "2025"), ("when", "Årlig"), date(2025, 1, 1), None, "yearly"),
        (("when", "Årlig"), ("end", "2026"), None, date(2026, 12, 31), "yearly"),
    ],
)
def test_a_start_an_end_and_a_recurrence_come_from_the_columns_that_say_them(first, second, starts, ends, recurs):
    time = read(first, second)[0].time
    assert time is not None
    assert (time.starts_on, time.ends_on, time.recurs) == (starts, ends, recurs)
    assert time.as_written == f"{first[1]}; {second[1]}"


def test_an_empty_column_of_time_says_nothing():
    time = read(("start", ""), ("end", "2026"))[0].time
    assert time is not None
    assert (time.as_written, time.ends_on) == ("2026", date(2026, 12, 31))


def test_an_end_before_the_start_is_a_doubt_and_the_same_day_is_none():
    activity, notes = read_activity(
        RawActivity(text="Bygge bru", place=HERE, times=(("start", "1.6.2026"), ("end", "31.5.2026"))),
        Names(language="nb"),
        None,
    )
    assert activity.time is not None
    assert (activity.time.starts_on, activity.time.ends_on) == (date(2026, 6, 1), date(2026, 5, 31))
    assert Note("time-ends-before-start", "time", {"words": "1.6.2026; 31.5.2026"}) in notes
    assert read(("start", "1.6.2026"), ("end", "1.6.2026"))[1] == []
    assert read(("start", "1.6.2026"), ("when", "Årlig"))[1] == []


def test_crosses_below_years_are_the_time_beside_what_a_column_says():
    row = RawActivity(text="Bygge bru", place=HERE, times=(("when", "Årlig"),), year_marks={2025: "x", 2026: "x"})
    time = read_activity(row, Names(language="nb"), None)[0].time
    assert time is not None
    assert (time.starts_on, time.ends_on, time.recurs) == (date(2025, 1, 1), date(2026, 12, 31), "yearly")


@pytest.mark.parametrize(("column", "ends"), [("", date(2026, 12, 31)), ("2025", date(2025, 12, 31))])
def test_the_text_says_the_time_only_where_no_column_does(column, ends):
    row = RawActivity(text="Bygge bru innen 2026", place=HERE, times=(("end", column),) if column else ())
    time = read_activity(row, Names(language="nb"), None)[0].time
    assert time is not None
    assert time.ends_on == ends


def test_what_a_time_cell_leaves_open_is_to_be_clarified():
    (found,) = read(("when", "Må avklares"))[0].clarifications
    assert (found.about, found.as_written) == ("time", "Må avklares")


def test_what_one_cell_of_who_and_when_leaves_open_is_told_once():
    words = "Må avklares av rådet"
    assert [one.asked for one in read(("when", words), who=words)[0].clarifications] == [("Rådet",)]


def test_what_a_comment_leaves_open_is_to_be_clarified():
    activity, _ = read(comment="Finansiering må avklares av rådmannen")
    assert [(one.about, one.asked) for one in activity.clarifications] == [("funding", ("Rådmannen",))]


def test_someone_who_considers_in_a_time_cell_is_asked_nothing():
    assert read(("when", "AU vurderer"))[0].clarifications == ()


def test_activities_are_counted_through_all_areas_and_doubts_stand_at_the_cell_they_are_of():
    made = document(
        TITLE,
        heading("Kurs"),
        table(HEADER, ("Holde kurs", "Leder", "2025", "2026")),
        heading("Tur"),
        table(HEADER, ("Gå tur", "Turlaget", "2027", "2026"), ("Male hus. Rive mur", "Leder", "2025", "2026")),
    )
    draft = read_plan(made)
    assert [(area.title, [one.text for one in area.activities]) for area in draft.areas] == [
        ("Kurs", ["Holde kurs"]),
        ("Tur", ["Gå tur", "Male hus. Rive mur"]),
    ]
    (doubt,) = [doubt for doubt in draft.doubts if doubt.code == "time-ends-before-start"]
    assert (doubt.activity, doubt.field, doubt.place.row, doubt.place.cell) == (2, "time", 2, 3)


def test_a_doubt_of_no_cell_stands_at_the_row():
    first = table(HEADER, ("Holde kurs", "Leder", "2025", "2026"))
    hidden = msgspec.structs.replace(first, rows=(first.rows[0], msgspec.structs.replace(first.rows[1], hidden=True)))
    (doubt,) = [doubt for doubt in read_plan(document(TITLE, hidden)).doubts if doubt.code == "hidden-row"]
    assert (doubt.activity, doubt.place.table, doubt.place.row) == (1, 1, 2)


def test_a_draft_says_which_file_it_is_of():
    made = document(TITLE, table(HEADER, ("Holde kurs", "Leder", "2025", "2026")))
    assert read_plan(made).source == Source(file="", sha256="", media_type="")
    source = documents.Source(file="plan.docx", sha256="1234", media_type="text/html", bytes=7)
    expected = Source(file="plan.docx", sha256="1234", media_type="text/html")
    assert read_plan(msgspec.structs.replace(made, source=source)).source == expected


def test_a_new_one_to_be_found_is_no_name():
    activity, _ = read(who="Prosjektleder Kysten – ny ansvarlig må avklares fra 2024")
    assert [(one.actor, one.of) for one in activity.responsibilities] == [("Prosjektleder", "Kysten")]
    assert [found.about for found in activity.clarifications] == ["responsibility"]


def test_a_project_whose_name_begins_with_a_small_word_keeps_it():
    activity, _ = read(who="Prosjektleder Fra fjord til fjell")
    assert [(one.actor, one.of) for one in activity.responsibilities] == [("Prosjektleder", "Fra fjord til fjell")]
