"""Ends of one project that rows say differently are doubts; nobody guesses which holds."""

from datetime import date

from avklart.domain.draft import Activity, Area, Doubt, Funding, Place, PlanDraft, Source
from avklart.intake.projects import disputed_project_ends

JUNE, DECEMBER = date(2026, 6, 30), date(2026, 12, 31)


def paid(row: int, name: str, words: str, ends_on: date | None = None) -> Activity:
    """Give an activity in a row of a table that a project pays for."""
    line = Funding(kind="project", name=name, as_written=words, ends_on=ends_on)
    return Activity(text="Bygge bru", place=Place(table=1, row=row), funding=(line,))


def doubts(*activities: Activity) -> list[Doubt]:
    draft = PlanDraft(source=Source(file="", sha256="", media_type=""), areas=(Area(activities=activities),))
    return disputed_project_ends(draft)


def test_each_row_with_another_end_than_the_first_is_a_doubt_at_its_place():
    found = doubts(
        paid(2, "Dal & Fjell", "Dal & Fjell"),
        paid(3, "Dal & Fjell", "Dal & Fjell til juni 2026", JUNE),
        paid(4, "Dal og Fjell", "Dal og Fjell"),
        paid(5, "Dal og Fjell", "Dal og Fjell ut 2026", DECEMBER),
        paid(6, "Dal og Fjell", "Dal og Fjell, juni 2026", JUNE),
    )
    assert found == [
        Doubt(
            code="project-ends-differ",
            activity=4,
            field="funding",
            facts={
                "project": "Dal og Fjell",
                "here": "Dal og Fjell ut 2026",
                "there": "Dal & Fjell til juni 2026",
            },
            place=Place(table=1, row=5),
        )
    ]


def test_rows_that_agree_and_rows_of_other_projects_are_no_doubt():
    assert doubts(paid(2, "Dal", "Dal", JUNE), paid(3, "Dal", "Dal", JUNE), paid(4, "Vik", "Vik", DECEMBER)) == []
