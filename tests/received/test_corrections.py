"""A person's corrections are laid over the reading; the reading itself never changes."""

import copy

import pytest

from avklart.documents.reading import read_document
from avklart.domain.draft_from_json import draft_from_json
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from avklart.received.corrections import corrected, reviewed_activities


@pytest.fixture(scope="module")
def read(samples):
    file = samples / "fjellregionen" / "fjellregionen.docx"
    return draft_to_json(read_plan(read_document(file.read_bytes(), file.name)))


def test_without_corrections_the_draft_is_what_was_read(read):
    assert corrected(read, {}) == draft_from_json(read)


def test_the_reading_itself_is_never_changed(read):
    before = copy.deepcopy(read)
    corrected(read, {"activities/14/is_activity": False, "questions/4": None, "actors/au": {"name": "Utvalget"}})
    assert read == before


def test_every_value_of_an_activity_can_be_put(read):
    found = corrected(
        read,
        {
            "activities/2/text": "Annen tekst",
            "activities/2/number": "7",
            "activities/2/responsibilities": [],
            "activities/2/funding": [],
            "activities/2/comment": "Merk",
            "activities/2/time": {"from": None, "to": "2018-05-31", "recurs": None, "as_written": "ut mai", "rule": ""},
        },
    ).activities[1]
    assert (found.text, found.number, found.responsibilities, found.funding) == ("Annen tekst", "7", (), ())
    assert found.comment == "Merk"
    assert found.time is not None
    assert str(found.time.ends_on) == "2018-05-31"


def test_what_is_no_activity_is_left_out_and_all_else_follows(read):
    whole = draft_from_json(read)
    found = corrected(read, {"activities/1/is_activity": False})
    assert len(found.activities) == 38
    assert found.left_out[-1].text == whole.activities[0].text
    assert [one.activities for one in found.questions] == [
        tuple(number - 1 for number in one.activities) for one in whole.questions
    ]
    assert [doubt.activity for doubt in found.doubts] == [(doubt.activity or 0) - 1 for doubt in whole.doubts[1:]]


def test_an_activity_moved_to_another_area_stands_there(read):
    found = corrected(read, {"activities/1/area": 2})
    assert draft_from_json(read).activities[0].text in [one.text for one in found.areas[1].activities]


def test_a_row_of_two_activities_can_be_parted(read):
    found = corrected(read, {"activities/1/text": "Gi innspill", "activities/1/split": "Vurdere saker"})
    first, second = found.activities[:2]
    assert (first.text, second.text, second.responsibilities) == (
        "Gi innspill",
        "Vurdere saker",
        first.responsibilities,
    )
    assert found.questions[0].activities == (15,)


def test_two_names_that_are_called_the_same_are_one(read):
    found = corrected(read, {"actors/arbeidsutvalget": {"name": "AU"}, "actors/referansegrupper": {"name": "AU"}})
    names = [one.actor for one in found.activities[0].responsibilities]
    assert names == ["AU", "Regionrådgiver"]
    assert not [one for row in found.activities for one in row.responsibilities if one.actor == "Arbeidsutvalget"]


def test_a_project_is_renamed_wherever_it_stands(read):
    found = corrected(read, {"projects/tynset og røros": {"name": "Tynset–Røros"}})
    named = {line.name for row in found.activities for line in row.funding if line.kind == "project"}
    assert "Tynset–Røros" in named
    assert not {"Tynset & Røros", "Tynset og Røros"} & named


def test_a_question_taken_away_takes_its_open_points_along(read):
    found = corrected(read, {"questions/1": None})
    assert len(found.questions) == 8
    assert found.activities[13].clarifications == ()


def test_two_questions_can_be_one(read):
    found = corrected(read, {"questions/1": {"into": 2}})
    assert len(found.questions) == 8
    assert found.questions[0].activities == (14, 15)
    assert found.activities[13].clarifications == draft_from_json(read).activities[13].clarifications


def test_questions_that_go_into_each_other_stay(read):
    assert len(corrected(read, {"questions/1": {"into": 2}, "questions/2": {"into": 1}}).questions) == 9


def test_a_question_follows_the_activities_a_person_names(read):
    said = {"text": "Hvem?", "about": "responsibility", "asked": ["AU"], "activities": [1]}
    found = corrected(read, {"questions/1": said})
    assert found.questions[0].activities == (1,)
    assert [point.as_written for point in found.activities[0].clarifications] == [""]
    assert found.activities[13].clarifications == ()


def test_an_open_point_taken_from_its_activity_is_in_no_question(read):
    assert len(corrected(read, {"activities/14/clarifications": []}).questions) == 8


def test_the_list_for_review_has_every_row_of_the_reading(read):
    rows = reviewed_activities(read, {"activities/3/is_activity": False, "activities/4/text": "Ny"})
    assert len(rows) == 39
    assert [(row.number, row.is_activity, row.is_corrected) for row in rows[1:4]] == [
        (2, True, False),
        (3, False, True),
        (4, True, True),
    ]
