"""What changed between two states of a plan is told once, field by field, in the plan's order."""

import time
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Funding,
    Goal,
    Passage,
    Period,
    Place,
    PlanDraft,
    Question,
    Responsibility,
    Source,
)
from avklart.domain.plan_difference import PlanChange, gone_and_come, plan_changes

HERE = Place()
WORDS = ("vei", "bru", "tog", "skole", "kurs", "møte", "plan", "Os", "natur", "bolig")


def responsible(name: str, **also: str) -> Responsibility:
    return Responsibility(actor=name, part="responsible", as_written=also.get("as_written", name))


def plan_of(*areas: Area, **also: object) -> PlanDraft:
    return PlanDraft(source=Source(file="", sha256="", media_type=""), areas=areas, **also)  # type: ignore[arg-type]


def one(text: str, number: str | None = None, **also: object) -> Activity:
    return Activity(text=text, number=number, place=HERE, **also)  # type: ignore[arg-type]


def told(changes: tuple[PlanChange, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(c.part, c.verb, c.number or c.title, tuple(field.field for field in c.fields)) for c in changes]


def test_changes_are_told_in_the_order_of_the_plan():
    before = plan_of(
        Area(title="Vei", activities=(one("Bru", "1.1"), one("Tunnel", "1.2"), one("Ferje", "1.3"))),
        Area(title="Skole", activities=(one("Kurs", "2.1"),)),
        title="Plan",
    )
    after = plan_of(
        Area(title="Vei", activities=(one("Ny bru", "1.1"), one("Ferje", "1.3"), one("Sykkelvei", "1.4"))),
        Area(title="Skole", activities=(one("Kurs", "2.1", responsibilities=(responsible("AU"),)),)),
        title="Ny plan",
    )
    assert told(plan_changes(before, after)) == [
        ("plan", "changed", "Ny plan", ("title",)),
        ("activity", "changed", "1.1", ("text",)),
        ("activity", "removed", "1.2", ()),
        ("activity", "added", "1.4", ()),
        ("activity", "changed", "2.1", ("responsibilities",)),
    ]


def test_how_a_value_was_written_is_no_change():
    before = plan_of(Area(activities=(one("Bru  ved\nelva", "1", responsibilities=(responsible("AU"),)),)))
    after = plan_of(
        Area(activities=(one("Bru ved elva", "1", responsibilities=(responsible("Au", as_written="arb.utv."),)),))
    )
    assert plan_changes(before, after) == ()


def test_those_gone_and_those_come_are_told_apart():
    before = one("Bru", "1", responsibilities=(responsible("AU"), responsible("Os")))
    after = one("Bru", "1", responsibilities=(responsible("Os"), responsible("Rådet")))
    (change,) = plan_changes(plan_of(Area(activities=(before,))), plan_of(Area(activities=(after,))))
    gone, come = gone_and_come(change.fields[0])
    assert [one.actor for one in gone if isinstance(one, Responsibility)] == ["AU"]
    assert [one.actor for one in come if isinstance(one, Responsibility)] == ["Rådet"]


def test_money_time_period_goals_and_introductions_are_compared():
    money = Funding(kind="project", name="P", as_written="P", ends_on=date(2018, 5, 31))
    before = plan_of(
        Area(
            title="Vei",
            goals=(Goal(number="1", text="Trygt", place=HERE), Goal(text="Raskt", place=HERE)),
            introduction=(Passage(text="Om vei", place=HERE),),
            activities=(one("Bru", "1", funding=(money,)),),
        )
    )
    after = plan_of(
        Area(
            title="Vei",
            goals=(Goal(number="1", text="Tryggere", place=HERE), Goal(text="Grønt", place=HERE)),
            introduction=(Passage(text="Om veien", place=HERE),),
            activities=(one("Bru", "1", funding=(replace(money, ends_on=date(2018, 5, 1)),)),),
        ),
        period=Period(starts_on=date(2018, 1, 1), ends_on=date(2018, 12, 31), as_written="2018"),
    )
    assert told(plan_changes(before, after)) == [
        ("plan", "changed", "", ("period",)),
        ("area", "changed", "Vei", ("introduction",)),
        ("goal", "changed", "1", ("text",)),
        ("goal", "removed", "Raskt", ()),
        ("goal", "added", "Grønt", ()),
        ("activity", "changed", "1", ("funding",)),
    ]


def test_an_activity_that_stands_in_another_area_has_moved():
    before = plan_of(Area(title="Vei", activities=(one("Bru", "1.1"),)), Area(title="By"))
    after = plan_of(Area(title="Vei"), Area(title="By", activities=(one("Bru", "1.1"),)))
    (change,) = plan_changes(before, after)
    assert (change.fields[0].before, change.fields[0].after) == ("Vei", "By")


def test_questions_are_told_by_their_words_or_by_what_they_are_of():
    rows = (one("Bru", "1"), one("Tog", "2"), one("Kurs", "3"))
    area = Area(activities=rows)

    def asking(text: str, *activities: int, asked: tuple[str, ...] = ()) -> Question:
        return Question(text=text, about="funding", activities=activities, asked=asked)

    before = plan_of(area, questions=(asking("Hvem betaler?", 1), asking("Hvor?", 2), asking("Når?", 3)))
    after = plan_of(
        area, questions=(asking("Hvem betaler?", 1, 2), asking("På hvilket sted?", 2), asking("Hvorfor?", 1, 3))
    )
    assert told(plan_changes(before, after)) == [
        ("question", "changed", "Hvem betaler?", ("activities",)),
        ("question", "changed", "På hvilket sted?", ("text",)),
        ("question", "removed", "Når?", ()),
        ("question", "added", "Hvorfor?", ()),
    ]


def test_a_newer_document_is_compared_by_words_since_its_numbers_may_have_shifted():
    before = plan_of(Area(title="Vei", activities=(one("Bygge ny bru ved Os", "1"), one("Holde kurs i plan", "2"))))
    after = plan_of(
        Area(
            title="Vei",
            activities=(one("Lage sti", "1"), one("Bygge ny bru ved Alvdal", "2"), one("Holde kurs i plan", "3")),
        )
    )
    changes = plan_changes(before, after, numbers_are_kept=False)
    assert told(changes) == [
        ("activity", "added", "1", ()),
        ("activity", "changed", "2", ("number", "text")),
        ("activity", "changed", "3", ("number",)),
    ]


TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ACTIVITIES = st.builds(
    one,
    TEXTS,
    responsibilities=st.lists(st.sampled_from(WORDS).map(responsible), max_size=2).map(tuple),
    clarifications=st.lists(
        st.sampled_from(WORDS).map(lambda word: Clarification(about="time", as_written=word)), max_size=1
    ).map(tuple),
    priority=st.none() | st.sampled_from(WORDS),
)
AREAS = st.builds(
    Area,
    title=st.none() | st.sampled_from(WORDS),
    goals=st.lists(st.builds(Goal, text=TEXTS, place=st.just(HERE)), max_size=2).map(tuple),
    activities=st.lists(ACTIVITIES, max_size=4).map(tuple),
)
PLANS = st.lists(AREAS, max_size=4).map(lambda areas: numbered(plan_of(*areas)))


def numbered(plan: PlanDraft, start: int = 1) -> PlanDraft:
    """Give the plan with a number of its own on each activity."""
    numbers = iter(range(start, 1000))
    return replace(
        plan,
        areas=tuple(
            replace(area, activities=tuple(replace(a, number=str(next(numbers))) for a in area.activities))
            for area in plan.areas
        ),
    )


@given(PLANS, st.booleans())
@settings(deadline=None)
def test_a_plan_does_not_differ_from_itself(plan: PlanDraft, numbers_are_kept: bool):
    assert plan_changes(plan, plan, numbers_are_kept=numbers_are_kept) == ()


@given(PLANS, PLANS, st.booleans(), st.integers(1, 5))
@settings(deadline=None)
def test_every_activity_of_both_states_is_accounted_for_once(
    before: PlanDraft, after: PlanDraft, numbers_are_kept: bool, start: int
):
    after = numbered(after, start)
    changes = [c for c in plan_changes(before, after, numbers_are_kept=numbers_are_kept) if c.part == "activity"]
    gone = [c.before for c in changes if c.verb == "removed"]
    come = [c.after for c in changes if c.verb == "added"]
    assert len(set(gone)) == len(gone)
    assert len(set(come)) == len(come)
    assert len(before.activities) - len(gone) == len(after.activities) - len(come)
    assert all(c.fields for c in changes if c.verb == "changed")
    shown = [c.after for c in changes if c.after is not None]
    assert shown == sorted(shown)


@given(PLANS, PLANS)
@settings(deadline=None)
def test_looking_the_other_way_swaps_what_was_added_and_removed(before: PlanDraft, after: PlanDraft):
    def counts(changes: tuple[PlanChange, ...], verb: str) -> dict[str, int]:
        parts = [c.part for c in changes if c.verb == verb]
        return {part: parts.count(part) for part in set(parts)}

    there, back = plan_changes(before, after), plan_changes(after, before)
    assert counts(there, "added") == counts(back, "removed")
    assert counts(there, "removed") == counts(back, "added")
    assert counts(there, "changed") == counts(back, "changed")


@given(PLANS.filter(lambda plan: plan.activities), st.data())
@settings(deadline=None)
def test_one_edit_is_one_change_of_that_field(plan: PlanDraft, data: st.DataObject):
    at = data.draw(st.integers(0, len(plan.activities) - 1))
    number = plan.activities[at].number
    edited = replace(
        plan,
        areas=tuple(
            replace(
                area,
                activities=tuple(
                    replace(a, text=a.text + " nytt") if a.number == number else a for a in area.activities
                ),
            )
            for area in plan.areas
        ),
    )
    assert told(plan_changes(plan, edited)) == [("activity", "changed", number, ("text",))]


def test_time_grows_in_line_with_the_plan():
    def seconds(many: int) -> float:
        rows = tuple(one(f"Tiltak nummer {n} om vei og bru ved Os", str(n)) for n in range(many))
        other = tuple(replace(row, text=row.text.replace("bru", "tunnel")) for row in rows)
        start = time.perf_counter()
        assert len(plan_changes(plan_of(Area(activities=rows)), plan_of(Area(activities=other)))) == many
        plan_changes(plan_of(Area(activities=rows)), plan_of(Area(activities=other)), numbers_are_kept=False)
        return time.perf_counter() - start

    assert seconds(4000) < 12 * max(seconds(1000), 0.02)
