"""The rules of editing: numbers, differences, two who change at once, what must be done now."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from avklart.domain.clarifications import suggested_due_on
from avklart.domain.deletion import may_restore
from avklart.domain.difference import FieldChange, Stretch, meeting_of, word_changes
from avklart.domain.entries import FundingEntry, QuestionEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.must_do import CameIn, EndingMoney, GrantLetter, OpenQuestion, WaitingDraft, tasks_now
from avklart.domain.numbering import next_number

TODAY = date(2018, 3, 1)


@pytest.mark.parametrize(
    ("in_area", "taken", "number"),
    [
        (["2.1", "2.8"], ["1.1"], "2.9"),
        (["2.1", "2.2"], ["2.3", "2.4"], "2.5"),
        ([], [], "2.1"),
        (["A1", "A2", "7"], [], "A3"),
        (["12", "13"], ["14"], "15"),
        (["x", "y"], [], "2.1"),
    ],
)
def test_a_new_number_follows_the_area_s_own_way(in_area, taken, number):
    assert next_number(in_area, [*in_area, *taken], 2, 4) == number


def test_the_only_area_numbers_without_its_own():
    assert next_number([], [], 1, 1) == "1"


def test_changes_of_different_fields_are_both_kept():
    base = {"text": "a", "time": "2018"}
    met = meeting_of(base, {"text": "a", "time": "2019"}, {"text": "b", "time": "2018"})
    assert (met.values, met.both) == ({"text": "b", "time": "2019"}, [])


def test_changes_of_the_same_field_are_for_a_person_to_choose():
    met = meeting_of({"text": "a"}, {"text": "b"}, {"text": "c"})
    assert met.values == {"text": "c"}
    assert met.both == [FieldChange("text", "b", "c")]
    assert meeting_of({"text": "a"}, {"text": "b"}, {"text": "b"}).both == []


def test_words_that_differ_are_told_apart():
    assert word_changes("Prosjekt til mai 2018", "Prosjekt til juni 2018 og videre") == [
        Stretch("same", "Prosjekt til"),
        Stretch("gone", "mai"),
        Stretch("new", "juni"),
        Stretch("same", "2018"),
        Stretch("new", "og videre"),
    ]
    long = "ord " * 2000
    assert [one.kind for one in word_changes(long, "nytt")] == ["gone", "new"]


def test_what_is_deleted_can_be_brought_back_for_thirty_days():
    deleted_at = datetime(2018, 3, 1, tzinfo=UTC)
    assert may_restore(deleted_at, deleted_at + timedelta(days=30))
    assert not may_restore(deleted_at, deleted_at + timedelta(days=30, seconds=1))


@pytest.mark.parametrize(
    ("entry", "field", "code"),
    [
        (lambda: ResponsibilityEntry(actor=" "), "actor", "actor-missing"),
        (lambda: ResponsibilityEntry(actor="AU", part="owner"), "part", "choice-unknown"),
        (lambda: ResponsibilityEntry(actor="x" * 301), "actor", "text-too-long"),
        (lambda: FundingEntry(kind="gold"), "kind", "choice-unknown"),
        (lambda: FundingEntry(kind="grant", currency="kr"), "currency", "choice-unknown"),
        (lambda: FundingEntry(kind="grant", amount=Decimal(-1)), "amount", "amount-negative"),
        (lambda: FundingEntry(kind="grant", by_year={218: Decimal(1)}), "by_year", "year-out-of-sense"),
        (lambda: FundingEntry(kind="grant", by_year={2018: Decimal(-1)}), "by_year", "amount-negative"),
        (
            lambda: FundingEntry(kind="grant", by_year={year: Decimal(1) for year in range(1960, 2010)}),
            "by_year",
            "too-many-years",
        ),
        (lambda: FundingEntry(kind="grant", from_on=TODAY, to_on=date(2018, 2, 1)), "to_on", "ends-before-start"),
        (lambda: QuestionEntry(question=""), "question", "text-missing"),
        (lambda: QuestionEntry(question="x", due_on=date(1492, 1, 1)), "due_on", "year-out-of-sense"),
    ],
)
def test_an_entry_against_the_rules_does_not_exist(entry, field, code):
    with pytest.raises(RuleError, match=f"^{code}$") as refusal:
        entry()
    assert refusal.value.field == field


def test_one_named_twice_is_asked_once_in_the_first_place():
    assert QuestionEntry(question="x", asked=("AU", "", "Rektor", "au")).asked == ("AU", "Rektor")


@pytest.mark.parametrize(
    ("needed_by", "day"),
    [
        (None, date(2018, 3, 29)),
        (date(2018, 3, 14), date(2018, 3, 14)),
        (date(2018, 3, 11), date(2018, 3, 9)),
        (date(2018, 1, 1), date(2018, 3, 2)),
        (date(2018, 12, 31), date(2018, 3, 29)),
    ],
)
def test_the_day_proposed_is_a_working_day_ahead(needed_by, day):
    assert suggested_due_on(TODAY, needed_by) == day


def test_the_day_proposed_on_a_friday_is_no_saturday():
    assert suggested_due_on(date(2018, 3, 2), date(2018, 3, 3)) == date(2018, 3, 5)


def test_what_must_be_done_stands_soonest_first():
    questions = [
        OpenQuestion(1, None, date(2018, 5, 31)),
        OpenQuestion(2, date(2018, 2, 15), None),
        OpenQuestion(3, date(2018, 9, 1), None),
        OpenQuestion(4, None, None),
        OpenQuestion(5, None, None, date(2018, 2, 20)),
        OpenQuestion(6, date(2018, 3, 5), None, date(2018, 3, 14)),
    ]
    money = [
        EndingMoney(7, date(2018, 5, 31), ("1.2",), is_raised=False),
        EndingMoney(8, date(2018, 5, 31), ("1.3",), is_raised=True),
        EndingMoney(9, date(2018, 12, 31), ("1.4",), is_raised=False),
    ]
    drafts = [WaitingDraft(5, date(2018, 2, 28))]
    letters = [GrantLetter(3, "claim", date(2018, 3, 15)), GrantLetter(4, "report", date(2018, 4, 1))]
    tasks = tasks_now(
        [*questions, *money, *drafts, *letters, CameIn(8, date(2018, 2, 27))],
        today=TODAY,
        plan_ends_on=date(2018, 12, 31),
    )
    assert [(one.kind, one.on, one.key) for one in tasks] == [
        ("put-before", date(2018, 2, 15), "question-2"),
        ("answer", date(2018, 2, 20), "question-5"),
        ("received", date(2018, 2, 27), "received-8"),
        ("review", date(2018, 2, 28), "draft-5"),
        ("claim", date(2018, 3, 15), "claim-3"),
        ("continuation", date(2018, 5, 31), "money-7-2018-05-31"),
        ("set-date", date(2018, 5, 31), "question-1"),
        ("set-date", date(2018, 12, 31), "question-4"),
    ]
