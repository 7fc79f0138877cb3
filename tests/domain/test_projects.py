"""Projects over the whole plan: which rows name them, and which ends they are given."""

from dataclasses import replace
from datetime import date

import pytest

from avklart.domain.draft import Area, Funding, Place, Responsibility
from avklart.domain.projects import funding_by_project, project_ends, project_key
from tests.domain.plans import DRIFT, act, plan, project

JUNE, DECEMBER = date(2026, 6, 30), date(2026, 12, 31)


def carried(actor: str, of: str | None = None, words: str = "…") -> Responsibility:
    return Responsibility(actor=actor, of=of, part="responsible", as_written=words, ends_on=JUNE)


@pytest.mark.parametrize("other", ["Dal og  Fjell", "DAL&FJELL", "Dal-og-fjell", " dal & fjell "])
def test_spellings_of_one_project_share_their_key(other: str) -> None:
    assert project_key(other) == project_key("Dal & Fjell") == "dal og fjell"


def test_projects_are_found_in_the_rows_that_pay_with_them() -> None:
    grant = Funding(kind="grant", name="Dal og Fjell", as_written="Tilskudd fra Dal og Fjell")
    one, other = project("Dal & Fjell"), project("Dal og Fjell", JUNE)
    here = Place(table=1, row=7)
    draft = plan(act(funding=(DRIFT, grant, one)), act(funding=(project(None),)), act(funding=(other,), place=here))
    assert funding_by_project(draft) == {"dal og fjell": [(1, Place(table=1), one), (3, here, other)]}


def test_rows_are_counted_across_areas() -> None:
    areas = (Area(activities=(act(),)), Area(activities=(act(funding=(project("Hall", JUNE),)),)))
    assert [end.activity for end in project_ends(plan(areas=areas))["hall"]] == [2]


def test_a_project_without_an_end_has_no_ends() -> None:
    assert project_ends(
        plan(act(funding=(project("Hall"), replace(DRIFT, ends_on=JUNE), replace(DRIFT, name="Hall", ends_on=JUNE))))
    ) == {"hall": []}


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (carried("Hall"), True),
        (carried("Hall som motor i arbeidet"), True),
        (carried("Leder", of="Hall"), True),
        (carried("Hallen"), False),
        (carried("Leder i Hall"), False),
        (carried("AU"), False),
        (replace(carried("Hall"), ends_on=None), False),
    ],
)
def test_who_carries_a_known_project_may_end_it(one: Responsibility, known: bool) -> None:
    ends = project_ends(plan(act(responsibilities=(one,), funding=(project("Hall"),))))["hall"]
    assert [end.ends_on for end in ends] == ([JUNE] if known else [])


def test_the_longest_name_that_is_known_is_meant() -> None:
    rows = act(funding=(project("Bygge"), project("Bygge hall"))), act(responsibilities=(carried("Bygge hall nå"),))
    assert [(key, len(ends)) for key, ends in project_ends(plan(*rows)).items()] == [("bygge", 0), ("bygge hall", 1)]


@pytest.mark.parametrize(
    ("words", "cell", "expected"),
    [
        ("Hall", "Hall til våren, videre uavklart", "Hall til våren"),
        ("Hall", "Prosjekt  Hall\nut juni – så drift", "Hall ut juni"),
        ("Hall", "Hall til våren. Så drift", "Hall til våren"),
        ("Hall", "Hall til våren (uavklart)", "Hall til våren"),
        ("Hall", "Hall", "Hall"),
        ("Hall ut 2026", "Hall ut 2026 og siden drift", "Hall ut 2026"),
        ("Hall", "Rådgiver", "Hall"),
        ("Hall", "Hall " + "a" * 100, "Hall " + "a" * 59),
    ],
)
def test_the_words_of_an_end_go_on_to_the_next_mark(words: str, cell: str, expected: str) -> None:
    row = act(funding=(project("Hall", JUNE, words),), cells={"Tiltak": "Lage noe", "Midler": cell})
    (end,) = project_ends(plan(row))["hall"]
    assert end.as_written == expected


def test_both_columns_of_a_row_may_end_its_project() -> None:
    row = act(responsibilities=(carried("Hall", words="Hall til sommeren"),), funding=(project("Hall", DECEMBER),))
    assert [end.ends_on for end in project_ends(plan(row))["hall"]] == [JUNE, DECEMBER]
