"""Who gets which letter: everything gathered into one, one a week at most, and none for those who want none."""

from datetime import date, timedelta

import pytest

from avklart.domain.errors import RuleError
from avklart.domain.letters import Receiver, chosen_of, gathered, left_out, refuse_letters
from avklart.domain.occasions import Occasion

TODAY = date(2018, 3, 1)
MONDAY = date(2018, 2, 26)


def receiver(key: int = 1, **more) -> Receiver:
    usual = {"name": f"P{key}", "email": f"p{key}@x.example", "language": "nb", "frequency": "weekly"}
    own = {"actors": (10,), "activities": frozenset({100}), "questions": frozenset({7})}
    return Receiver(**{"key": key, **usual, **own, **more})


def occasion(**more) -> Occasion:
    return Occasion(**{"kind": "update-due", "on": TODAY, "is_late": False, "activity": 100, "actors": (10,), **more})


def test_all_that_concerns_a_person_is_gathered_in_one_letter_what_loses_money_first():
    found = gathered([occasion(), occasion(kind="claim-due"), occasion(kind="money-ends")], [receiver()], TODAY)
    assert [one.kind for one in found.letters[0].occasions] == ["claim-due", "money-ends", "update-due"]


def test_one_who_has_two_of_the_actors_is_told_once():
    found = gathered([occasion(actors=(10, 11))], [receiver(actors=(10, 11))], TODAY)
    assert len(found.letters[0].occasions) == 1


def test_nobody_hears_of_what_is_not_theirs():
    others = [
        occasion(actors=(99,)),
        occasion(activity=555),  # the actor's, in an area where somebody else holds the role
        occasion(kind="clarification-due", about=8, activity=0),
    ]
    assert gathered(others, [receiver()], TODAY).letters == ()
    own = [occasion(kind="clarification-due", about=7, activity=0), occasion(activity=0, kind="report-due")]
    named = occasion(kind="task-due", activity=555, is_named=True)
    assert len(gathered([*own, named], [receiver()], TODAY).letters[0].occasions) == 3


def test_what_reaches_nobody_with_an_address_is_for_the_secretariat():
    found = gathered([occasion(), occasion(actors=())], [receiver(email="")], TODAY)
    assert len(found.for_nobody) == 2
    assert [one.left_out for one in found.letters] == ["no-address"]
    assert gathered([occasion()], [receiver(email=""), receiver(2)], TODAY).for_nobody == ()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, ""),
        ({"frequency": "never"}, "wants-none"),
        ({"frequency": "never", "email": ""}, "wants-none"),
        ({"email": ""}, "no-address"),
        ({"last_week_on": MONDAY}, "had-one"),
        ({"last_week_on": MONDAY - timedelta(days=7)}, ""),
        ({"last_week_on": MONDAY - timedelta(days=7), "has_one_waiting": True}, "on-its-way"),
        ({"last_week_on": MONDAY, "has_one_waiting": True}, "had-one"),
        ({"frequency": "monthly", "last_week_on": MONDAY - timedelta(days=7)}, "had-one-this-month"),
        ({"frequency": "monthly", "last_week_on": MONDAY - timedelta(days=21)}, "had-one-this-month"),
        ({"frequency": "monthly", "last_week_on": MONDAY - timedelta(days=28)}, ""),
        ({"frequency": "monthly"}, ""),
    ],
)
def test_a_person_is_left_out_for_a_reason(more, why):
    assert left_out(receiver(**more), TODAY) == why


def test_a_week_goes_from_monday_to_sunday():
    assert left_out(receiver(last_week_on=MONDAY), date(2018, 3, 4)) == "had-one"
    assert left_out(receiver(last_week_on=MONDAY), date(2018, 3, 5)) == ""


@pytest.mark.parametrize(
    ("paused", "day", "code"),
    [
        (True, "2018-03-01", "letters-paused"),
        (False, "2018-03-25", "letters-quiet"),
        (False, "2018-07-09", "letters-quiet"),
        (False, "2018-12-24", "letters-quiet"),
    ],
)
def test_letters_are_refused_in_a_pause_and_on_quiet_days(paused, day, code):
    with pytest.raises(RuleError) as refused:
        refuse_letters(is_paused=paused, today=date.fromisoformat(day))
    assert refused.value.code == code


def test_the_refusal_of_a_quiet_day_tells_the_last_of_them():
    with pytest.raises(RuleError) as refused:
        refuse_letters(is_paused=False, today=date(2018, 12, 27))
    assert refused.value.facts == {"day": "01.01.2019"}
    refuse_letters(is_paused=False, today=TODAY)


def test_only_those_chosen_are_written_to():
    letters = gathered([occasion()], [receiver(), receiver(2)], TODAY).letters
    assert [one.to.key for one in chosen_of(letters, [2, 999])] == [2]
    with pytest.raises(RuleError, match="letters-nobody"):
        chosen_of(letters, [999])
