"""A remark of the plan check is known again when it comes again, wherever its activities then stand."""

from datetime import date

from avklart.domain.check import Finding
from avklart.domain.check.accepting import finding_keys, judged

NUMBERS = ("1.1", "1.2", "2.1")


def finding(**values: object) -> Finding:
    return Finding(**{"code": "no-verb", **values})  # type: ignore[arg-type]


def test_an_activity_is_told_by_its_own_number_not_by_its_place():
    moved = ("2.1", "1.1", "1.2")
    assert finding_keys(finding(activities=(1, 3)), NUMBERS) == finding_keys(finding(activities=(2, 1)), moved)


def test_counts_are_no_part_of_what_a_remark_is():
    one, other = (finding(activities=(1,), facts={"fewest": count, "day": date(2018, 5, 31)}) for count in (4, 5))
    assert finding_keys(one, NUMBERS) == finding_keys(other, NUMBERS)
    assert "2018-05-31" in finding_keys(one, NUMBERS)[0]


def test_another_project_is_another_remark():
    keys = {finding_keys(finding(facts={"project": name}), NUMBERS) for name in ("Hall", "Bane")}
    assert len(keys) == 2


def test_what_holds_for_the_whole_plan_has_one_key():
    assert len(finding_keys(finding(activities=(1, 2, 3), folded=True), NUMBERS)) == 1
    assert len(finding_keys(finding(), NUMBERS)) == 1


def test_a_remark_comes_back_when_it_becomes_true_of_one_more():
    accepted = dict.fromkeys(finding_keys(finding(activities=(1, 2)), NUMBERS))
    assert judged([finding(activities=(1,))], NUMBERS, accepted)[0].is_accepted
    again = judged([finding(activities=(1, 2, 3))], NUMBERS, accepted)[0]
    assert (again.is_accepted, again.left) == (False, finding_keys(finding(activities=(3,)), NUMBERS))


def test_a_long_key_is_cut_and_still_its_own():
    long = [finding(facts={"actor": "Navn " * 60 + end}) for end in ("a", "b")]
    keys = [finding_keys(one, NUMBERS)[0] for one in long]
    assert len(keys[0]) <= 200
    assert keys[0] != keys[1]
