"""Project money that ends: counted over the real plan, and rule by rule."""

from dataclasses import replace
from datetime import date

import pytest

from avklart.domain.draft import Funding, PlanDraft
from avklart.domain.ending_money import MoneyTimeline, money_timeline
from avklart.domain.projects import with_settled_ends
from avklart.intake.checking import findings_of
from tests.domain.fjellregionen import fjellregionen
from tests.domain.plans import DRIFT, act, actors, plan, project

MAY, JUNE, LAST = date(2026, 5, 31), date(2026, 6, 30), date(2026, 12, 31)
MAY_2018, LAST_2018 = date(2018, 5, 31), date(2018, 12, 31)
TYNSET, HEARTLAND = "tynset og røros", "scandinavian heartland"


def timeline(draft: PlanDraft, **settled: date) -> MoneyTimeline:
    found = money_timeline(draft, settled)
    assert found is not None
    return found


def test_thirteen_of_thirty_nine_hang_on_money_with_an_end():
    plan_read = fjellregionen()
    assert len(plan_read.activities) == 39
    assert len(timeline(plan_read).carried) == 13


def test_between_four_and_ten_lose_it_in_may():
    may, december = timeline(fjellregionen()).ends
    assert (may.on, may.fewest, may.most) == (MAY_2018, 4, 10)
    assert may.sure == (17, 19, 34, 35)
    assert (december.on, december.fewest, december.most) == (LAST_2018, 3, 9)


def test_two_of_the_thirteen_have_operations_too():
    assert timeline(fjellregionen()).also_operations == (28, 31)


def test_two_projects_carry_dates_that_disagree_and_the_rows_name_who_can_say():
    disputed = timeline(fjellregionen()).disputed
    assert [one.name for one in disputed] == ["Tynset & Røros", "Scandinavian Heartland"]
    assert [one.days for one in disputed] == [(MAY_2018, LAST_2018)] * 2
    assert [one.who_can_say for one in disputed] == [("Prosjektleder", "Styringsgruppe")] * 2


def test_the_months_show_what_is_carried_what_is_disputed_and_what_is_over():
    found = [
        (one.first, one.sure, one.also_operations, one.disputed, one.operations, one.ended)
        for one in timeline(fjellregionen()).stretches
    ]
    assert found == [
        (date(2017, 1, 1), 13, 2, 0, 0, 0),
        (date(2018, 6, 1), 3, 2, 6, 0, 4),
        (date(2019, 1, 1), 0, 0, 0, 2, 11),
    ]


def test_a_settled_end_overrules_the_disputed_ones():
    settled = {TYNSET: MAY_2018, HEARTLAND: LAST_2018}
    found = money_timeline(fjellregionen(), settled)
    assert found is not None
    assert found.disputed == ()
    assert [(end.on, end.fewest, end.most) for end in found.ends] == [(MAY_2018, 4, 4), (LAST_2018, 9, 9)]
    assert found.ends[0].sure == (17, 19, 24, 25)


def test_the_check_says_nothing_of_ends_that_are_settled():
    settled = {TYNSET: LAST_2018, HEARTLAND: LAST_2018}
    found = {one.code: one for one in findings_of(with_settled_ends(fjellregionen(), settled))}
    assert "project-ends-differ" not in found
    assert found["funding-ends-early"].activities == (19,)
    # The project itself carries row 17 to its end, whenever that is.
    assert "responsibility-ends-early" not in found


def test_a_settled_end_of_another_project_changes_nothing():
    assert money_timeline(fjellregionen(), {"hall": JUNE}) == money_timeline(fjellregionen(), {})


def test_a_plan_without_such_money_has_no_timeline():
    assert money_timeline(plan(act(funding=(DRIFT,)), act(funding=(project("Hall"),))), {}) is None


def test_a_settled_end_counts_where_no_row_says_any():
    found = timeline(plan(act(funding=(project("Hall"),))), hall=JUNE)
    assert [(end.on, end.sure) for end in found.ends] == [(JUNE, (1,))]
    assert found.projects[0].days == (JUNE,)


def test_money_of_two_projects_lasts_as_long_as_the_longer():
    found = timeline(plan(act(funding=(project("Hall", MAY), project("Bane", JUNE)))))
    assert [(end.on, end.sure) for end in found.ends] == [(JUNE, (1,))]


def test_project_money_without_an_end_goes_on():
    assert money_timeline(plan(act(funding=(project("Hall", MAY), project("Bane")))), {}) is None


def test_a_row_that_says_no_end_is_disputed_from_the_earliest_that_another_says():
    rows = act(funding=(project("Hall", JUNE),)), act("Rive hall", funding=(project("Hall"),))
    (june,) = timeline(plan(*rows)).ends
    assert (june.sure, june.disputed) == ((1,), (2,))
    assert timeline(plan(*rows)).stretches[-1].disputed == 1


@pytest.mark.parametrize(("other", "goes_on"), [(None, True), (LAST, True), (JUNE, False), (MAY, False)])
def test_other_money_goes_on_where_it_ends_later_or_never(other, goes_on):
    lines = (project("Hall", JUNE), replace(DRIFT, ends_on=other))
    assert timeline(plan(act(funding=lines))).carried[0].goes_on is goes_on


def test_money_is_there_from_its_start_and_through_the_month_it_ends_in():
    line = replace(project("Hall", date(2026, 5, 12)), starts_on=date(2026, 3, 20))
    shown = [(one.first, one.last, one.sure, one.ended) for one in timeline(plan(act(funding=(line,)))).stretches]
    assert shown == [
        (date(2025, 1, 1), date(2026, 2, 1), 0, 0),
        (date(2026, 3, 1), date(2026, 5, 1), 1, 0),
        (date(2026, 6, 1), date(2026, 12, 1), 0, 1),
        (date(2027, 1, 1), date(2027, 1, 1), 0, 1),
    ]


def test_money_that_ended_before_the_plan_began_is_over_from_the_first_month():
    found = timeline(plan(act(funding=(project("Hall", date(2024, 5, 31)),))))
    assert (found.stretches[0].sure, found.stretches[0].ended) == (0, 1)


def test_money_that_lasts_beyond_the_plan_is_there_after_it():
    found = timeline(plan(act(funding=(project("Hall", date(2030, 5, 31)),))))
    assert [(one.sure, one.ended) for one in found.stretches] == [(1, 0), (1, 0)]


def test_a_plan_without_period_shows_the_years_of_the_money():
    found = timeline(plan(act(funding=(project("Hall", JUNE),)), period=None))
    assert (found.first, found.last) == (date(2026, 1, 1), date(2026, 12, 1))


def test_money_of_no_named_project_stands_last_with_its_words():
    unnamed = Funding(kind="project", as_written="Prosjekt til  mai", ends_on=MAY)
    found = timeline(plan(act(funding=(unnamed,)), act("Rive hall", funding=(project("Hall", JUNE),))))
    assert [(one.name, one.is_disputed) for one in found.projects] == [("Hall", False), ("", False)]
    assert found.projects[1].said[0].as_written == "Prosjekt til mai"


def test_where_a_project_has_no_one_of_its_own_those_who_decide_can_say():
    rows = (
        act(funding=(project("Hall", MAY),), responsibilities=actors("AU", part="decides")),
        act("Rive hall", funding=(project("Hall", JUNE),), responsibilities=actors("Rådgiver")),
    )
    assert timeline(plan(*rows)).disputed[0].who_can_say == ("AU",)
