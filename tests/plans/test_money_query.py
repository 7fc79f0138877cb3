"""Money that ends, and what it comes to, read from the stored plan."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.people import ProjectEntry
from avklart.plans.actions.projects import change_project, settle_project_end, undo_project_change
from avklart.plans.models import Activity, Funding, FundingYear, Project
from avklart.plans.queries import Filter, activities_of
from avklart.plans.queries.money import ending_money_of, funding_lines, settled_ends, sums_of
from avklart.plans.queries.week import ending_money
from tests.plans.fjellregionen_plan import stored_plan

pytestmark = pytest.mark.django_db
TODAY, MAY, LAST = date(2018, 3, 1), date(2018, 5, 31), date(2018, 12, 31)


@pytest.fixture
def plan():
    return stored_plan()


def change(minute: int) -> Change:
    return Change(by=None, at=datetime(2018, 3, 1, 12, minute, tzinfo=UTC))


def project(name: str) -> Project:
    return Project.every.select_related("actor").get(actor__name=name)


def test_the_stored_plan_tells_the_same_as_the_document(plan):
    money = ending_money_of(plan, TODAY)
    assert (money.carried, money.total, money.also_operations) == (13, 39, 2)
    assert money.next_day is not None
    assert (money.next_day.on, money.next_day.fewest, money.next_day.most) == (MAY, 4, 10)
    assert [one.name for one in money.disputed] == ["Tynset & Røros", "Scandinavian Heartland"]
    assert [one.who_can_say for one in money.disputed] == [("Prosjektleder", "Styringsgruppe")] * 2


def test_the_words_of_the_rows_stand_with_the_activities_that_say_them(plan):
    tynset = ending_money_of(plan, TODAY).projects[0]
    assert ("Tynset og Røros som motorer i regional utvikling i Fjellregionen til våren 2018") in [
        one.as_written for one in tynset.said
    ]
    assert [len(one.activities) for one in tynset.said] == [1, 1, 2]


def test_it_takes_the_same_queries_however_many_rows(plan, django_assert_num_queries):
    with django_assert_num_queries(6):
        assert ending_money_of(plan, TODAY).carried == 13
    for activity in Activity.every.all():
        Funding.every.create(
            council=plan.council,
            activity=activity,
            position=9,
            kind="project",
            to_on=MAY,
            project=Project.every.first(),
        )
    with django_assert_num_queries(6):
        ending_money_of(plan, TODAY)


def test_a_settled_end_overrules_the_rows_and_can_be_taken_back(plan):
    tynset = project("Tynset & Røros")
    settle_project_end(tynset, MAY, "AU 14.3.2018", tynset.version, change(1))
    money = ending_money_of(plan, TODAY)
    assert [one.name for one in money.disputed] == ["Scandinavian Heartland"]
    assert money.next_day is not None
    assert (money.next_day.fewest, money.next_day.most) == (6, 10)
    assert settled_ends(plan) == {"tynset og røros": MAY}
    undo_project_change(tynset, change(1).at, change(2))
    assert len(ending_money_of(plan, TODAY).disputed) == 2
    assert Project.history.filter(id=tynset.pk).count() == 3


def test_lists_of_activities_go_by_the_settled_end(plan):
    heartland = project("Scandinavian Heartland")
    ends = [row.activity.number for row in activities_of(plan, Filter(state="money-ends")).rows]
    assert ends == ["2.5", "2.7", "3.8", "3.9"]
    settle_project_end(heartland, LAST, "AU", 1, change(1))
    rows = activities_of(plan, Filter(state="money-ends")).rows
    assert [row.activity.number for row in rows] == ["2.5", "2.7"]
    assert all("money-ends" in row.states for row in rows)
    assert [one.activities for one in ending_money(plan, TODAY)] == []


def test_an_end_is_somebodys_word(plan):
    tynset = project("Tynset & Røros")
    for ends_on, source, code in ((MAY, " ", "end-source-missing"), (None, "AU", "day-missing")):
        with pytest.raises(RuleError) as refused:
            settle_project_end(tynset, ends_on, source, tynset.version, change(1))
        assert refused.value.code == code


def test_two_who_settle_different_days_do_not_overwrite_each_other(plan):
    tynset = project("Tynset & Røros")
    settle_project_end(tynset, MAY, "AU", 1, change(1))
    with pytest.raises(RuleError, match="changed-meanwhile"):
        settle_project_end(tynset, LAST, "Styringsgruppen", 1, change(2))
    # The same word twice is no quarrel.
    assert settle_project_end(tynset, MAY, "AU", 1, change(3)).version == 2


def test_an_undo_that_comes_too_late_is_refused(plan):
    tynset = project("Tynset & Røros")
    settle_project_end(tynset, MAY, "AU", 1, change(1))
    settle_project_end(tynset, LAST, "AU", 2, change(2))
    with pytest.raises(RuleError, match="undo-too-late"):
        undo_project_change(tynset, change(1).at, change(3))


def test_a_projects_leader_and_steering_group_are_those_who_can_say(plan):
    tynset = project("Tynset & Røros")
    entry = ProjectEntry(leader="Prosjektleder Tynset", steering_group="Styringsgruppe Tynset og Røros")
    change_project(tynset, entry, 1, change(1))
    assert ending_money_of(plan, TODAY).projects[0].who_can_say == (
        "Prosjektleder Tynset",
        "Styringsgruppe Tynset og Røros",
    )


def test_a_project_ends_after_it_begins(plan):
    with pytest.raises(RuleError, match="ends-before-start"):
        ProjectEntry(starts_on=LAST, ends_on=MAY, ends_source="AU")


def test_sums_are_exact_by_kind_project_payer_and_year(plan):
    lines = list(Funding.every.filter(kind="project", project__isnull=False).order_by("pk")[:3])
    for line, amount in zip(lines, ("0.10", "0.20", "1000000.00"), strict=True):
        line.amount = Decimal(amount)
        line.save()
        FundingYear.every.create(council=plan.council, funding=line, year=2018, amount=line.amount)
    sums = sums_of(plan)
    assert (sums.lines, sums.with_amount) == (Funding.every.count(), 3)
    assert [(one.name, one.amount) for one in sums.by_kind] == [("project", Decimal("1000000.30"))]
    assert [(one.name, one.amount) for one in sums.by_year] == [("2018", Decimal("1000000.30"))]
    assert sum(one.amount for one in sums.by_project) == Decimal("1000000.30")
    assert sums.by_payer == []


def test_sums_of_different_currencies_stand_apart(plan):
    for currency, line in zip(("NOK", "SEK"), Funding.every.order_by("pk")[:2], strict=True):
        Funding.every.filter(pk=line.pk).update(amount=100, currency=currency)
    assert sorted(one.currency for one in sums_of(plan).in_all) == ["NOK", "SEK"]


def test_lines_come_in_the_plans_order_a_page_at_a_time(plan, django_assert_num_queries):
    with django_assert_num_queries(3):
        page = funding_lines(plan)
    assert (page.page, page.pages, page.total) == (1, 1, Funding.every.count())
    assert [one.activity.position for one in page.rows] == sorted(one.activity.position for one in page.rows)
    assert {one.kind for one in funding_lines(plan, kind="project").rows} == {"project"}
    assert funding_lines(plan, only_amounts=True).total == 0
    assert funding_lines(plan, page=99).page == 1


def test_a_plan_without_such_money_has_nothing_that_ends(plan):
    Funding.every.filter(kind="project").delete()
    money = ending_money_of(plan, TODAY)
    assert (money.timeline, money.carried, money.next_day, list(money.projects)) == (None, 0, None, [])
