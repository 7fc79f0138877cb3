"""The plan check on ends: of money, of those who carry, and the days and words it gives with them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from avklart.domain.check import Finding, Said
from avklart.domain.draft import Area, Doubt, Funding, LeftOut, Passage, Place, PlanDraft, Responsibility, Time
from avklart.intake.checking import findings_of
from tests.domain.plans import DRIFT, IN_2025, act, actors, asked, found, plan, project, sound, the

MAY, JUNE, LAST = date(2026, 5, 31), date(2026, 6, 30), date(2026, 12, 31)
WHOLE = Time(as_written="2025–2026", ends_on=LAST)


def carried(*ends: date | None) -> tuple[Responsibility, ...]:
    return tuple(
        Responsibility(actor=f"Rådgiver {at}", part="leads" if at == 0 else "executes", as_written="…", ends_on=end)
        for at, end in enumerate(ends)
    )


def all_of(code: str, draft: PlanDraft) -> list[Finding]:
    return [finding for finding in findings_of(draft) if finding.code == code]


@pytest.mark.parametrize(
    ("ends", "time", "until"),
    [
        ((MAY,), WHOLE, MAY),
        ((MAY, JUNE), WHOLE, JUNE),
        ((JUNE, MAY), WHOLE, JUNE),
        ((MAY, None), WHOLE, None),
        ((LAST,), WHOLE, None),
        ((MAY,), IN_2025, None),
        ((MAY,), None, MAY),
        ((MAY,), Time(as_written="fra 2025", starts_on=date(2025, 1, 1)), MAY),
    ],
)
def test_an_activity_is_carried_until_the_last_who_carries_it_stops(ends, time, until):
    findings = all_of("responsibility-ends-early", plan(act(responsibilities=carried(*ends), time=time), *sound(4)))
    assert [finding.facts for finding in findings] == ([{"day": until}] if until else [])


def test_who_only_contributes_carries_nothing_to_the_end():
    helper = actors("Bondelaget", part="contributes")
    draft = plan(act(responsibilities=(*carried(MAY), *helper), time=WHOLE), *sound(4))
    assert found(draft)["responsibility-ends-early"] == (1,)


def test_without_period_and_time_nobody_stops_early():
    assert "responsibility-ends-early" not in found(plan(act(responsibilities=carried(MAY), time=None), period=None))


def test_the_last_of_the_money_counts():
    lines = (replace(DRIFT, ends_on=MAY), replace(DRIFT, ends_on=JUNE))
    assert the("funding-ends-early", plan(act(funding=lines, time=WHOLE), *sound(4))).facts == {"day": JUNE}
    assert the("funding-ends-early", plan(act(funding=lines[::-1], time=WHOLE), *sound(4))).facts == {"day": JUNE}


def test_money_that_ends_with_the_activity_is_long_enough():
    assert "funding-ends-early" not in found(plan(act(funding=(project("Hall", LAST),), time=WHOLE), *sound(4)))


def test_time_without_an_end_needs_money_to_the_end_of_the_plan():
    open_end = Time(as_written="fra 2025", starts_on=date(2025, 1, 1))
    assert "funding-ends-early" in found(plan(act(funding=(project("Hall", JUNE),), time=open_end), *sound(4)))


def test_only_the_project_s_own_money_ends_with_the_project():
    grant = Funding(kind="grant", name="Hall", as_written="Tilskudd")
    rows = act(funding=(project("Hall", JUNE),), time=WHOLE), act("Rive hall", funding=(grant,), time=WHOLE)
    assert found(plan(*rows, *sound(5)))["funding-ends-early"] == (1,)


def test_a_disputed_end_is_counted_by_what_the_row_says_and_by_what_may_hold():
    rows = (
        act("Bygge hall", funding=(project("Hall", JUNE),), time=WHOLE),
        act("Rive hall", funding=(project("Hall"),), time=WHOLE),
        act("Male hall", funding=(project("Hall", LAST),), time=WHOLE),
    )
    finding = the("funding-ends-between", plan(*rows, *sound(9)))
    assert finding.facts == {"day": JUNE, "fewest": 1, "most": 3}
    assert finding.said == (
        Said(code="row-says-so", activities=(1,)),
        Said(code="if-earliest-holds", activities=(2, 3)),
    )


def test_money_that_only_may_end_has_no_row_that_says_so():
    june = Time(as_written="innen juni 2026", ends_on=JUNE)
    rows = act(funding=(project("Hall", JUNE),), time=june), act("Rive hall", funding=(project("Hall"),), time=WHOLE)
    finding = the("funding-may-end", plan(*rows, *sound(6)))
    assert finding.facts == {"day": JUNE, "fewest": 0, "most": 1}
    assert finding.said == (Said(code="if-earliest-holds", activities=(2,)),)


def test_a_project_of_one_end_does_not_hide_the_dispute_after_it():
    rows = (
        act("Bygge bane", funding=(project("Bane", JUNE),)),
        act("Bygge hall", funding=(project("Hall", LAST),)),
        act("Rive hall", funding=(project("Hall", JUNE, "Hall  ut juni"),)),
        act("Male hall", funding=(project("Hall", JUNE, "Hall ut juni"),)),
    )
    finding = the("project-ends-differ", plan(*rows, *sound(5)))
    assert (finding.activities, finding.facts) == ((2, 3, 4), {"project": "Hall"})
    assert finding.said == (
        Said(day=JUNE, words="Hall ut juni", activities=(3, 4)),
        Said(day=LAST, words="Prosjekt Hall", activities=(2,)),
    )


def test_what_is_missing_everywhere_is_told_only_with_the_group_there_is():
    bare = [act(f"Lage kart {at}", funding=(), clarifications=(asked("funding", "AU"),)) for at in range(2)]
    assert the("no-funding", plan(*bare)).said == (Said(code="marked-open", activities=(1, 2)),)


def test_a_column_of_names_still_to_be_clarified_is_no_missing_column():
    bare = [
        act(f"Lage kart {at}", responsibilities=(), clarifications=(asked("responsibility", "AU"),)) for at in (1, 2)
    ]
    assert found(plan(*bare))["no-responsible"] == (1, 2)


def test_one_who_leads_several_who_carry_is_no_objection():
    carrying = actors("Kari", part="leads") + actors("Rektor", "Lensmann")
    assert found(plan(act(responsibilities=carrying), *sound(4))) == {}


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["Om oss", "Ansvarlig ordfører: Kari Nordmann"], True),
        (["Ansvarlig ordfører i området: Kari"], True),
        (["Ansvarlig ordfører: Kari. Hun blir ansvarlig ordfører"], True),
        (["Ansvarlig ordfører skal møte.", "Ansvarlig ordfører er Kari."], True),
        (["Ansvarlig ordfører: skal møte"], False),
        (["Ansvarlig ordfører " + "og så videre " * 4 + ": Kari"], False),
    ],
)
def test_any_text_of_the_plan_may_tell_who_it_is(texts, told):
    rows = (act(responsibilities=actors("Ansvarlig ordfører")), *sound(4))
    passages = tuple(Passage(text=text, place=Place()) for text in texts)
    left = tuple(LeftOut(text=text, why="not-plan-text", place=Place()) for text in texts)
    for draft in (
        plan(*rows, introduction=passages),
        plan(*rows, left_out=left),
        plan(areas=(Area(introduction=passages, activities=rows),)),
    ):
        assert ("which-one" not in found(draft)) is told


def test_a_text_of_one_area_tells_nothing_of_the_next():
    told = Passage(text="Ansvarlig ordfører: Kari Nordmann", place=Place())
    rows = [act(f"Lage kart {at}", responsibilities=actors("Ansvarlig ordfører")) for at in range(2)]
    areas = (Area(introduction=(told,), activities=(rows[0],)), Area(activities=(rows[1], *sound(4))))
    assert found(plan(areas=areas))["which-one"] == (2,)


def test_one_of_a_named_body_is_told_apart():
    one = Responsibility(actor="Ansvarlig ordfører", of="Samferdsel", part="responsible", as_written="…")
    assert "which-one" not in found(plan(act(responsibilities=(one,)), *sound(4)))


def test_an_activity_is_told_once_however_often_it_names_one_of_several():
    row = act(responsibilities=actors("Ansvarlig ordfører", "ansvarlig ordfører", part="executes"))
    finding = the("which-one", plan(row, *sound(4)))
    assert (finding.activities, finding.places) == ((1,), (Place(table=1),))


def test_a_project_that_no_row_ends_does_not_end_early():
    draft = plan(act("Rive hall", funding=(project("Hall"),), time=WHOLE), *sound(4))
    assert found(draft) == {}


@pytest.mark.parametrize("words", ["avklares innen: mars", "avklares (innen mars)", "avklares, senest, i mars"])
def test_signs_beside_the_word_of_a_deadline_do_not_hide_it(words):
    one = act(clarifications=(asked("funding", "AU", words=words),), time=None)
    assert "no-deadline" not in found(plan(one, *sound(4)))


def test_a_deadline_is_missing_among_those_with_something_to_clarify():
    bare = [act(f"Lage kart {at}", clarifications=(asked("funding", "AU"),), time=None) for at in range(2)]
    assert the("no-deadline", plan(*bare, *sound(9))).folded
    dated = [act(f"Lage bok {at}", clarifications=(asked("funding", "AU"),)) for at in range(5)]
    assert not the("no-deadline", plan(*bare, *dated)).folded


def test_two_of_six_are_listed_and_the_places_are_those_of_the_activities():
    here, there = Place(table=2, row=4), Place(table=3, row=9)
    rows = act("Lage kart", responsibilities=(), place=here), act("Lage bok", responsibilities=(), place=there)
    finding = the("no-responsible", plan(*sound(4), *rows))
    assert (finding.activities, finding.places, finding.folded) == ((5, 6), (here, there), False)


def funded(amount: str | None, **values: object) -> Funding:
    whole = {"kind": "grant", "as_written": "…", "amount": Decimal(amount) if amount else None}
    return Funding(**(whole | values))  # type: ignore[arg-type]


def test_only_doubts_about_sums_are_told_as_sums_that_differ():
    def doubted(code: str) -> tuple[Doubt, ...]:
        return (Doubt(code=code, activity=1, place=Place()),)

    assert found(plan(*sound(4), doubts=doubted("amounts-differ")))["sums-differ"] == (1,)
    assert "sums-differ" not in found(plan(*sound(4), doubts=doubted("two-activities")))
    assert "sums-differ" not in found(plan(act(funding=()), *sound(4), doubts=doubted("sum-mismatch")))


def test_one_line_of_several_whose_years_differ_is_enough():
    by_year = {2025: Decimal(100), 2026: Decimal(500)}
    lines = (DRIFT, funded("1000", by_year=by_year, as_written="1000 i alt"))
    finding = the("sums-differ", plan(act(funding=lines), *sound(4)))
    assert finding.said == (Said(words="Drift", activities=(1,)),)


@pytest.mark.parametrize(
    ("amount", "years", "differs"),
    [
        ("10000", ("5000", "4000"), True),
        ("100000", ("50000", "49000"), False),
        ("101000", ("50000", "50000"), False),
        ("99000", ("49000", "49000"), True),
        ("1000000", ("500000", "489000"), True),
        ("1000000", ("500000", "501000"), False),
        ("100.00", ("50.00", "49.00"), False),
        ("100.00", ("50.25", "49.00"), True),
    ],
)
def test_rounding_is_one_of_the_last_digit_and_one_in_a_hundred(amount, years, differs):
    by_year = {2025 + at: Decimal(year) for at, year in enumerate(years)}
    assert ("sums-differ" in found(plan(act(funding=(funded(amount, by_year=by_year),)), *sound(3)))) is differs


HUNDRED_THOUSAND = funded("100000")


def summed(*sums: LeftOut, line: Funding = HUNDRED_THOUSAND) -> PlanDraft:
    """Give a table with activities of the same amount in the rows 2, 3, 5 and 6."""
    rows = [act(f"Bygge hall {row}", funding=(line,), place=Place(table=1, row=row)) for row in (2, 3, 5, 6)]
    return plan(*rows, left_out=sums)


def row_of(row: int | None, text: str, *, why: str = "sum-row", table: int = 1) -> LeftOut:
    return LeftOut(text=text, why=why, place=Place(table=table, row=row))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sums", "said"),
    [
        ([row_of(7, "Sum\n500 000")], [(("Sum 500 000"), (1, 2, 3, 4))]),
        ([row_of(7, "Sum\n500 000"), row_of(4, "Sum\n300 000")], [("Sum 300 000", (1, 2)), ("Sum 500 000", (3, 4))]),
        ([row_of(4, "Sum\n300 000"), row_of(7, "Sum\n200 000")], [("Sum 300 000", (1, 2))]),
        ([row_of(4, "Sum\n200 000"), row_of(7, "I alt\n400 000")], []),
        ([row_of(4, "Sum\n200 000"), row_of(7, "Sum\n200 000"), row_of(8, "I alt\n400 000")], []),
        ([row_of(7, "Sum\n0")], [("Sum 0", (1, 2, 3, 4))]),
        ([row_of(7, "Sum mill.\n0,44")], [("Sum mill. 0,44", (1, 2, 3, 4))]),
        ([row_of(7, "Sum mill.\n0,7")], [("Sum mill. 0,7", (1, 2, 3, 4))]),
        ([row_of(7, "Sum mill.\n0,4")], []),
        ([row_of(7, "Sum\n402")], []),
        ([row_of(7, "Sum\n403")], [("Sum 403", (1, 2, 3, 4))]),
        ([row_of(7, "Sum\n250 000\n150 000")], []),
        ([row_of(7, "Sum\n250\u00a0000\n160\u202f000")], [("Sum 250 000 160 000", (1, 2, 3, 4))]),
        ([row_of(7, "Sum\n500 000", table=2)], []),
        ([row_of(1, "Sum\n500 000")], []),
        ([row_of(7, "Sum\n500 000", why="not-plan-text")], []),
        ([row_of(None, "Sum\n500 000")], []),
    ],
)
def test_a_row_of_sums_is_held_to_the_activities_above_it(sums, said):
    findings = all_of("row-of-sums-differs", summed(*sums))
    assert [(one.words, one.activities) for finding in findings for one in finding.said] == said


@pytest.mark.parametrize(
    "line", [funded("100000", qualifier="inntil"), funded("100000", currency="EUR"), funded(None), DRIFT]
)
def test_a_row_of_sums_is_held_only_to_whole_amounts_in_kroner(line):
    assert "row-of-sums-differs" not in found(summed(row_of(7, "Sum\n500 000"), line=line))


def test_each_activity_adds_its_own_amount_to_the_sum():
    amounts = {2: "100000", 3: "200000", 5: "400000", 6: "800000"}
    rows = [act(f"Bygge {row}", funding=(funded(one),), place=Place(table=1, row=row)) for row, one in amounts.items()]
    for sums, wrong in (
        ((300, 1200), []),
        ((300, 1500), []),
        ((1200, 300), ["Sum 1200", "Sum 300"]),
        ((300, 900), ["Sum 900"]),
    ):
        left = tuple(row_of(row, f"Sum\n{stated}") for row, stated in zip((4, 7), sums, strict=True))
        findings = all_of("row-of-sums-differs", plan(*rows, left_out=left))
        assert [one.words for finding in findings for one in finding.said] == wrong


def test_a_sum_of_nothing_is_nothing():
    assert "row-of-sums-differs" not in found(summed(row_of(7, "Sum\n0"), line=funded("0")))
