"""The plan check as a whole: nothing for a sound plan, order, folding, missing columns, linear work."""

from dataclasses import replace

import pytest

from avklart.domain.check import check_plan
from avklart.domain.check.finding import CheckWords
from avklart.domain.draft import Area, Clarification, Funding, Responsibility
from avklart.intake.checking import findings_of
from tests.domain.plans import YEARS, act, actors, asked, found, plan, project, sound, the
from tests.reads import grows_in_line


def test_nobody_objects_to_a_sound_plan():
    assert findings_of(plan(*sound(9))) == ()


def test_what_is_no_plan_has_no_findings():
    assert findings_of(plan(areas=(Area(title="Protokoll"),))) == ()


def test_a_finding_of_a_third_is_listed_and_of_more_than_a_third_is_folded():
    bare = [act(f"Lage brosjyre nummer {number}", responsibilities=()) for number in range(3)]
    assert not the("no-responsible", plan(*bare, *sound(6))).folded
    assert the("no-responsible", plan(*bare, *sound(5))).folded


def test_one_activity_is_never_folded():
    assert not the("no-responsible", plan(act(responsibilities=()), act("Holde et kurs i vår"))).folded


def test_a_missing_column_is_one_finding_of_the_plan():
    without = [replace(one, responsibilities=(), funding=(), time=None) for one in sound(5)]
    assert found(plan(*without)) == {"no-responsible-column": (), "no-funding-column": (), "no-time-anywhere": ()}


def test_a_column_where_all_is_to_be_clarified_is_no_missing_column():
    open_ones = [replace(one, funding=(), clarifications=(asked("funding", "AU"),)) for one in sound(3)]
    assert found(plan(*open_ones))["no-funding"] == (1, 2, 3)


def test_the_weightiest_comes_first():
    draft = plan(
        act("Aktiv dialog med alle", responsibilities=(), funding=()),
        act("Bygge hall", funding=(project("Hall", YEARS.starts_on),)),
        *sound(5),
        period=None,
    )
    codes = [finding.code for finding in findings_of(draft)]
    assert codes == ["funding-ends-early", "no-responsible", "no-funding", "no-period", "no-verb"]


def test_findings_follow_the_activities_across_areas():
    draft = plan(
        areas=(Area(activities=tuple(sound(3))), Area(activities=(act("Lage noe nytt", responsibilities=()),)))
    )
    assert found(draft) == {"no-responsible": (4,)}


def test_without_words_of_a_language_only_what_needs_none_is_found():
    draft = plan(act("Bredbånd", responsibilities=actors("Referansegruppe")), *sound(3))
    assert check_plan(draft, CheckWords()) == ()


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "da", "en", None])
def test_a_plan_in_any_language_is_checked(language):
    draft = replace(plan(act(responsibilities=()), *sound(4)), language=language)
    assert "no-responsible" in found(draft)


def hostile(size: int) -> list[str]:
    return [
        " " * size,
        "a " * size,
        "/" * size,
        "(" * size + ")" * size,
        "AB (" * size,
        "«Lage " * size,
        "Lage Lage " * size,
        "A" * size,
        "1." * size,
        "aaa" * size,
    ]


@pytest.mark.parametrize("kind", range(len(hostile(1))))
def test_a_very_long_cell_takes_steps_in_line_with_its_length(kind: int):
    def check(size: int) -> None:
        text = hostile(size)[kind]
        one = act(
            text,
            number=text,
            responsibilities=(Responsibility(actor=text, part="responsible", as_written=text),),
            funding=(Funding(kind="project", name=text, as_written=text),),
            clarifications=(Clarification(about="time", as_written=text),),
            cells={"Tiltak": text},
        )
        findings_of(plan(one, one))

    assert grows_in_line(check, 1_000)


def test_the_work_grows_with_the_plan_and_not_faster():
    def check(count: int) -> None:
        activities = [
            act(
                f"Plan {number} ABC{'' if number % 2 else ' QX'} og XYZ",
                number=str(number * 2),
                responsibilities=actors(f"Rådgiver nummer{number}", f"Kommunne{number}"),
                funding=(project(f"Prosjekt {number % 500}", YEARS.starts_on if number % 3 else YEARS.ends_on),),
            )
            for number in range(count)
        ]
        assert findings_of(plan(*activities))

    assert grows_in_line(check, 200)
