"""The plan check on money: none, too short, disputed ends, sums."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from avklart.domain.check import Said
from avklart.domain.draft import Doubt, Funding, LeftOut, Place, PlanDraft, Responsibility, Time
from tests.domain.plans import DRIFT, act, asked, found, plan, project, sound, the

JUNE, DECEMBER, LATER = date(2026, 6, 30), date(2026, 12, 31), date(2027, 6, 30)


def test_no_funding_tells_a_marked_gap_from_an_empty_cell():
    draft = plan(
        act("Bygge hall", funding=()),
        act("Rive hall", funding=(), clarifications=(asked("funding", "AU"),)),
        *sound(6),
    )
    assert the("no-funding", draft).said == (
        Said(code="marked-open", activities=(2,)),
        Said(code="not-stated", activities=(1,)),
    )


def test_money_that_ends_before_the_plan_does_ends_early():
    draft = plan(act("Bygge hall", funding=(project("Hall", JUNE),), time=None), *sound(4))
    finding = the("funding-ends-early", draft)
    assert (finding.activities, finding.facts) == ((1,), {"day": JUNE})


def test_money_that_outlives_the_activity_is_long_enough():
    before = Time(as_written="innen mai 2026", ends_on=date(2026, 5, 31))
    assert "funding-ends-early" not in found(plan(act(funding=(project("Hall", JUNE),), time=before), *sound(4)))


def test_an_activity_that_goes_on_after_the_plan_needs_money_as_long():
    long = Time(as_written="til 2027", ends_on=date(2027, 12, 31))
    assert found(plan(act(funding=(project("Hall", LATER),), time=long), *sound(4)))["funding-ends-early"] == (1,)


def test_running_money_beside_the_project_covers_the_rest():
    assert "funding-ends-early" not in found(plan(act(funding=(DRIFT, project("Hall", JUNE)), time=None), *sound(4)))


def test_without_a_period_no_money_ends_early():
    assert "funding-ends-early" not in found(plan(act(funding=(project("Hall", JUNE),), time=None), period=None))


def test_each_day_money_ends_is_said_once():
    draft = plan(
        act("Bygge hall", funding=(project("Hall", JUNE),), time=None),
        act("Bygge bane", funding=(project("Bane", date(2025, 6, 30)),), time=None),
        act("Bygge park", funding=(project("Park", JUNE),), time=None),
        *sound(7),
    )
    assert found(draft)["funding-ends-early"] == (2, 1, 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dal & Fjell", "Dal og Fjell"), ("Dal-Fjell", "dal fjell"), ("Bygdeløft", "BYGDELØFT")],
)
def test_two_spellings_of_a_project_with_two_ends_are_one_dispute(one, other):
    draft = plan(act(funding=(project(one, JUNE),)), act("Rive hall", funding=(project(other, DECEMBER),)), *sound(5))
    finding = the("project-ends-differ", draft)
    assert finding.facts == {"project": one}
    assert [said.day for said in finding.said] == [JUNE, DECEMBER]


def test_two_wordings_of_one_end_are_no_dispute():
    draft = plan(
        act(funding=(project("Hall", JUNE, "Hall, ut juni 2026"),)),
        act("Rive hall", funding=(project("Hall", JUNE, "Hall til 1. juli 2026"),)),
    )
    assert "project-ends-differ" not in found(draft)


def test_who_carries_the_project_may_end_it_too():
    ending = Responsibility(actor="Prosjektleder", of="Hall", part="responsible", as_written="…", ends_on=JUNE)
    draft = plan(act(responsibilities=(ending,), funding=(project("Hall", DECEMBER),)), *sound(4))
    assert found(draft)["project-ends-differ"] == (1,)


def test_a_row_without_an_end_may_lose_its_money_with_the_project():
    draft = plan(
        act("Bygge hall", funding=(project("Hall", JUNE),), time=None),
        act("Rive hall", funding=(project("Hall"),), time=None),
        *sound(6),
    )
    finding = the("funding-ends-between", draft)
    assert (finding.facts["fewest"], finding.facts["most"]) == (1, 2)


def test_a_row_that_never_ends_by_its_own_words_may_lose_its_money_all_the_same():
    whole = Time(as_written="2025–2026", ends_on=DECEMBER)
    until_june = Time(as_written="innen juni 2026", ends_on=JUNE)
    draft = plan(
        act("Bygge hall", funding=(project("Hall", JUNE),), time=until_june),
        act("Rive hall", funding=(project("Hall"),), time=whole),
        *sound(6),
    )
    finding = the("funding-may-end", draft)
    assert (finding.activities, finding.facts["most"]) == ((2,), 1)


def test_the_words_of_an_end_are_taken_from_the_cell_where_the_actor_is_written_without_it():
    ending = Responsibility(actor="Hall", part="responsible", as_written="Hall som motor", ends_on=JUNE)
    cells = {"Ansvar": "Hall som motor til sommeren 2026, videre arbeid må avklares"}
    draft = plan(act(responsibilities=(ending,), funding=(project("Hall", DECEMBER),), cells=cells), *sound(4))
    assert the("project-ends-differ", draft).said[0].words == "Hall som motor til sommeren 2026"


def funded(total: str, *years: str) -> Funding:
    by_year = {2025 + at: Decimal(year) for at, year in enumerate(years)}
    return Funding(kind="investment", as_written="…", amount=Decimal(total), by_year=by_year)


@pytest.mark.parametrize(
    ("line", "differs"),
    [
        (funded("4800000", "2400000", "2400000"), False),
        (funded("4900000", "2400000", "2400000"), True),
        (funded("2775000", "1387000", "1387000"), False),
        (funded("2785000", "1387000", "1387000"), True),
        (funded("500000", "500000"), False),
        (funded("100.50", "50.25", "50.25"), False),
        (funded("0", "0", "0"), False),
    ],
)
def test_sums_differ_when_rounding_does_not_explain_it(line, differs):
    assert ("sums-differ" in found(plan(act(funding=(line,)), *sound(3)))) is differs


def test_a_doubt_of_the_reading_about_a_sum_is_told_as_a_finding():
    doubt = Doubt(code="sum-mismatch", activity=1, field="funding", place=Place())
    assert found(plan(*sound(4), doubts=(doubt,)))["sums-differ"] == (1,)


def budgeted(*sums: tuple[int, str], unit: str = "100000") -> PlanDraft:
    """Give a table of four activities in rows 2, 3, 5 and 6, each of one amount, with rows of sums."""
    line = Funding(kind="investment", as_written="…", amount=Decimal(unit))
    rows = [act(f"Bygge hall {row}", funding=(line,), place=Place(table=1, row=row)) for row in (2, 3, 5, 6)]
    left = [LeftOut(text=text, why="sum-row", place=Place(table=1, row=row)) for row, text in sums]
    return plan(*rows, left_out=tuple(left))


@pytest.mark.parametrize(
    "sums",
    [
        [(4, "Sum\n200 000"), (7, "Sum\n200000"), (8, "Sum i alt\n400 000")],
        [(4, "Sum\n200"), (7, "Sum\n100\n100\n200")],
        [(7, "Sum\n150\n250")],
        [(7, "Totalt\nkr 400.000,-")],
        [(7, "Sum mill. kr\n0,4")],
        [(7, "Sum")],
        [(4, "Sum\n201")],
    ],
)
def test_a_row_may_sum_its_section_or_the_table_in_any_unit(sums):
    assert "row-of-sums-differs" not in found(budgeted(*sums))


@pytest.mark.parametrize(
    ("sums", "activities"),
    [
        ([(4, "Sum\n300 000")], (1, 2)),
        ([(4, "Sum\n200"), (7, "Sum\n250")], (3, 4)),
        ([(7, "I alt\n500")], (1, 2, 3, 4)),
    ],
)
def test_a_row_that_is_the_sum_of_nothing_above_it_is_told(sums, activities):
    assert the("row-of-sums-differs", budgeted(*sums)).activities == activities


def test_a_row_of_sums_is_not_held_to_amounts_that_were_not_read():
    draft = budgeted((7, "Sum\n500"))
    unread = replace(draft.activities[0], funding=(DRIFT,))
    area = replace(draft.areas[0], activities=(unread, *draft.activities[1:]))
    assert "row-of-sums-differs" not in found(replace(draft, areas=(area,)))
