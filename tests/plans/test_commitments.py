"""Commitments and shares are stored with their history, hang on the right actor, and are taken back whole."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from avklart.councils.models import Participant
from avklart.councils.writing import Change
from avklart.domain.commitments import CommitmentEntry
from avklart.domain.errors import RuleError
from avklart.domain.sharing import KeyEntry, PayerShare, SplitEntry
from avklart.plans.actions import remove_line, undo_change
from avklart.plans.actions.commitments import (
    add_commitment,
    change_commitment,
    mark_claimed,
    mark_reported,
    remove_commitment,
    undo_money_change,
)
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.actions.participants import take_out_participant
from avklart.plans.actions.sharing import add_key, change_key, delete_key, share_by_hand, share_out, undo_key_change
from avklart.plans.models import Actor, Commitment, Funding, FundingShare, FundingYear, SharingKey, SharingWeight
from avklart.plans.queries.commitments import commitment_deadlines, followed_up_in, money_months, of_project
from avklart.plans.queries.costs import costs_of
from avklart.plans.queries.sharing import shared_line
from tests.plans.fjellregionen_plan import stored_plan
from tests.web.people import tynset

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)
FINAL = CommitmentEntry(state="final", giver="Hedmark fylkeskommune", promised_nok=Decimal(600_000))


def told(found: Any) -> Any:
    """Give what was found, to be compared with plain numbers."""
    return found


def change(minute: int = 0) -> Change:
    return Change(by=None, at=AT + timedelta(minutes=minute))


@pytest.fixture
def plan():
    found = stored_plan()
    for name in ("Tynset", "Tolga", "Røros"):
        Participant.every.create(council=found.council, name=name)
    return found


@pytest.fixture
def line(plan) -> Funding:
    return (
        Funding.every.filter(activity__plan=plan, project=None, kind="grant").first()
        or Funding.every.filter(activity__plan=plan, project=None).exclude(kind="operations")[0]
    )


@pytest.fixture
def key(plan) -> SharingKey:
    return add_key(plan.council, KeyEntry(name="Likt", kind="equal", weights=_all(plan)), change())


def _all(plan, weight: int = 1) -> dict[int, Decimal | None]:
    return {one.pk: Decimal(weight) for one in Participant.every.filter(council=plan.council)}


def test_a_commitment_is_told_once_and_makes_its_giver(plan):
    first = add_commitment(tynset(), FINAL, TODAY, change(), token="a")
    again = add_commitment(tynset(), FINAL, TODAY, change(1), token="a")
    assert first == again
    assert str(first.giver) == "Hedmark fylkeskommune"
    assert Commitment.history.get(id=first.pk).history_date == AT


def test_a_change_is_a_version_and_no_change_is_none(plan):
    one = add_commitment(tynset(), FINAL, TODAY, change())
    assert change_commitment(one, FINAL, 1, TODAY, change(1)).version == 1
    paid = replace(FINAL, state="partly-paid", paid_nok=Decimal(1))
    assert change_commitment(one, paid, 1, TODAY, change(2)).version == 2
    with pytest.raises(RuleError, match="changed-meanwhile"):
        change_commitment(one, FINAL, 1, TODAY, change(3))


def test_every_change_is_taken_back(plan):
    one = add_commitment(tynset(), FINAL, TODAY, change())
    mark_reported(one, TODAY, TODAY, change(1))
    undo_money_change(tynset(), change(1).at, change(2))
    assert Commitment.every.get().reported_on is None
    remove_commitment(one, Commitment.every.get().version, change(3))
    assert not Commitment.every.exists()
    undo_money_change(tynset(), change(3).at, change(4))
    assert Commitment.every.get().promised_nok == 600_000
    with pytest.raises(RuleError, match="undo-too-late"):
        undo_money_change(tynset(), change().at, change(5))


def test_what_was_made_last_is_gone_when_taken_back(plan):
    add_commitment(tynset(), FINAL, TODAY, change())
    undo_money_change(tynset(), AT, change(1))
    assert not Commitment.every.exists()
    with pytest.raises(RuleError, match="nothing-to-undo"):
        undo_money_change(tynset(), change(9).at, change(10))


def test_letters_are_marked_as_sent_once_and_not_ahead_of_time(plan):
    one = add_commitment(tynset(), FINAL, TODAY, change())
    with pytest.raises(RuleError, match="day-in-future"):
        mark_claimed(one, TODAY + timedelta(days=1), TODAY, change(1))
    mark_claimed(one, TODAY - timedelta(days=3), TODAY, change(2))
    mark_claimed(one, TODAY, TODAY, change(3))
    assert Commitment.every.get().claimed_on == TODAY - timedelta(days=3)


def test_a_commitment_that_is_gone_is_told_as_gone(plan):
    one = add_commitment(tynset(), FINAL, TODAY, change())
    remove_commitment(one, 1, change(1))
    remove_commitment(one, 1, change(2))
    with pytest.raises(RuleError, match="line-gone"):
        change_commitment(one, FINAL, 1, TODAY, change(3))


def test_a_line_that_is_removed_takes_its_money_with_it_and_brings_it_back(plan, line, key):
    add_commitment(line, FINAL, TODAY, change())
    share_out(line, 2018, Decimal(100), key, line.version, change(1))
    remove_line(line, Funding.every.get(pk=line.pk).version, change(2))
    assert not (FundingShare.every.exists())
    assert not (Commitment.every.exists())
    undo_change(line.activity, change(2).at, change(3))
    assert (FundingShare.every.count(), Commitment.every.count()) == (3, 1)


def test_a_year_is_shared_by_a_key_in_the_order_of_participants(plan, line, key):
    share_out(line, 2018, Decimal(100), key, line.version, change(1))
    year = next(one for one in shared_line(line).years if one.year == 2018)
    assert told([(one.payer.name, one.amount_nok) for one in year.shares]) == [
        ("Røros", 34),
        ("Tolga", 33),
        ("Tynset", 33),
    ]
    assert told((year.rest, list(year.rest_to), year.differs)) == (1, ["Røros"], 0)
    assert FundingYear.every.get(funding=line, year=2018).amount == 100
    assert {str(one.payer.participant) for one in year.shares} == {"Røros", "Tolga", "Tynset"}


def test_hours_stay_when_the_money_is_shared_anew(plan, line, key):
    entry = SplitEntry(year=2018, total=Decimal(90), shares=(_share("Os", 90), _share("Tolga", 0, "40")))
    share_by_hand(line, entry, line.version, change(1))
    share_out(line, 2018, Decimal(90), key, line.version + 1, change(2))
    found = {one.payer.name: (one.amount_nok, one.hours) for one in FundingShare.every.select_related("payer")}
    assert told(found) == {"Tynset": (30, None), "Tolga": (30, 40), "Røros": (30, None)}
    undo_money_change(line, change(2).at, change(3))
    found = {one.payer.name: (one.amount_nok, one.hours) for one in FundingShare.every.select_related("payer")}
    assert told(found) == {"Os": (90, None), "Tolga": (0, 40)}


def _share(payer: str, amount: int, hours: str | None = None) -> PayerShare:
    return PayerShare(payer=payer, amount=Decimal(amount), hours=Decimal(hours) if hours else None, where=payer)


def test_two_who_share_the_same_line_at_once_are_told(plan, line, key):
    share_out(line, 2018, Decimal(100), key, line.version, change(1))
    with pytest.raises(RuleError, match="changed-meanwhile"):
        share_out(line, 2018, Decimal(200), key, line.version, change(2))


def test_a_line_in_another_currency_is_not_shared(plan, line, key):
    Funding.every.filter(pk=line.pk).update(currency="SEK")
    with pytest.raises(RuleError, match="not-in-kroner"):
        share_out(line, 2018, Decimal(100), key, line.version, change(1))


def test_a_key_that_has_changed_since_is_told_beside_what_was_shared(plan, line, key):
    share_out(line, 2018, Decimal(100), key, line.version, change(1))
    weights = _all(plan, 5)
    weights[Participant.every.get(name="Tolga").pk] = Decimal(10)
    change_key(key, KeyEntry(name="Etter vedtak", kind="numbers", weights=weights), 1, change(2))
    assert next(one for one in shared_line(line).years if one.year == 2018).is_old
    undo_key_change(key, change(2).at, change(3))
    assert not next(one for one in shared_line(line).years if one.year == 2018).is_old


def test_a_key_is_changed_by_one_at_a_time_deleted_and_brought_back(plan, key):
    with pytest.raises(RuleError, match="changed-meanwhile"):
        change_key(key, KeyEntry(name="Andre", kind="equal", weights=_all(plan)), 7, change(1))
    delete_key(key, 1, change(2))
    with pytest.raises(RuleError, match="not-standing"):
        delete_key(key, 2, change(3))
    undo_key_change(key, change(2).at, change(4))
    assert SharingKey.every.get().deleted_at is None


def test_a_key_just_made_is_taken_back_unless_something_was_shared_by_it(plan, line, key):
    share_out(line, 2018, Decimal(100), key, line.version, change(1))
    with pytest.raises(RuleError, match="undo-too-late"):
        undo_key_change(key, AT, change(2))
    FundingShare.every.all().delete()
    undo_key_change(key, AT, change(3))
    assert not (SharingKey.every.exists())
    assert not (SharingWeight.every.exists())


def test_a_participant_with_a_part_in_a_key_is_not_taken_out(plan, key):
    tolga = Participant.every.get(name="Tolga")
    with pytest.raises(RuleError, match="participant-in-key"):
        take_out_participant(tolga, tolga.version, change(1))
    delete_key(key, 1, change(2))
    take_out_participant(tolga, tolga.version, change(3))
    assert not Participant.every.filter(name="Tolga").exists()


def test_when_two_actors_are_one_their_money_is_one_too_and_is_parted_again(plan, line):
    shares = (_share("Tolga", 60, "5"), _share("Tolga kommune", 40, "2.5"))
    share_by_hand(line, SplitEntry(year=2018, total=Decimal(100), shares=shares), line.version, change(1))
    gone, kept = Actor.every.get(name="Tolga kommune"), Actor.every.get(name="Tolga")
    add_commitment(line, replace(FINAL, giver="Tolga kommune"), TODAY, change(2))
    merge_actors(gone, kept, gone.version, change(3))
    one = FundingShare.every.get()
    assert told((one.payer, one.amount_nok, one.hours)) == (kept, 100, Decimal("7.5"))
    assert Commitment.every.get().giver == kept
    undo_merge(gone, change(3).at, change(4))
    assert told(sorted(FundingShare.every.values_list("payer__name", "amount_nok"))) == [
        ("Tolga", 60),
        ("Tolga kommune", 40),
    ]
    assert Commitment.every.get().giver == gone


def test_a_project_tells_promised_paid_and_left(plan):
    line = Funding.every.filter(project=tynset())[0]
    add_commitment(tynset(), replace(FINAL, state="partly-paid", paid_nok=Decimal(200_000)), TODAY, change())
    add_commitment(line, replace(FINAL, state="conditional", promised_nok=Decimal(50_000)), TODAY, change(1))
    found = of_project(tynset(), TODAY)
    assert told((found.in_all.promised, found.in_all.paid, found.in_all.left)) == (600_000, 200_000, 400_000)
    assert found.in_all.conditional == 50_000
    assert followed_up_in(plan, TODAY).in_all == found.in_all


def test_the_deadline_to_come_first_stands_first(plan):
    late = replace(FINAL, claim_due_on=date(2018, 2, 1), ends_on=date(2018, 12, 31))
    add_commitment(tynset(), FINAL, TODAY, change())
    add_commitment(tynset(), late, TODAY, change(1))
    assert [one.what for one in followed_up_in(plan, TODAY).rows[0].deadlines] == ["claim", "end"]
    assert [(one.deadline.what, one.deadline.is_late) for one in commitment_deadlines(plan.council, TODAY)] == [
        ("claim", True),
        ("end", False),
    ]


def test_what_has_no_cover_is_told_by_year_and_payer(plan, line, key):
    share_out(line, 2018, Decimal(90_000), key, line.version, change(1))
    add_commitment(line, replace(FINAL, giver="Tolga", promised_nok=Decimal(30_000)), TODAY, change(2))
    add_commitment(line, replace(FINAL, state="conditional", promised_nok=Decimal(60_000)), TODAY, change(3))
    found = costs_of(plan)
    assert {one.payer: one.in_all.uncovered for one in found.payers if one.is_participant} == {
        "Tolga": 0,
        "Tynset": 30_000,
        "Røros": 30_000,
    }
    assert told((found.in_all.costs, found.in_all.uncovered)) == (90_000, 60_000)
    assert told([(one.number, one.in_all) for one in found.uncovered]) == [(line.activity.number, 60_000)]


def test_what_a_plan_costs_takes_the_same_queries_however_much_there_is(plan, line, key, django_assert_num_queries):
    share_out(line, 2018, Decimal(90_000), key, line.version, change(1))
    for minute, one in enumerate(Funding.every.filter(activity__plan=plan), start=2):
        add_commitment(one, FINAL, TODAY, change(minute))
    with django_assert_num_queries(5):
        assert costs_of(plan).in_all.costs == 90_000
    with django_assert_num_queries(3):
        followed_up_in(plan, TODAY)
    with django_assert_num_queries(1):
        money_months(plan)
    with django_assert_num_queries(1):
        commitment_deadlines(plan.council, TODAY)
    with django_assert_num_queries(4):
        shared_line(line)
