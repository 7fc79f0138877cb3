"""Lists of activities: filtered in the database as the rule says, with a fixed number of queries."""

from datetime import UTC, date, datetime

import pytest

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain import draft
from avklart.domain.states import STATES
from avklart.plans.actions import plan_from_draft
from avklart.plans.queries import Filter, activities_of

pytestmark = pytest.mark.django_db
PLACE = draft.Place()
WHO = draft.Responsibility(actor="AU", part="responsible", as_written="AU")
OPEN = draft.Clarification(about="funding", as_written="må avklares")
ENDS = (None, date(2018, 5, 31), date(2018, 12, 31), date(2019, 6, 30))


def money(*ends: date | None) -> tuple[draft.Funding, ...]:
    return tuple(draft.Funding(kind="operations", as_written="Drift", ends_on=end) for end in ends)


def activities():
    """Give activities with every mixture of responsible, question, own end and one or two ends of money."""
    number = 0
    for responsible in ((), (WHO,)):
        for question in ((), (OPEN,)):
            for until in ENDS:
                for lines in ((), *((end,) for end in ENDS), (ENDS[1], ENDS[2]), (ENDS[1], None)):
                    number += 1
                    yield draft.Activity(
                        text=f"Tiltak {number}",
                        place=PLACE,
                        responsibilities=responsible,
                        clarifications=question,
                        time=draft.Time(as_written="", ends_on=until) if until else None,
                        funding=money(*lines),
                    )


def made_plan(period: draft.Period | None):
    council = Council.every.create(slug="raad", name="Råd")
    read = draft.PlanDraft(
        source=draft.Source(file="", sha256="", media_type=""),
        title="Plan",
        period=period,
        areas=(draft.Area(title="En", activities=tuple(activities())),),
    )
    return plan_from_draft(council, read, Change(by=None, at=datetime(2018, 3, 1, tzinfo=UTC)))


@pytest.mark.parametrize(
    "period", [None, draft.Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017-2018")]
)
def test_the_database_filters_states_as_the_rule_tells_them(period):
    plan = made_plan(period)
    rows = activities_of(plan).rows
    for state in STATES:
        told = {row.activity.pk for row in rows if state in row.states}
        assert {row.activity.pk for row in activities_of(plan, Filter(state=state)).rows} == told
        assert told


def test_a_page_takes_five_queries_however_many_rows(django_assert_num_queries):
    plan = made_plan(None)
    for a_page in (5, 100):
        with django_assert_num_queries(5):
            assert len(activities_of(plan, a_page=a_page).rows) == a_page


def test_a_page_beyond_the_last_is_the_last():
    page = activities_of(made_plan(None), page=99, a_page=50)
    assert page.page == page.pages == 3
    assert page.total == 112
    assert len(page.rows) == 12
