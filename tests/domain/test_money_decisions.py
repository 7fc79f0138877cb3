"""What must be decided before project money ends: by when, and for which activities."""

from datetime import date

from avklart.domain.draft import PlanDraft
from avklart.domain.ending_money import money_timeline
from avklart.domain.money_decisions import MoneyDecision, money_decisions
from tests.domain.fjellregionen import fjellregionen
from tests.domain.plans import DRIFT, act, plan, project

MAY, LAST = date(2026, 5, 31), date(2026, 12, 31)
MAY_2018, LAST_2018 = date(2018, 5, 31), date(2018, 12, 31)


def decided(
    draft: PlanDraft, asked: dict[int, int] | None = None, settled: set[int] | None = None, **ends: date
) -> list[MoneyDecision]:
    timeline = money_timeline(draft, ends)
    assert timeline is not None
    return list(money_decisions(timeline, asked or {}, settled or set()))


def told(decisions: list[MoneyDecision]) -> list[tuple[str, date, tuple[int, ...]]]:
    return [(one.kind, one.by, one.activities) for one in decisions]


def test_the_real_plan_must_decide_for_ten_activities_before_june():
    found = decided(fjellregionen())
    before_june = {number for one in found if one.by == MAY_2018 for number in one.activities}
    assert len(before_june) == 10
    assert [one.kind for one in found].count("which-end") == 2
    assert {one.by for one in found if one.kind == "which-end"} == {MAY_2018}


def test_a_project_with_one_end_asks_only_what_comes_after():
    draft = plan(act("Bygge veg", funding=(project("Veg", LAST),)), act("Rydde", funding=(project("Veg", LAST),)))
    assert told(decided(draft)) == [("continuation", LAST, (1, 2))]


def test_different_ends_must_be_settled_before_the_first_of_them():
    draft = plan(act("Bygge veg", funding=(project("Veg", MAY),)), act("Rydde", funding=(project("Veg", LAST),)))
    assert told(decided(draft)) == [("which-end", MAY, (1, 2)), ("continuation", MAY, (1, 2))]
    assert told(decided(draft, veg=LAST)) == [("continuation", LAST, (1, 2))]


def test_what_has_other_money_left_is_decided_only_where_somebody_has_asked():
    draft = plan(act("Bygge veg", funding=(project("Veg", LAST), DRIFT)))
    assert decided(draft) == []
    asked = decided(draft, asked={1: 7})
    assert told(asked) == [("continuation", LAST, (1,))]
    assert asked[0].question == 7


def test_what_is_settled_asks_nothing_more():
    draft = plan(act("Bygge veg", funding=(project("Veg", LAST),)), act("Rydde", funding=(project("Veg", LAST),)))
    assert told(decided(draft, settled={1})) == [("continuation", LAST, (2,))]


def test_what_is_asked_and_what_nobody_has_raised_are_told_apart():
    draft = plan(act("Bygge veg", funding=(project("Veg", LAST),)), act("Rydde", funding=(project("Veg", LAST),)))
    assert [(one.activities, one.question) for one in decided(draft, asked={2: 4})] == [((1,), None), ((2,), 4)]


def test_money_of_no_named_project_is_decided_day_by_day():
    draft = plan(act("Bygge veg", funding=(project(None, MAY),)), act("Rydde", funding=(project(None, LAST),)))
    assert told(decided(draft)) == [("continuation", MAY, (1,)), ("continuation", LAST, (2,))]
