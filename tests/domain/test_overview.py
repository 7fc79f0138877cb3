"""The facts of pictures: who carries most, who takes part, and that nobody is counted twice or forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.overview import (
    MOST_CARRIERS,
    MOST_COLUMNS,
    MOST_LINES,
    PARTS,
    ActivityParts,
    Carrier,
    most_carrying,
    strongest,
    taking_part,
)
from avklart.plans.models.activity import PARTS as KEPT_PARTS


def activity(number: int, *names: str, area: str = "Næring", part: str = "responsible") -> ActivityParts:
    return ActivityParts(str(number), f"Tiltak {number}", area, dict.fromkeys(names, part))


def test_those_who_carry_most_stand_first_and_those_alike_by_name():
    found = most_carrying([(1, "Ås"), (1, "Bø"), (2, "Bø"), (2, "Bø"), (3, "Andebu")])
    assert found.first == (Carrier("Bø", 2), Carrier("Andebu", 1), Carrier("Ås", 1))
    assert (found.others, found.of_others) == (0, 0)


def test_the_rest_share_one_line_and_an_activity_that_several_of_them_carry_counts_once():
    many = [(at, f"Navn {at:02}") for at in range(MOST_CARRIERS)] + [(100 + at, f"Navn {at:02}") for at in range(20)]
    found = most_carrying([*many, (1, "Rest A"), (1, "Rest B"), (2, "Rest B")])
    assert len(found.first) == MOST_CARRIERS
    assert (found.others, found.of_others) == (2, 2)


def test_one_who_alone_would_be_the_rest_is_named():
    found = most_carrying([(at, f"Navn {at}") for at in range(MOST_CARRIERS + 1)])
    assert (len(found.first), found.others) == (MOST_CARRIERS + 1, 0)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 60).map(str)), max_size=200))
def test_every_activity_that_somebody_carries_is_told(carried):
    found = most_carrying(carried)
    assert len(found.first) + found.others == len({name for _, name in carried})
    assert sum(one.activities for one in found.first) <= len(set(carried))
    assert found.of_others <= len({activity for activity, _ in carried})


def test_the_strongest_part_is_told_and_all_parts_are_known():
    assert strongest(["contributes", "leads", "decides"]) == "leads"
    assert set(PARTS) == set(KEPT_PARTS)


def test_participants_stand_first_in_their_order_once_one_of_them_has_a_part():
    rows = [activity(1, "AU", "Tolga"), activity(2, "AU")]
    assert taking_part(rows, ["Os", "Tolga"]).names == ("Os", "Tolga", "AU")
    assert taking_part(rows, ["Os"]).names == ("AU", "Tolga")


def test_a_name_beyond_the_columns_is_one_of_the_others_and_still_in_the_facts():
    found = taking_part([activity(1, *(f"Navn {at:02}" for at in range(20)))], [])
    assert (len(found.names), found.others) == (MOST_COLUMNS - 1, 20 - MOST_COLUMNS + 1)
    assert len(found.activities[0].parts) == 20
    assert found.areas[0].of_others == 1


def test_a_plan_with_more_lines_than_anybody_reads_is_told_by_area():
    rows = [activity(at, "AU", area=f"Område {at // 100}") for at in range(MOST_LINES + 1)]
    found = taking_part(rows, [])
    assert found.activities == ()
    assert [(one.title, one.activities, one.parts["AU"]) for one in found.areas] == [
        ("Område 0", 100, 100),
        ("Område 1", 100, 100),
        ("Område 2", 1, 1),
    ]


def test_a_plan_without_activities_has_nobody():
    assert taking_part([], ["Os"]).names == ()
    assert most_carrying([]).first == ()
